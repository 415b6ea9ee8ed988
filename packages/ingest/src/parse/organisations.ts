import type { Knowledge, Language, Organisation } from '@dateline/core'
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
  for (const mention of mentions) {
    const { passage } = paragraphs[mention.paragraph]!
    const key = foldName(mention.name)
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
  let last = first
  let cued = isCue(tokens[first]!, language)
  for (let next = first + 1; next < tokens.length; next++) {
    const candidate = tokens[next]!
    if (tokens[next - 1]!.possessive || tokens[next - 1]!.tail !== '' || !adjoin(text, tokens[next - 1]!, candidate))
      break
    if (candidate.capital) {
      if (roleAt(tokens, next, language) > 0 && next === last + 1) break
      last = next
      cued ||= isCue(candidate, language)
      continue
    }
    // A link goes on only behind a cue: "Ministry of Health", not "Iceland for Ana Ruiz".
    const links =
      wordsOf(language.roles.links).holds(candidate) ||
      wordsOf(language.roles.joins).holds(candidate) ||
      wordsOf(language.roles.articles).holds(candidate)
    const { words } = language.organisations
    if (!links || !tokens.slice(first, next).some((before) => wordsOf(words).holds(before))) break
    if (leadsToCountry(candidate, tokens[next + 1], language, knowledge)) break
  }
  return cued && last > first ? last : abbreviationEnd(text, tokens, first, language, knowledge)
}

function isCue(token: Token, { organisations }: Language): boolean {
  return wordsOf(organisations.words).holds(token) || wordsOf(organisations.suffixes).holds(token)
}

/** `the Agriculture Organization in Oman`: where a body works is no part of its name, but what it is of: `Bank of Ghana`. */
function leadsToCountry(link: Token, next: Token | undefined, language: Language, knowledge: Knowledge): boolean {
  return (
    next !== undefined &&
    wordsOf(language.places.prepositions).holds(link) &&
    !wordsOf(language.people.particles).holds(link) &&
    placesPrinted(next.text, language, knowledge).some(({ kind }) => kind === 'country')
  )
}
