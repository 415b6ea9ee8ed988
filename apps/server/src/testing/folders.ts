import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Intaking } from '../inbox/take-file.ts'
import { openSqliteStore } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { fakeRead } from './fake-reader.ts'
import { knowledge, say } from './fake-words.ts'

/** An ingest folder with a data folder beside it, and a store on the disk, for one test. */
export interface Folders {
  readonly means: Intaking
  readonly store: Store
  /** Writes a file into the ingest folder. */
  drop(path: string, content: string): void
  /** Every file in the ingest folder, sorted, without receipts. */
  files(): string[]
  /** The receipt of a file. */
  receipt(path: string): string
  /** Titles of what readers see. */
  titles(): Promise<string[]>
  close(): Promise<void>
}

export async function folders(more: Partial<Intaking> = {}): Promise<Folders> {
  const home = mkdtempSync(join(tmpdir(), 'dateline-inbox-'))
  const inbox = join(home, 'inbox')
  const data = join(home, 'data')
  mkdirSync(inbox)
  const store = await openSqliteStore({
    file: join(data, 'dateline.db'),
    tagAuthority: 'wire.example.org,2026',
    now: new Date(),
  })
  const means: Intaking = {
    inbox,
    data,
    url: 'https://wire.example.org',
    store,
    knowledge,
    read: async (bytes, file) => fakeRead(bytes, file),
    words: () => say,
    clock: () => new Date(),
    after: () => {},
    ...more,
  }
  return {
    means,
    store,
    drop(path, content) {
      mkdirSync(dirname(join(inbox, path)), { recursive: true })
      writeFileSync(join(inbox, path), content)
    },
    files: () =>
      readdirSync(inbox, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory() && !entry.name.endsWith('.receipt.md'))
        .map((entry) => join(entry.parentPath, entry.name).slice(inbox.length + 1))
        .sort(),
    receipt: (path) => readFileSync(join(inbox, `${path}.receipt.md`), 'utf8'),
    titles: async () => (await store.list({}, { limit: 200 }, means.clock())).articles.map(({ title }) => title),
    async close() {
      await store.close()
      rmSync(home, { recursive: true })
    },
  }
}

/** Waits until something holds, at most so long; then fails with what was there instead. */
export async function until(holds: () => unknown, milliseconds = 5000): Promise<void> {
  const end = performance.now() + milliseconds
  for (;;) {
    if (await holds()) return
    if (performance.now() > end) throw new Error(`did not come true within ${milliseconds} ms: ${holds}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
