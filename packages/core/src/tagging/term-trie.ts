import { Openings } from './openings.ts'
import { closesWord, foldCase, foldMarks, type RunningText, wordEnd } from './running-text.ts'

/** A term found in a text: `[start, end)` counts in that text. */
export interface TermHit<Value> {
  readonly value: Value
  readonly term: string
  readonly start: number
  readonly end: number
}

interface Entry<Value> {
  /** The term as it is looked for; {@link ANY_ENDING} stands for a `*` within. */
  readonly key: string
  readonly value: Value
  readonly term: string
  /** Whether any ending may follow. */
  readonly stem: boolean
}

/** Terms that begin alike, as a stretch of the sorted entries, and how many of their units have been read. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly depth: number
  /** Where in the text they go on. */
  readonly at: number
}

/** Stands in no text (Unicode noncharacter). */
const ANY_ENDING = '\uFFFF'
const ANY_ENDING_UNIT = 0xffff

export interface TermTrieOptions {
  /** Whether case counts. */
  readonly sensitive?: boolean
  /** What may be attached to a word's front, as articles and prepositions are in Arabic. */
  readonly attached?: readonly string[]
  /** Whether a longer term hides the shorter ones within it: `South Sudan` is not Sudan. */
  readonly longest?: boolean
}

/**
 * Finds terms of a table in running text. Terms match from the start of a word to its end; a `*` at the end of a word lets
 * any ending follow, also within a phrase: `сезонн* работник*`. Scripts without spaces match anywhere. A term in capitals is an abbreviation and
 * matches in capitals only: WHO is not who.
 *
 * The trie is the sorted list of its terms: those that begin alike stand together, so that reading one more unit is a search
 * for a shorter stretch. Nodes of their own would take a hundred times the memory, for each language and thread.
 */
export class TermTrie<Value> {
  private readonly entries: readonly Entry<Value>[]
  /** The stretch of the entries that begin with a unit. */
  private readonly beginnings: ReadonlyMap<number, Pick<Stretch, 'from' | 'to'>>
  private readonly openings = new Openings()
  private readonly sensitive: boolean
  private readonly longest: boolean
  /** Shortest first. */
  private readonly attached: readonly string[]

  constructor(
    entries: Iterable<readonly [term: string, value: Value]>,
    { sensitive = false, longest = false, attached = [] }: TermTrieOptions = {},
  ) {
    this.sensitive = sensitive
    this.longest = longest
    // Behind an apostrophe a word begins in any language.
    const letters = attached.filter((prefix) => /^[\p{L}\p{M}]+$/u.test(prefix))
    this.attached = [...new Set(letters)].toSorted((a, b) => a.length - b.length)
    this.entries = Array.from(entries, ([term, value]) => this.entry(term, value)).sort((a, b) =>
      a.key < b.key ? -1 : a.key > b.key ? 1 : 0,
    )
    const beginnings = new Map<number, { from: number; to: number }>()
    for (const [index, { key }] of this.entries.entries()) {
      const unit = key.charCodeAt(0)
      const stretch = beginnings.get(unit)
      if (stretch === undefined) beginnings.set(unit, { from: index, to: index + 1 })
      else stretch.to = index + 1
      const open = key.indexOf(ANY_ENDING)
      this.openings.add(key, open < 0 ? key.length : open)
    }
    this.beginnings = beginnings
  }

  /** All terms in a text, in the order in which they begin. */
  find(running: RunningText): TermHit<Value>[] {
    const { text, edges } = running
    const folded = this.sensitive ? running.cased : running.folded
    const hits: TermHit<Value>[] = []
    let covered = 0
    for (const start of this.attached.length === 0 ? edges : this.behindAttached(folded, edges)) {
      if (start < covered || !this.openings.mayStandAt(folded, start)) continue
      const here = this.beginningAt(start, folded, text)
      if (here.length === 0) continue
      const end = Math.max(...here.map((hit) => hit.end))
      hits.push(...(this.longest ? here.filter((hit) => hit.end === end) : here))
      if (this.longest) covered = end
    }
    return hits
  }

  /** The edges of words, and behind each the places where what may be attached to the word ends. */
  private behindAttached(folded: string, edges: readonly number[]): readonly number[] {
    return edges.flatMap((edge) => {
      const attached = this.attached.filter((prefix) => folded.startsWith(prefix, edge))
      return [edge, ...attached.map(({ length }) => edge + length)]
    })
  }

  private beginningAt(start: number, folded: string, text: string): TermHit<Value>[] {
    const here: TermHit<Value>[] = []
    const beginning = this.beginnings.get(folded.charCodeAt(start))
    const open: Stretch[] = beginning === undefined ? [] : [{ ...beginning, depth: 0, at: start }]
    for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
      let { from, to, depth } = stretch
      for (let at = stretch.at; at < folded.length; at++) {
        const unit = folded.charCodeAt(at)
        from = this.firstFrom(from, to, depth, unit)
        to = this.firstFrom(from, to, depth, unit + 1)
        if (from === to) break
        depth += 1
        // The shortest stand first.
        for (; from < to && this.entries[from]!.key.length === depth; from++) {
          const { value, term, stem } = this.entries[from]!
          const end = stem ? wordEnd(folded, at + 1) : at + 1
          if (isAbbreviation(term) && !isCapital(text.slice(start, at + 1))) continue
          if (stem || closesWord(folded, at + 1)) here.push({ value, term, start, end })
        }
        const ending = this.firstFrom(from, to, depth, ANY_ENDING_UNIT)
        if (ending < to) open.push({ from: ending, to, depth: depth + 1, at: wordEnd(folded, at + 1) })
        to = ending
      }
    }
    return here
  }

  /** The first of the entries `from` to `to`, alike before `depth`, whose unit there is this one or a greater one. */
  private firstFrom(from: number, to: number, depth: number, unit: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      const { key } = this.entries[middle]!
      if (depth < key.length && key.charCodeAt(depth) >= unit) high = middle
      else low = middle + 1
    }
    return low
  }

  private entry(term: string, value: Value): Entry<Value> {
    const stem = term.endsWith('*')
    const cased = foldMarks(stem ? term.slice(0, -1) : term)
    return { key: (this.sensitive ? cased : foldCase(cased)).replaceAll('*', ANY_ENDING), value, term, stem }
  }
}

function isAbbreviation(term: string): boolean {
  return isCapital(term) && /^\p{Lu}[\p{Lu}\d-]+\*?$/u.test(term)
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase()
}
