import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('names that no table has', () => {
  it.each([
    ['en', 'In Zambia teams reached Ndola, Kashilunda and Mubombe by boat.', ['Kashilunda/ZM', 'Mubombe/ZM']],
    ['is', 'Í Sambíu eru stöðvar í Ndola, Kasilunda og Mubombe.', ['Kasilunda/ZM', 'Mubombe/ZM']],
    [
      'es',
      'En Honduras los equipos llegaron por fin en barco a Danlí, Quelacoa y Tepusca.',
      ['Quelacoa/HN', 'Tepusca/HN'],
    ],
  ])('are places in a list that names a town (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expect.arrayContaining(expected))
  })

  it('are none where the list names no town', async () => {
    expect(await placesIn('en', 'The teams of Kashilunda, Mubombe and Partners met in Zambia.')).toEqual(['Zambia/ZM'])
  })
})

describe('a small place to which nothing leads', () => {
  it('is one where its country is named beyond doubt, and none elsewhere', async () => {
    const told = 'Au Mali, les femmes de Yélimané ont creusé le puits. Le Mali compte sur elles.'
    expect(await placesIn('fr', told)).toContain('Yélimané/ML')
    expect(await placesIn('fr', 'Les femmes de Koniakary ont creusé le puits.')).toEqual([])
  })

  it('is none where somebody is honoured by its name', async () => {
    expect(await placesIn('ru', 'В Киргизии вручили премию имени Токтогула. Киргизия гордится ими.')).toEqual([
      'Киргизия/KG',
    ])
  })
})

it('A name of several countries is the one whose people and bodies the release speaks of', async () => {
  const body = 'A embaixada de São Tomé e Príncipe saudou as pescadoras são-tomenses de Trindade.'
  expect(await placesIn('pt', body)).toContain('Trindade/ST')
})

describe('a region that has its name from a town abroad or from a word', () => {
  it.each([
    ['es', 'En Bolivia las brigadas del Beni esperan la lluvia. Bolivia ya pidió ayuda.', 'Beni/BO'],
    ['fr', 'Au Togo, les pluies ont touché la région des Plateaux. Le Togo a envoyé des secours.', 'Plateaux/TG'],
  ])('is one where its country is named (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})

it('A people is no country, though another language has a form of the country that is spelt so', async () => {
  expect(await placesIn('en', 'Forty Namibian nurses and an Indonesian doctor work on the ship.')).toEqual([])
})

it('A town whose name goes on with one that the gazetteer lacks is not its larger namesake', async () => {
  const body = 'Las emisoras de Roboré, San José de Quelacoa y Concepción transmiten en Bolivia.'
  const places = await placesIn('es', body)
  expect(places).toContain('San José de Quelacoa/BO')
  expect(places).not.toContain('San José/CR')
})

it('A lake that is called after a country belongs to several, a fjord to the country of the language', async () => {
  expect(await placesIn('sv', 'I Moçambique fiskar byborna i Zambiasjön.')).toContain('Zambiasjön/null')
  expect(await placesIn('is', 'Fulltrúar frá Noregi skoðuðu kvíarnar í Grunnafirði.')).toContain('Grunnafjörður/IS')
})
