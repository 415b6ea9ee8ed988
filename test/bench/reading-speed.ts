import { type Knowledge, tag } from '@dateline/core'
import { parseDocument, readDocument } from '@dateline/ingest'
import nlp from 'compromise'
import type { Case } from '../quality/gold.ts'
import type { Contender } from './measure.ts'

/** Reading, parsing and tagging of releases; beside it a general English text analyser on the same words. */
export function readingSpeed(cases: readonly Case[], knowledge: Knowledge): readonly Contender[] {
  const parse = ({ bytes, file }: Case) => parseDocument(readDocument(bytes, { file }), knowledge)
  const parsed = cases.map((about) => {
    const document = readDocument(about.bytes, { file: about.file })
    return { releases: parseDocument(document, knowledge), text: document.text, size: about.bytes.length }
  })
  const english = cases.filter(({ language }) => language === 'en')
  if (english.length === 0) throw new Error('expected English fixtures for the yardstick, found none')
  const texts = english.map(({ bytes, file }) => readDocument(bytes, { file }).text)
  return [
    {
      name: 'parse, all languages',
      unit: 'releases',
      run: () => {
        for (const about of cases) parse(about)
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
      run: () => {
        for (const about of english) parse(about)
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
