import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { TextFormat } from '../format.ts'
import { headOf } from './head.ts'

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
    const tree = processor.parse(file)
    return { tree, metadata: { frontMatter: {}, head: headOf(tree) }, text: undefined, enclosed: [] }
  },
}
