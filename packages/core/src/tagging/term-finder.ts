import { noOpenings, Openings } from './openings.ts'
import { closesWord, foldCase, foldMarks, type RunningText, wordEnd } from './running-text.ts'
import { ANY_ENDING, openingOfKey, type PackedTerms, packTerms, type TermEntry, TermList } from './term-list.ts'

/** A term found in a text: `[start, end)` counts in that text. */
export interface TermHit<Value> {
  readonly value: Value
  readonly term: string
  readonly start: number
  readonly end: number
}

export interface TermFinderOptions {
  /** Whether case counts. */
  readonly sensitive?: boolean
  /** What may be attached to a word's front, as articles and prepositions are in Arabic. */
  readonly attached?: readonly string[]
  /** Whether a longer term hides the shorter ones within it: `South Sudan` is not Sudan. */
  readonly longest?: boolean
}

/** What a {@link TermFinder} looks up in, as plain values, in memory that all threads share. */
export interface PackedFinder {
  readonly terms: PackedTerms
  /** The terms that may be the later part of a compound. */
  readonly heads: PackedFinder | undefined
  readonly openings: Uint8Array
  /** Letters that every term has within its first word, at least 1. */
  readonly fewest: number
  readonly sensitive: boolean
  readonly longest: boolean
  /** Shortest first. */
  readonly attached: readonly string[]
}

/**
 * Packs terms to be found in running text by a {@link TermFinder}. Terms match from the start of a word to its end; a `*` at the
 * end of a word lets any ending follow, also within a phrase: `сезонн* работник*`. A `*` at the beginning finds the term also
 * as the later part of a compound, and the hit is the compound: `*schule*` stands in Abendschulen. Scripts without spaces match
 * anywhere. A term in capitals is an abbreviation and matches in capitals only: WHO is not who.
 */
export function packFinder<Value>(
  entries: Iterable<readonly [term: string, value: Value]>,
  { sensitive = false, longest = false, attached = [] }: TermFinderOptions = {},
): PackedFinder {
  // Behind an apostrophe a word begins in any language.
  const letters = attached.filter((prefix) => /^[\p{L}\p{M}]+$/u.test(prefix))
  const all = [...entries]
  const heads = all.filter(([term]) => term.startsWith('*')).map(([term, value]) => [term.slice(1), value] as const)
  const others = all.filter(([term]) => !term.startsWith('*')).map(([term, value]) => entryOf(term, value, sensitive))
  const openings = noOpenings()
  const noted = new Openings(openings)
  for (const { key } of others) noted.add(openingOfKey(key))
  return {
    terms: packTerms(others),
    heads: heads.length === 0 ? undefined : packFinder(heads, { sensitive }),
    openings,
    fewest: others.reduce((fewest, { key }) => Math.max(1, Math.min(fewest, wordEnd(key, 0))), UNBOUNDED),
    sensitive,
    longest,
    attached: [...new Set(letters)].toSorted((a, b) => a.length - b.length),
  }
}

/** More letters than a word has. */
const UNBOUNDED = 1_000

function entryOf<Value>(term: string, value: Value, sensitive: boolean): TermEntry<Value> {
  const stem = term.endsWith('*')
  const cased = foldMarks(stem ? term.slice(0, -1) : term)
  return { key: (sensitive ? cased : foldCase(cased)).replaceAll('*', ANY_ENDING), value, term, stem }
}

/**
 * Finds terms of a table in running text: by their first units, of which a filter tells most places at once, then letter by
 * letter. A tree of nodes would take a hundred times the memory, for each language and thread.
 */
export class TermFinder<Value> {
  private readonly terms: TermList<Value>
  private readonly openings: Openings
  private readonly fewest: number
  private readonly sensitive: boolean
  private readonly longest: boolean
  private readonly heads: TermFinder<Value> | undefined
  private readonly attached: readonly string[]

  constructor({ terms, heads, openings, fewest, sensitive, longest, attached }: PackedFinder) {
    this.terms = new TermList(terms)
    this.heads = heads && new TermFinder(heads)
    this.openings = new Openings(openings)
    this.fewest = fewest
    this.sensitive = sensitive
    this.longest = longest
    this.attached = attached
  }

  /** All terms in a text, in the order in which they begin. */
  find(running: RunningText): TermHit<Value>[] {
    const { text, edges } = running
    const folded = this.sensitive ? running.cased : running.folded
    const hits: TermHit<Value>[] = []
    let covered = 0
    for (const edge of edges) {
      covered = this.findFrom(edge, covered, folded, text, hits)
      for (const prefix of this.attached)
        if (folded.startsWith(prefix, edge)) covered = this.findFrom(edge + prefix.length, covered, folded, text, hits)
    }
    const inWords = this.heads?.inWords(running) ?? []
    return inWords.length === 0 ? hits : [...hits, ...inWords].sort((a, b) => a.start - b.start)
  }

  /** Adds the terms that begin at an offset; returns where the text goes on behind what a longest term covers. */
  private findFrom(start: number, covered: number, folded: string, text: string, hits: TermHit<Value>[]): number {
    if (start < covered) return covered
    const before = hits.length
    this.addBeginningAt(start, start, folded, text, hits)
    return this.longest && hits.length > before ? keepLongest(hits, before) : covered
  }

  /** The terms at any place of a word, each as the word up to the end of the term. */
  private inWords({ text, cased, folded: small, edges }: RunningText): TermHit<Value>[] {
    const folded = this.sensitive ? cased : small
    const hits: TermHit<Value>[] = []
    for (const start of edges) {
      const last = wordEnd(folded, start) - this.fewest
      for (let at = start; at <= last; at++) this.addBeginningAt(at, start, folded, text, hits)
    }
    return hits
  }

  /** Adds the terms that begin at `begin`, as hits that start at `start`, in the order of the list. */
  private addBeginningAt(begin: number, start: number, folded: string, text: string, hits: TermHit<Value>[]): void {
    const { terms, openings } = this
    const count = openings.countAt(folded, begin)
    if (count === 0) return
    const standing: { readonly index: number; readonly end: number }[] = []
    for (let opening = 0; opening < count; opening++)
      for (let index = terms.firstOf(openings.hashAt(opening)); index >= 0; index = terms.nextOf(index)) {
        const end = terms.endAt(index, folded, begin)
        if (end < 0) continue
        const isStem = terms.isStem(index)
        if (!isStem && !closesWord(folded, end)) continue
        if (terms.isAbbreviation(index) && !isCapital(text.slice(begin, end))) continue
        standing.push({ index, end: isStem ? wordEnd(folded, end) : end })
      }
    if (standing.length > 1) standing.sort((a, b) => a.index - b.index)
    for (const { index, end } of standing) hits.push({ value: terms.value(index), term: terms.term(index), start, end })
  }
}

/** Of the hits from `first` on leaves those that end last, and returns where. */
function keepLongest(hits: { readonly end: number }[], first: number): number {
  let end = 0
  for (let at = first; at < hits.length; at++) end = Math.max(end, hits[at]!.end)
  let kept = first
  for (let at = first; at < hits.length; at++) if (hits[at]!.end === end) hits[kept++] = hits[at]!
  hits.length = kept
  return end
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase()
}
