import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Who speaks in a paragraph behind one in which somebody with a name has spoken. */
const speakers = async (language: string, before: string, paragraph: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${before}\n\n${paragraph}\n`, 'release.md')).release.quotes
    .slice(1)
    .map(({ speaker }) => speaker?.name ?? null)

describe('a relative of somebody, without a name', () => {
  it.each([
    [
      'en',
      '“The harbour opens on Monday,” said Grace Akello, director of the port.',
      'Her daughter, 12, added: “I want to be a nurse one day.”',
    ],
    [
      'en',
      '“The harbour opens on Monday,” said Grace Akello, director of the port.',
      '“We lost everything within an hour,” said his wife.',
    ],
    [
      'de',
      '„Der Hafen öffnet am Montag“, sagte Nadine Okafor, Leiterin des Hafens.',
      '„Wir haben in einer Stunde alles verloren“, sagte seine Frau.',
    ],
    [
      'fr',
      '« Le port ouvre lundi », a déclaré Hélène Marchand, directrice du port.',
      '« Nous avons tout perdu en une heure », a dit sa femme.',
    ],
    [
      'es',
      '«El puerto abre el lunes», dijo Marta Salcedo, directora del puerto.',
      '«Lo perdimos todo en una hora», dijo su mujer.',
    ],
    [
      'pt',
      '“O porto abre na segunda-feira”, disse Marta Leal, diretora do porto.',
      '“Perdemos tudo numa hora”, disse a mulher dele.',
    ],
    [
      'it',
      '«Il porto apre lunedì», ha detto Gaia Moretti, direttrice del porto.',
      '«Abbiamo perso tutto in un’ora», ha detto la moglie.',
    ],
    [
      'tr',
      'Liman Müdürü Elif Karaca, “Liman pazartesi açılacak” dedi.',
      'Kızı ise “Bir gün hemşire olmak istiyorum” dedi.',
    ],
    [
      'zh',
      '港务局局长李秀兰说：“我们的港口将从下周一开始重新开放。”',
      '她的女儿补充说：“我希望有一天能够成为一名护士。”',
    ],
  ])('speaks, and nobody who was named (%s, %s): %s', async (language, before, paragraph) => {
    expect(await speakers(language, before, paragraph)).toEqual([null])
  })

  it('has her name where it stands beside the noun', async () => {
    const before = '«Il porto apre lunedì», ha detto Gaia Moretti, direttrice del porto.'
    expect(await speakers('it', before, '«Abbiamo perso tutto in un’ora», ha detto la moglie, Fadila.')).toEqual([
      'Fadila',
    ])
  })

  it('does not speak where a pronoun does', async () => {
    const before = '“The harbour opens on Monday,” said Grace Akello, director of the port.'
    expect(await speakers('en', before, 'She added: “I want to see it open on Monday.”')).toEqual(['Grace Akello'])
  })
})
