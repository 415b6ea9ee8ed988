import { loadKnowledge } from '@dateline/core/tables'
import { expect, test } from 'vitest'
import { receiptWords } from './words.ts'

const words = receiptWords(loadKnowledge({ languages: ['ar', 'en', 'fr', 'zh'] }))

test('receipts are in the language of the newsroom, and in English where it has no words', () => {
  expect(words('fr')('receipt.guessed.nothing')).toBe('Rien.')
  expect(words('fr-CA')('receipt.guessed.nothing')).toBe('Rien.')
  expect(words('sw')('receipt.guessed.nothing')).toBe('Nothing.')
})

test('names are set apart, and words of speakers marked, as the language does it', () => {
  const pair = { list: 'A', next: 'B' }
  expect(['fr', 'ar', 'zh'].map((tag) => words(tag)('receipt.list', pair))).toEqual(['A, B', 'A، B', 'A、B'])
  expect(words('zh')('speaker.position', { who: 'A', what: 'B' })).toBe('A\uFF0CB')
  expect(words('fr')('receipt.quote', { text: 'Oui', speaker: 'A' })).toBe('«\u202FOui\u202F» (A)')
})

test('an instant keeps its order in a right-to-left sentence, and what is copied has nothing invisible in it', () => {
  const arabic = words('ar')
  expect(arabic('receipt.published', { instant: '2026-03-02T08:00Z' })).toContain('\u20682026-03-02T08:00Z\u2069')
  for (const id of ['tag:wire.example.org,2026:article:k1', '7']) expect(arabic('receipt.id', { id })).toBe(`id: ${id}`)
  expect(words('fr')('receipt.published', { instant: '2026-03-02T08:00Z' })).not.toMatch(/\u2068/)
})
