import { join } from 'node:path'

/** Our own releases with their gold. */
export const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'releases')
/** The scores that they may not fall below. */
export const FLOORS = join(import.meta.dirname, 'floors.json')
/** What is known to go wrong, a file for each language. */
export const GAPS = join(import.meta.dirname, 'gaps')
/** The report that `--write` writes. */
export const REPORT = join(import.meta.dirname, '..', '..', 'QUALITY.md')
