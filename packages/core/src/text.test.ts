import { describe, expect, it } from 'vitest'
import { clean, foldName } from './text.ts'

describe('clean', () => {
  it.each([
    ['**Aid** is _here_', 'Aid is here'],
    ['## Title of it', 'Title of it'],
    ['- an item', 'an item'],
    ['said so.\n\u200B- he, not an item', 'said so. - he, not an item'],
    ['> quoted\n> lines', 'quoted lines'],
    ['wrapped\n   lines', 'wrapped lines'],
    ['soft\u00ADhyphen and zero\u200Bwidth', 'softhyphen and zerowidth'],
    ['Reykjavi\u0301k', 'Reykjavík'],
    ['文字。\n“文字', '文字。“文字'],
    ['5 \\* 3', '5 * 3'],
    ['5 * 3 = 15', '5 * 3 = 15'],
    ['snake_case_name', 'snake_case_name'],
    ['“Yes,” he said – twice.', '“Yes,” he said – twice.'],
  ])('%j becomes %j', (text, expected) => expect(clean(text)).toBe(expected))
})

describe('foldName', () => {
  it.each([
    ['Reykjavík', 'REYKJAVIK'],
    ['N’Djamena', "N'Djamena"],
    ['Guinea‑Bissau', 'Guinea-Bissau'],
    ['مُحمّد', 'محمد'],
    ['ЧЕРНIГОВ', 'чернiгов'],
    ['Ｌｕｎｄ', 'LUND'],
    ['𝐋und', 'lund'],
    ['Ana  Lind ', 'ANA LIND'],
  ])('%s and %s are one name', (a, b) => expect(foldName(a)).toBe(foldName(b)))

  it('keeps different names apart', () => expect(foldName('Niger')).not.toBe(foldName('Nigeria')))
})
