import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SETTINGS } from '@dateline/server/src/config.ts'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md'], { cwd: ROOT }).sort()

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

describe('the page of settings', () => {
  const page = textOf('docs/settings.md')

  test('says of each setting what its table says: what it is for, its default, what is expected', () => {
    for (const [name, { meaning, default: value, expected }] of Object.entries(SETTINGS))
      expect(page).toContain(`| \`${name}\` | ${meaning} | \`${value}\` | ${expected} |\n`)
  })

  test('speaks of no setting that there is not', () => {
    const named = page.match(/\b(?:DATELINE|DATABASE)_[A-Z]+\b/g) ?? []
    expect(named.filter((name) => !Object.hasOwn(SETTINGS, name))).toEqual([])
  })
})

describe.each(DOCUMENTS)('%s', (file) => {
  test('links to pages that are there', () => {
    const links = [...textOf(file).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map((hit) => hit[1]!)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(file), link)))).toEqual([])
  })
})

describe('the recipes of CONTRIBUTING.md', () => {
  test('name files and folders that are there', () => {
    const named = textOf('CONTRIBUTING.md').match(/`(?:packages|apps|test|docs)\/[^`\s<>*…]+`/g) ?? []
    const missing = named.map((path) => path.slice(1, -1)).filter((path) => !existsSync(join(ROOT, path)))
    expect(named.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })
})

describe('the promises of feeds', () => {
  const rows = [...textOf('docs/feeds-promises.md').matchAll(/^\| .+ \| \[.+?\]\(\.\.\/(.+?)\): “(.+)” \|$/gm)]

  test.each(rows.map(([, file, title]) => [title!, file!]))('“%s” is a test of %s', (title, file) => {
    expect(textOf(file)).toMatch(new RegExp(`['"\`]${RegExp.escape(title)}['"\`]`))
  })

  test('are each a line with its test', () => {
    const lines = textOf('docs/feeds-promises.md').match(/^\| (?!promise).+$/gm) ?? []
    expect(rows).toHaveLength(lines.length)
  })
})
