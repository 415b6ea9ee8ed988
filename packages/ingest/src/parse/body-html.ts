import type { Element, ElementContent, RootContent } from 'hast'
import rehypeSanitize, { type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Block } from '../document.ts'
import { stretchesOf, tableOf } from './body-table.ts'

/** A block of the body and how many characters of its text the dateline took. */
export interface BodyPart {
  readonly block: Block
  readonly skip: number
}

/**
 * What a release may bring to a reader: text, emphasis, lists, tables, quotes and links. No pictures (they would tell the
 * sender who reads), no ids, classes or styles, no address but http, https and mailto.
 */
const SCHEMA: Options = {
  tagNames:
    'a abbr b blockquote br cite code del dfn em h2 h3 h4 i ins li ol p pre q s small strong sub sup table tbody td th thead tr u ul'.split(
      ' ',
    ),
  attributes: { a: ['href', 'hreflang', 'title'], '*': ['lang', 'dir'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: [
    'script',
    'style',
    'template',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'form',
    'noscript',
    'title',
    'textarea',
    'select',
    'xmp',
    'noembed',
    'noframes',
    'plaintext',
  ],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
  ancestors: {},
  required: {},
}

const sanitise = rehypeSanitize(SCHEMA)

const processor = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: false } })
  .freeze()

/** The body as sanitised HTML, the same for every input format; list items and cells stand in their lists and tables again. */
export function bodyHtml(parts: readonly BodyPart[]): string {
  let html = ''
  let children: Element[] = []
  let list: Element | undefined
  for (const { table, parts: stretch } of stretchesOf(parts)) {
    const [part] = stretch
    if (children.length >= AT_ONCE) {
      // The last one stays: an item of its list may follow.
      html += htmlOf(children.slice(0, -1))
      children = children.slice(-1)
    }
    if (table !== undefined || part === undefined) {
      children.push(tableOf(stretch, contentOf))
      continue
    }
    const element = elementFor(part.block, contentOf(part))
    const own = part.block.path.find(({ tagName }) => LIST.test(tagName))
    const last = children.at(-1)
    if (element.tagName !== 'li') children.push(element)
    else if (last !== undefined && LIST.test(last.tagName) && list === own) last.children.push(element)
    else children.push({ type: 'element', tagName: own?.tagName ?? 'ul', properties: {}, children: [element] })
    list = own
  }
  return `${html}${htmlOf(children)}`.trim()
}

/** Elements that are written together: in a text of megabytes their copies would take more than all else. */
const AT_ONCE = 1000

function htmlOf(elements: readonly Element[]): string {
  const children = elements.flatMap((element): RootContent[] => [element, { type: 'text', value: '\n' }])
  return processor.stringify({ type: 'root', children })
}

const LIST = /^[uo]l$/

/** All that a block brings of its own passes here; the elements around it are ours. */
function contentOf({ block, skip }: BodyPart): ElementContent[] {
  const children = absoluteOnly(dropLeading(block.inline, skip))
  // Text is only ever written as text.
  if (children.every(({ type }) => type === 'text')) return children
  return sanitise({ type: 'root', children }).children as ElementContent[]
}

function elementFor(block: Block, children: ElementContent[]): Element {
  const make = (tagName: string, content: ElementContent[]): Element => ({
    type: 'element',
    tagName,
    properties: {},
    children: content,
  })
  switch (block.kind) {
    case 'heading':
      return make(block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4', children)
    case 'list-item':
      return make('li', children)
    case 'quote':
      return make('blockquote', [make('p', children)])
    case 'preformatted':
      return make('pre', children)
    case 'paragraph':
    case 'caption':
    case 'cell':
      return make('p', children)
  }
}

/** Removes the first characters of visible text, counted as a passage counts them: white space folded. */
function dropLeading(nodes: readonly RootContent[], count: number): ElementContent[] {
  let left = count
  let pendingSpace = false
  let begun = false
  const cut = (node: RootContent): ElementContent[] => {
    if (node.type === 'element') {
      const children = node.children.flatMap(cut)
      return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }]
    }
    if (node.type !== 'text') return []
    let at = 0
    while (left > 0 && at < node.value.length) {
      const char = String.fromCodePoint(node.value.codePointAt(at)!)
      if (/^\s$/.test(char)) pendingSpace = begun
      else {
        if (pendingSpace) left--
        pendingSpace = false
        if (left <= 0) break
        left -= char.length
        begun = true
      }
      at += char.length
    }
    const value = (left > 0 ? '' : node.value.slice(at)).replace(FOLDED, ' ')
    return value === '' ? [] : [{ type: 'text', value: at > 0 ? value.trimStart() : value }]
  }
  return nodes.flatMap(cut)
}

/** White space that is not one space already. */
const FOLDED = /\s{2,}|[^\S ]/g

/** A release's own relative links lead nowhere once it is on the wire: their text stays, the link goes. */
function absoluteOnly(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = absoluteOnly(node.children)
    const { href } = node.properties
    if (node.tagName === 'a' && !(typeof href === 'string' && /^(?:https?:\/\/|mailto:)/i.test(href))) return children
    return [{ ...node, children }]
  })
}
