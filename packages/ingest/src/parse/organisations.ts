import type { GazetteerPlace, Knowledge, Language, Organisation } from '@dateline/core'
import { foldName } from '@dateline/core'
import { spanIn } from '../passage.ts'
import type { Paragraph, People, PersonMention, RoleMention } from './people.ts'
import { placesPrinted } from './places-printed.ts'
import { roleAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** An organisation named at one place: `[start, end)` counts in the paragraph. */
export interface OrganisationMention {
  readonly name: string
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/**
 * Organisations by the words that they are made of: runs of capitalised words around `Ministry`, `Fund`, `University`,
 * and known abbreviations. An abbreviation in brackets behind a name stands for it from there on.
 */
export function findOrganisations(
  paragraphs: readonly Paragraph[],
  people: People,
  language: Language,
  knowledge: Knowledge,
): readonly OrganisationMention[] {
  const found: OrganisationMention[] = []
  const short = new Map<string, string>()
  const named = Map.groupBy([...people.mentions, ...people.roles], ({ paragraph }) => paragraph)
  for (const { passage, tokens, index } of paragraphs) {
    const endFrom = isTitleCased(tokens) ? abbreviationEnd : runEnd
    const others = named.get(index) ?? []
    for (let at = 0; at < tokens.length; at++) {
      const end = endFrom(passage.text, tokens, at, language, knowledge)
      if (end === undefined) continue
      const { start } = tokens[at]!
      const stop = tokens[end]!.end
      if (!abbreviates(tokens[at]!, language) && isNamed(others, start, stop)) continue
      const name = passage.text.slice(start, stop)
      const abbreviation = /^\s?\((\p{Lu}[\p{L}\d-]{1,9})\)/u.exec(passage.text.slice(stop))?.[1]
      if (abbreviation !== undefined) short.set(abbreviation, name)
      found.push({ name: short.get(name) ?? name, paragraph: index, start, end: stop })
      at = end
    }
  }
  return found
}

/** Whether `[start, end)` is part of a name or a role that was read before. */
function isNamed(others: readonly (PersonMention | RoleMention)[], start: number, end: number): boolean {
  return others.some((other) => other.start < end && start < other.end)
}

/** Organisations as the release carries them, in order of first mention. */
export function organisationsOf(
  mentions: readonly OrganisationMention[],
  paragraphs: readonly Paragraph[],
): readonly Organisation[] {
  const byName = new Map<string, { name: string; mentions: Organisation['mentions'][number][] }>()
  const keys = new Map<string, string>()
  for (const mention of mentions) {
    const { passage } = paragraphs[mention.paragraph]!
    const key = keys.getOrInsertComputed(mention.name, foldName)
    const entry = byName.get(key) ?? { name: mention.name, mentions: [] }
    entry.mentions.push({
      text: passage.text.slice(mention.start, mention.end),
      span: spanIn(passage, mention.start, mention.end),
    })
    byName.set(key, entry)
  }
  return [...byName.values()]
}

function abbreviates(token: Token, { organisations }: Language): boolean {
  let known = abbreviations.get(organisations)
  if (known === undefined) {
    known = new Set(organisations.abbreviations)
    abbreviations.set(organisations, known)
  }
  return known.has(token.text)
}

const abbreviations = new WeakMap<Language['organisations'], ReadonlySet<string>>()

/** In a title that capitalises every word, runs of capitals say nothing. */
function isTitleCased(tokens: readonly Token[]): boolean {
  return tokens.length > 3 && tokens.filter((token) => token.capital).length / tokens.length > 0.6
}

/** An abbreviation is an organisation alone, or with the country of its office: `IOM`, `IOM Denmark`. */
function abbreviationEnd(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): number | undefined {
  if (!abbreviates(tokens[first]!, language)) return undefined
  const next = tokens[first + 1]
  if (next === undefined || tokens[first]!.possessive || !adjoin(text, tokens[first]!, next)) return first
  return knowledge.places.lookup(next.text).some((place) => place.kind === 'country') ? first + 1 : first
}

/** Index of the last token of the organisation that begins at `first`, or undefined if none does. */
function runEnd(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): number | undefined {
  if (!tokens[first]!.capital) return undefined
  const { words, suffixes } = language.organisations
  let last = first
  let worded = wordsOf(words).holds(tokens[first]!)
  for (let next = first + 1; next < tokens.length; next++) {
    const candidate = tokens[next]!
    if (tokens[next - 1]!.possessive || tokens[next - 1]!.tail !== '' || !adjoin(text, tokens[next - 1]!, candidate))
      break
    if (candidate.capital) {
      if (next === last + 1 && roleAt(tokens, next, language) > 0) break
      last = next
      worded ||= wordsOf(words).holds(candidate)
      continue
    }
    // A link goes on only behind a cue: "Ministry of Health", not "Iceland for Ana Ruiz".
    if (!worded) break
    const links =
      wordsOf(language.roles.links).holds(candidate) ||
      wordsOf(language.roles.joins).holds(candidate) ||
      wordsOf(language.roles.articles).holds(candidate)
    if (!links || leadsToPlace(tokens, next, language, knowledge)) break
  }
  const cued = worded || (last > first && tokens.slice(first, last + 1).some((token) => wordsOf(suffixes).holds(token)))
  return cued && last > first ? last : abbreviationEnd(text, tokens, first, language, knowledge)
}

/**
 * Where a body works and whom it works with are no part of its name, but what it is of: `the Agriculture Organization in Oman`,
 * `die Landesregierung mit Kirgisistan`, `the Red Cross and Germany`, but `Bank of Ghana`.
 */
function leadsToPlace(tokens: readonly Token[], at: number, language: Language, knowledge: Knowledge): boolean {
  const { people, places, roles, organisations } = language
  const [link, next] = [tokens[at]!, tokens[at + 1]]
  if (next === undefined) return false
  const printed = (token: Token) => placesPrinted(token.text, language, knowledge)
  const isCountry = (token: Token) => printed(token).some(({ kind }) => kind === 'country')
  if (wordsOf(places.prepositions).holds(link) && !wordsOf(people.particles).holds(link))
    return isCountry(next) || (wordsOf(places.within).holds(link) && printed(next).some(isKnownTown))
  if (![roles.joins, organisations.breaks].some((table) => wordsOf(table).holds(link))) return false
  // `e pelos Países Baixos`, `mit den Philippinen`
  for (let index = at + 1; index <= at + MOST_ARTICLES + 1; index++) {
    const token = tokens[index]
    if (token === undefined) return false
    if (token.capital) return isCountry(token) || namesCountry(tokens, index, language, knowledge)
  }
  return false
}

/** Small words before a name, at most. */
const MOST_ARTICLES = 1

/** Whether two words together name a country: `Países Baixos`. */
function namesCountry(tokens: readonly Token[], at: number, language: Language, knowledge: Knowledge): boolean {
  const next = tokens[at + 1]
  if (next === undefined) return false
  return placesPrinted(`${tokens[at]!.text} ${next.text}`, language, knowledge).some(({ kind }) => kind === 'country')
}

/** Fewer inhabitants, and a town has its name from what many things are called. */
const TOWN = 50_000

function isKnownTown({ kind, capital, population }: GazetteerPlace): boolean {
  return kind === 'city' && (capital || population >= TOWN)
}
