import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenName, sexOfGivenName } from './given-names.ts'
import { sexOfName } from './name-forms.ts'
import { namesBody, namesThing } from './name-of-thing.ts'
import type { Run } from './name-runs.ts'
import { looksNamed } from './name-shape.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { pronounSpeaksIn } from './pronouns.ts'
import { roleAfter, rolePredicated } from './role-after.ts'
import { roleBefore } from './role-before.ts'
import { roleSpoken, spokenApart } from './role-spoken.ts'
import { isOblique, type Role, roleAt, roleEndingAt } from './roles.ts'
import { ageLength, isAgedBefore, isAgedBehind, kinBefore } from './single-names.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

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
  /** The words before it ask for another case than the nominative. */
  readonly governed: boolean
  readonly sex: RegisteredPerson['sex']
  /** A person from 1 on; from -1 on nothing speaks against one. */
  readonly cues: number
}

/** What a relative's name or an age weighs: more than that a town has the name. */
const TOLD = 6

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
  small: ReadonlySet<string>,
  language: Language,
  knowledge: Knowledge,
): Candidate | undefined {
  const { tokens, passage } = paragraph
  const { text } = passage
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const name = text.slice(start, end)
  const run = tokens.slice(first, last + 1)
  if (
    run.filter(({ capital }) => capital).length > LONGEST ||
    run.some((token) => /\d/.test(token.text)) ||
    !/^[\p{L}\p{M}\s.'’ʼ‑-]+$/u.test(name)
  )
    return undefined
  if (isOrganisationName(run, language)) return undefined
  if (run.length === 1 && isCalendarWord(name, language)) return undefined
  if (opensWithArticle(run, language)) return undefined
  if (run.length > 1 && phrasesOf(language.people.namesakes).at(run, 0) > 0) return undefined
  if (run.length === 1 && phrasesOf(language.people.honorificsBefore).at(run, 0) > 0) return undefined
  if (roleEndingAt(tokens, last, language) >= run.length) return undefined
  const several = run.length >= 2
  const honorific = honorificBefore(text, tokens, first, small, language)
  const speaks = isSpeaking(text, tokens, first, last, language) || (!several && opensQuote(text, end))
  const far = beforeHonorifics(text, tokens, first, language)
  const kin = several ? undefined : kinBefore(text, tokens, first, last, language)
  const given = several && !language.people.capitalNouns && isGivenName(tokens[first]!.text, language, knowledge)
  // Of one word directly behind what a role is for it may be the end: `член команды Linux`.
  const owned = !several && language.roles.genitives && first > 0 && roleEndingAt(tokens, first - 1, language) === 0
  const before =
    (far < first ? roleBefore(text, tokens, far, end, language) : undefined) ??
    (owned ? undefined : roleBefore(text, tokens, first, end, language, given)) ??
    (several ? roleSpoken(text, tokens, first, language) : kin)
  const trait = traitBefore(text, tokens, first, language)
  const agedBefore = isAgedBefore(text, tokens, first, language)
  // Where every noun has a capital, a noun may follow an age: `eine 61-jährige Nachbarin`.
  const stated = isAgedBehind(text, end, language) || (agedBefore && !language.people.capitalNouns)
  const aged = stated || agedBefore || ageLength(text, end) > 0
  const behind = end + glossLength(text, name, end)
  const after =
    several || before === undefined
      ? (roleAfter(text, tokens, behind, speaks, language) ??
        (several && before === undefined ? rolePredicated(text, tokens, last, language) : undefined))
      : undefined
  const shaped = several && looksNamed(paragraph, [first, last], small, language, knowledge)
  const place = isPlaceName(name, shaped, language, knowledge) || (several && allPlaces(run, knowledge))
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
  if (several && cues === 0 && isSubjectSpokenOf(paragraph, [first, last], next, language, knowledge)) cues += 1
  if (cues === 0 && shaped) cues += 1
  if (isPseudonym(text, end, language)) cues += 4
  // No town is somebody's daughter, or ten years old.
  if (!several && (kin !== undefined || stated)) cues += TOLD
  if (place || (several && opensWithPlace(run, language, knowledge))) cues -= 2
  else if (several && cues <= 1 && endsInThing(run, language, knowledge)) cues -= 2
  if (run.some((token) => /^\p{Lu}{2,}$/u.test(token.text)) && !/^[\p{Lu}\s.'’-]+$/u.test(text)) cues -= 2
  if (several && isPartOfName(text, tokens, first, language)) cues -= 2
  if (isOfAnotherScript(name, language) && honorific === undefined) cues -= 2
  // The name of a thing: `Kukka Valimo -yhtiö`.
  if (/^\s-\p{Ll}/u.test(text.slice(end, end + 3))) cues -= 3
  const plain = after === undefined && before === undefined && honorific === undefined
  if (several && plain && articleBefore(text, tokens, first, language)) cues -= 2
  const opens = Math.min(far, before === undefined || before.start > start ? first : tokenAt(tokens, before.start))
  const titled = opens < first && tokens[opens]!.capital
  if (several && after === undefined && (plain || titled) && namesThing(text, tokens, opens, language))
    cues -= plain ? 2 : 4
  if (several && before !== undefined && namesBody(text, tokens, [first, last], language)) cues -= 4
  const own = before !== undefined && isTold(tokens, before, start, language) ? undefined : before
  const role = language.roles.owners.length > 0 && !language.people.lastInflects ? (own ?? after) : (after ?? own)
  const governed = isGoverned(text, tokens, role?.start ?? start, last, before, language)
  return {
    paragraph,
    first,
    last,
    name,
    role,
    honorific,
    aged,
    speaks,
    governed,
    sex: sexOf(paragraph, [first, last], role, honorific, governed, language),
    cues,
  }
}

/** An honorific may stand between role and name: `Minister Dr. Ana Ruiz`. */
function beforeHonorifics(text: string, tokens: readonly Token[], first: number, language: Language): number {
  let index = first
  while (
    index > 0 &&
    phrasesOf(language.people.honorificsBefore).at(tokens, index - 1) > 0 &&
    /^\.?\s+$/.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))
  )
    index--
  return index
}

/** A role in another case behind a verb of speech is of those who are told: `сказал корреспонденту Павел Орлов`. */
function isTold(tokens: readonly Token[], role: Role, start: number, language: Language): boolean {
  return (
    language.people.cases &&
    role.start < start &&
    isOblique(role.role, language) &&
    phrasesOf(language.attribution.verbs).endingAt(tokens, tokenAt(tokens, role.start) - 1) > 0
  )
}

function honorificBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  small: ReadonlySet<string>,
  language: Language,
): string | undefined {
  const token = tokens[first - 1]
  if (token === undefined || token.possessive || !/^\.?\s+$/.test(text.slice(token.end, tokens[first]!.start)))
    return undefined
  // The word that opens the next sentence is no name: `He is a great captain. All of us …`.
  if (
    text[token.end] === '.' &&
    (token.text.length > LONGEST_ABBREVIATION || isSmall(tokens[first]!.text, small, language))
  )
    return undefined
  return phrasesOf(language.people.honorificsBefore).endingAt(tokens, first - 1) > 0 ? token.text : undefined
}

