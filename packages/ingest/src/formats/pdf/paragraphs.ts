import type { Line } from './lines.ts'

/** What a group of lines is: one paragraph of the release as it was before it was set in lines. */
export interface Paragraph {
  readonly kind: 'paragraph' | 'heading' | 'list-item'
  /** 1 to 3 for headings, by size; else 0. */
  readonly level: number
  readonly lines: readonly Line[]
  /** Whether more room than between its lines stands above it. */
  readonly spaced: boolean
}

/** Measures of a file that its lines are judged by, in points. */
interface Setting {
  readonly size: number
  /** From baseline to baseline, as a share of the size. */
  readonly leading: number
  /** The edges between which text of a page is set. */
  readonly left: number
  readonly right: number
}

/** Baselines farther apart than this share of the usual distance have room between them. */
const ROOM = 1.22
/** Headings are larger than the text by at least this. */
const LARGER = 1.12
/** A first line is indented by at least this share of the size. */
const INDENT = 0.8
/** Headings in bold type of the text's own size are short. */
const LONGEST_BOLD_HEADING = 160

const BULLET = /^\s*[•·◦‣▪●○■□➢✓]\s*/u
const DASH = /^\s*[–—-]\s+/u
const NUMBER = /^\s*\(?\p{Nd}{1,2}[.)]\s/u
const SENTENCE_END = /[.!?:;。！？؟؛…][\p{Pe}\p{Pf}\p{Pi}"'»”’]*$/u
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Groups lines into paragraphs by distance, indent, size, weight, list marks, and lines that end before they are full. */
export function paragraphsOf(lines: readonly Line[]): readonly Paragraph[] {
  const setting = settingOf(lines)
  const groups: { readonly lines: Line[]; readonly spaced: boolean }[] = []
  const firstLines = lines.filter((line) => isIndented(line, setting))
  const indents = firstLines.length >= 2 && firstLines.length < lines.length * 0.5
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.lines.at(-1)
    if (group === undefined || before === undefined) {
      groups.push({ lines: [line], spaced: true })
      continue
    }
    if (goesOn(before, line, group.lines, setting, indents)) group.lines.push(line)
    else groups.push({ lines: [line], spaced: hasRoom(before, line, setting) })
  }
  const largest = titleSize(
    groups.map((group) => group.lines),
    setting,
  )
  return groups.map((group) => ({ ...group, ...kindOf(group.lines, setting, largest) }))
}

function settingOf(lines: readonly Line[]): Setting {
  const sizes = new Map<number, number>()
  for (const { size, text } of lines) sizes.set(size, (sizes.get(size) ?? 0) + text.length)
  const size = [...sizes].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [10, 0] as [number, number])[0]
  const own = lines.filter((line) => Math.abs(line.size - size) < 0.6)
  const left = quantile(
    own.map((line) => line.left),
    0.1,
  )
  const right = quantile(
    own.map((line) => line.right),
    0.95,
  )
  return { size, left, right, leading: leadingOf(own, right, left) }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** The distance below lines that are full, since the next line most often goes on there. */
function leadingOf(lines: readonly Line[], right: number, left: number): number {
  const counts = new Map<number, number>()
  const distances: number[] = []
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.page !== line.page || next.y <= line.y) return
    const distance = Math.round(((next.y - line.y) / line.size) * 20) / 20
    if (distance > 2.6) return
    distances.push(distance)
    if (line.right - line.left > (right - left) * 0.85) counts.set(distance, (counts.get(distance) ?? 0) + 1)
  })
  if (counts.size > 0) return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0]
  return distances.length === 0 ? 1.2 : Math.min(...distances)
}

function hasRoom(before: Line, line: Line, { leading }: Setting): boolean {
  if (before.page !== line.page || Math.abs(before.size - line.size) > 1) return true
  return line.y - before.y > Math.max(before.size, line.size) * leading * ROOM
}

function startOf(line: Line, setting: Setting): number {
  return line.rtl ? setting.right - line.right : line.left - setting.left
}

