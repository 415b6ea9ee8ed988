import { createHash } from 'node:crypto'
import type { Notice } from '@dateline/core'
import { VFile } from 'vfile'
import { blocksOf } from './blocks.ts'
import { decode, latin1 } from './charset.ts'
import { type Document, UnreadableError } from './document.ts'
import type { Format, Reading } from './formats/format.ts'
import { bytesFormatFor, textFormatFor } from './formats/formats.ts'
import { mediaOf } from './media.ts'

/** Larger than any release; stops a file that would hold up all others. */
export const MAX_BYTES = 20 * 1024 * 1024

/** How much of a text is shown to the formats that recognise themselves. */
const BEGINNING = 4096

/** A release may be attached to a mail that is attached to a mail; what lies deeper is an attack. */
const MAX_ENCLOSING = 3

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
  const { reading, format, charset, vfile } = await read(bytes, file === '' ? 'release' : file, 0)
  const { blocks, text, pictures } = blocksOf(reading.tree, reading.text)
  const { media, files, notices } = mediaOf(pictures, reading.enclosed)
  return {
    source: {
      file,
      part: 1,
      format: format.name,
      charset: charset ?? null,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    form: reading.form ?? format.name,
    metadata: reading.metadata,
    tree: reading.tree,
    text,
    blocks,
    media,
    files,
    notices: [
      ...vfile.messages.map(
        (message): Notice => ({ rule: message.ruleId ?? 'format', message: message.reason, span: null }),
      ),
      ...notices,
    ],
  }
}

interface Read {
  readonly reading: Reading
  readonly format: Format
  readonly charset: string | undefined
  /** Carries what had to be guessed. */
  readonly vfile: VFile
}

async function read(bytes: Uint8Array, path: string, depth: number): Promise<Read> {
  const packed = bytesFormatFor(latin1(bytes, BEGINNING))
  if (packed === undefined) return readText(bytes, path)
  const vfile = new VFile({ path })
  const reading = await packed.read(bytes, vfile, async ({ name, content }) => {
    if (depth >= MAX_ENCLOSING)
      throw new UnreadableError(
        'nested',
        `The file lies in more than ${MAX_ENCLOSING} mails, each in the next. Drop it itself.`,
      )
    const inner = await read(content, name, depth + 1)
    vfile.messages.push(...inner.vfile.messages)
    return { form: inner.format.name, ...inner.reading }
  })
  return { reading, format: packed, charset: undefined, vfile }
}

function readText(bytes: Uint8Array, path: string): Read {
  const { text, charset, notice } = decode(bytes)
  if (text.trim() === '')
    throw new UnreadableError(
      'empty',
      'The file holds nothing but white space. Drop it again with the text of the release in it.',
    )
  const vfile = new VFile({ path, value: text })
  if (notice !== undefined) vfile.message(notice.message, { source: 'dateline', ruleId: notice.rule })
  const format = textFormatFor(text.slice(0, BEGINNING), path)
  return { reading: format.read(vfile), format, charset, vfile }
}
