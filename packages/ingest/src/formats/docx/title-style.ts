import { titleBySize } from '../title-by-size.ts'

interface MammothElement {
  readonly type: string
  readonly styleName?: string | null
  readonly fontSize?: number | null
  readonly value?: string
  readonly children?: readonly MammothElement[]
}

/** Points of letters that nobody sets larger or smaller. */
const USUAL = 11
const HEADING = /^(?:title|heading 1)$/i

/**
 * Gives the paragraphs of a title the style that Word has for it, where a document has none and its author only set it in
 * larger letters.
 */
export function styleTitle<T extends MammothElement>(document: T): T {
  const paragraphs: MammothElement[] = []
  collect(document, paragraphs)
  if (paragraphs.some(({ styleName }) => HEADING.test(styleName ?? ''))) return document
  const set = paragraphs.map((paragraph) => ({ paragraph, ...sizeOf(paragraph) })).filter(({ length }) => length > 0)
  const titles = titleBySize(set).map((at) => set[at]!.paragraph)
  return titles.length === 0 ? document : (restyle(document, titles) as T)
}

function collect(element: MammothElement, paragraphs: MammothElement[]): void {
  if (element.type === 'paragraph') paragraphs.push(element)
  else for (const child of element.children ?? []) collect(child, paragraphs)
}

/** The size of most letters of a paragraph, and how many it has. */
function sizeOf(paragraph: MammothElement): { readonly size: number; readonly length: number } {
  const lengths = new Map<number, number>()
  const walk = (element: MammothElement, size: number): void => {
    const own = element.type === 'run' ? (element.fontSize ?? size) : size
    const length = element.type === 'text' ? (element.value ?? '').trim().length : 0
    if (length > 0) lengths.set(own, (lengths.get(own) ?? 0) + length)
    for (const child of element.children ?? []) walk(child, own)
  }
  walk(paragraph, USUAL)
  const [size = USUAL] = [...lengths].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return { size, length: [...lengths.values()].reduce((sum, length) => sum + length, 0) }
}

/** The paragraphs of a title become one. */
function restyle(element: MammothElement, titles: readonly MammothElement[]): MammothElement {
  if (element === titles[0]) return { ...element, styleName: 'Title', children: titles.flatMap(lineOf) }
  if (titles.includes(element)) return { ...element, children: [] }
  return element.children === undefined
    ? element
    : { ...element, children: element.children.map((child) => restyle(child, titles)) }
}

function lineOf({ children = [] }: MammothElement, index: number): readonly MammothElement[] {
  return index === 0 ? children : [{ type: 'text', value: ' ' }, ...children]
}
