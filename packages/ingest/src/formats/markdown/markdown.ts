import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { TextFormat } from '../format.ts'
import { splitFrontMatter } from '../front-matter.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkRehype).freeze()

/** Markdown (CommonMark and GitHub's tables), with or without YAML front matter. */
export const markdown: TextFormat = {
  kind: 'text',
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  recognises: () => false,
  read(file) {
    const { frontMatter } = splitFrontMatter(file)
    const tree = processor.runSync(processor.parse(file), file)
    return { tree, metadata: { frontMatter, head: {} }, text: String(file), enclosed: [] }
  },
}
