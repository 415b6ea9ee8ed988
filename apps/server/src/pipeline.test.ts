import { createHash } from 'node:crypto'
import { loadKnowledge } from '@dateline/core/tables'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Content } from './inbox/content.ts'
import type { Newsroom } from './inbox/newsroom.ts'
import { judge, type Verdict } from './pipeline.ts'
import { openSqliteStore } from './store/sqlite.ts'
import type { Own, Store } from './store/store.ts'
import { text } from './testing/drop.ts'
import { fakeRead } from './testing/fake-reader.ts'
import { say } from './testing/fake-words.ts'

const knowledge = loadKnowledge({ languages: ['en', 'fr'] })

const NOW = new Date('2026-03-02T08:00:00Z')
const harbour: Newsroom = {
  id: 'harbour',
  name: 'Harbour Authority',
  url: undefined,
  languages: [],
  country: undefined,
  timezone: undefined,
  usageTerms: undefined,
  review: 'never',
}
let store: Store
let claims: number
beforeEach(async () => {
  claims = 0
  store = await openSqliteStore({ file: ':memory:', tagAuthority: 'wire.example.org,2026', now: NOW })
})
afterEach(() => store.close())

interface Sent {
  readonly verdict: Verdict
  readonly articles: readonly Own[]
}

/** Drops a text and does what the verdict says. */
async function send(file: string, content: string, newsroom: Newsroom = harbour): Promise<Sent> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const held: Content = file.endsWith('.kill')
    ? { kind: 'kill', reason: content || undefined, sha256 }
    : { kind: 'release', file: await fakeRead(new TextEncoder().encode(content), file), sha256 }
  const verdict = await judge(file, held, newsroom, { store, knowledge, say, now: NOW })
  for (const { kind, id, reason } of verdict.acts) await store[kind](id, reason, NOW)
  const intake = { claim: `c${++claims}`, newsroom: newsroom.id, file, sha256, place: file, ...verdict }
  const { outcome, detail, ...rest } = intake
  const { admissions: _, acts: __, ...plain } = rest
  const { ids } = await store.take({ ...plain, outcome, detail }, verdict.admissions, NOW)
  const articles = []
  for (const id of ids) articles.push(...(await store.findOwn(newsroom.id, { id })))
  return { verdict, articles }
}

const reasonFor = ({ articles }: Sent) => articles[0]?.reason
const titles = async () => (await store.list({}, { limit: 50 }, NOW)).articles.map(({ title }) => title)

test('a release is published unless something speaks against it', async () => {
  const { verdict } = await send('pier.txt', text('Pier opens'))
  expect(verdict.outcome).toBe('published')
  expect(await titles()).toEqual(['Pier opens'])
})

test('a file of the same name that resembles the last version corrects it, with its note', async () => {
  const first = await send('pier.txt', text('Pier opens'))
  const second = await send(
    'pier.txt',
    text('Pier opens today', { head: 'note: The day was missing.', more: 'It is big.' }),
  )
  expect(second.verdict.outcome).toBe('published')
  expect(second.articles[0]?.article).toMatchObject({
    id: first.articles[0]?.article.id,
    version: 2,
    note: 'The day was missing.',
  })
  expect(await titles()).toEqual(['Pier opens today'])
})

test('a correction of nothing but punctuation is not substantive', async () => {
  await send('pier.txt', text('Pier opens'))
  const { verdict } = await send('pier.txt', text('Pier opens!'))
  expect(verdict.admissions[0]?.corrects?.substantive).toBe(false)
  const { verdict: other } = await send('pier.txt', text('Pier closes!'))
  expect(other.admissions[0]?.corrects?.substantive).toBe(true)
})

