import { type Attribution, attributionIn, type Scene, verbAlone } from './attribution.ts'
import { phrasesOf } from './phrases.ts'
import { sentencesOf } from './sentences.ts'
import { tokenAt } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** An attribution inside direct speech, with the punctuation that sets it apart: `[start, end)` counts in the paragraph. */
export interface Incise {
  readonly start: number
  readonly end: number
  readonly attribution: Attribution
}

/** Where an incise may begin: behind a comma or the end of a sentence, with or without a dash. */
const OPENING = /(?:[,.!?…]\s+[–—-]\s+|\s[–—]\s?|,\s+)/gu

/**
 * The attributions inside `[start, end)` of a paragraph. An incise begins with its verb, or with a verb and pronoun in one
 * (`a-t-elle déclaré`), names who speaks, and ends at the next dash, comma or full stop.
 */
export function incisesIn(scene: Scene, start: number, end: number): readonly Incise[] {
  const { passage } = scene.paragraph
  const text = passage.text.slice(0, end)
  const found: Incise[] = []
  OPENING.lastIndex = start
  for (let match = OPENING.exec(text); match !== null; match = OPENING.exec(text)) {
    const from = match.index + match[0].length
    if (!opensWithVerb(scene, from)) continue
    const dashed = /[–—-]/.test(match[0])
    const clause = closingOf(text, from, dashed)
    const bare = verbAlone(scene, from, clause.at)
    const attribution = attributionIn(scene, from, clause.at) ?? (bare?.end === clause.at ? bare : undefined)
    if (attribution === undefined || attribution.start > from + 2) continue
    const stop = closingOf(text, afterRole(scene, attribution.end, clause.at), dashed)
    // What ends a sentence before the incise belongs to the speech; a comma leads to the incise.
    const keep = /^[.!?…]/.test(match[0]) ? 1 : 0
    const over = afterRelative(scene, stop.end, end)
    found.push({ start: match.index + keep, end: over, attribution })
    OPENING.lastIndex = over
  }
  return found
}

function opensWithVerb(scene: Scene, from: number): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const index = tokenAt(tokens, from)
  if (tokens[index] === undefined || tokens[index].start > from + 1) return false
  const { verbs, weakVerbs, inverted } = language.attribution
  if (phrasesOf(verbs).at(tokens, index) > 0 || phrasesOf(weakVerbs).at(tokens, index) > 0) return true
  const rest = foldWords(passage.text.slice(from, from + 60))
  return inverted.some((cluster) => rest.startsWith(foldWords(cluster)))
}

/** Behind the speaker a relative clause to the end of the sentence is no speech: `siger Amra Lund, som var 14 år, da vandet kom.` */
function afterRelative({ paragraph, language }: Scene, from: number, end: number): number {
  const { tokens, passage } = paragraph
  const token = tokens[tokenAt(tokens, from)]
  if (token?.start !== from || !/,\s*$/.test(passage.text.slice(0, from))) return from
  if (!wordsOf(language.roles.relative).has(token.text)) return from
  const [clause] = sentencesOf(passage.text.slice(from, end), language)
  return clause === undefined ? end : from + clause.end
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
  const pattern = dashed ? /[,.!?]?\s*[–—]\s*[.,;:]?\s*|[,.!?]?\s+-\s+|[.!?](?=\s|$)\s*/gu : /,\s+|[.!?](?=\s|$)\s*/gu
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match === null
    ? { at: text.length, end: text.length }
    : { at: match.index, end: match.index + match[0].length }
}
