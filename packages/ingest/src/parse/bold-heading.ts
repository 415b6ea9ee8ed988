import type { RootContent } from 'hast'
import type { Block } from '../document.ts'
import { endsSentence, fits } from './prose.ts'

/** A longer line in bold is a paragraph that somebody stresses. */
const LONGEST = 90

/**
 * Whether a paragraph of the body is the heading of those below it, made by bold letters alone, as in a document whose author
 * knows no styles: a short line, all of it bold, that ends no sentence and stands above a paragraph that is not bold.
 */
export function isBoldHeading(block: Block, next: Block | undefined): boolean {
  const { kind, passage } = block
  if (kind !== 'paragraph' || next?.kind !== 'paragraph' || !fits(passage.text, LONGEST)) return false
  if (endsSentence(passage.text) || /[,:;،：]$/.test(passage.text)) return false
  return isBold(block) && !isBold(next)
}

/**
 * How many units of its text the bold letters take with which a paragraph opens; 0 where none do or all of it is bold. So
 * `**About the agency** The agency has …` has its heading in the same paragraph.
 */
export function boldOpening(block: Block): number {
  const [first, second] = block.inline
  if (first === undefined || second === undefined || first.type !== 'element' || isBold(block)) return 0
  return BOLD.test(first.tagName) ? lengthOf(first) : 0
}

function lengthOf(node: RootContent): number {
  if (node.type === 'text') return node.value.length
  return node.type === 'element' ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0
}

function isBold({ inline, path }: Block): boolean {
  return path.some(({ tagName }) => BOLD.test(tagName)) || inline.every((node) => isBoldNode(node))
}

const BOLD = /^(?:strong|b)$/

function isBoldNode(node: RootContent): boolean {
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type !== 'element' || BOLD.test(node.tagName)) return true
  return node.children.every(isBoldNode)
}
