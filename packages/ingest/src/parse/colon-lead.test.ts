import { expect, it } from 'vitest'
import { read } from '../testing.ts'

async function speakerIn(language: string, body: string): Promise<string | null | undefined> {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body}\n`, 'release.md')
  expect(release.quotes).toHaveLength(1)
  return release.quotes[0]!.speaker?.name ?? null
}

it.each([
  [
    'the name directly before the colon',
    'it',
    'Sul punto è intervenuto il capo dell’ufficio per le acque, il prefetto Gianni Todesco: «La diga resta la via più sicura».',
    'Gianni Todesco',
  ],
  [
    'the pronoun of the last clause',
    'en',
    'Among those on the pier was Moses Tarua, 57, a former pilot. Asked what had changed his mind, he needed few words: “My mother sat down on the road.”',
    'Moses Tarua',
  ],
  [
    'the noun of the last clause',
    'es',
    'La viceministra de Empleo, Rosana Acuñar, habló de 2.000 personas. Consultada sobre el presupuesto, la funcionaria fue franca: «Alcanza para empezar».',
    'Rosana Acuñar',
  ],
  [
    'whom a verb between commas leaves out',
    'es',
    'La jefa de la oficina, Enriqueta Lind Mora, pidió paciencia. El regreso, explicó, no termina con la llegada: «La gente vuelve dos veces».',
    'Enriqueta Lind Mora',
  ],
  [
    'nobody, where a role that nobody named has was frank',
    'es',
    'La jefa de la oficina, Enriqueta Lind Mora, pidió paciencia. Consultado en el puerto, el pescador fue franco: «La gente vuelve dos veces».',
    null,
  ],
])('behind a colon speaks %s', async (_, language, body, name) => {
  expect(await speakerIn(language, body)).toBe(name)
})
