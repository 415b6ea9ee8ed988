import type { Element, Root } from 'hast'

/** Style that paragraphs of dashed lists are given on their way through mammoth. */
const DASHED = 'DatelineDash'

/** How mammoth writes it; {@link markItems} finds the class again. */
export const DASH_STYLES = [`p.${DASHED} => ul > li.${DASHED}:fresh`]

/** A dash that opens the items of a list. In several languages it opens direct speech. */
const DASH = /<w:lvlText\b[^>]{0,200}?\bw:val="([-‐‑–—―])\s?"/

/**
 * Names dashed levels in `numbering.xml` by a paragraph style, since mammoth tells lists with bullets and with numbers apart
 * and forgets their signs. Levels that have a style of their own keep it.
 */
export function nameDashes(numbering: string): string {
  const levels = numbering.split('</w:lvl>')
  return levels
    .map((level) => {
      if (!DASH.test(level) || /<w:pStyle\b/.test(level)) return level
      return level.replace(/<w:lvlText\b/, `<w:pStyle w:val="${DASHED}"/><w:lvlText`)
    })
    .join('</w:lvl>')
}

interface MammothElement {
  readonly type: string
  readonly styleId?: string | null
  readonly numbering?: { readonly paragraphStyleId?: string | null } | null
  readonly children?: readonly MammothElement[]
}

/** Gives the paragraphs of those levels the style, in mammoth's own document. */
export function styleDashes(element: MammothElement): MammothElement {
  const children = element.children === undefined ? {} : { children: element.children.map(styleDashes) }
  const isDashed = element.type === 'paragraph' && element.numbering?.paragraphStyleId === DASHED
  return { ...element, ...children, ...(isDashed ? { styleId: DASHED, styleName: null, numbering: null } : {}) }
}

/** Gives list items that were so styled their sign. */
export function markItems(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const { className } = child.properties
    if (Array.isArray(className) && className.includes(DASHED)) child.known = { marker: '–' }
    markItems(child)
  }
}
