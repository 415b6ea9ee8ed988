import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGE = readFileSync(join(ROOT, 'docs', 'limits.md'), 'utf8')
const ROWS = [...PAGE.matchAll(/^\| (.+?) \| (\d+)\b.*? \| \[(\w+)\]\(\.\.\/(.+?)\) \| .+ \| .+ \|$/gm)].map(
  ([, what, limit, name, file]) => ({ what: what!, limit: Number(limit), name: name!, file: file! }),
)

/** `20 * 1024 * 1024`, `300_000`: what a limit is in the code. */
function limitIn(source: string, name: string): number | undefined {
  const written = new RegExp(`\\b(?:const ${name}(?:: \\w+)? =|${name}:) ([\\d_ *]+)`).exec(source)?.[1]
  return written?.split('*').reduce((product, factor) => product * Number(factor.replaceAll('_', '')), 1)
}

test.each(ROWS.map((row) => [row.what, row.name, row] as const))(
  '%s (%s) may take what the page says',
  (_, name, { file, limit }) => {
    expect(limitIn(readFileSync(join(ROOT, file), 'utf8'), name)).toBe(limit)
  },
)

test('every limit on what is read is on the page, and every line of the page names one', () => {
  const files = globSync('packages/ingest/src/**/*.ts', { cwd: ROOT }).filter((file) => !file.endsWith('.test.ts'))
  const limits = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^(?:export )?const (MAX_\w+) = \d/gm)].map(
      ([, name]) => `${file} ${name}`,
    ),
  )
  expect(limits.length).toBeGreaterThan(15)
  expect(ROWS.map(({ file, name }) => `${file} ${name}`)).toEqual(expect.arrayContaining(limits))
  expect(ROWS).toHaveLength(PAGE.split('\n').filter((line) => line.startsWith('| ')).length - 1)
})
