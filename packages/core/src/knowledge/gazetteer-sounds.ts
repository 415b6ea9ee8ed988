import { lineUnder, villageKey } from './gazetteer-villages.ts'

/**
 * What a name sounds like, roughly, so that one that is written in another script is found among Latin names of a country:
 * `Mtwara` and `姆特瓦拉` are both `mtl`. The table has a line for each sound of a country, sorted as bytes: `CC key`,
 * tab, then the names separated by `;`, each as `villageKey` writes it. It is searched by halves where it lies.
 */

/** Consonants that other scripts do not keep apart are one; vowels, `h`, `w` and `y` are none. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ b: 'p', p: 'p', f: 'f', v: 'f', m: 'm', n: 'n', l: 'l', r: 'l', t: 't', d: 't' },
  ...{ s: 's', z: 's', k: 'k', g: 'k', q: 'k', c: 'k', j: 'x', sh: 'x', ch: 'x', tch: 'x', dj: 'x', zh: 'x' },
  ...{ kh: 'k', gh: 'k', th: 't', dh: 't', ph: 'f', ts: 's', tz: 's', ce: 's', ci: 's', x: 'ks' },
}
const VOWELS: Readonly<Record<string, string>> = { a: 'a', e: 'e', i: 'i', y: 'i', o: 'u', u: 'u', w: 'u' }
/** The article of Arabic as maps write it before a name. */
const ARTICLE = /^(?:[ae][dlnrstz]|[ae]sh|[ae]th|[ae]dh|[ae]ch)[ -]/

/** Whether a script writes all vowels or some: Arabic has none for a short one. */
export type Vowels = 'all' | 'some'

/** A name by its consonants, the vowels that stand before, between and behind them, and each consonant's letter as written. */
interface Sounds {
  readonly key: string
  readonly vowels: readonly string[]
  readonly letters: string
}

function soundsOf(name: string): Sounds {
  const bare = name.replace(ARTICLE, '')
  let key = ''
  let letters = ''
  const vowels = ['']
  for (let at = 0; at < bare.length; ) {
    const length = [3, 2, 1].find((each) => CONSONANTS[bare.slice(at, at + each)] !== undefined)
    if (length === undefined) {
      vowels[vowels.length - 1] += VOWELS[bare[at]!] ?? ''
      at++
      continue
    }
    const sign = bare.slice(at, at + length)
    const isSoft = sign === 'ce' || sign === 'ci'
    for (const sound of CONSONANTS[sign]!) {
      if (key.endsWith(sound)) continue
      key += sound
      letters += sign[0]!
      vowels.push('')
    }
    at += isSoft ? 1 : length
  }
  return { key, vowels, letters }
}

/** The names of a country that a name, spelt out in Latin letters from another script, sounds like. */
export function namesSounding(table: Uint8Array, spelt: string, country: string, vowels: Vowels): readonly string[] {
  const key = soundKey(spelt)
  const names = key === '' ? undefined : lineUnder(table, `${country} ${key}`)
  return names?.split(';').filter((name) => soundsLike(spelt, name, vowels)) ?? []
}

/** The key of a name under which the table has it; empty where it has too few consonants to be told from others. */
export function soundKey(name: string): string {
  const { key } = soundsOf(villageKey(name))
  return key.length < FEWEST ? '' : key
}

/** Consonants of a name, at least. */
const FEWEST = 3

/**
 * Whether a name, spelt out in Latin letters from another script, sounds like one of the table. What it has for vowels must
 * stand in the other as well, for other scripts leave vowels out and add none.
 */
function soundsLike(spelt: string, name: string, vowels: Vowels): boolean {
  const [own, other] = [soundsOf(spelt), soundsOf(name)]
  if (own.key !== other.key) return false
  if (vowels === 'all' && !own.vowels.every((vowel, at) => isSame(vowel, other.vowels[at]!))) return false
  let different = 0
  for (const [at, vowel] of own.vowels.entries()) {
    if (vowel !== '' && !isLike(vowel, other.vowels[at]!)) different++
    if (own.letters[at] === 'r' && other.letters[at] === 'l') different++
  }
  return different <= Math.max(0, own.key.length - FEWEST)
}

/** Whether vowels of a script that writes them all are the same, as far as scripts keep them apart. */
function isSame(own: string, other: string): boolean {
  return [...own].every((vowel) => hasLike(other, vowel)) && [...other].every((vowel) => hasLike(own, vowel))
}

function isLike(own: string, other: string): boolean {
  return [...own].some((vowel) => hasLike(other, vowel))
}

function hasLike(vowels: string, vowel: string): boolean {
  if (vowels.includes(vowel)) return true
  return vowel === 'e' ? /[ai]/.test(vowels) : vowel !== 'u' && vowels.includes('e')
}
