import type { Knowledge, Language } from '@dateline/core'
import { baseForms, bothEndings } from './inflection.ts'
import { PackedWords } from './packed-words.ts'
import { type PlaceName, placeNamed } from './place-names.ts'
import { rememberedByLanguage } from './remembered.ts'
import type { Token } from './tokens.ts'
import { foldWords } from './words.ts'

/** A name that stands for places, at tokens `[first, last]`. */
export type Match = PlaceName & { readonly first: number; readonly last: number }

/** The longest name that begins at a token, goes on for at most `reach` more, and that `named` knows. */
export function longestMatch(
  text: string,
  tokens: readonly Token[],
  first: number,
  reach: number,
  named: typeof placeNamed,
  language: Language,
  knowledge: Knowledge,
): Match | undefined {
  const { start, text: word } = tokens[first]!
  const furthest = Math.min(tokens.length - 1, first + reach)
  // Up to there no sign parts the words.
  let plain = first
  while (plain < furthest && isApart(text, tokens, plain)) plain++
  for (let last = furthest; last >= first; last--) {
    const name = last === first ? word : text.slice(start, tokens[last]!.end)
    if (last > plain && PARTED.test(name) && PARTED.test(name.replace(ABBREVIATED, ' '))) continue
    // `République centrafricaine`: no town, but a country or an area may end in small letters.
    const small = !tokens[last]!.capital && last > first
    const match = small ? largerPlaceNamed(name, language, knowledge) : named(name, language, knowledge)
    if (match !== undefined) return { ...match, first, last }
  }
  return undefined
}

/** How many tokens a name that begins at one may go on for, at most. */
export function reachFrom(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const words = wordsFrom(tokens[first]!.text, language, knowledge)
  return words === 0 && isApart(text, tokens, first) ? 0 : Math.max(MOST_WORDS, words)
}

/** Whether one space and no sign parts a word from the next. */
function isApart(text: string, tokens: readonly Token[], index: number): boolean {
  const { end } = tokens[index]!
  return tokens[index + 1]?.start === end + 1 && text[end] === ' '
}

const longer = rememberedByLanguage<number>(2_000)

/** The most words of a name that a word, in any case, may open; 0 where it opens none of several words. */
function wordsFrom(word: string, language: Language, knowledge: Knowledge): number {
  return longer(language).get(word, (own) => {
    const { places, people } = language
    const bases = baseForms(own, bothEndings(places.endings, people.endings), {})
    const openings = openingsOf(language)
    const opens = [own, ...bases].some((form) => knowledge.places.reach(form) > 1 || openings.has(foldWords(form)))
    return opens ? Math.max(MOST_WORDS, knowledge.places.reach(own)) : 0
  })
}

const openings = new WeakMap<Language, PackedWords>()

/** First words of the names that only the language's own tables know. */
function openingsOf(language: Language): PackedWords {
  let words = openings.get(language)
  if (words === undefined) {
    const { areas, forms } = language.places
    words = PackedWords.of([...areas, ...Object.keys(forms)].map((name) => foldWords(name.split(' ')[0]!)))
    openings.set(language, words)
  }
  return words
}

/** A country or an area of a name, printed or inflected: `Dóminíska lýðveldisins`. */
function largerPlaceNamed(name: string, language: Language, knowledge: Knowledge): PlaceName | undefined {
  const match = placeNamed(name, language, knowledge)
  const places = match?.places.filter(({ kind }) => kind !== 'city') ?? []
  return match === undefined || places.length === 0 ? undefined : { name: match.name, places }
}

/** A sign after which no name goes on, */
const PARTED = /[,;:()،؛.!?]\s/

/** but for what a full stop abbreviates in names of places. */
const ABBREVIATED = /(?<=^|\s)(?:St|Ste|Sta|Sto|Mt|Ft|Pt)\.\s/u

/** Words of an inflected name, whose first word the gazetteer may not know as printed. */
const MOST_WORDS = 2
