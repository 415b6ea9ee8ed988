import type { Element, ElementContent, Root } from 'hast'
import { joinLines, type Vocabulary, vocabularyOf } from './join-lines.ts'
import type { Line, Run } from './lines.ts'
import { type Paragraph, paragraphsOf, withoutMark } from './paragraphs.ts'

/**
 * The tree of a PDF: paragraphs, headings and lists in reading order, with links, and with bold type where only some words
 * have it. Running heads stand in an `aside` above, feet in a `footer` below.
 */
export function treeOf(sorted: {
  readonly text: readonly Line[]
  readonly heads: readonly Line[]
  readonly feet: readonly Line[]
}): Root {
  const vocabulary = vocabularyOf(sorted.text)
  return {
    type: 'root',
    children: [
      ...furniture('aside', sorted.heads),
      ...elementsOf(paragraphsOf(sorted.text), vocabulary),
      ...furniture('footer', sorted.feet),
    ],
  }
}

function furniture(tagName: string, lines: readonly Line[]): Element[] {
  if (lines.length === 0) return []
  return [
    element(
      tagName,
      lines.map((line) => element('p', inline(line.runs, false))),
    ),
  ]
}

function elementsOf(paragraphs: readonly Paragraph[], vocabulary: Vocabulary): Element[] {
  const elements: Element[] = []
  let list: Element | undefined
  let page = paragraphs[0]?.lines[0]?.page
  for (const { kind, level, lines, spaced } of paragraphs) {
    // A page that begins with a heading may begin another release.
    if (kind === 'heading' && lines[0]!.page !== page) elements.push(element('hr', []))
    page = lines.at(-1)!.page
    const runs = joinLines(lines, vocabulary)
    const properties = spaced ? {} : { dataSpaced: false }
    if (kind === 'list-item') {
      if (list === undefined) {
        list = element('ul', [])
        elements.push(list)
      }
      const [first, ...rest] = runs
      const unmarked = first === undefined ? [] : [{ ...first, text: withoutMark(first.text) }, ...rest]
      list.children.push({ ...element('li', inline(unmarked, true)), properties })
      continue
    }
    list = undefined
    elements.push({ ...element(kind === 'heading' ? `h${level}` : 'p', inline(runs, kind !== 'heading')), properties })
  }
  return elements
}

/** Bold type that all of it has says nothing more than the heading does. */
function inline(runs: readonly Run[], weighed: boolean): ElementContent[] {
  const allBold = runs.every(({ bold, text }) => bold || text.trim() === '')
  return runs.map(({ text, bold, link }) => {
    const letters: ElementContent = { type: 'text', value: text }
    const strong = weighed && bold && !allBold ? element('strong', [letters]) : letters
    return link === undefined ? strong : { ...element('a', [strong]), properties: { href: link } }
  })
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children }
}
