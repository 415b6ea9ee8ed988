import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** What becomes of a process in which a promise that nobody holds is rejected with an error of this name. */
function endOf(name: string): number | null {
  const script = `
    const { outliveDamagedPdfs } = await import(${JSON.stringify(new URL('damaged-pdfs.ts', import.meta.url).href)})
    outliveDamagedPdfs()
    void Promise.reject(Object.assign(new Error('Bad XRef entry: 8R'), { name: ${JSON.stringify(name)} }))
    setTimeout(() => process.exit(7), 50)`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script]).status
}

test('a command outlives what a damaged PDF leaves behind, and nothing else', () => {
  expect(endOf('XRefEntryException')).toBe(7)
  expect(endOf('TypeError')).toBe(1)
})