function isIndented(line: Line, setting: Setting): boolean {
  const indent = startOf(line, setting)
  return (
    indent > INDENT * line.size && indent < 5 * line.size && !isMarked(line) && Math.abs(line.size - setting.size) < 0.6
  )
}

function isMarked({ text }: Line): boolean {
  return BULLET.test(text) || DASH.test(text) || NUMBER.test(text)
}

function goesOn(before: Line, line: Line, group: readonly Line[], setting: Setting, indents: boolean): boolean {
  if (line.beside || before.beside || BULLET.test(line.text)) return false
  if (Math.abs(before.size - line.size) > 0.08 * before.size + 0.3) return false
  const large = line.size >= setting.size * LARGER
  if (before.page !== line.page) return !large && crossesPage(before, line, setting, indents)
  if (large) return line.bold === before.bold && line.y - before.y < line.size * 1.75
  if (hasRoom(before, line, setting)) return false
  if (before.bold !== line.bold && !(isFull(before, line, setting) && group.length > 1))
    return before.bold === line.bold
  if (SENTENCE_END.test(before.text.trim()) && isMarked(line)) return false
  if (indents && isIndented(line, setting) && !isMarked(group[0]!) && !isIndented(before, setting)) return false
  return isFull(before, line, setting)
}

/** A paragraph runs over the page's end where its last line is full and its sentence is not ended. */
function crossesPage(before: Line, line: Line, setting: Setting, indents: boolean): boolean {
  if (before.bold !== line.bold || isMarked(line) || !isFull(before, line, setting)) return false
  if (indents) return !isIndented(line, setting)
  return !SENTENCE_END.test(before.text.trim())
}

/** Whether the first word of the next line would not have found room at the end of this one. */
function isFull(before: Line, line: Line, setting: Setting): boolean {
  const room = before.rtl ? before.left - setting.left : setting.right - before.right
  const next = line.text.trimStart()
  const word = UNSPACED.test(next) ? next.slice(0, 2) : (/^\S{1,60}/.exec(next)?.[0] ?? '')
  const width = (line.right - line.left) / Math.max(1, line.text.length)
  return room < width * (word.length + 1.5) + 1
}

/** The largest type above the text that says more than two words: labels and the names of houses are often larger still, and shorter. */
function titleSize(groups: readonly (readonly Line[])[], setting: Setting): number {
  const first = groups.findIndex((lines) => lines.length >= 3 && lines[0]!.size < setting.size * LARGER)
  const above = groups.slice(0, first < 0 ? groups.length : first)
  const sizes = above
    .filter((lines) => lines[0]!.page === 1 && wordsOf(lines) >= 3)
    .map((lines) => lines[0]!.size)
    .filter((size) => size >= setting.size * LARGER)
  return sizes.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...sizes)
}

function wordsOf(lines: readonly Line[]): number {
  const text = lines.map((line) => line.text).join(' ')
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return text.trim().split(/\s+/).length + wide / 2
}

function kindOf(lines: readonly Line[], setting: Setting, title: number): Pick<Paragraph, 'kind' | 'level'> {
  const [first] = lines
  const text = lines.map((line) => line.text).join(' ')
  if (first!.size >= setting.size * LARGER && text.length <= 400)
    return { kind: 'heading', level: first!.size >= title - 0.3 && wordsOf(lines) >= 3 ? 1 : 2 }
  if (BULLET.test(first!.text) || (DASH.test(first!.text) && hangs(lines))) return { kind: 'list-item', level: 0 }
  const bold = lines.every((line) => line.bold)
  if (bold && text.length <= LONGEST_BOLD_HEADING && !SENTENCE_END.test(text.trim()))
    return { kind: 'heading', level: 3 }
  return { kind: 'paragraph', level: 0 }
}

/** The lines below a list mark begin to the right of it; those below a dialogue dash do not. */
function hangs([first, second]: readonly Line[]): boolean {
  if (first === undefined || second === undefined) return false
  return first.rtl ? first.right - second.right > first.size * 0.5 : second.left - first.left > first.size * 0.5
}

/** The text of a list item without its mark. */
export function withoutMark(text: string): string {
  return text.replace(BULLET, '').replace(DASH, '')
}
