import { createHash } from 'node:crypto'
import type { Notice } from '@dateline/core'
import { VFile } from 'vfile'
import { blocksOf } from './blocks.ts'
import { decode, latin1 } from './charset.ts'
import { type Document, UnreadableError } from './document.ts'
import { bytesFormatFor, textFormatFor } from './formats/formats.ts'

/** Larger than any release; stops a file that would hold up all others. */
export const MAX_BYTES = 20 * 1024 * 1024

/** How much of a text is shown to the formats that recognise themselves. */
const BEGINNING = 4096

/**
 * What a file says once its format is gone. Pure: the same bytes and name give the same document.
 *
 * @throws {UnreadableError} for what holds no readable text; the message says what to do
 */
export async function readDocument(bytes: Uint8Array, { file }: { readonly file: string }): Promise<Document> {
  if (bytes.length === 0)
    throw new UnreadableError('empty', 'The file is empty. Drop it again with the text of the release in it.')
  if (bytes.length > MAX_BYTES)
    throw new UnreadableError(
      'too-large',
      `The file has ${bytes.length} bytes, more than the ${MAX_BYTES} that are read. Drop the text without its pictures.`,
    )
  const path = file === '' ? 'release' : file
  const packed = bytesFormatFor(latin1(bytes, BEGINNING))
  const decoded = packed === undefined ? decodeText(bytes) : undefined
  const vfile = new VFile(decoded === undefined ? { path } : { path, value: decoded.text })
  const format = packed ?? textFormatFor(decoded!.text.slice(0, BEGINNING), file)
  const reading = format.kind === 'bytes' ? await format.read(bytes, vfile) : format.read(vfile)
  const { blocks, text } = blocksOf(reading.tree, reading.text)
  return {
    source: {
      file,
      part: 1,
      format: format.name,
      charset: decoded?.charset ?? null,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    metadata: reading.metadata,
    tree: reading.tree,
    text,
    blocks,
    media: reading.media,
    notices: [
      ...(decoded?.notice === undefined ? [] : [{ ...decoded.notice, span: null }]),
      ...vfile.messages.map(
        (message): Notice => ({ rule: message.ruleId ?? 'format', message: message.reason, span: null }),
      ),
    ],
  }
}

function decodeText(bytes: Uint8Array): ReturnType<typeof decode> {
  const decoded = decode(bytes)
  if (decoded.text.trim() !== '') return decoded
  throw new UnreadableError(
    'empty',
    'The file holds nothing but white space. Drop it again with the text of the release in it.',
  )
}
