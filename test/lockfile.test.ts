import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> } | undefined>
  >
}

const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8')) as Lock

// A lock written where the registry lacks some platforms' packages leaves them out, and `npm ci` then refuses every clone.
test('the lock has an entry for the packages of every platform, so that a fresh clone installs', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry?.optionalDependencies ?? {}).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
    ),
  )
  expect(missing).toEqual([])
})
