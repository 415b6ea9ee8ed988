import { isCountryCode } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { describe, expect, test } from 'vitest'
import { fold } from './quality/fold.ts'
import { readCases } from './quality/gold.ts'
import { FIXTURES } from './quality/paths.ts'

const knowledge = loadKnowledge()

// A gold file with a slip in it teaches the reader that slip.
describe.each(readCases(FIXTURES))('the gold of $file', ({ language, file, bytes, gold }) => {
  test('speaks the language of its folder, and of countries and topics that there are', () => {
    expect(gold.language.split('-')[0]).toBe(language)
    expect(gold.countries.filter((code) => !isCountryCode(code))).toEqual([])
    expect(gold.topics.filter((id) => !knowledge.topics.has(id))).toEqual([])
  })

  test('names speakers that are among its people', () => {
    const people = gold.people.map(({ name }) => name)
    const speakers = gold.quotes.flatMap(({ speaker }) => speaker ?? [])
    expect(people).toEqual(expect.arrayContaining(speakers))
  })

  test.runIf(/\.(?:txt|md)$/.test(file))('quotes what stands in the release', () => {
    const text = unspaced(bytes.toString('utf8').replace(/[*_#>`]+/g, ''))
    const quoted = [
      ...gold.quotes.flatMap((quote) => quote.text.split('\n')),
      ...gold.notQuotes,
      ...[gold.headline, gold.subheadline, gold.dateline?.place, gold.body.first, gold.body.last].filter(
        (line) => line != null,
      ),
    ]
    expect(quoted.filter((words) => !text.includes(unspaced(words)))).toEqual([])
  })
})

/** Lines that were broken in a language without spaces are joined without one. */
function unspaced(text: string): string {
  return fold(text).replaceAll(' ', '')
}
