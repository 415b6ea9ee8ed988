import type { Dateline, Place } from '@dateline/core'
import { foldName } from '@dateline/core'
import { type Passage, spanOf } from '../passage.ts'

/**
 * The dateline with the country in which the release shows its first city to lie: Ribeira Grande is in Cabo Verde where the
 * text is about Cabo Verde, though the one in Portugal is larger. `opening` is where the dateline stands.
 */
export function withCountry(dateline: Dateline, opening: Passage, places: readonly Place[]): Dateline {
  if (dateline.place === null) return dateline
  const [from, to] = spanOf(opening)
  const city = foldName(dateline.place)
  const meant = places.find(
    ({ kind, mentions }) =>
      kind === 'city' &&
      mentions.some(({ text, span: [start, end] }) => start >= from && end <= to && city.startsWith(foldName(text))),
  )
  return meant === undefined || meant.country === null ? dateline : { ...dateline, country: meant.country }
}
