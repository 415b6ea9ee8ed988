import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isOrganisationName, opensWithArticle } from './name-of-no-person.ts'
import type { NamedRun } from './named-run.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { placesPrinted } from './places-printed.ts'
import { roleEndingAt } from './roles.ts'
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
    isOrganisationName(run, language) ||
    (!several && isCalendarWord(run[0]!.text, language)) ||
    opensWithArticle(run, language) ||
    (several && run.some((token) => wordsOf(copulas).holds(token))) ||
    phrasesOf(several ? namesakes : honorificsBefore).at(run, 0) > 0 ||
    roleEndingAt(tokens, last, language) >= run.length ||
    (!several && isNamedWithRank(text, tokens, first, language, knowledge)) ||
    (!several && isOneOfPeople(text, tokens, first, language))
  )
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
