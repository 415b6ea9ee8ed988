import type { Language } from '@dateline/core'
import { anaphoraIn } from './anaphora.ts'
import { type Attribution, attributionIn, type Scene } from './attribution.ts'
import { colonLead, ellipsisBefore } from './colon-lead.ts'
import { type Incise, incisesIn } from './incises.ts'
import type { Paragraph } from './people.ts'
import { sexOfPronoun } from './pronouns.ts'
import { endsSentence } from './prose.ts'
import type { Marked } from './quote-marks.ts'
import { sentenceStart, sentencesOf } from './sentences.ts'
import { announcedBy } from './speaker-beside.ts'
import { piecesBetween, type Speech } from './speech.ts'
import { tokenAt } from './tokens.ts'
import { DASH_WITHIN } from './unnamed-between.ts'
import { wordsOf } from './words.ts'

/**
 * A paragraph that a dialogue dash opens: speech from the dash to the comma before its attribution, and what follows the
 * attribution. Without an attribution it is speech only after other dialogue or a colon behind who speaks; else it is an item of
 * a list.
 */
export function dialogueIn(
  scene: Scene,
  marker: string | undefined,
  before: Speech | undefined,
  previous: Paragraph | undefined,
): readonly Speech[] {
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
    if (!endsSentence(text)) return []
    const announced = announcedByColon(scene, marked, previous)
    if (announced !== undefined) return [announced]
    if (!goesOn) return []
    return [{ paragraph, marked, attribution: undefined, speaker: before.speaker, person: before.person }]
  }
  return speechAround(scene, marked, inside)
}

/** `… não tem dúvidas sobre o que mudou:`, and below it the words of the person whom that paragraph names. */
function announcedByColon(scene: Scene, marked: Marked, previous: Paragraph | undefined): Speech | undefined {
  if (previous === undefined || !/[:：]\s*$/u.test(previous.passage.text)) return undefined
  const announced = announcedBy(scene, marked, previous)
  if (announced?.attribution.person === undefined) return undefined
  const { speaker, person } = announced.attribution
  return { paragraph: scene.paragraph, marked, attribution: undefined, speaker, person }
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

/** Dialogue that begins within a paragraph: only where no marks hold speech and it is somebody's. */
function dialogueWithin(scene: Scene): readonly Speech[] {
  const { paragraph } = scene
  const { text } = paragraph.passage
  const dash = DASH_WITHIN.exec(text)
  if (dash === null || /["“”„«»]/u.test(text)) return []
  const marked = dialogueFrom(dash.index + 1, dash.index + dash[0].length, text.length)
  const inside = incisesIn(scene, marked.start, marked.end, true)
  if (inside.length === 0 && dash[0].startsWith(':')) return dialogueLed(scene, marked)
  if (inside.length === 0 || inside.some(({ attribution }) => !isSomebodys(scene, attribution))) return []
  return speechAround(scene, marked, inside)
}

/** `Ordfører Terje Lie er klar: – Ingen skal fryse.`: what the sentence before its colon says somebody says, to the end of the paragraph. */
function dialogueLed(scene: Scene, marked: Marked): readonly Speech[] {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  if (!endsSentence(text)) return []
  const from = sentenceStart(text, marked.open, 0, language)
  const attribution =
    attributionIn(scene, from, marked.open) ??
    ellipsisBefore(scene, from, marked.open) ??
    colonLead(scene, from, marked.open)
  return attribution === undefined
    ? []
    : [{ paragraph, marked, attribution, speaker: attribution.speaker, person: attribution.person }]
}

/** Whether speech is of somebody whom the text names, or of whom it says no more than a pronoun: `forteller hun`. */
function isSomebodys({ paragraph: { tokens }, language }: Scene, { person, start, end }: Attribution): boolean {
  if (person !== undefined) return true
  const { neutralSingular } = language.attribution
  return tokens
    .slice(tokenAt(tokens, start), tokenAt(tokens, end))
    .some((token) => sexOfPronoun(token.text, language) !== undefined || wordsOf(neutralSingular).holds(token))
}

/** The pieces of dialogue around its attributions. What is said of its own speaker is told, not spoken, and nothing behind it is. */
function speechAround(scene: Scene, marked: Marked, inside: readonly Incise[]): readonly Speech[] {
  const { paragraph, people } = scene
  const spoken: Speech[] = []
  for (const piece of piecesBetween(marked, inside)) {
    if (spoken.length > 0 && isOver(scene, piece, inside)) break
    const { attribution } = inside.find((incise) => incise.start >= piece.end) ?? inside.at(-1)!
    const told =
      people.mentions.some(
        (m) =>
          m.paragraph === paragraph.index &&
          m.person === attribution.person &&
          m.start >= piece.start &&
          m.end <= piece.end,
      ) || goesOnAbout(scene, piece, attribution)
    if (told && spoken.length > 0) break
    spoken.push({ paragraph, marked: piece, attribution, speaker: attribution.speaker, person: attribution.person })
  }
  return spoken
}

/** `– Море вернуло рыбу, – сказал вождь. Рабука обещал доски.`: where a dash leads back to speech, none tells that it is over. */
function isOver({ paragraph, language }: Scene, { start }: Marked, inside: readonly Incise[]): boolean {
  const before = inside.findLast(({ end }) => end <= start)
  if (!language.quotes.dashReopens || before === undefined) return false
  const { text } = paragraph.passage
  const gap = text.slice(before.attribution.end, start)
  return /\.\s*$/.test(gap) && !/[–—―－-]\s/.test(`${gap}${text.slice(start, start + 2)}`)
}

/** `…, sier Ana Ruiz. Hun leder skolen.`: a pronoun for the speaker whom the words before it name is the subject. */
function goesOnAbout({ paragraph, language }: Scene, piece: Marked, { person, end }: Attribution): boolean {
  const { tokens, passage } = paragraph
  const first = tokens[tokenAt(tokens, piece.start)]
  if (person === undefined || first === undefined || end > piece.start) return false
  // Behind a dash speech goes on, whatever it is about.
  const gap = passage.text.slice(end, piece.start)
  if (!/[.!?]\s*$/.test(gap) || /[–—―－]/.test(gap)) return false
  if (wordsOf(language.attribution.neutralSingular).holds(first)) return true
  const sex = sexOfPronoun(first.text, language)
  return sex !== undefined && (person.sex ?? sex) === sex
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
