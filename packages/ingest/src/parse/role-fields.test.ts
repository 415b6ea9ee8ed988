import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const people = async (language: string, body: string) => {
  const { release } = await read(
    `---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${body}\n`,
    'r.md',
  )
  return release.people.map(({ name, role }) => [name, role])
}

describe('what an office is of, before a name without a comma', () => {
  it.each([
    ['da', 'Det siger professor i marin genetik Karen Stenhøj i dag.', 'professor i marin genetik'],
    ['da', 'Formand for Teknik- og Miljøudvalget Karen Stenhøj er tilfreds.', 'Formand for Teknik- og Miljøudvalget'],
    [
      'da',
      'Minister for handel og global klimapolitik Karen Stenhøj åbner mødet.',
      'Minister for handel og global klimapolitik',
    ],
    ['nb', 'Byråd for klima, miljø og byutvikling Karen Stenhøj åpner brua.', 'Byråd for klima, miljø og byutvikling'],
    ['sv', 'Det säger professorn i marin genetik Karen Stenhøj i dag.', 'professorn i marin genetik'],
  ])('%s: %s', async (language, body, role) => {
    expect(await people(language, body)).toEqual([['Karen Stenhøj', role]])
  })

  it('takes no verb behind the name of a defender for another office', async () => {
    const body =
      'Landmandens forsvarer, advokat Karen Stenhøj, overvejer at søge nævnet om lov til at anke til en dommer.'
    const [person] = await people('da', body)
    expect(person?.[1]).not.toMatch(/overvejer/)
  })
})

describe('a role that the text gives elsewhere', () => {
  it.each([
    ['da', '»Vi gik i skole,« fortæller Silje Kofoed fra Svaneke. Hun er uddannet pædagog.', 'uddannet pædagog'],
    ['nb', '– Vi gikk på skole, forteller Silje Kofoed fra Giske. Hun er barnehagelærer.', 'barnehagelærer'],
  ])('in the next sentence, by a pronoun: %s', async (language, body, role) => {
    expect(await people(language, body)).toEqual([['Silje Kofoed', role]])
  })

  it.each([
    ['da', 'Kaptajnen, Oleksij Tkatjenko fra Kherson, roser holdet.', [['Oleksij Tkatjenko', 'Kaptajnen']]],
    ['da', 'Høvdingen i distriktet, Kalonga, frygter for jorden.', [['Kalonga', 'Høvdingen i distriktet']]],
    ['is', 'Meðal gesta voru Ragnheiður kona hans og margir fleiri.', [['Ragnheiður', 'kona']]],
  ])('set apart from the name: %s %s', async (language, body, expected) => {
    expect(await people(language, body)).toEqual(expected)
  })
})

describe('what stands before a name and is none of it', () => {
  it.each([
    ['da', 'Det mener Venstres Lars Holm Bertelsen om sagen.', 'Lars Holm Bertelsen'],
    ['da', 'Unge Mina Ibrahim er formand for klubben.', 'Mina Ibrahim'],
  ])('%s: %s', async (language, body, name) => {
    expect((await people(language, body)).map(([own]) => own)).toEqual([name])
  })

  it('is a verb behind a relative pronoun', async () => {
    const body = '»Vi kunne ansætte fyrre,« siger Allan Iversen, der ejer Foss Stål i Varde.'
    expect((await people('da', body)).map(([name]) => name)).toEqual(['Allan Iversen'])
  })
})

describe('an office that is given to somebody', () => {
  it.each([
    ['da', 'Mødet har valgt Klaus Lundgaard til ny formand for Danske Patienter.', 'formand for Danske Patienter'],
    ['nb', 'Møtet har valgt Klaus Lundgård til ny leder i foreningen.', 'leder i foreningen'],
    ['da', 'Klaus Lundgaard sendte et brev. Han er blevet formand i klubben.', 'formand i klubben'],
  ])('%s: %s', async (language, body, role) => {
    expect((await people(language, body)).map(([, own]) => own)).toEqual([role])
  })
})

describe('a name beside the name of a body', () => {
  it.each([
    [
      'da',
      'Det siger direktør i Dansk Erhverv Michael H. Holm i dag.',
      ['Michael H. Holm', 'direktør i Dansk Erhverv'],
    ],
    ['is', 'Bæjarstjórinn, Konráð Eggertsson, var ánægður í gær.', ['Konráð Eggertsson', 'Bæjarstjórinn']],
    [
      'is',
      'Saksóknari hjá embætti ríkissaksóknara, Marinó Hafsteinsson, var ánægður.',
      ['Marinó Hafsteinsson', 'Saksóknari hjá embætti ríkissaksóknara'],
    ],
  ])('%s: %s', async (language, body, expected) => {
    expect(await people(language, body)).toEqual([expected])
  })
})
