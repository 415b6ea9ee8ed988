import { expect, it } from 'vitest'
import { Phrases, phrasesOf } from './phrases.ts'
import { tokensOf } from './tokens.ts'

const ROLES = [
  'minister',
  'Minister of Health',
  'minister of',
  "porte-parole de l'ONU",
  'генеральный директор',
  '*chef',
  '**sjef',
  'St. Nicholas',
]
const roles = phrasesOf(ROLES)

it.each([
  ['the longest of those that begin with a word', 'minister of health Ana Ruiz', 3],
  ['a shorter one where the longest does not go on', 'Minister of Culture', 2],
  ['one word alone', 'minister Ana Ruiz', 1],
  ['whatever its case and its apostrophes', 'Porte-parole de l’ONU', 3],
  ['in another script', 'Генеральный директор завода', 2],
  ['without the full stop of a shortened word', 'St Nicholas', 2],
  ['not where a word only begins like it', 'ministerial of health', 0],
  ['not beyond the end of the text', 'генеральный', 0],
])('a phrase is found at a word: %s', (_, text, length) => {
  expect(roles.at(tokensOf(text), 0)).toBe(length)
})

it('a phrase is found that ends with a word, the longest first', () => {
  const tokens = tokensOf('said the Minister of Health')
  expect(roles.endingAt(tokens, tokens.length - 1)).toBe(3)
  expect(roles.endingAt(tokens, 2)).toBe(1)
  expect(roles.endingAt(tokens, 1)).toBe(0)
})

it('an ending makes any word a phrase, a name only where it is long or marked so', () => {
  const at = (word: string) => roles.at(tokensOf(word), 0)
  expect([at('projektchef'), at('Projektchef'), at('Driftssjef'), at('chefen')]).toEqual([1, 0, 1, 0])
})

it('a word is read as another if that is given, with what stands behind it', () => {
  expect(roles.at(tokensOf('xminister of health'), 0, 'Minister')).toBe(3)
  expect(roles.at(tokensOf('xdirektor'), 0, 'projektchef')).toBe(1)
})

it('only a phrase of one word is held by a word', () => {
  const [minister, general] = tokensOf('Minister генеральный')
  expect([roles.holds(minister!), roles.holds(general!)]).toEqual([true, false])
})

it('several tables are one, and a table with nothing in it has no phrase', () => {
  const both = new Phrases([['mayor'], ['mayor of the port', 'pilot']])
  expect([both.at(tokensOf('mayor of the port'), 0), both.at(tokensOf('pilot'), 0)]).toEqual([4, 1])
  expect(phrasesOf([]).at(tokensOf('mayor'), 0)).toBe(0)
})
