import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const said = async (body: string) => {
  const { release } = await read(`---\nlanguage: ar\n---\n\n# افتتاح مركز جديد للخدمات\n\n${body}\n`, 'release.md')
  return release.quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])
}

describe('who speaks in an Arabic release', () => {
  it.each([
    [
      'the one whose fragment opens as a clause does',
      'قالت المديرة هدى سالم الحربي إن القانون «لا يستثني أحدا».',
      [['لا يستثني أحدا', 'هدى سالم الحربي']],
    ],
    [
      'the one whom an office passes on',
      'ونقل المكتب الإعلامي عن المحافظ أسعد العيداني قوله: «الملوحة وصلت إلى بيوتنا».',
      [['الملوحة وصلت إلى بيوتنا', 'أسعد العيداني']],
    ],
    [
      'the first of two',
      'وقال كل من الوزير عادل الجبوري والسفير مارك دوبوا في بيان مشترك: «نبني معا».',
      [['نبني معا', 'عادل الجبوري']],
    ],
    [
      'the family that stands behind the father',
      'قالت المديرة سعاد بن عمار الطرابلسي: «الماء أمانة». وأضافت الطرابلسي أن الحصص «لن تستثني أحدا».',
      [
        ['الماء أمانة', 'سعاد بن عمار الطرابلسي'],
        ['لن تستثني أحدا', 'سعاد بن عمار الطرابلسي'],
      ],
    ],
    [
      'a doctor who asked not to be named',
      'قال المدير كريستوفر لوك في مؤتمر صحفي ببورتسودان اليوم: "الشاحنات وصلت". وأشار طبيب طلب عدم ذكر اسمه إلى أن "الجرحى يصلون على ظهور الحمير".',
      [
        ['الشاحنات وصلت', 'كريستوفر لوك'],
        ['الجرحى يصلون على ظهور الحمير', null],
      ],
    ],
  ])('is %s', async (_, body, quotes) => {
    expect(await said(body)).toEqual(quotes)
  })
})