test('a file of the same name with another text is held, and its newsroom is asked which it is', async () => {
  const first = await send('news.txt', text('Pier opens'))
  const second = await send('news.txt', text('Ferry sails', { subject: 'ferry' }))
  expect(second.verdict.outcome).toBe('held')
  expect(reasonFor(second)).toContain('receipt.held.other-text')
  expect(reasonFor(second)).toContain(first.articles[0]?.article.id)
  expect(await titles()).toEqual(['Pier opens'])
  const third = await send('news.txt', text('Pier opens late'))
  expect(third.articles[0]?.article).toMatchObject({ id: first.articles[0]?.article.id, version: 2 })
})

test('another newsroom may use the same file name', async () => {
  await send('news.txt', text('Pier opens'))
  const { verdict } = await send('news.txt', text('Ferry sails', { subject: 'ferry' }), { ...harbour, id: 'ferry' })
  expect(verdict.outcome).toBe('published')
})

test('a near copy of what another newsroom has published is held; a text under embargo betrays itself to nobody', async () => {
  const ferry = { ...harbour, id: 'ferry', name: 'Ferry Line' }
  await send('secret.txt', text('Bus drives', { subject: 'bus', head: 'embargo: 2026-03-02T09:00:00Z' }))
  expect((await send('b.txt', text('Bus drives', { subject: 'bus' }), ferry)).verdict.outcome).toBe('published')
  await send('pier.txt', text('Pier opens'))
  const copy = await send('copy.txt', text('A pier is open', { more: 'We add a line.' }), ferry)
  expect(copy.verdict.outcome).toBe('held')
  expect(reasonFor(copy)).toContain('receipt.held.near-copy {"newsroom":"Harbour Authority","title":"Pier opens"')
})

test('an id in the front matter corrects that article under any file name, however much the text changed', async () => {
  const first = await send('pier.txt', text('Pier opens'))
  const { id, key } = first.articles[0]!.article
  const whole = await send('b.txt', text('Ferry sails', { subject: 'ferry', head: `id: ${id}` }))
  expect(whole.articles[0]?.article).toMatchObject({ id, version: 2 })
  const short = await send('c.txt', text('Bus drives', { subject: 'bus', head: `id: ${key}` }))
  expect(short.articles[0]?.article).toMatchObject({ id, version: 3 })
  const foreign = await send('d.txt', text('X', { head: `id: ${id}` }), { ...harbour, id: 'ferry' })
  expect(foreign.verdict).toMatchObject({ outcome: 'rejected', admissions: [] })
  expect(foreign.verdict.detail).toContain('receipt.id.unknown')
})

test('the same bytes are taken once', async () => {
  await send('pier.txt', text('Pier opens'))
  const again = await send('copy of pier.txt', text('Pier opens'))
  expect(again.verdict).toMatchObject({ outcome: 'duplicate', admissions: [] })
  expect(again.verdict.detail).toContain('pier.txt')
})

test('the bytes of an earlier version take the correction back', async () => {
  await send('pier.txt', text('Pier opens'))
  await send('pier.txt', text('Pier closes'))
  const back = await send('pier.txt', text('Pier opens'))
  expect(back.verdict.outcome).toBe('published')
  expect(back.articles[0]?.article.version).toBe(3)
  expect(await titles()).toEqual(['Pier opens'])
})

test('bytes that were held are taken again when what held them is gone', async () => {
  const danish = { ...harbour, languages: ['da'] }
  expect((await send('pier.txt', text('Pier opens'), danish)).verdict.outcome).toBe('held')
  expect((await send('pier.txt', text('Pier opens'), danish)).verdict.outcome).toBe('duplicate')
  const both = await send('pier.txt', text('Pier opens'), { ...harbour, languages: ['da', 'en'] })
  expect(both.verdict.outcome).toBe('published')
  expect(await titles()).toEqual(['Pier opens'])
})

