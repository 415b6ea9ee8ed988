const made = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** For tests: the bytes of each character of a charset with one or two bytes a character, found by decoding all that there are, since the platform only decodes. */
export function encoderOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const known = made.get(charset)
  if (known !== undefined) return known
  const encoder = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(charset, { fatal: true })
  const keep = (bytes: readonly number[]) => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !encoder.has(char)) encoder.set(char, bytes)
    } catch {
      // Not every pair is a character.
    }
  }
  for (let first = 0; first < 256; first++) keep([first])
  if (charset === 'gb18030' || charset === 'big5')
    for (let first = 0x81; first < 255; first++) for (let second = 0x40; second < 255; second++) keep([first, second])
  made.set(charset, encoder)
  return encoder
}
