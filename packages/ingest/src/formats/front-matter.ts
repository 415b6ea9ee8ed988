import type { VFile } from 'vfile'
import { matter } from 'vfile-matter'

/** Longer front matter is no one's: comparing each key with all others takes minutes. */
const MAX_LENGTH = 20_000

/**
 * The YAML between two lines of `---` at the top of a file. What is no YAML, or no mapping, stays text: a menu may begin
 * with dashes too.
 */
export function splitFrontMatter(file: VFile): {
  readonly frontMatter: Record<string, unknown>
  readonly body: string
} {
  const source = String(file)
  const none = { frontMatter: {}, body: source }
  if (!/^---[ \t]*\r?\n/.test(source)) return none
  const end = source.search(/\r?\n---[ \t]*(?:\r?\n|$)/)
  if (end < 0) return none
  if (end > MAX_LENGTH) {
    file.message(
      `front matter: expected at most ${MAX_LENGTH} letters between the lines of ---, found ${end}; read it as text.`,
      { source: 'dateline', ruleId: 'front-matter-unreadable' },
    )
    return none
  }
  try {
    const copy = Object.assign(Object.create(Object.getPrototypeOf(file)), file, { data: {}, value: source })
    matter(copy, { strip: true })
    const found: unknown = copy.data.matter
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return none
    if (Object.keys(found).length === 0) return none
    return { frontMatter: { ...found }, body: String(copy) }
  } catch (error) {
    file.message(`front matter: expected YAML between the lines of ---, read it as text: ${String(error)}`, {
      source: 'dateline',
      ruleId: 'front-matter-unreadable',
    })
    return none
  }
}
