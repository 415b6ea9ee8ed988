import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BRIDGE, PONTOON } from '../testing/story-texts.ts'
import { command } from './stories.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-stories-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function stories(files: Readonly<Record<string, string>>, ...options: string[]) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  const out: string[] = []
  const err: string[] = []
  const paths = Object.keys(files).map((name) => join(folder, name))
  const status = await command.run([...options, ...paths], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  })
  return { status, err: err.join(''), lines: out.join('').replaceAll(`${folder}/`, '').trimEnd().split('\n') }
}

const VERSIONS = {
  'a.txt': PONTOON.en,
  'b.txt': PONTOON.fr,
  'c.txt': PONTOON.da,
  'd.txt': PONTOON.ru,
  'e.txt': PONTOON.zh,
}

test('versions of one release in five languages and three scripts are one line, whatever their files are called', async () => {
  const { status, lines } = await stories(VERSIONS)
  expect(status).toBe(0)
  expect(lines).toEqual(['a.txt [en]  b.txt [fr]  c.txt [da]  d.txt [ru]  e.txt [zh-Hans]'])
})

test('another event of the same issuer, day, town and speakers is another story', async () => {
  const { lines } = await stories({ ...VERSIONS, 'f.txt': BRIDGE.en, 'g.txt': BRIDGE.fr })
  expect(lines).toEqual(['a.txt [en]  b.txt [fr]  c.txt [da]  d.txt [ru]  e.txt [zh-Hans]', 'f.txt [en]', 'g.txt [fr]'])
  const { lines: alone } = await stories({ 'a.txt': PONTOON.en, 'g.txt': BRIDGE.fr, 'b.txt': PONTOON.fr })
  expect(alone).toEqual(['a.txt [en]  b.txt [fr]', 'g.txt [fr]'])
})

test('a near copy stands below its story with what it changes, and is not dropped', async () => {
  const copy = PONTOON.en.replace('17 classrooms', '19 classrooms')
  const { lines } = await stories({ 'a.txt': PONTOON.en, 'b.txt': PONTOON.fr, 'again.txt': copy })
  expect(lines[0]).toBe('a.txt [en]  b.txt [fr]')
  expect(lines[1]).toMatch(/^ {2}nearly a\.txt \(9\d %\): again\.txt: 17 > 19$/)
})

test('as JSON a story says why its files are one', async () => {
  const { lines } = await stories({ 'a.txt': PONTOON.en, 'b.txt': PONTOON.fr }, '--json')
  const story = JSON.parse(lines[0]!)
  expect(story.files).toEqual([
    { file: 'a.txt', language: 'en' },
    { file: 'b.txt', language: 'fr' },
  ])
  const numbers = story.ties[0].reasons.find(({ kind }: { kind: string }) => kind === 'numbers')
  expect(numbers.values).toEqual(expect.arrayContaining(['1024', '2400000', '640000', '312']))
})

test('a file that cannot be read is named, and the others are tied', async () => {
  const { status, err, lines } = await stories({ 'a.txt': PONTOON.en, 'broken.txt': '\u0000\u0001' })
  expect(status).toBe(1)
  expect(err).toContain('broken.txt')
  expect(lines).toEqual(['a.txt [en]'])
})
