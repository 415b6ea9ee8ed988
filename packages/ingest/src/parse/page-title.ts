import type { Metadata } from '../document.ts'
import { weightOf } from './prose.ts'
import { foldWords } from './words.ts'

/** What sets the name of a site, or a section of it, apart from the title of a page. */
const SEPARATOR = /\s+[|–—·•:›»<>-]\s+|\s*[|｜_]\s*|\s*::\s*/gu

/** A part of the page's title that is shorter than this share of it is the site's name. */
const SHORTEST = 0.35

/** Names of sites are short. */
const LONGEST_SITE = 60

/**
 * The forms in which a page's head may give the title that it prints, the most telling first: as it stands, and without the
 * names before or behind it.
 */
export function titlesInHead({ head }: Metadata): readonly string[] {
  const stated = [head['og:title'], head['jsonld:headline'], head['twitter:title'], head.title]
  const site = head['og:site_name']
  const forms = stated
    .filter((title) => title !== undefined)
    .flatMap((title) => [title, ...partsOf(title)])
    .filter((form) => site === undefined || !sameTitle(form, site))
  return [...new Set(forms)]
}

/** The title of a page that prints none: what its head calls it, without the name of the site. */
export function titleOfPage({ head }: Metadata): string | undefined {
  const title = head['og:title'] ?? head['jsonld:headline'] ?? head.title
  if (title === undefined) return undefined
  const site = head['og:site_name']
  const parts = partsOf(title)
  const named = site === undefined ? undefined : parts.find((part) => isBeside(title, part, site))
  return named ?? withoutSite(title)
}

/** Cut where the sign first stands that stands last: `Title – News – Site`, `One – Two | Site`. */
function withoutSite(title: string): string {
  const signs = [...title.slice(0, 500).matchAll(SEPARATOR)]
  const last = signs.at(-1)?.[0].trim()
  const cut = signs.find(({ 0: sign, index }) => sign.trim() === last && title.length - index <= LONGEST_SITE)
  const part = cut === undefined ? title : title.slice(0, cut.index)
  return weightOf(part) >= weightOf(title) * SHORTEST ? part : title
}

/** Whether two titles say the same, whatever marks and capitals they are written with. */
export function sameTitle(a: string, b: string): boolean {
  const fold = (text: string) =>
    foldWords(text.normalize('NFC'))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return fold(a) === fold(b)
}

/** What stands before and behind each separator, the longest first. */
function partsOf(title: string): readonly string[] {
  const parts = [...title.slice(0, 500).matchAll(SEPARATOR)].flatMap(({ 0: sign, index }) => [
    title.slice(0, index),
    title.slice(index + sign.length),
  ])
  return parts
    .filter((part) => weightOf(part) >= weightOf(title) * SHORTEST)
    .toSorted((a, b) => weightOf(b) - weightOf(a))
}

function isBeside(title: string, part: string, site: string): boolean {
  const rest = title.startsWith(part) ? title.slice(part.length) : title.slice(0, -part.length)
  return sameTitle(rest, site)
}
