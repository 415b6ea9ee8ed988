/** Words of tables by their first unit, in the order of the table. */
const compiled = new WeakMap<readonly string[], ReadonlyMap<number, readonly string[]>>()

/**
 * The first word of a table that stands at an offset of a text, letter for letter; undefined where none does. The `*` before an
 * ending is none of it. For scripts without spaces, where any character may begin a word.
 */
export function standingAt(table: readonly string[], text: string, at: number): string | undefined {
  let words = compiled.get(table)
  if (words === undefined) {
    words = Map.groupBy(
      table.map((word) => word.replace(/^\*/, '')),
      (word) => word.charCodeAt(0),
    )
    compiled.set(table, words)
  }
  for (const word of words.get(text.charCodeAt(at)) ?? NONE) if (text.startsWith(word, at)) return word
  return undefined
}

/** The longest word of a table that stands at an offset: `河谷`, not `河`. */
export function longestAt(table: readonly string[], text: string, at: number): string | undefined {
  if (standingAt(table, text, at) === undefined) return undefined
  let longest = ''
  for (const word of compiled.get(table)?.get(text.charCodeAt(at)) ?? NONE)
    if (word.length > longest.length && text.startsWith(word, at)) longest = word
  return longest
}

/** The same words by their last unit, longest first. */
const byEnd = new WeakMap<readonly string[], ReadonlyMap<number, readonly string[]>>()

/**
 * Length of the longest word of a table that ends at an offset of a text and begins at `from` or behind it, letter for letter; 0
 * where none does.
 */
export function lengthBefore(table: readonly string[], text: string, from: number, at: number): number {
  let words = byEnd.get(table)
  if (words === undefined) {
    words = Map.groupBy(
      table.toSorted((a, b) => b.length - a.length),
      (word) => word.charCodeAt(word.length - 1),
    )
    byEnd.set(table, words)
  }
  const first = Math.max(0, from)
  if (at <= first) return 0
  for (const word of words.get(text.charCodeAt(at - 1)) ?? NONE)
    if (at - word.length >= first && text.startsWith(word, at - word.length)) return word.length
  return 0
}

const NONE: readonly string[] = []
