import type { Element } from 'hast'
import type { Block, Document } from '../document.ts'
import { standsBeside } from './page-furniture.ts'
import { sameTitle, titlesInHead } from './page-title.ts'
import { isProse, weightOf } from './prose.ts'

/** Share of a page's running text that the main element must hold. */
const MAIN_SHARE = 0.75

/** A single paragraph that outweighs all others is not the frame of the text. */
const INLINE_FRAMES = new Set(['p', 'li', 'blockquote', 'ul', 'ol'])

/** Formats whose running heads and feet stand in landmarks, and everything else is the text. */
export const PRINTED: readonly string[] = ['docx', 'pdf']

const BESIDE_PRINT = ['aside', 'footer']

/**
 * For each block of a page whether it belongs to the main text: the smallest element that holds most of the running text
 * outside menus, footers and asides, with the title above it and what stands between. In formats without elements, everything.
 */
export function mainBlocks(document: Document): readonly boolean[] {
  let main = known.get(document)
  if (main === undefined) {
    main = readMain(document)
    known.set(document, main)
  }
  return main
}

/** Its languages are looked for in the main text before its structure is. */
const known = new WeakMap<Document, readonly boolean[]>()

function readMain(document: Document): readonly boolean[] {
  const { blocks, form } = document
  if (PRINTED.includes(form))
    return blocks.map(({ landmarks }) => !landmarks.some((name) => BESIDE_PRINT.includes(name)))
  if (form !== 'html') return blocks.map(() => true)
  const free = standsBeside(blocks).map((beside) => !beside)
  const main = smallestHolder(blocks, free)
  if (main === undefined) return free
  const first = blocks.findIndex((block) => block.path.includes(main))
  const titles = titlesInHead(document.metadata)
  const isTitle = ({ level, passage }: Block) => level > 0 && titles.some((title) => sameTitle(title, passage.text))
  const above = blocks.map((block, index) => index < first && free[index]! && block.level > 0)
  const named = blocks.findLastIndex((block, index) => above[index]! && isTitle(block))
  const title = named >= 0 ? named : blocks.findLastIndex(({ level }, index) => above[index]! && level === 1)
  return blocks.map((block, index) => {
    const below = title >= 0 && index >= title && index < first
    return free[index]! && (below || block.path.includes(main))
  })
}

/** Two elements that each hold most of the text lie one within the other, so the deepest is the smallest. */
function smallestHolder(blocks: readonly Block[], free: readonly boolean[]): Element | undefined {
  const held = new Map<Element, { weight: number; readonly depth: number }>()
  let total = 0
  blocks.forEach((block, index) => {
    if (!free[index] || !isProse(block.passage.text) || block.linked > 0.5) return
    const weight = weightOf(block.passage.text)
    total += weight
    block.path.forEach((element, depth) => {
      const entry = held.get(element)
      if (entry === undefined) held.set(element, { weight, depth })
      else entry.weight += weight
    })
  })
  const holders = [...held].filter(
    ([element, { weight }]) => weight >= total * MAIN_SHARE && !INLINE_FRAMES.has(element.tagName),
  )
  return holders.toSorted(([, a], [, b]) => b.depth - a.depth)[0]?.[0]
}
