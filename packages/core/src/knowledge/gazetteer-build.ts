import { assembleGazetteer, type GazetteerOptions } from './gazetteer-assemble.ts'
import { readPlaceTables } from './gazetteer-files.ts'
import type { GazetteerData } from './gazetteer-lookup.ts'

export interface BuildGazetteerOptions extends GazetteerOptions {
  /** Folders of further tables of places (`*.yaml`), in the form of those in `places/`. */
  readonly extraFolders?: readonly (string | URL)[]
}

/**
 * Reads the tables of `places/` and makes of them what the gazetteer looks up in: a fifth of a second, so do it once.
 *
 *     const data = buildGazetteer({ languages: ['en', 'da'], aliases: [{ tag: 'en', code: 'US', name: 'USA' }] })
 *     gazetteerOf(data).lookup('KØBENHAVN')[0]?.country // DK
 *
 * Throws, with the file's name and what was expected, on a table that is not in its form.
 */
export function buildGazetteer({ extraFolders, ...options }: BuildGazetteerOptions): GazetteerData {
  return assembleGazetteer(readPlaceTables(extraFolders), options)
}
