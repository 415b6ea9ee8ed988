import { readdirSync, readFileSync } from 'node:fs'
import { loadKnowledge } from '@dateline/core/tables'
import { expect, test } from 'vitest'
import { EXPLAIN_WORDS } from '../../explain/words.ts'
import { about, knowledge, tag, type Wire, wire } from '../testing/wire.ts'
import { PAGE_WORDS, wordsFor } from '../words.ts'

const RELEASE = {
  countries: [{ ...tag('IS'), evidence: [{ text: 'Akureyri', span: [0, 8] as const }] }, tag('DK')],
  topics: [{ ...about('health'), evidence: [{ text: 'clinic', span: [0, 6] as const }] }],
}

const PAGES = [
  '/',
  '/news',
  '/country/is',
  '/search?country=dk,is&not.topic=education',
  '/topic/fishing',
  '/article/k1',
  '/feeds',
  '/try',
  '/none',
  '/search?topic=none',
]

const ARABIC = { language: 'ar', direction: 'rtl' as const, title: 'رصيف جديد في أكوريري', lede: 'افتتح رصيف جديد.' }

async function filled(about: Parameters<Wire['publish']>[0] = RELEASE): Promise<Wire> {
  const site = await wire()
  await site.publish(about)
  return site
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

test.each(PAGES)('%s has a language, a title, one first heading and its landmarks', async (path) => {
  const page = await (await filled()).text(path)
  expect(page).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
  expect(page).toMatch(/<title>[^<]+<\/title>/)
  expect(count(page, /<h1[ >]/g)).toBe(1)
  for (const landmark of [/<main[ >]/g, /<header class="masthead">/g, /<footer[ >]/g, /<nav aria-label="Main">/g])
    expect(count(page, landmark)).toBe(1)
  expect(page).toContain('<a class="skip" href="#content">')
  // Headings never skip a level on their way down.
  const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
  for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
})

test('every link of every page leads somewhere', async () => {
  const site = await filled()
  const open = ['/']
  const seen = new Set(open)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const response = await site.get(path)
    expect([path, response.status]).toEqual([path, 200])
    if (!response.headers.get('content-type')!.startsWith('text/html')) continue
    const page = await response.text()
    const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
    for (const [, written] of page.matchAll(/ (?:href|action)="([^"]*)"/g)) {
      const address = written!.replaceAll('&amp;', '&').replace('https://wire.example.org', '')
      if (address.startsWith('#')) expect([...ids]).toContain(address.slice(1))
      if (!address.startsWith('/') || seen.has(address)) continue
      seen.add(address)
      open.push(address)
    }
  }
  expect(seen.size).toBeGreaterThan(40)
})

