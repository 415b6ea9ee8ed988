/** A term as it is looked for, and what it stands for. */
export interface TermEntry<Value> {
  /** {@link ANY_ENDING} stands for a `*` within. */
  readonly key: string
  /** Whether any ending may follow. */
  readonly stem: boolean
  /** As the table writes it. */
  readonly term: string
  readonly value: Value
}

/** Stands in no text (Unicode noncharacter). */
export const ANY_ENDING = '\uFFFF'

/**
 * Terms in the order of their keys, all in one text: sixty thousand of them, for all languages, would take a dozen megabytes
 * of every thread as objects, and take a tenth of it so.
 */
export class TermList<Value> {
  readonly length: number
  private readonly keys: string
  /** Where each key begins, and behind the last where it ends. */
  private readonly starts: Int32Array
  private readonly stems: Uint8Array
  /** The terms that are not written as they are looked for, by number. */
  private readonly written = new Map<number, string>()
  private readonly values: readonly Value[]

  constructor(entries: readonly TermEntry<Value>[]) {
    const sorted = entries.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    this.length = sorted.length
    this.keys = sorted.map(({ key }) => key).join('')
    this.starts = new Int32Array(sorted.length + 1)
    this.stems = new Uint8Array(sorted.length)
    this.values = sorted.map(({ value }) => value)
    for (const [index, { key, stem, term }] of sorted.entries()) {
      this.starts[index + 1] = this.starts[index]! + key.length
      this.stems[index] = stem ? 1 : 0
      if (this.plainTerm(index) !== term) this.written.set(index, term)
    }
  }

  key(index: number): string {
    return this.keys.slice(this.starts[index], this.starts[index + 1])
  }

  keyLength(index: number): number {
    return this.starts[index + 1]! - this.starts[index]!
  }

  isStem(index: number): boolean {
    return this.stems[index] === 1
  }

  term(index: number): string {
    return this.written.get(index) ?? this.plainTerm(index)
  }

  value(index: number): Value {
    return this.values[index]!
  }

  /** The first of the terms `from` to `to`, alike before `depth`, whose unit there is this one or a greater one. */
  firstFrom(from: number, to: number, depth: number, unit: number): number {
    let low = from
    let high = to
    while (low < high) {
      const middle = (low + high) >> 1
      const at = this.starts[middle]! + depth
      if (at < this.starts[middle + 1]! && this.keys.charCodeAt(at) >= unit) high = middle
      else low = middle + 1
    }
    return low
  }

  private plainTerm(index: number): string {
    const key = this.key(index).replaceAll(ANY_ENDING, '*')
    return this.isStem(index) ? `${key}*` : key
  }
}
