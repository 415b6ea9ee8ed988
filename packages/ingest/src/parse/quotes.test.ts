import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Quotes of a body with their speakers; the people are introduced first. */
const quotes = async (body: string) =>
  (
    await read(
      `A Title of a Release\n\nMinister Ana Ruiz and Tom Becker, a farmer from Kisumu, met on Monday to speak of rain and grain.\n\n${body}`,
    )
  ).release.quotes.map(({ text, speaker }) => [text, speaker?.name ?? speaker?.organisation ?? speaker?.role ?? null])

describe('who said what', () => {
  it.each([
    ['after, verb first', '“Rain came early,” said Ana Ruiz.', [['Rain came early,', 'Ana Ruiz']]],
    ['after, name first', '“Rain came early,” Becker said.', [['Rain came early,', 'Tom Becker']]],
    ['before, with a colon', 'Tom Becker said: “We sowed twice.”', [['We sowed twice.', 'Tom Becker']]],
    ['by pronoun', 'Becker looked at the field. “We sowed twice,” he said.', [['We sowed twice,', 'Tom Becker']]],
    ['by role', '“The seed is paid for,” the minister said.', [['The seed is paid for,', 'Ana Ruiz']]],
    [
      'split by the attribution',
      '“Our grain,” said Becker, “is life.”',
      [
        ['Our grain,', 'Tom Becker'],
        ['is life.', 'Tom Becker'],
      ],
    ],
    [
      'a second quote without attribution',
      '“We sowed twice,” said Becker. “Nothing grew at all.”',
      [
        ['We sowed twice,', 'Tom Becker'],
        ['Nothing grew at all.', 'Tom Becker'],
      ],
    ],
    [
      'a fragment in reported speech',
      'Becker said the season was “far too short” this year.',
      [['far too short', 'Tom Becker']],
    ],
    [
      'a collective',
      '“Stocks will last a month,” the World Food Programme said.',
      [['Stocks will last a month,', 'World Food Programme']],
    ],
    ['straight marks', '"We sowed twice," said Becker.', [['We sowed twice,', 'Tom Becker']]],
    ['single marks', '‘We sowed twice and lost it,’ said Becker.', [['We sowed twice and lost it,', 'Tom Becker']]],
    [
      'according to',
      'According to Becker, “nobody came to the market”.',
      [['nobody came to the market', 'Tom Becker']],
    ],
    [
      'a paragraph announced by the one before',
      'Tom Becker added:\n\n“We sowed twice. Nothing grew.”',
      [['We sowed twice. Nothing grew.', 'Tom Becker']],
    ],
    [
      'over paragraphs, each opened again',
      '“We sowed twice.\n\n“Nothing grew at all,” said Becker.',
      [['We sowed twice.\nNothing grew at all,', 'Tom Becker']],
    ],
  ])('is read where it stands %s', async (_, body, expected) => expect(await quotes(body)).toEqual(expected))

  it.each([
    ['a title after its noun', 'The report “Dry Years Ahead” was read aloud.'],
    ['a so-called thing', 'He took the so-called “long road” home.'],
    ['a project', 'The project “Seeds for All” ends in May.'],
    ['an apostrophe', "The farmers' co-op won't sell Becker's grain, 'cause it's theirs."],
    ['a single word', 'They call it “rain”.'],
    ['a ship', 'The vessel “Northern Star” lay in port.'],
  ])('is nobody where the marks stand around %s', async (_, body) => expect(await quotes(body)).toEqual([]))

  it('leaves a mark that nothing closes at its paragraph', async () => {
    const body =
      '“Rain came early and nobody was ready for it.\n\nThe market stayed shut.\n\n“We sowed twice,” said Becker.'
    expect((await quotes(body)).at(-1)).toEqual(['We sowed twice,', 'Tom Becker'])
  })
})
