import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const NEWS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'إصلاح سبعة قوارب في صور',
    'أصلح اتحاد صيادي الساحل سبعة قوارب في ورشة الميناء هذا الشتاء.',
    'بدأت الأعمال في الخريف. وشارك فيها شباب من المدينة.',
  ],
  da: [
    'Syv både repareret i Thyborøn',
    'Kystens Bådelaug har i vinter repareret syv både på værftet i Thyborøn, oplyser lauget.',
    'Arbejdet begyndte i efteråret. Unge fra byen har været med.',
  ],
  en: [
    'Seven boats mended in Kisumu',
    'The Lakeside Boat Trust has mended seven boats in its yard in Kisumu this winter, it said.',
    'The work began in autumn. Young people of the town took part in it.',
  ],
  it: [
    'Sette barche riparate a Sciacca',
    'La Cooperativa Barche del Sud ha riparato sette barche nel cantiere del porto di Sciacca.',
    'I lavori sono iniziati in autunno. Hanno partecipato giovani della città.',
  ],
  ru: [
    'В Сортавале починили семь лодок',
    'Союз лодочников Ладоги починил за зиму семь лодок в мастерской порта, сообщает союз.',
    'Работы начались осенью. В них участвовала молодёжь города.',
  ],
  tr: [
    'Bafra’da yedi tekne onarıldı',
    'Kuzey Tekneciler Derneği bu kış limandaki atölyede yedi tekne onardı, dernek açıkladı.',
    'Çalışmalar sonbaharda başladı. Kentin gençleri de katıldı.',
  ],
  zh: [
    '舟山修复七艘渔船',
    '舟山渔船协会今年冬天在港口的船坞里修复了七艘渔船，协会星期一宣布，春天将再次出海。',
    '工程于秋季开始，城里的年轻人参加了这项工作。',
  ],
}

it.each([
  ['ar', 'يضم اتحاد صيادي الساحل 420 عضوا.'],
  ['da', 'Kystens Bådelaug samler 420 fiskere.'],
  ['en', 'The Lakeside Boat Trust builds and mends boats in nine districts.'],
  ['en', 'The Lakeside Boat Trust was set up in 1987.'],
  ['it', 'La Cooperativa Barche del Sud, nata nel 1952, riunisce 86 pescatori siciliani.'],
  ['ru', 'Союз лодочников Ладоги объединяет 420 рыбаков.'],
  ['tr', 'Kuzey Tekneciler Derneği, dokuz ilde tekne onarımı yürütmektedir.'],
  ['zh', '舟山渔船协会成立于1987年，现有会员420名。'],
])('a last paragraph that tells who issues the release is none of the news (%s): %s', async (tag, about) => {
  const news = NEWS[tag]!
  const { release } = await read(`${[...news, about].join('\n\n')}\n`)
  expect(release.body.text).toBe(news.slice(1).join('\n'))
  expect(release.boilerplate).toContainEqual(expect.objectContaining({ kind: 'about', text: about }))
})

it.each([
  ['en', 'The Lakeside Boat Trust opens a second yard on Monday.'],
  ['en', 'The trust will mend nine more boats in two districts.'],
  ['en', 'Kisumu has 420 fishers.'],
  ['da', 'Kystens Bådelaug bidrager med 400.000 kroner til værftet.'],
  ['it', 'La Cooperativa chiede 40 mila euro alla Regione.'],
  ['zh', '协会计划在十二个县修复更多渔船。'],
])('a last paragraph with news of who issues it stays (%s): %s', async (tag, last) => {
  const news = NEWS[tag]!
  const { release } = await read(`${[...news, last].join('\n\n')}\n`)
  expect(release.body.text).toBe([...news.slice(1), last].join('\n'))
})

it('what a reader should know of the office has a heading of its own, and is none of the news', async () => {
  const news = [
    'У Рені полагодили сім човнів',
    'Сім човнів полагодили за зиму в майстерні порту, і навесні вони знову вийдуть на Дунай, повідомили в порту.',
    'Роботи почалися восени. У них брала участь молодь міста.',
  ]
  const { release } = await read(`${news.join('\n\n')}\n\nДовідково\nІсландська рада працює в Україні з 2014 року.\n`)
  expect(release.body.text).toBe(news.slice(1).join('\n'))
})
