import { type Knowledge, loadKnowledge, type UntaggedRelease } from '@dateline/core'
import type { Document } from './document.ts'
import { parseDocument } from './parse/parse.ts'
import { readDocument } from './read-document.ts'

let loaded: Knowledge | undefined

/** All tables, read once for a test file. */
export function knowledge(): Knowledge {
  loaded ??= loadKnowledge()
  return loaded
}

export function documentOf(text: string, file = 'release.txt'): Promise<Document> {
  return readDocument(new TextEncoder().encode(text), { file })
}

/** The one release of a text, and the document that its spans count in. */
export async function read(
  text: string,
  file = 'release.txt',
): Promise<{ readonly release: UntaggedRelease; readonly document: Document }> {
  const document = await documentOf(text, file)
  const [release] = parseDocument(document, knowledge())
  return { release: release!, document }
}
