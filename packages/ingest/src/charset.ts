import { UnreadableError } from './document.ts'
import { foreignness, guessCharset, STRANGE, strangenessOf } from './guess-charset.ts'
import { latin1 } from './latin1.ts'
import { notRead } from './not-read.ts'

/** Text, the charset that it was in, and what had to be guessed. */
export interface Decoded {
  readonly text: string
  /** As the WHATWG Encoding Standard names it. */
  readonly charset: string
  readonly notice: { readonly rule: string; readonly message: string } | undefined
}

/**
 * Bytes to text: a byte order mark decides, then UTF-8 if the bytes are valid, then what the document declares if that
 * reads as well as any, then the charset whose text reads best. What was guessed is a notice; what the document declares
 * and does not hold, too. Nothing is replaced: bytes that no charset makes legible are refused with `charset-unreadable`.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrder(bytes)
  if (marked !== undefined) {
    const text = decodeAs(bytes, marked)
    if (text === undefined) throw unreadable(`the bytes are not valid ${marked}`)
    return { text, charset: marked, notice: undefined }
  }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== undefined) return { ...unmarked, notice: guessed(unmarked.charset, undefined) }
  const refusal = notRead(bytes)
  if (refusal !== undefined) throw refusal
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', notice: undefined }
  const label = declaredCharset(bytes)
  const declared = label === undefined ? undefined : charsetOf(label)
  const stated = declared === undefined ? undefined : decodeAs(bytes, declared)
  const strange = stated === undefined ? 1 : strangenessOf(stated)
  if (declared !== undefined && stated !== undefined && strange <= WELL)
    return { text: stated, charset: declared, notice: undefined }
  const mended = mostlyUtf8(bytes)
  if (mended !== undefined) return mended
  const guess = guessCharset(bytes, decodeAs)
  if (declared !== undefined && stated !== undefined && strange <= STRANGE && strange <= (guess?.strange ?? 1) + BETTER)
    return { text: stated, charset: declared, notice: undefined }
  if (guess === undefined)
    throw unreadable(
      label === undefined
        ? 'it is in no character set that reads as text'
        : `it is declared as "${label}", which does not read as text`,
    )
  return { text: guess.text, charset: guess.charset, notice: guessed(guess.charset, label) }
}

/** A declared charset is believed without a look at others if so few of its signs stand out of place. */
const WELL = 0.02
/** Another charset must read better than the declared one by this to be believed. */
const BETTER = 0.05

function guessed(charset: string, label: string | undefined): NonNullable<Decoded['notice']> {
  const came = label === undefined ? 'none was declared' : `"${label}" was declared and does not read as text`
  return {
    rule: label === undefined ? 'charset-guessed' : 'charset-contradiction',
    message: `charset: expected UTF-8, ${came}; read as ${charset}. Save the file as UTF-8 if letters are wrong.`,
  }
}

function byteOrder(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Zero bytes that a text in UTF-16 has at least: a few spaces or line ends. */
const LEAST_ZEROS = 4

/** UTF-16 without its mark: spaces and line ends have zero bytes, and read the other way round it is no text. */
function unmarkedUtf16(bytes: Uint8Array): { readonly text: string; readonly charset: string } | undefined {
  const beginning = bytes.subarray(0, 8192)
  if (bytes.length % 2 !== 0 || !beginning.includes(0)) return undefined
  if (beginning.filter((byte) => byte === 0).length < LEAST_ZEROS) return undefined
  const read = ['utf-16le', 'utf-16be'].flatMap((charset) => {
    const text = decodeAs(bytes, charset)
    const strange = text === undefined ? 1 : strangenessOf(text)
    return text === undefined || strange > STRANGE ? [] : [{ text, charset, strange: strange + foreignness(text) }]
  })
  return read.toSorted((a, b) => a.strange - b.strange)[0]
}

/** Valid characters of UTF-8 beyond ASCII for each byte that is none: fewer, and the file is in another charset. */
const VALID_FOR_STRAY = 10

/**
 * UTF-8 with a few bytes in it that are not, as when text is pasted into a page by a program that knows no better. They are
 * read as windows-1252, one for one, and somebody is to look at them.
 */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  let valid = 0
  let stray = 0
  const parts: string[] = []
  let from = 0
  const upTo = (end: number): void => {
    if (end > from) parts.push(decodeAs(bytes.subarray(from, end), 'utf-8') ?? '')
  }
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at)
    if (length > 1) valid++
    if (length > 0) {
      at += length
      continue
    }
    stray++
    upTo(at)
    parts.push(decodeAs(bytes.subarray(at, at + 1), 'windows-1252') ?? '')
    from = ++at
  }
  if (valid < stray * VALID_FOR_STRAY) return undefined
  upTo(bytes.length)
  const text = parts.join('')
  if (strangenessOf(text) > STRANGE) return undefined
  return {
    text,
    charset: 'utf-8',
    notice: {
      rule: 'charset-contradiction',
      message: `charset: ${stray} bytes of the file are not UTF-8 while all others are; read these as windows-1252. Save the file as UTF-8 and drop it again.`,
    },
  }
}

/** Bytes of the character that begins at `at`, 1 to 4; 0 where none does (Unicode, table 3-7). */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const second = bytes[at + 1] ?? 0
  const isNext = (offset: number) => (bytes[at + offset] ?? 0) >> 6 === 2
  if (first < 0x80) return 1
  if (first < 0xc2 || first > 0xf4 || !isNext(1)) return 0
  if (first < 0xe0) return 2
  if (first < 0xf0) return isNext(2) && (first !== 0xe0 || second > 0x9f) && (first !== 0xed || second < 0xa0) ? 3 : 0
  return isNext(2) && isNext(3) && (first !== 0xf0 || second > 0x8f) && (first !== 0xf4 || second < 0x90) ? 4 : 0
}

/** Nearly every file is in it. */
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Strict decoding; undefined where the bytes are not of that charset. */
function decodeAs(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return (charset === 'utf-8' ? UTF8 : new TextDecoder(charset, { fatal: true })).decode(bytes)
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
