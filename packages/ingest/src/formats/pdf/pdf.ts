import { UnreadableError } from '../../document.ts'
import type { BytesFormat } from '../format.ts'
import { hasColumns, hasGutter } from './columns.ts'
import { withoutFurniture } from './furniture.ts'
import { type Glyph, glyphsOf, MAX_GLYPHS } from './glyphs.ts'
import { type Line, linesOf } from './lines.ts'
import { type Operators, type PdfFile, withPdf } from './open-pdf.ts'
import { headOf } from './properties.ts'
import { bracketsAreMirrored, mirrored, readsRightToLeft } from './reading-order.ts'
import { treeOf } from './tree-of.ts'

/** Share of a file's letters that may stand on pages with columns, as a table in an annex does. */
const IN_COLUMNS = 0.3
/** Share of a file's signs that may have no letter. */
const UNKNOWN_SIGNS = 0.03

/**
 * PDFs with one column of text that a program wrote. Paragraphs are rebuilt from where each letter stands on its page;
 * scans, columns, and files that do not say which letters they show are refused.
 */
export const pdf: BytesFormat = {
  kind: 'bytes',
  name: 'pdf',
  extensions: ['.pdf'],
  recognises: (beginning) => /^(?:\u00EF\u00BB\u00BF)?\s{0,64}%PDF-\d/.test(beginning),
  read: (bytes) =>
    withPdf(bytes, async (file, operators) => {
      const pages = linesOfPages(await readPages(file, operators))
      const sorted = withoutFurniture(pages)
      return {
        tree: treeOf(sorted),
        metadata: { frontMatter: {}, head: await headOf(file, sorted.text) },
        text: undefined,
        enclosed: [],
      }
    }),
}

/** The letters of each page; refuses files whose text cannot be seen or is not told. */
async function readPages(file: PdfFile, operators: Operators): Promise<readonly (readonly Glyph[])[]> {
  const pages: (readonly Glyph[])[] = []
  let total = 0
  let hidden = 0
  let unknown = 0
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const read = await glyphsOf(page, operators, MAX_GLYPHS - total)
    page.cleanup()
    pages.push(read.glyphs)
    total += read.glyphs.length
    hidden += read.hidden
    unknown += read.unknown
  }
  if (unknown > total * UNKNOWN_SIGNS)
    throw new UnreadableError(
      'pdf-letters',
      'This PDF does not say which letters it shows, so its text comes out as nonsense. Export it again with "PDF/A" or "tagged PDF" switched on, or drop the text as .docx, .txt or .html.',
    )
  if (total === 0 || hidden > total)
    throw new UnreadableError(
      'pdf-scan',
      'This PDF holds pictures of pages and no text, as a scanner makes them. Drop the file that it was printed from (.docx, .txt or .html).',
    )
  return pages
}

function linesOfPages(pages: readonly (readonly Glyph[])[]): readonly (readonly Line[])[] {
  const rtl = readsRightToLeft(pages.flat())
  const lines = pages.map((glyphs, index) => linesOf(glyphs, index + 1, rtl))
  const inColumns = lines.filter((page, index) => hasColumns(page) || hasGutter(pages[index]!)).flat()
  if (lengthOf(inColumns) > lengthOf(lines.flat()) * IN_COLUMNS)
    throw new UnreadableError(
      'pdf-columns',
      'This PDF is set in several columns, which cannot be put in order with certainty. Drop the text of the release as .docx, .txt or .html.',
    )
  return rtl ? unmirrored(lines) : lines
}

function lengthOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}

/** Some programs store the brackets of right-to-left text as they look, others as they are meant. */
function unmirrored(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const right = pages.flat().filter((line) => line.rtl)
  if (!bracketsAreMirrored(right.map(({ text }) => text))) return pages
  return pages.map((lines) =>
    lines.map((line) =>
      line.rtl
        ? {
            ...line,
            text: mirrored(line.text),
            runs: line.runs.map((run) => ({ ...run, text: mirrored(run.text) })),
          }
        : line,
    ),
  )
}
