import { readFileSync } from 'node:fs'
import type { City } from './places-cities.ts'

/** CLDR folders that speak for the languages Dateline reads. */
const LOCALES = [
  ...['ar', 'da', 'de', 'en', 'es', 'fi', 'fr', 'is', 'it', 'nb', 'nn', 'no'],
  ...['pt', 'pt-PT', 'ru', 'sv', 'tr', 'uk', 'zh', 'zh-Hant'],
]

interface Zones {
  readonly [part: string]: Zones | string
}

/**
 * The names that CLDR gives the exemplar cities of time zones (Kaupmannahöfn, Tórshavn…), by GeoNames id. A zone's city
 * is the largest place in that zone which carries the zone's own name.
 */
export function exemplarCities(cities: readonly City[]): ReadonlyMap<number, readonly string[]> {
  const byZone = Map.groupBy(cities, (city) => city.timeZone)
  const names = new Map<number, string[]>()
  for (const locale of LOCALES) {
    for (const [zone, name] of zoneNames(locale)) {
      const id = zoneCity(byZone.get(zone) ?? [], zone)
      if (id !== undefined) names.set(id, [...(names.get(id) ?? []), name.normalize('NFC')])
    }
  }
  return names
}

function zoneNames(locale: string): readonly (readonly [zone: string, name: string])[] {
  const url = new URL(import.meta.resolve(`cldr-dates-full/main/${locale}/timeZoneNames.json`))
  const file = JSON.parse(readFileSync(url, 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: Zones } } }>
  }
  return flatten(file.main[locale]!.dates.timeZoneNames.zone, [])
}

function flatten(zones: Zones, path: readonly string[]): readonly (readonly [string, string])[] {
  return Object.entries(zones).flatMap(([key, value]) => {
    if (key === 'exemplarCity' && typeof value === 'string') return [[path.join('/'), value] as const]
    return typeof value === 'string' ? [] : flatten(value, [...path, key])
  })
}

function zoneCity(cities: readonly City[], zone: string): number | undefined {
  const own = zone.split('/').at(-1)!.replaceAll('_', ' ')
  const named = cities.filter((city) => [city.name, city.ascii, ...city.alternates].includes(own))
  return named.sort((a, b) => b.population - a.population || a.id - b.id)[0]?.id
}
