import { describe, expect, it } from 'vitest'
import { runningText } from './running-text.ts'
import { packFinder, TermFinder } from './term-finder.ts'

const found = (terms: readonly string[], text: string, sensitive = false) =>
  new TermFinder(
    packFinder(
      terms.map((term) => [term, term] as const),
      { sensitive },
    ),
  )
    .find(runningText(text))
    .map((hit) => text.slice(hit.start, hit.end))

describe('a term', () => {
  it.each([
    ['is found as a whole word', ['aid'], 'Aid workers said that raids on aid go on.', ['Aid', 'aid']],
    [
      'with a star, is found with any ending',
      ['displac*'],
      'Displacement of displaced people',
      ['Displacement', 'displaced'],
    ],
    [
      'with a star within, is found whatever the endings of its words',
      ['сезонн* работник*'],
      'о сезонным работникам и сезонная работница',
      ['сезонным работникам'],
    ],
    [
      'with a star before it, is found in compounds, which are found whole',
      ['*skole*', '*hús'],
      'Aftenskolerne og en skole, sjúkrahús og húsið',
      ['Aftenskolerne', 'skole', 'sjúkrahús'],
    ],
    ['of several words, is found across a line', ['drinking water'], 'no drinking\nwater left', ['drinking\nwater']],
    ['beside a letter that grows in small letters, is found', ['iklim', 'su'], 'İklim İÇİN su', ['İklim', 'su']],
    ['is found at both ends of a text', ['aid'], 'aid', ['aid']],
    ['with an apostrophe of either kind, is found', ["women's"], 'women’s rights', ['women’s']],
    ['of a script without spaces, is found anywhere', ['难民'], '大批难民抵达', ['难民']],
    ['is not found inside another word', ['aid', 'rice'], 'said prices', []],
  ])('%s', (_, terms, text, expected) => expect(found(terms, text)).toEqual(expected))

  it('is given back as the table writes it, with what it stands for, for each thing that it stands for', () => {
    const terms = ['SDG*', 'Women’s Day', 'сезонн* работник*', 'aid', 'aid'].map((term, at) => [term, at] as const)
    const hits = new TermFinder<number>(packFinder(terms)).find(
      runningText('SDGs, aid, women’s day, сезонных работников'),
    )
    expect(hits.map(({ term, value }) => [term, value])).toEqual([
      ['SDG*', 0],
      ['aid', 3],
      ['aid', 4],
      ['Women’s Day', 1],
      ['сезонн* работник*', 2],
    ])
  })

  it('that is an abbreviation is found in capitals only', () => {
    expect(found(['WHO', 'SDG*'], 'Those who met the WHO spoke of SDGs and sdgs.')).toEqual(['WHO', 'SDGs'])
  })

  it('of capitals is told from the word, where case counts', () => {
    expect(found(['Polish'], 'Polish farmers polish shoes', true)).toEqual(['Polish'])
  })

  it('hides the shorter ones within it, where the longest counts', () => {
    const terms = [
      ['Guinea', 'GN'],
      ['Guinea-Bissau', 'GW'],
      ['Sudan', 'SD'],
      ['South Sudan', 'SS'],
    ] as const
    const codes = (longest: boolean) =>
      new TermFinder<string>(packFinder(terms, { longest }))
        .find(runningText('Guinea-Bissau, South Sudan and Sudan'))
        .map(({ value }) => value)
    expect(codes(true)).toEqual(['GW', 'SS', 'SD'])
    expect(codes(false)).toEqual(['GN', 'GW', 'SS', 'SD', 'SD'])
  })
})
