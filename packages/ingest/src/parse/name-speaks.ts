import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Candidate } from './name-evidence.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import type { Run } from './name-runs.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placesPrinted } from './places-printed.ts'
import { pronounSpeaksIn } from './pronouns.ts'
import { roleAt, roleEndingAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What a relative's name or an age weighs: more than that a town has the name. */
export const TOLD = 6

/** Words between two commas behind a name, at most, where a verb of speech follows them. */
const APPOSITION = 12

/** `Annie Ardal, DSI at the harbour, says`: whatever stands between the commas, somebody speaks, unless it is a body. */
export function speaksAfterApposition(
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
export function isSpeaking(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): boolean {
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
  if (
    last > first &&
    isLikeVerb(text.slice(0, before.start).slice(-5), before, language) &&
    /^\s*(?:[,.;:–—]|$)/u.test(text.slice(tokens[last]!.end))
  )
    return true
  const weak = phrasesOf(weakVerbs).endingAt(tokens, first - 1)
  return weak > 0 && /["”»“’][\s,–—―－-]*$/u.test(text.slice(0, tokens[first - weak]!.start).slice(-6))
}

/** The source of what is said, named before the word that says so: `Outi Kosken mukaan`. */
export function isSourceBefore(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  return (
    next !== undefined &&
    adjoin(text, tokens[last]!, next) &&
    phrasesOf(language.attribution.after).at(tokens, last + 1) > 0
  )
}

/** `Harbour master Holm: “…”`. */
export function opensQuote(text: string, end: number): boolean {
  return /^:\s*["“„«]/u.test(text.slice(end, end + 4))
}

/** `Herder Dorj, owner of three hundred goats, is content: “…”`: the sentence of a name closes with a colon before a quote. */
export function leadsToQuote(text: string, end: number): boolean {
  return /^[^.!?:"“”„«»\p{Lu}]{0,90}:\s["“„«]/u.test(text.slice(end, end + 96))
}

/** Where the verb stands last, a name directly before a quote is its subject: `Per Holm, “…” dedi`, `Rahman ise “…”`. */
export function opensSpeech(text: string, { end, tail }: Token, { attribution }: Language): boolean {
  if (!attribution.verbLast || tail !== '') return false
  const gap = /^(?:\s+(\p{L}{2,5}))?,?\s+["“«„]/u.exec(text.slice(end, end + 12))
  return gap !== null && (gap[1] === undefined || attribution.contrast.includes(gap[1]))
}

/** Words between a name in the genitive and what somebody says, at most. */
const OWNED = 4

/** `Bora Işık'ın köprü hakkındaki yorumu`: a name that owns what somebody says. */
export function ownsSpeech(text: string, tokens: readonly Token[], last: number, { attribution }: Language): boolean {
  if (tokens[last]!.tail === '') return false
  for (let index = last + 1; index <= last + 1 + OWNED && index < tokens.length; index++) {
    if (!adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
    if (phrasesOf(attribution.speechNouns).at(tokens, index) > 0) return true
  }
  return false
}

/** Whether a name stands where the subject of a sentence does, with its verb behind it: at its head, or `within` it behind an adverbial. */
export function isSubject(
  { tokens, passage }: Paragraph,
  [first, last]: Run,
  language: Language,
  knowledge: Knowledge,
  within = false,
): boolean {
  if (tokens.slice(first, last + 1).some((token) => token.text.length < 2)) return false
  if (placesPrinted(tokens[last]!.text, language, knowledge).some(({ kind }) => kind !== 'city')) return false
  const follows = tokens[last + 1]
  if (follows === undefined || follows.capital || !adjoin(passage.text, tokens[last]!, follows)) return false
  if (wordsOf(language.roles.joins).holds(follows)) return false
  let start = first
  while (start > 0 && wordsOf(language.people.notNames).holds(tokens[start - 1]!)) start--
  const led = tokens.slice(start, first)
  const where = led.some((token) => wordsOf(language.places.prepositions).holds(token))
  if (where && !isGivenName(tokens[first]!.text, language, knowledge)) return false
  const gap = start === 0 ? '.' : passage.text.slice(tokens[start - 1]!.end, tokens[start]!.start).trim()
  return /^[.!?…]["”»)]?$/u.test(gap) || (within && isWithin(passage.text, tokens, first, language))
}

/** Whether a pronoun says behind a name, in this paragraph or the next, that he or she spoke. */
export function isTakenUp(
  paragraph: Paragraph,
  [, last]: Run,
  next: Paragraph | undefined,
  language: Language,
): boolean {
  return (
    pronounSpeaksIn(paragraph, paragraph.tokens[last]!.end, language) ||
    (next !== undefined && pronounSpeaksIn(next, 0, language))
  )
}

/** Whether a word in small letters behind a quote and a comma may be a verb of speech, whatever it is: `“…”, atira Tomé Lobo`. */
export function isLikeVerb(gap: string, token: Token, language: Language): boolean {
  const { attribution, places, roles } = language
  return (
    !token.capital &&
    token.text.length > 2 &&
    !language.attribution.verbLast &&
    /^["”»“’'],\s+(?:[–—]\s+)?$/u.test(gap) &&
    ![
      attribution.about,
      attribution.before,
      attribution.reported,
      attribution.conjunctions,
      attribution.female,
      attribution.male,
      places.prepositions,
      roles.articles,
      roles.indefinite,
      roles.joins,
      roles.links,
      roles.modifiers,
      roles.relative,
    ].some((table) => wordsOf(table).holds(token)) &&
    roleEndingAt([token], 0, language) === 0
  )
}

/** Behind an adverbial, not behind what governs a name: `For eleven years Ana Ruiz ploughed`, `À tarde, Ana Ruiz entra`. */
function isWithin(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const before = tokens[first - 1]
  if (language.people.capitalNouns || language.attribution.verbLast) return false
  if (before === undefined || before.capital || !/^,?\s+$/.test(text.slice(before.end, tokens[first]!.start)))
    return false
  const { attribution, places, roles, people } = language
  return ![
    attribution.about,
    attribution.reported,
    places.prepositions,
    people.namesakes,
    roles.articles,
    roles.indefinite,
    roles.joins,
    roles.links,
  ].some((table) => wordsOf(table).holds(before))
}

/** Whether a speaking name is the verb's object, for the verb has its subject before it: `Ruiz says Lobo is ill`. */
export function isSpokenOf({ paragraph, first }: Candidate, { attribution, people }: Language): boolean {
  const { tokens, passage } = paragraph
  const verb = first - phrasesOf(attribution.verbs).endingAt(tokens, first - 1)
  const subject = tokens[verb - 1]
  if (verb === first || subject === undefined || !subject.capital || people.capitalNouns) return false
  return adjoin(passage.text, subject, tokens[verb]!) && !wordsOf(people.notNames).holds(subject)
}
