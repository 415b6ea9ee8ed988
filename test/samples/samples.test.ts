import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FOLDER } from './folder.ts'
import { samples } from './samples.ts'

test('the samples of the documentation are what the wire says today; `npm run samples` writes them anew', async () => {
  const files = await samples()
  expect(readdirSync(FOLDER).sort()).toEqual([...files.keys()].sort())
  for (const [name, text] of files) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text)
})

test('no sample of a kill holds a word of the release', async () => {
  for (const [name, text] of await samples())
    if (name.startsWith('kill')) expect(text, name).not.toMatch(/clinic opens|seafarers|patients|Runa Bek/)
})
