import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCases } from '../../quality/gold.ts'

/** Releases in text, Markdown and HTML of all languages of a folder. PDF, Word and mail bring libraries of their own. */
export function textsIn(folder: string): readonly { readonly bytes: Buffer; readonly file: string }[] {
  return readCases(folder).flatMap(({ file }) =>
    /\.(?:txt|md|html)$/.test(file) ? [{ bytes: readFileSync(join(folder, file)), file }] : [],
  )
}
