/** A term found in a text: `[start, end)` counts in that text. */
export interface TermHit<Value> {
  readonly value: Value
  readonly term: string
  readonly start: number
  readonly end: number
}

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  /** What may follow once the word that is open here has ended, whatever its ending: the rest of `peace* talks`. */
  afterWord?: Node<Value>
  /** Terms that end here: `stem` ones let any ending follow. */
  readonly ends: { readonly value: Value; readonly term: string; readonly stem: boolean }[]
}

const LETTER = /[\p{L}\p{M}\p{N}]/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

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
 */
export class TermTrie<Value> {
  private readonly root: Node<Value> = { next: new Map(), ends: [] }
  private readonly sensitive: boolean
  private readonly longest: boolean
  private readonly attached: ReadonlySet<string>

  constructor(
    entries: Iterable<readonly [term: string, value: Value]>,
    { sensitive = false, longest = false, attached = [] }: TermTrieOptions = {},
  ) {
    this.sensitive = sensitive
    this.longest = longest
    this.attached = new Set(attached)
    for (const [term, value] of entries) this.add(term, value)
  }

  /** All terms in a text, in the order in which they begin. */
  find(text: string): TermHit<Value>[] {
    const folded = this.fold(text)
    const hits: TermHit<Value>[] = []
    for (let start = 0; start < folded.length; start++) {
      if (!this.mayBegin(folded, start)) continue
      let here = this.beginningAt(start, folded, text)
      if (here.length === 0) continue
      const end = Math.max(...here.map((hit) => hit.end))
      if (this.longest) here = here.filter((hit) => hit.end === end)
      hits.push(...here)
      if (this.longest) start = end - 1
    }
    return hits
  }

  private beginningAt(start: number, folded: string, text: string): TermHit<Value>[] {
    const here: TermHit<Value>[] = []
    const open: { readonly node: Node<Value>; readonly from: number }[] = [{ node: this.root, from: start }]
    for (let walk = open.pop(); walk !== undefined; walk = open.pop()) {
      let node: Node<Value> | undefined = walk.node
      for (let at = walk.from; at < folded.length; at++) {
        node = node.next.get(folded[at]!)
        if (node === undefined) break
        for (const { value, term, stem } of node.ends) {
          const end = stem ? wordEnd(folded, at + 1) : at + 1
          if (isAbbreviation(term) && !isCapital(text.slice(start, at + 1))) continue
          if (stem || closesWord(folded, at + 1)) here.push({ value, term, start, end })
        }
        if (node.afterWord !== undefined) open.push({ node: node.afterWord, from: wordEnd(folded, at + 1) })
      }
    }
    return here
  }

  private add(term: string, value: Value): void {
    const stem = term.endsWith('*')
    let node = this.root
    for (const char of this.fold(stem ? term.slice(0, -1) : term)) {
      if (char === '*') {
        node.afterWord ??= { next: new Map(), ends: [] }
        node = node.afterWord
        continue
      }
      let next = node.next.get(char)
      if (next === undefined) {
        next = { next: new Map(), ends: [] }
        node.next.set(char, next)
      }
      node = next
    }
    node.ends.push({ value, term, stem })
  }

  /** Unit by unit, so that offsets stay what they are. */
  private fold(text: string): string {
    const same = text.normalize('NFC').length === text.length ? text.normalize('NFC') : text
    const unified = same.replace(/[’‘ʼ]/g, "'").replace(/\s/g, ' ').replace(/[‐‑]/g, '-')
    if (this.sensitive) return unified
    // The one letter of Turkish and Azerbaijani that grows in small letters.
    const lower = unified.replaceAll('İ', 'i').toLowerCase()
    return lower.length === unified.length ? lower : unified
  }

  private mayBegin(text: string, at: number): boolean {
    const char = text[at]!
    if (!LETTER.test(char) && !this.root.next.has(char)) return false
    const before = text[at - 1]
    if (before === undefined || !LETTER.test(before) || UNSPACED.test(char)) return true
    return this.attached.size > 0 && this.attached.has(text.slice(wordStart(text, at), at))
  }
}

function isAbbreviation(term: string): boolean {
  return isCapital(term) && /^\p{Lu}[\p{Lu}\d-]+\*?$/u.test(term)
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase()
}

function closesWord(text: string, at: number): boolean {
  const next = text[at]
  return next === undefined || !LETTER.test(next) || UNSPACED.test(text[at - 1]!)
}

function wordStart(text: string, before: number): number {
  let start = before
  while (start > 0 && before - start < 6 && LETTER.test(text[start - 1]!)) start--
  return start
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && LETTER.test(text[end]!) && !UNSPACED.test(text[end]!)) end++
  return end
}
