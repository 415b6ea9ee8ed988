import { publicPeople, type Release, type Selection } from '@dateline/core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { release as sample } from './sample.ts'
import type { OpenStore } from './store.contract.ts'
import type { Admission, Store } from './store.ts'

const START = new Date('2026-03-02T08:00:00.000Z')
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000)
const iso = (minutes: number) => at(minutes).toISOString()
const newsroom = { id: 'harbour', name: 'Harbour Authority' }
const AUTHORITY = 'wire.example.org,2026'

const body = (text: string) => ({ body: { text, html: '', blocks: [] } })
const person = (name: string, role: string | null, organisation: string | null) => ({
  name,
  role,
  organisation,
  mentions: [],
})
const said = (text: string, name: string | null = null, role: string | null = null) => ({
  text,
  speaker: name === null ? null : { name, role, organisation: null },
  jointSpeakers: [],
  attribution: null,
  span: [0, 1] as const,
  inBody: [0, 1] as const,
})
const key = (name: string, role: string, organisation: string) =>
  publicPeople({ people: [person(name, role, organisation)], quotes: [] }, AUTHORITY)[0]!.key
const RUNA = person('Runa Bek', 'Director', 'Harbour Aid')

/** What every store promises of words, people, days, quotes and language versions. */
export function selectingContract(name: string, open: OpenStore): void {
  describe(`selecting in ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      let keys = 0
      store = await open({ newKey: () => `k${++keys}`, now: START })
    })
    afterEach(() => store.close())

    const publish = (minutes: number, about: Partial<Release>, more: Partial<Admission> = {}) =>
      store.admit({ newsroom, release: sample(about), now: at(minutes), decision: { kind: 'publish' }, ...more })
    const correct = (minutes: number, id: string, about: Partial<Release>) =>
      publish(minutes, about, { corrects: { id, note: null, substantive: true } })
    const titles = async (selection: Selection, minutes = 60) =>
      (await store.list(selection, { limit: 100 }, at(minutes))).articles.map(({ title }) => title)
    const quotes = async (selection: Selection = {}) =>
      (await store.quotes(selection, { limit: 100 }, at(60))).quotes.map(
        ({ article, quote }) => `${article.key}-${quote.number} ${quote.text}`,
      )

    describe('by words', () => {
      test('a search finds words of title, lede, body and quotes, all of them, in any order', async () => {
        await publish(1, { title: 'Pier opens', lede: 'In Akureyri.', ...body('Forty boats found shelter.') })
        await publish(2, { title: 'Boats sold', lede: null, ...body('Nobody bought a pier.'), quotes: [] })
        expect(await titles({ q: 'pier' })).toEqual(['Boats sold', 'Pier opens'])
        expect(await titles({ q: 'SHELTER boats' })).toEqual(['Pier opens'])
        expect(await titles({ q: '"forty boats" pier' })).toEqual(['Pier opens'])
        expect(await titles({ q: '"boats forty"' })).toEqual([])
        expect(await titles({ q: 'pier', not: { q: 'bought' } })).toEqual(['Pier opens'])
        expect(await titles({ not: { q: 'bought' } })).toEqual(['Pier opens'])
      })

      test.each([
        ['难民', '联合国难民署访问营地。'],
        ['署', '联合国难民署访问营地。'],
        ['geneve', 'Réunion à Genève.'],
        ['لاجئين', 'عودة اللاجئين'],
      ])('%s is found in “%s”', async (q, text) => {
        await publish(1, { title: 'Found', ...body(text) })
        expect(await titles({ q })).toEqual(['Found'])
      })

      test('what is corrected, held, killed or under embargo is found by no word of its text', async () => {
        const { id } = await publish(1, { title: 'Heron' })
        await correct(2, id, { title: 'Pelican' })
        expect([await titles({ q: 'heron' }), await titles({ q: 'pelican' })]).toEqual([[], ['Pelican']])
        await store.hold(id, 'check', at(3))
        expect(await titles({ q: 'pelican' })).toEqual([])
        await store.release(id, at(4))
        expect(await titles({ q: 'pelican' })).toEqual(['Pelican'])
        await store.kill(id, 'wrong', at(5))
        expect(await store.list({ q: 'pelican' }, { limit: 5 }, at(6))).toEqual({
          articles: [],
          withdrawals: [],
          next: null,
        })
        await publish(6, { title: 'Osprey' }, { decision: { kind: 'embargo', until: at(30) } })
        expect([await titles({ q: 'osprey' }, 29), await titles({ q: 'osprey' }, 30)]).toEqual([[], ['Osprey']])
      })

      test('a search goes back page by page, also among releases of one instant', async () => {
        for (let n = 0; n < 7; n++) await publish(Math.floor(n / 4), { title: `Heron ${n}` })
        await publish(9, { title: 'Pelican' })
        const seen: string[] = []
        let after: string | undefined
        do {
          const page = await store.list({ q: 'heron' }, { limit: 3, ...(after && { after }) }, at(10))
          seen.push(...page.articles.map(({ title }) => title))
          after = page.next ?? undefined
        } while (after !== undefined)
        expect(seen.toSorted()).toEqual(Array.from({ length: 7 }, (_, n) => `Heron ${n}`))
        expect(seen[0]).toMatch(/[456]$/)
      })

      test('a search changes with what it finds and with amendments, not with other news', async () => {
        await publish(1, { title: 'Heron' })
        await publish(2, { title: 'Pelican' })
        expect(await store.lastChanged({ q: 'heron' }, at(3))).toBe(iso(1))
        expect(await store.lastChanged({ q: 'osprey' }, at(3))).toBeUndefined()
        const { id } = await publish(4, { title: 'Heron again' })
        await store.kill(id, 'wrong', at(5))
        expect(await store.lastChanged({ q: 'heron' }, at(6))).toBe(iso(5))
      })
    })

    test('days are those of first publication in UTC, both included; excluded together they are the days between', async () => {
      const day = (days: number) => days * 24 * 60
      for (const n of [0, 1, 2, 3]) await publish(day(n), { title: `Day ${n}` })
      const all = (selection: Selection) => titles(selection, day(9))
      expect(await all({ from: '2026-03-03', to: '2026-03-04' })).toEqual(['Day 2', 'Day 1'])
      expect(await all({ from: '2026-03-05' })).toEqual(['Day 3'])
      expect(await all({ to: '2026-03-02' })).toEqual(['Day 0'])
      expect(await all({ not: { from: '2026-03-03', to: '2026-03-04' } })).toEqual(['Day 3', 'Day 0'])
      expect(await all({ from: '2026-03-04', to: '2026-03-03' })).toEqual([])
      expect(await all({ newsroom: ['harbour'], from: '2026-03-05' })).toEqual(['Day 3'])
    })

    describe('by people', () => {
      test('who acts with a role in an organisation has a page of releases, with what joins them; others have none', async () => {
        await publish(1, { title: 'One', people: [RUNA, person('Amna Idris', 'Survivor', null)] })
        await publish(2, { title: 'Two', people: [person('RUNA BEK', 'Head', 'harbour aid')] })
        await publish(3, { title: 'Three', people: [person('Runa Bek', 'Director', 'Ferry Line')] })
        const id = `runa-bek-${key('Runa Bek', 'Director', 'Harbour Aid')}`
        expect(await titles({ person: [id] })).toEqual(['Two', 'One'])
        expect(await store.person(id, at(60))).toEqual({
          id,
          name: 'RUNA BEK',
          appearances: [
            { name: 'RUNA BEK', role: 'Head', organisation: 'harbour aid', releases: 1 },
            { name: 'Runa Bek', role: 'Director', organisation: 'Harbour Aid', releases: 1 },
          ],
          namesakes: [
            {
              id: `runa-bek-${key('Runa Bek', 'Director', 'Ferry Line')}`,
              name: 'Runa Bek',
              role: 'Director',
              organisation: 'Ferry Line',
              releases: 1,
            },
          ],
        })
        expect(await titles({ not: { person: [id] } })).toEqual(['Three'])
        expect((await store.person(`other-name-${id.split('-').at(-1)}`, at(60)))?.id).toBe(id)
      })

      test('the same name in the same role joins, where there is one person whom it can mean', async () => {
        await publish(1, { title: 'One', people: [RUNA] })
        await publish(2, { title: 'Two', people: [person('Runa Bek', 'director', null)] })
        await publish(3, { title: 'Three', people: [person('Runa Bek', 'Driver', null)] })
        const id = key('Runa Bek', 'Director', 'Harbour Aid')
        expect(await titles({ person: [id] })).toEqual(['Two', 'One'])
        await publish(4, { title: 'Four', people: [person('Runa Bek', 'Director', 'Ferry Line')] })
        await publish(5, { title: 'Five', people: [person('Runa Bek', 'Director', null)] })
        expect(await titles({ person: [id] })).toEqual(['Two', 'One'])
      })

      test('nobody has a page by releases that are held, killed or under embargo', async () => {
        const id = key('Runa Bek', 'Director', 'Harbour Aid')
        const first = await publish(1, { people: [RUNA] }, { decision: { kind: 'embargo', until: at(9) } })
        expect(await store.person(id, at(8))).toBeUndefined()
        expect(await store.person(id, at(9))).toMatchObject({ name: 'Runa Bek' })
        await store.hold(first.id, 'check', at(10))
        expect(await store.person(id, at(10))).toBeUndefined()
        await store.release(first.id, at(11))
        expect(await store.person(id, at(11))).toMatchObject({ name: 'Runa Bek' })
        await store.kill(first.id, 'wrong', at(12))
        expect(await store.person(id, at(12))).toBeUndefined()
        // Who followed them learns of the kill.
        expect((await store.list({ person: [id] }, { limit: 5 }, at(13))).withdrawals).toMatchObject([{ id: first.id }])
      })
    })

    describe('quotes', () => {
      test('stand by their articles, newest first, and in the order of the text', async () => {
        await publish(1, { quotes: [said('One.'), said('Two.')] })
        await publish(2, { quotes: [] })
        await publish(3, { quotes: [said('Three.')], countries: [{ code: 'IS', weight: 1, evidence: [] }] })
        expect(await quotes()).toEqual(['k5-1 Three.', 'k1-1 One.', 'k1-2 Two.'])
        expect(await quotes({ country: ['IS'] })).toEqual(['k5-1 Three.'])
        expect(await quotes({ not: { country: ['IS'] } })).toEqual(['k1-1 One.', 'k1-2 Two.'])
      })

      test('are those of a person who speaks, and those that say the words', async () => {
        await publish(1, {
          people: [RUNA, person('Tomas Lind', 'Mayor', 'Akureyri')],
          quotes: [said('We wait for boats.', 'Runa Bek'), said('We pay.', 'Tomas Lind'), said('Boats!')],
        })
        const runa = key('Runa Bek', 'Director', 'Harbour Aid')
        expect(await quotes({ person: [runa] })).toEqual(['k1-1 We wait for boats.'])
        expect(await quotes({ not: { person: [runa] } })).toEqual(['k1-2 We pay.', 'k1-3 Boats!'])
        expect(await quotes({ q: 'boats' })).toEqual(['k1-1 We wait for boats.', 'k1-3 Boats!'])
        expect(await quotes({ not: { q: 'boats' } })).toEqual(['k1-2 We pay.'])
      })

      test('of a joint statement are those of each who makes it', async () => {
        const tomas = person('Tomas Lind', 'Mayor', 'Akureyri')
        const { id } = await publish(1, {
          people: [RUNA, tomas],
          quotes: [
            { ...said('We build together.', 'Runa Bek'), jointSpeakers: [tomas] },
            said('We pay.', 'Tomas Lind'),
          ],
        })
        const [runa, lind] = [key('Runa Bek', 'Director', 'Harbour Aid'), key('Tomas Lind', 'Mayor', 'Akureyri')]
        expect(await quotes({ person: [runa] })).toEqual(['k1-1 We build together.'])
        expect(await quotes({ person: [lind] })).toEqual(['k1-1 We build together.', 'k1-2 We pay.'])
        expect(await quotes({ person: [lind], not: { person: [runa] } })).toEqual(['k1-2 We pay.'])
        await store.kill(id, 'wrong', at(2))
        expect((await store.quotes({ person: [lind] }, { limit: 9 }, at(3))).withdrawals).toHaveLength(2)
        expect((await store.quotes({ person: [runa] }, { limit: 9 }, at(3))).withdrawals).toHaveLength(1)
      })

      test('keep their numbers through corrections, and a number is never given to another', async () => {
        const { id } = await publish(1, { quotes: [said('One.'), said('Two.'), said('Three.')] })
        await correct(2, id, { quotes: [said('New.'), said('Three.'), said('One.', 'Runa Bek')] })
        expect(await quotes()).toEqual(['k1-4 New.', 'k1-3 Three.', 'k1-1 One.'])
        await correct(3, id, { quotes: [said('Two.')] })
        expect(await quotes()).toEqual(['k1-5 Two.'])
        await store.hold(id, 'check', at(4))
        expect(await quotes()).toEqual([])
        await store.release(id, at(5))
        expect(await quotes()).toEqual(['k1-5 Two.'])
      })

      test('are new when their words or their speaker are, and not when something else is corrected', async () => {
        const { id } = await publish(1, { quotes: [said('One.'), said('Two.')] })
        await correct(2, id, { title: 'Other title', quotes: [said('One.'), said('Two.', 'Runa Bek'), said('Three.')] })
        const { quotes } = await store.quotes({}, { limit: 9 }, at(3))
        expect(quotes.map(({ since }) => since)).toEqual([iso(1), iso(2), iso(2)])
      })

      test('leave numbers that only a hidden version had to those that come to be seen', async () => {
        const { id } = await publish(1, { quotes: [said('One.')] })
        await publish(
          2,
          { quotes: [said('Secret.')] },
          { decision: { kind: 'hold', reason: 'check' }, corrects: { id, note: null, substantive: true } },
        )
        await correct(3, id, { quotes: [said('One.'), said('Two.')] })
        expect(await quotes()).toEqual(['k1-1 One.', 'k1-2 Two.'])
      })

      test.each([
        ['visible', false],
        ['held', true],
      ])(
        'of an article killed while it was %s leave their numbers and nothing of their words',
        async (_state, held) => {
          const { id, key: article } = await publish(1, { quotes: [said('One.'), said('Two.')] })
          await publish(2, { quotes: [said('Stays.')] })
          if (held) await store.hold(id, 'check', at(3))
          await store.kill(id, 'wrong', at(4))
          const page = await store.quotes({}, { limit: 9 }, at(5))
          expect(page.quotes.map(({ quote }) => quote.text)).toEqual(['Stays.'])
          expect(page.withdrawals).toMatchObject([
            { article: { key: article, status: 'canceled' }, number: 1 },
            { article: { key: article, status: 'canceled' }, number: 2 },
          ])
          expect((await store.quotes({ q: 'one' }, { limit: 9 }, at(5))).withdrawals).toEqual([])
        },
      )

      test('come page by page, each once, also within one article', async () => {
        for (const n of [1, 2, 3]) await publish(n, { quotes: [1, 2, 3, 4].map((m) => said(`Heron ${n} ${m}.`)) })
        for (const selection of [{}, { q: 'heron' }, { language: ['en', 'fr'] }, { newsroom: ['harbour'] }]) {
          const seen: string[] = []
          let after: string | undefined
          do {
            const page = await store.quotes(selection, { limit: 3, ...(after && { after }) }, at(10))
            expect(page.quotes.length).toBeLessThanOrEqual(3)
            seen.push(...page.quotes.map(({ quote }) => quote.text))
            after = page.next ?? undefined
          } while (after !== undefined)
          expect(seen).toEqual([3, 2, 1].flatMap((n) => [1, 2, 3, 4].map((m) => `Heron ${n} ${m}.`)))
        }
      })
    })

    describe('stories', () => {
      const inFrench = { language: 'fr', title: 'Quai' }
      const stories = async (language: string[], minutes = 60, more: Selection = {}) => {
        const page = await store.list({ ...more, language }, { limit: 9 }, at(minutes))
        return [...page.articles, ...page.withdrawals].map(({ language, status, story }) => [
          language,
          status,
          page.stories?.get(story)?.firstPublished,
          page.stories?.get(story)?.updated,
        ])
      }

      test('come once, in the first language they have; a version that is preferred takes over the entry', async () => {
        const english = await publish(1, { title: 'Pier' })
        await publish(2, { title: 'Alone' })
        expect(await stories(['fr', 'en'])).toEqual([
          ['en', 'usable', iso(2), iso(2)],
          ['en', 'usable', iso(1), iso(1)],
        ])
        await publish(3, inFrench, { translates: english.id })
        expect(await stories(['fr', 'en'])).toEqual([
          ['en', 'usable', iso(2), iso(2)],
          ['fr', 'usable', iso(1), iso(3)],
        ])
        expect((await stories(['en', 'fr']))[1]).toEqual(['en', 'usable', iso(1), iso(1)])
        expect((await stories(['ar', 'en']))[1]).toEqual(['en', 'usable', iso(1), iso(1)])
      })

      test('fall back to the next language when a version is held or killed, and say that they changed', async () => {
        const english = await publish(1, { title: 'Pier' })
        const french = await publish(2, inFrench, { translates: english.id })
        await store.hold(french.id, 'check', at(3))
        expect(await stories(['fr', 'en'])).toEqual([['en', 'usable', iso(1), iso(3)]])
        await store.release(french.id, at(4))
        expect(await stories(['fr', 'en'])).toEqual([['fr', 'usable', iso(1), iso(4)]])
        await store.kill(french.id, 'wrong', at(5))
        expect(await stories(['fr', 'en'])).toEqual([['en', 'usable', iso(1), iso(5)]])
        await store.kill(english.id, 'wrong', at(6))
        expect(await stories(['fr', 'en'])).toMatchObject([['en', 'canceled', iso(1), iso(6)]])
      })

      describe('that a later version shows to be one', () => {
        const inRussian = { language: 'ru', title: 'Причал' }
        const ids = async (language: string[], minutes = 60) => {
          const page = await store.list({ language }, { limit: 9 }, at(minutes))
          return [...page.articles, ...page.withdrawals].map(({ story }) => story)
        }

        test('are joined under the id that readers saw first; nothing is updated but an entry that shows another', async () => {
          const english = await publish(1, { title: 'Pier' })
          const french = await publish(2, inFrench)
          expect(await ids(['fr', 'en'])).toEqual([french.story, english.story])
          const russian = await publish(5, inRussian, { translates: french.id, joins: [english.id] })
          expect(await ids(['fr', 'en'])).toEqual([english.story])
          expect(await stories(['en', 'fr'])).toEqual([['en', 'usable', iso(1), iso(1)]])
          expect(await stories(['fr', 'en'])).toEqual([['fr', 'usable', iso(1), iso(5)]])
          expect(await stories(['ru', 'en'])).toEqual([['ru', 'usable', iso(1), iso(5)]])
          for (const { key } of [english, french])
            expect(await store.article(key, at(9))).toMatchObject({ story: english.story, version: 1 })
          expect(await store.article(french.key, at(9))).toMatchObject({ updated: iso(2) })
          expect(await store.article(russian.key, at(9))).toMatchObject({ story: english.story })
          const versions = (await store.translations([english.story], at(9))).get(english.story)
          expect(versions?.map(({ language }) => language)).toEqual(['en', 'fr', 'ru'])
        })

        test('are told in the change log with the line of that version, and everything that shows them is fresh no more', async () => {
          const english = await publish(1, { title: 'Pier', countries: [] })
          const french = await publish(2, { ...inFrench, countries: [] })
          const before = await store.lastChange(at(3))
          await publish(5, { ...inRussian, countries: [] }, { translates: english.id, joins: [french.id] })
          const lines = await store.changes(before, 9, at(6))
          expect(lines).toMatchObject([{ kind: 'new', joined: { story: english.story, former: [french.story] } }])
          expect((await store.changes(0, before, at(6))).some((line) => line.joined !== undefined)).toBe(false)
          for (const language of ['en', 'fr', 'ru'])
            expect(await store.mayHaveChanged({ language: [language] }, before, at(6))).toBe(true)
        })

        test('stay apart until readers see it, and leave no trace of what they never saw', async () => {
          const english = await publish(1, { title: 'Pier' })
          const hidden = await publish(2, inFrench, { decision: { kind: 'hold', reason: 'review' } })
          const spanish = await publish(3, { language: 'es', title: 'Muelle' })
          const before = await store.lastChange(at(4))
          const embargo = { decision: { kind: 'embargo', until: at(20) } } as const
          await publish(4, inRussian, { ...embargo, translates: hidden.id, joins: [spanish.id, english.id] })
          expect(await store.lastChange(at(19))).toBe(before)
          expect(await ids(['en', 'es'], 19)).toEqual([spanish.story, english.story])
          expect(await ids(['en', 'es'], 20)).toEqual([english.story])
          const [line] = await store.changes(before, 9, at(20))
          expect(line?.joined).toEqual({ story: english.story, former: [spanish.story] })
          await store.release(hidden.id, at(30))
          expect(await store.article(hidden.key, at(30))).toMatchObject({ story: english.story })
        })

        test('stay apart where both have a version in one language, or one was withdrawn meanwhile', async () => {
          const english = await publish(1, { title: 'Pier' })
          const other = await publish(2, { title: 'Another pier' })
          await publish(3, inFrench, { translates: english.id, joins: [other.id] })
          expect(await ids(['en'])).toEqual([other.story, english.story])
          const embargo = { decision: { kind: 'embargo', until: at(20) } } as const
          await publish(4, inRussian, { ...embargo, joins: [other.id] })
          await store.kill(other.id, 'wrong', at(5))
          expect((await store.changes(0, 99, at(20))).some((line) => line.joined !== undefined)).toBe(false)
        })
      })

      test('come page by page, each once, at the place of their first version', async () => {
        const first: string[] = []
        for (let n = 0; n < 5; n++) first.push((await publish(n, { title: `Story ${n}` })).id)
        for (let n = 0; n < 5; n++)
          await publish(10 + n, { ...inFrench, title: `Récit ${n}` }, { translates: first[n]! })
        for (const selection of [{ language: ['fr', 'en'] }, { language: ['fr', 'en'], newsroom: ['harbour'] }]) {
          const seen: string[] = []
          let after: string | undefined
          do {
            const page = await store.list(selection, { limit: 2, ...(after && { after }) }, at(30))
            seen.push(...page.articles.map(({ title }) => title))
            after = page.next ?? undefined
          } while (after !== undefined)
          expect(seen).toEqual([4, 3, 2, 1, 0].map((n) => `Récit ${n}`))
        }
      })

      test('are those of the versions that meet the whole selection', async () => {
        const english = await publish(1, { title: 'Pier', topics: [{ id: 'health', weight: 1, evidence: [] }] })
        await publish(2, inFrench, { translates: english.id })
        expect(await stories(['fr', 'en'], 60, { topic: ['health'] })).toEqual([['en', 'usable', iso(1), iso(1)]])
        expect(await stories(['fr', 'en'], 60, { q: 'quai' })).toEqual([['fr', 'usable', iso(2), iso(2)]])
      })

      test('know their visible versions and none that is hidden', async () => {
        const english = await publish(1, { title: 'Pier' })
        await publish(2, inFrench, { translates: english.id, decision: { kind: 'embargo', until: at(9) } })
        expect(await store.translations([english.story], at(8))).toEqual(new Map())
        const versions = await store.translations([english.story, english.story], at(9))
        expect([...versions].map(([story, own]) => [story, own.map(({ language }) => language)])).toEqual([
          [english.story, ['en', 'fr']],
        ])
      })

      test('move every listing of a version when another comes, since both point at each other', async () => {
        const english = await publish(1, { title: 'Pier', topics: [{ id: 'health', weight: 1, evidence: [] }] })
        await publish(5, inFrench, { translates: english.id })
        expect(await store.lastChanged({ topic: ['health'] }, at(9))).toBe(iso(5))
      })
    })

    test('the change log says what readers are told, and nothing of what they may not see', async () => {
      const { id } = await publish(1, {})
      await publish(2, {}, { corrects: { id, note: 'It is a ship.', substantive: true } })
      const notes = async () => (await store.changes(0, 9, at(9))).map(({ kind, note }) => [kind, note])
      expect(await notes()).toEqual([
        ['new', null],
        ['corrected', 'It is a ship.'],
      ])
      await store.hold(id, 'a secret reason', at(3))
      expect(await notes()).toEqual([
        ['new', null],
        ['corrected', null],
        ['held', null],
      ])
      await store.kill(id, 'It never was.', at(4))
      expect((await notes()).at(-1)).toEqual(['killed', 'It never was.'])
    })

    test('what a newsroom allows goes with its releases', async () => {
      const { key: article } = await publish(1, {}, { newsroom: { ...newsroom, usageTerms: 'Free to reprint' } })
      expect(await store.article(article, at(2))).toMatchObject({ usageTerms: 'Free to reprint' })
    })
  })
}
