import type { Parts } from './package.ts'

/** Parts of a Word file that hold text. */
const TEXT = /^word\/(?:document|footnotes|endnotes|(?:header|footer)\d{0,3})\.xml$/

/** Letters that are switched to be seen nowhere; a value may switch them back. */
const HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/

/**
 * The parts as Word prints them: without the letters that somebody hid, with each drop cap in the paragraph that it begins,
 * and with a break before each paragraph that begins a page. All of it is a matter of looks in the file, and mammoth reads none of it.
 */
export function asPrinted(parts: Parts): Parts {
  const hidden = hiddenStyles(textOf(parts.get('word/styles.xml')))
  return new Map(
    [...parts].map(([name, content]) => {
      if (!TEXT.test(name)) return [name, content]
      const xml = textOf(content)
      const printed = withPageBreaks(withDropCaps(withoutHidden(xml, hidden)))
      return [name, printed === xml ? content : new TextEncoder().encode(printed)]
    }),
  )
}

function textOf(content: Uint8Array | undefined): string {
  return content === undefined ? '' : new TextDecoder().decode(content)
}

function hiddenStyles(styles: string): ReadonlySet<string> {
  const hidden = styles.split('</w:style>').filter((style) => HIDDEN.test(style))
  return new Set(hidden.flatMap((style) => /<w:style\b[^>]{0,400}\bw:styleId="([^"]{1,200})"/.exec(style)?.[1] ?? []))
}

/** Takes the texts out of runs that are hidden by themselves or by a style. */
function withoutHidden(xml: string, styles: ReadonlySet<string>): string {
  if (!xml.includes('<w:vanish') && styles.size === 0) return xml
  let isParagraphHidden = false
  return xml
    .split(/(?=<w:(?:r|p)[ >])/)
    .map((piece) => {
      const properties = piece.slice(0, piece.search(/<\/w:[rp]Pr>|$/))
      const style = /<w:(?:r|p)Style w:val="([^"]{1,200})"/.exec(properties)?.[1]
      const isStyled = style !== undefined && styles.has(style)
      if (piece.startsWith('<w:p')) isParagraphHidden = isStyled
      const isRun = piece.startsWith('<w:r')
      return isRun && (isParagraphHidden || isStyled || HIDDEN.test(properties))
        ? piece.replace(/<w:t(?: [^>]{0,100})?>[^<]*<\/w:t>|<w:tab\/>/g, '')
        : piece
    })
    .join('')
}

const DROP_CAP = /<w:framePr\b[^>]{0,300}\bw:dropCap="(?:drop|margin)"/
const PARAGRAPH_HEAD = /^<w:p(?: [^>]{0,400})?>(?:<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>)?/

/** A drop cap is a paragraph in a frame of its own, above the one that it begins. */
function withDropCaps(xml: string): string {
  if (!DROP_CAP.test(xml)) return xml
  const pieces = xml.split('</w:p>')
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    const start = paragraphStart(piece)
    if (next === undefined || start < 0 || !DROP_CAP.test(piece.slice(start))) continue
    const head = PARAGRAPH_HEAD.exec(piece.slice(start))?.[0] ?? ''
    const nextStart = paragraphStart(next)
    const nextHead = nextStart < 0 ? undefined : PARAGRAPH_HEAD.exec(next.slice(nextStart))?.[0]
    if (nextHead === undefined) continue
    const letter = piece.slice(start + head.length)
    const at = nextStart + nextHead.length
    pieces[index] = `${piece.slice(0, start)}<w:p>`
    pieces[index + 1] = `${next.slice(0, at)}${letter}${next.slice(at)}`
  }
  return pieces.join('</w:p>')
}

function paragraphStart(piece: string): number {
  return Math.max(piece.lastIndexOf('<w:p>'), piece.lastIndexOf('<w:p '))
}

const BEGINS_PAGE = /<w:pageBreakBefore(?:\s+w:val="(?:1|true|on)")?\s*\/>/
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

function withPageBreaks(xml: string): string {
  if (!BEGINS_PAGE.test(xml)) return xml
  return xml
    .split(/(?=<w:p[ >])/)
    .map((piece) => {
      const properties = piece.slice(0, piece.search(/<\/w:pPr>|$/))
      return BEGINS_PAGE.test(properties) ? `${PAGE_BREAK}${piece}` : piece
    })
    .join('')
}
