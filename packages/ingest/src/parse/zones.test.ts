import { expect, it } from 'vitest'
import { read } from '../testing.ts'
import { offsetAt } from './zones.ts'

it.each([
  ['en', 'EMBARGOED until 10:00 Geneva time on 3 July 2026', '2026-07-03T10:00:00+02:00'],
  ['en', 'EMBARGOED until 9 am Eastern Time, 3 February 2026', '2026-02-03T09:00:00-05:00'],
  ['sv', 'EMBARGO till den 3 juli 2026 kl. 06.00 svensk sommartid', '2026-07-03T06:00:00+02:00'],
  ['da', 'KLAUSULERET TIL den 3. august 2026 kl. 10.00 dansk tid', '2026-08-03T10:00:00+02:00'],
  ['fr', 'SOUS EMBARGO jusqu’au 3 mars 2026 à 10h30, heure de Paris', '2026-03-03T10:30:00+01:00'],
  ['pt', 'EMBARGO: não divulgar antes das 10h30 (hora de Lisboa) de 3 de julho de 2026', '2026-07-03T10:30:00+01:00'],
  ['de', 'SPERRFRIST: 3. Juli 2026, 10:00 Uhr Genfer Zeit', '2026-07-03T10:00:00+02:00'],
  ['ar', 'EMBARGOED until 3 July 2026, 06:00 GMT', '2026-07-03T06:00:00+00:00'],
  ['fr', 'SPERRFRIST: 3. Juli 2026, 10:00 Uhr MESZ', '2026-07-03T10:00:00+02:00'],
])('%s: “%s” ends at %s', async (language, line, until) => {
  const { release } = await read(`---\nlanguage: ${language}\n---\n\n${line}\n\n# Wells\n\nA text.\n`, 'release.md')
  expect(release.embargo).toEqual({ state: 'until', until, text: line })
})

it('a word that only looks like a short name of a zone is none', async () => {
  const { release } = await read(
    '---\nlanguage: fr\n---\n\nSOUS EMBARGO jusqu’au 3 mars 2026 à 10h30, le puits est ouvert\n\n# Puits\n\nUn texte.\n',
    'release.md',
  )
  expect(release.embargo.state).toBe('unclear')
})

it.each([
  ['the hour that clocks show twice is the later one', '2026-10-25', 2, 30, '+01:00'],
  ['an hour that clocks skip counts as if they had not', '2026-03-29', 2, 30, '+01:00'],
  ['the evening before is summer', '2026-10-24', 23, 59, '+02:00'],
  ['an hour after the change is winter', '2026-10-25', 3, 0, '+01:00'],
])('%s', (_, day, hour, minute, offset) => expect(offsetAt('Europe/Paris', day, hour, minute)).toBe(offset))
