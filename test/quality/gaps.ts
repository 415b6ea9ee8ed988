import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { GAPS } from './paths.ts'

/**
 * What still goes wrong in a language and why, as people who looked at its misreadings wrote it: `gaps/<tag>.md`, a list in
 * Markdown. By tag, in their order.
 */
export function readGaps(folder = GAPS): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return new Map(files.sort().map((file) => [file.slice(0, -3), readFileSync(join(folder, file), 'utf8').trim()]))
}
