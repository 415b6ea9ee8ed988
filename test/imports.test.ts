import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

interface Source {
  readonly file: string
  readonly code: string
  readonly imports: readonly string[]
}

const STATIC = /^(?:import\s+|(?:import|export)\s[^'";]*?\bfrom\s*)['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g

function sourcesOf(...patterns: readonly string[]): readonly Source[] {
  const sources = globSync([...patterns], { cwd: ROOT, exclude: (path) => path.includes('node_modules') })
    .sort()
    .map((file): Source => {
      const code = readFileSync(join(ROOT, file), 'utf8')
      return {
        file,
        code,
        imports: [STATIC, DYNAMIC].flatMap((form) => [...code.matchAll(form)].map((hit) => hit[1]!)),
      }
    })
  if (sources.length === 0) throw new Error(`expected sources at ${patterns.join(', ')}, found none`)
  return sources
}

/** `file: what` for everything that a rule forbids. */
function offences(sources: readonly Source[], forbidden: (source: Source) => readonly string[]): readonly string[] {
  return sources.flatMap((source) => forbidden(source).map((what) => `${source.file}: ${what}`))
}

const isTest = ({ file }: Source) => /\.test\.ts$|\.contract\.ts$|(?:^|\/)testing[/.]/.test(file)
const EVERYTHING = sourcesOf('packages/*/{src,scripts}/**/*.ts', 'apps/*/{src,demo,scripts}/**/*.ts', 'test/**/*.ts')

describe('the packages know nothing of those that use them', () => {
  const rows = [
    { who: 'core', of: 'packages/core', never: /^@dateline\/|\/(?:apps|ingest|feeds|test)\// },
    {
      who: 'ingest',
      of: 'packages/ingest',
      never: /^@dateline\/(?!core(?:\/tables)?$)|(?<!@dateline)\/(?:apps|feeds|core|test)\//,
    },
    { who: 'feeds', of: 'packages/feeds', never: /^@dateline\/(?!core$)|\/(?:apps|ingest|core|test)\// },
    {
      who: 'the server',
      of: 'apps/server',
      never: /^@dateline\/(?!core(?:\/tables|\/schemas)?$|ingest$|feeds$)|\/packages\/|\.\.\/test\//,
    },
  ]
  test.each(rows)('$who imports only what stands below it, and through its front door', ({ of, never }) => {
    const found = offences(sourcesOf(`${of}/{src,scripts,demo}/**/*.ts`), ({ imports }) =>
      imports.filter((name) => never.test(name.startsWith('.') ? name.replace(/^(?:\.\.?\/)+/, '/') : name)),
    )
    expect(found).toEqual([])
  })
})

test('relative imports name their file with .ts, as Node runs it', () => {
  const found = offences(EVERYTHING, ({ imports }) =>
    imports.filter((name) => name.startsWith('.') && !/\.(?:ts|json)$/.test(name)),
  )
  expect(found).toEqual([])
})

describe('reading, parsing, tagging and rendering are pure', () => {
  const PURE = sourcesOf('packages/*/src/**/*.ts').filter((source) => !isTest(source))
  /** The files that read tables from disk, ours or a library's, and what they need for it. */
  const READERS: Readonly<Record<string, readonly string[]>> = {
    'packages/core/src/knowledge/gazetteer-files.ts': ['node:fs', 'node:path', 'node:url'],
    'packages/core/src/knowledge/load-knowledge.ts': ['node:fs', 'node:path'],
    'packages/ingest/src/detector/ngram-table.ts': ['node:module'],
  }
  /** Hashing is a function of its argument. */
  const PURE_BUILTINS = ['node:crypto']

  test('they import no disk, network or process', () => {
    const found = offences(PURE, ({ file, imports }) =>
      imports.filter(
        (name) => name.startsWith('node:') && !PURE_BUILTINS.includes(name) && !READERS[file]?.includes(name),
      ),
    )
    expect(found).toEqual([])
  })

  test('they are handed the tables, and never read them themselves', () => {
    const found = offences(PURE, ({ imports }) => imports.filter((name) => name === '@dateline/core/tables'))
    expect(found).toEqual([])
  })

  test('nothing is excepted that needs no exception', () => {
    for (const [file, names] of Object.entries(READERS))
      expect(PURE.find((source) => source.file === file)?.imports, file).toEqual(expect.arrayContaining([...names]))
  })

  test('they ask no clock, environment, chance or host', () => {
    const effects =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.|\bprocess\.|\bMath\.random\b|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\b|\bconsole\./g
    const found = offences(PURE, ({ code }) => withoutComments(code).match(effects) ?? [])
    expect(found).toEqual([])
  })
})

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
