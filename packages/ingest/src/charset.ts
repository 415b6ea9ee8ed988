import { UnreadableError } from './document.ts'
import { guessCharset, isLegible } from './guess-charset.ts'

/** Text, the charset that it was in, and what had to be guessed. */
export interface Decoded {
  readonly text: string
  /** As the WHATWG Encoding Standard names it. */
  readonly charset: string
  readonly notice: { readonly rule: string; readonly message: string } | undefined
}

/**
 * Bytes to text: a byte order mark decides, then UTF-8 if the bytes are valid, then what the document declares if that gives
 * legible text, then the charset whose text reads best. What was guessed, or declared wrongly, is a notice. Nothing is
 * replaced: bytes that no charset makes legible are refused with `charset-unreadable`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (marked !== undefined) {
    const text = decodeAs(bytes, marked)
    if (text === undefined) throw unreadable(`the bytes are not valid ${marked}`)
    return { text, charset: marked, notice: undefined }
  }
  const kind = binaryKind(bytes)
  if (kind !== undefined) throw new UnreadableError(kind.rule, kind.message)
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', notice: undefined }
  const label = declaredCharset(bytes)
  const declared = label === undefined ? undefined : charsetOf(label)
  const stated = declared === undefined ? undefined : decodeAs(bytes, declared)
  if (declared !== undefined && stated !== undefined && isLegible(stated))
    return { text: stated, charset: declared, notice: undefined }
  const guessed = guessCharset(bytes, decodeAs)
  if (guessed === undefined)
    throw unreadable(
      label === undefined
        ? 'it is in no character set that reads as text'
        : `it is declared as "${label}", which does not read as text`,
    )
  const came = label === undefined ? 'none was declared' : `"${label}" was declared and does not read as text`
  return {
    ...guessed,
    notice: {
      rule: label === undefined ? 'charset-guessed' : 'charset-contradiction',
      message: `charset: expected UTF-8, ${came}; read as ${guessed.charset}. Save the file as UTF-8 if letters are wrong.`,
    },
  }
}

/** Strict decoding; undefined where the bytes are not of that charset. */
function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The charset of a label; gb2312 is read as the larger set that pages under that label really use. */
function charsetOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return undefined
  }
}

function unreadable(what: string): UnreadableError {
  return new UnreadableError(
    'charset-unreadable',
    `The text could not be decoded: ${what}. Save the file as UTF-8 and drop it again.`,
  )
}

/** `<meta charset>` and `<meta http-equiv content>` within the first two kilobytes, as the HTML standard looks for them. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const beginning = latin1(bytes, 2048)
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(beginning)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,40})/i.exec(beginning)?.[1]
  )
}

/** A byte a character: TextDecoder's "latin1" is windows-1252 and would change some of them. */
export function latin1(bytes: Uint8Array, length: number): string {
  return Buffer.from(bytes.subarray(0, length)).toString('latin1')
}

interface BinaryKind {
  readonly rule: string
  readonly message: string
}

const SIGNATURES: readonly (BinaryKind & { readonly magic: string })[] = [
  {
    magic: '{\\rtf',
    rule: 'format-not-read',
    message: 'This is rich text (RTF), which is not read. Save the release as .docx, .txt, .md or .html and drop that.',
  },
  {
    magic: '\u00D0\u00CF\u0011\u00E0',
    rule: 'format-not-read',
    message:
      'This is an old Word file (.doc), or one with a password, neither of which is read. Save the release as .docx without a password and drop that.',
  },
  {
    magic: '\u0089PNG',
    rule: 'format-not-read',
    message:
      'This is a picture. Drop the text of the release as .docx, .txt, .md or .html; if it is a scan, as it was typed.',
  },
  {
    magic: '\u00FF\u00D8\u00FF',
    rule: 'format-not-read',
    message:
      'This is a picture. Drop the text of the release as .docx, .txt, .md or .html; if it is a scan, as it was typed.',
  },
]

function binaryKind(bytes: Uint8Array): BinaryKind | undefined {
  const beginning = latin1(bytes, 8192)
  const signature = SIGNATURES.find(({ magic }) => beginning.startsWith(magic))
  if (signature !== undefined) return signature
  if (!bytes.subarray(0, 8192).includes(0)) return undefined
  return {
    rule: 'binary',
    message:
      'The file holds zero bytes, so it is no text. Save the release as .txt (UTF-8), .md or .html and drop it again.',
  }
}
