import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { load } from 'js-yaml'
import type { z } from 'zod'
import {
  countriesSchema,
  everydaySchema,
  type OwnPlace,
  ownPlacesSchema,
  type PlaceTables,
  splitNames,
  toOwnPlace,
} from './gazetteer-tables.ts'

const PLACES = new URL('../../places/', import.meta.url)
/** Every other `.yaml` file of the folder is a table of places. */
const COUNTRIES = 'countries.yaml'
const EVERYDAY = 'everyday.yaml'

/**
 * Reads the tables of `places/`: the one part of the gazetteer that touches the disk.
 *
 * `extraFolders` are folders of further tables of places (`*.yaml`, in the same form). Throws, with the file's name and
 * what was expected, on a table that is not in that form.
 */
export function readPlaceTables(extraFolders: readonly (string | URL)[] = []): PlaceTables {
  const countries = readYaml(new URL(COUNTRIES, PLACES), countriesSchema)
  const everyday = readYaml(new URL(EVERYDAY, PLACES), everydaySchema)
  return {
    generated: ['cities.tsv', 'regions.tsv'].map((file) => readFileSync(new URL(file, PLACES), 'utf8')).join(''),
    villages: readShared(new URL('villages.tsv', PLACES)),
    sounds: readShared(new URL('sounds.tsv', PLACES)),
    countries: countries.map(({ code, lat, lon, population = 0, also }) => ({
      code,
      latitude: lat,
      longitude: lon,
      population,
      names: splitNames(also),
    })),
    own: [PLACES, ...extraFolders.map(folderUrl)].flatMap((folder) => readOwnPlaces(folder)),
    everyday: new Map(Object.entries(everyday).map(([tag, words]) => [tag, new Set(words)])),
  }
}

/** The hand-kept places of a folder, in the order of its files and their lines. */
export function readOwnPlaces(folder = PLACES): readonly OwnPlace[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml') && file !== COUNTRIES && file !== EVERYDAY)
    .sort()
    .flatMap((file) => readYaml(new URL(file, folder), ownPlacesSchema).map(toOwnPlace))
}

function readShared(file: URL): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = new Uint8Array(new SharedArrayBuffer(fstatSync(descriptor).size))
    for (let at = 0; at < bytes.length; ) at += readSync(descriptor, bytes, at, bytes.length - at, at)
    return bytes
  } finally {
    closeSync(descriptor)
  }
}

function folderUrl(folder: string | URL): URL {
  return typeof folder === 'string' ? pathToFileURL(`${resolve(folder)}/`) : folder
}

function readYaml<Schema extends z.ZodType>(file: URL, schema: Schema): z.infer<Schema> {
  const result = schema.safeParse(load(readFileSync(file, 'utf8'), { filename: file.pathname }))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${file.pathname}: entry ${issue!.path.join('.')}: ${issue!.message}`)
}
