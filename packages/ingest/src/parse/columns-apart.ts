import type { Knowledge } from '@dateline/core'
import type { Element } from 'hast'
import type { Block, Document } from '../document.ts'
import { readLanguage } from './language.ts'
import { isProse, weightOf } from './prose.ts'

/** Running text that a column has at least, in letters; the cells of a table of figures have none. */
const LEAST_TEXT = 200

/**
 * A document whose table sets two languages side by side, row by row, with its columns one behind the other: so they can be
 * read. Other tables stay as they are.
 */
export function columnsApart(document: Document, knowledge: Knowledge): Document {
  const { blocks } = document
  if (!blocks.some(({ path }) => path.some(isTable))) return document
  const tables = new Set(blocks.flatMap(({ path }) => path.filter(isTable)))
  let order = blocks.map((_, index) => index)
  for (const table of tables) {
    const columns = columnsOf(table, blocks)
    const languages = columns.map((column) =>
      languageOf(
        column.map((index) => blocks[index]!),
        knowledge,
      ),
    )
    const known = languages.filter((language) => language !== undefined)
    if (known.length < 2 || known.length < columns.length || new Set(known).size < known.length) continue
    const inside = new Set(columns.flat())
    const first = order.findIndex((index) => inside.has(index))
    const above = order.slice(0, first)
    order = [...above, ...columns.flat(), ...order.slice(first).filter((index) => !inside.has(index))]
  }
  if (order.every((index, at) => index === at)) return document
  const places = new Map(order.map((index, at) => [index, at]))
  return {
    ...document,
    blocks: order.map((index) => blocks[index]!),
    media: document.media.map((media) =>
      media.standing === undefined
        ? media
        : { ...media, standing: { ...media.standing, at: places.get(media.standing.at) ?? media.standing.at } },
    ),
  }
}

/** Indexes of the blocks in each column of a table, in rows of as many cells as its longest has. */
function columnsOf(table: Element, blocks: readonly Block[]): readonly (readonly number[])[] {
  const columns: number[][] = []
  blocks.forEach(({ path }, index) => {
    const at = path.indexOf(table)
    if (at < 0) return
    const row = path.find(({ tagName }, depth) => depth > at && tagName === 'tr')
    const cell = path.find(({ tagName }, depth) => depth > at && CELL.test(tagName))
    if (row === undefined || cell === undefined) return
    const column = row.children.filter((child) => child.type === 'element' && CELL.test(child.tagName)).indexOf(cell)
    while (columns.length <= column) columns.push([])
    columns[column]!.push(index)
  })
  return columns.filter((column) => column.length > 0)
}

const isTable = ({ tagName }: Element) => tagName === 'table'

const CELL = /^t[dh]$/

function languageOf(column: readonly Block[], knowledge: Knowledge): string | undefined {
  const prose = column.filter(({ passage }) => isProse(passage.text))
  const weight = prose.reduce((sum, { passage }) => sum + weightOf(passage.text), 0)
  return weight < LEAST_TEXT ? undefined : readLanguage(prose, undefined, knowledge).tag
}
