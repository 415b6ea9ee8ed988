import type { City } from './places-cities.ts'
import { namesOf } from './places-names.ts'

/**
 * The table as text, one place a line, sorted by country and name: country, name, latitude, longitude, inhabitants,
 * `c` for a capital, other names separated by `|`; columns separated by tabs.
 */
export function writeCities(cities: readonly City[], exemplars: ReadonlyMap<number, readonly string[]>): string {
  const lines = cities.map((city) => {
    const [name, ...others] = namesOf(city, exemplars.get(city.id) ?? [])
    const kind = city.code === 'PPLC' ? 'c' : ''
    const where = [city.latitude.toFixed(2), city.longitude.toFixed(2)]
    return [city.country, name, ...where, city.population, kind, others.join('|')].join('\t')
  })
  return `${[...new Set(lines)].sort().join('\n')}\n`
}
