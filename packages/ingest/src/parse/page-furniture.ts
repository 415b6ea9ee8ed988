import type { Element } from 'hast'
import type { Block } from '../document.ts'
import { isProse, weightOf } from './prose.ts'

/** Elements, and roles of elements, that stand beside a text. A `form` does too, unless the whole page stands in it. */
const BESIDE = new Set(['aside', 'footer', 'nav'])
const BESIDE_ROLES = new Set(['complementary', 'contentinfo', 'dialog', 'navigation', 'search'])

/**
 * Words in the classes and ids of what stands beside a text, whatever language the page is in: programmers write them in
 * English, and the systems that make pages have few names for these boxes.
 */
const NAMED = new Set(
  `ad ads addthis addtoany advert advertisement advertising breadcrumb breadcrumbs consent cookie cookiebanner cookiebot
  cookieconsent cookies donate gdpr menu modal mostread nav navbar navigation newsletter noprint onetrust outbrain pager
  pagination paywall popup promo recommendation recommendations recommended related relatedposts share sharebar
  sharedaddy sharethis sharing sidebar signup social sponsor sponsored subscribe subscription taboola toolbar trending`.split(
    /\s+/,
  ),
)
const COMMENTS = new Set(['comment', 'commentlist', 'comments', 'disqus', 'respond'])

/** What holds more of the running text than this is the text, or its frame, whatever its classes are called. */
const MOST_NAMED = 0.5
/** Comments, and what the page itself calls an aside, may be longer than the text beside them. */
const MOST_ASIDE = 0.9
/** So much running text must be left, in letters and as a share; else the names mislead: a "live commentary" is the text itself. */
const LEAST_LEFT = 300
const LEAST_SHARE = 0.15

/** For each block of a page whether it stands in a box beside the text: a menu, a banner, a share bar, comments, other news. */
export function standsBeside(blocks: readonly Block[]): readonly boolean[] {
  const weights = blocks.map(({ passage, linked }) =>
    isProse(passage.text) && linked <= 0.5 ? weightOf(passage.text) : 0,
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const held = new Map<Element, number>()
  blocks.forEach(({ path }, index) => {
    for (const element of path) held.set(element, (held.get(element) ?? 0) + weights[index]!)
  })
  const isBeside = (element: Element, most: number): boolean => most > 0 && held.get(element)! <= total * most
  for (const mostFor of [mostByName, mostByElement]) {
    const found = new Set([...held.keys()].filter((element) => isBeside(element, mostFor(element))))
    const beside = blocks.map(({ path }) => path.some((element) => found.has(element)))
    const left = weights.reduce((sum, weight, index) => sum + (beside[index] ? 0 : weight), 0)
    if (left >= Math.min(total, Math.max(LEAST_LEFT, total * LEAST_SHARE))) return beside
  }
  return blocks.map(() => false)
}

/** How much of a page's running text an element may hold and still stand beside it; 0 where nothing says that it does. */
function mostByElement({ tagName, properties: { role } }: Element): number {
  if (BESIDE.has(tagName) || (typeof role === 'string' && BESIDE_ROLES.has(role))) return MOST_ASIDE
  return tagName === 'form' ? MOST_NAMED : 0
}

function mostByName(element: Element): number {
  const { className, id } = element.properties
  const names = [className, id].flat().flatMap((name) => (typeof name === 'string' ? wordsOfName(name) : []))
  if (names.some((name) => COMMENTS.has(name))) return MOST_ASIDE
  return Math.max(mostByElement(element), names.some((name) => NAMED.has(name)) ? MOST_NAMED : 0)
}

/** `jp-relatedposts`, `u-print-hide`, `ShareBar`: a name in its words. */
function wordsOfName(name: string): string[] {
  return name
    .slice(0, 200)
    .replace(/print[-_]?(?:hide|hidden|none)|(?:hide|no)[-_]?print/gi, 'noprint')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
}
