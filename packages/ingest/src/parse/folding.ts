/** Case, apostrophes and spaces count for nothing: the text as tables are asked for it, of the same length. */
export function fold(text: string): string {
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  const same =
    lower.length === text.length
      ? lower
      : Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('')
  return same.replace(/[’‘ʼ´`]/g, "'").replace(/[\u00A0\u202F\u2009]/g, ' ')
}

const folded = new Uint16Array(0x10000)

/** The unit to which folding turns this one, standing alone. */
export function foldedUnit(unit: number): number {
  if (folded[unit] === 0) folded[unit] = fold(String.fromCharCode(unit)).charCodeAt(0)
  return folded[unit]!
}
