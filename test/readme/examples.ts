import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, countryName, type Knowledge, mediaPath, type Release, slugOf, tag } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { feedOf, renderFeed } from '@dateline/feeds'
import { parseDocument, readDocument } from '@dateline/ingest'

const ROOT = join(import.meta.dirname, '..', '..')
const FILE = 'apps/server/demo/releases/harbour/seasonal-permits.txt'

/** What the README shows of one release on its way, by the name of the block. */
export type Examples = Readonly<Record<'release' | 'article' | 'item', string>>

/** Reads the demo's release as the command does, and puts it into a feed as the server does. */
export async function examples(): Promise<Examples> {
  const bytes = readFileSync(join(ROOT, FILE))
  const knowledge = loadKnowledge()
  const document = await readDocument(bytes, { file: FILE })
  const release = tag(parseDocument(document, knowledge)[0]!, document.text, knowledge)
  const lines = document.text.trim().split('\n')
  return {
    release: [...lines.slice(0, 3), '', '…', '', lines[6]!, '', '…'].join('\n'),
    article: fieldALine(shown(release)),
    item: itemOf(release, knowledge),
  }
}

/** The fields that tell most, each with its first entry or two. */
function shown(release: Release): object {
  const [quote] = release.quotes
  return {
    language: release.language,
    title: release.title,
    dateline: release.dateline,
    quotes: [{ text: quote!.text, speaker: quote!.speaker, span: quote!.span }],
    people: release.people.map(({ name, role }) => ({ name, role })),
    countries: release.countries
      .slice(0, 1)
      .map(({ code, weight, evidence }) => ({ code, weight, evidence: evidence.slice(0, 2) })),
    topics: release.topics.map(({ id, weight }) => ({ id, weight })),
  }
}

function fieldALine(value: object): string {
  const lines = Object.entries(value).map(([key, field]) => `  ${JSON.stringify(key)}: ${JSON.stringify(field)}`)
  return `{\n${lines.join(',\n')}\n}`
}

function itemOf(release: Release, knowledge: Knowledge): string {
  const { topics } = knowledge.languages.get('en')!
  const at = '2026-03-02T09:00:00.000Z'
  const article: Article = {
    ...release,
    media: release.media.map((media) => ({ ...media, path: mediaPath(media) })),
    id: 'tag:wire.example.org,2026:article:6j2hq8mfx0',
    key: '6j2hq8mfx0',
    slug: slugOf(release.title),
    version: 1,
    status: 'usable',
    newsroom: { id: 'harbour', name: 'Port Authority of Eyjafjord' },
    firstPublished: at,
    updated: at,
    versionCreated: at,
    note: null,
    story: 'tag:wire.example.org,2026:story:6j2hq8mfx0',
    usageTerms: null,
    quotes: release.quotes.map((quote, index) => ({ ...quote, number: index + 1 })),
  }
  const model = feedOf({
    site: { url: 'https://wire.example.org', name: 'Dateline', tagAuthority: 'wire.example.org,2026' },
    path: '/country/is',
    title: 'Iceland',
    description: 'Iceland',
    language: 'en',
    direction: 'ltr',
    updated: at,
    articles: [article],
    vocabulary: {
      country: (code, language) => countryName(code, language),
      topic: (id) => topics[id]?.label ?? id,
      language: (of) => of,
      mediaTopics: (topic) => knowledge.topics.get(topic)?.medtop ?? [],
      withdrawn: () => 'Withdrawn',
      unnamed: () => 'Unnamed source',
    },
  })
  const rss = renderFeed('rss', model)
  const item = /<item[\s>][\s\S]*?<\/item>/.exec(rss)![0]
  return item
    .replace(/(<content:encoded>)[\s\S]*?(<\/content:encoded>)/, '$1…$2')
    .replace(/(<description>)[\s\S]*?(<\/description>)/, '$1…$2')
    .replaceAll(/^ +/gm, '  ')
    .replace(/ *<\/item>/, '</item>')
}
