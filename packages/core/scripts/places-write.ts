import { formatLine } from '../src/knowledge/gazetteer-lines.ts'
import type { NamedCity } from './places-clashes.ts'

/** The table as text, one place a line, sorted by country and name. */
export function writeCities(cities: readonly NamedCity[]): string {
  const lines = cities.map(({ city, names }) => {
    const { country, latitude, longitude, population } = city
    const capital = city.code === 'PPLC'
    const place = { kind: 'city', country, latitude, longitude, population, capital, name: names[0]! } as const
    return formatLine(place, names.slice(1))
  })
  return [...new Set(lines)].sort().join('')
}
