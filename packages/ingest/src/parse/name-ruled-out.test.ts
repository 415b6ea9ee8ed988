import { expect, it } from 'vitest'
import { read } from '../testing.ts'

/** The people of a release with this paragraph. */
async function peopleIn(title: string, paragraph: string): Promise<readonly string[]> {
  const { release } = await read(`${title}\n\n${paragraph}\n`)
  return release.people.map(({ name }) => name)
}

it('takes nothing for a person that a number counts, where every noun has a capital', async () => {
  const title = 'Neues System meldet Hochwasser früher'
  expect(
    await peopleIn(title, 'Das System warnt früh. „Neun Tage Vorlauf bedeuten Sicherheit für alle“, so Anna Vossloh.'),
  ).toEqual(['Anna Vossloh'])
  expect(
    await peopleIn(title, 'Das System warnt früh. „Die 9 Tage Vorlauf bedeuten Sicherheit“, so Anna Vossloh.'),
  ).toEqual(['Anna Vossloh'])
  expect(
    await peopleIn(title, 'Das System warnt früh. Das Amt leitet seit 2019 Anna Vossloh, eine Ingenieurin.'),
  ).toEqual(['Anna Vossloh'])
  expect(await peopleIn(title, 'Das System warnt früh. „Es hilft allen“, sagt der Händler Tage Nordholm.')).toEqual([
    'Tage Nordholm',
  ])
})

it('takes a town in the case that says where for no relative', async () => {
  const title = 'Belediye ailelere danışma merkezi açtı'
  expect(
    await peopleIn(title, 'Merkez dün açıldı. İki kızı Kayseri’de doğan terzi, “Artık burada kalacağız” diye konuştu.'),
  ).toEqual([])
  expect(
    await peopleIn(title, 'Merkez dün açıldı. Terzinin kızı Elif, “Artık burada kalacağız” diye konuştu.'),
  ).toEqual(['Elif'])
})

it('takes the first word of a body’s name, which alone has a capital, for nobody', async () => {
  const title = 'Судно з борошном прибуло до порту'
  const more = '«Хліба вистачить до весни», – сказала вона.'
  expect(
    await peopleIn(
      title,
      `Борошно купили за рахунок Південної сільської програми, за оцінкою Південної сільської програми, вчасно. ${more}`,
    ),
  ).toEqual([])
})
