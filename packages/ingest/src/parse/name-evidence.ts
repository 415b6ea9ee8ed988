import type { Knowledge, Language } from '@dateline/core'
import { isAgedBehind } from './age-behind.ts'
import {
  articleAfter,
  articleBefore,
  beforeHonorifics,
  glossLength,
  honorificBefore,
  isGoverned,
  isOfAnotherScript,
  isPartOfName,
  isPseudonym,
  isTold,
  relativeAfter,
  signs,
  traitBefore,
} from './beside-name.ts'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenInCase, isGivenName } from './given-names.ts'
import { calledBefore } from './name-called.ts'
import { sexOfName } from './name-forms.ts'
import {
  allPlaces,
  endsInThing,
  holdsThing,
  isOrganisationName,
  isOrganisationWord,
  opensWithArticle,
  opensWithPlace,
} from './name-of-no-person.ts'
import { isNamedBody, isNamedByNoun, namesBody, namesThing } from './name-of-thing.ts'
import { isAmongThem, isPresented, isSaidOfPerson } from './name-presented.ts'
import type { Run } from './name-runs.ts'
import { looksNamed } from './name-shape.ts'
import { isSpeaking, isSubject, isTakenUp, opensQuote, speaksAfterApposition, TOLD } from './name-speaks.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placesPrinted } from './places-printed.ts'
import type { SmallWords } from './printed-words.ts'
import { roleAfter, rolePredicated } from './role-after.ts'
import { roleBefore, roleThatSpeaks } from './role-before.ts'
import { roleApposed, roleSpoken, spokenApart } from './role-spoken.ts'
import { isOblique, type Role, roleEndingAt } from './roles.ts'
import { sexOf } from './sex-of-name.ts'
import { ageLength, isAgedBefore, isCalledAged, isOneOfSeveral, kinBefore } from './single-names.ts'
import { isToldOf } from './single-told.ts'
import { adjoin, tokenAt } from './tokens.ts'

/** A run of capitalised words that may be a name, and what speaks for it. */
export interface Candidate {
  readonly paragraph: Paragraph
  readonly first: number
  readonly last: number
  readonly name: string
  readonly role: Role | undefined
  readonly honorific: string | undefined
  /** An age stands beside it. */
  readonly aged: boolean
  /** A verb of speech stands beside it. */
  readonly speaks: boolean
  /** It is one of several (`Ionel, en av sveiserne`), or a given name with a relative clause: a single word may be somebody. */
  readonly presented: boolean
  /** The words before it ask for another case than the nominative. */
  readonly governed: boolean
  /** Of most candidates nobody asks. */
  readonly sex: () => RegisteredPerson['sex']
  /** A person from 1 on; from -1 on nothing speaks against one. */
  readonly cues: number
  /** Of two words and more, where the subject of a sentence may stand. */
  readonly subject: boolean
  /** A pronoun speaks behind it. */
  readonly takenUp: boolean
}

/** Where what owns a role stands before it, the role before the name is the one that counts. */
function roleStandsFirst({ roles, people }: Language): boolean {
  return roles.owners.length > 0 && !people.lastInflects
}

/** Words of a name without its particles, at most. */
const LONGEST = 5

/**
 * What the text around a run of capitalised words says of its being a person. Undefined where it cannot be a name. `small` are
 * the words that the release prints without a capital.
 */
