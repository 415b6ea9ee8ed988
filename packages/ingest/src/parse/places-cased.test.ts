import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('a sea that is called after a country or a region', () => {
  it.each([
    [
      'tr',
      "Tekne dün gece Komorlar açıklarında, Mozambik Kanalı'nda fırtınada battı.",
      ['Komorlar/KM', 'Mozambik Kanalı/null'],
    ],
    ['es', 'Colombia buscó a los náufragos en el golfo de Urabá.', ['Colombia/CO', 'golfo de Urabá/CO']],
    ['en', 'She crossed the Orinoco delta from Venezuela.', ['Orinoco delta/VE', 'Venezuela/VE']],
  ])('is no country and no region (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('what is called like a language', () => {
  it.each([
    ['en', 'Staff in Kenya spoke English to the children, and some in Akha.', ['Kenya/KE']],
    ['en', 'Forms in Thai and Karen are ready in Kenya.', ['Kenya/KE']],
  ])('is no town (%s: %s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a name of two words that opens a sentence', () => {
  it('is the town that it names, in a country of the release', async () => {
    const found = await placesIn('en', 'Trinidad and Tobago has a plan. Port of Spain opened a centre.')
    expect(found).toContain('Port of Spain/TT')
  })
})

describe('a region that nothing else is called', () => {
  it('needs no word that leads to it', async () => {
    expect(await placesIn('en', 'Shelters are repaired from Khulna to the Sundarbans.')).toContain('Sundarbans/null')
  })
})

describe('towns in a case, each of one country alone', () => {
  it('bear each other out (ru)', async () => {
    const found = await placesIn('ru', 'Школы откроют в Каргополе и в Нарьян-Маре, а потом в Котласе.')
    expect(found).toEqual(expect.arrayContaining(['Каргополь/RU', 'Нарьян-Мар/RU', 'Котлас/RU']))
  })
})

describe('a town that no table has, on a list in a case', () => {
  it('has its name without the ending of the town beside it (ru)', async () => {
    const found = await placesIn('ru', 'Казахстан запускает очередь в Талдыкоргане, Маштубе и Сарыагаше.')
    expect(found).toContain('Маштуб/KZ')
  })
})

describe('a country whose capital has its name in common with small towns', () => {
  it('is that of the towns beside it (pt)', async () => {
    const found = await placesIn('pt', 'O recenseamento começa em São Tomé e segue em Neves, onde há duas mesas.')
    expect(found).toEqual(['São Tomé/ST', 'Neves/ST'])
  })
})

describe('a town before a verb that leads to a body', () => {
  it('is no part of its name (zh)', async () => {
    expect(await placesIn('zh', '该组织将在达卡和加德满都设立核查小组,协助工人举证。')).toEqual([
      '达卡/BD',
      '加德满都/NP',
    ])
  })
})
