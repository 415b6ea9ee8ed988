import type { Knowledge, Language } from '@dateline/core'
import { isAgedBehind } from './age-behind.ts'
import {
  articleAfter,
  beforeHonorifics,
  glossLength,
  honorificBefore,
  honorificBehind,
  relativeAfter,
} from './beside-name.ts'
import { isGivenName } from './given-names.ts'
import { calledBefore } from './name-called.ts'
import { allPlaces } from './name-of-no-person.ts'
import { looksNamed } from './name-shape.ts'
import { isSpeaking } from './name-speaks.ts'
import type { NamedRun } from './named-run.ts'
import { leadsToNext, namesNext } from './names-next.ts'
import { placesPrinted } from './places-printed.ts'
import { roleAfter, rolePredicated } from './role-after.ts'
import { roleBefore, roleThatSpeaks } from './role-before.ts'
import { isLink } from './role-links.ts'
import { anotherIn } from './role-of-another.ts'
import { roleApposed, roleSpoken } from './role-spoken.ts'
import { isOblique, type Role, roleEndingAt, roleOf } from './roles.ts'
import { isElsewhere } from './run-back.ts'
import { isSeated } from './seats.ts'
import { ageLength, isAgedBefore, isCalledAged, isOneOfSeveral, kinBefore, kinBehind } from './single-names.ts'
import {
  isGivenOfNoPlace,
  isNamedBehind,
  isPlaceInCase,
  isTitledAlone,
  isTraitSpoken,
  speaksAlone,
} from './titled-alone.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What stands beside a run of capitalised words, and what its own words tell. */
export interface NameSigns {
  readonly honorific: string | undefined
  /** Index of the first of its honorifics, or of the run itself. */
  readonly far: number
  readonly before: Role | undefined
  readonly after: Role | undefined
  /** The relative as whom a single word is named. */
  readonly kin: Role | undefined
  /** What somebody is called stands before it. */
  readonly called: boolean
  /** A verb of speech stands beside it. */
  readonly speaks: boolean
  /** An age stands beside it, */
  readonly aged: boolean
  /** and says that it is somebody's. */
  readonly stated: boolean
  /** It is one of several (`Ionel, en av sveiserne`), or a given name with a relative clause: a single word may be somebody. */
  readonly presented: boolean
  /** A single word that only somebody can be: a given name directly behind a role, a bishop behind the seats. */
  readonly titled: boolean
  /** It has the shape of a person's name. */
  readonly shaped: boolean
  /** It is the name of a place. */
  readonly place: boolean
}

/** Reads the signs of a run of capitalised words that nothing has ruled out. */
export function signsOf(named: NamedRun): NameSigns {
  const { paragraph, text, tokens, first, last, at, run, name, end, several, small, language, knowledge } = named
  const { capitalNouns } = language.people
  const far = beforeHonorifics(text, tokens, first, language)
  // `kahden lapsen isä Bagdadista`: where somebody is from.
  const kin =
    several || isElsewhere(tokens[first]!, language, knowledge)
      ? undefined
      : (kinBefore(text, tokens, first, last, language) ?? kinBehind(text, tokens, last, language))
  const called = several ? calledBefore(text, tokens, first, language) : undefined
  const before = called === undefined ? introducedBy(named, far, kin) : called.role
  const speaks = isSpeaking(text, tokens, first, last, language) || (!several && speaksAlone(named, before))
  const agedBefore = isAgedBefore(text, tokens, first, language)
  const shaped = several && looksNamed(paragraph, at, small, language, knowledge)
  const place =
    isPlaceName(name, shaped, language, knowledge) ||
    (several ? allPlaces(run, language, knowledge) : isPlaceInCase(name, language, knowledge))
  const stated =
    isAgedBehind(text, end, language) ||
    // Where every noun has a capital, a noun may follow an age: `eine 61-jährige Nachbarin`.
    (agedBefore && !capitalNouns) ||
    (!place && !isNamedBehind(named) && isCalledAged(text, tokens, first, last, language))
  return {
    honorific:
      honorificBefore(text, tokens, first, small, language) ??
      (several ? undefined : honorificBehind(text, tokens, last, language)),
    far,
    before,
    after: several || before === undefined || before === kin ? apposedTo(named, before, speaks) : undefined,
    kin,
    called: called !== undefined,
    speaks,
    aged: stated || agedBefore || ageLength(text, end) > 0,
    stated,
    presented: !several && (isPresentedAlone(named) || isTraitSpoken(text, tokens, first, language)),
    titled: !several && isTitledAlone(named, before),
    shaped,
    place,
  }
}

