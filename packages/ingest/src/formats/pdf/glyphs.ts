import { UnreadableError } from '../../document.ts'
import type { Operators, PdfPage } from './open-pdf.ts'
import { characterOf } from './radicals.ts'

/** A letter as it is printed on a page. Lengths are in points; x grows to the right and y downwards from the page's corner. */
export interface Glyph {
  /** In reading order where one sign stands for several letters, as a ligature does. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  /** Where a click on it leads. */
  readonly link: string | undefined
  /** Marked by its program as no part of the text, as running heads are. */
  readonly artifact: boolean
}

/** The letters of a page, and how many more stand there that cannot be seen or have no letter. */
export interface PageGlyphs {
  readonly glyphs: readonly Glyph[]
  readonly hidden: number
  readonly unknown: number
}

/** Letters in one file: a long report has half of it. */
export const MAX_GLYPHS = 300_000

/** Links of one page; a table of contents has fewer. */
const MAX_LINKS = 500

/** Operators in one page, however few letters they draw. */
const MAX_OPERATORS = 2_000_000

type Matrix = readonly [number, number, number, number, number, number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

interface State {
  readonly matrix: Matrix
  readonly size: number
  readonly font: string
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
  readonly mode: number
}

/** One sign in what pdf.js calls a showText operator. */
interface Sign {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface Font {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  /** Whether pdf.js cannot use it; it then shows nothing. */
  readonly isBroken?: true
}

interface Link {
  readonly url: string
  readonly box: readonly number[]
}

/** Ligatures, Arabic forms, Han radicals: signs that stand for letters that have numbers of their own. */
const FORMS = /[\u2E80-\u2FDF\uFB00-\uFDFF\uFE70-\uFEFE]/
/** Bullets of the fonts Symbol and Wingdings. */
const BULLETS = /[\uF0A7\uF0B7\uF0D8\uF0FC]/g
const UNKNOWN = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/u

/**
 * The letters of a page with their places, from the operators that draw it (ISO 32000-2 §9.4). Text that runs upwards or
 * down is left out: it is a stamp or a note in the margin.
 *
 * @throws {UnreadableError} `pdf-too-long` for more letters or operators than a release has
 */
export async function glyphsOf(page: PdfPage, operators: Operators, room: number): Promise<PageGlyphs> {
  const [{ fnArray, argsArray }, links] = [await page.getOperatorList({ annotationMode: 0 }), await linksOf(page)]
  if (fnArray.length > MAX_OPERATORS) throw tooLong()
  const reader = new GlyphReader(page, links, room)
  const marks: boolean[] = []
  const start = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const states: State[] = []
  let state: State = {
    matrix: start,
    size: 1,
    font: '',
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
  let line: Matrix = IDENTITY
  let text: Matrix = IDENTITY
  const move = (x: number, y: number): void => {
    line = multiply([1, 0, 0, 1, x, y], line)
    text = line
  }
  for (let index = 0; index < fnArray.length; index++) {
    // biome-ignore lint/suspicious/noExplicitAny: pdf.js gives each operator arguments of its own
    const args = (argsArray[index] ?? []) as any
    switch (fnArray[index]) {
      case operators.save:
        states.push(state)
        break
      case operators.restore:
        state = states.pop() ?? state
        break
      case operators.transform:
        state = { ...state, matrix: multiply(args as Matrix, state.matrix) }
        break
      case operators.paintFormXObjectBegin:
        states.push(state)
        if (args[0] !== null && args[0] !== undefined)
          state = { ...state, matrix: multiply(Array.from(args[0]) as unknown as Matrix, state.matrix) }
        break
      case operators.paintFormXObjectEnd:
        state = states.pop() ?? state
        break
      case operators.beginText:
        line = IDENTITY
        text = IDENTITY
        break
      case operators.setTextMatrix:
        line = Array.from((args.length === 6 ? args : args[0]) as ArrayLike<number>) as unknown as Matrix
        text = line
        break
      case operators.moveText:
        move(args[0], args[1])
        break
      case operators.setLeadingMoveText:
        state = { ...state, leading: args[1] }
        move(args[0], args[1])
        break
      case operators.nextLine:
        move(0, state.leading)
        break
      case operators.setLeading:
        state = { ...state, leading: -args[0] }
        break
      case operators.setCharSpacing:
        state = { ...state, charSpacing: args[0] }
        break
      case operators.setWordSpacing:
        state = { ...state, wordSpacing: args[0] }
        break
      case operators.setHScale:
        state = { ...state, scale: args[0] / 100 }
        break
      case operators.setTextRise:
        state = { ...state, rise: args[0] }
        break
      case operators.setTextRenderingMode:
        state = { ...state, mode: args[0] }
        break
      case operators.setFont:
        state = { ...state, font: args[0], size: args[1] }
        break
      case operators.beginMarkedContent:
      case operators.beginMarkedContentProps:
        marks.push((marks.at(-1) ?? false) || nameOf(args[0]) === 'Artifact')
        break
      case operators.endMarkedContent:
        marks.pop()
        break
      case operators.showText:
        text = reader.show(args[0], state, text, marks.at(-1) ?? false)
        break
    }
  }
  return { glyphs: reader.glyphs, hidden: reader.hidden, unknown: reader.unknown }
}

function tooLong(): UnreadableError {
  return new UnreadableError(
    'pdf-too-long',
    `This PDF has more than the ${MAX_GLYPHS} letters that are read. Drop the release alone, without its annexes.`,
  )
}

function nameOf(tag: unknown): unknown {
  return typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

async function linksOf(page: PdfPage): Promise<readonly Link[]> {
  const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix
  const annotations = await page.getAnnotations()
  return annotations.slice(0, MAX_LINKS).flatMap(({ url, rect }: { url?: string; rect: number[] }) => {
    if (url === undefined) return []
    const [, , , , a, b] = multiply([1, 0, 0, 1, rect[0]!, rect[1]!], view)
    const [, , , , c, d] = multiply([1, 0, 0, 1, rect[2]!, rect[3]!], view)
    return [{ url, box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] }]
  })
}

class GlyphReader {
  readonly glyphs: Glyph[] = []
  hidden = 0
  unknown = 0
  private readonly page: PdfPage
  private readonly links: readonly Link[]
  private readonly room: number
  private readonly edges: { readonly width: number; readonly height: number }
  private readonly fonts = new Map<string, Font>()

  constructor(page: PdfPage, links: readonly Link[], room: number) {
    this.page = page
    this.links = links
    this.room = room
    this.edges = page.getViewport({ scale: 1 })
  }

  /** Draws signs, and gives the matrix that the next ones begin with. */
  show(signs: readonly (Sign | number | null)[], state: State, text: Matrix, artifact: boolean): Matrix {
    const font = this.fontOf(state.font)
    const unit = font.fontMatrix?.[0] ?? 0.001
    const bold = /bold|black|heavy|semibold|demi/i.test(font.name ?? '')
    if (font.isBroken) this.unknown++
    let along = 0
    for (const sign of signs) {
      if (sign === null) continue
      if (typeof sign === 'number') {
        along -= (sign * state.size) / 1000
        continue
      }
      const width = sign.width * unit * state.size
      const place = multiply([state.scale, 0, 0, 1, along * state.scale, state.rise], multiply(text, state.matrix))
      this.put(sign.unicode, place, width, state, bold, artifact, font.vertical === true)
      along += width + state.charSpacing + (sign.isSpace ? state.wordSpacing : 0)
    }
    return multiply([1, 0, 0, 1, along * state.scale, 0], text)
  }

  private put(
    unicode: string,
    [a, b, c, d, x, y]: Matrix,
    width: number,
    state: State,
    bold: boolean,
    artifact: boolean,
    vertical: boolean,
  ): void {
    if (this.glyphs.length >= this.room) throw tooLong()
    const text = lettersOf(unicode)
    const size = Math.abs(state.size) * Math.hypot(c, d)
    const upright = !vertical && Math.abs(b) <= 0.05 * Math.abs(a)
    const onPage = x >= -1 && y >= -1 && x <= this.edges.width + 1 && y <= this.edges.height + size
    if (text === '' || !upright || !onPage || !(size > 0)) return
    if (state.mode === 3 || state.mode === 7) {
      this.hidden++
      return
    }
    if (UNKNOWN.test(text)) this.unknown++
    const wide = width * a
    const left = wide < 0 ? x + wide : x
    this.glyphs.push({ text, x: left, y, width: Math.abs(wide), size, bold, artifact, link: this.linkAt(left, y) })
  }

  private linkAt(x: number, y: number): string | undefined {
    return this.links.find(({ box }) => box[0]! <= x + 0.5 && x <= box[2]! && box[1]! <= y && y - 1 <= box[3]!)?.url
  }

  private fontOf(id: string): Font {
    let font = this.fonts.get(id)
    if (font === undefined) {
      const known: unknown = this.page.commonObjs.has(id) ? this.page.commonObjs.get(id) : {}
      // In place of a font there may be the reason why it is none.
      font = typeof known === 'string' ? { isBroken: true } : (known as Font)
      this.fonts.set(id, font)
    }
    return font
  }
}

/** The letters of a sign: forms that only print knows are undone, and a mark that stands alone loses the space it leans on. */
function lettersOf(unicode: string): string {
  const letters = unicode.replace(BULLETS, '•')
  if (!FORMS.test(letters)) return letters
  return characterOf(letters)
    .normalize('NFKC')
    .replace(/ (?=\p{M})/gu, '')
}
