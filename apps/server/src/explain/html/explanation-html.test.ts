import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CLINIC, CLINIC_IN_ARABIC, english, explained } from '../testing.ts'
import { explanationsPage } from './page.ts'

async function page(...texts: string[]) {
  const all = await Promise.all(texts.map((text) => explained(text)))
  return explanationsPage(
    all.map(({ explanation }) => ({ file: 'a.txt', explanation })),
    english,
  )
}

/** A page without its text and what only names it: the same for every text in the same places. */
const elements = (html: string) => html.match(/<\/?[a-z][a-z0-9]*/g)

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[name as 'lt']!,
    )

const sourceOf = (html: string) => /<div class="source-text"[^>]*>([\s\S]*?)<\/div>/.exec(html)![1]!

test('the source stands on the page character for character, in its language and direction', async () => {
  for (const [text, frame] of [
    [CLINIC, 'lang="en" dir="ltr"'],
    [CLINIC_IN_ARABIC, 'lang="ar" dir="rtl"'],
  ] as const) {
    const html = await page(text)
    expect(html).toContain(`<div class="source-text" ${frame}>`)
    expect(textOf(sourceOf(html))).toBe(text)
  }
})

test('a mark in a mark is an element in an element', async () => {
  expect(await page(CLINIC)).toMatch(
    /<span class="mark mark-attribution"[^>]*>said <span class="mark mark-person"[^>]*>Runa Bek<\/span><\/span>/,
  )
})

test('every reason leads to its marks, and no id stands twice, on a page of several releases too', async () => {
  const html = await page(CLINIC, CLINIC)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!)
  expect(new Set(ids).size).toBe(ids.length)
  const links = [...html.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address!)
  expect(links.length).toBeGreaterThan(20)
  for (const address of links) expect(ids).toContain(address.slice(1))
})

test('a page needs nothing outside it and runs nothing', async () => {
  const html = await page(CLINIC)
  expect(html).not.toMatch(/<script|<link|<img|<iframe| src=| on[a-z]+=|url\(|@import|https?:/i)
  expect(html).toContain("default-src 'none'")
})

test('no text of a release can become markup', async () => {
  const hostile = '"><script>x()</script>\' onx="'
  const attack = (words: string) =>
    page(CLINIC.replaceAll('Runa Bek', `Runa Bek${words}`).replaceAll('clinic', `clinic${words}`))
  const html = await attack(hostile)
  expect(html).not.toMatch(/<script|<b>| onx="/)
  expect(elements(sourceOf(html))!.every((tag) => tag === '<span' || tag === '</span')).toBe(true)
  const { explanation } = await explained(CLINIC, hostile, (release) => ({
    ...release,
    title: hostile,
    language: hostile,
    dateline: { text: hostile, place: hostile, country: null, date: null },
    quotes: release.quotes.map((quote) => ({
      ...quote,
      text: hostile,
      speaker: { name: hostile, role: hostile, organisation: hostile },
    })),
    people: release.people.map((person) => ({ ...person, name: hostile, role: hostile })),
    topics: [{ id: hostile, weight: 1, evidence: [] }],
    notices: [{ rule: 'x', message: hostile, span: [0, 5] }],
  }))
  const whole = explanationsPage([{ file: hostile, explanation }], english)
  expect(whole).not.toMatch(/<script| onx="/)
})

test('a control character is shown as its picture, and an override turns nothing around', async () => {
  const html = await page(CLINIC.replace('beds', 'be\u0007ds\u202E \u001b[1m'))
  expect(html).toContain('be␇ds ␛[1m')
})

test('the only markup that is taken as it is is our own style sheet', () => {
  const folder = new URL('..', import.meta.url)
  const uses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.test)\.ts$/.test(name))
    .flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/\braw\([^)]*\)/g)].map(([use]) => `${name}: ${use}`),
    )
  expect(uses).toEqual(['html/page.ts: raw(css)'])
})
