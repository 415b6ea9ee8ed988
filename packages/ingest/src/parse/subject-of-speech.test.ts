import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Who speaks in a release of this title and paragraph, quote by quote. */
async function speakersIn(title: string, paragraph: string): Promise<readonly (string | null)[]> {
  const { release } = await read(`${title}\n\n${paragraph}\n`)
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

it.each([
  [
    'Ana Ruiz',
    'New ferry sails in spring',
    'Ana Ruiz, whose brother Per Holm runs the ferry, said the timetable was “far better than the old one”.',
  ],
  [
    'Ivo Ramm',
    'Neue Fähre fährt im Frühjahr',
    'Der Minister Ivo Ramm, der am Montag die Fischerin Rosa Lester traf, sagte, der Fahrplan sei „viel besser als der alte“.',
  ],
  [
    'Иван Раменский',
    'Новый паром пойдёт весной',
    'Министр Иван Раменский, который в понедельник встретил на вокзале Розу Лебедеву, сказал, что расписание «гораздо лучше прежнего».',
  ],
])('whom a relative clause names is not who speaks but whom it describes: %s', async (name, title, paragraph) => {
  expect(await speakersIn(title, paragraph)).toEqual([name])
})

it.each([
  [
    'Novo barco parte na primavera',
    'Kit, que casou há pouco com a sua colega Rosa Leite, também com 31 anos, admitiu que o horário é «muito melhor do que o antigo».',
  ],
  [
    'Neue Fähre fährt im Frühjahr',
    'Der Kapitän, der am Montag die Fischerin Rosa Lester traf, sagte, der Fahrplan sei „viel besser als der alte“.',
  ],
])('nor where nobody knows whom the clause describes: %s', async (title, paragraph) => {
  expect(await speakersIn(title, paragraph)).toEqual([null])
})

it('an apposition is no relative clause, even where both begin alike', async () => {
  const said = 'sagte, der Fahrplan sei „viel besser als der alte“.'
  expect(
    await speakersIn('Neue Fähre fährt im Frühjahr', `Die Leiterin des Hafens, die Ingenieurin Ana Ruiz, ${said}`),
  ).toEqual(['Ana Ruiz'])
})

it.each([
  [
    'Ana Ruiz',
    'New ferry sails in spring',
    'Ana Ruiz, spokeswoman for Minister Per Holm, said the timetable was “far better than the old one”.',
  ],
  [
    'Ana Ruiz',
    'Le nouveau bac part au printemps',
    'La maire Ana Ruiz, accompagnée du ministre Pierre Holm, a qualifié l’horaire de « bien meilleur que l’ancien ».',
  ],
  [
    'Анна Руденко',
    'Новый паром пойдёт весной',
    'Анна Руденко, вдова Петра Орлова, сказала, что расписание «гораздо лучше прежнего».',
  ],
])('whom an apposition names is not who speaks: %s, %s', async (name, title, paragraph) => {
  expect(await speakersIn(title, paragraph)).toEqual([name])
})

it('whom somebody criticises before a colon does not speak behind it', async () => {
  const paragraph = 'Mayor Ana Ruiz criticised Minister Per Holm: “We could not have waited any longer.”'
  expect(await speakersIn('New ferry sails in spring', paragraph)).not.toContain('Per Holm')
})
