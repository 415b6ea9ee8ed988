import type { Knowledge, Language, PlaceKind } from '@dateline/core'
import type { Passage } from '../passage.ts'
import { baseForms } from './inflection.ts'
import type { Candidate } from './place-candidate.ts'
import { placeNamed } from './place-names.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

const KINDS = ['city', 'region', 'other'] as const

/**
 * A name that a hyphen joins to the word for what it is: `Diffa-regionen` is Diffa, but `Kilombero-Tal` and `Naivasha-vatn`
 * are called so. Undefined for any other word.
 */
export function compoundCandidate(
  passage: Passage,
  token: Token,
  language: Language,
  knowledge: Knowledge,
): Candidate | undefined {
  const { places, people } = language
  const at = token.text.lastIndexOf('-')
  if (at < SHORTEST) return undefined
  if (places.nounsBehind) return inflectedCompound(passage, token, at, language)
  const [bare, noun] = [token.text.slice(0, at), token.text.slice(at + 1)]
  const kind: PlaceKind | undefined = KINDS.find((each) => wordsOf(places[each]).has(noun))
  if (kind === undefined || bare === bare.toUpperCase()) return undefined
  const isNatural = wordsOf(places.natural).has(noun)
  const known = isNatural ? [] : (placeNamed(bare, language, knowledge)?.places ?? [])
  // Where every noun has a capital, any of them may be joined so: `Wellness-Oase`.
  if (people.capitalNouns && !isNatural && known.length === 0) return undefined
  const name = isNatural ? `${bare}-${places.forms[noun] ?? noun}` : bare
  return {
    name,
    places: known.filter((place) => (kind === 'other' ? place.kind === 'other' : place.kind !== 'country')),
    villages: isNatural ? [] : knowledge.places.villages(bare),
    told: { kind },
    passage,
    start: token.start,
    end: token.end,
    cued: true,
    weak: false,
  }
}

/**
 * A valley or the like whose noun a hyphen joins to its name, in any case: `Panguna-laakson` is Panguna-laakso. Where the
 * noun stands behind every name, that of a town or a region is no part of it.
 */
function inflectedCompound(
  passage: Passage,
  { text, start, end }: Token,
  at: number,
  { places, people }: Language,
): Candidate | undefined {
  const [bare, noun] = [text.slice(0, at), text.slice(at + 1)]
  if (!people.lastInflects || bare === bare.toUpperCase()) return undefined
  const kind = (['other', 'region'] as const).find((each) => wordsOf(places[each]).has(noun))
  if (kind === undefined) return undefined
  const bases = [noun, ...baseForms(noun, places.endings, places.forms)].filter((form) =>
    wordsOf(places[kind]).has(form),
  )
  // The word itself is in the table as are its cases: of its bases the shortest.
  const base = bases.toSorted((a, b) => a.length - b.length)[0] ?? noun
  if (kind === 'region' && !wordsOf(places.natural).has(base)) return undefined
  return { name: `${bare}-${base}`, places: [], told: { kind }, passage, start, end, cued: true, weak: false }
}

/** Letters of a name before its hyphen, at least. */
const SHORTEST = 3
