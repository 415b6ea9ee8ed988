import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a careful editor reads in a release: the file `<nn>-<slug>.gold.json` beside it. */
export interface Gold {
  readonly language: string
  /** The title as printed; null where the release has none. */
  readonly headline: string | null
  readonly subheadline: string | null
  readonly dateline: { readonly place: string; readonly country: string | null; readonly date: string | null } | null
  readonly published: string | null
  readonly embargo: string | null
  /** The words with which the body begins and ends. */
  readonly body: { readonly first: string; readonly last: string }
  readonly quotes: readonly { readonly text: string; readonly speaker: string | null }[]
  /** Words in quotation marks that are no speech. */
  readonly notQuotes: readonly string[]
  readonly people: readonly { readonly name: string; readonly role: string | null }[]
  readonly places: readonly { readonly name: string; readonly kind: string; readonly country: string | null }[]
  readonly countries: readonly string[]
  readonly topics: readonly string[]
}

/** A release and its gold. */
export interface Case {
  /** The folder it lies in. */
  readonly language: string
  /** `<language>/<file name>`. */
  readonly file: string
  readonly bytes: Buffer
  readonly gold: Gold
}

const GOLD = '.gold.json'

/** All cases of a folder of languages, in the order of their names. Throws where there is none, and for a gold file without its release. */
export function readCases(folder: string): readonly Case[] {
  if (!existsSync(folder)) throw new Error(`${folder}: expected a folder with a folder for each language, found none`)
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return languages
    .map(({ name }) => name)
    .sort()
    .flatMap((language) => {
      const names = readdirSync(join(folder, language)).sort()
      return names
        .filter((name) => name.endsWith(GOLD))
        .map((goldName): Case => {
          const stem = goldName.slice(0, -GOLD.length)
          const name = names.find((other) => other.startsWith(`${stem}.`) && !other.endsWith(GOLD))
          if (name === undefined) throw new Error(`${language}/${goldName}: expected its release beside it, found none`)
          return {
            language,
            file: `${language}/${name}`,
            bytes: readFileSync(join(folder, language, name)),
            gold: JSON.parse(readFileSync(join(folder, language, goldName), 'utf8')) as Gold,
          }
        })
    })
}