test('no id stands twice on a page', async () => {
  const site = await filled()
  for (const path of PAGES) {
    const ids = [...(await site.text(path)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('no text of a release can become markup on any page', async () => {
  const written = (text: string) => {
    const mention = { text, span: [0, 1] as const }
    const speaker = { name: text, role: text, organisation: text }
    return {
      title: text,
      subtitle: text,
      byline: text,
      lede: text,
      dateline: { text, place: text, country: 'IS', date: null },
      quotes: [
        { text, speaker, jointSpeakers: [speaker], attribution: null, span: [0, 1] as const, inBody: [0, 1] as const },
      ],
      people: [{ ...speaker, mentions: [mention] }],
      places: [
        { name: text, kind: 'city' as const, country: 'IS', latitude: null, longitude: null, mentions: [mention] },
      ],
      contacts: [{ name: text, organisation: text, phone: text, email: text }],
      countries: [{ code: 'IS', weight: 1, evidence: [mention] }],
      topics: [{ id: 'health', weight: 1, evidence: [mention] }],
    }
  }
  const skeleton = (page: string) => page.match(/<[a-z/!][^\s>]*/gi)
  const hostile = `"'><script>alert(1)</script><!--</title></style>&lt;\\u003c</script><h1>`
  const [harmless, attacked] = await Promise.all(['Pier', hostile].map((text) => filled(written(text))))
  for (const site of [harmless!, attacked!])
    await site.publish(written(site === attacked ? hostile : 'Pier'), {
      id: 'x',
      name: site === attacked ? hostile : 'Pier',
    })
  for (const path of [
    ...PAGES,
    '/article/k3',
    '/newsroom/x',
    '/search?newsroom=x',
    '/news.rss',
    '/news.atom',
    '/feeds.opml',
  ]) {
    expect(skeleton(await attacked!.text(path))).toEqual(skeleton(await harmless!.text(path)))
    expect(await attacked!.text(path)).not.toMatch(/ onx?=/)
  }
})

test('the only markup taken as it is is the body that ingest has sanitised, and the data block', () => {
  const folder = new URL('..', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  const uses = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\braw\([^)]*\)/g)].map(([use]) => `${name}: ${use}`),
  )
  expect(uses.sort()).toEqual(['pages/article.ts: raw(text)', 'pages/json-ld.ts: raw(json)'])
})

test('an article shows what was read in it, with the words that say so', async () => {
  const page = await (await filled()).text('/article/k1')
  expect(page).toContain('<p>Akureyri, 2 March 2026 – A new pier opened on Monday.</p>')
  expect(page).toMatch(
    /<figure class="quote" id="quote-1">\s*<blockquote><p>It will shelter forty boats,<\/p><\/blockquote>\s*<figcaption>.*Runa Bek.*harbour master/,
  )
  expect(page).toMatch(
    />Iceland<\/bdi><\/a>\s*<details class="why">[\s\S]*?<span class="evidence">.*<q [^>]*>Akureyri<\/q>/,
  )
  expect(page).toMatch(
    />Health<\/bdi><\/a>\s*<details class="why">[\s\S]*?<span class="evidence">.*<q [^>]*>clinic<\/q>/,
  )
  const data = JSON.parse(/<script type="application\/ld\+json">(.*)<\/script>/.exec(page)![1]!)
  expect(data).toMatchObject({
    '@type': 'NewsArticle',
    '@id': 'tag:wire.example.org,2026:article:k1',
    headline: 'New pier opens in Akureyri',
    about: [{ identifier: 'IS' }, { identifier: 'DK' }],
    hasPart: [{ '@type': 'Quotation', creator: { name: 'Runa Bek' } }],
  })
})

test('a release runs in its own direction wherever it stands, and its page is in its language where we speak it', async () => {
  const site = await filled(ARABIC)
  expect(await site.text('/news')).toContain('<article class="entry" lang="ar" dir="rtl">')
  const page = await site.text('/article/k1')
  expect(page).toContain('<html lang="ar" dir="rtl">')
  expect(page).toContain('<article class="article" lang="ar" dir="rtl">')
  expect(page).toContain('الأخبار')
  // French has no words for pages: the page says that it is in English.
  const french = await filled({ language: 'fr', title: 'Une nouvelle jetée' })
  expect(await french.text('/article/k1')).toContain('<html lang="en" dir="ltr">')
})

test('a language that nobody has heard of hides no news', async () => {
  for (const language of ['en-12', 'en_GB', 'qaa', '']) {
    const site = await filled({ language })
    for (const path of ['/', '/news', '/article/k1', '/news.rss', '/feeds', '/feeds.opml']) {
      const response = await site.get(path)
      expect([language, path, response.status]).toEqual([language, path, 200])
    }
  }
})

test('a topic is called what the language says, then what its file says, then by its id', async () => {
  const site = await filled({ topics: [about('health'), about('education'), about('fishing')] })
  const page = await site.text('/news')
  for (const label of ['Health', 'Education', 'fishing']) expect(page).toContain(`<bdi>${label}</bdi>`)
  expect(await site.text('/language/ar')).toContain('الصحة')
})

test('the form keeps what is chosen and counts what there is', async () => {
  const site = await filled()
  const page = await site.text('/search?country=dk,is&not.topic=education')
  expect(page).toContain('<option value="dk,is" selected>')
  expect(page).toContain('<input type="hidden" name="not.topic" value="education">')
  expect(await site.text('/country/is')).toContain('<option value="is" selected>Iceland (1)</option>')
})

test('English has every word of the pages, and a missing one is a fault', () => {
  const words = wordsFor(knowledge, 'en')
  expect([...PAGE_WORDS, ...EXPLAIN_WORDS].filter((key) => words.say(key) === '')).toEqual([])
  expect(() => wordsFor({ ...knowledge, languages: new Map() }, 'en').say('page.nav.news')).toThrow(/page\.nav\.news/)
})

test('a word that a language lacks is said in English', () => {
  const words = wordsFor(knowledge, 'ar')
  expect([words.say('page.nav.news'), words.say('page.nav.feeds')]).toEqual(['الأخبار', 'Feeds'])
})

test('a page in the words of another script says which script they are in', () => {
  const chinese = loadKnowledge({ languages: ['en', 'zh'] })
  expect(['zh', 'zh-Hans', 'zh-Hant', 'zh-TW'].map((tag) => wordsFor(chinese, tag).tag)).toEqual([
    'zh',
    'zh-Hans',
    'zh-Hans',
    'zh-Hans',
  ])
})

test('a value that begins with digits keeps its order in a right-to-left sentence', () => {
  const words = wordsFor(loadKnowledge({ languages: ['ar', 'en'] }), 'ar')
  expect(words.say('page.try.limit', { size: '256 kB' })).toContain('\u2068256 kB\u2069')
})

test('the title of a listing says its days as its language does', async () => {
  const page = await (await filled()).text('/search?country=is&from=2026-03-01&to=2026-12-31')
  expect(page).toContain('<h1>Iceland · from 1 March 2026 · until 31 December 2026</h1>')
})
