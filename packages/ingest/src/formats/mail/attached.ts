import type { Attachment, Email } from 'postal-mime'
import { UnreadableError } from '../../document.ts'
import { mediaTypeOf } from '../../media-type.ts'
import type { EnclosedFile, EnclosedReading, EnclosedUnread, ReadEnclosed, Reading } from '../format.ts'
import { DAMAGED, signed } from '../signed/signed.ts'

/** A file attached to a mail. */
export interface Attached {
  readonly file: EnclosedFile
  /** What it says, where it can be read as a release. */
  readonly reading: Reading | undefined
  /** Why it cannot, where it is a document. */
  readonly refusal: UnreadableError | undefined
  readonly isMail: boolean
  /** Whether it is set into the page of the mail. */
  readonly isSet: boolean
}

/** Parts that mail programs add by themselves. */
const FURNITURE =
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|encrypted|keys)|application\/ms-tnef|text\/(?:x-)?vcard|text\/directory|text\/calendar|text\/rfc822-headers|message\/delivery-status)$/

/** Types that may hold a release, those among them that are not read; figures and addresses in rows do not. */
const DOCUMENT =
  /^(?:text\/plain|application\/(?:pdf|rtf|x-ole-storage|vnd\.openxmlformats-officedocument\.wordprocessingml\.document|vnd\.oasis\.opendocument\.text))$/
const ROWS = /\.(?:csv|tsv|ics|vcf|json|xml|asc|sig|xls|ppt)$/i

/** Whoever attaches more documents attaches no release but an archive; reading all of them would hold up others. */
const MOST_READ = 10

/** The files of a mail in their order, each read if it may be a release. */
export async function attachedTo({ attachments }: Email, readEnclosed: ReadEnclosed): Promise<readonly Attached[]> {
  const found: Attached[] = []
  // Whatever a sealed part holds, it is no text.
  const readSealed: ReadEnclosed = (file) =>
    signed.recognises(Buffer.from(file.content.subarray(0, BEGINNING)).toString('latin1'))
      ? readEnclosed(file)
      : Promise.reject(DAMAGED)
  let read = 0
  for (const attachment of attachments) {
    if (FURNITURE.test(attachment.mimeType)) continue
    const file = enclosedOf(attachment)
    const isSealed = /^application\/(?:x-)?pkcs7-mime$/.test(attachment.mimeType) || /\.p7m$/i.test(file.name)
    const isDocument =
      isSealed ||
      attachment.mimeType === 'message/rfc822' ||
      (DOCUMENT.test(mediaTypeOf(file.content)) && !ROWS.test(file.name)) ||
      isText(attachment)
    const isSet = attachment.related === true
    const tried =
      isDocument && read++ < MOST_READ ? await tryReading(file, isSealed ? readSealed : readEnclosed) : UNREAD
    const isMail = attachment.mimeType === 'message/rfc822' || tried.reading?.form === 'mail'
    found.push({ file, isMail, isSet, ...tried })
  }
  return found
}

const BEGINNING = 1024

const UNREAD = { reading: undefined, refusal: undefined }

/** Text in a charset of its own, as far as the sender says that it is text. */
const isText = ({ mimeType, filename }: Attachment) =>
  /^text\/(?:plain|html|markdown)$/.test(mimeType) || /\.(?:txt|md|markdown|html?|pages)$/i.test(filename ?? '')

async function tryReading(
  file: EnclosedFile,
  readEnclosed: ReadEnclosed,
): Promise<Pick<Attached, 'reading' | 'refusal'>> {
  try {
    return { reading: await readEnclosed(file), refusal: undefined }
  } catch (error) {
    // It stays an annex, and the mail's own text is read.
    if (error instanceof UnreadableError) return { reading: undefined, refusal: error }
    throw error
  }
}

function enclosedOf({ filename, content, contentId }: Attachment): EnclosedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  return {
    name: filename ?? 'attachment',
    content: bytes,
    ...(contentId === undefined ? {} : { address: `cid:${contentId.replace(/^<|>$/g, '')}` }),
  }
}

/**
 * What a mail's files say, each under the head of the mail: what states its own title or date goes before that. The files of a
 * mail within the mail are among them.
 */
export function readingsOf(
  attached: readonly Attached[],
  head: Readonly<Record<string, string>>,
): { readonly attached: readonly EnclosedReading[]; readonly unread: readonly EnclosedUnread[] } {
  const readings = attached.flatMap(({ file, reading }) =>
    reading === undefined ? [] : [{ file, reading }, ...(reading.attached ?? [])],
  )
  const refused = attached.flatMap(({ file, reading, refusal }) =>
    refusal === undefined ? (reading?.unread ?? []) : [{ name: file.name, refusal }],
  )
  return {
    attached: readings.map(({ file, reading }) => ({
      file,
      reading: { ...reading, metadata: { ...reading.metadata, head: { ...head, ...reading.metadata.head } } },
    })),
    unread: refused,
  }
}
