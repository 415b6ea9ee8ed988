import { type Article, mediaPath, type Release, slugOf } from '@dateline/core'
import { expect, test } from 'vitest'
import { type ReceiptParts, receipt } from './receipt.ts'
import { release } from './store/sample.ts'
import type { Intake, Own } from './store/store.ts'
import { knowledge, say } from './testing/fake-words.ts'

const intake: Intake = {
  claim: 'c1',
  newsroom: 'harbour',
  file: 'pier.txt',
  sha256: 'a',
  outcome: 'published',
  place: 'published/pier.txt',
  detail: '',
  ids: ['tag:wire.example.org,2026:article:k1'],
}

function own(about: Partial<Release> = {}, more: Partial<Own> = {}): Own {
  const text = release(about)
  const article: Article = {
    ...text,
    id: 'tag:wire.example.org,2026:article:k1',
    key: 'k1',
    slug: slugOf(text.title),
    version: 1,
    status: 'usable',
    newsroom: { id: 'harbour', name: 'Harbour' },
    usageTerms: null,
    media: text.media.map((media) => ({ ...media, path: mediaPath(media) })),
    quotes: text.quotes.map((quote, index) => ({ ...quote, number: index + 1 })),
    firstPublished: '2026-03-02T08:00:00.000Z',
    updated: '2026-03-02T08:00:00.000Z',
    versionCreated: '2026-03-02T08:00:00.000Z',
    note: null,
    story: 'tag:wire.example.org,2026:story:k2',
  }
  return { article, state: 'visible', visibleFrom: null, reason: null, stopped: false, ...more }
}

const write = (articles: readonly Own[], more: Partial<ReceiptParts> = {}) =>
  receipt({ intake, articles, knowledge, say, language: 'en', url: 'https://wire.example.org', ...more })

test('a published release is told with its page, its feeds, its quotes with their speakers, and its countries and topics', () => {
  const tagged = {
    countries: [{ code: 'IS', weight: 1, evidence: [] }],
    topics: [{ id: 'health', weight: 1, evidence: [] }],
  }
  const text = write([own(tagged)])
  for (const part of [
    'https://wire.example.org/article/k1/new-pier-opens-in-akureyri',
    'https://wire.example.org/country/is.atom',
    'https://wire.example.org/topic/health.atom',
    'https://wire.example.org/newsroom/harbour.atom',
    'New pier opens in Akureyri',
    'Akureyri, 2 March 2026',
    'receipt.quote {"text":"It will shelter forty boats,"',
    'Runa Bek',
    'harbour master',
    'Iceland',
    'Health',
    'English',
    'tag:wire.example.org,2026:article:k1',
  ])
    expect(text).toContain(part)
})

test('a country or topic is told with the words that earned it, one that the newsroom named itself without', () => {
  const said = (text: string) => ({ text, span: [0, text.length] as const })
  const text = write([
    own({
      countries: [
        { code: 'IS', weight: 1, evidence: [said('Akureyri'), said('Iceland'), said('Akureyri')] },
        { code: 'DK', weight: 0.5, evidence: [] },
      ],
      topics: [{ id: 'health', weight: 1, evidence: [said('clinic')] }],
    }),
  ])
  const lines = text.split('\n')
  const reasons = lines.filter((line) => line.startsWith('  - receipt.reason'))
  expect(reasons).toHaveLength(2)
  expect(reasons[0]).toMatch(/Iceland.*Akureyri.* ×2.*Iceland/)
  expect(reasons[1]).toMatch(/Health.*clinic/)
  expect(lines.indexOf(reasons[0]!)).toBe(lines.findIndex((line) => line.includes('receipt.countries')) + 1)
})

test('a guess is told with the front-matter key that settles it, and with the whole block to paste', () => {
  const notices = [
    { rule: 'title-derived', message: 'There was no title.', span: null },
    { rule: 'speaker-far', message: 'The speaker stands far from the quote.', span: null },
  ]
  const text = write([own({ notices, title: 'A "new" pier', titleSource: 'derived' })])
  expect(text).toContain('There was no title. receipt.guessed.key {"key":"title"}')
  expect(text).toMatch(/^- The speaker stands far from the quote\.$/m)
  expect(text).toContain('    title: "A \\"new\\" pier"\n    date: 2026-03-02\n    language: en\n')
  expect(text).toContain('receipt.title.derived')
})

test('a held release is told why, and has no address', () => {
  const text = write([own({}, { state: 'held', reason: 'receipt.held.body' })], {
    intake: { ...intake, outcome: 'held' },
  })
  expect(text).toContain('receipt.held {"reason":"receipt.held.body"}')
  expect(text).not.toContain('https://')
})

test('an embargoed release is told until when, and has no address', () => {
  const waiting = own({}, { state: 'embargoed', visibleFrom: '2026-03-02T09:00:00.000Z' })
  const text = write([waiting])
  expect(text).toContain('2026-03-02T09:00:00.000Z')
  expect(text).not.toContain('https://')
})

test('a rejected file is told what the reader said', () => {
  const text = write([], { intake: { ...intake, outcome: 'rejected', detail: 'The file is empty.', ids: [] } })
  expect(text).toBe('# receipt.heading.rejected {"file":"pier.txt"}\n\nThe file is empty.\n')
})

test('a killed article is told by its notice alone', () => {
  const { id, key, version, firstPublished, updated, language, direction, newsroom, story } = own().article
  const rest = { id, key, version, firstPublished, updated, language, direction, newsroom, story }
  const text = write([own({}, { article: { ...rest, status: 'canceled', note: 'Wrong figures.' }, state: 'killed' })])
  expect(text).toContain('Wrong figures.')
  expect(text).not.toContain('pier opens')
})

test('a long text is cut, and never in the middle of a character', () => {
  const text = write([own({ title: `${'x'.repeat(199)}🚢${'y'.repeat(50)}` })])
  expect(text).toContain(`${'x'.repeat(199)}…`)
  expect(text.isWellFormed()).toBe(true)
})

test('pictures and files are named behind the quotes, those that lie elsewhere as such', () => {
  const file = { sha256: 'a'.repeat(64), type: 'image/png', bytes: 9, alt: null, caption: null, credit: null }
  const media = [
    { ...file, file: 'pier.png' },
    { ...file, file: 'https://aid.example/plan.pdf', sha256: null, bytes: null },
  ]
  const lines = write([own({ media })]).split('\n')
  const said = lines.findIndex((line) => line.startsWith('  - receipt.quote'))
  expect(lines[said + 1]).toMatch(/^- receipt\.media .*pier\.png.*receipt\.media\.elsewhere.*aid\.example\/plan\.pdf/)
})
