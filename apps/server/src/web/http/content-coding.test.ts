import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { CODINGS, chooseCoding } from './content-coding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['zstd, gzip', 'zstd'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['identity', 'identity'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['identity;q=0, gzip;q=0.2', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *;q=0.5', 'zstd'],
  ['deflate', 'identity'],
  ['gzip;q=nonsense', 'identity'],
])('Accept-Encoding %s is answered with %s', (field, coding) => {
  expect(chooseCoding(field)).toBe(coding)
})

test('every coding gives the same text back', async () => {
  const text = Buffer.from('Reykjavík, 3 March. '.repeat(50))
  expect(brotliDecompressSync(await CODINGS.br.encode(text))).toEqual(text)
  expect(zstdDecompressSync(await CODINGS.zstd.encode(text))).toEqual(text)
  expect(gunzipSync(await CODINGS.gzip.encode(text))).toEqual(text)
  expect(await CODINGS.identity.encode(text)).toEqual(text)
})
