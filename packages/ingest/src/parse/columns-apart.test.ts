import { describe, expect, it } from 'vitest'
import { documentOf, knowledge } from '../testing.ts'
import { parseDocument } from './parse.ts'

const ROWS: readonly (readonly [string, string])[] = [
  ['Il traghetto torna a Stromboli', 'Die Fähre fährt wieder nach Stromboli'],
  [
    'LIPARI, 6 maggio 2026 – Il traghetto per Stromboli ha ripreso lunedì le corse dopo quattro mesi di lavori al molo, ha annunciato la compagnia.',
    'LIPARI, 6. Mai 2026 – Die Fähre nach Stromboli fährt seit Montag wieder, nachdem der Anleger vier Monate lang ausgebessert wurde, teilte die Reederei mit.',
  ],
  [
    'Due navi trasportano 110 persone all’ora, e chi abita sull’isola paga la metà del biglietto.',
    'Zwei Schiffe befördern 110 Personen in der Stunde, und wer auf der Insel wohnt, zahlt den halben Preis.',
  ],
  [
    '«Gli anziani possono di nuovo andare dal medico», ha detto la sindaca Rosaria Megna.',
    '„Die Alten können wieder zum Arzt fahren“, sagte Bürgermeisterin Rosaria Megna.',
  ],
]

const page = (rows: readonly (readonly string[])[]) =>
  `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`).join('')}</table></body></html>`

const releasesOf = async (html: string) => {
  const document = await documentOf(html, 'release.html')
  const releases = parseDocument(document, knowledge())
  for (const { spans, lede } of releases) expect(document.text.slice(...spans.lede!)).toBe(lede)
  return releases
}

describe('a table with a language in each column', () => {
  it('gives a release for each, with its own title, text and speakers', async () => {
    const releases = await releasesOf(page(ROWS))
    expect(releases.map(({ language, title }) => [language, title])).toEqual([
      ['it', ROWS[0]![0]],
      ['de', ROWS[0]![1]],
    ])
    for (const { body, quotes, notices } of releases) {
      expect(body.blocks).toHaveLength(3)
      expect(quotes).toMatchObject([{ speaker: { name: 'Rosaria Megna' } }])
      expect(notices.map(({ rule }) => rule)).not.toContain('several-languages')
    }
  })

  it('is none where both columns are in one language: they are read row by row', async () => {
    const [release, ...more] = await releasesOf(page(ROWS.map(([text]) => ['', text])))
    expect(more).toEqual([])
    expect(release!.title).toBe(ROWS[0]![0])
  })
})