/** Letters of an abbreviation that a full stop closes, at most. */
const LONGEST_ABBREVIATION = 5

function isSmall(word: string, small: ReadonlySet<string>, { language, attribution }: Language): boolean {
  return (
    small.has(word.toLowerCase()) ||
    [language.common, attribution.female, attribution.male, attribution.neutral].some((table) =>
      wordsOf(table).has(word),
    )
  )
}

function isOrganisationName(run: readonly Token[], language: Language): boolean {
  return run.some((token) => token.capital && isOrganisationWord(token, language))
}

function isOrganisationWord(token: Token, { organisations }: Language): boolean {
  const { words, suffixes, abbreviations } = organisations
  return [words, suffixes, abbreviations].some((table) => wordsOf(table).holds(token))
}

function allPlaces(run: readonly Token[], knowledge: Knowledge): boolean {
  return run.every((token) =>
    knowledge.places.lookup(token.text).some((place) => place.kind === 'country' || place.population > 500_000),
  )
}

/** A place in the genitive before what lies in it: `Norjan Karasjoelta`, `Turun Varissuolla`. */
function opensWithPlace([first]: readonly Token[], language: Language, knowledge: Knowledge): boolean {
  if (!language.people.lastInflects) return false
  const place = placeNamed(first!.text, language, knowledge)
  return place !== undefined && place.name !== first!.text
}

