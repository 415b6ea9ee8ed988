import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const released = async (language: string, paragraphs: readonly string[]) =>
  (
    await read(
      `---\nlanguage: ${language}\ntitle: T\n---\n\n${[FILLER[language], ...paragraphs].join('\n\n')}\n`,
      'release.md',
    )
  ).release

const spoken = async (language: string, ...paragraphs: readonly string[]) =>
  (await released(language, paragraphs)).quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])

const people = async (language: string, ...paragraphs: readonly string[]) =>
  (await released(language, paragraphs)).people.map(({ name }) => name)

describe('a speaker', () => {
  it.each([
    [
      'es',
      '“Vamos a leer cada resolución”, advirtió la síndica, Ana Lucía Prado Gil.',
      'Vamos a leer cada resolución',
      'Ana Lucía Prado Gil',
    ],
    [
      'it',
      '«Abbiamo smesso di contare i morti», ha detto il notabile di Birao, Omar Seid Batta, prima di firmare.',
      'Abbiamo smesso di contare i morti',
      'Omar Seid Batta',
    ],
    [
      'fi',
      '– Jonot alkoivat aamuneljältä, sanoo valtuuskunnan johtaja, kansanedustaja Outi Palokangas.',
      'Jonot alkoivat aamuneljältä',
      'Outi Palokangas',
    ],
  ])('is introduced by a noun and a comma (%s)', async (language, paragraph, text, name) => {
    expect(await spoken(language, paragraph)).toEqual([[text, name]])
  })

  it.each([
    [
      'it',
      'Poi è intervenuto il capo del servizio, la prefetta Gaia Moretti: «La via più breve resta la migliore per tutti».',
      'Gaia Moretti',
    ],
    [
      'en',
      'Then up rose the owner of the boat, Theo Quill: “The sea takes what it wants, and it never once gave a thing back.”',
      'Theo Quill',
    ],
  ])('stands before a colon, whatever the verb (%s)', async (language, paragraph, name) => {
    expect((await spoken(language, paragraph)).map(([, speaker]) => speaker)).toEqual([name])
  })

  it.each([
    [
      'nb',
      'Fiskeriminister Tove Lie varsler derfor nye penger.',
      '– Ingen skal vente lenger enn til sommeren, lover statsråden.',
      'Tove Lie',
    ],
    [
      'es',
      'La ministra Ana Prado viajó el lunes a la isla. “Rescatar es la parte fácil de este trabajo”, señaló la titular del sector.',
      '',
      'Ana Prado',
    ],
  ])('is taken up by a word for any office (%s)', async (language, first, second, name) => {
    expect((await spoken(language, first, second)).map(([, speaker]) => speaker)).toEqual([name])
  })

  it.each([
    ['en', '“The sea takes what it wants”, thundered Bounthavy Sengsay, who owns the boat.', 'Bounthavy Sengsay'],
    ['it', '«Nessuno mangia gli alberi», tuona Demba Niaré, pescatore di vongole.', 'Demba Niaré'],
  ])('stands behind a verb that no table knows (%s)', async (language, paragraph, name) => {
    expect((await spoken(language, paragraph)).map(([, speaker]) => speaker)).toEqual([name])
  })

  it('is the only person of a sentence that leads to the quote', async () => {
    expect(
      await spoken(
        'en',
        'Theo Quill, owner of the ferry, is full of hope for the summer: “We will sail every single day.”',
      ),
    ).toEqual([['We will sail every single day.', 'Theo Quill']])
  })

  it('says the second part of what the attribution breaks off', async () => {
    expect(
      await spoken(
        'es',
        'Para Ana Prado, maestra del pueblo, el cambio se nota. “En agosto eran once niños”, contó, “y el lunes tuve que buscar bancos.”',
      ),
    ).toEqual([
      ['En agosto eran once niños', 'Ana Prado'],
      ['y el lunes tuve que buscar bancos.', 'Ana Prado'],
    ])
  })

  it('is described behind the name, and the description is no speech', async () => {
    expect(
      await spoken(
        'sv',
        '– Jag sover bara när det är ljust, säger Yonas Tekle, 31, från Keren, som satt fängslad i fjorton månader.',
      ),
    ).toEqual([['Jag sover bara när det är ljust', 'Yonas Tekle']])
    expect(
      await spoken(
        'fr',
        '« On ne retient personne, a reconnu le maire de Nioro, Demba Traoré, joint par téléphone. Mais sans eau, on perd tout. »',
      ),
    ).toEqual([
      ['On ne retient personne', 'Demba Traoré'],
      ['Mais sans eau, on perd tout.', 'Demba Traoré'],
    ])
  })

  it('is the subject of a sentence that a pronoun takes up, and is named again', async () => {
    expect(
      await spoken(
        'en',
        'For eleven years Bounthavy Sengsay ploughed only the left half of the field.',
        '“My father told me never to step beyond the tree,” he said.',
        'Bounthavy is not thinking so far ahead.',
      ),
    ).toEqual([['My father told me never to step beyond the tree,', 'Bounthavy Sengsay']])
  })
})

it.each([
  ['de', 'Am Freitag war der Internationale Tag der Verschwundenen, sagte der Leiter.'],
  ['is', 'Flest húsin eru nú í eigu Fasteignafélagsins Kötlu, sem ríkið stofnaði til að kaupa þau.'],
  ['nb', 'De fleste kommer fra Burundi og DR Kongo, og kurset begynner i januar.'],
  ['sv', 'Det säger Röda Korsets kansli, som har öppet hela veckan.'],
])('takes days, bodies and countries for nobody (%s)', async (language, paragraph) => {
  expect(await people(language, paragraph)).toEqual([])
})
