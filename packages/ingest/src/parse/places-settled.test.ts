import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, kind, country }) => `${name}/${country}/${kind}`)
}

describe('a village or a quarter that has the name of a town elsewhere', () => {
  it.each([
    [
      'de',
      'Paraguay baut um. Im neuen Viertel San Marcos stehen Häuser, und San Marcos wächst. Paraguay zahlt.',
      'San Marcos/PY/city',
    ],
    [
      'en',
      'Paraguay is building. In the village of San Marcos houses stand, and San Marcos grows. Paraguay pays.',
      'San Marcos/PY/city',
    ],
  ])('lies where the release plays, at each of its mentions (%s)', async (language, body, expected) => {
    const found = await placesIn(language, body)
    expect(found).toContain(expected)
    expect(found.filter((place) => place.startsWith('San Marcos'))).toHaveLength(1)
  })

  it('leaves a town of that name alone where the text calls it a town', async () => {
    const found = await placesIn('en', 'Kenya sends nurses. They fly to the city of San Marcos in Texas.')
    expect(found).toContain('San Marcos/US/city')
  })
})

describe('a village that no table has', () => {
  it('lies in the country of the dateline, where others are named as often', async () => {
    const { release } = await read(
      "A house opens\n\nNUKU'ALOFA, 4 May 2026 – New Zealand pays for the house in the village of Lotoipu.\n\nThe house has ten beds.\n",
      'release.txt',
    )
    expect(release.places.map(({ name, country }) => `${name}/${country}`)).toContain('Lotoipu/TO')
  })
})

describe('a part overseas', () => {
  it.each([
    [
      'fr',
      'À Mayotte, les centres de Mamoudzou et de Koungou sont pleins.',
      ['Mayotte/FR/region', 'Mamoudzou/FR/city'],
    ],
    ['da', 'Hjælpen nåede Martinique og Grønland.', ['Martinique/FR/region', 'Grønland/GL/country']],
    ['tr', 'Yardım Guadeloupe ve Porto Riko adasına ulaştı.', ['Guadeloupe/FR/region', 'Porto Riko/PR/country']],
    ['uk', 'Допомога надійшла на Реюньйон і до Нової Каледонії.', ['Нова Каледонія/NC/country']],
  ])(
    'is a region of its state as a department, and a country where it governs itself (%s)',
    async (language, body, expected) => {
      expect(await placesIn(language, body)).toEqual(expect.arrayContaining(expected))
    },
  )
})

describe('a region of two words in a case', () => {
  it.each([
    ['ru', 'Трудовые мигранты едут из Ферганской долины в Казахстан.', 'Ферганская долина/null/region'],
    ['uk', 'Вода прийшла у Ферганську долину навесні.', 'Ферганська долина/null/region'],
  ])('is meant wherever it lies (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})

describe('what a body works with and where', () => {
  it.each([
    [
      'de',
      'Zusätzliche Abkommen prüft die Landesregierung mit Kirgisistan und den Philippinen.',
      ['Kirgisistan/KG/country', 'Philippinen/PH/country'],
    ],
    ['en', 'The Indonesian Embassy in Windhoek helped the crew.', ['Windhoek/NA/city']],
    ['da', 'Regeringen i Bagdad betaler for arbejdet.', ['Bagdad/IQ/city']],
    ['pt', 'O projeto é pago pelo Banco Mundial e pelos Países Baixos.', ['Países Baixos/NL/country']],
    ['uk', 'Дослідження оплатили Європейський Союз і Швеція.', ['Швеція/SE/country']],
  ])('is no part of its name (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })

  it('is part of it where the body is of it', async () => {
    expect(await placesIn('en', 'The Bank of Ghana raised its rate.')).toEqual([])
  })
})

describe('a country in the terms of a topic', () => {
  it('is no everyday word (ar)', async () => {
    expect(await placesIn('ar', 'بلغت كلفة المرحلة الأولى أربعة ملايين دولار قدّمتها ألمانيا واليابان.')).toEqual([
      'ألمانيا/DE/country',
      'اليابان/JP/country',
    ])
  })
})

describe('a town that several countries have', () => {
  it.each([
    [
      'da',
      'I Guatemala er det Quiché, og i Honduras får Gracias og byen La Esperanza et lager.',
      'La Esperanza/HN/city',
    ],
  ])('lies in the country that its sentence named last (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})

describe('what lies there by nature and is an adjective with its noun', () => {
  it.each([
    ['ru', 'В Украине вода ушла из Каховского водохранилища.', 'Каховское водохранилище/UA/other'],
    ['uk', 'В Україні розміновують поля на Кінбурнській косі.', 'Кінбурнська коса/UA/other'],
  ])('has the ending that its noun asks for (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})

describe('a part of a town behind it in the genitive', () => {
  it('is a place beside the town (fi)', async () => {
    const found = await placesIn('fi', 'Bussia kokeillaan Espoon Otaniemessä ja Vantaan Korsossa keväällä.')
    expect(found).toEqual(expect.arrayContaining(['Espoo/FI/city', 'Vantaa/FI/city']))
  })
})

describe('counties behind their prefecture', () => {
  it('are places on a list (zh)', async () => {
    const found = await placesIn('zh', '四川省凉山州的昭觉县、布拖县和美姑县建成新校舍。')
    expect(found).toEqual(expect.arrayContaining(['昭觉县/CN/region', '布拖县/CN/region', '美姑县/CN/region']))
  })
})
