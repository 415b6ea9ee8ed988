import { clean } from '@dateline/core'
import { zipSync } from 'fflate'
import type { Root, RootContent } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { UnreadableError } from '../../document.ts'
import type { BytesFormat, EnclosedFile } from '../format.ts'
import { asPrinted } from './as-printed.ts'
import { DASH_STYLES, markItems, nameDashes, styleDashes } from './list-marks.ts'
import { bodyOf, setNotesAside } from './notes.ts'
import { type Parts, unpack } from './package.ts'
import { pageFrame } from './page-frames.ts'
import { styleTitle } from './title-style.ts'

const parser = unified().use(rehypeParse).freeze()

/** Word keeps the names of its own styles in English, whatever language it speaks. */
const STYLES = [
  ...DASH_STYLES,
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations', 'Block Quotation'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['caption', 'Caption', 'Illustration', 'Figure'].map((name) => `p[style-name='${name}'] => figcaption:fresh`),
  "p[style-name^='toc '] => !",
  "br[type='page'] => hr",
]

/**
 * Word files (Office Open XML): headings, lists, tables and block quotes by their styles, tracked changes accepted, comments
 * dropped, footnotes and page frames told apart from the text, pictures with their alternative text. Other zip files are
 * refused here, since only their directory tells them apart.
 *
 * The file's own dates are not read: a template carries the day on which it was made. Its title is believed only if it
 * stands in the text.
 */
export const docx: BytesFormat = {
  kind: 'bytes',
  name: 'docx',
  extensions: ['.docx'],
  recognises: (beginning) => beginning.startsWith('PK\u0003\u0004') || beginning.startsWith('PK\u0005\u0006'),
  async read(bytes) {
    const parts = asPrinted(unpack(bytes))
    const { html, enclosed } = await toHtml(parts)
    const tree = parser.parse(html)
    setNotesAside(tree)
    markItems(tree)
    const text = textIn(tree)
    const body = bodyOf(tree)
    body.children.unshift(pageFrame(parts, 'header'))
    body.children.push(pageFrame(parts, 'footer'))
    if (text.trim() === '')
      throw new UnreadableError(
        'empty',
        enclosed.length === 0
          ? 'The Word file holds no text. Drop it again with the text of the release in it.'
          : 'The Word file holds pictures and no text. If it is a scan, drop the release as it was typed.',
      )
    return { tree, metadata: { frontMatter: {}, head: headOf(parts, text) }, text: undefined, enclosed }
  },
}

async function toHtml(parts: Parts): Promise<{ readonly html: string; readonly enclosed: readonly EnclosedFile[] }> {
  // Read with the first Word file: it takes ten megabytes of every thread.
  const { default: mammoth } = await import('mammoth')
  const enclosed: EnclosedFile[] = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const number = enclosed.length + 1
    const content = new Uint8Array(await image.readAsArrayBuffer())
    enclosed.push({ name: `picture-${number}`, content, address: `docx:${number}` })
    return { src: `docx:${number}` }
  })
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: repack(parts) },
      {
        styleMap: STYLES,
        includeEmbeddedStyleMap: false,
        convertImage,
        transformDocument: (document) => styleTitle(styleDashes(document)),
      },
    )
    return { html: value, enclosed }
  } catch (error) {
    throw new UnreadableError(
      'docx-damaged',
      `The Word file is damaged: expected the parts that Word writes, found others (${String(error).slice(0, 200)}). Save it again as .docx, or drop its text as .txt.`,
    )
  }
}

/** What was unpacked under the limits, as a zip again: mammoth then unpacks nothing that could grow. */
function repack(parts: Parts): Buffer {
  const files: Record<string, Uint8Array> = Object.fromEntries(parts)
  const numbering = files['word/numbering.xml']
  if (numbering !== undefined)
    files['word/numbering.xml'] = new TextEncoder().encode(nameDashes(new TextDecoder().decode(numbering)))
  return Buffer.from(zipSync(files, { level: 0 }))
}

function textIn(tree: Root): string {
  let text = ''
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'text') text += node.value
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(tree)
  return text
}

/** Title and language of the core properties (ECMA-376 Part 2 §11). */
function headOf(parts: Parts, text: string): Record<string, string> {
  const core = new TextDecoder().decode(parts.get('docProps/core.xml'))
  const stated = (name: string) => {
    const [element] = unified()
      .use(rehypeParse, { fragment: true })
      .parse(new RegExp(`<dc:${name}\\b[^>]{0,200}>[^<]{1,500}`).exec(core)?.[0] ?? '').children
    return element === undefined ? '' : clean(textIn({ type: 'root', children: [element] }))
  }
  const [title, language] = [stated('title'), stated('language')]
  return {
    ...(title !== '' && clean(text).includes(title) ? { title } : {}),
    ...(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/.test(language) ? { lang: language } : {}),
  }
}
