import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { releaseSchema } from '@dateline/core/schemas'
import { afterAll, expect, test } from 'vitest'
import { main } from './main.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-main-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
  process.exitCode = 0
})

async function dateline(...args: string[]): Promise<{ out: string; err: string; status: unknown }> {
  let out = ''
  let err = ''
  await main(args, {
    out(text) {
      out += text
    },
    err(text) {
      err += text
    },
  })
  return { out, err, status: process.exitCode }
}

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const pier = `New pier opens in Akureyri

AKUREYRI, Iceland, 2 March 2026 – A new pier opened in the harbour of Akureyri on Monday.

"It will shelter forty boats," said Runa Bek, the harbour master.
`

test('parse prints a line for each release in the order given, and goes on after what cannot be read', async () => {
  const files = [
    file('a.txt', pier),
    file('empty.txt', ''),
    join(folder, 'missing.txt'),
    folder,
    file('b.md', `# Ferry sails\n\n${pier}`),
  ]
  const { out, status } = await dateline('parse', ...files)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ source }) => source.file)).toEqual(files)
  expect(lines.map(({ error }) => error?.rule)).toEqual([undefined, 'empty', 'not-found', 'not-a-file', undefined])
  expect(lines[0].title).toBe('New pier opens in Akureyri')
  expect(releaseSchema.safeParse(lines[0]).error).toBeUndefined()
  expect(lines[0].document).toBeUndefined()
  expect(lines[1].source).toMatchObject({ bytes: 0, sha256: expect.stringMatching(/^e3b0c442/) })
  expect(status).toBe(1)
})

test('parse --text adds the text in which spans count', async () => {
  const { out, status } = await dateline('parse', '--text', file('a.txt', pier))
  const { document, spans } = JSON.parse(out)
  expect(document.text.slice(...spans.title)).toBe('New pier opens in Akureyri')
  expect(status).toBe(0)
})

test.each([[[]], [['parse']], [['parse', '--fast', 'a.txt']], [['publish']], [['constructor']]])(
  'dateline %j is told what was expected',
  async (args) => {
    const { err, out, status } = await dateline(...args)
    expect(out + err).toMatch(/Usage: dateline/)
    expect(status).toBe(2)
  },
)

test('an unknown command is named, beside those that there are', async () => {
  expect((await dateline('publish')).err).toMatch(/expected a command, got "publish".*parse.*start/s)
})

test.each([
  ['parse', /--text/],
  ['start', /DATELINE_INBOX/],
])('dateline %s --help says how it is used', async (name, says) => {
  const { out, status } = await dateline(name, '--help')
  expect(out).toMatch(new RegExp(`^Usage: dateline ${name}`))
  expect(out).toMatch(says)
  expect(status).toBe(0)
})
