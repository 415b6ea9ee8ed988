import type { Element, Root, RootContent } from 'hast'
import { articleOf } from './json-ld.ts'

/**
 * What a page says of itself, by lower-case name, first come first kept: `title`, `lang`, its meta elements by name or
 * property, the dates of its elements (`datepublished`; `time` for the first that stands in the text), and of its JSON-LD
 * `jsonld:datepublished` and `jsonld:headline`.
 */
export function headOf(tree: Root): Record<string, string> {
  const head: Record<string, string> = {}
  const keep = (name: string, value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '' && head[name] === undefined) head[name] = value.trim()
  }
  let outside: unknown
  const stack: { readonly node: RootContent; readonly inText: boolean }[] = tree.children
    .toReversed()
    .map((node) => ({ node, inText: false }))
  while (stack.length > 0) {
    const { node, inText } = stack.pop()!
    if (node.type !== 'element') continue
    const { properties, tagName } = node
    if (tagName === 'html') keep('lang', properties.lang)
    else if (tagName === 'title') keep('title', plainText(node))
    else if (tagName === 'meta') keep(nameOf(node) ?? '', properties.content)
    else if (tagName === 'script' && properties.type === 'application/ld+json') {
      const { published, headline } = articleOf(plainText(node))
      keep('jsonld:datepublished', published)
      keep('jsonld:headline', headline)
    } else if (isPublished(node)) keep('datepublished', properties.dateTime ?? properties.content ?? plainText(node))
    else if (tagName === 'time' && inText) keep('time', properties.dateTime)
    else if (tagName === 'time') outside ??= properties.dateTime
    const inside = tagName === 'article' || tagName === 'main' ? true : !ASIDE.has(tagName) && inText
    for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i]!, inText: inside })
  }
  keep('time', outside)
  return head
}

/** Dates in them are those of other news, or of events to come. */
const ASIDE = new Set(['aside', 'footer', 'nav'])

function nameOf({ properties }: Element): string | undefined {
  const name = properties.name ?? properties.property ?? properties.itemProp
  const first = Array.isArray(name) ? name[0] : name
  return typeof first === 'string' ? first.toLowerCase() : undefined
}

/** `itemprop="datePublished"` (schema.org), `pubdate` (as HTML once had it), `dt-published` and `published` (microformats). */
function isPublished({ tagName, properties: { itemProp, className, pubdate } }: Element): boolean {
  const names = [itemProp].flat().map(String)
  const classes = [className].flat().map(String)
  if (names.includes('datePublished') || classes.includes('dt-published')) return true
  return (
    tagName === 'time' && (pubdate !== undefined || classes.includes('published') || classes.includes('entry-date'))
  )
}

function plainText(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
