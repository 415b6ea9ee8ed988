import { expect, test } from 'vitest'
import { release } from '../../store/sample.ts'
import { about, HARBOUR, tag, type Wire, wire } from '../testing/wire.ts'

async function dataOf({ text }: Wire, path: string) {
  const found = /<script type="application\/ld\+json">(.*)<\/script>/.exec(await text(path))
  return found === null ? undefined : JSON.parse(found[1]!)
}

const ICELAND = { countries: [tag('IS')], topics: [about('health')] }

test('the data of an article says who issued it, who carries it, who is quoted and where it was written', async () => {
  const site = await wire()
  const { key, id } = await site.publish({ ...ICELAND, subtitle: 'Room for forty', published: '2026-03-02' })
  const harbourMaster = { '@type': 'Person', name: 'Runa Bek', jobTitle: 'harbour master' }
  expect(await dataOf(site, `/article/${key}`)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': id,
    headline: 'New pier opens in Akureyri',
    alternativeHeadline: 'Room for forty',
    inLanguage: 'en',
    dateline: 'Akureyri, 2 March 2026',
    locationCreated: { '@type': 'Place', name: 'Akureyri' },
    dateCreated: '2026-03-02',
    datePublished: '2026-03-02T08:00:00.000Z',
    dateModified: '2026-03-02T08:00:00.000Z',
    version: '1',
    author: { '@type': 'Organization', name: 'Harbour Authority' },
    publisher: { '@type': 'Organization', name: 'Harbour Authority' },
    sdPublisher: { '@type': 'Organization', name: 'Dateline', url: 'https://wire.example.org/' },
    about: [{ '@type': 'Country', name: 'Iceland', identifier: 'IS' }],
    mentions: [harbourMaster],
    hasPart: [
      {
        '@type': 'Quotation',
        text: 'It will shelter forty boats,',
        inLanguage: 'en',
        creator: harbourMaster,
        spokenByCharacter: harbourMaster,
        isPartOf: { '@id': id },
      },
    ],
  })
})

test('a correction is said with its instant, and the first publication does not move', async () => {
  const site = await wire()
  const { key, id } = await site.publish(ICELAND)
  expect(await dataOf(site, `/article/${key}`)).not.toHaveProperty('correction')
  site.at('2026-03-02T10:00:00.000Z')
  await site.store.admit({
    newsroom: HARBOUR,
    release: release({ ...ICELAND, title: 'New pier opens in Dalvík' }),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: 'The pier is in Dalvík.', substantive: true },
  })
  expect(await dataOf(site, `/article/${key}`)).toMatchObject({
    version: '2',
    datePublished: '2026-03-02T08:00:00.000Z',
    dateModified: '2026-03-02T10:00:00.000Z',
    correction: {
      '@type': 'CorrectionComment',
      text: 'The pier is in Dalvík.',
      datePublished: '2026-03-02T10:00:00.000Z',
    },
  })
})

test('language versions name each other', async () => {
  const site = await wire()
  const english = await site.publish(ICELAND)
  const arabic = await site.store.admit({
    newsroom: HARBOUR,
    release: release({ ...ICELAND, language: 'ar', direction: 'rtl', title: 'رصيف جديد' }),
    now: site.now(),
    decision: { kind: 'publish' },
    translates: english.id,
  })
  const translation = ({ id, language, key }: typeof english) => ({
    '@type': 'NewsArticle',
    '@id': id,
    inLanguage: language,
    url: expect.stringContaining(`https://wire.example.org/article/${key}/`),
  })
  expect((await dataOf(site, `/article/${english.key}`)).workTranslation).toEqual([translation(arabic)])
  expect((await dataOf(site, `/article/${arabic.key}`)).workTranslation).toEqual([translation(english)])
})

test('there is no data of what is embargoed, held or killed', async () => {
  const site = await wire()
  const { id, key } = await site.publish(ICELAND)
  const waiting = await site.store.admit({
    newsroom: HARBOUR,
    release: release({ title: 'Secret bridge' }),
    now: site.now(),
    decision: { kind: 'embargo', until: new Date('2026-03-02T12:00:00.000Z') },
  })
  expect(await dataOf(site, `/article/${waiting.key}`)).toBeUndefined()
  await site.store.hold(id, 'legal', site.now())
  expect(await dataOf(site, `/article/${key}`)).toBeUndefined()
  await site.store.kill(id, 'Wrong pier.', site.now())
  expect(await dataOf(site, `/article/${key}`)).toBeUndefined()
  site.at('2026-03-02T12:00:00.000Z')
  expect(await dataOf(site, `/article/${waiting.key}`)).toMatchObject({ headline: 'Secret bridge' })
})
