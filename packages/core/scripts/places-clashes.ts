import type { OwnPlace } from '../src/knowledge/gazetteer-tables.ts'
import type { City } from './places-cities.ts'
import { spelling } from './places-names.ts'

export interface NamedCity {
  readonly city: City
  /** The primary name first. */
  readonly names: readonly string[]
}

/**
 * GeoNames does not say what an alternate name is: a name in some language, a former one, a poetic one, or that of
 * another place. One that is the primary name of a place of at least this share of its inhabitants is taken for the
 * last (Philadelphia is no name of Amman), but Florence keeps Florencia.
 */
const SHARE = 0.3

/** Alternates that mislead and that no rule finds: former or poetic names of large cities, by country and primary name. */
const MISLEADING: Readonly<Record<string, readonly string[]>> = {
  'BR/Belém': ['Bethlehem'],
  'BR/Duque de Caxias': ['Caxias'],
  'CU/Arroyo Naranjo': ['Ponce'],
  'DZ/Algiers': ['الجزيرة', 'الجزيره'],
  'ET/Nazrēt': ['Nazareth'],
  'FR/Nice': ['Nis'],
  'HK/Hong Kong': ['Victoria'],
  'IL/Jerusalem': ['Moria'],
  'IN/Bilimora': ['Mora'],
  'MX/Gustavo Adolfo Madero': ['Guadalupe'],
  'PH/Mandaluyong City': ['San Felipe'],
  'PH/Taguig': ['Santa Ana'],
  'RU/Engels': ['Pokrovsk', 'Покровск'],
  'RU/Saint Petersburg': ['Petrópolis', 'Petropolis'],
  'RU/Tolyatti': ['Stavropol'],
  'SA/Jeddah': ['Yida'],
  'US/Austin': ['Waterloo'],
  'US/El Paso': ['Concordia'],
  'US/Kansas City': ['Milton'],
  'US/San Diego': ['San Miguel'],
  'US/San Francisco': ['Frisco'],
}

/** Takes from each place the alternates that are rather another place: one of GeoNames', or a region of its country. */
export function withoutClashes(named: readonly NamedCity[], own: readonly OwnPlace[]): readonly NamedCity[] {
  const largest = new Map<string, NamedCity>()
  for (const each of named) {
    const key = spelling(each.names[0]!)
    if (each.city.population > (largest.get(key)?.city.population ?? -1)) largest.set(key, each)
  }
  const regions = new Set(
    own
      .filter(({ kind }) => kind !== 'city')
      .flatMap(({ country, names }) => names.map((name) => `${country}/${spelling(name)}`)),
  )
  return named.map((each) => {
    const { city, names } = each
    const misleading = MISLEADING[`${city.country}/${city.name}`] ?? []
    const [primary, ...others] = names
    const kept = others.filter((name) => {
      const rival = largest.get(spelling(name))
      const isRival = rival !== undefined && rival !== each && rival.city.population >= SHARE * city.population
      return !isRival && !regions.has(`${city.country}/${spelling(name)}`) && !misleading.includes(name)
    })
    return { city, names: [primary!, ...kept] }
  })
}
