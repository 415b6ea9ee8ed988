import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { detached, isKnownWord } from './attached-words.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { placesCalled } from './place-names.ts'
import { foldWords, wordsOf } from './words.ts'

/** A name of the gazetteer at tokens `[first, last]`, the first without the `lead` characters that are attached to it. */
export interface Match {
  readonly name: string
  readonly places: readonly GazetteerPlace[]
  readonly last: number
  readonly lead: number
  readonly prefix: string
}

/**
 * The longest name of the gazetteer that begins at a token, where nothing needs be detached from it first. A word that the
 * tables know has nothing attached to it.
 */
export function matchAt(
  { passage, tokens }: Paragraph,
  first: number,
  language: Language,
  knowledge: Knowledge,
): Match | undefined {
  const { text } = passage
  const token = tokens[first]!
  const options = [{ bare: token.text, lead: 0, prefix: '' }]
  if (!isKnownWord(token.text, language))
    for (const { bare, lead, prefix } of detached(token.text, language))
      options.push({ bare, prefix, lead: bare === token.text.slice(lead) ? lead : 0 })
  for (const { bare, lead, prefix } of options) {
    const form = formsOf(language).get(bare)
    const names = form === undefined ? [bare] : [form, bare]
    // What a hyphen joins may be a name of several words.
    let reach = HYPHEN.test(bare) ? 1 : 0
    for (const name of names) reach = Math.max(reach, knowledge.places.reach(name), areaFrom(name, language))
    for (let last = Math.min(tokens.length - 1, first + reach - 1); last >= first; last--) {
      const rest = text.slice(token.end, tokens[last]!.end)
      if (/[^\p{L}\p{M}\s'’-]/u.test(rest)) continue
      for (const first of names) {
        const name = first + rest
        const places = placesCalled(name, language, knowledge)
        if (places.length > 0) return { name, places, last, lead, prefix }
      }
    }
  }
  return undefined
}

const HYPHEN = /[\s\p{Pd}−]/u

const forms = new WeakMap<Language, ReadonlyMap<string, string>>()

/** The forms of names that the language's own table states: words of a text are asked for faster in a map. */
function formsOf(language: Language): ReadonlyMap<string, string> {
  let known = forms.get(language)
  if (known === undefined) {
    known = new Map(Object.entries(language.places.forms))
    forms.set(language, known)
  }
  return known
}

const areas = new WeakMap<Language, ReadonlyMap<string, number>>()

/** The most words of an area that begins with a word, among those that only the language's own table knows; 0 if none does. */
function areaFrom(word: string, language: Language): number {
  let lengths = areas.get(language)
  if (lengths === undefined) {
    const made = new Map<string, number>()
    for (const area of language.places.areas) {
      const [first, ...rest] = foldWords(area).split(' ')
      made.set(first!, Math.max(1 + rest.length, made.get(first!) ?? 0))
    }
    lengths = made
    areas.set(language, made)
  }
  return lengths.get(foldWords(word)) ?? 0
}

/** Whether a name is an everyday word, too. That of a country is one only where the language says so, whatever it is work in. */
export function isEverydayName({ name, places }: Match, language: Language): boolean {
  const plain = withoutPoints(name)
  return places[0]?.kind === 'country' ? wordsOf(language.places.common).has(plain) : isOrdinaryWord(plain, language)
}

const POINTS = /[\u064B-\u0652]/gu

/** A word as tables have it, without the points of vowels: `جدّة`. */
function withoutPoints(word: string): string {
  return word.replace(POINTS, '')
}
