import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_BYTES } from '@dateline/ingest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { text } from '../testing/drop.ts'
import { type Folders, folders } from '../testing/folders.ts'
import { clearEmptyClaims, leftClaims, takeClaim } from './claim.ts'
import { readNewsroom } from './newsroom.ts'
import { mediaFilePath, originalPath } from './originals.ts'
import { type Course, moveSettled, STEPS, type Taken, takeFile } from './take-file.ts'

/** A file that is the only one. */
const alone: Course = { aside: (work) => work(), inTurn: (work) => work(), booked: () => {} }

let wire: Folders
beforeEach(async () => {
  wire = await folders()
})
afterEach(() => wire.close())

async function newsroomOf(folder: string) {
  return (await readNewsroom(wire.means.inbox, folder)).newsroom
}

/** Takes a dropped file; `dieAfter` ends the process in its place between two steps. */
async function take(folder: string, name: string, dieAfter?: string): Promise<Taken> {
  const claim = await takeClaim(wire.means.inbox, folder, name)
  const after = (step: string) => {
    if (step === dieAfter) throw new Error(`died after ${step}`)
  }
  return takeFile(claim!, await newsroomOf(folder), { ...wire.means, after }, alone)
}

/** What the next start does with what was claimed. */
async function restart(folder: string): Promise<void> {
  await clearEmptyClaims(wire.means.inbox, folder)
  for (const claim of await leftClaims(wire.means.inbox, folder))
    await takeFile(claim, await newsroomOf(folder), wire.means, alone)
}

test('what came in a file is on the disk before anybody can be told of it, and told on the receipt', async () => {
  const sha256 = createHash('sha256').update('forty boats').digest('hex')
  wire.drop('harbour/pier.txt', `annex: forty boats\n\n${text('Pier opens')}`)
  await expect(take('harbour', 'pier.txt', 'kept')).rejects.toThrow('died')
  await restart('harbour')
  expect(readFileSync(mediaFilePath(wire.means.data, sha256), 'utf8')).toBe('forty boats')
  expect(wire.receipt('harbour/published/pier.txt')).toContain('receipt.media {"list":"annex.txt"}')
  expect(await wire.store.media(sha256, new Date())).toMatchObject({ status: 'usable', type: 'text/plain' })
})

test('a published file ends in published/ with its receipt, and its original is kept under its hash', async () => {
  const content = text('Pier opens')
  wire.drop('harbour/pier.txt', content)
  const { intake, visible } = await take('harbour', 'pier.txt')
  expect(intake).toMatchObject({ outcome: 'published', newsroom: 'harbour', place: 'harbour/published/pier.txt' })
  expect(wire.files()).toEqual(['harbour/published/pier.txt'])
  expect(wire.receipt('harbour/published/pier.txt')).toContain(visible[0]!.key)
  const sha256 = createHash('sha256').update(content).digest('hex')
  expect(readFileSync(originalPath(wire.means.data, sha256), 'utf8')).toBe(content)
  expect(readdirSync(join(wire.means.inbox, 'harbour', '.claimed'))).toEqual([])
})

test('an occupied name gets a number before its ending, and so does its receipt', async () => {
  wire.drop('published/pier.txt', 'of old')
  wire.drop('pier.txt', text('Pier opens'))
  expect((await take('', 'pier.txt')).intake.place).toBe('published/pier.2.txt')
  wire.drop('pier.txt', text('Pier closes'))
  expect((await take('', 'pier.txt')).intake.place).toBe('published/pier.3.txt')
  expect(readFileSync(join(wire.means.inbox, 'published/pier.txt'), 'utf8')).toBe('of old')
  expect(wire.receipt('published/pier.3.txt')).toContain('receipt.published.corrected')
})

test.each([
  ['published', text('Pier opens')],
  ['held', text('Pier opens', { head: 'embargo: unclear' })],
  ['held', text('Pier opens', { head: 'embargo: 2999-01-01T00:00:00Z' })],
  ['rejected', ''],
])('every file ends in one folder, such as %s/', async (folder, content) => {
  wire.drop('pier.txt', content)
  await take('', 'pier.txt')
  expect(wire.files()).toEqual([`${folder}/pier.txt`])
  expect(wire.receipt(`${folder}/pier.txt`)).not.toBe('')
})

test('bytes that came before end in duplicate/', async () => {
  wire.drop('pier.txt', text('Pier opens'))
  await take('', 'pier.txt')
  wire.drop('again.txt', text('Pier opens'))
  await take('', 'again.txt')
  expect(wire.files()).toEqual(['duplicate/again.txt', 'published/pier.txt'])
})

test('a folder, a link and a file beyond all size are rejected, unread, and nothing outside is touched', async () => {
  const { inbox } = wire.means
  mkdirSync(join(inbox, 'harbour', 'pictures'), { recursive: true })
  wire.drop('harbour/pictures/a.txt', 'inside')
  symlinkSync('/etc/passwd', join(inbox, 'harbour', 'link.txt'))
  wire.drop('harbour/huge.txt', '')
  truncateSync(join(inbox, 'harbour', 'huge.txt'), MAX_BYTES + 1)
  for (const name of ['pictures', 'link.txt', 'huge.txt']) await take('harbour', name)
  expect(wire.files()).toEqual([
    'harbour/rejected/huge.txt',
    'harbour/rejected/link.txt',
    'harbour/rejected/pictures/a.txt',
  ])
  expect(wire.receipt('harbour/rejected/pictures')).toContain('receipt.folder')
  expect(wire.receipt('harbour/rejected/link.txt')).toContain('receipt.link')
  expect(wire.receipt('harbour/rejected/huge.txt')).toContain('receipt.too-large')
  expect(existsSync(join(wire.means.data, 'originals'))).toBe(false)
})

