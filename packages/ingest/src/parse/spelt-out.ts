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
    const sound = sounds.get(plain.charCodeAt(at))?.find(({ letters }) => plain.startsWith(letters, at))
    if (sound === undefined && !/[a-z]/.test(char)) return undefined
    if (sound === undefined) {
      ways = ways.map((way) => way + char)
      at++
      continue
    }
    ways = ways.flatMap((way) => sound.ways.map((each) => way + each)).slice(0, MOST_WAYS)
    at += sound.letters.length
  }
  // No syllable of Chinese ends in m, which stands there before lips: `法隆贝` is Phalombe.
  return { name, ways: isUnspaced(language) ? ways.map((way) => way.replace(/n(?=[bp])/g, 'm')) : ways }
}

/** Letters that together stand for one sound, and what that may be in Latin letters. */
interface Sound {
  readonly letters: string
  readonly ways: readonly string[]
}

const compiled = new WeakMap<Language, ReadonlyMap<number, readonly Sound[]>>()

/** The sounds of a language by the first unit of their letters, those of most letters first. */
function soundsOf(language: Language): ReadonlyMap<number, readonly Sound[]> {
  let sounds = compiled.get(language)
  if (sounds === undefined) {
    const all = Object.entries(language.places.sounds).map(([letters, written]): Sound => {
      const ways = written.split('/').map((each) => (each === '-' ? '' : each))
      return { letters, ways }
    })
    sounds = Map.groupBy(
      all.filter(({ letters }) => letters.length <= LONGEST).sort((a, b) => b.letters.length - a.letters.length),
      ({ letters }) => letters.charCodeAt(0),
    )
    compiled.set(language, sounds)
  }
  return sounds
}