/** The role that leads to a name; `far` is where its honorifics begin, and `kin` the relative as whom it is named. */
function introducedBy(
  { text, tokens, first, last, start, end, several, language, knowledge }: NamedRun,
  far: number,
  kin: Role | undefined,
): Role | undefined {
  const field = tokens[first - 1]
  const given =
    several &&
    !language.people.capitalNouns &&
    (isGivenName(tokens[first]!.text, language, knowledge) ||
      (field?.capital === true && wordsOf(language.roles.ministries).holds(field)))
  // Of one word directly behind what a role is for it may be the end: `член команды Linux`.
  const owned =
    !several &&
    language.roles.genitives &&
    first > 0 &&
    roleEndingAt(tokens, first - 1, language) === 0 &&
    !isSeated(text, tokens, first, language) &&
    (isLink(tokens[first - 1]!, language) || !isGivenOfNoPlace(tokens[first]!.text, language, knowledge))
  const role =
    (far < first ? roleBefore(text, tokens, far, end, language, !language.people.capitalNouns) : undefined) ??
    (owned ? undefined : roleBefore(text, tokens, first, end, language, given)) ??
    (several
      ? (roleThatSpeaks(text, tokens, first, last, language) ??
        roleSpoken(text, tokens, first, language) ??
        roleApposed(text, tokens, first, end, language))
      : kin)
  const next = tokens[last + 1]
  // `пресс-секретарь министра Петра Орлова Анна Котова`: of the office before two names the last word is the first one's.
  if (
    role !== undefined &&
    role.end < start &&
    language.people.cases &&
    next?.capital &&
    adjoin(text, tokens[last]!, next)
  ) {
    const length = roleEndingAt(tokens, first - 1, language)
    return length === 0 ? role : roleOf(text, tokens, first - length, first - 1, language)
  }
  const another = role === undefined ? undefined : anotherIn(text, tokens, role, first, language, knowledge)
  if (role === undefined || another === undefined) return role
  if (role.end < tokens[first]!.start && /^\s+$/.test(text.slice(role.end, tokens[first]!.start)))
    return ownPart(text, tokens, role, another, language)
  return roleBefore(text, tokens, first, end, language, given, false)
}

/** What is left of a role before the name of whose it is: none where it stands in another case than the name behind it. */
function ownPart(
  text: string,
  tokens: NamedRun['tokens'],
  role: Role,
  another: number,
  language: Language,
): Role | undefined {
  const own = roleOf(text, tokens, tokenAt(tokens, role.start), another - 1, language)
  return own === undefined || isOblique(own.role, language) ? undefined : own
}

/** The role behind a name, its gloss and the mark of a note; not the next one's. */
function apposedTo(
  { text, tokens, first, last, name, end, several, language, knowledge }: NamedRun,
  before: Role | undefined,
  speaks: boolean,
): Role | undefined {
  const initial = tokens[last]!.text.length === 1 && text.charAt(end) === '.'
  const marked = initial || /^[*†¹]/.test(text.slice(end, end + 1)) ? end + 1 : end
  const behind = marked + glossLength(text, name, marked)
  const role =
    roleAfter(text, tokens, behind, speaks, language) ??
    (several && before === undefined ? rolePredicated(text, tokens, last, language) : undefined)
  if (role !== undefined && before !== undefined && isPredicate(text, before, tokens[first]!.start, role))
    return undefined
  if (role === undefined || namesNext(tokens, role, end, language, knowledge)) return undefined
  return before !== undefined && leadsToNext(text, tokens, role, end, language, knowledge) ? undefined : role
}

/** `The defender, barrister Ana Ruiz, weighs an appeal to the judges.`: a name between commas behind its role ends what is apposed, and the sentence goes on. */
function isPredicate(text: string, before: Role, nameStart: number, after: Role): boolean {
  return (
    before.end <= nameStart &&
    after.start > nameStart &&
    text.slice(before.end, nameStart).includes(',') &&
    !/^\s*[,)–—]/u.test(text.slice(after.end))
  )
}

function isPresentedAlone({ text, tokens, first, last, name, language, knowledge }: NamedRun): boolean {
  return (
    isOneOfSeveral(text, tokens, first, last, language) ||
    isSetApart(text, tokens, first, last, language) ||
    ((relativeAfter(text, tokens, last, language) || articleAfter(text, tokens, last, language)) &&
      isGivenName(name, language, knowledge))
  )
}

/** `the youngest volunteer, Mabel, is 17`: a single name between commas, behind what somebody is. */
function isSetApart(
  text: string,
  tokens: NamedRun['tokens'],
  first: number,
  last: number,
  language: Language,
): boolean {
  const noun = tokens[first - 1]
  return (
    noun !== undefined &&
    noun.capital === language.people.capitalNouns &&
    text[tokens[last]!.end] === ',' &&
    /^,\s+$/.test(text.slice(noun.end, tokens[first]!.start)) &&
    roleEndingAt(tokens, first - 1, language) > 0
  )
}

/** Inhabitants of a place that is no village called after somebody. */
const TOWN = 20_000

function isPlaceName(name: string, shaped: boolean, language: Language, knowledge: Knowledge): boolean {
  const places = placesPrinted(name, language, knowledge)
  return places.some(({ kind, population }) => !shaped || kind !== 'city' || population > TOWN)
}
