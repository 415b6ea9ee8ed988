/** From so many letters on, a word may differ in one letter, or in two, and still be the same word spelt wrongly. */
const ONE = 4
const TWO = 8

/**
 * Whether one word is the other with a slip of the hand: letters changed places, one is doubled, missing or wrong, or a
 * mark or a capital differs. A beginning put before a word is no slip: `legal`, `illegal`.
 */
export function isTypo(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === b) return true
  if (/\p{Nd}/u.test(a + b) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(a + b)) return false
  if (a.endsWith(b) || b.endsWith(a)) return false
  const shorter = Math.min(a.length, b.length)
  if (isTransposed(a, b)) return shorter >= 3
  const slips = distance(a, b)
  // In short words another letter makes another word: `east`, `west`.
  if (slips === 1) return a.length === b.length ? shorter >= 6 : shorter >= ONE && !isEnding(a, b)
  return slips === 2 && shorter >= TWO && !isEnding(a, b)
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** A letter more at the end is a case or a plural. */
function isEnding(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Letters to put in, take out or replace; three for three and more. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return Math.min(3, row[b.length]!)
}
