import { unified } from 'unified'
import type { TextFormat } from '../format.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { textParse } from './parse-text.ts'

/** Plain text: scraped pages, hard-wrapped mails, one paragraph a line; with or without front matter. */
export const text: TextFormat = {
  kind: 'text',
  name: 'text',
  extensions: ['.txt', '.text'],
  recognises: () => false,
  read(file) {
    const source = String(file)
    const { frontMatter, body } = splitFrontMatter(file)
    // What stands before the body becomes blank, so that offsets keep counting from the start of the file.
    const blanked = ' '.repeat(source.length - body.length) + body
    return {
      tree: unified().use(textParse).parse(blanked),
      metadata: { frontMatter, head: {} },
      text: source,
      enclosed: [],
    }
  },
}