export function weighName(
  paragraph: Paragraph,
  [first, last]: Run,
  next: Paragraph | undefined,
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): Candidate | undefined {
  const { tokens, passage } = paragraph
  const { text } = passage
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const name = text.slice(start, end)
  const run = tokens.slice(first, last + 1)
  if (run.length > LONGEST && run.filter(({ capital }) => capital).length > LONGEST) return undefined
  if (!/^[\p{L}\p{M}\s.'’ʼ‑-]+$/u.test(name)) return undefined
  if (isHanging(text, end)) return undefined
  if (isOrganisationName(run, language)) return undefined
  if (run.length === 1 && isCalendarWord(run[0]!.text, language)) return undefined
  if (opensWithArticle(run, language)) return undefined
  if (run.length > 1 && phrasesOf(language.people.namesakes).at(run, 0) > 0) return undefined
  if (run.length === 1 && phrasesOf(language.people.honorificsBefore).at(run, 0) > 0) return undefined
  if (roleEndingAt(tokens, last, language) >= run.length) return undefined
  const several = run.length >= 2
  if (!several && isNamedWithRank(text, tokens, first, language, knowledge)) return undefined
  const honorific = honorificBefore(text, tokens, first, small, language)
  const speaks = isSpeaking(text, tokens, first, last, language) || (!several && opensQuote(text, end))
  const far = beforeHonorifics(text, tokens, first, language)
  const kin = several ? undefined : kinBefore(text, tokens, first, last, language)
  const given = several && !language.people.capitalNouns && isGivenName(tokens[first]!.text, language, knowledge)
  // Of one word directly behind what a role is for it may be the end: `член команды Linux`.
  const owned = !several && language.roles.genitives && first > 0 && roleEndingAt(tokens, first - 1, language) === 0
  const called = several ? calledBefore(text, tokens, first, language) : undefined
  const introduced =
    (far < first ? roleBefore(text, tokens, far, end, language) : undefined) ??
    (owned ? undefined : roleBefore(text, tokens, first, end, language, given)) ??
    (several
      ? (roleThatSpeaks(text, tokens, first, last, language) ??
        roleSpoken(text, tokens, first, language) ??
        roleApposed(text, tokens, first, end, language))
      : kin)
  const before = called === undefined ? introduced : called.role
  const trait = traitBefore(text, tokens, first, language)
  const agedBefore = isAgedBefore(text, tokens, first, language)
  // Where every noun has a capital, a noun may follow an age: `eine 61-jährige Nachbarin`.
  const shaped = several && looksNamed(paragraph, [first, last], small, language, knowledge)
  const place = isPlaceName(name, shaped, language, knowledge) || (several && allPlaces(run, knowledge))
  const stated =
    isAgedBehind(text, end, language) ||
    (agedBefore && !language.people.capitalNouns) ||
    (!place && isCalledAged(text, tokens, first, last, language))
  const presented =
    !several &&
    (isOneOfSeveral(text, tokens, first, last, language) ||
      ((relativeAfter(text, tokens, last, language) || articleAfter(text, tokens, last, language)) &&
        isGivenName(name, language, knowledge)))
  const aged = stated || agedBefore || ageLength(text, end) > 0
  const marked = /^[*†¹]/.test(text.slice(end, end + 1)) ? end + 1 : end
  const behind = marked + glossLength(text, name, marked)
  const apposed =
    several || before === undefined || before === kin
      ? (roleAfter(text, tokens, behind, speaks, language) ??
        (several && before === undefined ? rolePredicated(text, tokens, last, language) : undefined))
      : undefined
  const after = apposed !== undefined && namesNext(tokens, apposed, end, language, knowledge) ? undefined : apposed
  const named = several ? sexOfName(run.at(-1)!.text, language) : undefined
  let cues = 0
  if (honorific !== undefined) cues += 2
  if (before !== undefined && (several || honorific !== undefined || adjoin(text, tokens[first - 1]!, tokens[first]!)))
    cues += 2
  if (after !== undefined) cues += several ? 2 : 1
  if (aged) cues += 1
  if (several && (speaks || speaksAfterApposition(text, tokens, [first, last], language))) cues += 1
  if (several && !speaks && before === undefined && spokenApart(text, tokens, first, language)) cues += 1
  if (named !== undefined) cues += 1
  // Things have relative clauses too.
  if (several && relativeAfter(text, tokens, last, language) && (cues > 0 || !holdsThing(run, language))) cues += 1
  if (several && signs(paragraph, first, language)) cues += 2
  if (several && trait) cues += 1
  if (called !== undefined) cues += 1
  const spokenOf = several && cues === 0 && isTakenUp(paragraph, [first, last], next, language)
  if (spokenOf && isSubject(paragraph, [first, last], language, knowledge)) cues += 1
  if (several && cues === 0 && isAmongThem(paragraph, [first, last], next, language)) cues += 1
  const subject = several && isSubject(paragraph, [first, last], language, knowledge, true)
  if (several && cues === 0 && isSaidOfPerson(paragraph, [first, last], subject, language)) cues += 1
  if (cues === 0 && (shaped || (several && isPresented(paragraph, [first, last], language)))) cues += 1
  if (isPseudonym(text, end, language)) cues += 4
  if (!several && isToldOf(paragraph, first, small, language, knowledge)) cues += TOLD
  // No town is somebody's daughter, or ten years old.
  if (!several && (kin !== undefined || stated)) cues += TOLD
  if (place || (several && opensWithPlace(run, language, knowledge))) cues -= 2
  else if (several && cues <= 1 && endsInThing(run, language, knowledge)) cues -= 2
  if (run.some((token) => /^\p{Lu}{2,}$/u.test(token.text)) && !/^[\p{Lu}\s.'’-]+$/u.test(text)) cues -= 2
  if (several && isPartOfName(text, tokens, first, language)) cues -= 2
  if (isOfAnotherScript(name, language) && honorific === undefined) cues -= 2
  // The name of a thing: `Kukka Valimo -yhtiö`.
  if (text[end + 1] === '-' && /^\s-\p{Ll}/u.test(text.slice(end, end + 3))) cues -= 3
  const plain = after === undefined && before === undefined && honorific === undefined
  if (several && plain && articleBefore(text, tokens, first, language)) cues -= 2
  if (several && plain && !speaks && !aged && isNamedByNoun(text, tokens, [first, last], language, knowledge)) cues -= 2
  const opens = Math.min(far, before === undefined || before.start > start ? first : tokenAt(tokens, before.start))
  const titled = opens < first && tokens[opens]!.capital
  if (several && after === undefined && (plain || titled) && namesThing(text, tokens, opens, language))
    cues -= plain ? 2 : 4
  if (several && before !== undefined && isNamedBody(text, tokens, first, language)) cues -= 4
  if (several && before !== undefined && namesBody(text, tokens, [first, last], language)) cues -= 4
  if (several && before !== undefined && isBodyOfOther(text, tokens, first, before, language, knowledge)) cues -= 4
  const own = before !== undefined && isTold(tokens, before, start, language) ? undefined : before
  // A title alone says less than the office behind the name: `Professor Ana Ruiz, head of the port`.
  const leads = own !== undefined && (roleStandsFirst(language) || own.role.includes(' '))
  const role = leads ? own : (after ?? own)
  const governed = isGoverned(text, tokens, role?.start ?? start, last, before, language)
  let told: Pick<RegisteredPerson, 'sex'> | undefined
  return {
    paragraph,
    first,
    last,
    name,
    role,
    honorific,
    aged,
    speaks,
    presented,
    governed,
    sex: () => {
      told ??= { sex: sexOf(paragraph, [first, last], role, honorific, governed, language, knowledge) }
      return told.sex
    },
    cues,
    subject,
    takenUp: spokenOf,
  }
}

/** `Директор Фонда Елены Ковалёвой`: behind a head in the nominative, a body that is called after another has the name in the genitive. */
function isBodyOfOther(
  text: string,
  tokens: Paragraph['tokens'],
  first: number,
  role: Role,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const body = tokens[first - 1]!
  if (!language.people.cases || !adjoin(text, body, tokens[first]!) || !isOrganisationWord(body, language)) return false
  return isGivenInCase(tokens[first]!.text, language, knowledge) && !isOblique(role.role, language)
}

/** `Stadträtin Verena Moser, Pfarrer Urs Keller und …`: the role behind the comma is the next one's, whose name follows it. */
function namesNext(
  tokens: Paragraph['tokens'],
  role: Role,
  nameEnd: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (role.start < nameEnd) return false
  for (let index = tokenAt(tokens, role.start); tokens[index + 2] !== undefined; index++) {
    const [given, surname] = [tokens[index + 1]!, tokens[index + 2]!]
    if (surname.end > role.end) return false
    if (given.start - tokens[index]!.end !== 1 || surname.start - given.end !== 1) continue
    if (!given.capital || !surname.capital || roleEndingAt(tokens, index, language) === 0) continue
    if (isGivenName(given.text, language, knowledge)) return true
  }
  return false
}

/** The first part of compounds that share their end: `Schul- und Sportdirektorin`, `Gesundheits-, Sozial- und Sportrat`. */
function isHanging(text: string, end: number): boolean {
  return '-‐‑'.includes(text.charAt(end)) && /^.(?:,\s|\s\p{Ll})/u.test(text.slice(end, end + 3))
}

/** Inhabitants of a place that is no village called after somebody. */
const TOWN = 20_000

function isPlaceName(name: string, shaped: boolean, language: Language, knowledge: Knowledge): boolean {
  const places = placesPrinted(name, language, knowledge)
  return places.some(({ kind, population }) => !shaped || kind !== 'city' || population > TOWN)
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
