import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const MORE = {
  en: 'A second paragraph follows here, and it says more of the same, so that the text is long enough.',
  fr: 'Un deuxième paragraphe suit ici, et il en dit davantage, afin que le texte soit assez long.',
  de: 'Ein zweiter Absatz folgt hier, und er sagt mehr davon, damit der Text lang genug ist.',
  ar: 'تتبع الفقرة الثانية هنا وتقول المزيد عن الموضوع نفسه حتى يكون النص طويلا بما يكفي.',
  zh: '第二段在这里，说的是同一件事的更多情况，这样正文就足够长了，读者也能明白。',
} as const

describe('a release without a title is given one from its lede', () => {
  it.each([
    [
      'en',
      'NAIROBI, 4 May 2026 – After three days of heavy rain along the northern coast and in the hills behind it, the Government of Kenya and the International Organization for Migration opened eleven shelters for families who had lost their homes.',
      'The Government of Kenya and the International Organization for Migration opened eleven shelters',
    ],
    [
      'en',
      'NAIROBI, 4 May 2026 – Kenya has opened eleven shelters on its northern coast, where three days of heavy rain have driven some nine thousand families from their homes and farms.',
      'Kenya has opened eleven shelters on its northern coast',
    ],
    [
      'fr',
      'Nairobi, le 4 mai 2026 – Alors que les pluies tombent depuis trois jours sur la côte nord et sur les collines qui la bordent, le Kenya a ouvert onze abris pour les familles qui ont perdu leur maison.',
      'Le Kenya a ouvert onze abris pour les familles qui ont perdu leur maison',
    ],
    [
      'de',
      'Nairobi, 4. Mai 2026 – Nach drei Tagen mit starkem Regen an der Nordküste und in den Hügeln dahinter öffnet Kenia elf Unterkünfte für Familien, die ihr Haus verloren haben.',
      'Nach drei Tagen mit starkem Regen an der Nordküste und in den Hügeln dahinter öffnet Kenia elf Unterkünfte',
    ],
  ] as const)('%s: a clause that names who acts: %s', async (language, lede, title) => {
    const { release } = await read(`${lede}\n\n${MORE[language]}\n`)
    expect(release).toMatchObject({ title, titleSource: 'derived' })
  })

  it.each([
    [
      'ar',
      `نيروبي، 4 مايو 2026 – بعد ثلاثة أيام من الأمطار الغزيرة على الساحل الشمالي وفي التلال الواقعة خلفه، افتتحت حكومة كينيا أحد عشر مأوى للأسر التي فقدت منازلها في الفيضانات الأخيرة.`,
      'كينيا',
    ],
    [
      'zh',
      '内罗毕5月4日电 在北部沿海地区以及后方山区连降三天大雨、数以千计的家庭被迫离开住所和农田之后，肯尼亚政府星期一为失去家园的家庭开放了十一处临时住所，并送去食品和饮用水。',
      '肯尼亚',
    ],
  ] as const)('%s: with the country in it, at most 110 characters', async (language, lede, country) => {
    const { release } = await read(`${lede}\n\n${MORE[language]}\n`)
    expect(release.titleSource).toBe('derived')
    expect(release.title).toContain(country)
    expect(release.title.length).toBeLessThanOrEqual(110)
  })
})
