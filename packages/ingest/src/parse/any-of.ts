/** The letters of words as a tree: those that begin alike share their beginning. */
interface Node {
  readonly next: Map<string, Node>
  /** Whether a word ends here. */
  isEnd: boolean
}

const node = (): Node => ({ next: new Map(), isEnd: false })

/**
 * A regular expression (flags `iu`) for any one of some words, the longest that fits. Beginnings that words share are written once,
 * so that less machine code is made of the names of months in all their cases.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)'
  const root = node()
  for (const word of words) {
    let at = root
    for (const letter of word) {
      // As the flag compares them: what grows in small letters (İ) is a letter of its own.
      const small = letter.toLowerCase()
      const char = small.length === letter.length ? small : letter
      const next = at.next.get(char) ?? node()
      at.next.set(char, next)
      at = next
    }
    at.isEnd = true
  }
  return `(?:${branches(root)})`
}

function branches({ next }: Node): string {
  return Array.from(next, ([char, node]) => escaped(char) + rest(node)).join('|')
}

function rest(node: Node): string {
  if (node.next.size === 0) return ''
  if (node.isEnd) return `(?:${branches(node)})?`
  return node.next.size === 1 ? branches(node) : `(?:${branches(node)})`
}

function escaped(char: string): string {
  return /[\p{L}\p{M}\p{N}]/u.test(char) ? char : RegExp.escape(char)
}
