import type { Knowledge, Language } from '@dateline/core'
import { isCalendarWord } from './calendar-words.ts'
import { isGivenName, isOwnGivenName } from './given-names.ts'
import { basesOf } from './name-forms.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { placesPrinted } from './places-printed.ts'
import { rememberedByLanguage } from './remembered.ts'
import { type Token, wordAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Whether a word of a name is one that organisations are named with. */
export function isOrganisationName(run: readonly Token[], language: Language): boolean {
  const words = phrasesOf(language.organisations.words)
  const { suffixes, abbreviations } = language.organisations
  const isOne = (token: Token, at: number) =>
    token.capital &&
    (words.at(run, at) > 0 || wordsOf(suffixes).holds(token) || wordsOf(abbreviations).holds(token)) &&
    // `Konráð`: given names may end as bodies do.
    !isOwnGivenName(token.text, language)
  if (run.some(isOne)) return true
  // `Röda Korsets`: the last word may stand in the genitive.
  const last = run.at(-1)!
  const base = bases(language).get(last.text, (own) => basesOf(own, language)[0] ?? '')
  if (base === '') return false
  const named = [...run.slice(0, -1), { ...last, ...wordAt(base, 0), capital: true }]
  return named.some((token, at) => token.capital && words.at(named, at) > 0)
}

const bases = rememberedByLanguage<string>(2_000)

/** Whether organisations are named with a word. */
export function isOrganisationWord(token: Token, { organisations }: Language): boolean {
  const { words, suffixes, abbreviations } = organisations
  return phrasesOf(words).holds(token) || wordsOf(suffixes).holds(token) || wordsOf(abbreviations).holds(token)
}

const largePlaces = rememberedByLanguage<boolean>(1_000)

/** Whether every word of a name is a country or a large city. */
export function allPlaces(run: readonly Token[], language: Language, knowledge: Knowledge): boolean {
  const isLarge = (word: string) =>
    knowledge.places.lookup(word).some((place) => place.kind === 'country' || place.population > 500_000)
  return run.every(({ text }) => largePlaces(language).get(text, isLarge))
}

/** A place in the genitive before what lies in it: `Norjan Karasjoelta`, `Turun Varissuolla`. */
export function opensWithPlace([first]: readonly Token[], language: Language, knowledge: Knowledge): boolean {
  const { lastInflects, capitalNouns } = language.people
  if (!(lastInflects || (capitalNouns && !isGivenName(first!.text, language, knowledge)))) return false
  const place = placeNamed(first!.text, language, knowledge)
  return place !== undefined && place.name !== first!.text
}

/** Words that names of things hold, or a preposition that opens a sentence: `New Vision`, `Grand Hotel`, `In Lira Palwo`. */
export function holdsThing(run: readonly Token[], { people, places }: Language): boolean {
  return (
    wordsOf(places.prepositions).has(run[0]!.text.toLowerCase()) ||
    run.some(({ text }) => wordsOf(people.things).has(text))
  )
}

/** The last word of a run is a country or a day of the week: `Save Uganda`, `Black Friday`. */
export function endsInThing(run: readonly Token[], language: Language, knowledge: Knowledge): boolean {
  const last = run.at(-1)!
  return (
    isCalendarWord(last.text, language) ||
    (wordsOf(language.people.things).holds(last) && !isGivenName(run[0]!.text, language, knowledge)) ||
    placesPrinted(last.text, language, knowledge).some(({ kind }) => kind === 'country')
  )
}

/** `The Guardian`, `A Welsh Conservative`; particles of names are printed alike: `Le Thi Hoa`. */
export function opensWithArticle(run: readonly Token[], { roles, people }: Language): boolean {
  const first = run[0]!
  return wordsOf(roles.articles).holds(first) && !wordsOf(people.particles).holds(first)
}