test('an embargo to come is waited for, one that has passed is not', async () => {
  const waits = await send('a.txt', text('Pier opens', { head: 'embargo: 2026-03-02T12:00:00+02:00' }))
  expect(waits.verdict.outcome).toBe('embargoed')
  expect(waits.articles[0]).toMatchObject({ state: 'embargoed', visibleFrom: '2026-03-02T10:00:00.000Z' })
  const passed = await send(
    'b.txt',
    text('Ferry sails', { subject: 'ferry', head: 'embargo: 2026-03-02T10:00:00+02:00' }),
  )
  expect(passed.verdict.outcome).toBe('published')
})

test.each([
  ['an unclear embargo', text('Pier opens', { head: 'embargo: unclear' }), harbour, 'receipt.held.embargo'],
  [
    'an embargo until no instant',
    text('Pier opens', { head: 'embargo: 2026-05-03T06:00:00+44:00' }),
    harbour,
    'receipt.held.embargo',
  ],
  [
    'a charset that was declared wrongly',
    text('Pier opens', { head: 'notice: charset-contradiction' }),
    harbour,
    'receipt.held.charset',
  ],
  [
    'a note above it that says not to publish it',
    text('Pier opens', { head: 'notice: cover-note-stops' }),
    harbour,
    'receipt.held.cover-note',
  ],
  ['no body', 'language: en\n\nPier opens\n', harbour, 'receipt.held.body'],
  [
    'a language that the newsroom does not list',
    text('Pier opens', { head: 'language: fr' }),
    { ...harbour, languages: ['da', 'en'] },
    'receipt.held.language',
  ],
  [
    'a newsroom whose releases are all reviewed',
    text('Pier opens'),
    { ...harbour, review: 'always' as const },
    'receipt.held.review',
  ],
  ['status withheld', text('Pier opens', { head: 'status: withheld' }), harbour, 'receipt.held.withheld'],
  ['a status that nobody knows', text('Pier opens', { head: 'status: draft' }), harbour, 'receipt.held.status'],
])('%s holds a release', async (_, content, newsroom, reason) => {
  const sent = await send('a.txt', content, newsroom)
  expect(sent.verdict.outcome).toBe('held')
  expect(reasonFor(sent)).toContain(reason)
  expect(await titles()).toEqual([])
})

test('a language is listed by its prefix', async () => {
  const sent = await send('a.txt', text('港口', { head: 'language: zh-Hans' }), { ...harbour, languages: ['zh'] })
  expect(sent.verdict.outcome).toBe('published')
})

test('a review keeps the embargo', async () => {
  await send('a.txt', text('Pier opens', { head: 'embargo: 2026-03-02T09:00:00Z' }), { ...harbour, review: 'always' })
  const [held] = await store.held()
  await store.release(held!.article.id, NOW)
  expect(await titles()).toEqual([])
  expect(await store.nextEmbargo(NOW)).toEqual(new Date('2026-03-02T09:00:00Z'))
})

test('status withheld takes a published article out of sight, and only status usable brings it back', async () => {
  await send('pier.txt', text('Pier opens'))
  const held = await send('pier.txt', text('Pier opens', { head: 'status: withheld\nreason: We check a figure.' }))
  expect(held.verdict.outcome).toBe('held')
  expect(reasonFor(held)).toBe('We check a figure.')
  expect(await titles()).toEqual([])
  const silent = await send('pier.txt', text('Pier opens now'))
  expect(silent.verdict.outcome).toBe('held')
  expect(await titles()).toEqual([])
  const back = await send('pier.txt', text('Pier opens at last', { head: 'status: usable' }))
  expect(back.verdict.outcome).toBe('published')
  expect(await titles()).toEqual(['Pier opens at last'])
})

test('status canceled withdraws the article of that name, with the reason for readers', async () => {
  await send('pier.txt', text('Pier opens'))
  const sent = await send('pier.txt', text('Pier opens', { head: 'status: canceled\nreason: The pier is closed.' }))
  expect(sent.verdict).toMatchObject({ outcome: 'published', admissions: [] })
  const { articles, withdrawals } = await store.list({}, { limit: 5 }, NOW)
  expect(articles).toEqual([])
  expect(withdrawals).toMatchObject([{ note: 'The pier is closed.' }])
})

