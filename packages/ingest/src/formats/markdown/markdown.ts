import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { TextFormat } from '../format.ts'
import { splitFrontMatter } from '../front-matter.ts'
import { text } from '../text/text.ts'
import { wildnessOf } from './wildness.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkRehype).freeze()

/**
 * Markdown (CommonMark and GitHub's tables), with or without YAML front matter. A file that only a program would write, and
 * that would keep the parser busy for minutes, is read as plain text, with a notice.
 */
export const markdown: TextFormat = {
  kind: 'text',
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  recognises: () => false,
  read(file) {
    const wild = wildnessOf(String(file))
    if (wild !== undefined) {
      file.message(`markdown: expected a text that people write, found ${wild}; read it as plain text.`, {
        source: 'dateline',
        ruleId: 'markdown-read-as-text',
      })
      return text.read(file)
    }
    const { frontMatter } = splitFrontMatter(file)
    const tree = processor.runSync(processor.parse(file), file)
    return { tree, metadata: { frontMatter, head: {} }, text: String(file), enclosed: [] }
  },
}
