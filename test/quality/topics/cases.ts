import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Knowledge } from '@dateline/core'
import { parseDocument, readDocument } from '@dateline/ingest'
import { type TopicCandidate, topicCandidates } from '../../../packages/core/src/tagging/topic-features.ts'
import { readCases } from '../gold.ts'

/** A release as the weights see it: the topics it has a word of, and those it is about by its gold. */
export interface TopicCase {
  readonly language: string
  readonly file: string
  readonly candidates: readonly TopicCandidate[]
  readonly gold: readonly string[]
  /** The file's name without its ending. */
  readonly story: string
  /** Versions of one story, which have the same file name in several languages, count as one release together. */
  readonly share: number
}

/** Short releases of which only the topics are told: a file for each language. */
const SHORT_RELEASES = join(import.meta.dirname, '..', '..', 'fixtures', 'topics')

/** The short releases of `SHORT_RELEASES`. Each begins with a line `=== health, water-sanitation`, the main topic first. */
export async function shortCases(knowledge: Knowledge): Promise<readonly TopicCase[]> {
  const cases: TopicCase[] = []
  for (const name of readdirSync(SHORT_RELEASES).sort()) {
    const language = name.replace(/\.txt$/, '')
    const releases = readFileSync(join(SHORT_RELEASES, name), 'utf8').split(/^=== /mu).slice(1)
    for (const release of releases) {
      const [head = '', title = '', ...lines] = release.split('\n')
      const candidates = await candidatesIn(Buffer.from([title, ...lines].join('\n')), name, knowledge)
      const gold = head.split(', ')
      cases.push({ language, file: `${language}: ${title}`, story: title, gold, share: 1, candidates })
    }
  }
  return cases
}

/** The releases of a folder of languages with their gold. */
export async function topicCases(folder: string, knowledge: Knowledge): Promise<readonly TopicCase[]> {
  const stories = Map.groupBy(readCases(folder), ({ file }) => file.split('/')[1]!.replace(/\.[^.]*$/, ''))
  const cases: TopicCase[] = []
  for (const [story, versions] of stories)
    for (const { bytes, file, language, gold } of versions) {
      const candidates = await candidatesIn(bytes, file, knowledge)
      cases.push({ language, file, story, candidates, gold: gold.topics, share: 1 / versions.length })
    }
  return cases
}

async function candidatesIn(bytes: Buffer, file: string, knowledge: Knowledge): Promise<readonly TopicCandidate[]> {
  const [release] = parseDocument(await readDocument(bytes, { file }), knowledge)
  if (release === undefined) throw new Error(`${file}: expected a release in it, found none`)
  return topicCandidates(release, knowledge)
}
