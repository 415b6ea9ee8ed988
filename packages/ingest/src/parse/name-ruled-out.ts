import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenName } from './given-names.ts'
import { isOrganisationName, isOrganisationWord, opensWithArticle } from './name-of-no-person.ts'
import type { NamedRun } from './named-run.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { isLocative } from './place-cases.ts'
import { placesPrinted } from './places-printed.ts'
import { roleEndingAt } from './roles.ts'
import { isElsewhere } from './run-back.ts'
import { isSeatOnly } from './seats.ts'
import { isAgedBefore } from './single-names.ts'
import { adjoin } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a name without its particles, at most. */
const LONGEST = 5

/** Whether a run of capitalised words can be no name of a person, whatever stands beside it. */
export function isRuledOut({
  text,
  tokens,
  first,
  last,
  run,
  name,
  end,
  several,
  language,
  knowledge,
}: NamedRun): boolean {
  const { namesakes, honorificsBefore } = language.people
  // `“Whose Daughter Is She?”`: a title in capitals has a verb, a name has none.
  const { copulas } = language.roles
  return (
    (run.length > LONGEST && run.filter(({ capital }) => capital).length > LONGEST) ||
    !/^[\p{L}\p{M}\s.'’ʼ‑-]+$/u.test(name) ||
    isHanging(text, end) ||
    (several && run.every(({ text: word }) => word.length === 1)) ||
    isOrganisationName(run, language) ||
    (!several && isCalendarWord(run[0]!.text, language)) ||
    opensWithArticle(run, language) ||
    (several && run.some((token) => wordsOf(copulas).holds(token))) ||
    phrasesOf(several ? namesakes : honorificsBefore).at(run, 0) > 0 ||
    roleEndingAt(tokens, last, language) >= run.length ||
    (!several && language.people.lastInflects && isElsewhere(run[0]!, language, knowledge)) ||
    (!several && isSeatOnly(text, tokens, first, language)) ||
    (!several && isNamedWithRank(text, tokens, first, language, knowledge)) ||
    (!several && isOneOfPeople(text, tokens, first, language)) ||
    (several && isCounted(text, tokens, first, language)) ||
    (!several && (isWhere(tokens[first]!, language, knowledge) || opensBody(text, tokens, first, language)))
  )
}

/** `Neun Tage Vorlauf`, not `seit 2019 Ana Ruiz`: where every noun has a capital, what a number counts is no name. */
function isCounted(text: string, tokens: Paragraph['tokens'], first: number, { people, roles }: Language): boolean {
  if (!people.capitalNouns) return false
  const [before, name] = [tokens[first - 1], tokens[first]!]
  if (/(?<!\d)\d{1,3}\s+$/.test(text.slice(Math.max(0, name.start - 6), name.start))) return true
  return before !== undefined && adjoin(text, before, name) && wordsOf(roles.indefinite).has(before.text.toLowerCase())
}

/** `İki kızı Van'da doğan terzi`: a place, by the case that says where, whatever stands before it. */
function isWhere(name: Paragraph['tokens'][number], language: Language, knowledge: Knowledge): boolean {
  return (
    isLocative(name, false, language) &&
    placesPrinted(name.text, language, knowledge).length > 0 &&
    !isGivenName(name.text, language, knowledge)
  )
}

/** Words behind the first of a body's name, of which one is a word for a body, at most. */
const BODY = 3

/** `Всесвітньої продовольчої програми`: the first word of a body's name, which alone has a capital. */
function opensBody(text: string, tokens: Paragraph['tokens'], first: number, language: Language): boolean {
  const { people, attribution } = language
  if (!people.cases) return false
  for (let index = first + 1; index <= first + BODY; index++) {
    const token = tokens[index]
    if (token === undefined || token.capital || !adjoin(text, tokens[index - 1]!, token)) return false
    if (isOrganisationWord(token, language)) return index > first + 1
    if (wordsOf(language.language.common).holds(token) || phrasesOf(attribution.verbs).at(tokens, index) > 0)
      return false
  }
  return false
}

/** The first part of compounds that share their end: `Schul- und Sportdirektorin`, `Gesundheits-, Sozial- und Sportrat`. */
function isHanging(text: string, end: number): boolean {
  return '-‐‑'.includes(text.charAt(end)) && /^.(?:,\s|\s\p{Ll})/u.test(text.slice(end, end + 3))
}

/** `a 26-year-old Gambian`: somebody of a people behind an age, who has no name. */
function isOneOfPeople(text: string, tokens: Paragraph['tokens'], first: number, language: Language): boolean {
  return isAgedBefore(text, tokens, first, language) && isOfPeople(tokens[first]!.text, language)
}

/** A town that is called after somebody with a rank or a title: `Coronel Oviedo`, `General Santos`. */
function isNamedWithRank(
  text: string,
  tokens: Paragraph['tokens'],
  first: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const [rank, name] = [tokens[first - 1], tokens[first]!]
  if (rank === undefined || !rank.capital || !adjoin(text, rank, name)) return false
  return placesPrinted(text.slice(rank.start, name.end), language, knowledge).length > 0
}
