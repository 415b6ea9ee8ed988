import { expect, test } from 'vitest'
import { publicPeople, sameRole } from './public-person.ts'
import type { Person, Quote, Speaker } from './release.ts'

const AUTHORITY = 'wire.example.org,2026'
const person = (name: string, role: string | null, organisation: string | null): Person => ({
  name,
  role,
  organisation,
  mentions: [],
})
const said = (speaker: Speaker): Quote => ({
  text: 'We wait.',
  speaker,
  jointSpeakers: [],
  attribution: null,
  span: [0, 1],
  inBody: [0, 1],
})
const names = (people: readonly Person[], quotes: readonly Quote[] = []) =>
  publicPeople({ people, quotes }, AUTHORITY).map(({ index }) => people[index]!.name)

test('only people with a role in an organisation have a page', () => {
  expect(
    names([
      person('Runa Bek', 'Director', 'Harbour Aid'),
      person('Amna Idris', 'Mother of three', null),
      person('Tomas Lind', null, 'Harbour Aid'),
      person('Sara Holm', null, null),
    ]),
  ).toEqual(['Runa Bek'])
})

test('speaking does not make anybody public without an organisation', () => {
  const amna = { name: 'Amna Idris', role: 'Survivor', organisation: null }
  expect(names([person('Amna Idris', null, null)], [said(amna)])).toEqual([])
})

test('what a quote says of its speaker counts', () => {
  const runa = { name: 'RUNA BEK', role: 'Director', organisation: 'Harbour Aid' }
  expect(names([person('Runa Bek', null, null)], [said(runa)])).toEqual(['Runa Bek'])
})

test('one name in one organisation is one person, however it is written; in another organisation it is another', () => {
  const [one, two, three] = publicPeople(
    {
      people: [
        person('Rúna Bek', 'Director', 'Harbour Aid'),
        person('RUNA BEK', 'Head', 'HARBOUR AID'),
        person('Runa Bek', 'Director', 'Ferry Line'),
      ],
      quotes: [],
    },
    AUTHORITY,
  )
  expect(one!.key).toMatch(/^[0-9a-z]{10}$/)
  expect(two!.key).toBe(one!.key)
  expect(three!.key).not.toBe(one!.key)
})

test('another wire has other ids for the same people', () => {
  const people = [person('Runa Bek', 'Director', 'Harbour Aid')]
  const [here, there] = [AUTHORITY, 'other.example,2026'].map((wire) => publicPeople({ people, quotes: [] }, wire)[0]!)
  expect(here!.key).not.toBe(there!.key)
})

test.each([
  ['Director General', 'director general', true],
  ['Director, Harbour', 'Harbour Director', true],
  ['Director', 'Deputy Director', false],
  ['–', '…', false],
])('the roles %s and %s', (a, b, same) => expect(sameRole(a, b)).toBe(same))
