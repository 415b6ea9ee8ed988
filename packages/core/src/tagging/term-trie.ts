import { noOpenings, Openings } from './openings.ts'
import { closesWord, foldCase, foldMarks, type RunningText, wordEnd } from './running-text.ts'
import { ANY_ENDING, type PackedTerms, packTerms, type TermEntry, TermList } from './term-list.ts'

/** A term found in a text: `[start, end)` counts in that text. */
export interface TermHit<Value> {
  readonly value: Value
  readonly term: string
  readonly start: number
  readonly end: number
}

/** Terms that begin alike, as a stretch of the sorted entries, and how many of their units have been read. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly depth: number
  /** Where in the text they go on. */
  readonly at: number
}

const ANY_ENDING_UNIT = ANY_ENDING.charCodeAt(0)

export interface TermTrieOptions {
  /** Whether case counts. */
  readonly sensitive?: boolean
  /** What may be attached to a word's front, as articles and prepositions are in Arabic. */
  readonly attached?: readonly string[]
  /** Whether a longer term hides the shorter ones within it: `South Sudan` is not Sudan. */
  readonly longest?: boolean
}

/** A trie as plain values, in memory that all threads share. */
export interface PackedTrie {
  readonly terms: PackedTerms
  /** The terms that may be the later part of a compound. */
  readonly heads: PackedTrie | undefined
  readonly openings: Uint8Array
  readonly sensitive: boolean
  readonly longest: boolean
  /** Shortest first. */
  readonly attached: readonly string[]
}

/**
 * Packs terms to be found in running text by a {@link TermTrie}. Terms match from the start of a word to its end; a `*` at the
 * end of a word lets any ending follow, also within a phrase: `сезонн* работник*`. A `*` at the beginning finds the term also
 * as the later part of a compound, and the hit is the compound: `*schule*` stands in Abendschulen. Scripts without spaces match
 * anywhere. A term in capitals is an abbreviation and matches in capitals only: WHO is not who.
 */
export function packTrie<Value>(
  entries: Iterable<readonly [term: string, value: Value]>,
  { sensitive = false, longest = false, attached = [] }: TermTrieOptions = {},
): PackedTrie {
  // Behind an apostrophe a word begins in any language.
  const letters = attached.filter((prefix) => /^[\p{L}\p{M}]+$/u.test(prefix))
  const all = [...entries]
  const heads = all.filter(([term]) => term.startsWith('*')).map(([term, value]) => [term.slice(1), value] as const)
  const others = all.filter(([term]) => !term.startsWith('*')).map(([term, value]) => entryOf(term, value, sensitive))
  const openings = noOpenings()
  const noted = new Openings(openings)
  for (const { key } of others) {
    const open = key.indexOf(ANY_ENDING)
    noted.add(key, open < 0 ? key.length : open)
  }
  return {
    terms: packTerms(others),
    heads: heads.length === 0 ? undefined : packTrie(heads, { sensitive }),
    openings,
    sensitive,
    longest,
    attached: [...new Set(letters)].toSorted((a, b) => a.length - b.length),
  }
}

function entryOf<Value>(term: string, value: Value, sensitive: boolean): TermEntry<Value> {
  const stem = term.endsWith('*')
  const cased = foldMarks(stem ? term.slice(0, -1) : term)
  return { key: (sensitive ? cased : foldCase(cased)).replaceAll('*', ANY_ENDING), value, term, stem }
}

/**
 * Finds terms of a table in running text.
 *
 * The trie is the sorted list of its terms: those that begin alike stand together, so that reading one more unit is a search
 * for a shorter stretch. Nodes of their own would take a hundred times the memory, for each language and thread.
 */
export class TermTrie<Value> {
  private readonly terms: TermList<Value>
  private readonly openings: Openings
  private readonly sensitive: boolean
  private readonly longest: boolean
  private readonly heads: TermTrie<Value> | undefined
  private readonly attached: readonly string[]

  constructor({ terms, heads, openings, sensitive, longest, attached }: PackedTrie) {
    this.terms = new TermList(terms)
    this.heads = heads && new TermTrie(heads)
    this.openings = new Openings(openings)
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
    if (start < covered || !this.openings.mayStandAt(folded, start)) return covered
    const before = hits.length
    this.addBeginningAt(start, start, folded, text, hits)
    return this.longest && hits.length > before ? keepLongest(hits, before) : covered
  }

  /** The terms at any place of a word, each as the word up to the end of the term. */
  private inWords({ text, cased, folded: small, edges }: RunningText): TermHit<Value>[] {
    const folded = this.sensitive ? cased : small
    const hits: TermHit<Value>[] = []
    for (const start of edges) {
      const end = wordEnd(folded, start)
      for (let at = start; at < end; at++)
        if (this.openings.mayStandAt(folded, at)) this.addBeginningAt(at, start, folded, text, hits)
    }
    return hits
  }

  /** Adds the terms that begin at `begin`, as hits that start at `start`. */
  private addBeginningAt(begin: number, start: number, folded: string, text: string, hits: TermHit<Value>[]): void {
    const open: Stretch[] = []
    let stretch: Stretch | undefined = { from: 0, to: this.terms.length, depth: 0, at: begin }
    for (; stretch !== undefined; stretch = open.pop()) {
      let { from, to, depth } = stretch
      for (let at = stretch.at; at < folded.length; at++) {
        const unit = folded.charCodeAt(at)
        if (depth === 0) [from, to] = this.terms.beginningWith(unit)
        else if (depth === 1) [from, to] = this.terms.beginningWithBoth(folded.charCodeAt(at - 1), unit)
        else {
          from = this.terms.firstFrom(from, to, depth, unit)
          to = this.terms.firstBehind(from, to, depth, unit)
        }
        if (from === to) break
        depth += 1
        // The shortest stand first.
        for (; from < to && this.terms.keyLength(from) === depth; from++) {
          const stem = this.terms.isStem(from)
          const end = stem ? wordEnd(folded, at + 1) : at + 1
          if (!stem && !closesWord(folded, at + 1)) continue
          if (this.terms.isAbbreviation(from) && !isCapital(text.slice(begin, at + 1))) continue
          hits.push({ value: this.terms.value(from), term: this.terms.term(from), start, end })
        }
        // It stands behind all letters.
        const ending = this.terms.endsWithin(from, to, depth)
          ? this.terms.firstFrom(from, to, depth, ANY_ENDING_UNIT)
          : to
        if (ending < to) open.push({ from: ending, to, depth: depth + 1, at: wordEnd(folded, at + 1) })
        to = ending
      }
    }
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
