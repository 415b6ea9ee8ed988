import { UnreadableError } from './document.ts'
import { latin1 } from './latin1.ts'
import { shownType } from './media-type.ts'

/** How much of a file is searched for the zero bytes that no text has. */
const BEGINNING = 8192

const SAVE = 'Save the release as .docx, .txt, .md or .html and drop that.'

/** What a compound file of Microsoft's holds ([MS-CFB]), by a name in its directory, which stands there in UTF-16. */
const COMPOUND: readonly (readonly [name: string, sentence: string])[] = [
  ['EncryptedPackage', 'This Office file is locked with a password. Save it without one and drop it again.'],
  [
    '__properties_version1.0',
    'This is a mail as Outlook keeps it (.msg), which is not read. Save it as .eml, drag it into the folder from the new Outlook, or drop the release that is attached to it.',
  ],
  ['WordDocument', 'This is an old Word file (.doc), which is not read. Save the release as .docx and drop that.'],
  ['Workbook', `This is a spreadsheet. ${SAVE}`],
  ['PowerPoint Document', `This is a presentation. ${SAVE}`],
]

/** Why bytes that are no text and of no format that is read cannot be read, with what to do; undefined for what may be text. */
export function notRead(bytes: Uint8Array): UnreadableError | undefined {
  const type = shownType(bytes) ?? ''
  if (type === 'application/rtf') return refusal(`This is rich text (RTF), which is not read. ${SAVE}`)
  if (type === 'application/x-ole-storage') return refusal(compoundKind(bytes))
  if (/^image\/(?!svg)/.test(type))
    return refusal(
      'This is a picture. Drop the text of the release as .docx, .txt, .md or .html; if it is a scan, as it was typed.',
    )
  if (!bytes.subarray(0, BEGINNING).includes(0)) return data(bytes)
  if (/^(?:audio|video)\//.test(type)) return refusal(`This is a recording. ${SAVE}`)
  return new UnreadableError(
    'binary',
    'The file holds zero bytes, so it is no text. Save the release as .txt (UTF-8), .md or .html and drop it again.',
  )
}

/** Texts that programs write for programs: their signs would stand among the words. */
function data(bytes: Uint8Array): UnreadableError | undefined {
  const beginning = latin1(bytes, BEGINNING)
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
  if (/^BEGIN:V(?:CALENDAR|CARD)\r?\n/.test(beginning))
    return refusal(`This is an entry of a calendar or an address book. ${SAVE}`)
  if (/^\[InternetShortcut\]/.test(beginning))
    return refusal(`This is a link to a page, and nothing is fetched. ${SAVE}`)
  if (/^<(?:\?xml|rss|feed|plist)\b/i.test(beginning) && !/<html|<!doctype html|<svg/i.test(beginning))
    return refusal(`This is XML, as feeds and programs write it. ${SAVE}`)
  return isJson(bytes, beginning) ? refusal(`This is JSON, as programs write it. ${SAVE}`) : undefined
}

function isJson(bytes: Uint8Array, beginning: string): boolean {
  if (!/^(?:\{\s*["}]|\[\s*[[{"\]])/.test(beginning)) return false
  try {
    JSON.parse(new TextDecoder().decode(bytes))
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function compoundKind(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = COMPOUND.find(([name]) => file.includes(name, 0, 'utf16le'))
  return known?.[1] ?? `This is a file of an old Office program, which is not read. ${SAVE}`
}

function refusal(message: string): UnreadableError {
  return new UnreadableError('format-not-read', message)
}
