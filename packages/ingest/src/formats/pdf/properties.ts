import type { Line } from './lines.ts'
import type { PdfFile } from './open-pdf.ts'

/** What programs write into the title when nobody has: `Microsoft Word - Release_final.docx`, `Document1`, `untitled`. */
const RUBBISH =
  /^(?:microsoft\s|powerpoint|untitled|(?:document|dokument|presentation|layout|print|scan)\s?\d*$)|\.(?:docx?|pdf|odt|rtf|indd|pages|html?|txt)$|[\uFFFD]|^\S+$/i

/** Share of a title's words that the first lines must have: templates keep the title of the release they were made from. */
const LIKE_TEXT = 0.7
const FIRST_LINES = 15

/**
 * The title and language that a PDF says it has, where they can be believed. A language of `en` is what programs write by
 * themselves and tells nothing.
 */
export async function headOf(pdf: PdfFile, lines: readonly Line[]): Promise<Record<string, string>> {
  const { info } = await pdf.getMetadata()
  const { Title: title, Language: lang } = info as { Title?: unknown; Language?: unknown }
  const head: Record<string, string> = {}
  if (typeof title === 'string' && isTitle(title.trim(), lines)) head.title = title.trim()
  if (typeof lang === 'string' && /^[a-z]{2,3}\b/i.test(lang) && !/^en\b/i.test(lang)) head.lang = lang
  return head
}

function isTitle(title: string, lines: readonly Line[]): boolean {
  if (title.length < 8 || RUBBISH.test(title)) return /\p{Script=Han}{4}/u.test(title) && stands(title, lines)
  return stands(title, lines)
}

function stands(title: string, lines: readonly Line[]): boolean {
  const written = new Set(
    wordsIn(
      lines
        .slice(0, FIRST_LINES)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  const words = wordsIn(title)
  return words.length > 0 && words.filter((word) => written.has(word)).length >= words.length * LIKE_TEXT
}

/** Words, or single characters where the script sets no spaces. */
function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{Script=Han}]|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  )
}
