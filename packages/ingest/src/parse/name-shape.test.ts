import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Names of the people in a release of one paragraph. */
async function peopleIn(paragraph: string): Promise<readonly string[]> {
  const { release } = await read(`Harbour reopens\n\n${paragraph}\n`)
  return release.people.map(({ name }) => name)
}

it.each([
  [
    'The new quay was paid for by two families. On Friday the keys went to Eleanor Quillby at a short ceremony.',
    ['Eleanor Quillby'],
  ],
  [
    'La obra terminó antes de lo previsto. El premio del jurado fue para Lucía Barreiro y los vecinos del barrio.',
    ['Lucía Barreiro'],
  ],
  [
    'Les travaux ont duré six mois. La commune a confié le chantier à Thierry Mazelle et à son équipe de maçons.',
    ['Thierry Mazelle'],
  ],
  [
    'Мост строили восемь месяцев. Ключи от него на берегу передали Тамаре Журавлёвой и её соседям по улице.',
    ['Тамара Журавлёва'],
  ],
  [
    'Bygget sto ferdig i mai. Kommunen ga oppdraget til Sigrun Tveitnes og resten av laget i fjor høst.',
    ['Sigrun Tveitnes'],
  ],
])('finds somebody whom nothing introduces by the shape of the name: %s', async (paragraph, names) => {
  expect(await peopleIn(paragraph)).toEqual(names)
})

it.each([
  [
    'a street that keeps its name abroad',
    'La agencia abre el lunes una oficina en Margaret Street y otra en el puerto de la ciudad.',
  ],
  [
    'a fund behind its name',
    'Intäkterna går till Karin Lundals minnesfond, som delar ut stipendier till unga i hela länet.',
  ],
  [
    'a university in a list',
    'El acuerdo lo firman las universidades de Zaragoza y Martín Quiroga, que enviarán a sus alumnos.',
  ],
  [
    'the title of a work',
    'The choir sang “Martha Bellamy” twice, and the harbour band played for the rest of the evening.',
  ],
  ['a paper', 'The Tribune Herald counted forty boats, and The Gazette had the whole story on its front page.'],
  [
    'words that the text also prints small',
    'The Grace Period begins in May. A period of grace was all that the growers of the valley asked for.',
  ],
])('takes %s for nobody', async (_, paragraph) => {
  expect(await peopleIn(paragraph)).toEqual([])
})

it('takes no opening word of a sentence for the name of the captain before it', async () => {
  expect(
    await peopleIn('He was a great captain. All twelve of the crew came home before the storm on that day.'),
  ).toEqual([])
})

it.each([
  [
    'a people',
    'The race was close. The cup went to the Spaniard Marta Quiroga after two hours in the rain.',
    ['Marta Quiroga'],
  ],
  [
    'a trade in German',
    'Das Rennen war knapp. Den Pokal holte am Ende Dachdecker Theo Wieshaupt nach zwei Stunden im Regen.',
    ['Theo Wieshaupt'],
  ],
  [
    'a word that is also a given name',
    'Loppet var jämnt. Pokalen gick till slut till juristen Hans Lindfalk efter två timmar i regnet.',
    ['Hans Lindfalk'],
  ],
  [
    'where somebody plays',
    'La gara è stata serrata. La coppa è andata a Chiara Vandelli del Liverpool dopo due ore di pioggia.',
    ['Chiara Vandelli'],
  ],
])('tells a name from %s beside it', async (_, paragraph, names) => {
  expect(await peopleIn(paragraph)).toEqual(names)
})

it('ends a name where the title goes on in capitals', async () => {
  const { release } = await read(
    'Harriet Quillby Opens New Quay on Windy Day\n\nThe keys went to Harriet Quillby on Friday. The quay opens to boats in May, and the old one will be a garden.\n',
  )
  expect(release.people.map(({ name }) => name)).toEqual(['Harriet Quillby'])
})
