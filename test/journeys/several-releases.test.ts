import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HARBOUR, startWire, until, type Wire } from './wire.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
  const newsroom = 'name: Port of Húsavík\nlanguages: [en, fr]\ncountry: IS\n'
  writeFileSync(join(wire.inbox, HARBOUR, 'newsroom.yaml'), newsroom)
})
afterAll(() => wire.close())

const ENGLISH = `Night Ferry to Grímsey Sails Again

HÚSAVÍK, 4 May 2026 – A night ferry sails again between Húsavík and Grímsey, two years after the last one was laid up. It carries forty people and their goods.

“My shop lives from this boat,” said Edda Hlíðdal, who sells dried fish on the quay. “Without it I had to wait a week for every sack.”
`
const french = (fare: string) => `Le ferry de nuit revient à Grímsey

HÚSAVÍK, le 4 mai 2026 – Un ferry de nuit relie de nouveau Húsavík à Grímsey, deux ans après l’arrêt du dernier. Il transporte quarante personnes avec leurs marchandises.

« Ma boutique vit de ce bateau », dit Edda Hlíðdal, qui vend du poisson séché sur le quai. « Sans lui, j’attendais chaque sac une semaine. » ${fare}
`
const items = async (path: string) =>
  (JSON.parse(await wire.text(path)) as { items: { id: string; title: string; url: string }[] }).items

test('a file in two languages comes out as two articles of one story, and is corrected one by one', async () => {
  wire.drop('ferry.txt', `${ENGLISH}\n***\n\n${french('')}`)
  await until(async () => (await items('/news.json')).length === 2)
  const titles = (await items('/news.json')).map(({ title }) => title)
  expect(titles.toSorted()).toEqual(['Le ferry de nuit revient à Grímsey', 'Night Ferry to Grímsey Sails Again'])
  expect((await items('/search.json?language=fr,en')).map(({ title }) => title)).toEqual([
    'Le ferry de nuit revient à Grímsey',
  ])
  expect((await items('/language/en.json')).map(({ title }) => title)).toEqual(['Night Ferry to Grímsey Sails Again'])

  wire.drop('ferry.txt', `${ENGLISH}\n***\n\n${french('Le billet coûte douze euros.')}`)
  await until(async () => (await wire.text('/language/fr.json')).includes('douze euros'))
  expect(await items('/news.json')).toHaveLength(2)
  expect(await wire.receipt('published/ferry.2.txt')).toContain('“Night Ferry to Grímsey Sails Again” reads as before')
})
