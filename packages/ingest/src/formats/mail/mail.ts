import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { VFile } from 'vfile'
import { UnreadableError } from '../../document.ts'
import type { BytesFormat, EnclosedFile, Reading } from '../format.ts'
import { html } from '../html/html.ts'
import { markdown } from '../markdown/markdown.ts'
import { text } from '../text/text.ts'
import { isoInstant } from './mail-date.ts'

/** Two header fields at the top of the file (RFC 5322). */
const HEADERS =
  /^(?:From |[A-Z][\w-]{1,40}:[^\n]{0,900}\r?\n(?:[ \t][^\n]{0,900}\r?\n){0,30}(?:From|Received|Return-Path|Delivered-To|Date|Subject|To|Cc|Reply-To|Message-ID|MIME-Version|Content-Type|X-[\w-]{1,40}|DKIM-Signature|ARC-Seal|Authentication-Results):)/i
const FIRST =
  /^(?:From|Received|Return-Path|Delivered-To|Date|Subject|To|Message-ID|MIME-Version|Content-Type|X-[\w-]{1,40})[ :]/i

/** Parts nested deeper are an attack on the parser. */
const MAX_NESTING = 20

/**
 * Mails: the plain part, or the page where there is none. A release that is attached as text, Markdown or a page is read
 * instead of the note that covers it; what else is attached becomes media. Subject and date stand in the metadata.
 */
export const mail: BytesFormat = {
  kind: 'bytes',
  name: 'mail',
  extensions: ['.eml'],
  recognises: (beginning) => FIRST.test(beginning) && HEADERS.test(beginning),
  async read(bytes, file) {
    const email = await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, attachmentEncoding: 'arraybuffer' })
    const attached = email.attachments.flatMap((attachment) => readAttached(attachment))
    const own = readOwn(email, file)
    const reading = attached.find((candidate) => sizeOf(candidate) > sizeOf(own)) ?? own
    if (reading === undefined)
      throw new UnreadableError('empty', 'The mail holds no text. Drop the release itself as .txt, .md or .html.')
    const language = email.headers.find(({ key }) => key === 'content-language')?.value
    return {
      ...reading,
      metadata: {
        ...reading.metadata,
        head: {
          ...reading.metadata.head,
          ...(language === undefined ? {} : { lang: language }),
          ...(email.subject === undefined ? {} : { 'mail:subject': email.subject }),
          ...dateOf(email),
        },
      },
      enclosed: email.attachments.map(enclosedOf),
    }
  },
}

function dateOf(email: Email): Record<string, string> {
  const written = email.headers.find(({ key }) => key === 'date')?.value
  const instant = written === undefined ? undefined : isoInstant(written)
  return instant === undefined ? {} : { 'mail:date': instant }
}

function readOwn(email: Email, file: VFile): Reading | undefined {
  const plain = email.text?.trim() ?? ''
  const page = email.html ?? ''
  if (plain === '' && page.trim() === '') return undefined
  // A plain part that only says "see the web version" is no text.
  if (plain.length < 200 && page.length > 2000) return html.read(new VFile({ path: file.path, value: page }))
  return plain === ''
    ? html.read(new VFile({ path: file.path, value: page }))
    : text.read(new VFile({ path: file.path, value: email.text! }))
}

function readAttached({ filename, mimeType, content }: Attachment): Reading[] {
  const name = filename?.toLowerCase() ?? ''
  const format = [html, markdown, text].find(
    (candidate) =>
      candidate.extensions.some((extension) => name.endsWith(extension)) || mimeType === `text/${candidate.name}`,
  )
  if (format === undefined || typeof content === 'string') return []
  try {
    const value = new TextDecoder('utf-8', { fatal: true }).decode(content)
    return [format.read(new VFile({ path: filename ?? 'attachment', value }))]
  } catch {
    // Not UTF-8: it stays an annex, and the mail's own text is read.
    return []
  }
}

function sizeOf(reading: Reading | undefined): number {
  if (reading === undefined) return 0
  return reading.text?.length ?? JSON.stringify(reading.tree.children.length).length
}

function enclosedOf({ filename, content }: Attachment): EnclosedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return { name: filename ?? 'attachment', content: bytes }
}
