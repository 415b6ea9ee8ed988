import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** The speakers of a body's quotes: a name, or what the text says of them instead. */
const speakers = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# Wells\n\n${body}\n`, 'release.md')).release.quotes.map(
    ({ speaker }) => speaker?.name ?? null,
  )

describe('a speaker named by a role', () => {
  it.each([
    ['da', 'Lis Hjort, landechef i Vand til Alle, kom i går. »Vandet er rent,« siger landechefen.', 'Lis Hjort'],
    ['da', 'Vandminister Grace Chipeta åbnede brønden. »Vandet er rent,« siger ministeren.', 'Grace Chipeta'],
    [
      'is',
      'Orkumálaráðherra Malaví, Grace Chipeta, opnaði brunninn. „Vatnið er hreint,“ sagði ráðherrann.',
      'Grace Chipeta',
    ],
    [
      'fr',
      'Le maire de Bastia, Toussaint Olmeta, a ouvert la fontaine. « Elle est à vous », a dit le maire.',
      'Toussaint Olmeta',
    ],
  ])('%s: %s', async (language, body, name) => {
    expect(await speakers(language, body)).toEqual([name])
  })
})

describe('a speaker without a name', () => {
  it.each([
    [
      'da',
      'Lis Hjort, landechef, kom i går.\n\nEn mor til to i Zomba har sit eget varsel: »Jeg rejser, før broen lukker,« siger hun.',
    ],
    [
      'fr',
      'Aline Bertollet, cheffe de mission, est arrivée hier.\n\nUne planteuse de Labé, qui cache ses sacs, résume : « Nous pêchons, ils vendent. »',
    ],
    ['es', 'La alcaldesa Nadia Mora prometió un puente que, según bromeó uno de los vecinos, “tarda más que el río”.'],
    ['es', 'Llegó la maestra Nadia Mora. “Yo planté esto con veinte años”, reconoció uno de los campesinos.'],
    ['en', 'Minister Ana Ruiz arrived. “We planted this at twenty,” admitted one of the farmers.'],
  ])('%s: %s', async (language, body) => {
    expect(await speakers(language, body)).toEqual([null])
  })
})

describe('a speaker whom the text shows otherwise', () => {
  it.each([
    [
      'a question before the answer',
      'en',
      'Asked about the cost, Commission Secretary Mira Kovač replied: “Every gauge saves forty houses.”',
      ['Mira Kovač'],
    ],
    [
      'an abbreviated honorific',
      'en',
      '“Every gauge saves forty houses,” said Dr. Osei Prentice Boateng, who chairs the board.',
      ['Osei Prentice Boateng'],
    ],
    [
      'a long role before the name',
      'en',
      '“Every gauge saves forty houses,” River Trust’s Country Director, Anselm Grody, cautioned.',
      ['Anselm Grody'],
    ],
    [
      'an adverbial before the role',
      'ru',
      '«Вода ушла», – сказала на встрече в Ереване директор школы Лола Сафина.',
      ['Лола Сафина'],
    ],
    [
      'a pronoun after the source',
      'en',
      'According to Governor Celia Abano, permits are issued again. ‘Cheap was expensive,’ she conceded.',
      ['Celia Abano'],
    ],
    [
      'a subject left out before an adverbial',
      'es',
      'El albañil Eulalio Mora compró un título. «No conozco el edificio, pero lo veo», bromea por videollamada.',
      ['Eulalio Mora'],
    ],
    [
      'a signature',
      'is',
      '„Í tíu ár hef ég beðið eftir vatni. Nú kom það.“\n\n– Farida Amiri, Herat',
      ['Farida Amiri'],
    ],
    [
      'the paragraph behind the quote',
      'fr',
      '« On nous confie des filets que personne ne répare plus. »\n\nLe docteur Gérald Dolcy, coordinateur médical, ne décolère pas.',
      ['Gérald Dolcy'],
    ],
    [
      'the sex that an article tells',
      'fr',
      'La ministre Andréa Roy est venue avec le maire Camille Paoli. « La digue tiendra encore », a-t-elle dit.',
      ['Andréa Roy'],
    ],
    [
      'the sex that a verb tells',
      'ru',
      'Координатор Саша Вейс приехала первой. Инженер Женя Тальк приехал вторым. «Вода ушла», – сказала она.',
      ['Саша Вейс'],
    ],
    [
      'the one of two namesakes who has come up',
      'es',
      'Llegó el director Mamadou Diatta. Para Diatta, «el puente tiene que durar mucho». Después habló la maestra Awa Diatta.',
      ['Mamadou Diatta'],
    ],
  ])('%s', async (_, language, body, names) => {
    expect(await speakers(language, body)).toEqual(names)
  })
})

describe('direct speech behind a dash', () => {
  const quotes = async (language: string, body: string) =>
    (await read(`---\nlanguage: ${language}\n---\n\n# Wells\n\n${body}\n`, 'release.md')).release.quotes.map(
      ({ text }) => text,
    )

  it.each([
    [
      'da',
      '– Jeg fik et fag. Det er ikke så dårligt, siger ingeniør Amra Begić, som var 14 år, da vandet kom.',
      ['Jeg fik et fag. Det er ikke så dårligt'],
    ],
    ['en', '“We sowed twice,” said the farmer Tom Beck, who was 14 when the river came.', ['We sowed twice,']],
  ])('ends before a relative clause about its speaker: %s', async (language, body, texts) => {
    expect(await quotes(language, body)).toEqual(texts)
  })

  it.each([
    [
      'ru',
      '«На пристани мне дали ключ, – вспоминает директор школы Лола Сафина. – Я спрятала его дважды».',
      ['На пристани мне дали ключ', 'Я спрятала его дважды'],
    ],
    ['fr', '« L’eau, a dit la directrice Aline Bertollet, reviendra demain. »', ['L’eau', 'reviendra demain.']],
  ])('loses the comma that leads to an incise: %s', async (language, body, texts) => {
    expect(await quotes(language, body)).toEqual(texts)
  })

  it('is one quote where a closed paragraph goes on in the next', async () => {
    expect(
      await quotes(
        'ru',
        'Министр торговли Олег Сарбаш признал, что денег мало. «Люди вернулись не к фирме.»\n\n«Они вернулись к школе», – сказал министр.',
      ),
    ).toEqual(['Люди вернулись не к фирме.\nОни вернулись к школе'])
  })
})
