import { hash } from 'node:crypto'
import type { Notice } from '@dateline/core'
import { VFile } from 'vfile'
import { blocksOf } from './blocks.ts'
import { decode } from './charset.ts'
import { type Block, type Document, UnreadableError } from './document.ts'
import type { Format, Reading } from './formats/format.ts'
import { bytesFormatFor, textFormatFor } from './formats/formats.ts'
import { latin1 } from './latin1.ts'
import { mediaOf } from './media.ts'
import { movePassage } from './passage.ts'

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
  const source = {
    file,
    part: 1,
    format: format.name,
    charset: charset ?? null,
    bytes: bytes.length,
    sha256: sha256Of(bytes),
  }
  return documentOf(reading, format.name, source, noticesOf(vfile))
}

/** A reading as a document, with the documents attached to it, all of their spans in one text: each follows the one before. */
function documentOf(
  reading: Reading,
  format: string,
  source: Document['source'],
  notices: readonly Notice[],
): Document {
  const attached = reading.attached ?? []
  const cut = [reading, ...attached.map((one) => one.reading)].map((one) => ({ one, ...blocksOf(one.tree, one.text) }))
  const text = cut.map((part) => part.text).join('\n')
  let start = 0
  const documents = cut.map(({ one, blocks, text: { length }, pictures }): Document => {
    const moved = start === 0 ? blocks : blocks.map((block) => moveBlock(block, start))
    start += length + 1
    const carried = mediaOf(pictures, one.enclosed)
    return {
      source,
      form: one.form ?? format,
      metadata: one.metadata,
      tree: one.tree,
      text,
      blocks: moved,
      media: carried.media,
      files: carried.files,
      notices: [...notices, ...(one.notices ?? []), ...carried.notices],
      attached: [],
      unread: [],
    }
  })
  const [document, ...others] = documents
  return {
    ...document!,
    files: new Map(documents.flatMap(({ files }) => [...files])),
    attached: others.map((other, index) => {
      const { name, content } = attached[index]!.file
      return { name, sha256: sha256Of(content), document: other }
    }),
    unread: reading.unread ?? [],
  }
}

function moveBlock(block: Block, length: number): Block {
  const { passage, marker } = block
  return {
    ...block,
    passage: movePassage(passage, length),
    marker: marker === undefined ? undefined : movePassage(marker, length),
  }
}

function sha256Of(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

function noticesOf({ messages }: VFile): readonly Notice[] {
  return messages.map((message): Notice => ({ rule: message.ruleId ?? 'format', message: message.reason, span: null }))
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
    const notices = [...noticesOf(inner.vfile), ...(inner.reading.notices ?? [])]
    return { form: inner.format.name, ...inner.reading, notices }
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
