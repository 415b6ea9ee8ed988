import type { Language } from '@dateline/core'

/** Words between a pair of marks: `[start, end)` is the text inside, `[open, close)` includes the marks. */
export interface Marked {
  readonly open: number
  readonly start: number
  readonly end: number
  readonly close: number
  /** 1 for marks of speech, 2 and 3 for the marks that a language uses inside others. */
  readonly level: number
  /** Whether the marks never stand around speech, as 《》. */
  readonly title: boolean
  /** Whether the closing mark is missing: a quote that goes on in the next paragraph, or a mark lost in scraping. */
  readonly unclosed: boolean
}

interface Pair {
  readonly open: string
  readonly close: string
  readonly level: number
  readonly title: boolean
  /** Marks of two shapes that do not belong together. */
  readonly mixed: boolean
}

const APOSTROPHES = new Set(["'", '’', 'ʼ', '‘'])
/** A preposition or conjunction of one letter, which is joined to marks as to a word: `بـ"محاكمة علنية"`. */
const JOINED = /(?:^|[^\p{L}\p{M}])و?[بلكوف]$/u
const WORD = /[\p{L}\p{M}\p{N}]/u

/**
 * Finds the marked stretches of a paragraph, outermost first and in order; what stands inside another stretch is not
 * listed. Direction is told by the neighbours, not by the shape of the mark, and an apostrophe is no mark: between letters,
 * or after a letter where nothing was opened.
 */
export function findMarked(text: string, language: Language): readonly Marked[] {
  const { pairs, openers, apostrophes, closers, opening } = marksOf(language)
  const found: Marked[] = []
  for (let from = 0; ; ) {
    opening.lastIndex = from
    if (!opening.test(text)) return found
    // Each is one unit.
    const at = opening.lastIndex - 1
    from = at + 1
    if (apostrophes.has(text.charCodeAt(at)) && isWithinWord(text, at)) continue
    const fitting = pairs.filter((pair) => text.startsWith(pair.open, at) && opens(text, at, pair))
    if (fitting.length === 0) continue
    const marked = closeOf(text, at, properOf(text, at, fitting), openers, closers)
    if (marked === undefined) continue
    found.push(marked)
    from = Math.max(from, marked.close)
  }
}

/** The marks of a language, taken apart. */
interface Marks {
  readonly pairs: readonly Pair[]
  /** The first units of marks that open. */
  readonly openers: ReadonlySet<number>
  /** Those of them that are apostrophes and nothing more. */
  readonly apostrophes: ReadonlySet<number>
  /** The first units of marks that close. */
  readonly closers: ReadonlySet<number>
  readonly opening: RegExp
}

const compiled = new WeakMap<Language, Marks>()

function marksOf(language: Language): Marks {
  let marks = compiled.get(language)
  if (marks === undefined) {
    const pairs = language.quotes.pairs.map(({ open, close, level, usage }) => ({
      open,
      close,
      level,
      title: usage === 'titles',
      mixed: usage === 'mixed',
    }))
    const openers = new Set(pairs.map(({ open }) => open.charCodeAt(0)))
    const longer = pairs.flatMap(({ open }) => (APOSTROPHES.has(open) ? [] : [open.charCodeAt(0)]))
    const apostrophes = openers.difference(new Set(longer))
    const closers = new Set(pairs.map(({ close }) => close.charCodeAt(0)))
    const marksThatOpen = Array.from(openers, (unit) => RegExp.escape(String.fromCharCode(unit)))
    const opening = new RegExp(marksThatOpen.join('|') || '(?!)', 'g')
    marks = { pairs, openers, apostrophes, closers, opening }
    compiled.set(language, marks)
  }
  return marks
}

/** Without mixed marks where the proper one closes before its like opens again: `« On disait "les dames". Et puis rien. »`. */
function properOf(text: string, at: number, pairs: readonly Pair[]): readonly Pair[] {
  const first = pairs[0]!
  if (first.open !== '«' || first.close !== '»' || !pairs.some(({ mixed }) => mixed)) return pairs
  const again = text.indexOf(first.open, at + first.open.length)
  const close = text.indexOf(first.close, at + first.open.length)
  const closed = close > 0 && (again < 0 || close < again) && closes(text, close, first)
  return closed ? pairs.filter(({ mixed }) => !mixed) : pairs
}

/** Whether a letter stands before a mark: an apostrophe behind one opens nothing, but for prefixes of Arabic. */
function isWithinWord(text: string, at: number): boolean {
  const before = text[at - 1]
  return before !== undefined && WORD.test(before) && !isArabic(before)
}

function opens(text: string, at: number, pair: Pair): boolean {
  const before = text[at - 1]
  const after = text[at + pair.open.length]
  if (after === undefined) return false
  const single = APOSTROPHES.has(pair.open)
  const joined = isArabic(before) && JOINED.test(text.slice(Math.max(0, at - 3), at))
  const free = before === undefined || !WORD.test(before) || joined
  if (single) return free && WORD.test(after) && before !== ')' && before !== '.'
  if (pair.open === pair.close || isClosingShape(pair.open))
    return (
      free &&
      !/\s/.test(after) &&
      (before === undefined || /[\s([{«“„–—―－/:\-，。：、]/.test(before) || joined || isWide(before))
    )
  return free || isWide(before)
}

/** A glyph made for closing, used to open by mistake or by the custom of a language: `”Ja”`. */
function isClosingShape(mark: string): boolean {
  return mark === '”' || mark === '»'
}

function isArabic(char: string | undefined): boolean {
  return char !== undefined && char >= '\u0600' && char <= '\u06FF'
}

function isWide(char: string | undefined): boolean {
  return char !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)
}

function closeOf(
  text: string,
  at: number,
  pairs: readonly Pair[],
  openers: ReadonlySet<number>,
  closers: ReadonlySet<number>,
): Marked | undefined {
  const first = pairs[0]!
  const start = at + first.open.length
  let depth = 0
  let inner: Marked | undefined
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const closing = closers.has(unit)
      ? pairs.find((pair) => text.startsWith(pair.close, i) && closes(text, i, pair))
      : undefined
    if (closing !== undefined) {
      const { level, title } = closing
      const marked = { open: at, start, end: i, close: i + closing.close.length, level, title, unclosed: false }
      if (depth === 0) return marked
      inner ??= marked
      depth--
    } else if (openers.has(unit) && text.startsWith(first.open, i) && opensInside(text, i, first)) depth++
  }
  // Marks of one shape inside each other of which one is missing: the first that closes, but not in a paragraph that goes on.
  if (inner !== undefined && first.open === first.close && (at > 0 || depth > 0)) return inner
  if (first.level !== 1 || APOSTROPHES.has(first.open)) return undefined
  return { open: at, start, end: text.length, close: text.length, level: 1, title: first.title, unclosed: true }
}

/** Whether a mark inside others opens: of two shapes the one for opening, of one shape before a word and behind a space. */
function opensInside(text: string, at: number, pair: Pair): boolean {
  if (pair.open !== pair.close) return !isClosingShape(pair.open)
  return !APOSTROPHES.has(pair.open) && /\s/.test(text[at - 1]!) && WORD.test(text[at + 1] ?? '')
}

function closes(text: string, at: number, pair: Pair): boolean {
  const before = text[at - 1]
  const after = text[at + pair.close.length]
  if (before === undefined) return false
  const free = after === undefined || !WORD.test(after) || isWide(after)
  if (APOSTROPHES.has(pair.close)) return free && !/\s/.test(before)
  if (pair.open === pair.close || pair.close === '“') return free && !/[\s([]/.test(before)
  return free || !WORD.test(before)
}
