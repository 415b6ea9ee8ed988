import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Quotes of a body with their speakers: a name, else a role, else null. */
const said = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${body}\n`, 'release.md')).release.quotes.map(
    ({ text, speaker }) => [text, speaker?.name ?? speaker?.role ?? null],
  )

describe('who did not speak', () => {
  it.each([
    [
      'da',
      'Direktør Hanne Dahl siger, at havnen er tom.\n\n»Fisken er væk.« Sådan siger de gamle i byen, forklarer borgmester Ole Friis.',
      [['Fisken er væk.', null]],
    ],
    ['nb', 'Plakaten sier «Alle skal med inn i varmen». Det sier ordfører Terje Lie at han er stolt av.', []],
    [
      'fr',
      '« Une femme a perdu sa maison. » Ainsi dit la loi coutumière, selon Jean Morel.',
      [['Une femme a perdu sa maison.', null]],
    ],
    [
      'tr',
      'Vali Nermin Çetin olay yerine geldi.\n\n“Kitaplarım yandı…” diye anlatıyor öğrenci.',
      [['Kitaplarım yandı…', 'öğrenci']],
    ],
    [
      'tr',
      'Vali Nermin Çetin olay yerine geldi.\n\n“Kitaplarım yandı” diyor kapının önünde bekleyen yaşlı komşu.',
      [['Kitaplarım yandı', null]],
    ],
    [
      'sv',
      'Förtroendet ligger på 23 procent enligt Norges barometer.\n\n– De kommer att fråga vad det kostar, säger hon.',
      [['De kommer att fråga vad det kostar', null]],
    ],
    [
      'da',
      'Tilliden ligger på 23 procent ifølge Moldovas barometer.\n\n»De vil spørge, hvad det koster,« siger hun.',
      [['De vil spørge, hvad det koster,', null]],
    ],
    [
      'de',
      'Das Vertrauen liegt laut Norwegens Barometer bei 23 Prozent.\n\n„Sie werden fragen, was es kostet“, sagt sie.',
      [['Sie werden fragen, was es kostet', null]],
    ],
  ])('%s: %s', async (language, body, quotes) => {
    expect(await said(language, body)).toEqual(quotes)
  })
})

describe('who spoke after all', () => {
  it.each([
    [
      'en',
      'Trucks wait at the bridge over the river since Monday.\n\nTeacher Grace Akello said: "The road is ours."\n\n"This is what we waited for."\n\n– Mary Atieno, fish seller',
      [
        ['The road is ours.', 'Grace Akello'],
        ['This is what we waited for.', 'Mary Atieno'],
      ],
    ],
    [
      'tr',
      'Vali Nermin Çetin geldi. Törende “Bu yıl iki okul daha açacağız” diye söylüyor.',
      [['Bu yıl iki okul daha açacağız', 'Nermin Çetin']],
    ],
    ['nb', '«Ingen skal fryse». Det sier ordfører Terje Lie til avisen.', [['Ingen skal fryse', 'Terje Lie']]],
  ])('%s: %s', async (language, body, quotes) => {
    expect(await said(language, body)).toEqual(quotes)
  })
})

describe('who is only spoken of in a sentence that a role opens', () => {
  it.each([
    [
      'es',
      'La alcaldesa Ana Ruiz abrió el puerto.\n\nEl ministro habló largo rato de las quejas de Ana Ruiz.\n\n“No hay tiempo que perder en este puerto”, dijo.',
      [['No hay tiempo que perder en este puerto', null]],
    ],
    [
      'es',
      'La alcaldesa Ana Ruiz abrió el puerto.\n\nAna Ruiz habló largo rato de las quejas de los pescadores.\n\n“No hay tiempo que perder en este puerto”, dijo.',
      [['No hay tiempo que perder en este puerto', 'Ana Ruiz']],
    ],
    [
      'pt',
      'A prefeita Ana Rocha abriu o porto.\n\nO ministro falou das queixas de Ana Rocha.\n\n“Não há tempo a perder neste porto”, disse.',
      [['Não há tempo a perder neste porto', null]],
    ],
  ])('does not speak behind it (%s)', async (language, body, quotes) => {
    expect(await said(language, body)).toEqual(quotes)
  })
})

describe('what is no speech', () => {
  it.each([
    [
      'da',
      '– Vi håber på mange gæster, siger formanden for Havnens Venner, Karen Holm.',
      [['Vi håber på mange gæster', 'Karen Holm']],
    ],
    [
      'nb',
      '– Vi håper på mange gjester, sier lederen for Havnens Venner, Karen Holm. – Det blir stort.',
      [
        ['Vi håper på mange gjester', 'Karen Holm'],
        ['Det blir stort.', 'Karen Holm'],
      ],
    ],
    [
      'nb',
      '– Vi håper på mange gjester, sier lederen for Havnens Venner, Karen Holm, og peker mot kaia.',
      [['Vi håper på mange gjester', 'Karen Holm']],
    ],
    ['fi', 'Hankkeeseen kuuluu:\n\n– uusi katto, jonka hinta nousi, kertoo ministeriö', []],
    ['fi', '– Meillä on kolme tavoitetta, kuten laki sanoo.', []],
  ])('%s: %s', async (language, body, quotes) => {
    expect(await said(language, body)).toEqual(quotes)
  })
})
