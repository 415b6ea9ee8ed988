import type { Email } from 'postal-mime'
import type { VFile } from 'vfile'
import { decode } from '../../charset.ts'

/** UTF-8 that was taken for windows-1252: `Ã©`, `Â `, `â€™`. */
const MISTAKEN = /Ã[\u0080-\u00BF\u0152-\u0178\u2013-\u2122]|Â[\u00A0-\u00BF]|â€/

const TEXT_PART = /^content-type:[ \t]*text\/(?:plain|html)[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim
const CHARSET = /;\s*charset\s*=\s*(?:"[^"]{0,80}"|[^;\s]{0,80})/gi
const OPAQUE = 'windows-1252'

/**
 * A mail whose texts are not in the charset that it declares, or declares none and is not in UTF-8, with its texts decoded as
 * any other file is; undefined where there is nothing to doubt. `parse` reads the bytes of a mail. What was guessed is a
 * message on the file.
 *
 * The parser gives texts, not their bytes. So every text part is declared to be in windows-1252, in which each byte is a
 * character of its own, and the bytes are read off the characters.
 *
 * @throws {UnreadableError} as `decode` does
 */
export async function decodeAgain(
  bytes: Uint8Array,
  email: Email,
  file: VFile,
  parse: (bytes: Uint8Array) => Promise<Email>,
): Promise<Email | undefined> {
  const texts = [email.text, email.html].filter((text) => text !== undefined)
  if (!texts.some((text) => text.includes('\uFFFD') || MISTAKEN.test(text))) return undefined
  const source = Buffer.from(bytes).toString('latin1')
  const isDeclared = [...source.matchAll(TEXT_PART)].some(([head]) => head.search(CHARSET) >= 0)
  const { text, html } = await parse(Buffer.from(opaque(source), 'latin1'))
  const again = (part: string | undefined) => (part === undefined ? undefined : decodeText(part, isDeclared, file))
  const [plain, page] = [again(text), again(html)]
  return { ...email, ...(plain === undefined ? {} : { text: plain }), ...(page === undefined ? {} : { html: page }) }
}

function decodeText(text: string, isDeclared: boolean, file: VFile): string {
  const decoded = decode(bytesOf(text))
  file.message(
    `mail: expected text in the charset that the mail declares, found ${decoded.charset}; read as that. Send it as UTF-8 if letters are wrong.`,
    // Valid UTF-8 is no guess, whatever is declared.
    {
      source: 'dateline',
      ruleId: isDeclared && decoded.notice !== undefined ? 'charset-contradiction' : 'charset-guessed',
    },
  )
  return decoded.text
}

function opaque(source: string): string {
  const named = source.replace(TEXT_PART, (head) => `${head.replace(CHARSET, '')}; charset=${OPAQUE}`)
  if (/^content-type:/im.test(source.slice(0, headEnd(source)))) return named
  const first = source.startsWith('From ') ? source.indexOf('\n') + 1 : 0
  return `${named.slice(0, first)}Content-Type: text/plain; charset=${OPAQUE}\r\n${named.slice(first)}`
}

function headEnd(source: string): number {
  const end = source.search(/\r?\n\r?\n/)
  return end < 0 ? source.length : end
}

const BYTES = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder(OPAQUE).decode(Uint8Array.of(byte)), byte]),
)

/** Characters outside windows-1252 were written by the parser: they are no bytes of the mail. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => BYTES.get(char) ?? 0x3f)
}
