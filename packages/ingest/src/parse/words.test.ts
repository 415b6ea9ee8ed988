import { describe, expect, it } from 'vitest'
import { wordsOf } from './words.ts'

const heads = wordsOf(['Press release', 'press', 'Tiedote', '新闻稿', "Communiqué d'État", 'info:'])

describe('a word of a table', () => {
  it.each([
    ['opens a line, the longest of several', 'PRESS RELEASE – Juba', 'Press release'.length],
    ['opens a line as a whole word', 'Pressing needs in Juba', 0],
    ['opens a line with another apostrophe', 'Communiqué d’État du 3 mai', "Communiqué d'État".length],
    ['opens a line in a script without spaces', '新闻稿日内瓦', 3],
    ['that ends in a mark opens a line before a letter', 'Info:Juba', 5],
    ['opens no empty line', '', 0],
  ])('%s', (_, line, length) => expect(heads.startsWith(line)).toBe(length))

  it.each([
    ['closes a line, the longest of several', 'Joint press release', 'press release'.length],
    ['closes a line as a whole word', 'Word from Xpress', 0],
    ['closes a line in a script without spaces', '联合新闻稿', 3],
    ['closes no empty line', '', 0],
  ])('%s', (_, line, length) => expect(heads.endsWith(line)).toBe(length))

  it.each([
    ['stands within a line', 'Yhteinen TIEDOTE 3.6.2026', true],
    ['stands within a line in a script without spaces', '国际组织新闻稿全文', true],
    ['stands in no longer word', 'Tiedotetaan siitä', false],
    ['stands in no longer word that ends in it', 'lehdistötiedote', false],
  ])('%s', (_, line, found) => expect(heads.within(line)).toBe(found))

  it('is the whole line but for the colon behind it', () => {
    expect([heads.is('Tiedote:'), heads.is(' tiedote '), heads.is('Tiedote 3')]).toEqual([true, true, false])
  })
})
