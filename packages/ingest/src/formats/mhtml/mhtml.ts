import { VFile } from 'vfile'
import { UnreadableError } from '../../document.ts'
import type { BytesFormat } from '../format.ts'
import { html } from '../html/html.ts'
import { decodeAgain } from '../mail/decode-again.ts'

/** A head of fields, in which one says that pages and their files follow. */
const HEAD = /^(?:[A-Z][\w-]{1,60}:[^\n]{0,900}\r?\n(?:[ \t][^\n]{0,900}\r?\n){0,30}){1,30}/i
const RELATED = /^Content-Type:[ \t]*multipart\/related/im
/** What a mail has been sent with, and no archive of a page. */
const SENT = /^(?:Received|Return-Path|Delivered-To|To|Message-ID|DKIM-Signature):/im
const FROM = /^From:(?!\s*"?<?Saved by)/im

/** The end of the page; what follows are the frames that advertisements stand in. */
const END = /<\/html\s*>/i

/**
 * Web archives (MHTML, RFC 2557), as browsers and Word save a page in one file: its first page, as if it had been saved
 * alone. Its pictures stay listed by their addresses.
 */
export const mhtml: BytesFormat = {
  kind: 'bytes',
  name: 'mhtml',
  extensions: ['.mht', '.mhtml'],
  recognises: (beginning) => {
    const head = HEAD.exec(beginning.replace(/^\u00EF\u00BB\u00BF/, ''))?.[0] ?? ''
    return RELATED.test(head) && !SENT.test(head) && !FROM.test(head)
  },
  async read(bytes, file) {
    const { default: PostalMime } = await import('postal-mime')
    const parse = (source: Uint8Array) =>
      PostalMime.parse(source, { maxNestingDepth: 20, attachmentEncoding: 'arraybuffer' })
    const parsed = await parse(bytes)
    const page = ((await decodeAgain(bytes, parsed, file, parse)) ?? parsed).html ?? ''
    if (page.trim() === '')
      throw new UnreadableError(
        'empty',
        'The web archive holds no page. Save the page again as HTML, or drop the text of the release as .docx, .txt or .md.',
      )
    const end = END.exec(page)
    const value = end === null ? page : page.slice(0, end.index + end[0].length)
    return { form: html.name, ...html.read(new VFile({ path: file.path, value })) }
  },
}
