import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Candidate } from './name-evidence.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { placesPrinted } from './places-printed.ts'
import type { PrintedWords, SmallWords } from './printed-words.ts'
import { pronounSpeaksIn } from './pronouns.ts'
import { roleAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

const wordsIn = (name: string): number => name.split(/\s+/).length

/** Whether a name is one word, beside which something says that it may be somebody. */
export function isAlone({ name, honorific, speaks, presented, cues }: Candidate): boolean {
  return wordsIn(name) === 1 && (honorific !== undefined || speaks || presented || cues > 1)
}

/** So many cues need no verb of speech: a relative with what they are, a name of which the text says that it is changed. */
const PLAIN = 4

/**
 * A single name makes a person only behind an honorific, or beside a verb of speech with what the person is behind it, or of
 * whom.
 */
export function isIntroduced({ honorific, cues, role, speaks, presented }: Candidate): boolean {
  return honorific !== undefined || cues >= PLAIN || (cues > 0 && role !== undefined && speaks) || (presented && speaks)
}

/** `Elio, 22 anni, ripara barche. … dice Elio`: who it is stands beside a single name here, a verb of speech beside it there. */
export function isToldSpeaker({ name, aged, role, cues }: Candidate, speaking: ReadonlySet<string>): boolean {
  return (aged || (role !== undefined && cues > 0)) && wordsIn(name) === 1 && speaking.has(name)
}

/**
 * `“…”, said Amira.`, `“…”, said Quillby. … “…”, she added.`: nothing says who a single name beside a verb of speech is, but it
 * is a given name, or a pronoun takes it up. The text never prints it small, and no capital stands within it. It stands
 * within a sentence somewhere, for any word may open one; a noun only where all nouns have capitals.
 */
export function isKnownSpeaker(
  { paragraph, first, last, name, speaks, presented, cues }: Candidate,
  paragraphs: readonly Paragraph[],
  words: PrintedWords,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (!(speaks || presented) || cues < 0 || !/^(?:\p{Lu}['’])?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(name))
    return false
  const { tokens, passage, index } = paragraph
  if (isPlain(name, words.small, language) || tokens[first - 1]?.capital || isCapitalNext(passage.text, tokens, last))
    return false
  if (!presented && isGovernedAlone(passage.text, tokens, first, language)) return false
  if (isOwnerOfRole(passage.text, tokens, last, language)) return false
  const given = isGivenName(name, language, knowledge)
  if (isPlace(name, given, language, knowledge)) return false
  const inner = words.within().has(name) && !language.people.capitalNouns
  if (!inner && !presented && !isBehindQuote(passage.text, tokens, first, language)) return false
  if (isSaidBy(paragraph, first, language, knowledge)) return true
  if (given || pronounSpeaksIn(paragraph, tokens[last]!.end, language)) return true
  return paragraphs.slice(index + 1, index + 1 + BEHIND).some((next) => pronounSpeaksIn(next, 0, language))
}

/** `siger Amnestys generalsekretær, Ana Ruiz`: a body in the genitive before what somebody is there. */
function isOwnerOfRole(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const [name, next] = [tokens[last]!, tokens[last + 1]]
  return (
    next !== undefined &&
    adjoin(text, name, next) &&
    language.organisations.genitives.some((end) => name.text.endsWith(end.slice(1))) &&
    roleAt(tokens, last + 1, language) > 0
  )
}

/** What stands behind a preposition is no subject: `les districts de Rumonge et de Nyanza ont déclaré`. */
function isGovernedAlone(
  text: string,
  tokens: readonly Token[],
  first: number,
  { attribution, places, roles }: Language,
): boolean {
  const before = tokens[first - 1]
  if (before === undefined || before.capital || !adjoin(text, before, tokens[first]!)) return false
  if (phrasesOf(attribution.before).endingAt(tokens, first - 1) > 0) return false
  return [places.prepositions, roles.links, attribution.about].some((table) => wordsOf(table).holds(before))
}

/**
 * `“…”, said Quillby on Monday`: the verb between a quote and a name that no role follows has no other subject. A company stands
 * rather before its verb, and where the verb stands last it is followed by anything.
 */
function isSaidBy({ passage, tokens }: Paragraph, first: number, language: Language, knowledge: Knowledge): boolean {
  if (language.attribution.verbLast || !isBehindQuote(passage.text, tokens, first, language)) return false
  const [name, next] = [tokens[first]!, tokens[first + 1]]
  if (name.possessive || placeNamed(name.text, language, knowledge) !== undefined) return false
  return next === undefined || !adjoin(passage.text, name, next) || roleAt(tokens, first + 1, language) === 0
}

function isCapitalNext(text: string, tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1]
  return next?.capital === true && !/[.!?…]/.test(text.slice(tokens[last]!.end, next.start))
}

/** Paragraphs behind a name in which a pronoun may take it up, at most. */
const BEHIND = 3

/** Towns called like people are many. */
const LARGE = 300_000

/** In any form: `enligt Norges opinionsbarometer`. */
function isPlace(name: string, given: boolean, language: Language, knowledge: Knowledge): boolean {
  const places = [...placesPrinted(name, language, knowledge), ...(placeNamed(name, language, knowledge)?.places ?? [])]
  return places.some(({ kind, population }) => !given || kind !== 'city' || population > LARGE)
}

/** `“…”, said Quillby`: the verb before a name stands directly behind a quote. */
function isBehindQuote(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  if (first === 0) return false
  const { verbs, weakVerbs } = language.attribution
  const weak = isApposed(text, tokens, first, language) ? phrasesOf(weakVerbs).endingAt(tokens, first - 1) : 0
  const verb = Math.max(phrasesOf(verbs).endingAt(tokens, first - 1), weak)
  return verb > 0 && /["”»“’'],?\s+(?:[–—―－-]\s+)?$/u.test(text.slice(0, tokens[first - verb]!.start).slice(-6))
}

/** `denunciou Edvaldo, baiano de Serrinha.`: behind a comma in small letters what somebody is, and no body. */
function isApposed(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const [name, next] = [tokens[first]!, tokens[first + 1]]
  if (next === undefined || next.capital || !/^,\s+$/.test(text.slice(name.end, next.start))) return false
  const { roles, structure, attribution, places, organisations } = language
  const at = wordsOf(roles.indefinite).holds(next) ? first + 2 : first + 1
  return ![
    roles.relative,
    roles.articles,
    roles.joins,
    structure.conjunctions,
    attribution.verbs,
    attribution.weakVerbs,
    places.prepositions,
    organisations.words,
  ].some((table) => phrasesOf(table).at(tokens, at) > 0)
}

function isPlain(word: string, small: SmallWords, { language, people, roles }: Language): boolean {
  return (
    small.has(word.toLowerCase()) ||
    [language.common, people.notNames, people.things, roles.articles].some((table) => wordsOf(table).has(word))
  )
}
