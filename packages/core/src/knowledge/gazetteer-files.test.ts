import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildGazetteer } from './gazetteer-build.ts'
import { readPlaceTables } from './gazetteer-files.ts'
import { gazetteerOf } from './gazetteer-lookup.ts'

function folderWith(line: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-places-'))
  writeFileSync(join(folder, 'ours.yaml'), line)
  return folder
}

test('a newsroom adds places of its own', () => {
  const folder = folderWith('- { name: Nordlund Camp, kind: city, country: DK, lat: 56, lon: 9, is: Norðurlundur }\n')
  const places = gazetteerOf(buildGazetteer({ languages: ['en'], aliases: [], extraFolders: [folder] }))
  expect(places.lookup('Norðurlundur')).toEqual([
    {
      kind: 'city',
      country: 'DK',
      latitude: 56,
      longitude: 9,
      population: 0,
      capital: false,
      name: 'Nordlund Camp',
    },
  ])
})

test.each([
  [
    'an unknown country',
    '- { name: Nordlund, kind: city, country: UK, lat: 56, lon: 9 }',
    /ours\.yaml: entry 0\.country: expected ISO 3166-1/,
  ],
  [
    'a place off the globe',
    '- { name: Nordlund, kind: city, country: DK, lat: 156, lon: 9 }',
    /ours\.yaml: entry 0\.lat/,
  ],
  ['an unknown kind', '- { name: Nordlund, kind: camp, country: DK, lat: 56, lon: 9 }', /ours\.yaml: entry 0\.kind/],
  [
    'names that are no text',
    '- { name: Nordlund, kind: city, country: DK, lat: 56, lon: 9, fr: [A] }',
    /Nordlund: expected names under "fr"/,
  ],
])('%s is refused, and the message says where', (_, line, message) => {
  expect(() => readPlaceTables([folderWith(line)])).toThrow(message)
})
