import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchTerms, searchTokens } from './search-tokens.ts'

/** Whether a search would find a text: what every engine does with the tokens. */
function finds(query: string, text: string): boolean {
  const tokens = searchTokens(text)
  const terms = searchTerms(query)
  return (
    terms.length > 0 && terms.every(({ tokens: term, open }) => tokens.some((_, at) => isAt(tokens, at, term, open)))
  )
}

function isAt(tokens: readonly string[], at: number, term: readonly string[], open: boolean): boolean {
  return term.every((token, n) => {
    const found = tokens[at + n]
    return found === token || (open && n === term.length - 1 && found?.startsWith(token) === true)
  })
}

test.each([
  ['geneve', 'À Genève, mardi'],
  ['GENÈVE', 'a geneve'],
  ['Lodz', 'W Łodzi i w Łódź'],
  ['Strasse', 'Die Straße'],
  ['Reykjavik', 'í Reykjavík'],
  ['مأوى', 'ماوي'],
  ['لاجئين', 'عودة اللاجئين'],
  ['السودان', 'بالسودان'],
  ['مدرسة', 'مَدْرَسَه'],
  ['٢٥٠٠', 'to 2500 people'],
  ['ＩＯＭ', 'the IOM said'],
  ['难民', '联合国难民署说'],
  ['难民署', '联合国难民署说'],
  ['署', '联合国难民署说'],
  ['说', '联合国难民署说'],
  ['ガザ', 'パレスチナのガザ地区'],
  ['"old harbour"', 'the old harbour'],
  ['«vieux port»', 'le vieux port'],
  ['co-operation', 'on co-operation'],
  ['fees harbour', 'the harbour and its fees'],
  ['COVID疫苗', '第一批COVID疫苗运抵'],
  ['"难民 IOM"', '难民 IOM'],
])('%s finds “%s”', (query, text) => expect(finds(query, text)).toBe(true))

test.each([
  ['"harbour old"', 'the old harbour'],
  ['harbour bridge', 'the old harbour'],
  ['民难', '联合国难民署说'],
  ['かさ', 'がざ'],
  ['port', 'the airports'],
  ['–', 'a – b'],
  ['', 'a'],
])('%j does not find “%s”', (query, text) => expect(finds(query, text)).toBe(false))

describe('whatever the script', () => {
  const scripts = fc.constantFrom('aé', 'жй', 'لأة', '难民', 'がカ', 'हि', '한국', '12')
  const word = fc.array(scripts, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))

  test('a text is found by itself, and by each of its words', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ')
        expect(finds(text, text)).toBe(true)
        expect(finds(`"${text}"`, text)).toBe(true)
        for (const one of words) expect(finds(one, text)).toBe(true)
      }),
    )
  })

  test('a text without letters and digits has no tokens, and none has a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const token of searchTokens(text)) expect(token).toMatch(/^[\p{L}\p{M}\p{N}ー々]+$/u)
      }),
    )
  })
})
