import type { Element, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { TextFormat } from '../format.ts'

const processor = unified().use(rehypeParse).freeze()

/** Saved web pages and HTML fragments. What the head says of the page becomes metadata. */
export const html: TextFormat = {
  kind: 'text',
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (beginning) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      beginning,
    ),
  read(file) {
    const tree = processor.parse(file)
    return { tree, metadata: { frontMatter: {}, head: headOf(tree) }, text: undefined, enclosed: [] }
  },
}

/** Title, language, meta elements by name or property, the first `time` element and JSON-LD dates, first come first kept. */
function headOf(tree: Root): Record<string, string> {
  const head: Record<string, string> = {}
  const keep = (name: string, value: unknown): void => {
    if (typeof value === 'string' && value.trim() !== '' && head[name] === undefined) head[name] = value.trim()
  }
  const stack: RootContent[] = tree.children.toReversed()
  while (stack.length > 0) {
    const node = stack.pop()!
    if (node.type !== 'element') continue
    const { properties } = node
    if (node.tagName === 'html') keep('lang', properties.lang)
    else if (node.tagName === 'title') keep('title', plainText(node))
    else if (node.tagName === 'meta') {
      const name = properties.name ?? properties.property ?? properties.itemProp
      const first = Array.isArray(name) ? name[0] : name
      if (typeof first === 'string') keep(first.toLowerCase(), properties.content)
    } else if (node.tagName === 'time') keep('time', properties.dateTime)
    else if (node.tagName === 'script' && properties.type === 'application/ld+json') {
      for (const [name, value] of jsonLdDates(plainText(node))) keep(name, value)
    }
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!)
  }
  return head
}

function plainText(element: Element): string {
  return element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}

/** Dates and headline of the first news-like object in a JSON-LD block; a block that is no JSON says nothing. */
function jsonLdDates(source: string): [string, unknown][] {
  let data: unknown
  try {
    data = JSON.parse(source)
  } catch {
    return []
  }
  const graph = Array.isArray(data) ? data : [data, ...asArray((data as Record<string, unknown>)?.['@graph'])]
  for (const item of graph) {
    if (typeof item !== 'object' || item === null) continue
    const { datePublished, headline } = item as Record<string, unknown>
    if (datePublished !== undefined)
      return [
        ['jsonld:datepublished', datePublished],
        ['jsonld:headline', headline],
      ]
  }
  return []
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
