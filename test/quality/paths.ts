import { join } from 'node:path'

/** Our own releases with their gold. */
export const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'releases')
/** The scores that they may not fall below. */
export const FLOORS = join(import.meta.dirname, 'floors.json')
/** The report that `--write` writes. */
export const REPORT = join(import.meta.dirname, '..', '..', 'QUALITY.md')
