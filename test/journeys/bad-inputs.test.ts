import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ferryRelease, HARBOUR, startWire, until, type Wire } from './wire.ts'

let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.close())

test('what cannot be read is put aside with the reason, and holds up nothing', async () => {
  const secret = join(wire.inbox, '..', 'secret.txt')
  writeFileSync(secret, ferryRelease({ title: 'Never Dropped' }))
  wire.drop('empty.txt', '')
  wire.drop('blank.txt', ' \n\n\t\n')
  wire.drop(
    'binary.txt',
    Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256),
  )
  wire.drop('picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  mkdirSync(join(wire.inbox, HARBOUR, 'folder.txt'))
  symlinkSync(secret, join(wire.inbox, HARBOUR, 'link.txt'))
  wire.drop('ferry.txt', ferryRelease())

  await until(async () => (await wire.text('/country/is.rss')).includes('Sails Again'))
  for (const name of ['empty.txt', 'blank.txt', 'binary.txt', 'picture.png', 'folder.txt', 'link.txt']) {
    const receipt = await wire.receipt(`rejected/${name}`)
    expect(receipt, name).toContain(name)
    expect(receipt.length, name).toBeGreaterThan(name.length + 40)
  }
  expect(await wire.text('/news.json')).not.toContain('Never Dropped')
  expect(lstatSync(secret).isFile()).toBe(true)
  expect((await wire.get('/healthz')).status).toBe(200)
})
