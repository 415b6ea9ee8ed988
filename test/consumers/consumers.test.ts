import { release } from '@dateline/server/src/store/sample.ts'
import { createApp } from '@dateline/server/src/web/app.ts'
import { about, HARBOUR, knowledge, nothing, tag, type Wire, wire } from '@dateline/server/src/web/testing/wire.ts'
import { describe, expect, test } from 'vitest'
import { type Habits, READERS, type Reader, subscribe } from './reader.ts'

const POLLS = 1000
const MINUTE = 60_000

const ICELAND = { countries: [tag('IS'), tag('DK')], topics: [about('health'), about('education')] }

const CASES = READERS.flatMap((habits) =>
  ['rss', 'atom', 'json'].map((format) => ({ name: habits.name, format, habits, path: `/country/is.${format}` })),
)

/** A wire with three releases, a reader that has seen them, and a clock of which each poll takes a minute. */
async function subscribed(habits: Habits, path: string) {
  const site = await wire()
  const ids: string[] = []
  for (const title of ['Pier opens', 'Ferry sails', 'Clinic closes']) {
    ids.push((await site.publish({ ...ICELAND, title })).id)
    wait(site, MINUTE)
  }
  let get = site.get
  const reader = subscribe(habits, (asked, fields) => get(asked, fields), path)
  expect((await reader.poll()).map(({ kind }) => kind)).toEqual(['new', 'new', 'new'])
  return {
    site,
    reader,
    ids,
    /** From now on another process answers. */
    replace(deployed: Wire['app']) {
      get = async (asked, fields = {}) => deployed.request(asked, { headers: fields })
    },
  }
}

const wait = (site: Wire, milliseconds: number) => site.at(new Date(site.now().getTime() + milliseconds).toISOString())

async function pollOften(site: Wire, reader: Reader, times: number) {
  const events = []
  for (let poll = 0; poll < times; poll++) {
    wait(site, MINUTE)
    events.push(...(await reader.poll()))
  }
  return events
}

function corrected(site: Wire, id: string, changes: Parameters<typeof release>[0], substantive = true) {
  return site.store.admit({
    newsroom: HARBOUR,
    release: release({ ...ICELAND, ...changes }),
    now: site.now(),
    decision: { kind: 'publish' },
    corrects: { id, note: substantive ? 'The hour was wrong.' : null, substantive },
  })
}

describe.each(CASES)('$name with $format', ({ habits, path }) => {
  test('asks a thousand times for a feed that does not change and is sent it once', async () => {
    const { site, reader } = await subscribed(habits, path)
    expect(await pollOften(site, reader, POLLS - 1)).toEqual([])
    // A reader that sends no condition before its third request, or never, gets the whole as often.
    const whole = (habits.conditionalFrom ?? POLLS + 1) - 1
    expect(reader.statuses).toEqual(whole === POLLS ? { 200: POLLS } : { 200: whole, 304: POLLS - whole })
  })

  test('sees a release once, and a correction as one update of it', async () => {
    const { site, reader, ids } = await subscribed(habits, path)
    await site.publish({ ...ICELAND, title: 'Harbour freezes' })
    expect((await pollOften(site, reader, 5)).map(({ kind, item }) => [kind, item.title])).toEqual([
      ['new', 'Harbour freezes'],
    ])
    await corrected(site, ids[1]!, { title: 'Ferry sails at nine' })
    const updates = (await pollOften(site, reader, 5)).map(({ kind, item }) => [kind, item.id])
    expect(updates).toEqual(habits.fingerprint === undefined ? [] : [['updated', ids[1]]])
    expect(reader.items.get(ids[1]!)?.title).toBe('Ferry sails at nine')
  })

  test('sees nothing new after a restart', async () => {
    const { site, reader, replace } = await subscribed(habits, path)
    replace(process(site))
    expect(await pollOften(site, reader, 5)).toEqual([])
    if (habits.conditionalFrom === 2) expect(reader.statuses).toEqual({ 200: 1, 304: 5 })
  })

  test('sees nothing new after a deploy that says other things around the items', async () => {
    const { site, reader, replace } = await subscribed(habits, path)
    replace(process(site, { 'page.site.name': 'Dateline, renewed' }))
    expect(await pollOften(site, reader, 5)).toEqual([])
    if (habits.conditionalFrom === 2) expect(reader.statuses).toEqual({ 200: 2, 304: 4 })
  })

  test('sees nothing new when the tags of a release change places', async () => {
    const { site, reader, ids } = await subscribed(habits, path)
    const turned = { countries: ICELAND.countries.toReversed(), topics: ICELAND.topics.toReversed() }
    await corrected(site, ids[0]!, { title: 'Pier opens', ...turned }, false)
    expect(await pollOften(site, reader, 5)).toEqual([])
  })

  test('shows the notice in the place of a killed release, and nothing of its text', async () => {
    const { site, reader, ids } = await subscribed(habits, path)
    await site.store.kill(ids[2]!, 'The clinic stays open.', site.now())
    const events = await pollOften(site, reader, 5)
    expect(events.map(({ kind, item }) => [kind, item.id])).toEqual(
      habits.fingerprint === undefined ? [] : [['updated', ids[2]]],
    )
    const shown = reader.items.get(ids[2]!)!
    expect(shown.content).toContain('The clinic stays open.')
    expect(JSON.stringify(shown)).not.toMatch(/Clinic closes|forty boats|Runa Bek/)
    expect(reader.items.size).toBe(3)
  })
})

/** Another process over the same store, perhaps with other words. */
function process(site: Wire, words: Readonly<Record<string, string>> = {}): Wire['app'] {
  const english = knowledge.languages.get('en')!
  const languages = new Map(knowledge.languages).set('en', {
    ...english,
    interface: { ...english.interface, ...words },
  })
  return createApp({
    store: site.store,
    knowledge: { ...knowledge, languages },
    config: { url: 'https://wire.example.org', trustProxy: false },
    read: nothing,
    media: async () => undefined,
    clock: site.now,
  })
}