/** Words that names of things hold, or a preposition that opens a sentence: `New Vision`, `Grand Hotel`, `In Lira Palwo`. */
function holdsThing(run: readonly Token[], { people, places }: Language): boolean {
  return (
    wordsOf(places.prepositions).has(run[0]!.text.toLowerCase()) ||
    run.some(({ text }) => wordsOf(people.things).has(text))
  )
}

/** The last word of a run is a country or a day of the week: `Save Uganda`, `Black Friday`. */
function endsInThing(run: readonly Token[], language: Language, knowledge: Knowledge): boolean {
  const last = run.at(-1)!
  return (
    isCalendarWord(last.text, language) ||
    knowledge.places.lookup(last.text, language.language.tag).some(({ kind }) => kind === 'country')
  )
}

/** `The Guardian`, `A Welsh Conservative`; particles of names are printed alike: `Le Thi Hoa`. */
function opensWithArticle([word]: readonly Token[], { roles, people }: Language): boolean {
  return wordsOf(roles.articles).holds(word!) && !wordsOf(people.particles).holds(word!)
}

/** Inhabitants of a place that is no village called after somebody. */
const TOWN = 20_000

function isPlaceName(name: string, shaped: boolean, language: Language, knowledge: Knowledge): boolean {
  const places = knowledge.places.lookup(name, language.language.tag)
  return places.some(({ kind, population }) => !shaped || kind !== 'city' || population > TOWN)
}

function articleBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const token = tokens[first - 1]
  return token !== undefined && wordsOf(language.roles.articles).holds(token) && adjoin(text, token, tokens[first]!)
}

/** The end of an organisation's name: `Department of Foreign Employment`. */
function isPartOfName(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const [word, link] = [tokens[first - 2], tokens[first - 1]]
  return (
    word?.capital === true &&
    link !== undefined &&
    wordsOf(language.roles.links).holds(link) &&
    adjoin(text, word, link) &&
    isOrganisationWord(word, language)
  )
}

/** `Mira (Name geändert)`. */
function isPseudonym(text: string, end: number, { people }: Language): boolean {
  const inside = /^\s*\(([^()]{3,40})\)/u.exec(text.slice(end, end + 50))?.[1]
  return inside !== undefined && wordsOf(people.pseudonyms).startsWith(inside) > 0
}

