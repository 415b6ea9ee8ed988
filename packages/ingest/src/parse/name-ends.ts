import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { isOfPeople, printsPeoplesSmall } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { isArticle } from './roles.ts'
import { isAgedBefore } from './single-names.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A town this large is rather where somebody is from than part of the name. */
const LARGE = 100_000

/** Smaller places are family names, too: `José Vaz de Sousa`. */
const CITY = 500_000

/** Letters of a noun that may stand for somebody before a name, at least; of one in `-in` more, for given names end so too. */
const NOUN =
  /^(?:\p{Lu}[\p{L}.]*-)*\p{Lu}(?:\p{Ll}{3,}(?:er|ers|ern|ist|isten|ant|anten|ent|enten|eur|eurs|tor|tors|toren|mann|frau|chef|chefs|star|stars|vorstand|rat|ling)|\p{Ll}{5,}(?:in|innen))$/u

/**
 * Where a name begins behind words that only say what somebody is: a people (`Spaniard Marta Quiroga`), or a noun where all
 * nouns have capitals (`Brückenwart Theo Holm`). A known given name shows where that is, or there an article before the noun
 * (`schilderte an der Tagung Saba Tesfai`).
 */
export function afterNouns(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  // `19 yaşındaki Suriyeli Rima`: whose age is told is somebody, whatever the name.
  const opensName = last > first + 1 && tokens[first + 1]!.capital
  if (opensName && isOfPeople(tokens[first]!.text, language) && isAgedBefore(text, tokens, first, language))
    return first + 1
  const opening = tokens[first - 1]
  if (opensName && opensWithPeople(text, tokens, first, language)) return first + 1
  const isNoun =
    language.people.capitalNouns && opening !== undefined && wordsOf(language.roles.articles).holds(opening)
  // `das Schicksal von Farid`: a given name alone behind the noun.
  const single = isNoun && last === first + 2 && !tokens[first + 1]!.capital
  if (single && isGivenName(tokens[last]!.text, language, knowledge)) return last
  for (let index = first; index < last - 1; index++) {
    const { text, capital } = tokens[index]!
    if (isGivenName(text, language, knowledge)) return first
    if (isNoun && last === first + 2 && tokens[first + 1]!.capital) return first + 1
    const linked = index > first && !capital && wordsOf(language.roles.links).has(text)
    if (!linked && !isKindOfSomebody(text, language, knowledge) && !isLinked(tokens, index, language)) return first
    if (isGivenName(tokens[index + 1]!.text, language, knowledge)) return index + 1
  }
  return first
}

/** A people with its article, or that opens a sentence: `le Togolais Ana Ruiz`, `Kenyanske Ana Ruiz`. */
function opensWithPeople(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const opening = tokens[first - 1]
  const article = opening !== undefined && isArticle(opening, language)
  const opens =
    printsPeoplesSmall(language) &&
    /(?:^|[.!?…]["”»)]?\s+)$/u.test(text.slice(Math.max(0, tokens[first]!.start - 4), tokens[first]!.start))
  return (article || opens) && isOfPeople(tokens[first]!.text, language)
}

/** `Sauber de Theo Holm`: what a preposition parts from a given name is no part of the name. */
function isLinked(tokens: readonly Token[], index: number, { roles }: Language): boolean {
  const next = tokens[index + 1]
  return next !== undefined && !next.capital && wordsOf(roles.links).has(next.text)
}

/** A people, a trade where nouns have capitals, a country or a large town: `Italian Chiara Riva`. */
function isKindOfSomebody(word: string, language: Language, knowledge: Knowledge): boolean {
  if (isOfPeople(word, language) || (language.people.capitalNouns && NOUN.test(word))) return true
  const places = placeNamed(word, language, knowledge)?.places ?? []
  return places.some(({ kind, population }) => kind === 'country' || population > LARGE)
}

/**
 * Where a name ends before a preposition that could also be a particle of it: `Elio Riva del Liverpool`, with a place or a
 * body behind it.
 */
export function beforePlace(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): number {
  const { places, roles, organisations } = language
  for (let index = first + 2; index < last; index++) {
    const token = tokens[index]!
    if (token.capital || ![places.prepositions, roles.links].some((table) => wordsOf(table).has(token.text))) continue
    const rest = tokens.slice(index + 1, last + 1).filter(({ capital }) => capital)
    if (rest.length === 0) continue
    const named = [text.slice(rest[0]!.start, tokens[last]!.end), rest[0]!.text]
    const isPlace = named.some((name) =>
      placeNamed(name, language, knowledge)?.places.some(
        ({ kind, population }) => kind === 'country' || population > CITY,
      ),
    )
    if (isPlace || rest.some((word) => phrasesOf(organisations.words).holds(word))) return index - 1
  }
  return last
}
