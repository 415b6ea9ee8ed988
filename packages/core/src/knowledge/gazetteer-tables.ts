import { z } from 'zod'
import { PLACE_KINDS, type PlaceKind } from '../release.ts'
import { isCountryCode } from './countries.ts'

/** A place that no table of towns lists: a country, a region, a camp, a sea. */
export interface OwnPlace {
  readonly kind: PlaceKind
  readonly country: string | null
  readonly latitude: number
  readonly longitude: number
  /** 0 where unknown or meaningless. */
  readonly population: number
  /** The English name first, then the others, each once. */
  readonly names: readonly string[]
}

export interface CountryEntry {
  readonly code: string
  readonly latitude: number
  readonly longitude: number
  /** Names that CLDR does not have. */
  readonly names: readonly string[]
}

/** What the files of `places/` say, as `readPlaceTables` finds it. */
export interface PlaceTables {
  /** The lines of `cities.tsv`. */
  readonly cities: string
  readonly countries: readonly CountryEntry[]
  readonly own: readonly OwnPlace[]
  /** By language: words in small letters that are no place there, although some place is called so; `all`: in none. */
  readonly everyday: ReadonlyMap<string, ReadonlySet<string>>
}

const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)
const country = z.string().refine(isCountryCode, 'expected ISO 3166-1 alpha-2 or XK, such as DK')
/** One name, or several separated by ` / `. */
const names = z.string().min(1)

/** A table of places: one entry a line. A language may be left out where it has the English name. */
export const ownPlacesSchema = z.array(
  z
    .strictObject({
      name: z.string().min(1),
      kind: z.enum(PLACE_KINDS),
      country: country.nullable(),
      lat: latitude,
      lon: longitude,
      population: z.int().nonnegative().optional(),
      /** Other names in no language in particular. */
      also: names.optional(),
    })
    .catchall(names),
)

/** `countries.yaml`: where each country lies. */
export const countriesSchema = z.array(
  z.strictObject({
    code: country,
    lat: latitude,
    lon: longitude,
    capital: z.string().nullable(),
    also: names.optional(),
  }),
)

/** `everyday.yaml`: by primary language tag, or under `all`, words that are no place. */
export const everydaySchema = z.record(z.string(), z.array(z.string().min(1)))

/** A line of an own table as the gazetteer needs it. */
export function toOwnPlace(entry: z.infer<typeof ownPlacesSchema>[number]): OwnPlace {
  const { name, kind, country, lat, lon, population, ...others } = entry
  const names = [name, ...Object.values(others as Record<string, string>).flatMap(splitNames)]
  return { kind, country, latitude: lat, longitude: lon, population: population ?? 0, names: [...new Set(names)] }
}

/** Several names in one value are separated by a slash between spaces. */
export function splitNames(names: string | undefined): readonly string[] {
  return names === undefined ? [] : names.normalize('NFC').split(' / ')
}
