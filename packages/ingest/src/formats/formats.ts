import { docx } from './docx/docx.ts'
import type { BytesFormat, Format, TextFormat } from './format.ts'
import { html } from './html/html.ts'
import { mail } from './mail/mail.ts'
import { markdown } from './markdown/markdown.ts'
import { mhtml } from './mhtml/mhtml.ts'
import { pdf } from './pdf/pdf.ts'
import { signed } from './signed/signed.ts'
import { text } from './text/text.ts'

/** Every input format, in the order in which they are asked whether they recognise a document. */
export const FORMATS = [mhtml, mail, signed, docx, pdf, html, markdown, text] as const satisfies readonly Format[]

const BYTES_FORMATS = FORMATS.filter((format): format is BytesFormat => format.kind === 'bytes')
const TEXT_FORMATS = FORMATS.filter((format): format is TextFormat => format.kind === 'text')

/** The format that brings its own encodings and shows itself in the first bytes, if any does. */
export function bytesFormatFor(beginning: string): BytesFormat | undefined {
  return BYTES_FORMATS.find((format) => format.recognises(beginning))
}

/** Content decides before the name does; what nobody recognises is plain text. */
export function textFormatFor(beginning: string, file: string): TextFormat {
  const name = file.toLowerCase()
  return (
    TEXT_FORMATS.find((format) => format.recognises(beginning)) ??
    TEXT_FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ??
    text
  )
}
