import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { TextFormat } from '../format.ts'
import { headOf } from './head.ts'
import { headBySize } from './head-by-size.ts'
import { refuseWildMarkup, tooDeep } from './nesting.ts'

const processor = unified().use(rehypeParse).freeze()

/** Saved web pages and HTML fragments. What the head says of the page becomes metadata. */
export const html: TextFormat = {
  kind: 'text',
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (beginning) =>
    /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
      beginning,
    ),
  read(file) {
    refuseWildMarkup(String(file))
    const tree = parse(file)
    headBySize(tree)
    return { tree, metadata: { frontMatter: {}, head: headOf(tree) }, text: undefined, enclosed: [] }
  },
}

/** What a page nests by mistakes that no count of its tags shows runs out of stack here, and is refused as well. */
function parse(file: VFile): Root {
  try {
    return processor.parse(file)
  } catch (error) {
    throw error instanceof RangeError ? tooDeep() : error
  }
}
