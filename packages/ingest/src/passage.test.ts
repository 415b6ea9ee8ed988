import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPassages, passageOf, slicePassage, spanIn, spanOf } from './passage.ts'

const whole = (source: string) => passageOf(source, [{ value: source, start: 0, end: source.length }])

describe('a passage', () => {
  it('folds white space and drops what is never seen, and still knows where each word stands', () => {
    const source = '  The\u00ADre  are\n\tforty\u200B-two \uFEFFvillages'
    const passage = whole(source)
    expect(passage.text).toBe('There are forty-two villages')
    const at = passage.text.indexOf('forty-two')
    const [start, end] = spanIn(passage, at, at + 'forty-two'.length)
    expect(source.slice(start, end)).toBe('forty\u200B-two')
  })

  it('breaks lines without a space where the script sets none', () => {
    const source = '港口重新开放，第一批\n渔船“北方\n号”回港。\nHarbour open,\n第一 批'
    const passage = whole(source)
    expect(passage.text).toBe('港口重新开放，第一批渔船“北方号”回港。 Harbour open, 第一 批')
    const at = passage.text.indexOf('北方号')
    expect(source.slice(...spanIn(passage, at, at + 3))).toBe('北方\n号')
  })

  it('composes letters and spans the whole of what it composed', () => {
    const source = 'Reykjavi\u0301k today'
    const passage = whole(source)
    expect(passage.text).toBe('Reykjavík today')
    const [start, end] = spanIn(passage, 0, 9)
    expect(source.slice(start, end)).toBe('Reykjavi\u0301k')
  })

  it('pairs text with a source that escapes it', () => {
    const source = '5 \\* 3 &amp; more\n> next line'
    const passage = passageOf(source, [{ value: '5 * 3 & more\nnext line', start: 0, end: source.length }])
    expect(passage.text).toBe('5 * 3 & more next line')
    const at = passage.text.indexOf('&')
    expect(source.slice(...spanIn(passage, at, at + 1))).toBe('&amp;')
    expect(source.slice(...spanIn(passage, passage.text.indexOf('next'), passage.text.length))).toBe('next line')
  })

  it('keeps its places when it is cut and joined', () => {
    const source = 'JUBA, 3 May 2026 – Rain fell. Roads closed.'
    const passage = whole(source)
    const rest = slicePassage(passage, source.indexOf('–') + 1)
    expect(rest.text).toBe('Rain fell. Roads closed.')
    expect(source.slice(...spanOf(rest))).toBe('Rain fell. Roads closed.')
    const joined = joinPassages(slicePassage(passage, 0, 4), rest)
    const at = joined.text.indexOf('Roads')
    expect(source.slice(...spanIn(joined, at, at + 5))).toBe('Roads')
  })

  it('gives for every stretch a span whose text folds to that stretch', () => {
    const fold = (text: string) => whole(text).text
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), fc.nat(60), (source, a, b) => {
        const passage = whole(source)
        const clusters = Array.from(passage.text.matchAll(/\P{M}\p{M}*/gu), (match) => match.index)
        if (clusters.length === 0) return
        const start = clusters[a % clusters.length]!
        const end = [...clusters, passage.text.length].find((at) => at > start + b) ?? passage.text.length
        const [from, to] = spanIn(passage, start, end)
        expect(fold(source.slice(from, to))).toBe(fold(passage.text.slice(start, end)))
      }),
      { numRuns: 500 },
    )
  })
})
