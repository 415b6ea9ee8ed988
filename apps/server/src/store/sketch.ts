import { runsOf } from '../resemblance.ts'

const BANDS = 16
const ROWS = 4

/** Factors of the permutations: odd numbers that never change, as sketches are kept. */
const FACTORS = Array.from({ length: BANDS * ROWS }, (_, n) => mix(n + 1) | 1)

/**
 * A text's sixteen marks for finding near copies among many texts: two texts that share nine in ten of their runs of three
 * words share a mark almost surely, texts that share two in ten almost never (MinHash with 16 bands of 4 rows). A text
 * without words has none.
 */
export function sketchOf(text: string): readonly string[] {
  const hashes = Array.from(runsOf(text), hashOf)
  if (hashes.length === 0) return []
  const least = FACTORS.map((factor) => {
    let min = 0xffffffff
    for (const hash of hashes) {
      const value = mix(Math.imul(hash, factor)) >>> 0
      if (value < min) min = value
    }
    return min
  })
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = least.slice(band * ROWS, (band + 1) * ROWS).map((value) => value.toString(36))
    return `${band}:${rows.join('.')}`
  })
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Spreads a number over all 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
