import { expect, test } from 'vitest'
import { decode } from '../packages/ingest/src/charset.ts'
import { encoderOf } from '../packages/ingest/src/testing-charsets.ts'
import { readCases } from './quality/gold.ts'
import { FIXTURES } from './quality/paths.ts'

/** Charsets that releases come in. */
const CHARSETS = [
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1254',
  'windows-1256',
  'koi8-r',
  'koi8-u',
  'iso-8859-2',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-15',
  'gb18030',
  'big5',
]

/** What writers put for signs that their charset does not have. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00A0': ' ',
  '\u202F': ' ',
  '№': 'No',
  '€': 'EUR',
}

/** A text in a charset; undefined where that has not all of its letters, or the bytes would be the same in any. */
function encoded(text: string, charset: string): { readonly text: string; readonly bytes: Uint8Array } | undefined {
  if (charset.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return { text, bytes: charset === 'utf-16be' ? bytes.swap16() : bytes }
  }
  const encoder = encoderOf(charset)
  const written = Array.from(text, (char) =>
    encoder.has(char) || /[\p{L}\p{N}]/u.test(char) ? char : (PLAIN[char] ?? ''),
  ).join('')
  const bytes = Array.from(written, (char) => encoder.get(char))
  if (bytes.includes(undefined)) return undefined
  const flat = Uint8Array.from(bytes.flatMap((char) => char ?? []))
  return flat.every((byte) => byte < 0x80) ? undefined : { text: written, bytes: flat }
}

function readBack(bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  try {
    return decode(bytes)
  } catch (error) {
    return { text: '', charset: String(error) }
  }
}

const TEXTS = readCases(FIXTURES)
  .filter(({ file }) => /\.(?:txt|md)$/.test(file))
  .map(({ file, bytes }) => ({
    file,
    text: bytes
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .normalize('NFC'),
  }))

// What cannot be told: an English text with one foreign name, and half a dozen bytes that make sense in two tables.
test.each([
  ['whole', Number.POSITIVE_INFINITY, 0.01],
  ['of 600 letters', 600, 0.01],
  ['of 200 letters', 200, 0.01],
] as const)('releases %s are read back from every charset that has their letters, none declared', (_, size, spared) => {
  const wrong: string[] = []
  let all = 0
  for (const { file, text } of TEXTS)
    for (const charset of CHARSETS) {
      const sent = encoded(text.slice(0, size), charset)
      if (sent === undefined) continue
      all++
      const got = readBack(sent.bytes)
      if (got.text !== sent.text) wrong.push(`${file} in ${charset} was read as ${got.charset}`)
    }
  expect(all).toBeGreaterThan(200)
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(spared)
})
