import type { Language } from '@dateline/core'
import { type Attribution, attributionIn, type Scene } from './attribution.ts'
import { nearBefore } from './direct-attribution.ts'
import type { Marked } from './quote-marks.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { sentenceStart } from './sentences.ts'
import { wordsOf } from './words.ts'

/** `冯爱莲说：“…。”薛继东则表示，…`: in a script without spaces a colon tells who speaks, whoever the sentence behind is about. */
export function ledByColon(scene: Scene, from: number, { open }: Marked): Attribution | undefined {
  const { text } = scene.paragraph.passage
  if (!/[：:]\s*$/u.test(text.slice(from, open))) return undefined
  return attributionIn(scene, sentenceStart(text, open, from, scene.language), open)
}

/**
 * `وأكد الأول أن الشراكة «…»، فيما قال الثاني إنها «…»`: where the verb stands first, the one before a colon or `that` leads to
 * the quote, whoever speaks behind it.
 */
export function ledByVerb(scene: Scene, from: number, { open }: Marked): Attribution | undefined {
  const { text } = scene.paragraph.passage
  const start = sentenceStart(text, open, from, scene.language)
  const found = text.slice(start, open).trim() === '' ? undefined : attributionIn(scene, start, open)
  if (found?.person === undefined) return undefined
  const between = text.slice(found.end, open)
  if (/:\s*$/u.test(between)) return found
  const words = between.trim().split(/\s+/u)
  const told = words.length <= REPORTED && wordsOf(scene.language.attribution.reported).has(words[0] ?? '')
  return told && nearBefore(scene, found, open) ? found : undefined
}

/** Words of a clause behind `that` before the quote that is a part of it, at most. */
const REPORTED = 12

/** `وتقول رئيسة الفرقة، أروى الحميدي:`, `وقال صياد يدعى غلام بهات:`: set apart before the colon is who was spoken of. */
export function endsWithApposed({ paragraph, people, language }: Scene, from: number, open: number): boolean {
  const { text } = paragraph.passage
  const mention = people.mentions.findLast((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= open)
  if (mention === undefined || !/^\s*:\s*$/u.test(text.slice(mention.end, open))) return false
  const before = text.slice(from, mention.start).trimEnd()
  return /[،,]$/u.test(before) || language.people.called.some((word) => before.endsWith(` ${word}`))
}

/** A script with spaces and without capitals. */
export function isUncased(language: Language): boolean {
  return !isUnspaced(language) && !isCased(language)
}
