import { languageOf } from '@dateline/core'
import { expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { isNumbered } from './kinds-of-line.ts'

const numbered = (tag: string, text: string) => isNumbered(text, languageOf(knowledge(), tag)!)

it.each([
  ['fr', 'Communiqué 022'],
  ['fr', 'Communiqué n° 022/ABV/2026'],
  ['es', 'Nota de prensa 14-2026'],
  ['en', 'PRESS RELEASE No 7'],
  ['en', 'Press release: #118'],
  ['fi', 'Tiedote nro 3/2026'],
  ['uk', 'Прес-реліз № 47'],
  ['zh', '新闻稿第12号'],
])('the word for a release with its number is a label, no title (%s: %s)', (tag, text) => {
  expect(numbered(tag, text)).toBe(true)
})

it.each([
  ['fr', 'Communiqué du 22 mai'],
  ['fr', '022'],
  ['en', 'Press release on 2026 budget'],
  ['en', 'Statement by 12 agencies'],
  ['fi', 'Tiedotteita 3'],
])('another line with a figure is none (%s: %s)', (tag, text) => {
  expect(numbered(tag, text)).toBe(false)
})
