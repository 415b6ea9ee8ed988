import { join } from 'node:path'

/** Where the sample payloads are. */
export const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'samples')
