import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { CLINIC } from '../explain/testing.ts'
import { UsageError } from './command.ts'
import { command } from './explain.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-explain-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function explain(...args: string[]) {
  let out = ''
  let err = ''
  const streams = {
    out(text: string) {
      out += text
    },
    err(text: string) {
      err += text
    },
  }
  const status = await command.run(args, streams)
  return { out: stripVTControlCharacters(out), err, status }
}

test('each release is explained under its name, and what cannot be read is named with what to do', async () => {
  const missing = join(folder, 'missing.txt')
  const { out, err, status } = await explain(
    file('a.txt', CLINIC),
    file('empty.txt', ''),
    missing,
    file('b.txt', CLINIC),
  )
  expect(out.match(/^── .*\.txt ──$/gm)).toEqual([`── ${folder}/a.txt ──`, `── ${folder}/b.txt ──`])
  expect(out.match(/Quote 1: Nobody should wait/g)).toHaveLength(2)
  expect(err.split('\n')).toEqual([
    expect.stringMatching(/empty\.txt: The file is empty\./),
    expect.stringMatching(/missing\.txt: expected a file, found nothing/),
    '',
  ])
  expect(status).toBe(1)
})

test('--html prints one page with all releases, or none where nothing could be read', async () => {
  const { out, status } = await explain('--html', file('a.txt', CLINIC), file('b.txt', CLINIC))
  expect(out.match(/<!doctype html>/g)).toHaveLength(1)
  expect(out.match(/<section class="explanation"/g)).toHaveLength(2)
  expect(status).toBe(0)
  expect(await explain('--html', file('empty.txt', ''))).toMatchObject({ out: '', status: 1 })
})

test('without a file, or with an option that is none, nothing is read', async () => {
  await expect(explain()).rejects.toThrow(UsageError)
  await expect(explain('--json', 'a.txt')).rejects.toThrow(UsageError)
})