test('a kill file withdraws what came of the file it is named after; without a reason the newsroom is named', async () => {
  await send('pier.txt', text('Pier opens'))
  const sent = await send('pier.txt.kill', '')
  expect(sent.verdict.detail).toContain('receipt.cancel.unsaid-reason')
  expect((await store.list({}, { limit: 5 }, NOW)).withdrawals[0]?.note).toContain('Harbour Authority')
  const unknown = await send('ferry.txt.kill', 'Wrong.')
  expect(unknown.verdict).toMatchObject({ outcome: 'rejected' })
  expect(unknown.verdict.detail).toContain('ferry.txt')
})

test('a kill reaches what is under embargo, and another newsroom reaches nothing', async () => {
  await send('pier.txt', text('Pier opens', { head: 'embargo: 2026-03-02T09:00:00Z' }))
  expect((await send('pier.txt.kill', 'x', { ...harbour, id: 'ferry' })).verdict.outcome).toBe('rejected')
  expect(await store.held()).toHaveLength(1)
  await send('pier.txt.kill', 'Wrong.')
  expect(await store.held()).toEqual([])
  expect((await store.list({}, { limit: 5 }, new Date('2026-03-02T10:00:00Z'))).withdrawals).toEqual([])
})

test('what was withdrawn does not come back by itself: not with the same bytes, and not under the same name', async () => {
  await send('pier.txt', text('Pier opens'))
  await send('pier.txt.kill', 'Wrong.')
  const same = await send('pier.txt', text('Pier opens'))
  expect(same.verdict.outcome).toBe('duplicate')
  expect(same.verdict.detail).toContain('receipt.duplicate.killed')
  const alike = await send('pier.txt', text('Pier opens today'))
  expect(alike.verdict.outcome).toBe('held')
  expect(reasonFor(alike)).toContain('receipt.held.file-killed')
  expect(await titles()).toEqual([])
})

test('the releases of one file are articles of their own; language versions share a story; a correction finds each', async () => {
  const both = (title: string, more = '') =>
    `${text(title, { more })}====\n${text(`${title} (fr)`, { head: 'language: fr', subject: 'jetée', more })}`
  const first = await send('pier.txt', both('Pier opens'))
  expect(first.articles.map(({ article }) => article.language)).toEqual(['en', 'fr'])
  expect(first.articles[1]?.article.story).toBe(first.articles[0]?.article.story)
  const second = await send('pier.txt', both('Pier opens', 'A line more.'))
  expect(second.articles.map(({ article }) => [article.id, article.version])).toEqual(
    first.articles.map(({ article }) => [article.id, 2]),
  )
})

const english = (title: string, more = '') => text(title, { more })
const french = (title: string, more = '') => text(title, { head: 'language: fr', subject: 'jetée', more })
const danish = (title: string) =>
  `language: da\n\n${title}\nMolen blev indviet mandag.\nDen har plads til ti skibe ad gangen.\n`
const inOneFile = (...releases: string[]) => releases.join('====\n')
const versionsIn = ({ articles }: Sent) => articles.map(({ article }) => [article.language, article.version])

test('a correction of one release in a file leaves the others as they are, and says so', async () => {
  await send('pier.txt', inOneFile(english('Pier opens'), french('La jetée')))
  const second = await send('pier.txt', inOneFile(english('Pier opens'), french('La jetée ouvre', 'En mai.')))
  expect(versionsIn(second)).toEqual([['fr', 2]])
  expect(second.verdict.detail).toBe('receipt.part.unchanged {"title":"Pier opens"}')
  expect((await titles()).toSorted()).toEqual(['La jetée ouvre', 'Pier opens'])
})

