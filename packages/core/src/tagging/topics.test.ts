import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { tagTopics } from './topics.ts'

interface Case {
  readonly language: string
  readonly topics: readonly string[]
  readonly title: string
  readonly paragraphs: readonly string[]
}

const knowledge = loadKnowledge()
const cases = load(readFileSync(join(import.meta.dirname, 'topics.cases.yaml'), 'utf8')) as readonly Case[]

function topicsOf({ language, title, paragraphs }: Case): readonly string[] {
  const text = [title, ...paragraphs].join('\n')
  let at = title.length + 1
  const blocks = paragraphs.map((paragraph) => {
    const span: [number, number] = [at, at + paragraph.length]
    at += paragraph.length + 1
    return { kind: 'paragraph', text: paragraph, span }
  })
  const release = {
    language,
    title,
    titleSource: 'document',
    subtitle: null,
    body: { text: paragraphs.join('\n'), html: '', blocks },
    organisations: [],
    spans: { title: [0, title.length] },
  } as unknown as UntaggedRelease
  return tagTopics(release, text, knowledge).map(({ id }) => id)
}

describe('a release in any language', () => {
  it.each(cases.map((one) => ({ ...one, main: one.topics[0] })))('is mainly about $main: $title', (one) =>
    expect(topicsOf(one)[0]).toBe(one.main),
  )

  it('is given few topics that it is not about', () => {
    const given = cases.flatMap((one) => topicsOf(one).map((id) => one.topics.includes(id)))
    expect(given.filter((isRight) => isRight).length / given.length).toBeGreaterThan(0.85)
  })
})
