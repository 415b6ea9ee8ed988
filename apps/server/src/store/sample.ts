import type { Release } from '@dateline/core'

/** A small release for tests of what happens to releases; `about` says what matters to the case. */
export function release(about: Partial<Release> = {}): Release {
  return {
    source: {
      file: 'harbour.txt',
      part: 1,
      format: 'text',
      charset: 'utf-8',
      bytes: 120,
      sha256: 'c0ffee'.padEnd(64, '0'),
    },
    language: 'en',
    direction: 'ltr',
    title: 'New pier opens in Akureyri',
    titleSource: 'document',
    subtitle: null,
    byline: null,
    dateline: { text: 'Akureyri, 2 March 2026', place: 'Akureyri', country: 'IS', date: '2026-03-02' },
    published: '2026-03-02',
    embargo: { state: 'none', until: null, text: null },
    lede: 'A new pier opened on Monday.',
    body: {
      text: 'A new pier opened on Monday.\n“It will shelter forty boats,” said Runa Bek.',
      html: '<p>A new pier opened on Monday.</p><p>“It will shelter forty boats,” said Runa Bek.</p>',
      blocks: [],
    },
    boilerplate: [],
    contacts: [],
    quotes: [
      {
        text: 'It will shelter forty boats,',
        speaker: { name: 'Runa Bek', role: 'harbour master', organisation: null },
        jointSpeakers: [],
        attribution: null,
        span: [80, 108],
        inBody: [30, 58],
      },
    ],
    people: [{ name: 'Runa Bek', role: 'harbour master', organisation: null, mentions: [] }],
    places: [{ name: 'Akureyri', kind: 'city', country: 'IS', latitude: 65.68, longitude: -18.09, mentions: [] }],
    organisations: [],
    countries: [],
    topics: [],
    media: [],
    spans: { title: null, subtitle: null, byline: null, dateline: null, published: null, embargo: null, lede: null },
    notices: [],
    ...about,
  }
}
