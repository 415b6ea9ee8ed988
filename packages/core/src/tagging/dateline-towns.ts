import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Mention, UntaggedRelease } from '../release.ts'

/**
 * What a dateline names that is no capital and no seat of organisations, by country: who writes from a small town writes of
 * it, who writes from Geneva may mean any country. Where it names towns of several countries, the writer sits in the one
 * that speaks the language, `home`, and the news is in the other.
 */
export function datelineTowns(
  release: UntaggedRelease,
  home: string | undefined,
  knowledge: Knowledge,
): ReadonlyMap<string, Mention> {
  const { dateline, spans } = release
  const towns = new Map<string, Mention>()
  if (dateline === null || spans.dateline === null) return towns
  const [from, to] = spans.dateline
  const isSeat = (name: string, country: string) =>
    knowledge.places
      .lookup(name, release.language)
      .some((place) => place.country === country && (place.capital || knowledge.seats.has(place.name)))
  let isPlaced = false
  for (const { name, kind, country, mentions } of release.places) {
    if (country === null || kind === 'country' || kind === 'other') continue
    const mention = mentions.find(({ span }) => span[0] >= from && span[1] <= to)
    if (mention === undefined) continue
    isPlaced = true
    if (!isSeat(name, country)) towns.set(knowledge.parts[country] ?? country, mention)
  }
  const { country, place } = dateline
  if (!isPlaced && country !== null && place !== null && !isSeat(place, country))
    towns.set(knowledge.parts[country] ?? country, { text: dateline.text, span: spans.dateline })
  if (home !== undefined && towns.size > 1) towns.delete(home)
  return towns
}
