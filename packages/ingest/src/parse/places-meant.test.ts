import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('a town that a topic has in one of its terms', () => {
  it.each([
    ['it', 'Le donne sono state accolte a Brindisi e a Palermo.', ['Brindisi/IT', 'Palermo/IT']],
    ['pt', 'Os trabalhadores vivem em Odemira há anos.', ['Odemira/PT']],
    ['nb', 'Møtet ble holdt i Oslo på mandag.', ['Oslo/NO']],
    ['de', 'Die Tagung fand in Kampala statt.', ['Kampala/UG']],
  ])('is a town where the news is there (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })

  it('is none where it is an everyday word', async () => {
    expect(await placesIn('de', 'Freiwillige haben das Essen verteilt.')).toEqual([])
  })
})

describe('two towns of one country that open a sentence', () => {
  it.each([
    ['fi', 'Kuopio ja Iisalmi aloittavat syksyllä.', ['Kuopio/FI', 'Iisalmi/FI']],
    ['sv', 'Kiruna och Gällivare har anmält sitt intresse.', ['Kiruna/SE', 'Gällivare/SE']],
    ['tr', 'Nizip ve Kilis kampanyaya katıldı.', ['Nizip/TR', 'Kilis/TR']],
  ])('are both places (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a word at the beginning of a sentence', () => {
  it('is not the village that has its name', async () => {
    expect(await placesIn('it', 'In Italia lo sanno tutti. «Torno a casa», dice una donna.')).toEqual(['Italia/IT'])
  })
})

describe('a name with an s at its end', () => {
  it('is no genitive behind a preposition, with nothing that it owns', async () => {
    expect(await placesIn('de', 'Die Unterkunft in Mels schließt im Juni.')).not.toContain('Mel/UY')
  })

  it('is one before what is there', async () => {
    expect(await placesIn('sv', 'Människor samlades på Göteborgs gator på kvällen.')).toEqual(['Göteborg/SE'])
  })
})

describe('a town in the name of a body in small letters', () => {
  it.each([
    ['sv', 'Studien gjordes av Umeå universitet under våren.'],
    ['sv', 'Studien gjordes av Luleå tekniska universitet under våren.'],
  ])('is part of it (%s: %s)', async (language, body) => {
    expect(await placesIn(language, body)).toEqual([])
  })
})

describe('a volcano in a list of towns', () => {
  it('is the town of its name', async () => {
    const body = 'تنحدر غالبية المستثمرين في المغرب من الناظور وبركان ووجدة، وهي مدن في المغرب.'
    expect(await placesIn('ar', body)).toContain('بركان/MA')
  })
})

describe('a town that has its name from a river', () => {
  it('is meant in a country that the news is about', async () => {
    const body = 'В Киргизии начинается новый этап реформы. Киргизия открыла центры в Нарыне и Баткене.'
    expect(await placesIn('ru', body)).toContain('Нарын/KG')
  })
})

describe('a syllable of Chinese before lips', () => {
  it('is read with m', async () => {
    const body = '马拉维政府今天在马拉维南部的法隆贝、萨利马启动粮食发放。'
    expect(await placesIn('zh', body)).toEqual(expect.arrayContaining(['法隆贝/MW', '萨利马/MW']))
  })
})
