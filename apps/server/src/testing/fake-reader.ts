import { createHash } from 'node:crypto'
import type { Embargo } from '@dateline/core'
import { UnreadableError } from '@dateline/ingest'
import type { Read } from '../reading/reader.ts'
import { release } from '../store/sample.ts'

/**
 * A reader for tests of what happens to files, so small that no change of the real one moves them: lines of `key: value`, an
 * empty line, the title, and the body. `====` begins another release, `annex: words` encloses a file that holds the words.
 */
export const fakeRead: Read = async (bytes, file) => {
  const text = new TextDecoder().decode(bytes)
  if (text.trim() === '') throw new UnreadableError('empty', 'The file is empty.')
  if (text.includes('\0')) throw new UnreadableError('binary', 'This is no text.')
  if (text.includes('crash the reader')) throw new TypeError('reader is not a function')
  const parts = text.split('====\n')
  const releases = parts.map((part, index) => {
    const [head = '', title = '', ...body] = part.trimEnd().split(/\n+(?![a-z]+: )/)
    const stated = statedIn(head)
    const source = { file, part: index + 1, format: 'text', charset: 'utf-8', bytes: bytes.length }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return release({
      source: { ...source, sha256 },
      title,
      language: stated.language ?? 'en',
      embargo: embargoOf(stated.embargo),
      body: { text: body.join('\n'), html: '', blocks: [] },
      quotes: [],
      people: [],
      notices: stated.notice === undefined ? [] : [{ rule: stated.notice, message: stated.notice, span: null }],
      countries: [{ code: 'IS', weight: 1, evidence: [] }],
      topics: [{ id: 'health', weight: 1, evidence: [] }],
      media: stated.annex === undefined ? [] : [annexOf(stated.annex).media],
    })
  })
  const { status, reason, note, id, translates, annex } = statedIn(text.split(/\n\n/)[0]!)
  const files = new Map(annex === undefined ? [] : [annexOf(annex).file])
  return { releases, stated: { status, reason, note, id, translates }, files, text }
}

function annexOf(words: string) {
  const bytes = new TextEncoder().encode(words)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const described = { alt: null, caption: null, credit: null }
  const media = { file: 'annex.txt', sha256, type: 'text/plain', bytes: bytes.length, ...described }
  return { media, file: [sha256, bytes] as const }
}

function statedIn(head: string): Record<string, string | undefined> {
  return Object.fromEntries(head.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)))
}

function embargoOf(text: string | undefined): Embargo {
  if (text === undefined) return { state: 'none', until: null, text: null }
  if (text === 'unclear') return { state: 'unclear', until: null, text }
  return { state: 'until', until: text, text }
}
