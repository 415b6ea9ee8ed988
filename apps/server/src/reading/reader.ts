import { type Knowledge, type Release, tag } from '@dateline/core'
import {
  type Document,
  documentsIn,
  type FrontMatter,
  frontMatterOf,
  type Office,
  parseDocument,
  readDocument,
} from '@dateline/ingest'
import { compileLess } from './compile-less.ts'
import { outliveDamagedPdfs } from './damaged-pdfs.ts'
import { withStatedTags } from './stated-tags.ts'

/** What people ask for in a release's front matter, beside what is in the release itself. */
export interface Stated {
  readonly status: string | undefined
  readonly reason: string | undefined
  readonly note: string | undefined
  readonly id: string | undefined
  /** The article that the release says in another language: its id, or the name of its file. */
  readonly translates?: string | undefined
}

export interface ReadFile {
  readonly releases: readonly Release[]
  readonly stated: Stated
  /** The bytes of the releases' media, by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The text in which all spans count. */
  readonly text: string
}

/** From bytes to tagged releases, as the office means them that issues them. Rejects with `UnreadableError` what cannot be read. */
export type Read = (bytes: Uint8Array, file: string, office?: Office) => Promise<ReadFile>

export function reader(knowledge: Knowledge): Read {
  compileLess()
  outliveDamagedPdfs()
  return async (bytes, file, office) => {
    const document = await readDocument(bytes, { file })
    const { status, reason, note, id, translates, ...stated } = statedIn(document, knowledge)
    const releases = parseDocument(document, knowledge, office).map((release) =>
      withStatedTags(tag(release, document.text, knowledge), stated, knowledge),
    )
    const carried = new Set(releases.flatMap(({ media }) => media.map(({ sha256 }) => sha256)))
    return {
      releases,
      files: new Map([...document.files].filter(([sha256]) => carried.has(sha256))),
      stated: { status: status?.[0], reason: reason?.[0], note: note?.[0], id: id?.[0], translates: translates?.[0] },
      text: document.text,
    }
  }
}

/** What the front matter of the releases in a file asks for; the first that says something has its way. */
function statedIn(document: Document, knowledge: Knowledge): FrontMatter {
  const all = documentsIn(document, knowledge).map(({ metadata }) => frontMatterOf(metadata, knowledge))
  return Object.assign({}, ...all.toReversed())
}