const GLOSS = /^\s*\(([\p{L}\p{M}\s.'’ʼ·‑-]{2,60})\)/u
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Han}/u,
  /\p{Script=Greek}/u,
]

/** Companies keep their Latin letters where people's names are written in the script of the text. */
function isOfAnotherScript(name: string, { language: { script } }: Language): boolean {
  return script !== 'Latn' && /^\p{Script=Latin}/u.test(name)
}

/** Length of the same name in another script behind a name: `Питер Хольм (Peter Holm)`. */
function glossLength(text: string, name: string, end: number): number {
  const gloss = GLOSS.exec(text.slice(end, end + 64))
  if (gloss === null) return 0
  const own = SCRIPTS.find((script) => script.test(name))
  return own !== undefined && !own.test(gloss[1]!) ? gloss[0].length : 0
}

/** Words between two commas behind a name, at most, where a verb of speech follows them. */
const APPOSITION = 12

/** `Annie Ardal, DSI at the harbour, says`: whatever stands between the commas, somebody speaks, unless it is a body. */
function speaksAfterApposition(
  text: string,
  tokens: readonly Token[],
  [first, last]: Run,
  language: Language,
): boolean {
  const before = tokens[first - 1]
  if (before !== undefined && wordsOf(language.roles.links).holds(before)) return false
  const opening = tokens[last + 1]
  if (opening === undefined || !/^,\s*$/.test(text.slice(tokens[last]!.end, opening.start))) return false
  if (roleAt(tokens, last, language) > 0) return false
  let head = true
  for (let index = last + 1; index <= last + APPOSITION && index + 1 < tokens.length; index++) {
    const token = tokens[index]!
    if (wordsOf(language.roles.links).holds(token)) head = false
    if (head && isOrganisationWord(token, language)) return false
    const gap = text.slice(token.end, tokens[index + 1]!.start)
    if (/^,\s*$/.test(gap)) return phrasesOf(language.attribution.verbs).at(tokens, index + 1) > 0
    if (!/^[\s'’-]*$/.test(gap)) return false
  }
  return false
}

/** A verb of speech directly before or behind the name; a weaker one if it stands directly behind a quotation. */
function isSpeaking(text: string, tokens: readonly Token[], first: number, last: number, language: Language): boolean {
  const { verbs, weakVerbs, before: cues } = language.attribution
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    !tokens[last]!.possessive &&
    tokens[last]!.tail === '' &&
    adjoin(text, tokens[last]!, next) &&
    phrasesOf(verbs).at(tokens, last + 1) > 0
  )
    return true
  if (opensSpeech(text, tokens[last]!, language)) return true
  if (isSourceBefore(text, tokens, last, language) || ownsSpeech(text, tokens, last, language)) return true
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(text, before, tokens[first]!)) return false
  if (phrasesOf(cues).endingAt(tokens, first - 1) > 0) return true
  if (phrasesOf(verbs).endingAt(tokens, first - 1) > 0) return true
  const weak = phrasesOf(weakVerbs).endingAt(tokens, first - 1)
  return weak > 0 && /["”»“’][\s,–—―－-]*$/u.test(text.slice(0, tokens[first - weak]!.start).slice(-6))
}

/** The source of what is said, named before the word that says so: `Outi Kosken mukaan`. */
function isSourceBefore(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  return (
    next !== undefined &&
    adjoin(text, tokens[last]!, next) &&
    phrasesOf(language.attribution.after).at(tokens, last + 1) > 0
  )
}

/** `Harbour master Holm: “…”`. */
function opensQuote(text: string, end: number): boolean {
  return /^:\s*["“„«]/u.test(text.slice(end, end + 4))
}

/** Where the verb stands last, a name directly before a quote is its subject: `Per Holm, “…” dedi`, `Rahman ise “…”`. */
function opensSpeech(text: string, { end, tail }: Token, { attribution }: Language): boolean {
  if (!attribution.verbLast || tail !== '') return false
  const gap = /^(?:\s+(\p{L}{2,5}))?,?\s+["“«„]/u.exec(text.slice(end, end + 12))
  return gap !== null && (gap[1] === undefined || attribution.contrast.includes(gap[1]))
}

/** Words between a name in the genitive and what somebody says, at most. */
const OWNED = 4

/** `Bora Işık'ın köprü hakkındaki yorumu`: a name that owns what somebody says. */
function ownsSpeech(text: string, tokens: readonly Token[], last: number, { attribution }: Language): boolean {
  if (tokens[last]!.tail === '') return false
  for (let index = last + 1; index <= last + 1 + OWNED && index < tokens.length; index++) {
    if (!adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
    if (phrasesOf(attribution.speechNouns).at(tokens, index) > 0) return true
  }
  return false
}

/** What only persons are called before their names: `Turussa syntynyt Ahmed Yusuf`. */
function traitBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const before = tokens[first - 1]
  return (
    before !== undefined &&
    adjoin(text, before, tokens[first]!) &&
    phrasesOf(language.people.traits).endingAt(tokens, first - 1) > 0
  )
}

/** A relative clause about a person: `Ana Ruiz, who …`. */
function relativeAfter(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined || !/^\s*[,(]\s*$/.test(text.slice(tokens[last]!.end, next.start))) return false
  return wordsOf(language.roles.relative).holds(next)
}

/** Words of a signature, at most. */
const SIGNATURE = 12

/** A line of its own that begins with a dash and a name, as under a quote: `– Sara Amin, Erbil`. */
function signs({ passage, tokens }: Paragraph, first: number, language: Language): boolean {
  return (
    first === 0 &&
    /^[–—―－]\s*$/.test(passage.text.slice(0, tokens[0]!.start)) &&
    tokens.length <= SIGNATURE &&
    !tokens.some((_, index) => phrasesOf(language.attribution.verbs).at(tokens, index) > 0)
  )
}

/** The subject of a sentence of whom a pronoun says that he or she spoke, in this paragraph or the next. */
function isSubjectSpokenOf(
  paragraph: Paragraph,
  [first, last]: Run,
  next: Paragraph | undefined,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { tokens, passage } = paragraph
  if (tokens.slice(first, last + 1).some((token) => token.text.length < 2)) return false
  if (knowledge.places.lookup(tokens[last]!.text, language.language.tag).some(({ kind }) => kind !== 'city'))
    return false
  const follows = tokens[last + 1]
  if (follows === undefined || follows.capital || !adjoin(passage.text, tokens[last]!, follows)) return false
  if (wordsOf(language.roles.joins).holds(follows)) return false
  let start = first
  while (start > 0 && wordsOf(language.people.notNames).holds(tokens[start - 1]!)) start--
  const gap = start === 0 ? '.' : passage.text.slice(tokens[start - 1]!.end, tokens[start]!.start).trim()
  if (!/^[.!?…]["”»)]?$/u.test(gap)) return false
  return (
    pronounSpeaksIn(paragraph, tokens[last]!.end, language) ||
    (next !== undefined && pronounSpeaksIn(next, 0, language))
  )
}

/** `по словам`, or a role that stands in another case than the nominative. */
function isGoverned(
  text: string,
  tokens: readonly Token[],
  start: number,
  last: number,
  role: Role | undefined,
  language: Language,
): boolean {
  const { cases, lastInflects } = language.people
  if (lastInflects && isSourceBefore(text, tokens, last, language)) return true
  if (!cases && !lastInflects) return false
  if (role !== undefined && isOblique(role.role, language)) return true
  const index = tokenAt(tokens, start)
  const before = tokens[index - 1]
  return (
    before !== undefined &&
    adjoin(text, before, tokens[index]!) &&
    phrasesOf(language.attribution.before).endingAt(tokens, index - 1) > 0
  )
}

/** What honorific, role, article, verb and the name itself say of a person's sex. */
function sexOf(
  { tokens, passage }: Paragraph,
  [first, last]: Run,
  role: Role | undefined,
  honorific: string | undefined,
  governed: boolean,
  language: Language,
): RegisteredPerson['sex'] {
  const { people, roles, attribution } = language
  const words = [honorific ?? '', ...(role?.role.split(/\s+/) ?? [])].filter((word) => word !== '')
  const start = role === undefined || role.start > tokens[first]!.start ? tokens[first]!.start : role.start
  const at = tokenAt(tokens, start)
  const article = role !== undefined && role.start === start ? tokens[at - 1] : undefined
  const beside = [tokens[last + 1], tokens[at - 1]].filter(
    (token) =>
      token !== undefined &&
      !token.capital &&
      (adjoin(passage.text, token, tokens[at]!) || adjoin(passage.text, tokens[last]!, token)),
  )
  const tells = (own: readonly string[], articles: readonly string[], verbs: readonly string[]) =>
    words.some((word) => wordsOf(own).has(word)) ||
    (article !== undefined && wordsOf(articles).holds(article)) ||
    beside.some((token) => token !== undefined && phrasesOf(verbs).at([token], 0) > 0)
  if (tells(people.female, roles.femaleArticles, attribution.femaleVerbs)) return 'female'
  if (tells(people.male, roles.maleArticles, attribution.maleVerbs)) return 'male'
  // In another case a man's name may end like a woman's: `по словам Ломова`.
  if (governed) return undefined
  return (
    sexOfName(tokens[last]!.text, language) ??
    (last > first ? sexOfName(tokens[last - 1]!.text, language) : undefined) ??
    sexOfGivenName(tokens[first]!.text, language)
  )
}

/** Whether a speaking name is the verb's object, for the verb has its subject before it: `Ruiz says Lobo is ill`. */
export function isSpokenOf({ paragraph, first }: Candidate, { attribution, people }: Language): boolean {
  const { tokens, passage } = paragraph
  const verb = first - phrasesOf(attribution.verbs).endingAt(tokens, first - 1)
  const subject = tokens[verb - 1]
  if (verb === first || subject === undefined || !subject.capital || people.capitalNouns) return false
  return adjoin(passage.text, subject, tokens[verb]!) && !wordsOf(people.notNames).holds(subject)
}
