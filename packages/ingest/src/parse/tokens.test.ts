import { languageOf } from '@dateline/core'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { affixesOf, tokensOf } from './tokens.ts'

const words = (tag: string, text: string) =>
  tokensOf(text, affixesOf(languageOf(knowledge(), tag)!)).map(({ text: word, tail }) => [word, tail])

describe('what a language joins to a word', () => {
  it.each([
    [
      'tr',
      "Ankara'da Yılmaz'ın sesi",
      [
        ['Ankara', "'da"],
        ['Yılmaz', "'ın"],
        ['sesi', ''],
      ],
    ],
    [
      'tr',
      'İYTE’nin kapısı',
      [
        ['İYTE', '’nin'],
        ['kapısı', ''],
      ],
    ],
    [
      'fi',
      'KUA:n toimisto YK:lle',
      [
        ['KUA', ':n'],
        ['toimisto', ''],
        ['YK', ':lle'],
      ],
    ],
  ])('in %s stands beside it: %s', (tag, text, expected) => {
    expect(words(tag, text)).toEqual(expected)
  })

  it('is part of a name that only looks like it: O’Neill', () => {
    expect(words('tr', 'Sean O’Neill')).toEqual([
      ['Sean', ''],
      ['O’Neill', ''],
    ])
  })
})

it.each([
  ['da', 'siger al-Mansour', true],
  ['tr', 'diyen el-Hatip', true],
  ['ru', 'сообщил аш-Шами', true],
  ['en', 'the ex-Minister', false],
  ['en', 'in mid-March', false],
])('%s: %s: an Arabic article in small letters is the beginning of a name', (tag, text, capital) => {
  expect(tokensOf(text, affixesOf(languageOf(knowledge(), tag)!)).at(-1)!.capital).toBe(capital)
})
