import type { Scene } from './attribution.ts'
import type { PersonMention } from './people.ts'
import { isInMarks } from './unnamed-between.ts'
import { wordsOf } from './words.ts'

/** `29岁的瓦哈`: an age before a name that the text does not know. */
const AGED = /[0-9０-９]{1,2}[岁歲]的/u

/** Signs between the word that opens somebody's description and the noun in it, at most. */
const DESCRIBED = 16

/**
 * Whether between the last name and a place of a paragraph, in a script without spaces, somebody without a name comes before the
 * reader, in a sentence that tells of nobody before: `一名58岁的寡妇昨天拿到了钥匙。她说：“…”`.
 */
export function isStrangerToldUnspaced(scene: Scene, mention: PersonMention, to: number): boolean {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const { female, male, strangers } = language.attribution
  if (isOwnerOfKin(scene, mention)) return true
  const from = mention.paragraph === paragraph.index ? mention.end : 0
  let start = from
  for (const sentence of text.slice(from, to).split(/(?<=[。！？])/u)) {
    const end = start + sentence.length
    const opening = language.roles.indefinite
      .map((word) => sentence.indexOf(word))
      .filter((at) => at >= 0)
      .reduce((least, at) => Math.min(least, at), sentence.length)
    const at = start + opening
    const before = sentence.slice(0, opening)
    const told =
      (from > 0 && start === from) ||
      [female, male].some((table) => table.some((word) => before.includes(word))) ||
      people.mentions.some((m) => m.paragraph === paragraph.index && m.start >= start && m.start < end)
    if (!told && AGED.test(sentence)) return true
    const described = sentence.slice(opening, opening + DESCRIBED)
    if (!told && described !== '' && !isInMarks(paragraph, { start: at, end: at + 1 }, language))
      if (strangers.some((noun) => described.includes(noun))) return true
    start = end
  }
  return false
}

/** `学生坎佩的母亲走了四个小时。她说：“…”`: a sentence of somebody's mother tells of her, not of whose mother she is. */
function isOwnerOfKin({ paragraph, language }: Scene, mention: PersonMention): boolean {
  if (mention.paragraph !== paragraph.index || paragraph.passage.text[mention.end] !== '的') return false
  const owned = paragraph.passage.text.slice(mention.end + 1)
  return [language.people.female, language.people.male].some((table) => wordsOf(table).startsWith(owned) > 0)
}
