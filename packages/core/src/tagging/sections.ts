import type { Mention, UntaggedRelease } from '../release.ts'
import type { Span } from '../text.ts'
import { type RunningText, runningText } from './running-text.ts'

/** A part of a release that tags are read from: the nearer to the top, the more it says what the release is about. */
export interface Section {
  readonly kind: 'title' | 'subtitle' | 'lede' | 'body'
  readonly text: string
  /** The same text, as terms are looked for in it. */
  readonly running: RunningText
  readonly span: Span | null
}

/** Letters of a body in which names, speech, places, countries and topics are looked for: a hundred times an ordinary release. */
export const MAX_SEARCHED = 200_000

/**
 * Title, subtitle, lede and the other blocks of the body, in reading order. A derived title is no text of its own, and what
 * stands behind {@link MAX_SEARCHED} letters of the body is in no section.
 */
export function sectionsOf(release: UntaggedRelease): readonly Section[] {
  let sections = known.get(release)
  if (sections === undefined) {
    sections = cut(release)
    known.set(release, sections)
  }
  return sections
}

const known = new WeakMap<UntaggedRelease, readonly Section[]>()

function cut(release: UntaggedRelease): readonly Section[] {
  const sections: Section[] = []
  const add = (kind: Section['kind'], text: string, span: Span | null) =>
    sections.push({ kind, text, running: runningText(text), span })
  if (release.titleSource === 'document') add('title', release.title, release.spans.title)
  if (release.subtitle !== null) add('subtitle', release.subtitle, release.spans.subtitle)
  let left = MAX_SEARCHED
  for (const [index, { text, span }] of release.body.blocks.entries()) {
    if (left <= 0) break
    add(index === 0 ? 'lede' : 'body', opening(text, left), span)
    left -= text.length
  }
  return sections
}

/** At most so many letters of a text, ending with a word where it has spaces. */
function opening(text: string, letters: number): string {
  if (text.length <= letters) return text
  const space = text.lastIndexOf(' ', letters)
  return text.slice(0, space > 0 ? space : letters)
}

/**
 * Where `[start, end)` of a section stands in the document, however the source wraps or marks the words. Undefined where
 * markup cuts them apart, or where the section is no text of the document.
 */
export function locate(section: Section, start: number, end: number, documentText: string): Mention | undefined {
  if (section.span === null) return undefined
  const text = section.text.slice(start, end)
  if (isVerbatim(section, section.span[0], documentText)) {
    const [origin] = section.span
    return { text, span: [origin + start, origin + end] }
  }
  const places = placesOf(section, documentText)
  const from = places[start]
  const last = places[end - 1]
  if (from === undefined || last === undefined || from < 0 || last < 0) return undefined
  const found = documentText.slice(from, last + 1)
  return found === text || bare(found) === bare(text) ? { text, span: [from, last + 1] } : undefined
}

const verbatim = new WeakMap<Section, { readonly documentText: string; readonly is: boolean }>()

/** Whether a section stands in the document as it is; compared once for all its words. */
function isVerbatim(section: Section, at: number, documentText: string): boolean {
  const before = verbatim.get(section)
  if (before?.documentText === documentText) return before.is
  const is = documentText.startsWith(section.text, at)
  verbatim.set(section, { documentText, is })
  return is
}

/** A line's end with the marks that open the next. */
const bare = (text: string) => text.replace(/[\s*_>#]+/g, '')

/** So many signs of markup may stand within a word. */
const MARKS = 6

const aligned = new WeakMap<Section, { readonly documentText: string; readonly places: Int32Array }>()

/** For each unit of a section's text where it stands in the document, -1 where it does not; read once for a section. */
function placesOf(section: Section, documentText: string): Int32Array {
  const before = aligned.get(section)
  if (before?.documentText === documentText) return before.places
  const places = new Int32Array(section.text.length).fill(-1)
  const [from, end] = section.span!
  const source = documentText.slice(from, end)
  let at = 0
  for (const { 0: word, index } of section.text.matchAll(/\S+/gu)) {
    const whole = source.indexOf(word, at)
    if (whole >= 0) {
      for (let unit = 0; unit < word.length; unit++) places[index + unit] = from + whole + unit
      at = whole + word.length
      continue
    }
    // Marks stand within the word: it is spelt out, and a sign that the source writes otherwise has no place.
    for (let unit = 0; unit < word.length; unit++) {
      const near = source.slice(at, at + MARKS).indexOf(word[unit]!)
      if (near < 0) continue
      places[index + unit] = from + at + near
      at += near + 1
    }
  }
  aligned.set(section, { documentText, places })
  return places
}
