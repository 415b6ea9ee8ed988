import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const people = async (language: string, paragraph: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${paragraph}\n`, 'release.md')
  return release.people.map(({ name, role }) => [name, role])
}

describe('somebody of whom only a person’s doings are told', () => {
  it.each([
    ['en', 'The fields lie dry. Ekor Lokwari was harvesting sorghum when the sky went brown.', 'Ekor Lokwari'],
    [
      'fr',
      'Le puits est neuf, il y a de l’eau. Fadoumata Welet Inarane marchait onze kilomètres.',
      'Fadoumata Welet Inarane',
    ],
    ['es', 'El pozo es nuevo. Remedia Uriona Epieyo caminaba cuatro horas.', 'Remedia Uriona Epieyo'],
  ])('is a person, whatever the name (%s)', async (language, paragraph, name) => {
    expect((await people(language, paragraph)).map(([one]) => one)).toContain(name)
  })

  it('is no body of which the same verb is said', async () => {
    expect(await people('en', 'The day was long. Harbour Trust was harvesting mussels when the tide came.')).toEqual([])
  })
})

describe('a single name', () => {
  it.each([
    [
      'pt',
      'Os fiscais chegaram. “Davam choque em quem acordava tarde”, denunciou Edvaro, baiano de Serrinha.',
      'Edvaro',
    ],
    ['it', 'I carabinieri sono arrivati. «Ci davano tre euro», ha denunciato Lamin, gambiano.', 'Lamin'],
    [
      'en',
      'The youngest volunteer, Mabel, is not yet grown. “The first time I forgot to breathe,” she admits.',
      'Mabel',
    ],
  ])('is somebody’s beside what the person is (%s)', async (language, paragraph, name) => {
    expect((await people(language, paragraph)).map(([one]) => one)).toContain(name)
  })
})

describe('a role before a name', () => {
  it.each([
    [
      'es',
      'La ministra de Salud Pública y Bienestar Social, Dra. María Teresa Barán, abrió la sala.',
      'ministra de Salud Pública y Bienestar Social',
    ],
    [
      'es',
      'La portavoz del Gobierno y ministra de Educación, Formación Profesional y Deportes, María Teresa Barán, dijo que sí.',
      'ministra de Educación, Formación Profesional y Deportes',
    ],
    [
      'es',
      'La presidenta de la patronal hotelera, María Teresa Barán, dijo que sí.',
      'presidenta de la patronal hotelera',
    ],
  ])('has all its fields, and their adjectives (%s)', async (language, paragraph, role) => {
    expect(await people(language, paragraph)).toEqual([['María Teresa Barán', role]])
  })

  it.each([
    [
      'en',
      'The Deputy Prime Minister and Minister for Urban Development Prakor Thalma Singh handed over the keys on Monday.',
      'Prakor Thalma Singh',
      'Deputy Prime Minister and Minister for Urban Development',
    ],
    ['fr', 'Le ministre de la Santé Loub Hamadi est venu hier à Moroni.', 'Loub Hamadi', 'ministre de la Santé'],
  ])('ends with its field, and a name that no table knows begins (%s)', async (language, paragraph, name, role) => {
    expect(await people(language, paragraph)).toEqual([[name, role]])
  })

  it('opens the sentence of which the name is the subject', async () => {
    const found = await people('es', 'Estudiante de ingeniería de software, Bruno Guamán ha creado un test sin sangre.')
    expect(found).toEqual([['Bruno Guamán', 'Estudiante de ingeniería de software']])
  })

  it('is not what somebody else is, in the sentence of whom the name is the subject', async () => {
    const found = await people(
      'es',
      'El ministro Luis Barán, cortó la cinta junto al embajador de España, Javier Conde.',
    )
    expect(found).toEqual([
      ['Luis Barán', 'ministro'],
      ['Javier Conde', 'embajador de España'],
    ])
  })
})
