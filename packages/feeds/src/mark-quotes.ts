import { type Article, type ArticleQuote, stripInvisible } from '@dateline/core'
import { escapeHtml } from './escape-html.ts'
import { decodeReferences, TAG, VOID } from './html-tags.ts'
import { speakersOf } from './speakers.ts'

/** What of a quote stands in the body: offsets in `body.text`. */
interface Stretch {
  readonly quote: ArticleQuote
  readonly start: number
  readonly end: number
}

/** Where a tag of ours goes: an offset in the HTML. */
interface Insertion {
  readonly at: number
  readonly tag: string
}

/** An element that is a child of none, with what it holds as offsets in the HTML and in the text. */
interface Block {
  readonly name: string
  readonly from: number
  to: number
  readonly textFrom: number
  textTo: number
}

/** A stretch of text that stands alike in both, sign by sign; or one sign and the reference that stands for it. */
interface Run {
  readonly at: number
  readonly inText: number
  readonly signs: number
  readonly length: number
}

interface Reading {
  readonly blocks: readonly Block[]
  readonly runs: readonly Run[]
}

/** From this share of its signs on, a paragraph is its quote. */
const MOSTLY = 0.5

/**
 * Marks quotes in the HTML of a body: a paragraph that is mostly the words of one speaker becomes a `blockquote`, other
 * quotes a `span` within their marks; both have the speaker as `title`, the block the quote's address as `cite`. No sign of
 * the text is touched, and the marks as printed stay: whoever drops the elements must not make them the issuer's own words.
 * A `q` would show a second pair of marks in browsers (HTML standard, §4.5.7). The first paragraph keeps its place where `dated`, since the dateline goes into it. HTML whose text is not that of the body stays as
 * it is.
 */
export function markQuotes(
  html: string,
  { quotes, body }: Pick<Article, 'quotes' | 'body'>,
  url: string,
  dated: boolean,
): string {
  const stretches = quotes.flatMap((quote) => stretchesOf(quote, body.text))
  if (stretches.length === 0) return html
  const reading = readAlong(html, body.text)
  if (reading === undefined) return html
  const firstParagraph = dated ? reading.blocks.find(({ name }) => name === 'p') : undefined
  const insertions: Insertion[] = []
  for (const block of reading.blocks) {
    const own = stretches.filter(({ start, end }) => start >= block.textFrom && end <= block.textTo)
    if (own.length === 0) continue
    const attributes = attributesOf(own[0]!.quote, url)
    if (block.name === 'blockquote' && isOneVoice(own))
      insertions.push({ at: block.from + '<blockquote'.length, tag: attributes })
    else if (block.name === 'p' && block !== firstParagraph && isOneVoice(own) && isMostly(own, block, body.text))
      insertions.push({ at: block.from, tag: `<blockquote${attributes}>` }, { at: block.to, tag: '</blockquote>' })
    else insertions.push(...own.flatMap((stretch) => inline(stretch, reading, html)))
  }
  return withInsertions(html, insertions)
}

/** Each paragraph of a quote stands in the body by itself. */
function stretchesOf(quote: ArticleQuote, text: string): Stretch[] {
  const stretches: Stretch[] = []
  let from = quote.inBody[0]
  for (const paragraph of quote.text.split('\n')) {
    const start = text.indexOf(paragraph, from)
    if (paragraph === '' || start === -1 || start + paragraph.length > quote.inBody[1]) continue
    from = start + paragraph.length
    stretches.push({ quote, start, end: from })
  }
  return stretches
}

