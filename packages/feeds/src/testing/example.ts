import type { Article, Withdrawal } from '@dateline/core'
import type { Vocabulary } from '../categories.ts'
import type { FeedSource } from '../feed-source.ts'

/** An invented release in English, as the wire would carry it. */
export function exampleArticle(changes: Partial<Article> = {}): Article {
  const key = changes.key ?? '7h2kq9d3xv'
  return {
    id: `tag:wire.example.org,2026:article:${key}`,
    key,
    slug: 'harbour-clinic-opens-in-reykjavik',
    version: 1,
    status: 'usable',
    newsroom: { id: 'harbour-aid', name: 'Harbour Aid' },
    firstPublished: '2026-03-12T09:00:00.000Z',
    updated: '2026-03-12T09:00:00.000Z',
    versionCreated: changes.updated ?? '2026-03-12T09:00:00.000Z',
    note: null,
    usageTerms: null,
    story: `tag:wire.example.org,2026:story:${key}`,
    source: {
      file: 'clinic.txt',
      part: 1,
      format: 'text',
      charset: 'utf-8',
      bytes: 900,
      sha256: '0'.repeat(64),
    },
    language: 'en',
    direction: 'ltr',
    title: 'Harbour clinic opens in Reykjavik',
    titleSource: 'document',
    subtitle: null,
    byline: null,
    dateline: { text: 'REYKJAVIK, 12 March 2026 –', place: 'REYKJAVIK', country: 'IS', date: '2026-03-12' },
    published: '2026-03-12',
    embargo: { state: 'none', until: null, text: null },
    lede: 'A clinic for seafarers opened in the old harbour on Thursday.',
    body: {
      text: 'A clinic for seafarers opened in the old harbour on Thursday.\n“We are glad,” said Asta Helgadottir.',
      html: '<p>A clinic for seafarers opened in the old harbour on Thursday.</p>\n<p>“We are glad,” said Asta Helgadottir.</p>',
      blocks: [],
    },
    boilerplate: [],
    contacts: [],
    quotes: [],
    people: [],
    places: [
      { name: 'Iceland', kind: 'country', country: 'IS', latitude: 65, longitude: -18, mentions: [] },
      { name: 'Reykjavik', kind: 'city', country: 'IS', latitude: 64.1466, longitude: -21.9426, mentions: [] },
    ],
    organisations: [],
    media: [],
    spans: {
      title: null,
      subtitle: null,
      byline: null,
      dateline: null,
      published: null,
      embargo: null,
      lede: null,
    },
    notices: [],
    countries: [{ code: 'IS', weight: 1, evidence: [] }],
    topics: [{ id: 'health', weight: 1, evidence: [] }],
    ...changes,
  }
}

/** The notice of an invented release that was killed at noon. */
export function exampleWithdrawal(changes: Partial<Withdrawal> = {}): Withdrawal {
  return {
    id: 'tag:wire.example.org,2026:article:m4w8c2z6rt',
    key: 'm4w8c2z6rt',
    version: 2,
    status: 'canceled',
    note: 'Withdrawn: the figures belong to another harbour.',
    firstPublished: '2026-03-12T08:00:00.000Z',
    updated: '2026-03-12T12:00:00.000Z',
    language: 'en',
    direction: 'ltr',
    newsroom: { id: 'harbour-aid', name: 'Harbour Aid' },
    story: 'tag:wire.example.org,2026:story:m4w8c2z6rt',
    ...changes,
  }
}

const vocabulary: Vocabulary = {
  country: (code) => ({ IS: 'Iceland', LB: 'Lebanon' })[code] ?? code,
  topic: (id) => ({ health: 'Health', shelter: 'Shelter' })[id] ?? id,
  language: (tag) => ({ ar: 'Arabic', en: 'English', 'zh-Hans': 'Chinese (simplified)' })[tag] ?? tag,
  mediaTopics: (topic) => (topic === 'health' ? ['07000000'] : []),
  unnamed: () => 'Unnamed source',
  withdrawn: () => 'Withdrawn',
}

/** A feed of nothing, made at the turn of the year. */
export function exampleSource(changes: Partial<FeedSource> = {}): FeedSource {
  return {
    site: {
      url: 'https://wire.example.org',
      name: 'Harbour Wire',
      tagAuthority: 'wire.example.org,2026',
      rights: 'Free to reprint with attribution',
      license: 'https://creativecommons.org/licenses/by/4.0/',
    },
    path: '/news',
    title: 'All news',
    description: 'Every release on the wire',
    language: 'en',
    direction: 'ltr',
    updated: '2026-01-01T00:00:00.000Z',
    articles: [],
    vocabulary,
    refreshMinutes: 5,
    ...changes,
  }
}

/** A busy feed: a correction in English with files and a translation, one in Arabic, one in Chinese, and a notice. */
export function busySource(changes: Partial<FeedSource> = {}): FeedSource {
  const english = exampleArticle({
    byline: 'Brynja Olafs',
    note: 'CORRECTION: the clinic opened on Thursday, not on Friday.',
    version: 2,
    updated: '2026-03-12T11:30:00.250Z',
    media: ['quay.jpg', 'plan.pdf'].map((file) => ({
      file,
      sha256: '1'.repeat(64),
      type: file.endsWith('pdf') ? 'application/pdf' : 'image/jpeg',
      bytes: 48_213,
      alt: null,
      caption: null,
      credit: null,
      path: `/media/${file}`,
    })),
  })
  const arabic = exampleArticle({
    key: 'b8n3t5y1ga',
    slug: 'عيادة-الميناء',
    language: 'ar',
    direction: 'rtl',
    story: english.story,
    title: 'افتتاح عيادة الميناء في ريكيافيك',
    lede: 'افتُتحت عيادة للبحارة يوم الخميس.',
    dateline: { text: 'ريكيافيك، ١٢ آذار ٢٠٢٦', place: 'ريكيافيك', country: 'IS', date: '2026-03-12' },
    body: { text: 'افتُتحت عيادة للبحارة يوم الخميس.', html: '<p>افتُتحت عيادة للبحارة يوم الخميس.</p>', blocks: [] },
    firstPublished: '2026-03-12T09:05:00.000Z',
    updated: '2026-03-12T09:05:00.000Z',
  })
  const chinese = exampleArticle({
    key: 'q6v0e4s7jk',
    slug: '港口诊所',
    language: 'zh-Hans',
    title: '雷克雅未克港口诊所开业',
    lede: '周四，一家海员诊所开业。',
    dateline: null,
    body: { text: '周四，一家海员诊所开业。', html: '<p>周四，一家海员诊所开业。</p>', blocks: [] },
    firstPublished: '2026-03-11T07:00:00.000Z',
    updated: '2026-03-11T07:00:00.000Z',
  })
  return exampleSource({
    updated: '2026-03-12T12:00:00.000Z',
    next: '20260311',
    articles: [arabic, english, chinese],
    withdrawals: [exampleWithdrawal()],
    translations: new Map([[english.story, [english, arabic]]]),
    ...changes,
  })
}
