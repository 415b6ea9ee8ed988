import type { Element, ElementContent, Root, RootContent } from 'hast'

/** What mammoth names a note, and the mark in the text that points at it. */
const NOTE = /^(?:foot|end)note-(?!ref-)/
const REFERENCE = /^(?:foot|end)note-ref-/

/**
 * Takes footnotes and endnotes out of the text of a Word file: the marks go, since `migrants1` is no word and a quotation
 * with `[1]` in it not what was said; the notes stay behind the text, each a paragraph that is said to be a note.
 */
export function setNotesAside(tree: Root): void {
  const notes: Element[] = []
  withoutNotes(tree, notes)
  if (notes.length === 0) return
  const body = bodyOf(tree)
  body.children.push(...notes)
}

function withoutNotes(parent: Root | Element, notes: Element[]): void {
  const kept: RootContent[] = []
  for (const child of parent.children) {
    if (child.type !== 'element') kept.push(child)
    else if (NOTE.test(idOf(child))) notes.push(noteOf(child))
    else if (!isReference(child)) {
      const hadChildren = child.children.length > 0
      withoutNotes(child, notes)
      if (child.children.length > 0 || !hadChildren) kept.push(child)
    }
  }
  parent.children = kept as ElementContent[]
}

const idOf = ({ properties }: Element) => (typeof properties.id === 'string' ? properties.id : '')

/** The mark in the text, or the arrow that leads back to it from the note. */
function isReference(element: Element): boolean {
  const href = typeof element.properties.href === 'string' ? element.properties.href : ''
  return element.tagName === 'a' && (REFERENCE.test(idOf(element)) || REFERENCE.test(href.replace(/^#/, '')))
}

function noteOf(item: Element): Element {
  withoutNotes(item, [])
  return { type: 'element', tagName: 'div', properties: {}, children: item.children, known: { isNote: true } }
}

/** The body of a page; mammoth's pages have one always. */
export function bodyOf(tree: Root): Root | Element {
  const html = tree.children.find((child): child is Element => child.type === 'element' && child.tagName === 'html')
  return html?.children.find((child): child is Element => child.type === 'element' && child.tagName === 'body') ?? tree
}