/** Reads HTML and text side by side, past white space and what is never seen; undefined where they say different things. */
function readAlong(html: string, text: string): Reading | undefined {
  const blocks: Block[] = []
  const runs: Run[] = []
  let depth = 0
  let open: Block | undefined
  let at = 0
  let inText = 0
  const skip = () => {
    while (inText < text.length && isUnseen(text[inText]!)) inText++
  }
  const tag = (end: string, name: string, from: number, to: number) => {
    if (VOID.has(name)) return
    if (end === '/') {
      depth -= 1
      if (depth !== 0 || open === undefined) return
      open.to = to
      open.textTo = inText
      open = undefined
      return
    }
    if (depth === 0) {
      skip()
      open = { name, from, to, textFrom: inText, textTo: inText }
      blocks.push(open)
    }
    depth += 1
  }
  while (at < html.length) {
    TAG_HERE.lastIndex = at
    const found = html[at] === '<' ? TAG_HERE.exec(html) : null
    if (found !== null) {
      tag(found[1]!, found[2]!.toLowerCase(), at, TAG_HERE.lastIndex)
      at = TAG_HERE.lastIndex
      continue
    }
    PLAIN.lastIndex = at
    const plain = PLAIN.exec(html)?.[0] ?? ''
    if (plain !== '' && text.startsWith(plain, inText)) {
      runs.push({ at, inText, signs: plain.length, length: plain.length })
      at += plain.length
      inText += plain.length
      continue
    }
    REFERENCE_HERE.lastIndex = at
    const piece = REFERENCE_HERE.exec(html)?.[0] ?? String.fromCodePoint(html.codePointAt(at)!)
    const sign = decodeReferences(piece)
    if (!isUnseen(sign)) {
      skip()
      if (!text.startsWith(sign, inText)) return undefined
      runs.push({ at, inText, signs: sign.length, length: piece.length })
      inText += sign.length
    }
    at += piece.length
  }
  skip()
  return inText === text.length ? { blocks, runs } : undefined
}

const TAG_HERE = new RegExp(TAG.source, 'y')
const REFERENCE_HERE = /&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/y
const PLAIN = /[^<&]+/y

const isUnseen = (sign: string) => stripInvisible(sign).trim() === ''

const isOneVoice = (own: readonly Stretch[]) =>
  new Set(own.map(({ quote }) => JSON.stringify([quote.speaker, quote.jointSpeakers]))).size === 1

function isMostly(own: readonly Stretch[], block: Block, text: string): boolean {
  const length = (start: number, end: number) => text.slice(start, end).replace(/\s/g, '').length
  const quoted = own.reduce((sum, { start, end }) => sum + length(start, end), 0)
  return quoted >= MOSTLY * length(block.textFrom, block.textTo)
}

function inline({ quote, start, end }: Stretch, { runs }: Reading, html: string): Insertion[] {
  const first = runs.find(({ inText, signs }) => inText + signs > start)
  const last = runs.findLast(({ inText }) => inText < end)
  if (first === undefined || last === undefined) return []
  const from = first.at + (first.length === first.signs ? Math.max(0, start - first.inText) : 0)
  const to = last.at + (last.length === last.signs ? Math.min(last.signs, end - last.inText) : last.length)
  if (to <= from || !isBalanced(html.slice(from, to))) return []
  return [
    { at: from, tag: `<span class="said"${titleOf(quote)}>` },
    { at: to, tag: '</span>' },
  ]
}

/** Whether every element that begins in a stretch ends in it: only then can it be put into one. */
function isBalanced(html: string): boolean {
  let depth = 0
  for (const { 1: end, 2: name } of html.matchAll(TAG)) {
    if (VOID.has(name!.toLowerCase())) continue
    depth += end === '/' ? -1 : 1
    if (depth < 0 || BLOCKS.has(name!.toLowerCase())) return false
  }
  return depth === 0
}

const BLOCKS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'h2',
  'h3',
  'h4',
  'pre',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
])

const attributesOf = (quote: ArticleQuote, url: string) =>
  ` cite="${escapeHtml(url)}#quote-${quote.number}"${titleOf(quote)}`

function titleOf(quote: ArticleQuote): string {
  const speakers = speakersOf(quote)
  return speakers === undefined ? '' : ` title="${escapeHtml(speakers)}"`
}

function withInsertions(html: string, insertions: readonly Insertion[]): string {
  let out = ''
  let done = 0
  for (const { at, tag } of insertions.toSorted((a, b) => a.at - b.at)) {
    out += html.slice(done, at) + tag
    done = at
  }
  return out + html.slice(done)
}
