import { expect, test } from 'vitest'
import { about, tag, wire } from '../testing/wire.ts'

const ICELAND = { countries: [tag('IS')], topics: [about('health')] }

test('a partner combines a feed with a form, and reads its addresses off the page', async () => {
  const { publish, text, get } = await wire()
  await publish(ICELAND)
  const form = await text('/feeds')
  expect(form).toContain('<form class="filter" action="/feeds" method="get"')
  expect(form).toContain('<select name="list">')
  // As a browser sends the form, with everything else left open.
  const page = await text('/feeds?list=articles&q=&country=is&topic=health&language=&newsroom=&from=&to=')
  expect(page).toContain('<h1>About this feed: Iceland · Health</h1>')
  for (const extension of ['rss', 'atom', 'json', 'ninjs']) {
    const address = `https://wire.example.org/country/is/topic/health.${extension}`
    expect(page).toContain(`<code dir="ltr">${address}</code>`)
    expect((await get(new URL(address).pathname)).status).toBe(200)
  }
})

test('the page about a feed says what is in it now, how often to ask, the licence and our promise', async () => {
  const { publish, text } = await wire()
  await publish(ICELAND)
  const page = await text('/feeds?list=articles&country=is')
  expect(page).toContain('New pier opens in Akureyri')
  for (const words of ['Ask once a minute', 'belongs to the organisation', 'never changes', 'at least two years'])
    expect(page).toContain(words)
})

test('quotes have the same, and show quotes', async () => {
  const { publish, text } = await wire()
  await publish(ICELAND)
  const page = await text('/feeds?list=quotes&country=is')
  expect(page).toContain('https://wire.example.org/quotes.rss?country=is')
  expect(page).toContain('It will shelter forty boats,')
  expect(page).toContain('<option value="quotes" selected>')
})

test('a feed that is still empty has a page, and a value that means nothing is refused', async () => {
  const { text, get } = await wire()
  expect(await text('/feeds?list=articles&country=fo')).toContain('There is no news here yet.')
  expect((await get('/feeds?list=articles&topic=gossip')).status).toBe(400)
})

test('the list of all feeds leads to the page of each', async () => {
  const { publish, text, get } = await wire()
  await publish(ICELAND)
  const links = [...(await text('/feeds')).matchAll(/href="(\/feeds\?[^"]*)"/g)].map(([, path]) =>
    path!.replaceAll('&amp;', '&'),
  )
  expect(links).toEqual(
    expect.arrayContaining([
      '/feeds?list=articles',
      '/feeds?list=quotes',
      '/feeds?list=articles&country=is',
      '/feeds?list=articles&newsroom=harbour',
    ]),
  )
  for (const path of links) expect([path, (await get(path)).status]).toEqual([path, 200])
})
