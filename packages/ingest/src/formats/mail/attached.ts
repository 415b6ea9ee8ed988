import type { Root, RootContent } from 'hast'
import type { Attachment, Email } from 'postal-mime'
import { UnreadableError } from '../../document.ts'
import { mediaTypeOf } from '../../media-type.ts'
import { weightOf } from '../../parse/prose.ts'
import type { EnclosedFile, ReadEnclosed, Reading } from '../format.ts'

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
  /^(?:application\/(?:x-)?pkcs7-(?:signature|mime)|application\/pgp-(?:signature|encrypted|keys)|application\/ms-tnef|text\/(?:x-)?vcard|text\/directory|text\/calendar|text\/rfc822-headers|message\/delivery-status)$/

/** Types that may hold a release; figures and addresses in rows do not. */
const DOCUMENT =
  /^(?:text\/plain|application\/pdf|application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document)$/
const ROWS = /\.(?:csv|tsv|ics|vcf|json|xml|asc|sig)$/i

/** Whoever attaches more documents attaches no release but an archive; reading all of them would hold up others. */
const MOST_READ = 10

/** The files of a mail in their order, each read if it may be a release. */
export async function attachedTo({ attachments }: Email, readEnclosed: ReadEnclosed): Promise<readonly Attached[]> {
  const found: Attached[] = []
  let read = 0
  for (const attachment of attachments) {
    if (FURNITURE.test(attachment.mimeType)) continue
    const file = enclosedOf(attachment)
    const isMail = attachment.mimeType === 'message/rfc822'
    const isDocument =
      isMail || (DOCUMENT.test(mediaTypeOf(file.content)) && !ROWS.test(file.name)) || isText(attachment)
    const isSet = attachment.related === true
    const mayBeRelease = isDocument && read++ < MOST_READ
    found.push({ file, isMail, isSet, ...(mayBeRelease ? await tryReading(file, readEnclosed) : UNREAD) })
  }
  return found
}

const UNREAD = { reading: undefined, refusal: undefined }

/** Text in a charset of its own, as far as the sender says that it is text. */
const isText = ({ mimeType, filename }: Attachment) =>
  /^text\/(?:plain|html|markdown)$/.test(mimeType) || /\.(?:txt|md|markdown|html?)$/i.test(filename ?? '')

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

/** Weight of a paragraph that says something, and how many of them together are a release and no note that covers one. */
const PARAGRAPH = 120
const PARAGRAPHS = 3

/** Whether a mail's own text is but the note that covers the attached release: shorter, and no release by itself. */
export function isCoverOf(own: Reading | undefined, release: Reading): boolean {
  if (own === undefined) return true
  const ownParagraphs = paragraphsIn(own)
  const weight = (paragraphs: readonly string[]) => paragraphs.reduce((sum, text) => sum + weightOf(text), 0)
  if (ownParagraphs.filter((text) => weightOf(text) >= PARAGRAPH).length >= PARAGRAPHS) return false
  return weight(paragraphsIn(release)) > weight(ownParagraphs)
}

/** The texts of a tree's innermost elements that hold text, in order; what stands below a signature's dashes is none. */
export function paragraphsIn({ tree }: Reading): readonly string[] {
  const paragraphs: string[] = []
  const walk = (node: Root | RootContent): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element' && node.type !== 'root') return ''
    const text = node.children.map(walk).join('')
    const isParagraph = node.type === 'element' && /^(?:p|li|h[1-6]|td|th|div|blockquote|pre)$/.test(node.tagName)
    if (!isParagraph) return text
    if (text.trim() !== '') paragraphs.push(text)
    return ''
  }
  walk(tree)
  const signature = paragraphs.findIndex((text) => /^-- ?$/.test(text.trim()))
  return signature < 0 ? paragraphs : paragraphs.slice(0, signature)
}
