import type { Language, Notice, Quote, Speaker } from '@dateline/core'
import { type Passage, spanIn } from '../passage.ts'
import { plainWord } from './attached-words.ts'
import {
  type Attribution,
  attributionIn,
  lastPerson,
  type Scene,
  speakerOf,
  subjectFrom,
  unknownSubject,
  verbAlone,
} from './attribution.ts'
import { attributionVerbLast } from './attribution-verb-last.ts'
import { type Incise, incisesIn } from './incises.ts'
import type { Paragraph, People, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { sexOfPronoun } from './pronouns.ts'
import { endsSentence, weightOf } from './prose.ts'
import { findMarked, type Marked } from './quote-marks.ts'
import { isUnspaced } from './scripts.ts'
import { sentencesOf } from './sentences.ts'
import { countWords, tokenAt, tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A marked stretch that is speech, with what the text says of its speaker. */
interface Speech {
  readonly paragraph: Paragraph
  readonly marked: Marked
  readonly attribution: Attribution | undefined
  readonly speaker: Speaker | null
  readonly person: RegisteredPerson | undefined
}

/** A body paragraph and where its text begins in `body.text`. */
export interface BodyParagraph extends Paragraph {
  readonly offset: number
  /** The sign that the document put before it as a list item: a dash may open direct speech. */
  readonly marker: string | undefined
}

/**
 * Direct speech in the body. Words in marks are speech when the text attributes them, when they are full sentences beside
 * attributed speech, or when a paragraph is nothing else; titles, terms and scare quotes are not.
 */
export function findQuotes(
  paragraphs: readonly BodyParagraph[],
  people: People,
  language: Language,
): { readonly quotes: readonly Quote[]; readonly notices: readonly Notice[] } {
  const spoken: Speech[] = []
  for (const [position, paragraph] of paragraphs.entries()) {
    const scene = { paragraph, people, language }
    const dialogue = dialogueIn(scene, paragraph.marker, spoken.at(-1))
    if (dialogue.length > 0) {
      spoken.push(...dialogue)
      continue
    }
    const marked = usable(findMarked(paragraph.passage.text, language), paragraphs[position + 1]?.passage.text)
    for (const [nth, stretch] of marked.entries()) {
      const speech = readSpeech(scene, marked, nth, stretch, spoken, paragraphs[position - 1])
      if (speech !== undefined) spoken.push(...withoutIncises(scene, speech))
    }
  }
  const known = spoken.map((speech) => introducedNext(speech, paragraphs, people, language))
  return { quotes: joinParagraphs(known, paragraphs), notices: [] }
}

/** Words before the name of a person whom a paragraph introduces, at most. */
const INTRODUCTION = 4

/**
 * A quote without a speaker whose paragraph holds nothing else: the paragraph behind it signs it (`– Sara Amin, Erbil`) or
 * opens with the person who spoke, introduced by a role.
 */
function introducedNext(
  speech: Speech,
  paragraphs: readonly BodyParagraph[],
  people: People,
  language: Language,
): Speech {
  const { paragraph, marked } = speech
  const alone = marked.open === 0 && marked.close >= paragraph.passage.text.length - 1
  if (!alone || speech.attribution !== undefined) return speech
  let at = paragraphs.findIndex(({ index }) => index === paragraph.index) + 1
  while (marked.unclosed && /^["“„«»”‘]/.test(paragraphs[at]?.passage.text ?? '')) at++
  const next = paragraphs[at]
  const signer = next === undefined ? undefined : signerOf(next, people, language)
  if (signer !== undefined)
    return {
      ...speech,
      speaker: signer.person === null ? null : speakerOf(signer.person),
      person: signer.person ?? undefined,
    }
  if (speech.speaker !== null) return speech
  const behind =
    next === undefined ? undefined : anaphoraIn({ paragraph: next, people, language }, 0, next.passage.text.length)
  if (behind?.person !== undefined) return { ...speech, speaker: behind.speaker, person: behind.person }
  const mention = next === undefined ? undefined : people.mentions.find((m) => m.paragraph === next.index)
  if (next === undefined || mention === undefined) return speech
  const lead = next.passage.text.slice(0, mention.start)
  const introduced = people.roles.some(
    ({ paragraph: index, start, end }) =>
      index === next.index && (start <= mention.start || start - mention.end <= 3) && end > 0,
  )
  if (!(introduced && countWords(lead) <= INTRODUCTION)) return speech
  return { ...speech, speaker: speakerOf(mention.person), person: mention.person }
}

/** Words of a signature, at most. */
const SIGNATURE = 12

/** Who signs the quote before a line of a dash and a name: `– Sara Amin, Erbil`. Null where the text does not know the name. */
function signerOf(
  { index, passage, tokens, marker }: BodyParagraph,
  { mentions }: People,
  { attribution }: Language,
): { readonly person: RegisteredPerson | null } | undefined {
  const dash = /^[–—―－-]\s*/.exec(passage.text)?.[0]
  if ((dash === undefined && marker === undefined) || tokens.length === 0 || tokens.length > SIGNATURE) return undefined
  const start = dash?.length ?? 0
  if (tokens[0]!.start !== start || !tokens[0]!.capital || endsSentence(passage.text)) return undefined
  if (tokens.some((_, at) => phrasesOf(attribution.verbs).at(tokens, at) > 0)) return undefined
  const mention = mentions.find((m) => m.paragraph === index && m.start === start)
  if (mention !== undefined) return { person: mention.person }
  return tokens[1]?.capital === true && /^,/.test(passage.text.slice(tokens[1].end)) ? { person: null } : undefined
}

/** An opening mark without its closing one counts only where the next paragraph opens again, or nothing else is marked. */
function usable(marked: readonly Marked[], next: string | undefined): readonly Marked[] {
  return marked.filter(
    (stretch) =>
      !stretch.title && (!stretch.unclosed || stretch.open === 0 || (next !== undefined && /^["“„«»”]/.test(next))),
  )
}

function readSpeech(
  scene: Scene,
  all: readonly Marked[],
  nth: number,
  marked: Marked,
  before: readonly Speech[],
  previous: Paragraph | undefined,
): Speech | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const inside = text.slice(marked.start, marked.end)
  const words = countWords(inside)
  if (words < 2 || weightOf(inside) < 6) return undefined
  const last = before.at(-1)
  const sameParagraph = last?.paragraph === paragraph ? last : undefined
  const attribution = directAttribution(scene, all, nth, marked)
  const named = isNamedThing(text, marked, inside, attribution, language)
  if (attribution !== undefined && !named)
    return { paragraph, marked, attribution, speaker: attribution.speaker, person: attribution.person }
  if (named || !isFullSentence(inside, words, text, marked, sameParagraph !== undefined || marked.open === 0))
    return undefined
  if (sameParagraph !== undefined)
    return { paragraph, marked, attribution: undefined, speaker: sameParagraph.speaker, person: sameParagraph.person }
  if (marked.open === 0 && isToldBehind(scene, marked.close))
    return { paragraph, marked, attribution: undefined, speaker: null, person: undefined }
  const announced = announcedBy(scene, marked, previous)
  if (announced !== undefined)
    return {
      paragraph,
      marked,
      attribution: announced.paragraph === paragraph ? announced.attribution : undefined,
      speaker: announced.attribution.speaker,
      person: announced.attribution.person,
    }
  if (marked.open > 0 && !isSentenceStart(text, marked.open)) return undefined
  if (last !== undefined && paragraph.index - last.paragraph.index === 1 && marked.open === 0)
    return { paragraph, marked, attribution: undefined, speaker: last.speaker, person: last.person }
  return { paragraph, marked, attribution: undefined, speaker: null, person: undefined }
}

/** Speech around the attributions that stand inside its marks: `« L’aide, a-t-il dit, suivra. »`. */
function withoutIncises(scene: Scene, speech: Speech): readonly Speech[] {
  const { marked } = speech
  const inside = incisesIn(scene, marked.start, marked.end)
  if (inside.length === 0) return [speech]
  return piecesBetween(marked, inside).map((piece): Speech => {
    const { attribution } = inside.find((incise) => incise.start >= piece.end) ?? inside.at(-1)!
    return {
      paragraph: speech.paragraph,
      marked: piece,
      attribution,
      speaker: attribution.speaker,
      person: attribution.person,
    }
  })
}

/** What is left of a stretch when its incises are taken out. */
function piecesBetween(marked: Marked, incises: readonly Incise[]): readonly Marked[] {
  const pieces: Marked[] = []
  let start = marked.start
  for (const { start: from, end } of [...incises, { start: marked.end, end: marked.end }]) {
    if (from > start) pieces.push({ ...marked, start, end: from })
    start = end
  }
  return pieces
}

/**
 * A paragraph that a dialogue dash opens: speech from the dash to the comma before its attribution, and what follows the
 * attribution. Without an attribution it is speech only after other dialogue; else it is an item of a list.
 */
function dialogueIn(scene: Scene, marker: string | undefined, before: Speech | undefined): readonly Speech[] {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  if (language.quotes.dashes.length === 0) return []
  const dash =
    marker !== undefined && language.quotes.dashes.includes(marker) ? '' : openingOf(language).exec(text)?.[0]
  if (dash === undefined) return dialogueWithin(scene)
  // An item of a list goes on in lower case.
  if (/^\p{Ll}/u.test(text.slice(dash.length))) return []
  const marked = dialogueFrom(0, dash.length, text.length)
  const inside = incisesIn(scene, marked.start, marked.end, true)
  const goesOn =
    before !== undefined && before.paragraph.index === paragraph.index - 1 && before.marked.start === dash.length
  if (inside.length === 0) {
    const told = toldBehind(scene, marked)
    if (told !== undefined) return [told]
    if (!goesOn || !endsSentence(text)) return []
    return [{ paragraph, marked, attribution: undefined, speaker: before.speaker, person: before.person }]
  }
  return speechAround(scene, marked, inside)
}

const openings = new WeakMap<Language, RegExp>()

/** A dialogue dash of the language. A long one may hug the word that it opens, as the Spanish raya does; a hyphen may not. */
function openingOf(language: Language): RegExp {
  let opening = openings.get(language)
  if (opening === undefined) {
    const dashes = language.quotes.dashes.map((dash) => RegExp.escape(dash)).join('')
    opening = new RegExp(`^[${dashes}](?:\\s+|(?<=[—–])(?=[\\p{L}¿¡«“]))`, 'u')
    openings.set(language, opening)
  }
  return opening
}

function dialogueFrom(open: number, start: number, end: number): Marked {
  return { open, start, end, close: end, level: 1, title: false, unclosed: false }
}

/** A dialogue dash behind a sentence: `Arven mukaan kaupunki jatkaa tukea. – Tämä on halvempaa kuin aita, Arve totesi.` */
const WITHIN = /[.!?…]\s+[–—―－]\s+(?=\p{Lu})/u

/** Dialogue that begins within a paragraph: only where no marks hold speech and somebody whom the text names says it. */
function dialogueWithin(scene: Scene): readonly Speech[] {
  const { paragraph } = scene
  const { text } = paragraph.passage
  const dash = WITHIN.exec(text)
  if (dash === null || /["“”„«»]/u.test(text)) return []
  const marked = dialogueFrom(dash.index + 1, dash.index + dash[0].length, text.length)
  const inside = incisesIn(scene, marked.start, marked.end, true)
  if (inside.length === 0 || inside.some(({ attribution }) => attribution.person === undefined)) return []
  return speechAround(scene, marked, inside)
}

/** The pieces of dialogue around its attributions. What names its own speaker is told, not said, and nothing behind it is. */
function speechAround({ paragraph, people }: Scene, marked: Marked, inside: readonly Incise[]): readonly Speech[] {
  const spoken: Speech[] = []
  for (const piece of piecesBetween(marked, inside)) {
    const { attribution } = inside.find((incise) => incise.start >= piece.end) ?? inside.at(-1)!
    const told = people.mentions.some(
      (m) =>
        m.paragraph === paragraph.index &&
        m.person === attribution.person &&
        m.start >= piece.start &&
        m.end <= piece.end,
    )
    if (told && spoken.length > 0) break
    spoken.push({ paragraph, marked: piece, attribution, speaker: attribution.speaker, person: attribution.person })
  }
  return spoken
}

/** Dialogue whose last sentence says who spoke: `– Ingen skal fryse. Det sier ordfører Terje Lie.` */
function toldBehind(scene: Scene, marked: Marked): Speech | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const last = sentencesOf(text, language).findLast((sentence) => sentence.text.trim() !== '')
  if (last === undefined || last.start <= marked.start) return undefined
  const attribution = anaphoraIn(scene, last.start, text.length)
  if (attribution === undefined) return undefined
  const said = { ...marked, end: last.start, close: last.start }
  return { paragraph, marked: said, attribution, speaker: attribution.speaker, person: attribution.person }
}

/** The attribution in the sentence of a quote: behind it up to the next quote, or before it back to the one before. */
function directAttribution(scene: Scene, all: readonly Marked[], nth: number, marked: Marked): Attribution | undefined {
  const { text } = scene.paragraph.passage
  const following = all[nth + 1]?.open ?? text.length
  const after = text.slice(marked.close, following)
  const inside = text.slice(marked.start, marked.end)
  const goesOn = !endsSentence(inside) || /^\s*[,，،–—―－-]/.test(after) || /^\s*[\p{Ll}\p{Lo}]/u.test(after)
  // What follows a finished sentence may lead to the next quote: 「…。」阮氏秋恆則說：「…」
  const leadsOn = isUnspaced(scene.language) && endsSentence(inside) && /[：:]\s*$/.test(after)
  if (!leadsOn && (goesOn || /[!?]$/.test(inside))) {
    const stop = marked.close + sentenceLength(after, scene.language)
    if (scene.language.attribution.verbLast) {
      const from = sentenceStart(text, marked.open, all[nth - 1]?.close ?? 0, scene.language)
      const framed = attributionVerbLast(scene, { from, open: marked.open, close: marked.close, to: stop })
      if (framed !== undefined) return framed
    }
    const found = attributionIn(scene, marked.close, stop)
    if (found !== undefined && nearAfter(scene, marked.close, found)) return found
    const bare = verbAlone(scene, marked.close, stop)
    if (bare !== undefined) return bare
    const unknown = unknownSubject(scene, marked.close, stop)
    if (unknown !== undefined) return unknown
  }
  const signed = signedBehind(scene, marked.close, following)
  if (signed !== undefined) return signed
  const behind = anaphoraIn(scene, marked.close, text.length)
  if (behind !== undefined) return behind
  const leading = sentenceStart(text, marked.open, all[nth - 1]?.close ?? 0, scene.language)
  const before = text.slice(leading, marked.open)
  if (before.trim() === '') return undefined
  const found = lastAttribution(scene, leading, marked.open) ?? ellipsisBefore(scene, leading, marked.open)
  if (found === undefined) return undefined
  return /[,:，：،–—―－]\s*$/.test(before) || nearBefore(scene, found, marked.open) ? found : undefined
}

/** `“…” — Sara Amin, Erbil`: behind a quote nothing but a dash, a name and who that is. */
function signedBehind({ paragraph, people }: Scene, close: number, to: number): Attribution | undefined {
  const { passage, tokens, index } = paragraph
  const dash = /^\s*[–—―－]\s*/u.exec(passage.text.slice(close, close + 8))
  if (dash === null || tokenAt(tokens, to) - tokenAt(tokens, close) > SIGNATURE) return undefined
  const start = close + dash[0].length
  const mention = people.mentions.find((m) => m.paragraph === index && m.start === start)
  if (mention === undefined || !/^(?:\s*$|[,(.]\s*)/u.test(passage.text.slice(mention.end, to))) return undefined
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end: mention.end }
}

/**
 * A clause before a colon that has no subject but a pronoun, or none: `Hänestä vesi opettaa: “…”`, `E resume: “…”`. Of somebody
 * whom the paragraph names before it.
 */
function ellipsisBefore(scene: Scene, start: number, open: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const first = tokenAt(tokens, start)
  const token = tokens[first]
  const clause = passage.text.slice(start, open)
  if (isUnspaced(language) || token === undefined || !/:\s*$/.test(clause) || countWords(clause) > ELLIPSIS)
    return undefined
  const sex = sexOfPronoun(token.text, language)
  const opinion = wordsOf(language.attribution.opinions).has(token.text)
  const verb = wordsOf(language.roles.joins).has(token.text) ? first + 1 : first
  const length = phrasesOf(language.attribution.verbs).at(tokens, verb)
  const bare = length > 0 && tokenAt(tokens, open) === verb + length
  if (sex === undefined && !opinion && !bare) return undefined
  const named = people.mentions.some((m) => m.paragraph === paragraph.index && m.end <= start)
  return bare && !named ? undefined : lastPerson(scene, token.start, token.end, sex)
}

/** Words of such a clause, at most. */
const ELLIPSIS = 8

/** A longer phrase says without a verb whose words they are: `queste le parole di`. */
const NOMINAL = 3

/** Whether the sentence behind a quote says that somebody spoke it, whoever that is: `Sådan siger de gamle i byen.` */
function isToldBehind({ paragraph, language }: Scene, close: number): boolean {
  const { tokens } = paragraph
  const { anaphora, verbs } = language.attribution
  const first = tokenAt(tokens, close)
  const lead = phrasesOf(anaphora).at(tokens, first)
  return lead > 0 && phrasesOf(verbs).at(tokens, first + lead) > 0
}

/** The sentence behind a quote that says who spoke it: `«Лекарства есть». Об этом сообщила Дарья Шевчук.` */
function anaphoraIn(scene: Scene, start: number, end: number): Attribution | undefined {
  const { passage, tokens } = scene.paragraph
  const { anaphora, verbs, weakVerbs, verbLast } = scene.language.attribution
  const first = tokenAt(tokens, start)
  const lead = phrasesOf(anaphora).at(tokens, first)
  if (lead === 0 || tokens[first]!.end > end || /[:,–—―－-]/.test(passage.text.slice(start, tokens[first]!.start)))
    return undefined
  const said =
    lead >= NOMINAL ||
    [first + lead, first + lead + 1].some((index) =>
      [verbs, weakVerbs].some((table) => phrasesOf(table).at(tokens, index) > 0),
    )
  const from = tokens[first]!.start
  const stop = from + sentenceLength(passage.text.slice(from, end), scene.language)
  if (!(said || verbLast) || /:\s*[«„“”"»‘]/u.test(passage.text.slice(from, stop))) return undefined
  const source = tokens[first + lead]?.start ?? stop
  const found = attributionIn(scene, source, stop)
  if (found !== undefined) return verbLast || saysIt(scene, found, first + lead, stop) ? found : undefined
  return lead >= NOMINAL ? subjectFrom(scene, first + lead, tokenAt(tokens, stop)) : undefined
}

/**
 * Whether a sentence says of the words before it that somebody spoke them: its own verb has the speaker for its subject, and
 * no clause hangs on it. Not `Ainsi dit la loi, selon Jean Morel`, `Det sier Terje Lie at han er stolt av`, `Sådan siger de gamle`.
 */
function saysIt({ paragraph, people, language }: Scene, found: Attribution, from: number, stop: number): boolean {
  const { tokens, passage } = paragraph
  const { roles, places, attribution } = language
  if (tokenAt(tokens, found.start) > from + 1) return false
  const behind = tokenAt(tokens, found.end)
  for (let index = behind; index < tokens.length && tokens[index]!.end <= stop; index++) {
    if (/[,.;:!?]/.test(passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start))) break
    if ([attribution.reported, roles.copulas].some((table) => wordsOf(table).holds(tokens[index]!))) return false
  }
  const named = people.mentions.some(
    (m) => m.paragraph === paragraph.index && m.start >= tokens[from]!.start && m.end <= found.end,
  )
  const next = tokens[behind]
  return (
    named ||
    next === undefined ||
    next.start >= stop ||
    !/^\s*$/.test(passage.text.slice(found.end, next.start)) ||
    [places.prepositions, roles.links].some((table) => wordsOf(table).holds(next))
  )
}

/** Of several attributions before a quote the nearest: `Ana Ruiz promised a plan which, one of the farmers joked, is “…”`. */
function lastAttribution(scene: Scene, start: number, end: number): Attribution | undefined {
  const found = attributionIn(scene, start, end)
  if (found === undefined || isUnspaced(scene.language)) return found
  const clause = scene.paragraph.passage.text
    .slice(found.end, end)
    .replace(/[\s,]+$/, '')
    .lastIndexOf(', ')
  const nearer = clause < 0 ? undefined : attributionIn(scene, found.end + clause, end)
  return nearer?.speaker.name === null && nearer.speaker.organisation === null ? nearer : found
}

function sentenceLength(text: string, language: Language): number {
  const [first] = sentencesOf(text, language)
  return first?.end ?? text.length
}

/** Start of the sentence that leads to a quote. */
function sentenceStart(text: string, open: number, from: number, language: Language): number {
  const before = text.slice(from, open)
  const last = sentencesOf(before, language).findLast((sentence) => sentence.text.trim() !== '')
  return last === undefined ? open : from + last.start
}

/** Between a quote and the attribution behind it stand at most a few words; without spaces, the role may stand there too. */
function nearAfter(scene: Scene, close: number, found: Attribution): boolean {
  const { paragraph, people } = scene
  const role = people.roles.find(
    ({ paragraph: index, start, end }) => index === paragraph.index && start >= close && end <= found.start,
  )
  const between = paragraph.passage.text.slice(close, role?.start ?? found.start)
  return isUnspaced(scene.language) ? between.length <= 28 && !/[^，][，。]./u.test(between) : countWords(between) <= 3
}

/** A quote without comma or colon before it is attributed by a verb close by: `said the response was “far too slow”`. */
function nearBefore(scene: Scene, found: Attribution, open: number): boolean {
  const { text } = scene.paragraph.passage
  const between = text.slice(found.end, open)
  // `按照她的说法，…已经“…”`: what a source says may be the whole sentence.
  const source = wordsOf(scene.language.attribution.before).startsWith(text.slice(found.start, open)) > 0
  return (
    countWords(between) <= (isUnspaced(scene.language) && !source ? 2 : 12) && !/[。；]|[.!?;](?:\s|$)/.test(between)
  )
}

/** Words of what is said of a thing, at least: a name in lower case has fewer. */
const CLAUSE = 4

/** A title, a term or a name in marks: after a noun that announces one, after `so-called`, or written like one. */
function isNamedThing(
  text: string,
  marked: Marked,
  inside: string,
  attribution: Attribution | undefined,
  language: Language,
): boolean {
  const gap = text.slice(Math.max(0, marked.open - 3), marked.open)
  const cued = !/[.!?:,;]\s*$/.test(gap) && endsWithOneOf(text, marked.open, language.quotes.titleCues, language)
  // Said of a thing, not its name: `called the scheme “a rolling answer to a sailing problem”`.
  const clause = (/^\s*\p{Ll}/u.test(inside) && countWords(inside) >= CLAUSE) || opensClause(inside, language)
  const said = cued && attribution !== undefined && clause
  if ((cued && !said) || endsWithOneOf(text, marked.open, language.quotes.soCalled, language))
    return !endsSentence(inside) || !/,$/.test(inside)
  if (isUnspaced(language) && isSubjectName(text, marked, inside, language)) return true
  if (namedBehind(text, marked.close, language) || isCalled(text, marked, inside, language)) return true
  if (attribution !== undefined && (/[,.!?…]$/.test(inside) || /[,:]\s*$/.test(gap))) return false
  // A clause that its attribution breaks off: `„Der Schnee“, sagt Toni Wieser, „kommt später.“`
  const opens = marked.open === 0 || isSentenceStart(text, marked.open)
  if (attribution !== undefined && opens && /^\s*,/.test(text.slice(marked.close))) return false
  return !endsSentence(inside) && !/,$/.test(inside) && isTitleCase(inside, language)
}

/** Whether words begin as a clause does and no name: `لا تستثني أحدا`, `سيغير حياة القرى`. */
function opensClause(inside: string, { quotes }: Language): boolean {
  const first = plainWord(/^[\p{L}\p{M}]+/u.exec(inside)?.[0] ?? '')
  return quotes.clauseOpeners.some((opener) =>
    opener.endsWith('*') ? first.length > opener.length + 1 && first.startsWith(opener.slice(0, -1)) : first === opener,
  )
}

/** What says behind the marks that they hold a name: `”Suolaa” -näyttely`, `"Kuru Dere" adlı kampanya`. */
function namedBehind(text: string, close: number, language: Language): boolean {
  const behind = text.slice(close, close + 60)
  if (/^\s?-\p{Ll}/u.test(behind)) return true
  if (isUnspaced(language)) return language.quotes.titleCuesBehind.some((word) => behind.startsWith(word))
  return /^\s/.test(behind) && phrasesOf(language.quotes.titleCuesBehind).at(tokensOf(behind), 0) > 0
}

/** Words of a name that people give a thing, at most. */
const BYNAME = 3

/** `kooperatife “su karakolu” diyor`: where the verb ends the sentence, a few words that no comma leads to are what a thing is called. */
function isCalled(text: string, marked: Marked, inside: string, language: Language): boolean {
  const { verbLast, verbs } = language.attribution
  if (!verbLast || !/^\p{Ll}/u.test(inside) || /[.!?,…]$/.test(inside) || countWords(inside) > BYNAME) return false
  const before = text.slice(0, marked.open)
  return (
    /[\p{L}\p{N}]\s+$/u.test(before) &&
    phrasesOf(verbs).at(tokensOf(text.slice(marked.close, marked.close + 60)), 0) > 0
  )
}

/** `「海上守望」說`: a short name in marks directly before its verb speaks and is not spoken. */
function isSubjectName(text: string, marked: Marked, inside: string, language: Language): boolean {
  if (inside.length > 10 || endsSentence(inside) || /[，,]$/u.test(inside)) return false
  const rest = text.slice(marked.close, marked.close + 6)
  return [language.attribution.verbs, language.attribution.weakVerbs].some((table) =>
    table.some((verb) => rest.startsWith(verb)),
  )
}

/** Whether one of the words stands directly before an offset. */
function endsWithOneOf(text: string, at: number, words: readonly string[], language: Language): boolean {
  const before = text.slice(Math.max(0, at - 60), at)
  if (isUnspaced(language)) return words.some((word) => before.endsWith(word))
  const tokens = tokensOf(before)
  return phrasesOf(words).endingAt(tokens, tokens.length - 1) > 0
}

/** Most words of some length are capitalised. */
function isTitleCase(text: string, language: Language): boolean {
  const tokens = tokensOf(text).filter(
    (token) =>
      !wordsOf(language.roles.links).holds(token) &&
      !wordsOf(language.roles.joins).holds(token) &&
      !wordsOf(language.roles.articles).holds(token),
  )
  const capitals = tokens.filter((token) => token.capital).length
  return (
    tokens.length > 0 && (language.people.capitalNouns ? capitals === tokens.length : capitals / tokens.length > 0.6)
  )
}

/** Beside other speech, or at the head of a paragraph, a sentence may be short. */
function isFullSentence(inside: string, words: number, text: string, marked: Marked, expected: boolean): boolean {
  if (!expected && words < 4 && weightOf(inside) < 24 && !(words === 3 && endsSentence(inside))) return false
  const closed =
    endsSentence(inside) ||
    /[,…]$/.test(inside) ||
    /^\s*[.!?]/.test(text.slice(marked.close)) ||
    marked.unclosed ||
    (marked.open === 0 && marked.close >= text.length && words >= CLAUSE)
  return closed && /^[\p{Pi}\p{Ps}"'“‘«¿¡[…\s]*[\p{Lu}\p{Lo}\d]/u.test(inside)
}

function isSentenceStart(text: string, open: number): boolean {
  return open === 0 || /[.!?:…。！？：]["”»')\]]?\s*$/.test(text.slice(0, open))
}

/**
 * The speaker announced before a quote that stands alone: the sentence before it in its paragraph, or the paragraph before,
 * when it says that somebody spoke.
 */
function announcedBy(
  scene: Scene,
  marked: Marked,
  previous: Paragraph | undefined,
): { readonly attribution: Attribution; readonly paragraph: Paragraph } | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const before = sentencesOf(text.slice(0, marked.open), language).findLast((sentence) => sentence.text.trim() !== '')
  if (before !== undefined) {
    const attribution = attributionIn(scene, before.start, before.end) ?? subjectOf(scene, before.start, before.end)
    return attribution === undefined ? undefined : { attribution, paragraph }
  }
  if (previous === undefined) return undefined
  const last = sentencesOf(previous.passage.text, language).at(-1)
  if (last === undefined) return undefined
  const attribution = attributionIn({ paragraph: previous, people, language }, last.start, last.end)
  return attribution === undefined ? undefined : { attribution, paragraph: previous }
}

/** The one person that a sentence names. */
function subjectOf(scene: Scene, start: number, end: number): Attribution | undefined {
  const named = scene.people.mentions.filter(
    (m) => m.paragraph === scene.paragraph.index && m.start >= start && m.end <= end,
  )
  const persons = new Set(named.map((mention) => mention.person))
  const [mention] = named
  if (mention === undefined || persons.size !== 1) return undefined
  const { person } = mention
  return {
    speaker: { name: person.name, role: person.role, organisation: person.organisation },
    person,
    joint: [],
    start: mention.start,
    end: mention.end,
  }
}

/** Quotes that run over paragraphs, left open or re-opened without a word between, become one. */
function joinParagraphs(spoken: readonly Speech[], paragraphs: readonly BodyParagraph[]): readonly Quote[] {
  const quotes: Quote[] = []
  let open: Speech[] = []
  const flush = (): void => {
    if (open.length > 0) quotes.push(quoteOf(open, paragraphs))
    open = []
  }
  for (const speech of spoken) {
    const last = open.at(-1)
    if (last === undefined || !goesOnIn(last, speech)) flush()
    open.push(speech)
  }
  flush()
  return quotes
}

function goesOnIn(last: Speech, next: Speech): boolean {
  if (next.paragraph.index !== last.paragraph.index + 1 || next.marked.open !== 0) return false
  if (last.marked.unclosed) return true
  return (
    last.marked.close >= last.paragraph.passage.text.length &&
    next.speaker !== null &&
    (last.attribution === undefined || isAnnounced(last, last.attribution)) &&
    (last.speaker === next.speaker || (last.person !== undefined && last.person === next.person))
  )
}

/** The sentence before the quote names the speaker; the quote itself stands without one. */
function isAnnounced({ paragraph, marked }: Speech, { end }: Attribution): boolean {
  return end < marked.open && /[.!?]\s/.test(paragraph.passage.text.slice(end, marked.open))
}

function quoteOf(parts: readonly Speech[], paragraphs: readonly BodyParagraph[]): Quote {
  const named = parts.find((part) => part.attribution !== undefined) ?? parts[0]!
  const first = parts[0]!
  const last = parts.at(-1)!
  const offset = (part: Speech) => paragraphs.find((paragraph) => paragraph.index === part.paragraph.index)!.offset
  const from = spanIn(first.paragraph.passage, first.marked.start, first.marked.end)
  const to = spanIn(last.paragraph.passage, last.marked.start, last.marked.end)
  return {
    text: parts.map((part) => part.paragraph.passage.text.slice(part.marked.start, part.marked.end).trim()).join('\n'),
    speaker: named.speaker,
    jointSpeakers: named.attribution?.joint ?? [],
    attribution:
      named.attribution === undefined ? null : attributionMention(named.attribution, named.paragraph.passage),
    span: [from[0], to[1]],
    inBody: [offset(first) + first.marked.start, offset(last) + last.marked.end],
  }
}

function attributionMention(attribution: Attribution, passage: Passage): Quote['attribution'] {
  return {
    text: passage.text.slice(attribution.start, attribution.end),
    span: spanIn(passage, attribution.start, attribution.end),
  }
}
