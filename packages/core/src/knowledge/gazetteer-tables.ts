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
  /** Of a department overseas, whose name is told from others as that of a region is; 0 for countries. */
  readonly population: number
  /** Names that CLDR does not have. */
  readonly names: readonly string[]
}

/** What the files of `places/` say, as `readPlaceTables` finds it. */
export interface PlaceTables {
  /** The lines of `cities.tsv`, then those of `regions.tsv`. */
  readonly generated: string
  /** The bytes of `villages.tsv`, in shared memory. */
  readonly villages: Uint8Array
  /** The bytes of `sounds.tsv`, in shared memory. */
  readonly sounds: Uint8Array
  readonly countries: readonly CountryEntry[]
  readonly own: readonly OwnPlace[]
  /** By language: words in small letters that are no place there, although some place is called so; `all`: in none. */
  readonly everyday: ReadonlyMap<string, ReadonlySet<string>>
}

const latitude = z.number().min(-90).max(90)
const longitude = z.number().min(-180).max(180)
const country = z.string().refine(isCountryCode, 'expected ISO 3166-1 alpha-2 or XK, such as DK')
/** One name, or several separated by ` / `; tabs and `|` would cut it where the gazetteer keeps its names. */
const NAMES = /^[^\t\n|]+$/
const names = z.string().regex(NAMES, 'expected a name, or several separated by " / "')

/** A table of places: one entry a line. A language may be left out where its name stands under another. */
export const ownPlacesSchema = z.array(
  z.looseObject({
    name: names,
    kind: z.enum(PLACE_KINDS),
    country: country.nullable(),
    lat: latitude,
    lon: longitude,
    population: z.int().nonnegative().optional(),
    /** Other names in no language in particular. Every further key is a language tag, with the names in it. */
    also: names.optional(),
  }),
)

/** `countries.yaml`: where each country lies. */
export const countriesSchema = z.array(
  z.strictObject({
    code: country,
    lat: latitude,
    lon: longitude,
    capital: z.string().nullable(),
    population: z.int().nonnegative().optional(),
    also: names.optional(),
  }),
)

/** `everyday.yaml`: by primary language tag, or under `all`, words that are no place. */
export const everydaySchema = z.record(z.string(), z.array(z.string().min(1)))

/** A line of an own table as the gazetteer needs it. Throws where a language's names are no text. */
export function toOwnPlace(entry: z.infer<typeof ownPlacesSchema>[number]): OwnPlace {
  const { name, kind, country, lat, lon, population, ...others } = entry
  const names = Object.entries(others).flatMap(([tag, value]) => {
    if (typeof value === 'string' && NAMES.test(value)) return splitNames(value)
    throw new Error(`places: ${name}: expected names under "${tag}", separated by " / ", got ${JSON.stringify(value)}`)
  })
  return {
    kind,
    country,
    latitude: lat,
    longitude: lon,
    population: population ?? 0,
    names: [...new Set([name.normalize('NFC'), ...names])],
  }
}

/** Several names in one value are separated by a slash between spaces. */
export function splitNames(names: string | undefined): readonly string[] {
  return names === undefined ? [] : names.normalize('NFC').split(' / ')
}
