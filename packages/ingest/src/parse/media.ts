import type { Language, Media } from '@dateline/core'
import type { Block, CarriedMedia, Document, Standing } from '../document.ts'
import { endsSentence, weightOf } from './prose.ts'
import type { Part, StructuredBlock } from './structured-block.ts'
import { wordsOf } from './words.ts'

/** Landmarks whose pictures belong to the site, not to the news. */
const FRAMES = ['nav', 'footer', 'aside', 'form']

const NEWS = new Set<Part>(['title', 'subtitle', 'byline', 'published', 'embargo', 'body', 'caption'])

/**
 * What came with a release, as an editor files it: pictures that stand in the news, with the caption beside them and the
 * credit that it ends in, and every annex. Pictures of menus, related news and letterheads are none of the release's.
 */
export function readMedia(
  document: Document,
  blocks: readonly StructuredBlock[],
  language: Language,
): readonly Media[] {
  const taken = new Set<number>()
  return document.media.flatMap(({ standing, ...media }): Media[] => {
    if (standing === undefined) return [{ ...media, caption: null, credit: null }]
    if (!isNews(standing, blocks) || isLogo(media)) return []
    const at = captionAt(standing, blocks, taken)
    if (at === undefined) return [{ ...media, caption: null, credit: null }]
    taken.add(at)
    return [{ ...media, ...splitCredit(blocks[at]!.block.passage.text, language) }]
  })
}

/** The media of a stretch of a document: pictures that stand in it or at its edge, and everything that was only attached. */
export function mediaWithin(document: Document, stretch: readonly Block[]): readonly CarriedMedia[] {
  const places = new Map(stretch.map((block, index) => [block, index]))
  return document.media.flatMap((media): CarriedMedia[] => {
    if (media.standing === undefined) return [media]
    const [before, after] = [document.blocks[media.standing.at - 1], document.blocks[media.standing.at]]
    const behind = before === undefined ? undefined : places.get(before)
    const at = (after === undefined ? undefined : places.get(after)) ?? (behind === undefined ? undefined : behind + 1)
    return at === undefined ? [] : [{ ...media, standing: { ...media.standing, at } }]
  })
}

function isNews({ at, landmarks }: Standing, blocks: readonly StructuredBlock[]): boolean {
  if (landmarks.some((name) => FRAMES.includes(name))) return false
  if (landmarks.includes('header') && !landmarks.includes('article') && !landmarks.includes('main')) return false
  return [blocks[at - 1], blocks[at]].some((beside) => beside !== undefined && NEWS.has(beside.part))
}

/** Whose name says that it is a logo, which is how offices name the file. */
function isLogo({ file, alt }: Pick<Media, 'file' | 'alt'>): boolean {
  return /(?:^|[^a-z])logo/i.test(file) || /(?:^|\P{L})logo/iu.test(alt ?? '')
}

/** A caption stands behind its picture, or before it where it is nobody else's. */
function captionAt(
  { at, landmarks }: Standing,
  blocks: readonly StructuredBlock[],
  taken: ReadonlySet<number>,
): number | undefined {
  const inFigure = landmarks.includes('figure')
  return [at, at - 1].find((index) => {
    const found = blocks[index]
    if (found?.part !== 'caption' || taken.has(index)) return false
    return found.block.landmarks.includes('figure') === inFigure
  })
}

/** Longer ones are sentences. */
const LONGEST_CREDIT = 80

/** A credit with the word before it and what surrounds both; nothing further from the end is looked at. */
const WITH_JOINT = 140

/** Where the last thing that a caption says may begin. */
const JOINT = /[.。!?！？|)\]）]\s*|\s[–—-]\s|\s+(?=[(（©])|[(（](?=\s?\S)/gu

/**
 * A caption and the credit that it ends in: `Boats off Nuuk. Photo: Runa Bek`, `船只入港（图片来源：渔业局）`. What is nothing but a
 * credit has no caption.
 */
export function splitCredit(text: string, language: Language): Pick<Media, 'caption' | 'credit'> {
  const from = Math.max(0, text.length - WITH_JOINT)
  const joints = [0, ...[...text.slice(from).matchAll(JOINT)].map(({ 0: joint, index }) => from + index + joint.length)]
  for (const at of joints.toReversed()) {
    const credit = creditIn(text.slice(at).replace(/[)）\]]?[.。]?$/u, ''), language)
    if (credit === undefined || (at === 0 && !isNames(credit))) continue
    const caption = text.slice(0, at).replace(/[\s(（[|–—-]+$/u, '')
    return { caption: caption === '' ? null : caption, credit }
  }
  return { caption: text, credit: null }
}

/** What follows a word for pictures and a sign, or ©. */
function creditIn(text: string, language: Language): string | undefined {
  const length = text.startsWith('©') ? 1 : wordsOf(language.structure.photo).startsWith(text)
  if (length === 0) return undefined
  const [word, rest] = [text.slice(0, length), text.slice(length)]
  const opens = /[:：/／©]\s*$/u.test(word) || /^\s*[:：/／©]/u.test(rest) || /\s\p{Ll}{1,3}$/u.test(word)
  const credit = rest.replace(/^[\s:：/／©]+/u, '').trim()
  if (!opens || weightOf(credit) < 2 || weightOf(credit) > LONGEST_CREDIT || endsSentence(credit)) return undefined
  return credit
}

/** Capitalised words, or few characters of a script without capitals: a name, not a description. */
function isNames(text: string): boolean {
  if (!/\p{Lu}/u.test(text)) return weightOf(text) <= 24
  return text.split(/[\s/,&]+/).every((word) => /^\P{Ll}/u.test(word) || word.length <= 3)
}
