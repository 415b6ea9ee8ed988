import { expect, test } from 'vitest'
import { versionOf } from './language-versions.ts'
import { release } from './store/sample.ts'
import type { Own } from './store/store.ts'

const inFile = (file: string, language: string) => release({ language, source: { ...release().source, file } })
const own = (file: string, language: string, state: Own['state'] = 'visible') =>
  ({ article: inFile(file, language), state }) as unknown as Own
const isVersion = (file: string, language: string, other: Own) =>
  versionOf(inFile(file, language), file, [other]) !== undefined

test.each([
  ['flood.fr.txt', 'fr', 'flood.en.txt', 'en'],
  ['flood_fr.docx', 'fr', 'flood_en.html', 'en'],
  ['flood-FR.txt', 'fr', 'flood.txt', 'en'],
  ['flood.txt', 'en', 'flood_ar.txt', 'ar'],
  ['flood.zh-hant.txt', 'zh-Hant', 'flood.en.txt', 'en'],
])('%s in %s is a language version of %s', (file, language, other, otherLanguage) =>
  expect(isVersion(file, language, own(other, otherLanguage))).toBe(true),
)

test.each([
  ['two names that say no language', 'flood.txt', 'fr', 'flood.md', 'en'],
  ['two releases in one language', 'flood.en.txt', 'en', 'flood.txt', 'en'],
  ['names that differ in more', 'flood.fr.txt', 'fr', 'floods.en.txt', 'en'],
  ['an ending that is not the language of its text', 'plan-it.txt', 'en', 'plan.txt', 'fr'],
])('%s are not tied', (_what, file, language, other, otherLanguage) =>
  expect(isVersion(file, language, own(other, otherLanguage))).toBe(false),
)

test('nothing is tied to what was withdrawn', () => {
  expect(isVersion('flood.fr.txt', 'fr', own('flood.en.txt', 'en', 'killed'))).toBe(false)
})
