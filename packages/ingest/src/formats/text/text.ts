import { unified } from 'unified'
import { VFile } from 'vfile'
import type { Reading, TextFormat } from '../format.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { textParse } from './parse-text.ts'

const processor = unified().use(textParse).freeze()

/** Plain text: scraped pages, hard-wrapped mails, one paragraph a line; with or without front matter. */
export const text: TextFormat = {
  kind: 'text',
  name: 'text',
  extensions: ['.txt', '.text'],
  recognises: () => false,
  read: (file) => readText(file, String(file)),
}

/** Reads `shown` instead of the text of the file: the same text, with what is not to be read blanked. */
export function readText(file: VFile, shown: string): Reading {
  const source = String(file)
  const { frontMatter, body: below } = splitFrontMatter(file)
  // What stands before the body becomes blank, so that offsets keep counting from the start of the file.
  const start = source.length - below.length
  const body = new VFile({ path: file.path, value: ' '.repeat(start) + shown.slice(start) })
  const tree = processor.parse(body)
  file.messages.push(...body.messages)
  return {
    tree,
    metadata: { frontMatter, head: {} },
    text: shown,
    enclosed: [],
  }
}
