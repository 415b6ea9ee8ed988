import { latin1 } from './latin1.ts'
import { zipEntries } from './zip.ts'

/** First bytes that only one type has. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['\u00ff\u00d8\u00ff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['%PDF-', 'application/pdf'],
  ['{\\rtf', 'application/rtf'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'application/x-ole-storage'],
  ['II*\u0000', 'image/tiff'],
  ['MM\u0000*', 'image/tiff'],
  ['BM', 'image/bmp'],
  ['ID3', 'audio/mpeg'],
  ['OggS', 'application/ogg'],
]

/** What a zip file is, by a part that only that kind has. */
const PACKAGES: readonly (readonly [string, string])[] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['META-INF/container.xml', 'application/epub+zip'],
  ['content.xml', 'application/vnd.oasis.opendocument.text'],
]

/** The brand of an ISO base media file stands behind `ftyp`. */
const BRANDS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  heic: 'image/heic',
  mif1: 'image/heic',
  'M4A ': 'audio/mp4',
  'qt  ': 'video/quicktime',
}

/**
 * The media type of a file by its content, for the types that come with press releases; what a name or a sender says is
 * never believed. Other text is `text/plain`, everything else `application/octet-stream`.
 */
export function mediaTypeOf(bytes: Uint8Array): string {
  return shownType(bytes) ?? (isText(bytes) ? 'text/plain' : 'application/octet-stream')
}

/** The same, of what shows itself in its first bytes; undefined for text, and for what nobody knows. */
export function shownType(bytes: Uint8Array): string | undefined {
  const beginning = latin1(bytes, 1024)
  const signed = SIGNATURES.find(([magic]) => beginning.startsWith(magic))
  // Letters open texts too: `BMW opens …`.
  if (signed !== undefined && !(/^[A-Z\d]{2,3}$/.test(signed[0]) && isText(bytes))) return signed[1]
  if (beginning.startsWith('RIFF')) return riffType(beginning.slice(8, 12))
  if (beginning.startsWith('ftyp', 4)) return BRANDS[beginning.slice(8, 12)] ?? 'video/mp4'
  if (beginning.startsWith('PK\u0003\u0004')) return packageType(bytes)
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml|<!--|<!DOCTYPE svg|<svg)/i.test(beginning) && /<svg[\s>]/i.test(beginning))
    return 'image/svg+xml'
  return undefined
}

function riffType(form: string): string {
  if (form === 'WEBP') return 'image/webp'
  return form === 'WAVE' ? 'audio/wav' : 'application/octet-stream'
}

function packageType(bytes: Uint8Array): string {
  const names = new Set(zipEntries(bytes)?.map(({ name }) => name))
  return PACKAGES.find(([part]) => names.has(part))?.[1] ?? 'application/zip'
}

/** Valid UTF-8 without control characters in its first kilobytes. */
function isText(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096), { stream: true })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text)
}