test('language versions in a file may change places, and one that comes later is tied to the story', async () => {
  const first = await send('pier.txt', inOneFile(english('Pier opens'), french('La jetée')))
  const second = await send('pier.txt', inOneFile(danish('Molen'), french('La jetée'), english('Pier opens now')))
  expect(second.verdict.outcome).toBe('published')
  expect(versionsIn(second)).toEqual([
    ['da', 1],
    ['en', 2],
  ])
  expect(second.articles[1]?.article.id).toBe(first.articles[0]?.article.id)
  expect(new Set([...first.articles, ...second.articles].map(({ article }) => article.story)).size).toBe(1)
})

test('a release that a corrected file no longer holds stays, and its newsroom is told how to withdraw it', async () => {
  const first = await send('pier.txt', inOneFile(english('Pier opens'), french('La jetée')))
  const second = await send('pier.txt', english('Pier opens now'))
  expect(second.verdict.detail).toContain('receipt.part.missing {"title":"La jetée"')
  expect(second.verdict.detail).toContain(first.articles[1]?.article.id)
  expect((await titles()).toSorted()).toEqual(['La jetée', 'Pier opens now'])
})

test('an id in the front matter of several releases corrects the first by it and finds the others', async () => {
  const first = await send('pier.txt', inOneFile(english('Pier opens'), french('La jetée')))
  const { key } = first.articles[0]!.article
  const corrected = inOneFile(text('Pier opens now', { head: `id: ${key}` }), french('La jetée ouvre'))
  const second = await send('other.txt', corrected)
  expect(second.articles.map(({ article }) => [article.id, article.version])).toEqual(
    first.articles.map(({ article }) => [article.id, 2]),
  )
})

test('several releases in one language are stories of their own', async () => {
  const { articles } = await send(
    'day.txt',
    inOneFile(english('Pier opens'), text('Ferry sails', { subject: 'ferry' })),
  )
  expect(new Set(articles.map(({ article }) => article.story)).size).toBe(2)
})

test('a file that holds no release is rejected with what it is', async () => {
  const verdict = await judge('a.txt', { kind: 'refused', detail: 'It is empty.', sha256: '' }, harbour, {
    store,
    knowledge,
    say,
    now: NOW,
  })
  expect(verdict).toEqual({ outcome: 'rejected', admissions: [], acts: [], detail: 'It is empty.' })
})

test('a file named as the French version of another is tied to its story, and a file that is not is not', async () => {
  const [english] = (await send('flood.en.txt', text('Flood'))).articles
  const [french] = (await send('flood.fr.txt', `language: fr\n\n${text('Crue')}`)).articles
  const [other] = (await send('storm.fr.txt', `language: fr\n\n${text('Tempête')}`)).articles
  expect(french?.article.language).toBe('fr')
  expect(french?.article.story).toBe(english?.article.story)
  expect(other?.article.story).not.toBe(english?.article.story)
})

test('a release that names the article it translates, by id or by file, is tied to its story', async () => {
  const [english] = (await send('flood.txt', text('Flood'))).articles
  const translated = (head: string, subject: string) =>
    `language: fr\n${head}\n\n${text('Crue', { head: '', subject }).trimStart()}`
  const byId = await send('crue.txt', translated(`translates: ${english!.article.key}`, 'crue'))
  const byFile = await send('hochwasser.txt', translated('translates: flood.txt', 'flut'))
  expect(byId.articles[0]?.article.story).toBe(english?.article.story)
  expect(byFile.articles[0]?.article.story).toBe(english?.article.story)
  const unknown = await send('aluvion.txt', translated('translates: storm.txt', 'riada'))
  expect(unknown.verdict).toMatchObject({ outcome: 'published' })
  expect(unknown.verdict.detail).toBe('receipt.translation.unknown {"name":"storm.txt"}')
})

test('what the newsroom allows goes with its release', async () => {
  const { articles } = await send('pier.txt', text('Pier opens'), { ...harbour, usageTerms: 'Free to reprint' })
  expect(articles[0]?.article).toMatchObject({ usageTerms: 'Free to reprint' })
})
