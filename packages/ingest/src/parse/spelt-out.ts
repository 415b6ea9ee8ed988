import type { Language } from '@dateline/core'
import { plainWord } from './attached-words.ts'
import { isUnspaced } from './scripts.ts'

/** A name, and it in Latin letters in each of the ways that its own may be read. */
export interface Spelt {
  readonly name: string
  readonly ways: readonly string[]
}

/** Ways to spell one name that are tried, at most. */
const MOST_WAYS = 24
/** Letters that together stand for one sound, at most. */
const LONGEST = 4

/**
 * A name of another script in Latin letters, in each of the ways that its letters may be read; undefined where one of
 * them stands for no sound: `قرقنة` is `qrqna`, `吉利普` `jilip`, `gilip` and `kilip`.
 */
export function speltOut(name: string, language: Language): Spelt | undefined {
  const sounds = soundsOf(language)
  if (sounds.size === 0) return undefined
  const plain = plainWord(name).replace(/^ال/u, '').toLowerCase()
  let ways: readonly string[] = ['']
  for (let at = 0; at < plain.length; ) {
    const char = plain[at]!
    if (/[\s'’-]/u.test(char)) {
      ways = ways.map((way) => `${way} `)
      at++
      continue
    }
    let length = LONGEST
    while (length > 0 && !sounds.has(plain.slice(at, at + length))) length--
    if (length === 0 && !/[a-z]/.test(char)) return undefined
    if (length === 0) {
      ways = ways.map((way) => way + char)
      at++
      continue
    }
    const letters = sounds.get(plain.slice(at, at + length))!
    ways = ways.flatMap((way) => letters.map((each) => way + each)).slice(0, MOST_WAYS)
    at += length
  }
  // No syllable of Chinese ends in m, which stands there before lips: `法隆贝` is Phalombe.
  return { name, ways: isUnspaced(language) ? ways.map((way) => way.replace(/n(?=[bp])/g, 'm')) : ways }
}

const compiled = new WeakMap<Language, ReadonlyMap<string, readonly string[]>>()

/** What the letters of a language stand for, each in all of its ways. */
function soundsOf(language: Language): ReadonlyMap<string, readonly string[]> {
  let sounds = compiled.get(language)
  if (sounds === undefined) {
    const waysOf = (letters: string) => letters.split('/').map((each) => (each === '-' ? '' : each))
    sounds = new Map(Object.entries(language.places.sounds).map(([own, letters]) => [own, waysOf(letters)]))
    compiled.set(language, sounds)
  }
  return sounds
}
