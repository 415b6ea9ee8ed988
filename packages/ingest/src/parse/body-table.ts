import type { Element, ElementContent } from 'hast'
import type { Block } from '../document.ts'
import { isProse } from './prose.ts'

/** A stretch of blocks that stand in one table, or one block that stands in none. */
export interface Stretch<Part> {
  readonly table: Element | undefined
  readonly parts: readonly Part[]
}

/**
 * Groups the blocks of a body by the tables that hold figures: two rows or more of two cells or more, and no running text in
 * any. Other tables only lay a text out, and their cells are its paragraphs.
 */
export function stretchesOf<Part extends { readonly block: Block }>(parts: readonly Part[]): readonly Stretch<Part>[] {
  const stretches: { table: Element | undefined; parts: Part[] }[] = []
  for (const part of parts) {
    const table = part.block.kind === 'cell' ? innermost(part.block, 'table') : undefined
    const last = stretches.at(-1)
    if (table !== undefined && last?.table === table) last.parts.push(part)
    else stretches.push({ table, parts: [part] })
  }
  return stretches.flatMap(({ table, parts: inTable }): Stretch<Part>[] =>
    table === undefined || holdsFigures(inTable.map(({ block }) => block))
      ? [{ table, parts: inTable }]
      : inTable.map((part) => ({ table: undefined, parts: [part] })),
  )
}

function holdsFigures(blocks: readonly Block[]): boolean {
  if (blocks.some(({ passage }) => isProse(passage.text))) return false
  return rowsOf(blocks).filter((row) => cellsOf(row).length >= 2).length >= 2
}

/** The table again, with the cells that are empty; `contentOf` gives what stands in a block. */
export function tableOf<Part extends { readonly block: Block }>(
  parts: readonly Part[],
  contentOf: (part: Part) => ElementContent[],
): Element {
  const held = new Map<Element, ElementContent[]>()
  for (const part of parts) {
    const cell = innermost(part.block, 'td', 'th')
    if (cell === undefined) continue
    const before = held.get(cell)
    if (before === undefined) held.set(cell, contentOf(part))
    else before.push(element('br', []), ...contentOf(part))
  }
  const rows = rowsOf(parts.map(({ block }) => block)).map((row) =>
    element(
      'tr',
      cellsOf(row).map((cell) => element(cell.tagName, held.get(cell) ?? [])),
    ),
  )
  return element('table', [element('tbody', rows)])
}

function rowsOf(blocks: readonly Block[]): readonly Element[] {
  return [...new Set(blocks.flatMap((block) => innermost(block, 'tr') ?? []))]
}

function cellsOf({ children }: Element): readonly Element[] {
  return children.filter((child) => child.type === 'element').filter(({ tagName }) => /^t[dh]$/.test(tagName))
}

function innermost({ path }: Block, ...names: readonly string[]): Element | undefined {
  return path.findLast(({ tagName }) => names.includes(tagName))
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
