import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('where an unseen release plays', () => {
  it('goes on over a list behind one preposition, in a country that the release names', async () => {
    expect(await placesIn('sv', 'Tandläkare i Lund, Helsingborg och Malmö i Sverige tränar kollegor.')).toEqual([
      'Lund/SE',
      'Helsingborg/SE',
      'Malmö/SE',
      'Sverige/SE',
    ])
    expect(
      await placesIn('en', 'Schools reopened in Jhapa, Morang and Sunsari, three districts of Nepal.'),
    ).not.toContain('Morang/AU')
  })

  it('takes the country of the dateline from what the text is about', async () => {
    const { release } = await read(
      'Cabo Verde: seguro contra a seca\n\nRibeira Grande, 5 de junho de 2026 — Trezentas famílias de Cabo Verde recebem um seguro que paga antes de a colheita falhar, anunciou hoje o governo de Cabo Verde.\n',
    )
    expect(release.dateline).toMatchObject({ place: 'Ribeira Grande', country: 'CV' })
  })

  it('knows a fjord by its ending', async () => {
    expect(
      await placesIn('is', 'Reglurnar gilda um sjókvíaeldi í Berufirði og verða endurskoðaðar á næsta ári.'),
    ).toEqual(['Berufjörður/IS'])
  })

  it('is no town abroad because a form of another name looks like it', async () => {
    expect(await placesIn('ru', 'Занятия возобновились в Восе, Таджикистан снова принимает учеников.')).not.toContain(
      'Восо/US',
    )
    expect(await placesIn('fi', 'Apteekki palvelee Tornion, Kemin ja Haaparannan asukkaita Suomessa.')).not.toContain(
      'Kemin/KG',
    )
  })

  it('is Brasília where another language calls Brazil so', async () => {
    const { release } = await read(
      '---\nlanguage: pt\ntitle: T\n---\n\nO ministro viajou de Brasília para a inauguração do posto.\n',
      'release.md',
    )
    expect(release.places.map(({ name, kind }) => [name, kind])).toEqual([['Brasília', 'city']])
  })

  it('is no part of a body that works there', async () => {
    expect(
      await placesIn('en', 'The loan complements work by the Food and Agriculture Organization in Oman and Iran.'),
    ).toEqual(['Oman/OM', 'Iran/IR'])
  })
})
