import type { Knowledge, Language } from '@dateline/core'
import { type PlaceName, placeNamed } from './place-names.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words from an adjective to the noun that it shares with others, at most. */
const REACH = 10

/**
 * The region that an adjective means which shares its noun with others: `в Сумській, Харківській та Полтавській областях`.
 * Between the adjective and the noun stand only further adjectives, commas and `and`.
 */
export function sharedRegion(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): PlaceName | undefined {
  const { shared } = language.places
  if (Object.keys(shared).length === 0) return undefined
  for (let index = first + 1; index < tokens.length && index <= first + REACH; index++) {
    const token = tokens[index]!
    if (!/^(?:,\s+|\s+)$/.test(text.slice(tokens[index - 1]!.end, token.start))) return undefined
    if (token.capital || wordsOf(language.roles.joins).holds(token)) continue
    const noun = shared[token.text]
    return noun === undefined ? undefined : placeNamed(`${tokens[first]!.text} ${noun}`, language, knowledge)
  }
  return undefined
}

/**
 * The region of which only the first word stands there, for another one of that kind follows: `North` of `North and South
 * Kivu`, `Nord-` of `Nord- und Südkivu`.
 */
export function elidedRegion(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
  knowledge: Knowledge,
): PlaceName | undefined {
  const join = tokens[first + 1]
  const other = tokens[first + 2]
  if (join === undefined || join.capital || other?.capital !== true) return undefined
  const { roles, places } = language
  if (!wordsOf(roles.joins).holds(join) && !wordsOf(places.joins).holds(join)) return undefined
  const token = tokens[first]!
  const gap = text.slice(token.end, join.start)
  if (!/^-?\s+$/u.test(gap) || !/^\s+$/u.test(text.slice(join.end, other.start))) return undefined
  const whole = wholeBehind()
  if (whole === undefined) return undefined
  const [region, namesake] = [whole.own, whole.other].map((name) => placeNamed(name, language, knowledge))
  const [place, like] = [region?.places[0], namesake?.places[0]]
  if (region === undefined || place === undefined || place.kind === 'city' || place.country !== like?.country)
    return undefined
  return { name: region.name, places: [place] }

  /** The names of both with what they share. */
  function wholeBehind(): { readonly own: string; readonly other: string } | undefined {
    const behind = tokens[first + 3]
    if (!gap.startsWith('-'))
      return behind?.capital === true && text.slice(other!.end, behind.start) === ' '
        ? { own: `${token.text} ${behind.text}`, other: `${other!.text} ${behind.text}` }
        : undefined
    const at = other!.text.indexOf('-')
    if (at > 0) return { own: token.text + other!.text.slice(at), other: other!.text }
    const direction = places.compass
      .filter((word) => other!.text.startsWith(word))
      .toSorted((a, b) => b.length - a.length)[0]
    return direction === undefined
      ? undefined
      : { own: token.text + other!.text.slice(direction.length), other: other!.text }
  }
}
