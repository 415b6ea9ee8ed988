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

const NONE: readonly string[] = []
