import type { Release } from '@dateline/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { release as sample } from './sample.ts'
import { ActError, type Admission, BadCursorError, type Store } from './store.ts'

/** How a contract run opens a store: keys come from `newKey` so that two stores can be compared. */
export type OpenStore = (options: { readonly newKey: () => string; readonly now: Date }) => Promise<Store>

const START = new Date('2026-03-02T08:00:00.000Z')
/** The instant so many minutes after the start. */
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000)
const iso = (minutes: number) => at(minutes).toISOString()
const newsroom = { id: 'harbour', name: 'Harbour Authority' }

const claimed = {
  claim: 'c1',
  newsroom: 'harbour',
  file: 'boat.txt',
  sha256: 'b',
  outcome: 'published',
  place: 'published/boat.txt',
  detail: '',
} as const

/** Everything that readers can ask, as one value. */
async function everyAnswer(store: Store, now: Date): Promise<unknown> {
  const selections = [
    {},
    { country: ['IS'] },
    { topic: ['health'] },
    { country: ['IS'], topic: ['health'] },
    { country: ['IS', 'DK'], not: { language: ['fr'] } },
    { language: ['zh'] },
    { newsroom: ['harbour'] },
    { newsroom: ['secret'] },
  ]
  const lists = []
  for (const selection of selections) {
    const first = await store.list(selection, { limit: 2 }, now)
    const second = first.next === null ? null : await store.list(selection, { limit: 2, after: first.next }, now)
    lists.push([first, second, await store.lastChanged(selection, now)])
  }
  const keys = (await store.list({}, { limit: 100 }, now)).articles.map(({ key }) => key)
  const articles = []
  for (const key of keys) articles.push(await store.article(key, now))
  return {
    lists,
    articles,
    counts: await store.counts(now),
    changes: await store.changes(0, 100, now),
    similar: await store.similar(sample().body.text, 'nobody', now),
    lastChange: await store.lastChange(now),
    created: store.created,
  }
}

