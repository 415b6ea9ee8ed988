import { languageTag } from '../language-tag.ts'

/** Finds a word of magnitude directly behind a number. */
export interface Magnitudes {
  /** The value of the word that begins at `at`, after at most one space, and where it ends. */
  readonly after: (text: string, at: number) => { readonly value: number; readonly end: number } | undefined
}

const known = new Map<string, Magnitudes>()

const VALUES = [1e3, 1e4, 1e6, 1e8, 1e9, 1e12]
/** Forms of number that languages bend their nouns for: 1, 2, 5 thousand. */
const COUNTS = [1, 2, 5]
/** So many letters of a word are enough to know it whatever its ending: `мільйон*`. */
const STEM = 6

/** Words of magnitude of a language, long and short, as CLDR writes them; none for a language that it does not know. */
export function magnitudes(language: string): Magnitudes {
  let found = known.get(language)
  if (found === undefined) {
    found = read(language)
    known.set(language, found)
  }
  return found
}

function read(language: string): Magnitudes {
  const words = new Map<string, number>()
  const [locale] = languageTag(language) === undefined ? [] : Intl.NumberFormat.supportedLocalesOf(language)
  if (locale === undefined) return { after: () => undefined }
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay, numberingSystem: 'latn' })
    for (const value of VALUES)
      for (const count of COUNTS) {
        const parts = format.formatToParts(value * count)
        const word = parts.find(({ type }) => type === 'compact')?.value.toLowerCase()
        const digits = parts.filter(({ type }) => type === 'integer').map((part) => part.value)
        // A language counts in steps of its own: a million is `100万`.
        const times = Number(digits.join(''))
        if (word !== undefined && /\p{L}/u.test(word) && times > 0) words.set(word, (value * count) / times)
      }
  }
  const stems = [...words].filter(([word]) => word.length >= STEM).map(([word]) => word.slice(0, STEM))
  const byStem = new Map([...words].map(([word, value]) => [word.slice(0, STEM), value]))
  const unspaced = [...words.keys()].filter((word) => UNSPACED.test(word)).toSorted((a, b) => b.length - a.length)
  return {
    after: (text, at) => {
      const from = /\s/.test(text[at] ?? '') ? at + 1 : at
      const behind = text.slice(from, from + LONGEST).toLowerCase()
      const sign = unspaced.find((word) => behind.startsWith(word))
      if (sign !== undefined) return { value: words.get(sign)!, end: from + sign.length }
      const word = /^[\p{L}\p{M}]+/u.exec(behind)?.[0]
      if (word === undefined) return undefined
      const dotted = `${word}.`
      const value =
        words.get(word) ??
        words.get(dotted) ??
        (stems.includes(word.slice(0, STEM)) ? byStem.get(word.slice(0, STEM)) : undefined)
      // One letter is as likely a unit: `5 m`, `10 t.`
      return value === undefined || word.length < 2 ? undefined : { value, end: from + word.length }
    },
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const LONGEST = 16
