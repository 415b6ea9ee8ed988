import { type Attribution, attributionIn, type Scene, verbAlone } from './attribution.ts'
import { phrasesOf } from './phrases.ts'
import { invertedAt } from './pronouns.ts'
import { roleAt, roleEndingAt } from './roles.ts'
import { sentencesOf } from './sentences.ts'
import { byPerson, byPronoun, byRole, speakerOf } from './speakers.ts'
import { mayBeSubject, startOf } from './subject-of-speech.ts'
import { adjoin, countWords, isSpace, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** An attribution inside direct speech, with the punctuation that sets it apart: `[start, end)` counts in the paragraph. */
export interface Incise {
  readonly start: number
  readonly end: number
  readonly attribution: Attribution
}

/** Where an incise may begin: behind a comma or the end of a sentence, with or without a dash; in small letters behind a cry. */
const OPENING = /(?:[,.!?…]\s+[–—―－-]\s+|\s[–—―－]\s?|\s-\s|,\s+|[!?]\s+(?=\p{Ll}))/gu

/**
 * The attributions inside `[start, end)` of a paragraph. An incise begins with its verb, or with a verb and pronoun in one
 * (`a-t-elle déclaré`), names who speaks, and ends at the next dash, comma or full stop. Behind a dialogue dash it may also begin
 * with its subject and end with its verb (`, Outi naurahtaa.`), or name nobody whom the text knows (`, sanoo Natalija.`).
 */
export function incisesIn(scene: Scene, start: number, end: number, dialogue = false): readonly Incise[] {
  const { passage } = scene.paragraph
  const text = passage.text.slice(0, end)
  const found: Incise[] = []
  OPENING.lastIndex = start
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const from = match.index + match[0].length
    const verbFirst = opensWithVerb(scene, from)
    if (!verbFirst && !dialogue) continue
    // What closes a quote within the quote attributes that one.
    if (!dialogue && /[”»›’"'」』]/u.test(text[match.index - 1] ?? '')) continue
    const dashed = /[–—―－-]/.test(match[0])
    const first = closingOf(text, from, dashed)
    const clause = closingOf(text, afterNameOfRole(scene, from, first.at), dashed)
    // Between two dashes stands nothing but who speaks: `«…, – говорит Тен. – …»`.
    const enclosed = dashed && /[–—―－-]/.test(text.slice(clause.at, clause.end))
    const attribution = verbFirst
      ? attributionVerbFirst(scene, from, clause.at, dialogue || enclosed)
      : attributionVerbLast(scene, from, clause.at)
    if (attribution === undefined || leadOf(scene, attribution) > from + 2) continue
    const stop = closingOf(text, afterRole(scene, attribution.end, clause.at), dashed)
    // What ends a sentence before the incise belongs to the speech; a comma leads to the incise.
    const keep = /^[.!?…]/.test(match[0]) ? 1 : 0
    const resumed = dialogue && !dashed ? resumesAt(text, stop.end) : undefined
    if (resumed !== undefined) {
      found.push({ start: match.index + keep, end: resumed, attribution })
      OPENING.lastIndex = resumed
      continue
    }
    const described = afterRelative(scene, afterAge(text, stop.end), end)
    const told = afterAside(scene, afterDeed(scene, described, end), end)
    const over = afterNames(scene, told, end)
    found.push({ start: match.index + keep, end: over, attribution })
    OPENING.lastIndex = over
  }
  return found
}

/** Words between a speaker and the dash with which dialogue goes on, at most. */
const APPOSED = 24

/** `forteller Ionuț, en av sveiserne. – Men …`: where dialogue goes on with a dash, what stands before it is said of the speaker. */
function resumesAt(text: string, from: number): number | undefined {
  if (!isBehindComma(text, from)) return undefined
  const dash = /^[^.!?–—―－“”"«»]{2,160}[.!?]\s+[–—―－]\s+(?=\p{Lu})/u.exec(text.slice(from, from + 180))
  return dash === null || countWords(dash[0]) > APPOSED ? undefined : from + dash[0].length
}

function attributionVerbFirst(scene: Scene, from: number, to: number, dialogue: boolean): Attribution | undefined {
  const found = attributionIn(scene, from, to)
  if (found !== undefined) return found
  const bare = verbAlone(scene, from, to)
  if (bare === undefined || bare.end === to) return bare
  const { text } = scene.paragraph.passage
  const rest = text.slice(bare.end, to)
  const subject = /^\s+\p{Lu}/u.test(rest) || /^[.!?]|^$/u.test(text.slice(to))
  if (!(dialogue && subject && bare.speaker.name === null && countWords(rest) <= SUBJECT && !/["“”„«»]/u.test(rest)))
    return undefined
  const named = scene.people.persons.filter(({ name }) => name.split(' ').includes(rest.trim()))
  const [person] = named
  return person === undefined || named.length > 1 ? bare : { ...bare, speaker: speakerOf(person), person }
}

/** Words of a subject that no table knows, at most. */
const SUBJECT = 4

/** `Outi naurahtaa`, `ministeri sanoo`, `hänen miehensä lisää`: a clause of a subject and its verb. */
function attributionVerbLast(scene: Scene, from: number, to: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const first = tokenAt(tokens, from)
  const last = tokenAt(tokens, to) - 1
  const adverbial = attributionWithin(scene, first, last, to)
  if (adverbial !== undefined) return adverbial
  if (last <= first || last - first > SUBJECT || tokens[first]!.start > from + 1) return undefined
  const { verbs, weakVerbs, reported } = language.attribution
  const strong = phrasesOf(verbs).endingAt(tokens, last)
  if (Math.max(strong, phrasesOf(weakVerbs).endingAt(tokens, last)) === 0) return undefined
  const next = tokens[last + 1]
  if (next !== undefined && wordsOf(reported).holds(next)) return undefined
  // `kuten laki sanoo`: a clause that a conjunction opens is part of the speech.
  if (wordsOf(language.attribution.conjunctions).holds(tokens[first]!)) return undefined
  const found = attributionIn(scene, from, to)
  if (found !== undefined) return leadOf(scene, found) <= from + 2 && found.end === to ? found : undefined
  // At the end of the paragraph somebody whom the text does not name.
  const over = /^[.!?]?\s*$/.test(passage.text.slice(to))
  return strong > 0 && over
    ? { speaker: { name: null, role: null, organisation: null }, person: undefined, joint: [], start: from, end: to }
    : undefined
}

/** Words behind the verb that say where or how, at most. */
const ADVERBIAL = 5

/** `Outi Koski kertoo puhelimitse Oulusta.`, `he toteavat yhdessä.`, `ministeri sanoi lopuksi. – …`: a known subject or a pronoun, its verb and where or how, before the end or more speech. */
function attributionWithin(scene: Scene, first: number, last: number, to: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const start = tokens[first]?.start
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start === start)
  const role = mention === undefined ? byRole(scene, first, first + 1) : undefined
  const subject =
    mention === undefined
      ? role?.start === start
        ? role
        : byPronoun(scene, first)
      : mayBeSubject(scene, mention)
        ? byPerson(scene, mention)
        : undefined
  if (subject === undefined || !/^(?:[.!?]?\s*$|[.!?]\s+[–—―－]\s)/u.test(passage.text.slice(to))) return undefined
  const verb = tokenAt(tokens, mention?.end ?? subject.end)
  const length = phrasesOf(language.attribution.verbs).at(tokens, verb)
  if (length === 0 || last < verb + length || last - verb - length >= ADVERBIAL) return undefined
  if (!adjoin(passage.text, tokens[verb - 1]!, tokens[verb]!)) return undefined
  const { reported, conjunctions } = language.attribution
  for (let index = verb + length; index <= last; index++)
    if ([reported, conjunctions, language.roles.relative].some((table) => wordsOf(table).has(tokens[index]!.text)))
      return undefined
  return { ...subject, end: to }
}

/** Where an attribution begins, with the role before its name. */
function leadOf(scene: Scene, { start }: Attribution): number {
  const mention = scene.people.mentions.find((m) => m.paragraph === scene.paragraph.index && m.start === start)
  return mention === undefined ? start : Math.min(start, startOf(scene, mention))
}

function opensWithVerb(scene: Scene, from: number): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const index = tokenAt(tokens, from)
  if (tokens[index] === undefined || tokens[index].start > from + 1) return false
  const { verbs, weakVerbs } = language.attribution
  if (phrasesOf(verbs).at(tokens, index) > 0 || phrasesOf(weakVerbs).at(tokens, index) > 0) return true
  // `…, som hun udtrykker det`: whose words they are may be said by a clause that the table has.
  if (phrasesOf(language.attribution.opinions).at(tokens, index) > 1) return true
  return invertedAt(passage.text, from, language).length > 0
}

/** Whether nothing but white space parts an offset from a comma before it. */
function isBehindComma(text: string, from: number): boolean {
  let at = from - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  return text.charAt(at) === ','
}

/** Behind the speaker what he or she does meanwhile is no speech: `sier Karen Holm, og peker mot kaia.` */
function afterDeed({ paragraph, language }: Scene, from: number, end: number): number {
  const { tokens, passage } = paragraph
  const index = tokenAt(tokens, from)
  const [join, verb] = [tokens[index], tokens[index + 1]]
  if (join?.start !== from || verb === undefined || !isBehindComma(passage.text, from)) return from
  if (!wordsOf(language.roles.joins).holds(join) || !wordsOf(language.attribution.deeds).holds(verb)) return from
  const [clause] = sentencesOf(passage.text.slice(from, end), language)
  return clause === undefined ? end : from + clause.end
}

/** Behind the speaker how he or she was asked is no speech: `a reconnu le maire, joint par téléphone.` */
function afterAside({ paragraph, language }: Scene, from: number, end: number): number {
  const { tokens, passage } = paragraph
  const token = tokens[tokenAt(tokens, from)]
  if (token?.start !== from || !isBehindComma(passage.text, from)) return from
  if (!wordsOf(language.attribution.asides).holds(token)) return from
  const [clause] = sentencesOf(passage.text.slice(from, end), language)
  return clause === undefined ? end : from + clause.end
}

/** Behind the speaker an age is no speech: `säger Greta Niemi, 84, som bor i Karungi.` */
function afterAge(text: string, from: number): number {
  const age = isBehindComma(text, from)
    ? /^\d{1,3}(?:\s\p{Ll}+){0,2}(?:,\s+|[.!?](?=\s|$)\s*)/u.exec(text.slice(from, from + 40))
    : null
  return age === null ? from : from + age[0].length
}

/**
 * Behind the speaker a relative clause to the end of the sentence is no speech, nor a further office, where the speaker is from or
 * of whom he or she is one: `siger Amra Lund, som var 14 år, da vandet kom.`, `säger Selam, från Eritrea.`, `forteller Ionel, en av sveiserne.`
 */
function afterRelative({ paragraph, language }: Scene, from: number, end: number): number {
  const { tokens, passage } = paragraph
  const token = tokens[tokenAt(tokens, from)]
  if (token?.start !== from || !isBehindComma(passage.text, from)) return from
  const isFrom =
    wordsOf(language.places.prepositions).holds(token) && tokens[tokenAt(tokens, from) + 1]?.capital === true
  const isOne = phrasesOf(language.attribution.unnamed).at(tokens, tokenAt(tokens, from)) > 1
  const isOffice = !token.capital && roleAt(tokens, tokenAt(tokens, from), language) > 0
  if (!wordsOf(language.roles.relative).holds(token) && !isFrom && !isOne && !isOffice) return from
  const [clause] = sentencesOf(passage.text.slice(from, end), language)
  return clause === undefined ? end : from + clause.end
}

/** The end of the name behind the comma that ends its role: `siger lederen af Havnens Venner, Karen Holm.` */
function afterNameOfRole(scene: Scene, from: number, comma: number): number {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const role = people.roles.find(
    ({ paragraph: index, start, end }) => index === paragraph.index && start >= from && end === comma,
  )
  const noun = tokenAt(paragraph.tokens, comma) - 1
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start > comma)
  const { femaleNouns, maleNouns } = language.attribution
  const isSomebody =
    role !== undefined ||
    roleEndingAt(paragraph.tokens, noun, language) > 0 ||
    [femaleNouns, maleNouns].some((table) => phrasesOf(table).endingAt(paragraph.tokens, noun) > 0) ||
    phrasesOf(language.people.kin).endingAt(paragraph.tokens, noun) > 0
  if (mention === undefined || !isSomebody) return from
  return /^,(?:\s+[\p{L}-]{1,30}\.?){0,2}\s+$/u.test(text.slice(comma, mention.start)) ? mention.end : from
}

/** Words of a name that no table knows, at most. */
const NAME = 5

/** Behind the speaker a sentence of nothing but capitalised words is a name, no speech: `siger kasserer i klubben, Karen Holm.` */
function afterNames({ paragraph }: Scene, from: number, end: number): number {
  const { tokens, passage } = paragraph
  if (!isBehindComma(passage.text, from)) return from
  const first = tokenAt(tokens, from)
  let index = first
  while (index - first <= NAME && tokens[index]?.capital === true && adjoinsNext(paragraph, index, end)) index++
  const last = tokens[index]
  if (index === first || index - first >= NAME || last?.capital !== true || last.end > end) return from
  const closing = /^[.!?]?\s*/.exec(passage.text.slice(last.end, end))![0].length
  return last.end + closing
}

function adjoinsNext({ tokens, passage }: Scene['paragraph'], index: number, end: number): boolean {
  const next = tokens[index + 1]
  return next !== undefined && next.end <= end && adjoin(passage.text, tokens[index]!, next)
}

/** The end of the role that an apposition gives the speaker: `a confié Soilihi Mmadi, chef du village.` */
function afterRole(scene: Scene, end: number, stop: number): number {
  const role = scene.people.roles.find(
    (mention) => mention.paragraph === scene.paragraph.index && mention.start >= end && mention.start <= stop + 3,
  )
  return role === undefined ? stop : role.end
}

/** The dash, comma or full stop at which an incise is over. */
function closingOf(text: string, from: number, dashed: boolean): { readonly at: number; readonly end: number } {
  const pattern = dashed
    ? /[,.!?]?\s*[–—―－]\s*[.,;:]?\s*|[,.!?]?\s+-(?:\s+|[,.;:]\s*)|[.!?](?=\s|$)\s*/gu
    : /,\s+|[.!?](?=\s|$)\s*(?:[–—―－-]\s+)?/gu
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null
    ? { at: text.length, end: text.length }
    : { at: match.index, end: match.index + match[0].length }
}
