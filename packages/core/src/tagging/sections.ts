import type { Mention, UntaggedRelease } from '../release.ts'
import type { Span } from '../text.ts'

/** A part of a release that tags are read from: the nearer to the top, the more it says what the release is about. */
export interface Section {
  readonly kind: 'title' | 'subtitle' | 'lede' | 'body'
  readonly text: string
  readonly span: Span | null
}

/** Title, subtitle, lede and the other blocks of the body, in reading order. A derived title is no text of its own. */
export function sectionsOf(release: UntaggedRelease): readonly Section[] {
  const sections: Section[] = []
  if (release.titleSource === 'document')
    sections.push({ kind: 'title', text: release.title, span: release.spans.title })
  if (release.subtitle !== null)
    sections.push({ kind: 'subtitle', text: release.subtitle, span: release.spans.subtitle })
  for (const [index, block] of release.body.blocks.entries())
    sections.push({ kind: index === 0 ? 'lede' : 'body', text: block.text, span: block.span })
  return sections
}

/**
 * Where `[start, end)` of a section stands in the document: the same occurrence of the same words within the section's
 * span, however the source wraps or marks them. Undefined where markup cuts the words apart.
 */
export function locate(section: Section, start: number, end: number, documentText: string): Mention | undefined {
  if (section.span === null) return undefined
  const text = section.text.slice(start, end)
  const pattern = new RegExp(
    text
      .split(/\s+/)
      .map((word) => RegExp.escape(word))
      .join('[\\s*_>#]+'),
    'gu',
  )
  const nth = [...section.text.matchAll(pattern)].findIndex((match) => match.index === start)
  const source = documentText.slice(section.span[0], section.span[1])
  const match = [...source.matchAll(pattern)][nth]
  if (match === undefined) return undefined
  const from = section.span[0] + match.index
  return { text, span: [from, from + match[0].length] }
}
