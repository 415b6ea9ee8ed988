import { type Knowledge, tag } from '@dateline/core'
import { parseDocument, readDocument } from '@dateline/ingest'
import nlp from 'compromise'
import type { Case } from '../quality/gold.ts'
import type { Contender } from './measure.ts'

/** Reading, parsing and tagging of releases; beside it a general English text analyser on the same words. */
export async function readingSpeed(cases: readonly Case[], knowledge: Knowledge): Promise<readonly Contender[]> {
  const parse = async ({ bytes, file }: Case) => {
    const document = await readDocument(bytes, { file })
    return { releases: parseDocument(document, knowledge), text: document.text }
  }
  const parsed = await Promise.all(cases.map(parse))
  const english = cases.filter(({ language }) => language === 'en')
  if (english.length === 0) throw new Error('expected English fixtures for the yardstick, found none')
  const texts = (await Promise.all(english.map(parse))).map(({ text }) => text)
  return [
    {
      name: 'parse, all languages',
      unit: 'releases',
      run: async () => {
        for (const about of cases) await parse(about)
        return { units: cases.length, bytes: sizeOf(cases) }
      },
    },
    {
      name: 'tag, all languages',
      unit: 'releases',
      run: () => {
        for (const { releases, text } of parsed) for (const release of releases) tag(release, text, knowledge)
        return { units: cases.length, bytes: sizeOf(cases) }
      },
    },
    {
      name: 'parse, English',
      unit: 'releases',
      run: async () => {
        for (const about of english) await parse(about)
        return { units: english.length, bytes: sizeOf(english) }
      },
    },
    {
      name: 'compromise, English',
      unit: 'releases',
      run: () => {
        for (const text of texts) {
          const document = nlp(text)
          document.people().json()
          document.places().json()
          document.quotations().json()
        }
        return { units: english.length, bytes: sizeOf(english) }
      },
    },
  ]
}

function sizeOf(cases: readonly Case[]): number {
  return cases.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
