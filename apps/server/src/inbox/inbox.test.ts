import { execFileSync, spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { text } from '../testing/drop.ts'
import { type Folders, folders, until } from '../testing/folders.ts'
import { type Arrival, type Inbox, openInbox } from './inbox.ts'

let wire: Folders
let inbox: Inbox | undefined
let arrivals: Arrival[]
beforeEach(async () => {
  wire = await folders()
  arrivals = []
})
afterEach(async () => {
  await inbox?.close()
  inbox = undefined
  await wire.close()
})
const path = (name: string) => join(wire.means.inbox, name)

async function open(): Promise<void> {
  inbox = await openInbox(wire.means)
  inbox.on('arrival', (arrival) => arrivals.push(arrival))
}

// Other work on the machine may cost a second; three times in a row it does not.
test('a dropped release is visible within a second, also in the folder of a new newsroom', { retry: 2 }, async () => {
  await open()
  await pause(300)
  for (const [name, title, subject] of [
    ['pier.txt', 'Pier opens', 'pier'],
    ['new/ferry.txt', 'Ferry sails', 'ferry'],
  ] as const) {
    const dropped = performance.now()
    wire.drop(name, text(title, { subject }))
    await until(async () => (await wire.titles()).includes(title))
    expect(performance.now() - dropped).toBeLessThan(1000)
  }
  await until(() => arrivals.length === 2)
  expect(arrivals[0]?.milliseconds).toBeGreaterThanOrEqual(400)
  expect(arrivals[1]?.intake.newsroom).toBe('new')
})

test('what lay there before the start is taken too', async () => {
  wire.drop('harbour/pier.txt', text('Pier opens'))
  await open()
  await until(() => existsSync(path('harbour/published/pier.txt')))
})

test('a file that is still being written is not taken before it rests', async () => {
  await open()
  wire.drop('pier.txt', text('Pier opens'))
  for (let n = 0; n < 5; n++) {
    await pause(200)
    appendFileSync(path('pier.txt'), `Line ${n}.\n`)
  }
  expect(await wire.titles()).toEqual([])
  await until(() => arrivals.length === 1)
  expect(arrivals[0]?.visible[0]?.body.text).toContain('Line 4.')
})

test('unfinished, hidden and our own files are left alone', async () => {
  await open()
  const names = ['a.txt.part', 'b.tmp', '~$c.docx', '.hidden.txt', 'd.txt.receipt.md']
  for (const name of names) wire.drop(name, text('Secret'))
  wire.drop('pier.txt', text('Pier opens'))
  await until(() => arrivals.length === 1)
  await pause(500)
  expect(await wire.titles()).toEqual(['Pier opens'])
  for (const name of names) expect(existsSync(path(name))).toBe(true)
  renameSync(path('a.txt.part'), path('a.txt'))
  await until(() => arrivals.length === 2)
})

test('a pipe, an empty file and one that breaks the reader hold up no other', async () => {
  await open()
  execFileSync('mkfifo', [path('pipe.txt')])
  wire.drop('empty.txt', '')
  wire.drop('fault.txt', text('Please crash the reader'))
  wire.drop('binary.txt', 'a\0b')
  wire.drop('pier.txt', text('Pier opens'))
  await until(() => arrivals.length === 5)
  expect(wire.files()).toEqual(
    [
      'published/pier.txt',
      'rejected/binary.txt',
      'rejected/empty.txt',
      'rejected/fault.txt',
      'rejected/pipe.txt',
    ].sort(),
  )
  expect(wire.receipt('rejected/pipe.txt')).toContain('receipt.not-a-file')
})

test('hundreds of files that come at once all come to their places', async () => {
  await open()
  const letters = [...'abcdefghijklmnopqrst']
  const subjects = letters.flatMap((a) => letters.map((b) => `${a}${b}boat`)).slice(0, 300)
  for (const subject of subjects) wire.drop(`many/${subject}.txt`, text(subject, { subject }))
  await until(() => arrivals.length === subjects.length, 15_000)
  expect(wire.files()).toEqual(subjects.map((subject) => `many/published/${subject}.txt`))
  expect(await wire.store.lastChange(new Date())).toBe(subjects.length)
}, 20_000)

test('a file that takes long to read delays no other, but its own correction waits for it', async () => {
  const { promise: slow, resolve: goOn } = Promise.withResolvers<void>()
  const { read } = wire.means
  Object.assign(wire.means, {
    async read(bytes: Uint8Array, file: string) {
      if (bytes.includes(0x7e)) await slow
      return read(bytes, file)
    },
  })
  await open()
  wire.drop('pier.txt', text('Pier opens', { more: '~' }))
  await until(() => !existsSync(path('pier.txt')))
  wire.drop('pier.txt', text('Pier opens late'))
  wire.drop('ferry.txt', text('Ferry sails', { subject: 'ferry' }))
  await until(() => arrivals.length === 1)
  await pause(100)
  expect(await wire.titles()).toEqual(['Ferry sails'])
  goOn()
  await until(() => arrivals.length === 3)
  expect((await wire.titles()).sort()).toEqual(['Ferry sails', 'Pier opens late'])
  expect(arrivals.map(({ visible }) => visible[0]?.version)).toEqual([1, 1, 2])
})

test('a newsroom with a broken newsroom.yaml waits, but for withdrawals, until the file is mended', async () => {
  await open()
  wire.drop('harbour/pier.txt', text('Pier opens'))
  await until(() => arrivals.length === 1)
  wire.drop('harbour/newsroom.yaml', 'languages: english')
  wire.drop('harbour/ferry.txt', text('Ferry sails', { subject: 'ferry' }))
  wire.drop('harbour/pier.txt.kill', 'Wrong.')
  await until(() => arrivals.length === 2)
  expect(arrivals[1]?.intake.file).toBe('pier.txt.kill')
  await until(() => existsSync(path('harbour/newsroom.yaml.receipt.md')))
  expect(wire.receipt('harbour/newsroom.yaml')).toContain('languages')
  expect(existsSync(path('harbour/ferry.txt'))).toBe(true)
  wire.drop('harbour/newsroom.yaml', 'languages: [en]')
  await until(() => arrivals.length === 3)
  expect(existsSync(path('harbour/newsroom.yaml.receipt.md'))).toBe(false)
  expect(await wire.titles()).toEqual(['Ferry sails'])
}, 15_000)

test('a folder that is dropped is moved aside, once all of it is there', async () => {
  await open()
  mkdirSync(path('harbour/pictures'), { recursive: true })
  writeFileSync(path('harbour/pictures/a.txt'), text('Inside'))
  await until(() => arrivals.length === 1, 8000)
  expect(wire.files()).toEqual(['harbour/rejected/pictures/a.txt'])
}, 10_000)

test('a file whose embargo ends moves, and is announced', async () => {
  const soon = new Date(Date.now() + 1500).toISOString()
  await open()
  wire.drop('pier.txt', text('Pier opens', { head: `embargo: ${soon}` }))
  await until(() => existsSync(path('held/pier.txt')))
  await until(() => existsSync(path('published/pier.txt')))
  expect(new Date().toISOString() >= soon).toBe(true)
  // The file moves before its arrival is announced.
  await until(() => arrivals.length > 1)
  expect(arrivals.map(({ intake }) => intake.outcome)).toEqual(['embargoed', 'published'])
})

test('the ingest folder may be taken away and come back', async () => {
  await open()
  renameSync(wire.means.inbox, `${wire.means.inbox}-moved`)
  await until(() => existsSync(wire.means.inbox))
  wire.drop('pier.txt', text('Pier opens'))
  await until(() => arrivals.length === 1)
}, 10_000)

test('what a killed process left half written is gone at the next start', async () => {
  const drafts = [path('.unfinished/4d'), path('harbour/.unfinished/5e'), join(wire.means.data, '.unfinished/6f')]
  for (const draft of drafts) {
    mkdirSync(dirname(draft), { recursive: true })
    writeFileSync(draft, 'half a rec')
  }
  wire.drop('harbour/pier.txt', text('Pier opens'))
  await open()
  for (const draft of drafts) expect(existsSync(draft)).toBe(false)
  await until(() => arrivals.length === 1)
  expect(wire.files()).toEqual(['harbour/published/pier.txt'])
})

test('a process that is killed at any moment loses no release and publishes none twice', async () => {
  const script = `
    const { folders } = await import(${JSON.stringify(new URL('../testing/folders.ts', import.meta.url).href)})
    const { openInbox } = await import(${JSON.stringify(new URL('./inbox.ts', import.meta.url).href)})
    const { openSqliteStore } = await import(${JSON.stringify(new URL('../store/sqlite.ts', import.meta.url).href)})
    const { inbox, data } = ${JSON.stringify({ inbox: wire.means.inbox, data: wire.means.data })}
    const store = await openSqliteStore({ file: data + '/dateline.db', tagAuthority: 'x.example,2026', now: new Date() })
    const { means } = await folders()
    await openInbox({ ...means, inbox, data, store })
    process.stdout.write('open')`
  const subjects = Array.from({ length: 12 }, (_, n) => `${'abcdefghijkl'[n]}boat`)
  for (const [n, subject] of subjects.entries()) wire.drop(`${subject}.txt`, text(`Release ${n}`, { subject }))
  for (const life of [430, 460, 500, 30, 60, 550]) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await pause(life)
    child.kill('SIGKILL')
    await ended
  }
  await open()
  await until(async () => wire.files().every((file) => file.startsWith('published/')), 15_000)
  expect(wire.files()).toEqual(subjects.map((subject) => `published/${subject}.txt`))
  expect((await wire.titles()).sort()).toEqual(subjects.map((_, n) => `Release ${n}`).sort())
  expect(await wire.store.lastChange(new Date())).toBe(subjects.length)
  for (const subject of subjects) expect(wire.receipt(`published/${subject}.txt`)).toContain('receipt.published')
}, 30_000)
