import { release } from '@dateline/server/src/store/sample.ts'
import { about, tag, wire } from '@dateline/server/src/web/testing/wire.ts'

/** An invented newsroom and what it says, as readers see it step by step. */
const NEWSROOM = { id: 'harbour-aid', name: 'Harbour Aid' }

const CLINIC = {
  title: 'Harbour clinic opens in Akureyri',
  lede: 'A clinic for seafarers opened in the harbour of Akureyri on Monday.',
  dateline: { text: 'AKUREYRI, 2 March 2026 –', place: 'AKUREYRI', country: 'IS', date: '2026-03-02' },
  body: {
    text: 'A clinic for seafarers opened in the harbour of Akureyri on Monday.\n“It has room for forty patients,” said Runa Bek, Head of Harbour Aid.',
    html: '<p>A clinic for seafarers opened in the harbour of Akureyri on Monday.</p>\n<p>“It has room for forty patients,” said Runa Bek, Head of Harbour Aid.</p>',
    blocks: [],
  },
  quotes: [
    {
      text: 'It has room for forty patients,',
      speaker: { name: 'Runa Bek', role: 'Head', organisation: 'Harbour Aid' },
      jointSpeakers: [],
      attribution: null,
      span: [69, 100] as const,
      inBody: [69, 100] as const,
    },
  ],
  people: [{ name: 'Runa Bek', role: 'Head', organisation: 'Harbour Aid', mentions: [] }],
  organisations: [{ name: 'Harbour Aid', mentions: [] }],
  countries: [tag('IS')],
  topics: [about('health')],
}

/** What the correction says: sixty patients, where it said forty. */
const sixty = (text: string) => text.replace('forty', 'sixty')
const CORRECTED = {
  ...CLINIC,
  body: { ...CLINIC.body, text: sixty(CLINIC.body.text), html: sixty(CLINIC.body.html) },
  quotes: CLINIC.quotes.map((quote) => ({ ...quote, text: sixty(quote.text) })),
}

const FORMATS = ['rss', 'atom', 'json', 'ninjs'] as const

/**
 * The payloads that partners build against, by file name: an article in every format, alone where a format has that, the
 * same corrected, killed, and one of its quotes. What is JSON is laid out for reading; on the wire it stands on one line.
 */
export async function samples(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  const site = await wire('2026-03-01T00:00:00.000Z')
  const keep = async (name: string, listing: string) => {
    for (const format of FORMATS) {
      const response = await site.get(`${listing}.${format}`)
      const text = await response.text()
      if (response.status !== 200)
        throw new Error(`${listing}.${format}: expected 200, got ${response.status}: ${text}`)
      files.set(`${name}.${format}`, text.startsWith('{') ? readable(text) : text)
    }
  }

  site.at('2026-03-02T09:00:00.000Z')
  const { id, key } = await site.publish(CLINIC, NEWSROOM)
  await keep('article', '/news')
  files.set('article-alone.ninjs', readable(await site.text(`/article/${key}.ninjs`)))
  files.set('article-alone.json', readable(await site.text(`/article/${key}.json`)))
  await keep('quote', '/quotes')

  site.at('2026-03-02T11:30:00.000Z')
  await site.store.admit({
    newsroom: NEWSROOM,
    release: release(CORRECTED),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'The clinic has room for sixty patients, not forty.', substantive: true },
  })
  await keep('correction', '/news')
  files.set('correction-alone.ninjs', readable(await site.text(`/article/${key}.ninjs`)))

  site.at('2026-03-02T15:00:00.000Z')
  await site.store.kill(id, 'The clinic has not opened. Please do not use this release.', site.now())
  await keep('kill', '/news')
  files.set('kill-alone.ninjs', readable(await site.text(`/article/${key}.ninjs`)))
  await site.store.close()
  return files
}

const readable = (json: string) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`
