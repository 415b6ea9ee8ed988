import { createHash } from 'node:crypto'
import type { Notice } from '@dateline/core'
import { VFile } from 'vfile'
import { blocksOf } from './blocks.ts'
import { decode } from './charset.ts'
import { type Document, UnreadableError } from './document.ts'
import { formatFor } from './formats/formats.ts'

/** Larger than any release; stops a file that would hold up all others. */
export const MAX_BYTES = 20 * 1024 * 1024

/** How much of a text is shown to the formats that recognise themselves. */
const BEGINNING = 4096

/**
 * What a file says once its format is gone. Pure: the same bytes and name give the same document.
 *
 * @throws {UnreadableError} for what holds no readable text; the message says what to do
 */
export function readDocument(bytes: Uint8Array, { file }: { readonly file: string }): Document {
  if (bytes.length === 0)
    throw new UnreadableError('empty', 'The file is empty. Drop it again with the text of the release in it.')
  if (bytes.length > MAX_BYTES)
    throw new UnreadableError(
      'too-large',
      `The file has ${bytes.length} bytes, more than the ${MAX_BYTES} that are read. Drop the text without its pictures.`,
    )
  const { text, charset } = decode(bytes)
  if (text.trim() === '')
    throw new UnreadableError(
      'empty',
      'The file holds nothing but white space. Drop it again with the text of the release in it.',
    )
  const format = formatFor(text.slice(0, BEGINNING), file)
  const vfile = new VFile({ path: file === '' ? 'release' : file, value: text })
  const { tree, metadata, positions } = format.read(vfile)
  const blocks = positions === 'source' ? blocksOf(tree, text) : blocksOf(tree)
  return {
    source: {
      file,
      part: 1,
      format: format.name,
      charset,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    metadata,
    tree,
    text: blocks.text,
    blocks: blocks.blocks,
    media: [],
    notices: vfile.messages.map(
      (message): Notice => ({ rule: message.ruleId ?? 'format', message: message.reason, span: null }),
    ),
  }
}
