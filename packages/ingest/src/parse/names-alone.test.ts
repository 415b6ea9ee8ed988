import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Who speaks in a release of these paragraphs, quote by quote. */
async function speakersIn(...paragraphs: readonly string[]): Promise<readonly (string | null)[]> {
  const { release } = await read(`Ferry returns to the islands\n\n${paragraphs.join('\n\n')}\n`)
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

it('knows by a pronoun that a surname which nothing introduces is somebody', async () => {
  expect(
    await speakersIn(
      'The ferry sails again from Monday. “We never stopped believing in it,” Quillby said at the pier.',
      '“The old engine is gone for good,” she added.',
    ),
  ).toEqual(['Quillby', 'Quillby'])
})

it('knows a given name beside a verb of speech', async () => {
  expect(
    await speakersIn('The ferry sails again from Monday. “I was on the first one in 1961,” said Harriet.'),
  ).toEqual(['Harriet'])
})

it('takes a word that only opens a sentence, or a company that no pronoun takes up, for nobody', async () => {
  expect(await speakersIn('“Children said the ice was too dear to buy,” said the harbour master of Ness.')).toEqual([
    null,
  ])
  expect(await speakersIn('“The new engine runs on waste oil,” Norvento said. The tests begin in the spring.')).toEqual(
    [null],
  )
})

it('hands a pronoun to the subject before it rather than to a name behind a preposition', async () => {
  expect(
    await speakersIn(
      'Harbour master Edith Marrow held a long speech in praise of the engineer Rosalind Pike. “Nobody else could have built it,” she said.',
    ),
  ).toEqual(['Edith Marrow'])
})

it('reads a role and a surname before a colon', async () => {
  expect(await speakersIn('Mayor Quillby: “We have waited two winters for this boat, and here it is.”')).toEqual([
    'Quillby',
  ])
})

it('reads a name behind a quote and a dash', async () => {
  expect(await speakersIn('“The ferry is our road, and we will not lose it again.” ― Edith Marrow')).toEqual([
    'Edith Marrow',
  ])
})

it('names nobody for a speaker whom only a noun introduces, nor for one whom the quote names', async () => {
  expect(
    await speakersIn(
      '“We never stopped believing in it,” said Edith Marrow at the pier.',
      '“The boat was worth two winters,” another passenger wrote in the guest book.',
    ),
  ).toEqual(['Edith Marrow', null])
  expect(
    await speakersIn(
      'Harbour master Edith Marrow opened the pier on Friday. “Rosalind Pike drew the boat on a napkin,” she said.',
    ),
  ).toEqual(['Edith Marrow'])
})

it('knows by an asterisk that leads to a note that a name is somebody’s, but not that of a territory', async () => {
  expect(
    await speakersIn('The ferry sails again from Monday. “I swam the last mile,” said Lemlem*, a cook from Adwa.'),
  ).toEqual(['Lemlem'])
  const { release } = await read('Ferry returns\n\nKosovo*, a partner, sent two pilots to the pier on Monday.\n')
  expect(release.people).toEqual([])
})

it('keeps an Arabic article in small letters with the surname that it begins', async () => {
  expect(
    await speakersIn(
      'The head of the Syrian ferry office, Nabil al-Mansour, waited. “We ask for maps, not for thanks,” al-Mansour said.',
    ),
  ).toEqual(['Nabil al-Mansour'])
})
