import { unzipSync } from 'fflate'
import { UnreadableError } from '../../document.ts'
import { MAX_ENTRIES, type ZipEntry, zipEntries } from '../../zip.ts'
import { checkXml } from './check-xml.ts'

/** The parts of a Word file that are read, unpacked, by their names. */
export type Parts = ReadonlyMap<string, Uint8Array>

const MAIN = 'word/document.xml'

/** All parts together, unpacked, in bytes: stops a zip bomb before anything is unpacked. */
const MAX_UNPACKED = 64 * 1024 * 1024
/** One XML part, unpacked, in bytes: a report of a thousand pages; stops text that would be read for minutes. */
const MAX_XML = 8 * 1024 * 1024
/** Times that a part of more than a megabyte may grow: Word's XML grows ten to thirtyfold, bombs a thousandfold. */
const MAX_RATIO = 200
/** Parts below this size may grow as they like: empty tables shrink to almost nothing. */
const SMALL = 1024 * 1024

/** Text, styles, lists, notes, page frames and pictures. Embedded files, macros, comments and settings are never unpacked. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/(?:document|footnotes|endnotes)\.xml\.rels|(?:document|styles|numbering|footnotes|endnotes|(?:header|footer)\d{0,3})\.xml|media\/[^/]{1,200}))$/

const PAGES =
  'This is a file of Pages, which is not read. Export the release as Word (File, Export To, Word) and drop the .docx.'

const KINDS: readonly (readonly [part: string, sentence: string])[] = [
  ['xl/workbook.xml', 'This is a spreadsheet. Drop the text of the release as .docx, .txt, .md or .html.'],
  ['ppt/presentation.xml', 'This is a presentation. Drop the text of the release as .docx, .txt, .md or .html.'],
  ['META-INF/container.xml', 'This is an e-book. Drop the text of the release as .docx, .txt, .md or .html.'],
  ['Index/Document.iwa', PAGES],
  ['Index.zip', PAGES],
  [
    'content.xml',
    'This is an OpenDocument file (.odt), which is not read. Save it as .docx (File, Save As, Word) and drop that.',
  ],
]

/**
 * Unpacks what is read of a Word file, after its directory was held against the limits.
 *
 * @throws {UnreadableError} for other zip files, broken ones and those beyond the limits, with what to do
 */
export function unpack(bytes: Uint8Array): Parts {
  const entries = zipEntries(bytes)
  if (entries === undefined)
    throw new UnreadableError(
      'zip-broken',
      `The Word file is broken or cut off, or holds more than ${MAX_ENTRIES} parts. Save it again as .docx and drop it whole.`,
    )
  refuseOthers(entries)
  const wanted = entries.filter(({ name }) => READ.test(name))
  refuseBombs(wanted)
  const names = new Set(wanted.map(({ name }) => name))
  const parts = new Map<string, Uint8Array>()
  try {
    for (const [name, content] of Object.entries(unzipSync(bytes, { filter: ({ name }) => names.has(name) })))
      parts.set(name, content)
  } catch (error) {
    throw new UnreadableError(
      'zip-broken',
      `The Word file is damaged: expected zipped parts, found none that unpack (${String(error)}). Save it again as .docx.`,
    )
  }
  for (const [name, content] of parts) if (/\.(?:xml|rels)$/.test(name)) checkXml(name, content)
  return parts
}

function refuseOthers(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name))
  if (names.has(MAIN)) return
  const known = KINDS.find(([part]) => names.has(part))
  throw new UnreadableError(
    'format-not-read',
    known?.[1] ??
      `This is a zip file with ${entries.length} files in it. Unpack it and drop the release by itself, as .docx, .txt, .md or .html.`,
  )
}

function refuseBombs(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (total > MAX_UNPACKED)
    throw new UnreadableError(
      'too-large',
      `The Word file unpacks to ${total} bytes, more than the ${MAX_UNPACKED} that are read. Make its pictures smaller, or drop the text alone.`,
    )
  for (const { name, size, unpacked } of entries) {
    if (!name.startsWith('word/media/') && unpacked > MAX_XML)
      throw new UnreadableError(
        'too-large',
        `${name} in the Word file unpacks to ${unpacked} bytes, more than the ${MAX_XML} that are read. Drop the release without its annexes.`,
      )
    if (unpacked > SMALL && unpacked > size * MAX_RATIO)
      throw new UnreadableError(
        'zip-bomb',
        `${name} in the Word file grows from ${size} to ${unpacked} bytes, more than ${MAX_RATIO} times, as no text does. Save the text as .txt and drop that.`,
      )
  }
}
