/**
 * Writes `places/sounds.tsv`, what the names of `cities.tsv`, `regions.tsv` and `villages.tsv` sound like, by country:
 * `node scripts/generate-sounds.ts`, after these.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseLine } from '../src/knowledge/gazetteer-lines.ts'
import { soundKey } from '../src/knowledge/gazetteer-sounds.ts'
import { villageKey } from '../src/knowledge/gazetteer-villages.ts'

const places = new URL('../places/', import.meta.url)
const names = new Map<string, Set<string>>()

function add(name: string, country: string): void {
  const [key, sound] = [villageKey(name), soundKey(name)]
  if (sound === '' || !/^[a-z -]+$/.test(key)) return
  const same = names.get(`${country} ${sound}`) ?? new Set()
  names.set(`${country} ${sound}`, same.add(key))
}

function linesOf(file: string): readonly string[] {
  return readFileSync(new URL(file, places), 'utf8').trimEnd().split('\n')
}

for (const line of ['cities.tsv', 'regions.tsv'].flatMap(linesOf)) {
  const { name, country } = parseLine(line)
  if (country !== null) add(name, country)
}
for (const line of linesOf('villages.tsv')) {
  const [key, villages] = line.split('\t')
  for (const village of villages!.split(';')) add(key!, village.slice(0, 2))
}

const written = [...names].map(([sound, same]) => `${sound}\t${[...same].sort().join(';')}\n`).sort()
writeFileSync(new URL('sounds.tsv', places), written.join(''))
console.log(`${written.length} sounds, ${written.join('').length} bytes`)
