import type { Element, Root, RootContent } from 'hast'
import { titleBySize } from '../title-by-size.ts'

/** Elements that hold a line or a paragraph of text. */
const PARAGRAPHS = new Set(['p', 'div', 'td', 'center', 'body', 'li'])
const SILENT = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg'])
/** Points of what nobody sets larger or smaller. */
const USUAL = 12
/** What `size` of the element `font` means, from 1 to 7. */
const FONT = [7.5, 10, 12, 13.5, 18, 24, 36] as const
const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, em: USUAL, rem: USUAL, '%': USUAL / 100 }
const SIZE = /font-size\s*:\s*(\d{1,4}(?:\.\d{1,4})?)\s*(pt|px|r?em|%)/i
/** Rules for one class, alone or with the name of an element. */
const RULE = /(?:^|[},\s/>])[a-z\d]{0,12}\.([\w-]{1,80})\s{0,20}\{([^{}]{0,2000})\}/gi
/** Style sheets are read no farther. */
const MOST_CSS = 200_000

/**
 * Makes the title of a page a heading where its program wrote none, as Word does in filtered HTML and Google Docs in what it
 * exports: there a title is a paragraph in larger letters.
 */
export function headBySize(tree: Root): void {
  const pages: { css: string; hasHeading: boolean } = { css: '', hasHeading: false }
  look(tree, pages, 0)
  if (pages.hasHeading) return
  const classes = new Map<string, number>()
  for (const [, name, rule] of pages.css.slice(0, MOST_CSS).matchAll(RULE)) {
    const size = sizeIn(rule!)
    if (size !== undefined) classes.set(name!, size)
  }
  const found: { readonly element: Element; readonly sizes: Map<number, number> }[] = []
  collect(tree, USUAL, undefined, { classes, found }, 0)
  const paragraphs = found
    .filter(({ sizes }) => sizes.size > 0)
    .map(({ element, sizes }) => {
      const [size] = [...sizes].toSorted(([, a], [, b]) => b - a)[0]!
      return { element, size, length: [...sizes.values()].reduce((sum, length) => sum + length, 0) }
    })
  const [first, ...more] = titleBySize(paragraphs).map((at) => paragraphs[at]!.element)
  if (first === undefined || !/^(?:p|div)$/.test(first.tagName)) return
  first.tagName = 'h1'
  for (const { children } of more) first.children.push({ type: 'text', value: ' ' }, ...children.splice(0))
}

/** Deeper elements are an attack on the stack. */
const MAX_DEPTH = 200

function look(node: Root | RootContent, pages: { css: string; hasHeading: boolean }, depth: number): void {
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element') {
    if (/^h[12]$/.test(node.tagName)) pages.hasHeading = true
    if (node.tagName === 'style')
      for (const child of node.children) if (child.type === 'text') pages.css += `\n${child.value}`
  }
  if (depth < MAX_DEPTH) for (const child of node.children) look(child, pages, depth + 1)
}

interface Means {
  readonly classes: ReadonlyMap<string, number>
  readonly found: { readonly element: Element; readonly sizes: Map<number, number> }[]
}

function collect(
  node: Root | RootContent,
  size: number,
  paragraph: Map<number, number> | undefined,
  means: Means,
  depth: number,
): void {
  if (node.type === 'text') {
    const length = node.value.trim().length
    if (length > 0) paragraph?.set(size, (paragraph.get(size) ?? 0) + length)
    return
  }
  if (node.type !== 'element' && node.type !== 'root') return
  if (node.type === 'element' && SILENT.has(node.tagName)) return
  const own = node.type === 'element' ? (sizeOf(node, means.classes) ?? size) : size
  let inside = paragraph
  if (node.type === 'element' && PARAGRAPHS.has(node.tagName)) {
    inside = new Map()
    means.found.push({ element: node, sizes: inside })
  }
  if (depth < MAX_DEPTH) for (const child of node.children) collect(child, own, inside, means, depth + 1)
}

function sizeOf({ tagName, properties }: Element, classes: ReadonlyMap<string, number>): number | undefined {
  const { style, className, size } = properties
  const stated = typeof style === 'string' ? sizeIn(style) : undefined
  if (stated !== undefined) return stated
  if (tagName === 'font' && /^[1-7]$/.test(String(size))) return FONT[Number(size) - 1]
  for (const name of [className].flat()) {
    const ruled = typeof name === 'string' ? classes.get(name) : undefined
    if (ruled !== undefined) return ruled
  }
  return undefined
}

function sizeIn(style: string): number | undefined {
  const found = SIZE.exec(style.slice(0, 2000))
  return found === null ? undefined : Number(found[1]) * POINTS[found[2]!.toLowerCase()]!
}
