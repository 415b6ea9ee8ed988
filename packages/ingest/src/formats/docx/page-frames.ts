import { clean } from '@dateline/core'
import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { Parts } from './package.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** Longer lines are no running heads. */
const LONGEST = 500

/** What stands above or below every page, each line once: first pages, odd and even ones say much the same. */
export function pageFrame(parts: Parts, place: 'header' | 'footer'): Element {
  const lines = new Set<string>()
  for (const [name, content] of parts)
    if (name.startsWith(`word/${place}`)) for (const line of paragraphsOf(content)) lines.add(line)
  const children = [...lines].map((value) => element('p', [{ type: 'text', value }]))
  return element(place === 'header' ? 'aside' : 'footer', children)
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}

/** The text of each `w:p`. Read by the HTML parser, which knows no XML but keeps elements and texts in their order. */
function paragraphsOf(xml: Uint8Array): readonly string[] {
  const lines: string[] = []
  let line = ''
  const end = () => {
    const text = clean(line)
    if (/[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST && !/^\d+$/.test(text)) lines.push(text)
    line = ''
  }
  const walk = (node: Root | RootContent, inText: boolean): void => {
    if (node.type === 'text') line += inText ? node.value : ''
    if (node.type !== 'element' && node.type !== 'root') return
    const name = node.type === 'element' ? node.tagName : ''
    if (name === 'w:p') end()
    if (name === 'w:tab' || name === 'w:br') line += ' '
    for (const child of node.children) walk(child, name === 'w:t')
    if (name === 'w:p') end()
  }
  walk(parser.parse(new TextDecoder().decode(xml)), false)
  return lines
}
