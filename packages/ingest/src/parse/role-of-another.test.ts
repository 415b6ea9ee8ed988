import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** The people of a release with their roles, and who speaks in it. */
async function whoIn(title: string, paragraph: string): Promise<readonly [unknown, unknown]> {
  const { release } = await read(`${title}\n\n${paragraph}\n`)
  return [release.people.map(({ name, role }) => [name, role]), release.quotes.map(({ speaker }) => speaker?.name)]
}

it.each([
  [
    'New pier opens in spring',
    'Speaking on behalf of Minister Per Holm, Ana Ruiz said the pier was “a gift to the whole coast”.',
    [
      ['Per Holm', 'Minister'],
      ['Ana Ruiz', null],
    ],
    'Ana Ruiz',
  ],
  [
    'El nuevo muelle abre en primavera',
    'Tras reunirse el lunes con el ingeniero Pedro Sanz, la ministra Ana Ruiz dijo que el muelle es «un regalo para toda la costa».',
    [
      ['Pedro Sanz', 'ingeniero'],
      ['Ana Ruiz', 'ministra'],
    ],
    'Ana Ruiz',
  ],
  [
    'Il nuovo molo apre in primavera',
    'Dopo l’incontro con il ministro Pietro Sala, la sindaca di Genova, Ana Ruiz, ha detto che il molo è «un regalo per tutta la costa».',
    [
      ['Pietro Sala', 'ministro'],
      ['Ana Ruiz', 'sindaca di Genova'],
    ],
    'Ana Ruiz',
  ],
  [
    'Новый причал откроют весной',
    '«Мы ждали двенадцать лет», – сказала пресс-секретарь министра Сергея Кузнецова Анна Руденко.',
    [
      ['Сергей Кузнецов', 'министра'],
      ['Анна Руденко', 'пресс-секретарь министра'],
    ],
    'Анна Руденко',
  ],
  [
    'Новый причал откроют весной',
    'От имени министра Сергея Кузнецова Анна Орлова сказала, что причал – «подарок всему побережью».',
    [
      ['Сергей Кузнецов', 'министра'],
      ['Анна Орлова', null],
    ],
    'Анна Орлова',
  ],
])(
  'an office that names its holder is not that of whom the sentence names next: %s %s',
  async (title, text, people, speaker) => {
    expect(await whoIn(title, text)).toEqual([people, [speaker]])
  },
)

it('an office that a preposition governs is not the speaker’s', async () => {
  expect(
    await whoIn(
      'New pier opens in spring',
      'Speaking on behalf of the minister, Ana Ruiz said the pier was “a gift to the whole coast”.',
    ),
  ).toEqual([[['Ana Ruiz', null]], ['Ana Ruiz']])
})

it('what is called after somebody is no holder of an office', async () => {
  expect(
    await whoIn(
      'New pier opens in spring',
      'The rector of Rosa Luxemburg College, Ana Ruiz, said the pier was “a gift to the whole coast”.',
    ),
  ).toEqual([[['Ana Ruiz', 'rector']], ['Ana Ruiz']])
})
