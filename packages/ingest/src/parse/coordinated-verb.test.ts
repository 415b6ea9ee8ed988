import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** The quotes of a release with this text, and who speaks. */
async function quotesIn(text: string): Promise<readonly (readonly [string, string | null])[]> {
  const { release } = await read(text)
  return release.quotes.map(({ text: words, speaker }) => [words, speaker?.name ?? null] as const)
}

it.each([
  [
    'New pier opens in spring\n\nThe minister, Ana Ruiz, promised that the government would pay for the pier before the end of the year and spoke of “a model for the whole coast”.',
    'a model for the whole coast',
  ],
  [
    'El muelle abre en primavera\n\nLa ministra Ana Ruiz aseguró que el Gobierno pagará el muelle antes de fin de año y habló de «un modelo para toda la costa».',
    'un modelo para toda la costa',
  ],
  [
    'Il molo apre in primavera\n\nLa ministra Ana Ruiz ha assicurato che il governo pagherà il molo entro la fine dell’anno e ha parlato di «un modello per tutta la costa».',
    'un modello per tutta la costa',
  ],
])(
  'a second verb of speech has the subject of the first, however far that stands before it: %s',
  async (text, words) => {
    expect(await quotesIn(text)).toEqual([[words, 'Ana Ruiz']])
  },
)

it('gives words to nobody where somebody else is named between the verbs', async () => {
  const text =
    'New pier opens in spring\n\nThe minister, Ana Ruiz, said yesterday in the town hall that the engineer Per Holm had left the works in May and called it “a loss for all of us”.'
  expect((await quotesIn(text)).filter(([, speaker]) => speaker === 'Ana Ruiz')).toEqual([])
})

it.each([
  ['Pir öppnar\n\nMinister Ana Ruiz, som besökte piren i går, talar om ”ett bygge utan tak”.', 'ett bygge utan tak'],
  ['Mole åbner\n\nMinister Ana Ruiz, som besøgte molen i går, taler om ”et byggeri uden tag”.', 'et byggeri uden tag'],
  [
    'Le quai ouvre au printemps\n\nLes pêcheurs ont attendu ce jour pendant douze ans. La ministre Ana Ruiz a parlé d’« un quai sans toit ».',
    'un quai sans toit',
  ],
])('reads as speech what somebody speaks of in words that are quoted: %s', async (text, words) => {
  expect(await quotesIn(text)).toEqual([[words, 'Ana Ruiz']])
})

it.each([
  'Apre il molo\n\nIl molo apre lunedì. «Abbiamo aspettato dodici anni questo giorno». Così la portavoce Ana Ruiz, che ha diretto i lavori.',
  'Mole öffnet\n\nDie Mole öffnet am Montag. „Wir haben zwölf Jahre auf diesen Tag gewartet.“ So die Sprecherin Ana Ruiz.',
])('a sentence of nothing but an office and a name says whose the words before it are: %s', async (text) => {
  expect((await quotesIn(text)).map(([, speaker]) => speaker)).toEqual(['Ana Ruiz'])
})
