import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, startWire, until, type Wire } from '../journeys/wire.ts'

const PARTNER = join(import.meta.dirname, '..', '..', 'examples', 'partner-site', 'partner.js')

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())

/** The partner's site asks once; what it says of it. */
async function ask(): Promise<readonly string[]> {
  const file = join(wire.inbox, '..', 'site.json')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    PARTNER,
    `${wire.url}/news.json`,
    file,
    '--once',
  ])
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

const shown = () => readFileSync(join(wire.inbox, '..', 'site.json'), 'utf8')

test('the example of a partner’s site shows a title, follows a correction and honours a kill', async () => {
  wire.drop('ferry.txt', ferryRelease())
  await until(async () => (await wire.text('/news.json')).includes('Sails Again'))
  expect(await ask()).toEqual(['NEW Ferry to Grímsey Sails Again After a Winter'])
  expect(await ask()).toEqual([])

  wire.drop('ferry.txt', ferryRelease({ boats: 'sixty' }))
  await until(async () => (await wire.text('/news.json')).includes('sixty boats'))
  expect(await ask()).toEqual(['CORRECTED Ferry to Grímsey Sails Again After a Winter'])
  expect(shown()).toContain('sixty boats')

  wire.drop('ferry.txt.kill', 'The ferry did not sail.')
  await until(async () => (await wire.text('/news.json')).includes('did not sail'))
  expect(await ask()).toEqual([expect.stringMatching(/^WITHDRAWN tag:.*: The ferry did not sail\.$/)])
  expect(shown()).not.toMatch(/sixty boats|Sails Again|Hlíðdal/)
  expect(await ask()).toEqual([])
})

test('the example is short enough to be read before it is copied', () => {
  expect(readFileSync(PARTNER, 'utf8').split('\n').length).toBeLessThanOrEqual(45)
})
