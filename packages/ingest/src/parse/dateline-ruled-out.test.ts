import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { reachOfDateline } from './dateline-ruled-out.ts'

const reach = (tag: string, text: string) => reachOfDateline(text, knowledge().languages.get(tag)!)

describe('the reach of a dateline', () => {
  it.each([
    ['en', 'The new clinic has opened in Gulu'],
    ['de', 'Das neue Krankenhaus öffnet am 3. Mai'],
    ['nb', '– Vi har ventet lenge på brønnen'],
    ['uk', 'У Рені відкрили нову лікарню'],
  ])('is none where no sign ends one before an ordinary word (%s: %s)', (tag, text) => {
    expect(reach(tag, text)).toBe(0)
  })

  it.each([
    ['en', 'Juba, 3 May 2026 – The clinic opened'],
    ['fi', 'Turku, keskiviikkona 3. kesäkuuta 2026 – Uusi klinikka avattiin'],
    ['fr', 'Dakar, le mercredi 3 juin 2026 – La clinique ouvre'],
    ['zh', '日内瓦5月3日电 新诊所开业'],
  ])('holds place and day with the words between them (%s: %s)', (tag, text) => {
    expect(reach(tag, text)).toBeGreaterThanOrEqual(text.search(/[–电]/u))
  })

  it('ends before the first word that stands in none', () => {
    const text = 'Juba – The clinic opened – at last'
    expect(reach('en', text)).toBe(text.indexOf('clinic'))
  })
})
