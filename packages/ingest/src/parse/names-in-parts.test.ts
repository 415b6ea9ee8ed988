import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** A release in a language that it declares. */
const released = async (language: string, paragraphs: readonly string[]) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# Wells\n\n${paragraphs.join('\n\n')}\n`, 'release.md')).release

const people = async (language: string, ...paragraphs: readonly string[]) =>
  (await released(language, paragraphs)).people.map(({ name }) => name)

const spoken = async (language: string, ...paragraphs: readonly string[]) =>
  (await released(language, paragraphs)).quotes.map(({ speaker }) => [speaker?.name, speaker?.role])

describe('a compound that lends its end to another', () => {
  it.each([
    [
      'de',
      '«Wir fangen klein an», sagte Schul- und Sportdirektorin Vreni Zumthor am Montag.',
      ['Vreni Zumthor', 'Schul- und Sportdirektorin'],
    ],
    [
      'de',
      '«Wir fangen klein an», sagte Gesundheits-, Sozial- und Integrationsdirektorin Vreni Zumthor am Montag.',
      ['Vreni Zumthor', 'Gesundheits-, Sozial- und Integrationsdirektorin'],
    ],
  ])('is part of a role and nobody (%s)', async (language, paragraph, speaker) => {
    expect(await spoken(language, paragraph)).toEqual([speaker])
  })
})

describe('of whose people somebody is', () => {
  it.each([
    ['tr', '19 yaşındaki Suriyeli Rima al-Hatib törende çok alkış aldı.', 'Rima al-Hatib'],
    ['tr', '24 yaşındaki Somalili Hodan Warsame törende çok alkış aldı.', 'Hodan Warsame'],
    ['sv', 'Den 29-åriga syriern Rima al-Hatib kom först till kaféet.', 'Rima al-Hatib'],
  ])('stands between an age and the name (%s)', async (language, paragraph, name) => {
    expect(await people(language, paragraph)).toEqual([name])
  })
})

describe('a name in full of which nothing is known', () => {
  it.each([
    [
      'en',
      'For two years Fatmata Kargbo walked nine kilometres for water.',
      '“I count the steps I save,” said Mrs Kargbo.',
      'Fatmata Kargbo',
    ],
    [
      'fr',
      'Pendant deux ans, Hery Rakotobe a marché neuf kilomètres.',
      '« Je compte les pas », confie M. Rakotobe.',
      'Hery Rakotobe',
    ],
    [
      'es',
      'Durante dos años Nayra Huanca caminó nueve kilómetros por agua.',
      '«Cuento los pasos», dijo la señora Huanca.',
      'Nayra Huanca',
    ],
  ])('is taken up behind an honorific (%s)', async (language, first, second, name) => {
    expect(await people(language, first, second)).toEqual([name])
    expect((await spoken(language, first, second))[0]?.[0]).toBe(name)
  })
})

it.each([
  ['ru', 'Одному из них, Рустаму (имя изменено), сорок лет. Рустам живёт в приюте.', 'Рустам'],
  ['uk', 'Одному з них, Рустаму (ім’я змінено), сорок років. Рустам живе в притулку.', 'Рустам'],
])('names somebody of one name as the text does where it stands in no case (%s)', async (language, paragraph, name) => {
  expect(await people(language, paragraph)).toEqual([name])
})

it.each([
  [
    'is',
    'Sigríður Anna Hallsdóttir skólastjóri opnaði brunninn. Að sögn Sigríðar Önnu er hann djúpur.',
    'Sigríður Anna Hallsdóttir',
  ],
  [
    'ru',
    'Директор школы Анна Сергеевна Белова открыла колодец. По словам Анны Сергеевны, он глубокий.',
    'Анна Сергеевна Белова',
  ],
  [
    'uk',
    'Директорка музею Ганна Сергіївна Мельник відкрила криницю. За словами Ганни Сергіївни, вона глибока.',
    'Ганна Сергіївна Мельник',
  ],
])('joins given names in a case to the name in full (%s)', async (language, paragraph, name) => {
  expect(await people(language, paragraph)).toEqual([name])
})

it('finds a German verb whose end stands behind its subject', async () => {
  expect(
    await spoken(
      'de',
      'Vizedirektor Beat Holm leitet das Amt. «Wir prüfen nur, was wir sehen», hält Holm fest. «Der Brunnen ist tief», pflichtet Holm der Gemeinde bei.',
    ),
  ).toEqual([
    ['Beat Holm', 'Vizedirektor'],
    ['Beat Holm', 'Vizedirektor'],
  ])
})

describe('a demonstrative before what somebody is', () => {
  it.each([
    [
      'fr',
      'La couturière Hanta Ravelo habite à Moka.',
      '« Je compte », résume cette mère de quatre enfants.',
      'Hanta Ravelo',
    ],
    [
      'es',
      'El pescador Tiago Huanca vive en Moka.',
      '«Cuento los pasos», resume este padre de cuatro hijos.',
      'Tiago Huanca',
    ],
    ['it', 'Il pescatore Elio Riva vive a Moka.', '«Conto i passi», racconta questo pescatore di Moka.', 'Elio Riva'],
  ])('takes up who was named (%s)', async (language, first, second, name) => {
    expect((await spoken(language, first, second)).map(([speaker]) => speaker)).toEqual([name])
  })
})

it.each([
  ['fr', 'Son homologue malgache, Hanta Ravelo, attend que le puits soit creusé.', 'Hanta Ravelo'],
  ['es', 'Su homólogo boliviano, Nayra Huanca, espera que se abra el pozo.', 'Nayra Huanca'],
  ['en', 'Her counterpart, Fatmata Kargbo, expects the well to open.', 'Fatmata Kargbo'],
])('knows who holds the same office elsewhere (%s)', async (language, paragraph, name) => {
  expect(await people(language, paragraph)).toEqual([name])
})

it('keeps an Arabic family name that begins like “and” and ends like “his”', async () => {
  expect(
    await people(
      'ar',
      'وقالت سعاد عبد الله ورسمه، مديرة المدرسة: «البئر عميقة جداً هذا العام».',
      'وختمت ورسمه بالقول: «لا نطلب المستحيل في هذه القرية».',
    ),
  ).toEqual(['سعاد عبد الله ورسمه'])
})