/** What every store promises, whatever its engine. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`a store in ${name}`, () => {
    let store: Store
    let keys: number
    beforeEach(async () => {
      keys = 0
      store = await open({ newKey: () => `k${++keys}`, now: START })
    })
    afterEach(() => store.close())

    const admission = (minutes: number, about: Partial<Release> = {}, more: Partial<Admission> = {}): Admission => ({
      newsroom,
      release: sample(about),
      now: at(minutes),
      decision: { kind: 'publish' },
      ...more,
    })
    const titles = async (selection: Parameters<Store['list']>[0], minutes: number) =>
      (await store.list(selection, { limit: 100 }, at(minutes))).articles.map(({ title }) => title)
    const country = (...codes: string[]) => codes.map((code) => ({ code, weight: 1, evidence: [] }))
    const topic = (...ids: string[]) => ids.map((id) => ({ id, weight: 1, evidence: [] }))

    test('a release that is published can be read whole at its address', async () => {
      const article = await store.admit(admission(1))
      expect(article).toMatchObject({
        version: 1,
        status: 'usable',
        firstPublished: iso(1),
        updated: iso(1),
        versionCreated: iso(1),
        newsroom,
        note: null,
      })
      expect(article.id).toBe(`tag:wire.example.org,2026:article:${article.key}`)
      expect(await store.article(article.key, at(2))).toEqual(article)
      expect(article).toMatchObject(sample())
      expect(await store.article('nosuch', at(2))).toBeUndefined()
    })

    test('listings give the newest first and go on where the last page ended, though a release comes in between', async () => {
      for (const n of [1, 2, 3, 4, 5]) await store.admit(admission(Math.ceil(n / 2), { title: `Release ${n}` }))
      const first = await store.list({}, { limit: 2 }, at(9))
      await store.admit(admission(10, { title: 'Release in between' }))
      const second = await store.list({}, { limit: 2, after: first.next! }, at(11))
      const third = await store.list({}, { limit: 2, after: second.next! }, at(11))
      expect([first, second, third].map(({ articles }) => articles.map(({ title }) => title))).toEqual([
        ['Release 5', 'Release 4'],
        ['Release 3', 'Release 2'],
        ['Release 1'],
      ])
      expect(third.next).toBeNull()
    })

    test('a place in a listing that nobody gave is refused', async () => {
      await expect(store.list({}, { limit: 2, after: "1' or 1" }, at(1))).rejects.toThrow(BadCursorError)
    })

    test('values of one key mean or, keys together mean and, and not excludes', async () => {
      await store.admit(admission(1, { title: 'Clinic', countries: country('IS'), topics: topic('health') }))
      await store.admit(admission(2, { title: 'Storm', countries: country('IS', 'DK'), topics: topic('shelter') }))
      await store.admit(
        admission(3, {
          title: '港口',
          language: 'zh-Hans',
          countries: country('CN'),
          topics: topic('health', 'shelter'),
        }),
      )
      await store.admit(
        admission(4, { title: 'Ferry', countries: country('DK') }, { newsroom: { id: 'ferry', name: 'Ferry Line' } }),
      )
      expect(await titles({ country: ['IS'] }, 5)).toEqual(['Storm', 'Clinic'])
      expect(await titles({ country: ['is'], topic: ['health'] }, 5)).toEqual(['Clinic'])
      expect(await titles({ country: ['CN', 'DK'] }, 5)).toEqual(['Ferry', '港口', 'Storm'])
      expect(await titles({ country: ['CN', 'IS'], topic: ['shelter'] }, 5)).toEqual(['港口', 'Storm'])
      expect(await titles({ country: ['IS', 'DK'], topic: ['health', 'shelter'] }, 5)).toEqual(['Storm', 'Clinic'])
      expect(await titles({ language: ['zh'] }, 5)).toEqual(['港口'])
      expect(await titles({ language: ['ZH-hans'] }, 5)).toEqual(['港口'])
      expect(await titles({ language: ['zh-Hant'] }, 5)).toEqual([])
      expect(await titles({ newsroom: ['ferry'] }, 5)).toEqual(['Ferry'])
      expect(await titles({ not: { topic: ['shelter'] } }, 5)).toEqual(['Ferry', 'Clinic'])
      expect(await titles({ country: ['DK'], not: { newsroom: ['ferry'] } }, 5)).toEqual(['Storm'])
      expect(await store.counts(at(5))).toEqual({
        articles: 4,
        countries: new Map([
          ['CN', 1],
          ['DK', 2],
          ['IS', 2],
        ]),
        topics: new Map([
          ['health', 2],
          ['shelter', 2],
        ]),
        languages: new Map([
          ['en', 3],
          ['zh-Hans', 1],
        ]),
        newsrooms: new Map([
          ['ferry', { name: 'Ferry Line', articles: 1 }],
          ['harbour', { name: 'Harbour Authority', articles: 3 }],
        ]),
      })
    })

    test('a correction keeps id and place, counts the version up and leaves the tags it no longer has', async () => {
      const old = await store.admit(admission(1, { title: 'Boat', countries: country('IS') }))
      await store.admit(admission(2, { title: 'Later' }))
      const corrected = await store.admit(
        admission(
          3,
          { title: 'Ship', countries: country('DK') },
          { corrects: { id: old.id, note: 'It was a ship.', substantive: true } },
        ),
      )
      expect(corrected).toMatchObject({
        id: old.id,
        version: 2,
        story: old.story,
        firstPublished: iso(1),
        updated: iso(3),
        versionCreated: iso(3),
        note: 'It was a ship.',
      })
      expect(await titles({}, 4)).toEqual(['Later', 'Ship'])
      expect(await titles({ country: ['IS'] }, 4)).toEqual([])
      expect(await store.lastChanged({ country: ['IS'] }, at(4))).toBe(iso(3))
      expect(await store.lastChanged({ country: ['DK'] }, at(4))).toBe(iso(3))
      expect((await store.counts(at(4))).countries).toEqual(new Map([['DK', 1]]))
      expect((await store.changes(0, 10, at(4))).map(({ seq, kind, version }) => [seq, kind, version])).toEqual([
        [1, 'new', 1],
        [2, 'new', 1],
        [3, 'corrected', 2],
      ])
    })

    test('a correction of a comma does not move the time of the last change', async () => {
      const old = await store.admit(admission(1))
      const next = await store.admit(admission(2, {}, { corrects: { id: old.id, note: null, substantive: false } }))
      expect([next.version, next.updated, next.versionCreated]).toEqual([2, iso(1), iso(2)])
    })

    test('a correction comes from the newsroom that issued the release, and from no other', async () => {
      const { id } = await store.admit(admission(1))
      const foreign = admission(
        2,
        {},
        { newsroom: { id: 'other', name: 'Other' }, corrects: { id, note: null, substantive: true } },
      )
      await expect(store.admit(foreign)).rejects.toThrow(ActError)
      await expect(
        store.admit(
          admission(2, {}, { corrects: { id: 'tag:a.example,2020:article:x', note: null, substantive: true } }),
        ),
      ).rejects.toThrow(/expected the id of an article of this wire/)
    })

    test('an embargoed, a held and a killed release that nobody saw leave every answer as if they were not there', async () => {
      const other = await open({ newKey: () => `k${++keys}`, now: START })
      try {
        const both = async (minutes: number, about: Partial<Release>) => {
          for (const wire of [store, other]) {
            keys = 1000 + minutes * 10
            await wire.admit(admission(minutes, about))
          }
        }
        const secret = { title: 'Secret', countries: country('IS'), topics: topic('health'), language: 'fr' }
        const from = { newsroom: { id: 'secret', name: 'Secret' } }
        await both(1, { title: 'One', countries: country('IS'), topics: topic('health') })
        keys = 1
        await store.admit(admission(2, secret, { ...from, decision: { kind: 'embargo', until: at(60) } }))
        await store.admit(admission(2, secret, { ...from, decision: { kind: 'hold', reason: 'no body' } }))
        const doomed = await store.admit(admission(2, secret, { ...from, decision: { kind: 'hold', reason: 'x' } }))
        await both(3, { title: 'Two', countries: country('DK'), language: 'zh-Hans' })
        await store.kill(doomed.id, 'sent in error', at(4))
        const renamed = admission(4, secret, {
          newsroom: { ...newsroom, name: 'New name' },
          decision: { kind: 'hold', reason: 'review' },
        })
        keys = 50
        await store.admit(renamed)
        await both(5, { title: 'Three', countries: country('IS'), topics: topic('health') })
        for (const minutes of [5, 59]) {
          expect(await everyAnswer(store, at(minutes))).toEqual(await everyAnswer(other, at(minutes)))
        }
        expect(await store.article(doomed.key, at(6))).toBeUndefined()
        expect(await everyAnswer(store, at(60))).not.toEqual(await everyAnswer(other, at(60)))
      } finally {
        await other.close()
      }
    })

    test('an embargo ends at its instant: whoever reads first books it, and what comes later is numbered after it', async () => {
      await store.admit(admission(1, { title: 'Before' }))
      const waiting = await store.admit(
        admission(2, { title: 'Waiting' }, { decision: { kind: 'embargo', until: at(30) } }),
      )
      expect(waiting).toMatchObject({ status: 'withheld', firstPublished: iso(30) })
      expect(await store.nextEmbargo(at(3))).toEqual(at(30))
      expect(await store.article(waiting.key, new Date(at(30).getTime() - 1))).toBeUndefined()
      await store.admit(admission(40, { title: 'After' }))
      expect(await store.article(waiting.key, at(41))).toMatchObject({ status: 'usable', firstPublished: iso(30) })
      expect(await titles({}, 41)).toEqual(['After', 'Waiting', 'Before'])
      expect((await store.changes(0, 10, at(41))).map(({ seq, at, kind }) => [seq, at, kind])).toEqual([
        [1, iso(1), 'new'],
        [2, iso(30), 'new'],
        [3, iso(40), 'new'],
      ])
      expect(await store.nextEmbargo(at(41))).toBeUndefined()
    })

    test('an embargoed correction leaves the version that readers have until its instant', async () => {
      const { id, key } = await store.admit(admission(1, { title: 'First' }))
      await store.admit(
        admission(
          2,
          { title: 'Second' },
          { decision: { kind: 'embargo', until: at(9) }, corrects: { id, note: null, substantive: true } },
        ),
      )
      expect(await store.article(key, at(8))).toMatchObject({ title: 'First', version: 1, updated: iso(1) })
      expect(await store.article(key, at(9))).toMatchObject({ title: 'Second', version: 2, updated: iso(9) })
      expect((await store.changes(1, 10, at(9))).map(({ kind }) => kind)).toEqual(['corrected'])
    })

    test('a held release waits for a person, is new when it comes out, and comes back at its old place after another hold', async () => {
      const { id, key } = await store.admit(
        admission(1, { title: 'Held' }, { decision: { kind: 'hold', reason: 'no body' } }),
      )
      expect(await store.held()).toMatchObject([{ state: 'held', reason: 'no body', article: { title: 'Held' } }])
      await store.release(id, at(5))
      expect(await store.article(key, at(5))).toMatchObject({ firstPublished: iso(5) })
      await store.hold(id, 'a name to check', at(6))
      expect(await store.article(key, at(6))).toBeUndefined()
      expect(await titles({}, 6)).toEqual([])
      expect((await store.counts(at(6))).articles).toBe(0)
      expect(await store.lastChanged({}, at(6))).toBe(iso(6))
      await store.release(id, at(7))
      expect(await store.article(key, at(7))).toMatchObject({
        firstPublished: iso(5),
        updated: iso(5),
        status: 'usable',
      })
      expect((await store.changes(0, 10, at(8))).map(({ seq, kind }) => [seq, kind])).toEqual([
        [1, 'new'],
        [2, 'held'],
        [3, 'released'],
      ])
      expect(await store.held()).toEqual([])
    })

    test('a hold outlasts an embargo, and a release before the instant goes back to waiting', async () => {
      const { id, key } = await store.admit(admission(1, {}, { decision: { kind: 'embargo', until: at(10) } }))
      await store.hold(id, 'ask the minister', at(2))
      expect(await store.nextEmbargo(at(3))).toBeUndefined()
      await store.release(id, at(4))
      expect(await store.article(key, at(9))).toBeUndefined()
      await store.hold(id, 'ask again', at(9))
      expect(await store.article(key, at(11))).toBeUndefined()
      await store.release(id, at(12))
      expect(await store.article(key, at(12))).toMatchObject({ firstPublished: iso(12) })
      expect(await store.lastChange(at(13))).toBe(1)
    })

    test('a correction of a held article waits with it', async () => {
      const { id, key } = await store.admit(admission(1, { title: 'First' }))
      await store.hold(id, 'legal', at(2))
      await store.admit(admission(3, { title: 'Second' }, { corrects: { id, note: null, substantive: true } }))
      expect(await store.article(key, at(4))).toBeUndefined()
      expect(await store.findOwn('harbour', { id })).toMatchObject([{ state: 'held', reason: 'legal' }])
      await store.release(id, at(5))
      expect(await store.article(key, at(5))).toMatchObject({ title: 'Second', version: 2 })
      expect((await store.changes(1, 10, at(5))).map(({ kind }) => kind)).toEqual(['held', 'released'])
    })

    test('a correction with which the newsroom ends its own hold comes out at once, and the version before it never again', async () => {
      const { id, key } = await store.admit(admission(1, { title: 'First' }))
      await store.hold(id, 'we check', at(2))
      await store.admit(
        admission(
          3,
          { title: 'Second' },
          { decision: { kind: 'publish', endsHold: true }, corrects: { id, note: null, substantive: true } },
        ),
      )
      expect(await store.article(key, at(3))).toMatchObject({ title: 'Second', status: 'usable' })
      expect(await titles({}, 3)).toEqual(['Second'])
      expect((await store.counts(at(3))).articles).toBe(1)
      expect((await store.changes(1, 10, at(5))).map(({ kind }) => kind)).toEqual(['held', 'released'])
    })

    test('a killed article leaves its notice at its place and nothing of its text', async () => {
      const before = await store.admit(admission(1, { title: 'Stays' }))
      const doomed = await store.admit(
        admission(2, { title: 'Doomed', countries: country('IS'), topics: topic('health') }),
      )
      await store.admit(admission(3, { title: 'Also stays' }))
      await store.kill(doomed.id, 'The figures were wrong.', at(4))
      const { articles, withdrawals } = await store.list({}, { limit: 10 }, at(5))
      expect(articles.map(({ title }) => title)).toEqual(['Also stays', 'Stays'])
      const notice = {
        id: doomed.id,
        key: doomed.key,
        version: 1,
        status: 'canceled',
        note: 'The figures were wrong.',
        firstPublished: iso(2),
        updated: iso(4),
        language: 'en',
        direction: 'ltr',
        newsroom,
        story: doomed.story,
      }
      expect(withdrawals).toEqual([notice])
      expect(await store.article(doomed.key, at(5))).toEqual(notice)
      expect((await store.list({ country: ['IS'], topic: ['health'] }, { limit: 1 }, at(5))).withdrawals).toHaveLength(
        1,
      )
      expect((await store.counts(at(5))).countries).toEqual(new Map())
      expect((await store.changes(3, 10, at(5))).map(({ kind }) => kind)).toEqual(['killed'])
      expect(await store.article(before.key, at(5))).toMatchObject({ title: 'Stays' })
      await store.kill(doomed.id, 'again', at(6))
      expect(await store.lastChange(at(7))).toBe(4)
      await expect(store.release(doomed.id, at(7))).rejects.toThrow(ActError)
      await expect(store.hold(doomed.id, 'x', at(7))).rejects.toThrow(ActError)
      await expect(
        store.admit(admission(7, {}, { corrects: { id: doomed.id, note: null, substantive: true } })),
      ).rejects.toThrow(/killed/)
    })

    test('an article killed while it was held is announced where it once stood', async () => {
      const { id } = await store.admit(admission(1, { countries: country('IS') }))
      await store.hold(id, 'check', at(2))
      await store.kill(id, 'wrong', at(3))
      expect((await store.list({ country: ['IS'] }, { limit: 5 }, at(4))).withdrawals).toHaveLength(1)
      expect((await store.counts(at(4))).articles).toBe(0)
      expect(await store.held()).toEqual([])
    })

    test('a claim that is booked twice, as after a crash, publishes once', async () => {
      const intake = { ...claimed, sha256: 'a'.repeat(64) } as const
      const parts = [admission(1, { title: 'Part one' }), admission(1, { title: 'Part two' })]
      const first = await store.take(intake, parts, at(1))
      const second = await store.take({ ...intake, place: 'published/boat.2.txt' }, parts, at(2))
      expect(second).toEqual(first)
      expect(first.ids).toHaveLength(2)
      expect(await store.lastChange(at(3))).toBe(2)
      expect(await store.findIntake({ newsroom: 'harbour', sha256: 'a'.repeat(64) })).toEqual(first)
      expect(await store.findIntake({ newsroom: 'ferry', sha256: 'a'.repeat(64) })).toBeUndefined()
    })

    test('two language versions that come in one file are articles of their own, tied by one story', async () => {
      const intake = claimed
      const parts = [
        admission(1, { language: 'en' }),
        { ...admission(1, { language: 'fr' }), sameStoryAs: 0 },
        admission(1),
      ]
      const { ids } = await store.take(intake, parts, at(1))
      const stories = []
      for (const id of ids) stories.push((await store.findOwn('harbour', { id }))[0]?.article.story)
      expect(stories[1]).toBe(stories[0])
      expect(stories[2]).not.toBe(stories[0])
      expect(new Set(ids).size).toBe(3)
    })

    test('a release held for another reason still keeps its embargo', async () => {
      const { id, key } = await store.admit(
        admission(1, {}, { decision: { kind: 'hold', reason: 'review', until: at(10) } }),
      )
      await store.release(id, at(2))
      expect(await store.article(key, at(9))).toBeUndefined()
      expect(await store.article(key, at(10))).toMatchObject({ firstPublished: iso(10) })
    })

    test('of a file whose booking fails nothing is kept', async () => {
      const bad = admission(1, {}, { corrects: { id: 'tag:x', note: null, substantive: true } })
      const intake = claimed
      await expect(store.take(intake, [admission(1), bad], at(1))).rejects.toThrow(ActError)
      expect(await store.lastChange(at(2))).toBe(0)
      expect(await titles({}, 2)).toEqual([])
      expect(await store.findIntake({ newsroom: 'harbour', sha256: 'b' })).toBeUndefined()
    })

    test('a rejected file may come again with the same bytes', async () => {
      const intake = { ...claimed, outcome: 'rejected' } as const
      await store.take(intake, [], at(1))
      expect(await store.findIntake({ newsroom: 'harbour', sha256: 'b' })).toBeUndefined()
    })

    test('a file has to move when all that came of it is visible, and only once', async () => {
      const intake = { ...claimed, outcome: 'embargoed', place: 'held/boat.txt' } as const
      const until = (minutes: number) => ({ decision: { kind: 'embargo', until: at(minutes) } }) as const
      await store.take(intake, [admission(1, {}, until(10)), admission(1, {}, until(20))], at(1))
      expect(await store.unsettled(at(15))).toEqual([])
      expect(await store.unsettled(at(20))).toMatchObject([{ claim: 'c1', place: 'held/boat.txt' }])
      await store.settle('c1', 'published', 'published/boat.txt')
      expect(await store.unsettled(at(21))).toEqual([])
      expect(await store.findIntake({ newsroom: 'harbour', sha256: 'b' })).toMatchObject({
        outcome: 'published',
        place: 'published/boat.txt',
      })
    })

    test('a newsroom finds its own articles by file name and id, the last first, and nobody else finds them', async () => {
      const file = (name: string) => ({ source: { ...sample().source, file: name } })
      const one = await store.admit(admission(1, { ...file('boat.txt'), title: 'One' }))
      const two = await store.admit(
        admission(2, { ...file('boat.txt'), title: 'Two' }, { decision: { kind: 'hold', reason: 'other text' } }),
      )
      await store.admit(admission(3, { ...file('ship.txt'), title: 'Three' }))
      const found = await store.findOwn('harbour', { file: 'boat.txt' })
      expect(found.map(({ article, state }) => [article.id, state])).toEqual([
        [two.id, 'held'],
        [one.id, 'visible'],
      ])
      expect(await store.findOwn('harbour', { id: one.id })).toHaveLength(1)
      expect(await store.findOwn('ferry', { file: 'boat.txt' })).toEqual([])
      expect(await store.findOwn('ferry', { id: one.id })).toEqual([])
      await store.kill(one.id, 'wrong', at(4))
      expect(await store.findOwn('harbour', { id: one.id })).toMatchObject([{ state: 'killed' }])
    })

    test('near copies are found among what other newsrooms have published, and nowhere else', async () => {
      const words = (seed: number) => Array.from({ length: 120 }, (_, n) => `w${(n * seed) % 997}`).join(' ')
      const body = (text: string) => ({ body: { text, html: '', blocks: [] } })
      const ferry = { newsroom: { id: 'ferry', name: 'Ferry Line' } }
      const source = await store.admit(admission(1, body(words(7)), ferry))
      await store.admit(admission(1, body(words(11)), ferry))
      await store.admit(admission(1, body(words(7))))
      await store.admit(admission(1, body(words(7)), { ...ferry, decision: { kind: 'embargo', until: at(9) } }))
      const ids = async (text: string, by: string, minutes: number) =>
        (await store.similar(text, by, at(minutes))).map(({ id }) => id)
      expect(await ids(`UPDATED ${words(7)}`, 'harbour', 2)).toEqual([source.id])
      expect(await ids(words(13), 'harbour', 2)).toEqual([])
      expect(await ids(words(7), 'harbour', 9)).toHaveLength(2)
      await store.kill(source.id, 'wrong', at(10))
      expect(await ids(words(7), 'harbour', 10)).toHaveLength(1)
    })

    test('a release with thousands of quotes, places and people is kept like any other', async () => {
      const many = Array.from({ length: 3000 }, (_, n) => n)
      const article = await store.admit(
        admission(1, {
          people: many.map((n) => ({ name: `Ona Berg ${n}`, role: null, organisation: null, mentions: [] })),
          organisations: many.map((n) => ({ name: `Office ${n}`, mentions: [] })),
        }),
      )
      expect((await store.article(article.key, at(2)))?.id).toBe(article.id)
    })

    test('releases that come at once are each numbered once, without a gap', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.admit(admission(n))))
      expect((await store.changes(0, 100, at(30))).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 20 }, (_, n) => n + 1),
      )
      expect(await store.changes(18, 1, at(30))).toMatchObject([{ seq: 19 }])
    })
  })
}
