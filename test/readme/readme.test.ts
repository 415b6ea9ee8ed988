import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examples } from './examples.ts'
import { withExamples } from './with-examples.ts'

const README = join(import.meta.dirname, '..', '..', 'README.md')

test('what the README shows of a release on its way is what comes out today; `npm run readme` renews it', async () => {
  const readme = readFileSync(README, 'utf8')
  expect(readme).toBe(withExamples(readme, await examples()))
})

test('every npm script that the documents name exists', () => {
  const root = join(import.meta.dirname, '..', '..')
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  for (const file of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']) {
    const named = readFileSync(join(root, file), 'utf8').matchAll(/`?npm run ([a-z:]+)(?! -w)(?=[`\s])/g)
    for (const [, name] of named) expect(Object.keys(scripts), `${file}: npm run ${name}`).toContain(name)
  }
})
