import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '@dateline/core'
import { parseDocument, readDocument } from '@dateline/ingest'
import { countryCandidates } from '../../../packages/core/src/tagging/country-features.ts'
import { readCases } from '../gold.ts'
import type { CountryCase } from './fit.ts'

/** Short releases of which only the countries are told: a file for each language. */
const SHORT_RELEASES = join(import.meta.dirname, '..', '..', 'fixtures', 'countries')

/** The releases of a folder of languages with their gold, as the weights see them. */
export async function wholeReleases(folder: string, knowledge: Knowledge): Promise<readonly CountryCase[]> {
  const cases: CountryCase[] = []
  for (const { language, file, bytes, gold } of readCases(folder))
    cases.push(await caseOf({ language, file, name: file, bytes, gold: gold.countries }, knowledge))
  return cases
}

/**
 * The short releases of `SHORT_RELEASES`. Each begins with a line `=== UG, SS: what it is a case of`, the main country
 * first; a file is named for its language.
 */
export async function shortReleases(knowledge: Knowledge): Promise<readonly CountryCase[]> {
  const cases: CountryCase[] = []
  for (const name of readdirSync(SHORT_RELEASES).sort()) {
    const language = name.replace(/\.txt$/, '')
    const releases = readFileSync(join(SHORT_RELEASES, name), 'utf8').split(/^=== /mu).slice(1)
    for (const release of releases) {
      const [head = '', ...lines] = release.split('\n')
      const [codes = '', about = ''] = head.split(': ')
      const bytes = Buffer.from(lines.join('\n'))
      cases.push(
        await caseOf({ language, file: `${language}: ${about}`, name, bytes, gold: codes.split(', ') }, knowledge),
      )
    }
  }
  return cases
}

interface Told extends Pick<CountryCase, 'language' | 'file' | 'gold'> {
  /** The file's name, by which its format is told. */
  readonly name: string
  readonly bytes: Uint8Array
}

async function caseOf({ language, file, name, bytes, gold }: Told, knowledge: Knowledge): Promise<CountryCase> {
  const document = await readDocument(bytes, { file: name })
  const [release] = parseDocument(document, knowledge)
  if (release === undefined) throw new Error(`${file}: expected a release in it, found none`)
  return { language, file, gold, candidates: countryCandidates(release, document.text, knowledge) }
}
