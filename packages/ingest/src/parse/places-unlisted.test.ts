import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  // Twice, for a line as short as a heading is no running text.
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('a place that no table of towns has', () => {
  it.each([
    [
      'en',
      'The well serves the village of Zarbandak and the Orosh valley in Tajikistan.',
      ['Zarbandak/TJ', 'Orosh valley/TJ'],
    ],
    ['en', 'The bridge over the Kuruma River in Nigeria opened today.', ['Kuruma River/NG']],
    ['fr', 'Au Niger, le quartier Tilwaré et la commune de Bangoulé ont de l’eau.', ['Tilwaré/NE', 'Bangoulé/NE']],
    [
      'es',
      'En Honduras, el puente une la aldea de Quelacoa con la colonia Ceibas Altas.',
      ['Quelacoa/HN', 'Ceibas Altas/HN'],
    ],
    ['da', 'Pumpen står i landsbyen Kinabou i Tchad.', ['Kinabou/TD']],
    ['fi', 'Sudanissa Tarbulan kylässä on uusi kaivo.', ['Tarbula/SD']],
    ['tr', 'Somali’de Warbaqo köyünde bir kuyu açıldı.', ['Warbaqo/SO']],
    ['ru', 'В Таджикистане, в кишлаке Зарбандак, открыли школу.', ['Зарбандак/TJ']],
    ['ar', 'وصلت المياه في العراق إلى قرية الزرباطة.', ['الزرباطة/IQ']],
    ['zh', '老挝卫生部宣布，首批疫苗已送到甘巴塔省的诊所。', ['甘巴塔省/LA']],
    ['zh', '国家卫健委宣布，云南省坪前市丹坝县启动疫苗项目。', ['坪前市/CN', '丹坝县/CN']],
  ])(
    'is one by the word for what it is, in the country that the text speaks of (%s)',
    async (language, body, expected) => {
      expect(await placesIn(language, body)).toEqual(expect.arrayContaining(expected))
    },
  )

  it.each([
    ['en', 'In Kenya the clinic in Lokwasin opened today.', 'Lokwasin/KE'],
    ['sv', 'Byborna i Gråviksmo i Sverige får en ny skola.', 'Gråviksmo/SE'],
    ['it', 'In Mozambico la pompa è arrivata a Guaranhane.', 'Guaranhane/MZ'],
    ['tr', 'Somali’deki ekip Baydarro’da çalışıyor.', 'Baydarro/SO'],
  ])('is one behind a word that only places have behind it (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })

  it('is told by a hyphen and the word for it', async () => {
    expect(await placesIn('da', 'I Niger når bådene frem til Diffa-regionen.')).toContain('Diffa/NE')
    expect(await placesIn('de', 'In Tansania leben sie im Kilomba-Tal.')).toContain('Kilomba-Tal/TZ')
  })
})

describe('a small place', () => {
  it('is one behind a preposition where its country is named', async () => {
    expect(await placesIn('en', 'Two boats sailed from Ukunda in Kenya.')).toContain('Ukunda/KE')
    expect(await placesIn('en', 'Two boats sailed from Ukunda last night.')).toEqual([])
  })

  it('is found in Latin letters where the text has others', async () => {
    expect(await placesIn('ru', 'В Нигерии врачи вернулись из Кацины.')).toContain('Кацина/NG')
  })
})

describe('no place', () => {
  it.each([
    ['en', 'A language', 'The guide is printed in Lingala and in Kinyarwanda for readers in Kenya.'],
    ['en', 'A network', 'The film was shown in Kenya and seen in Facebook groups.'],
    ['nb', 'A body that somebody leads', 'Kari Moen er daglig leder i Fjordmat.'],
    ['sv', 'What something has', 'Beslutet togs i Nordmats styrelse.'],
    ['de', 'A noun', 'Die Regeln gelten im Bezirk und in Betrieben, in denen Pflegekräfte arbeiten.'],
  ])('%s: %s', async (language, _, body) => {
    expect((await placesIn(language, body)).filter((place) => place !== 'Kenya/KE')).toEqual([])
  })
})

describe('a list of places', () => {
  it('bears out its names where no word leads to it', async () => {
    expect(await placesIn('sv', 'Helsingborg, Landskrona och Lund har hört av sig om platser i Sverige.')).toEqual([
      'Helsingborg/SE',
      'Landskrona/SE',
      'Lund/SE',
      'Sverige/SE',
    ])
  })
})

describe('a country that is no more, and a part of an ocean', () => {
  it.each([
    ['fi', 'Hänen isovanhempansa syntyivät entisen Neuvostoliiton alueella.', 'Neuvostoliitto/null'],
    ['pt', 'O navio atravessou o Atlântico Sul em onze dias.', 'Atlântico Sul/null'],
    ['ru', 'Семья переехала сюда из бывшей Югославии.', 'Югославия/null'],
  ])('belong to no country of today (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})
