import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test.each([
  ['a\u0000b\u001b[2J\u007f', 'a␀b␛[2J␡'],
  ['a\u009b1m', 'a\ufffd1m'],
  ['a\ud800b', 'a\ufffdb'],
  ['a\u202Eb\u2067c\u2069', 'abc'],
  ['a\r\nb\rc\n\td', 'a\nb\nc\n\td'],
  ['می\u200cخواهم 👩‍👩‍👧', 'می\u200cخواهم 👩‍👩‍👧'],
])('%j is shown as %j', (text, expected) => {
  expect(visible(text)).toBe(expected)
})
