import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const places = async (body: string) =>
  (await read(`عنوان الخبر في هذا الصباح\n\n${body}`)).release.places.map(({ name, country }) => `${name} ${country}`)

describe('places in Arabic, where no capital tells a name', () => {
  it.each([
    [
      'behind a noun for places, and joined to one, however small',
      'وصلت القافلة إلى مدينة خوجند أمس، ثم إلى بلدة الرمثا ومخيم الزعتري.',
      ['خوجند TJ', 'الرمثا JO', 'مخيم الزعتري JO'],
    ],
    [
      'in a list of which the gazetteer lacks the first',
      'جاء البناؤون من تيفنكولت وورزازات قبل المطر.',
      ['ورزازات MA'],
    ],
    [
      'with prepositions and conjunctions attached',
      'يمتد الطريق ببيروت وللسودان وفي الأردن.',
      ['بيروت LB', 'السودان SD', 'الأردن JO'],
    ],
    ['in the genitive of its first word', 'عاد الفلاحون إلى أبي الخصيب.', ['أبو الخصيب IQ']],
    [
      'printed like an everyday word, where its country is named',
      'عاد التجار إلى الأبيض في السودان.',
      ['الأبيض SD', 'السودان SD'],
    ],
  ])('%s', async (_, body, expected) => expect(await places(body)).toEqual(expected))

  it.each([
    ['a weekday', 'تفتح العيادة أبوابها من الأحد إلى الأربعاء.'],
    ['the city, a speech, a university', 'خرج الطلاب من جامعة في المدينة بعد كلمة طويلة.'],
    ['a door with its owner or an adjective', 'دخل الناس من الباب ذاته ثم من الباب الخلفي.'],
    ['a name that begins like a preposition', 'رحب الأهالي بالعائدين، وكان كريم أولهم.'],
    ['the name of a university', 'نشر الباحثون في جامعة البصرة نتائجهم.'],
  ])('finds none in %s', async (_, body) => expect(await places(body)).toEqual([]))

  it.each([
    ['the region in which it lies', 'وصل الأهالي من قرية تندلتي بإقليم دارفور في السودان.', 'تندلتي SD'],
    ['the noun before it, which is no part of its name', 'وصلت المساعدات إلى إقليم أمهرة في إثيوبيا.', 'أمهرة ET'],
    ['islands, whose noun is', 'غرق قارب قرب جزر كواتي في جيبوتي. وقالت جيبوتي إنها تحقق.', 'جزر كواتي DJ'],
  ])('knows a name from %s', async (_, body, expected) => expect(await places(body)).toContain(expected))

  it.each([
    ['a noun with its owner at its end', 'خصص الوالي أرض بلدية مساحتها هكتاران في تونس.', ['تونس TN']],
    ['a grandmother with the points of her vowels', 'قالت لنا جدّة من تونس إنها تنتظر.', ['تونس TN']],
  ])('is no name: %s', async (_, body, expected) => expect(await places(body)).toEqual(expected))

  it.each([
    ['Amman in a dateline', 'عمان، 5 مايو 2025 – ارتفع عدد الإصابات في اليمن مرة أخرى هذا الشهر.', 'عمان JO'],
    ['Oman beside its capital', 'أعلنت السلطات في عمان ومسقط فتح الميناء.', 'عمان OM'],
  ])('takes عمان for %s', async (_, body, expected) => expect(await places(body)).toContain(expected))
})
