/**
 * Texts behind each other in memory that all threads share: as strings they would take forty bytes each, and their letters, of
 * every thread.
 */
export interface PackedTexts {
  /** UTF-16 units of all texts. */
  readonly units: Uint16Array
  /** Where each text begins, and behind the last where it ends. */
  readonly starts: Int32Array
}

/** Packs texts in the order given. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const starts = sharedInts(texts.length + 1)
  for (const [index, text] of texts.entries()) starts[index + 1] = starts[index]! + text.length
  const units = new Uint16Array(new SharedArrayBuffer(starts[texts.length]! * Uint16Array.BYTES_PER_ELEMENT))
  for (const [index, text] of texts.entries())
    for (let at = 0; at < text.length; at++) units[starts[index]! + at] = text.charCodeAt(at)
  return { units, starts }
}

/** The text of a number. */
export function textAt({ units, starts }: PackedTexts, index: number): string {
  let text = ''
  for (let at = starts[index]!; at < starts[index + 1]!; at++) text += String.fromCharCode(units[at]!)
  return text
}

/** So many numbers, in memory that all threads share. */
export function sharedInts(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT))
}

/** So many bytes, in memory that all threads share. */
export function sharedBytes(count: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(count))
}