test('the longest name that a file system takes is no obstacle to its receipt', async () => {
  const name = `${'ð'.repeat(125)}.txt`
  for (const title of ['Pier opens', 'Pier closes', 'Pier moves']) {
    wire.drop(name, text(title))
    await take('', name)
  }
  expect(await wire.titles()).toEqual(['Pier moves'])
  expect(readdirSync(join(wire.means.inbox, 'published'))).toHaveLength(6)
})

test('a file that is gone before it is claimed leaves nothing behind', async () => {
  wire.drop('pier.txt', 'x')
  expect(await takeClaim(wire.means.inbox, '', 'no.txt')).toBeUndefined()
  expect(await leftClaims(wire.means.inbox, '')).toEqual([])
})

describe('a process that dies', () => {
  const content = text('Pier opens')
  test.each(['claimed', ...STEPS])('after the step "%s" loses nothing and publishes nothing twice', async (step) => {
    wire.drop('pier.txt', content)
    if (step === 'claimed') await takeClaim(wire.means.inbox, '', 'pier.txt')
    else await expect(take('', 'pier.txt', step)).rejects.toThrow(`died after ${step}`)
    await restart('')
    await restart('')
    expect(await wire.titles()).toEqual(['Pier opens'])
    expect(await wire.store.lastChange(new Date())).toBe(1)
    expect(wire.files()).toEqual(['published/pier.txt'])
    expect(readdirSync(join(wire.means.inbox, 'published')).sort()).toEqual(['pier.txt', 'pier.txt.receipt.md'])
    const [article] = (await wire.store.list({}, { limit: 1 }, new Date())).articles
    expect(wire.receipt('published/pier.txt')).toContain(article!.id)
  })

  test.each(STEPS)('after the step "%s" of a withdrawal withdraws once', async (step) => {
    wire.drop('pier.txt', content)
    await take('', 'pier.txt')
    wire.drop('pier.txt.kill', 'The figures were wrong.')
    await expect(take('', 'pier.txt.kill', step)).rejects.toThrow('died')
    await restart('')
    expect(await wire.store.lastChange(new Date())).toBe(2)
    expect(wire.files()).toEqual(['published/pier.txt', 'published/pier.txt.kill'])
    expect(wire.receipt('published/pier.txt.kill')).toContain('The figures were wrong.')
  })

  test('while a file is being written leaves no half of it under a real name', async () => {
    wire.drop('pier.txt', content)
    await take('', 'pier.txt')
    const names = readdirSync(wire.means.data, { recursive: true }).map(String)
    expect(names.filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

test('a file is read in the time zone of its newsroom', async () => {
  wire.drop('harbour/newsroom.yaml', 'name: Harbour Aid\ntimezone: Asia/Tokyo\n')
  wire.drop('harbour/pier.txt', text('Pier opens'))
  const { read } = wire.means
  const zones: unknown[] = []
  Object.assign(wire.means, {
    read: (...[bytes, file, office]: Parameters<typeof read>) => {
      zones.push(office?.timezone)
      return read(bytes, file, office)
    },
  })
  await take('harbour', 'pier.txt')
  expect(zones).toEqual(['Asia/Tokyo'])
})

describe('a file under embargo', () => {
  let now: Date
  beforeEach(() => {
    now = new Date('2026-03-02T08:00:00Z')
    Object.assign(wire.means, { clock: () => now })
  })
  const settleAll = async (dieAfter?: string) => {
    const after = (step: string) => {
      if (step === dieAfter) throw new Error('died')
    }
    for (const intake of await wire.store.unsettled(now))
      await moveSettled(intake, '', await newsroomOf(''), { ...wire.means, after })
  }
  beforeEach(async () => {
    wire.drop('pier.txt', text('Pier opens', { head: 'embargo: 2026-03-02T09:00:00Z' }))
    await take('', 'pier.txt')
  })

  test('waits in held/ with a receipt that says until when, and moves to published/ with a new one', async () => {
    expect(wire.receipt('held/pier.txt')).toContain('2026-03-02T09:00:00.000Z')
    await settleAll()
    expect(wire.files()).toEqual(['held/pier.txt'])
    now = new Date('2026-03-02T09:00:00Z')
    await settleAll()
    expect(readdirSync(join(wire.means.inbox, 'held'))).toEqual([])
    expect(wire.files()).toEqual(['published/pier.txt'])
    expect(wire.receipt('published/pier.txt')).toContain('receipt.heading.published')
  })

  test.each(['told', 'moved'])('moves once, though the process dies after the step "%s"', async (step) => {
    now = new Date('2026-03-02T09:00:00Z')
    await expect(settleAll(step)).rejects.toThrow('died')
    await restart('')
    await settleAll()
    expect(wire.files()).toEqual(['published/pier.txt'])
    expect(readdirSync(join(wire.means.inbox, 'held'))).toEqual([])
  })

  test('that somebody took away is settled without it', async () => {
    now = new Date('2026-03-02T09:00:00Z')
    renameSync(join(wire.means.inbox, 'held/pier.txt'), join(wire.means.inbox, 'taken.tmp'))
    await settleAll()
    expect(await wire.store.unsettled(now)).toEqual([])
    expect(wire.files()).toEqual(['taken.tmp'])
  })
})
