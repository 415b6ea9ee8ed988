import type { BoilerplateKind } from '@dateline/core'
import type { Block } from '../document.ts'
import type { Passage } from '../passage.ts'

/** What an editor sees a block as. */
export type Part = 'title' | 'subtitle' | 'byline' | 'published' | 'embargo' | 'body' | BoilerplateKind

/** Every block of the document in reading order, with the part that it plays. */
export interface StructuredBlock {
  readonly block: Block
  readonly part: Part
}

/** Longer lines are no headings. */
export const LONGEST_HEADING = 110

/** The texts that play a part, in reading order. */
export function passagesOf(blocks: readonly StructuredBlock[], part: Part): readonly Passage[] {
  return blocks.filter((structured) => structured.part === part).map(({ block }) => block.passage)
}
