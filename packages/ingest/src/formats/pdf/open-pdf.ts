import type { getResolvedPDFJS } from 'unpdf'
import { UnreadableError } from '../../document.ts'
import { characterMap } from './cid-maps.ts'

type PdfJs = Awaited<ReturnType<typeof getResolvedPDFJS>>

/** A PDF that could be opened. */
export type PdfFile = Awaited<ReturnType<PdfJs['getDocument']>['promise']>

/** One page of it. */
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>

/** What pdf.js calls the operators of a page, by number. */
export type Operators = PdfJs['OPS']

/** Longer files are reports or catalogues, not releases. */
export const MAX_PAGES = 40

/** Answers where pdf.js asks for its own files: with character maps, and with no fonts, since nothing is drawn. */
class CharacterMaps {
  readonly fetch = async ({ kind, filename }: { readonly kind: string; readonly filename: string }) => {
    if (kind !== 'cMapUrl') throw new Error(`${filename}: nothing is loaded`)
    return new TextEncoder().encode(characterMap(filename))
  }
}

const BROKEN = new UnreadableError(
  'pdf-broken',
  'This PDF is damaged and cannot be opened. Export it again from the program that it was written in, or drop the text of the release as .docx, .txt or .html.',
)

/**
 * Opens a PDF, gives it to `use` and closes it. pdf.js is loaded by the first PDF that comes: it takes 50 ms. Pictures are
 * not decoded, scripts not run, nothing is fetched.
 *
 * @throws {UnreadableError} `pdf-locked` for a password, `pdf-broken` for damage, `pdf-too-long` beyond {@link MAX_PAGES}
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: PdfFile, operators: Operators) => Promise<T>,
): Promise<T> {
  const { getResolvedPDFJS } = await import('unpdf')
  const { getDocument, OPS } = await getResolvedPDFJS()
  const task = getDocument({
    // pdf.js takes the buffer away from whoever gives it.
    data: new Uint8Array(bytes),
    verbosity: 0,
    maxImageSize: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    BinaryDataFactory: CharacterMaps,
    useWorkerFetch: false,
    cMapPacked: false,
    enableXfa: false,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > MAX_PAGES)
      throw new UnreadableError(
        'pdf-too-long',
        `This PDF has ${pdf.numPages} pages, more than the ${MAX_PAGES} that are read. Drop the release alone, without its annexes.`,
      )
    return await use(pdf, OPS)
  } catch (error) {
    throw error instanceof UnreadableError ? error : refusalOf(error)
  } finally {
    await task.destroy()
  }
}

/** Whatever pdf.js stumbles over in a file is damage of the file; a bug of ours keeps its own name. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  if (error.name === 'PasswordException')
    return new UnreadableError(
      'pdf-locked',
      'This PDF is locked with a password. Save it without one, or drop the text of the release as .docx, .txt or .html.',
    )
  return isOfPdfJs(error) ? BROKEN : error
}

function isOfPdfJs({ name, stack }: Error): boolean {
  return /^(?:InvalidPDF|MissingPDF|UnexpectedResponse|UnknownError|FormatError|AbortException|XRef)/.test(name)
    ? true
    : /\bpdfjs\.mjs\b/.test(stack?.split('\n')[1] ?? '')
}
