import type { Line, Run } from './lines.ts'

/** Scripts whose words are broken at line ends. Arabic, Hebrew, Han and Thai words are not. */
const BROKEN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u
const WORD_BEFORE = /([\p{L}\p{M}\p{N}'’]+(?:[-‐][\p{L}\p{M}\p{N}'’]+)*)[-‐\u00AD]$/u
const WORD_AFTER = /^[\p{L}\p{M}'’]+/u

/** After these the hyphen stands for a word that comes later: "Land- und Forstwirtschaft", "børne- og ungdomshuse". */
const SUSPENDED = new Set(['bzw', 'eda', 'eða', 'eller', 'ja', 'o', 'och', 'oder', 'og', 'sekä', 'sowie', 'tai', 'und'])

/** Share of a file's long lines that end in a hyphen where its words are broken; below it, only compounds are. */
const HYPHENATED = 0.04
/** A line of fewer letters is not full. */
const LONG_LINE = 40

/** The words of a file that stand within lines, by which broken words are known. */
export interface Vocabulary {
  readonly has: (word: string) => boolean
  /** Whether words are broken at line ends at all. */
  readonly hyphenated: boolean
}

/** Every word of the lines but those that a line end may have broken. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const long = lines.filter(({ text }) => text.length >= LONG_LINE)
  const broken = long.filter(({ text }) => /\p{Ll}[-‐\u00AD]\s*$/u.test(text))
  const words = new Set<string>()
  for (const { text } of lines) {
    const inside = text.replace(/^\S+/, '').replace(/\S+$/, '')
    for (const [word] of inside.matchAll(/[\p{L}\p{M}\p{N}'’]+(?:[-‐][\p{L}\p{M}\p{N}'’]+)*/gu)) words.add(fold(word))
  }
  return { has: (word) => words.has(fold(word)), hyphenated: broken.length > long.length * HYPHENATED }
}

function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('‐', '-')
}

/**
 * The runs of lines that make a paragraph, joined. A hyphen that only the line end put there goes; one of a compound stays,
 * known by the same word elsewhere in the file, by a capital or figure behind it, or by a conjunction. Else a line feed
 * stands between two lines, and whoever folds white space decides what it is worth.
 */
export function joinLines(lines: readonly Line[], vocabulary: Vocabulary): readonly Run[] {
  const runs: Run[] = []
  lines.forEach((line, index) => {
    const last = runs.at(-1)
    if (last !== undefined) {
      const { text, between } = seam(last.text.trimEnd(), line.text.trimStart(), vocabulary)
      runs[runs.length - 1] = { ...last, text: text + between }
    }
    runs.push(...(index === 0 ? line.runs : trimmedStart(line.runs)))
  })
  return runs
}

function trimmedStart(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run))
}

function seam(
  before: string,
  after: string,
  vocabulary: Vocabulary,
): { readonly text: string; readonly between: string } {
  const head = WORD_BEFORE.exec(before)?.[1]
  if (head === undefined || !BROKEN.test(head)) return { text: before, between: '\n' }
  const without = before.slice(0, -1)
  if (before.endsWith('\u00AD')) return { text: without, between: '' }
  const tail = WORD_AFTER.exec(after)?.[0]
  if (tail === undefined) return { text: before, between: /^\p{N}/u.test(after) ? '' : '\n' }
  if (SUSPENDED.has(fold(tail))) return { text: before, between: '\n' }
  if (vocabulary.has(head + tail)) return { text: without, between: '' }
  if (vocabulary.has(`${head}-${tail}`) || isCompound(head, tail)) return { text: before, between: '' }
  return { text: vocabulary.hyphenated || before.endsWith('‐') ? without : before, between: '' }
}

/** `EU-` and `Kommission`, `COVID-` and `tests`, `Anne-` and `Marie`: no dictionary breaks a word before a capital or behind capitals. */
function isCompound(head: string, tail: string): boolean {
  const last = head.split(/[-‐]/u).at(-1)!
  const shouting = /^\p{Lu}{2,}$/u.test(last)
  return (/^\p{Lu}/u.test(tail) && !(shouting && /^\p{Lu}{2,}/u.test(tail))) || (shouting && /^\p{Ll}/u.test(tail))
}
