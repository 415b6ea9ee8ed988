import { UnreadableError } from './document.ts'

/**
 * Bytes to text: a byte order mark decides, then UTF-8 if the bytes are valid, then what the document declares. Nothing is
 * guessed and nothing is replaced: bytes that do not fit are refused with `charset-unreadable`.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be')
  const kind = binaryKind(bytes)
  if (kind !== undefined) throw new UnreadableError(kind.rule, kind.message)
  try {
    return decodeAs(bytes, 'utf-8')
  } catch (error) {
    const declared = declaredCharset(bytes)
    if (declared !== undefined) return decodeAs(bytes, declared)
    throw error
  }
}

function decodeAs(bytes: Uint8Array, charset: string): { text: string; charset: string } {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(charset, { fatal: true })
  } catch {
    throw unreadable(`the declared character set "${charset}" is not one that is known`)
  }
  try {
    return { text: decoder.decode(bytes), charset: decoder.encoding }
  } catch {
    throw unreadable(`the bytes are not valid ${decoder.encoding}`)
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
  return /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})/i.exec(beginning)?.[1]
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
    magic: '%PDF-',
    rule: 'format-not-read',
    message: 'This is a PDF, which is not read. Save the text of the release as .txt, .md or .html and drop that.',
  },
  {
    magic: 'PK\u0003\u0004',
    rule: 'format-not-read',
    message:
      'This is a Word, OpenDocument or zip file, which is not read. Save the release as .txt, .md or .html and drop that.',
  },
  {
    magic: '{\\rtf',
    rule: 'format-not-read',
    message: 'This is rich text (RTF), which is not read. Save the release as .txt, .md or .html and drop that.',
  },
  {
    magic: '\u00D0\u00CF\u0011\u00E0',
    rule: 'format-not-read',
    message:
      'This is an old Word file (.doc), which is not read. Save the release as .txt, .md or .html and drop that.',
  },
  {
    magic: '\u0089PNG',
    rule: 'format-not-read',
    message: 'This is a picture. Drop the text of the release as .txt, .md or .html.',
  },
  {
    magic: '\u00FF\u00D8\u00FF',
    rule: 'format-not-read',
    message: 'This is a picture. Drop the text of the release as .txt, .md or .html.',
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
