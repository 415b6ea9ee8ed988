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
