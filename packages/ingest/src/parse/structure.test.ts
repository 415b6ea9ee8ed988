import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FIRST =
  'The new bridge across the river was opened on Monday, and the people of the village no longer wait for the ferry.'
const SECOND = 'It is not the only one that will be built this year, the mayor said, but it is the longest of them all.'
const THIRD = 'Work on a second bridge will begin in the spring, when the council has agreed on who pays for it.'
const release = async (...lines: string[]) => (await read(`${lines.join('\n\n')}\n`)).release
const GERMAN = [
  'Die neue Brücke über den Fluss wurde am Montag eröffnet, und die Bewohner des Dorfes warten nicht mehr auf die Fähre.',
  'Sie ist nicht die einzige, die in diesem Jahr gebaut wird, sagte die Bürgermeisterin, aber sie ist die längste von allen.',
  'Die Arbeiten an einer zweiten Brücke beginnen im Frühjahr, wenn der Rat entschieden hat, wer sie bezahlt.',
] as const
/** A title and three paragraphs in each language. */
const NEWS: Readonly<Record<string, readonly string[]>> = {
  en: ['Bridge Opens', FIRST, SECOND, THIRD],
  de: ['Neue Brücke', ...GERMAN],
  es: [
    'El puente abre por fin',
    'El nuevo puente sobre el río se abrió el lunes, y los vecinos del pueblo ya no tienen que esperar la barca cada mañana.',
    'No es el único que se construirá este año, dijo la alcaldesa, pero sí el más largo de todos los de la provincia.',
    'Las obras de un segundo puente empezarán en primavera, cuando el consejo haya decidido quién lo va a pagar.',
  ],
  ru: [
    'Мост открыт для жителей',
    'Новый мост через реку открыли в понедельник, и жители деревни больше не ждут парома каждое утро на берегу.',
    'Он не единственный, который построят в этом году, сказала глава района, но он самый длинный из всех мостов.',
    'Работы на втором мосту начнутся весной, когда совет решит, кто будет платить за них и откуда взять рабочих.',
  ],
  fi: [
    'Uusi silta avattiin liikenteelle',
    'Uusi silta joen yli avattiin maanantaina, eikä kylän asukkaiden tarvitse enää odottaa lauttaa joka aamu rannalla.',
    'Se ei ole ainoa, joka tänä vuonna rakennetaan, pormestari sanoi, mutta se on niistä kaikista pisin ja leveinkin.',
    'Toisen sillan työt alkavat keväällä, kun valtuusto on päättänyt, kuka ne maksaa ja mistä työntekijät saadaan.',
  ],
  tr: [
    'Köprü açıldı',
    'Nehrin üzerindeki yeni köprü pazartesi günü açıldı ve köylüler artık her sabah kıyıda vapuru beklemek zorunda değil.',
    'Bu yıl yapılacak tek köprü bu değil, dedi belediye başkanı, ama hepsinin içinde en uzun olanı ve en genişi budur.',
    'İkinci köprünün çalışmaları ilkbaharda, meclis parayı kimin ödeyeceğine karar verdikten sonra başlayacak.',
  ],
  zh: [
    '新桥星期一正式开通',
    '横跨河流的新桥星期一正式开通，村民们不必再像从前那样等候渡船过河，孩子们上学也方便多了，老人们看病也不再困难。',
    '市长说，这不是今年要修建的唯一一座桥，但它是所有桥梁中最长的一座，也是造价最高的一座，工人们为此干了两年。',
    '第二座桥的工程将在春天开始，届时委员会将决定由谁来支付费用，以及从哪里招募工人和购买所需要的全部材料。',
  ],
}

describe('what an About section begins with', () => {
  it('may be a heading that its text runs on from', async () => {
    const { body, boilerplate } = await release(
      'Bridge Opens',
      FIRST,
      SECOND,
      'About Riverway. Riverway has built bridges in eleven valleys since 1986.',
    )
    expect(body.text).toMatch(new RegExp(`${SECOND}$`, 'u'))
    expect(boilerplate.map(({ kind }) => kind)).toEqual(['about'])
  })

  it('may be bold letters at the head of its only paragraph', async () => {
    const markdown = [
      '# El puente abre',
      ...NEWS.es!.slice(1),
      '**Sobre Riberas**\nRiberas construye puentes en once valles desde hace cuarenta años.',
    ]
    const { release: found } = await read(`${markdown.join('\n\n')}\n`, 'release.md')
    expect(found.body.text).toMatch(new RegExp(`${NEWS.es!.at(-1)}$`, 'u'))
    expect(found.boilerplate.map(({ kind }) => kind)).toEqual(['about'])
  })

  it.each<[string, string, string, string]>([
    [
      'Le pont est ouvert',
      'Le nouveau pont sur le fleuve a été ouvert lundi, et les habitants du village n’attendent plus le bac chaque matin.',
      'Ce n’est pas le seul qui sera construit cette année, a dit la maire, mais c’est le plus long de toute la province.',
      'À propos du Groupe de la Banque des lacs\nPremière institution de la vallée, la Banque finance des ponts.',
    ],
    [
      'Brúin er opin',
      'Nýja brúin yfir ána var opnuð á mánudag og íbúar þorpsins þurfa ekki lengur að bíða eftir ferjunni á hverjum morgni.',
      'Hún er ekki sú eina sem verður byggð á þessu ári, sagði oddvitinn, en hún er sú lengsta í öllu héraðinu og sú dýrasta.',
      'Nánari upplýsingar veitir Anna Jónsdóttir, upplýsingafulltrúi, í síma 555 0127.',
    ],
    [
      NEWS.ru![0]!,
      NEWS.ru![1]!,
      NEWS.ru![2]!,
      'МОМ – ведущая межправительственная организация. В районе она работает с 1997 года.',
    ],
  ])('may name its issuer, and a sentence may say whom to ask: %s', async (title, first, second, last) => {
    const { body } = await release(title, first, second, `${second} ${first}`, last)
    expect(body.text).not.toContain(last.slice(0, 20))
  })

  it('is no sentence about the village', async () => {
    const last = 'About Ness alone we could tell more. Nobody there has waited for a ferry since.'
    expect((await release('Bridge Opens', FIRST, SECOND, last)).body.text).toContain(last)
  })
})

describe('when a release was published', () => {
  it('is the day on which its embargo ends where nothing else says it', async () => {
    const embargo = 'Embargoed until 5 May 2026, 10:00 GMT'
    expect((await release(embargo, 'Bridge Opens', FIRST, SECOND)).published).toBe('2026-05-05')
    const dated = await release(embargo, 'Bridge Opens', `Nairobi, 4 May 2026 – ${FIRST}`, SECOND)
    expect(dated.published).toBe('2026-05-04')
  })

  it('may stand behind what the page calls it', async () => {
    expect(await release('Harbour Museum', 'News | Posted 4 May 2026', 'Bridge Opens', FIRST, SECOND)).toMatchObject({
      published: '2026-05-04',
    })
  })

  it.each(['Posted: 4 May 2026', 'PRESS RELEASE | 4 May 2026', 'Monday, 4 May 2026, 10:15', 'Date: 04.05.2026'])(
    'is said by a line such as %s',
    async (line) =>
      expect(await release('Bridge Opens', line, FIRST, SECOND)).toMatchObject({
        published: '2026-05-04',
        title: 'Bridge Opens',
      }),
  )

  it('is not when its page was last updated', async () => {
    expect((await release('Bridge Opens', 'Last updated: 6 May 2026', FIRST, SECOND)).published).toBeNull()
    expect(
      (await release('Bridge Opens', 'Last updated: 6 May 2026', 'Posted: 4 May 2026', FIRST, SECOND)).published,
    ).toBe('2026-05-04')
  })
})

describe('a dateline', () => {
  it.each([
    ['in brackets', `(Nairobi, 4 May 2026) ${FIRST}`, 'Nairobi', '2026-05-04'],
    ['behind a full-width dash', `Nairobi, 4 May 2026－${FIRST}`, 'Nairobi', '2026-05-04'],
    ['of a city alone before a full stop', `Nairobi. ${FIRST}`, 'Nairobi', null],
  ])('may stand %s', async (_, lede, place, date) => {
    const found = await release('Bridge Opens', lede, SECOND)
    expect(found.dateline).toMatchObject({ place, date })
    expect(found.lede).toBe(FIRST)
  })

  it('may stand above the title, or alone below the text', async () => {
    const above = await release('PRESS RELEASE', 'Nairobi / Kampala, 4 May 2026', 'Bridge Opens', FIRST, SECOND)
    expect(above).toMatchObject({ title: 'Bridge Opens', dateline: { place: 'Nairobi / Kampala', date: '2026-05-04' } })
    const below = await release('Bridge Opens', FIRST, SECOND, THIRD, 'Nairobi, 4 May 2026')
    expect(below).toMatchObject({ dateline: { place: 'Nairobi', date: '2026-05-04' } })
    expect(below.body.text).toBe([FIRST, SECOND, THIRD].join('\n'))
  })

  it('keeps the link inside a name', async () => {
    const { dateline } = await release('Neue Brücke', `Frankfurt am Main, 4. Mai 2026 – ${GERMAN[0]}`, GERMAN[1])
    expect(dateline?.place).toBe('Frankfurt am Main')
  })

  it('opens the text, be it one short sentence', async () => {
    const found = await release('Bridge Opens', 'NAIROBI, 4 May 2026 – The bridge is open.', SECOND, THIRD)
    expect(found).toMatchObject({ subtitle: null, lede: 'The bridge is open.', dateline: { place: 'NAIROBI' } })
  })

  it('opens the text, and what opens with one is no standfirst', async () => {
    const found = await release(
      'Bridge Opens',
      `Nairobi, 4 May 2026 – ${FIRST}`,
      'The bridge at dawn. Photo: Anna Koros/Lake Agency',
      SECOND,
      THIRD,
    )
    expect(found.subtitle).toBeNull()
    expect(found.body.text).toBe([FIRST, SECOND, THIRD].join('\n'))
  })
})

describe('an embargo line', () => {
  it('is none where it releases at once, whatever its language', async () => {
    const found = await release('FOR IMMEDIATE RELEASE', 'Neue Brücke', ...GERMAN)
    expect(found).toMatchObject({ title: 'Neue Brücke', embargo: { state: 'none' } })
  })

  it('may say so at its end, as in Chinese', async () => {
    const text = '横跨河流的新桥星期一正式开通，村民们不必再像从前那样等候渡船过河，孩子们上学也方便多了。'
    const found = await release('2026年5月5日上午6时（北京时间）前不得发布', '新桥开通', text, text)
    expect(found).toMatchObject({ title: '新桥开通', embargo: { state: 'until', until: '2026-05-05T06:00:00+08:00' } })
  })
})

describe('what stands below the text is no news', () => {
  it.each([
    ['hashtags', '#Lake #Bridge2026'],
    ['networks', 'Follow us on Facebook, Instagram and X'],
    [
      'the issuer, without a heading',
      'The Lake Agency is an organisation of four states that looks after the lake and its harbours.',
    ],
    ['the issuer at a glance', 'The Lake Agency at a glance'],
    ['a name and a number', 'Lake Agency Media Relations\n\nTel. 020 5550 0199'],
  ])('%s', async (_, foot) =>
    expect((await release('Bridge Opens', FIRST, SECOND, THIRD, foot)).body.text).toBe(
      [FIRST, SECOND, THIRD].join('\n'),
    ),
  )

  it('but a heading that carries on the news stays with it', async () => {
    const { body } = await release('Bridge Opens', FIRST, SECOND, 'Background', THIRD, FIRST)
    expect(body.text.endsWith(FIRST)).toBe(true)
  })
})

describe('the last paragraph is news', () => {
  it.each([
    [
      'en',
      'Hunger is a constant threat to the hospital and the council of the town, and it is growing again this year.',
    ],
    ['en', 'The clinic is the first of four that the ministry wants to open in the north of the country this year.'],
    ['en', 'Kampala is the seat of the agency that pays for the work, and its council will meet again in the autumn.'],
    [
      'de',
      'Der größte Erfolg ist die Zusage der Stiftung, die Klinik noch drei weitere Jahre lang zu bezahlen, heißt es.',
    ],
    [
      'es',
      'La mayor alegría es la de la comunidad y su fundación, que llevaban diez años esperando una escuela propia.',
    ],
    [
      'ru',
      'Главная трудность – министерство и больница до сих пор не договорились о том, кто будет платить за лекарства.',
    ],
    [
      'fi',
      'Suurin puute on järjestön mukaan se, ettei alueella ole yhtään lääkäriä, joka voisi päivystää viikonloppuisin.',
    ],
    [
      'zh',
      '该诊所是这个地区的第一家医院，也是卫生部今年计划在北部地区开设的四家医院中规模最大的一家，预计年底前完工。',
    ],
  ])('where it only says what something is (%s: %s)', async (tag, last) => {
    const found = await release(...NEWS[tag]!, last)
    expect(found.language.split('-')[0]).toBe(tag)
    expect(found.body.text.endsWith(last)).toBe(true)
  })

  it.each([
    ['“We are open for everyone,” Akello said.', 'Media contact: Jane Obura, press@gulu.example'],
    ['“We are open for everyone”, says Akello', 'Media contact: Jane Obura, press@gulu.example'],
    ['– We are open for everyone, says Akello', 'Tel. 020 5550 0199'],
  ])('where it is speech above the contacts: %s', async (spoken, contact) => {
    for (const gap of ['\n', '\n\n']) {
      const { boilerplate, body } = await release('Bridge Opens', FIRST, SECOND, `${spoken}${gap}${contact}`)
      expect(body.text).toContain('open for everyone')
      expect(boilerplate.some(({ text }) => text.includes('everyone'))).toBe(false)
    }
  })
})

describe('a title that ends like the heading of a section', () => {
  it.each([
    ['en', 'Uganda’s new health budget at a glance'],
    ['de', 'Der neue Haushalt im Überblick'],
    ['tr', 'Kolera salgını hakkında'],
  ])('is the title (%s)', async (tag, title) => {
    expect((await release(title, ...NEWS[tag]!.slice(1))).title).toBe(title)
  })
})

it('a byline may begin with a short word, and a title that does is none', async () => {
  const found = await release('Neue Brücke', 'Von Anna Lindner', ...GERMAN)
  expect(found.byline).toContain('Anna Lindner')
  expect((await release('Von Kiel bis Konstanz: Brücken öffnen', ...GERMAN)).title).toBe(
    'Von Kiel bis Konstanz: Brücken öffnen',
  )
})

it('the name of the office, printed above the title and below it, is no subtitle', async () => {
  const found = await release('Lake Agency', 'PRESS RELEASE', 'Bridge Opens', 'Lake Agency', FIRST, SECOND)
  expect(found).toMatchObject({ title: 'Bridge Opens', subtitle: null })
})

it('a finished sentence above a text that opens with a city is the subtitle', async () => {
  const found = await release(
    'Bridge Opens',
    'The ferry makes its last journey tonight.',
    `BRIDGETOWN - ${FIRST}`,
    SECOND,
  )
  expect(found).toMatchObject({ title: 'Bridge Opens', subtitle: 'The ferry makes its last journey tonight.' })
  expect(found.dateline?.place).toBe('BRIDGETOWN')
  expect(found.body.text.startsWith(FIRST)).toBe(true)
})

it('a text may open with a sentence that a list goes on', async () => {
  const opening = 'The latest on the bridge that the council promised in spring (all times local):'
  const found = await release('Bridge Opens', `BRIDGETOWN, Barbados (AP) — ${opening}`, '11:20 a.m.', FIRST, SECOND)
  expect(found).toMatchObject({ subtitle: null, dateline: { place: 'BRIDGETOWN', country: 'BB' } })
  expect(found.body.text.startsWith(opening)).toBe(true)
})

it.each([
  ['en', 'Press desk\nLine Gagnon, 418 555-0134'],
  ['tr', 'Detaylı bilgi ve görsel talepleri için:\nAyşe Kurt, 0532 555 01 02'],
  ['nb', 'Spørsmål:\nKari Nes, 022 55 50 14'],
])('names with numbers as a country writes them for itself are contacts (%s)', async (language, contacts) => {
  const texts: Readonly<Record<string, string>> = {
    en: 'Ferry sails again\n\nTADOUSSAC, 6 May 2026 – The ferry sails again since Monday after four months of repairs, the company said.\n\nIts two vessels carry 110 cars an hour, and pupils pay nothing.',
    tr: 'Feribot yeniden gölü geçiyor\n\nKISUMU, 3 Mart 2026 – Feribot salı günü yeniden sefere başladı, iskele iki yıl boyunca onarılmıştı, liman yönetimi bunu açıkladı.\n\nYeni hat saatte kırk araç taşıyor, iki tekneyi de kentin kendi tersanesi yaptı.',
    nb: 'Fergen går igjen\n\nNARVIK, 4. mai 2026 – Fergen går igjen fra mandag etter at kaien ble satt i stand, opplyste kommunen søndag kveld.\n\nDe to båtene tar 110 biler i timen, og elever reiser gratis.',
  }
  const { release } = await read(`${texts[language]}\n\n${contacts}\n`)
  expect(release.body.blocks).toHaveLength(2)
  expect(release.boilerplate.map(({ kind }) => kind)).toEqual(['contacts', 'contacts'])
})

describe('above the title', () => {
  const titleOf = async (...lines: string[]) => (await read(`${lines.join('\n')}\n`)).release.title

  it('the names of offices end with a number, an embargo or the path of a page', async () => {
    expect(
      await titleOf(
        'LAKE AUTHORITY',
        'Executive Office',
        '',
        'Note 14/2026',
        '',
        'Bridge Opens',
        '',
        FIRST,
        '',
        SECOND,
      ),
    ).toBe('Bridge Opens')
    expect(
      await titleOf(
        'LAKE AUTHORITY',
        'Executive Office',
        '',
        'Embargoed until 5 May 2026, 10:00 GMT',
        '',
        'Bridge Opens',
        '',
        FIRST,
        '',
        SECOND,
      ),
    ).toBe('Bridge Opens')
    expect(
      await titleOf('Union of Ferrymen', 'Press office', '', 'For immediate release', '', 'Bridge Opens', '', FIRST),
    ).toBe('Bridge Opens')
    expect(await titleOf('UNION OF FERRYMEN, PILOTS AND DIVERS', 'Press office', '', 'Bridge Opens', '', FIRST)).toBe(
      'Bridge Opens',
    )
    expect(
      await titleOf(
        'JOINT STATEMENT',
        'Ministry of Bridges / Lake Agency',
        '',
        'Bridge Opens',
        '',
        `${FIRST} So says the Lake Agency.`,
        '',
        SECOND,
      ),
    ).toBe('Bridge Opens')
    expect(
      await titleOf(
        'PRESS RELEASE',
        'Lakes Municipality',
        '4 May 2026',
        '',
        'Bridge Opens',
        '',
        `${FIRST} So decided Lakes Municipality.`,
      ),
    ).toBe('Bridge Opens')
    expect(
      await titleOf(
        'CITY COUNCIL OF LAKES',
        'Department of Bridges',
        'Published on 4 May 2026',
        '',
        'Bridge Opens',
        '',
        'A ferry is no longer needed',
        '',
        `${FIRST} It was paid for by the Department of Bridges.`,
        '',
        SECOND,
      ),
    ).toBe('Bridge Opens')
    expect(await titleOf('Lake Authority', 'News > Countries', '', 'Bridge Opens', '', FIRST, '', SECOND)).toBe(
      'Bridge Opens',
    )
  })

  it.each([
    ['de', 'Zur Veröffentlichung sofort'],
    ['de', 'Pressemitteilung Nr. 12/2026'],
    ['en', 'For immediate publication'],
    ['en', 'Press release no. 47'],
    ['es', 'Para su difusión libre'],
    ['es', 'Nota de prensa n.º 12-2026'],
    ['ru', 'НОВОСТЬ ДЛЯ ПРЕССЫ'],
    ['ru', 'Для срочной публикации'],
    ['fi', 'Saa julkaista heti'],
    ['tr', 'ANINDA YAYIMLANABİLİR'],
    ['zh', '可即时刊发'],
    ['zh', '字号：大 中 小'],
  ])('a label is none (%s: %s)', async (tag, label) => {
    const [title, ...text] = NEWS[tag]!
    expect((await read(`${[label, title, ...text].join('\n\n')}\n`)).release.title).toBe(title)
  })

  it.each([
    ['Arbeits- und Hafenministerium', 'Neue Brücke über den Fluss ist eröffnet', GERMAN],
    [
      'Social- og boligministeriet',
      'Nye boliger til unge i Ribe',
      [
        'Ribe får 40 nye boliger til unge. Det siger ministeren ved indvielsen i dag, hvor 200 gæster var mødt op ved åen.',
        'Husene er bygget af træ fra byens egen skov, og de første unge flytter ind i næste uge med hjælp fra kommunen.',
      ],
    ],
    [
      'Félags- og húsnæðismálaráðuneytið',
      'Samið um ný hús fyrir ungt fólk',
      [
        'Félags- og húsnæðismálaráðherra og bæjarstjórinn á Akureyri undirrituðu í dag samning um ný hús fyrir ungt fólk.',
        'Húsin verða opnuð í febrúar og þar verður pláss fyrir tólf fjölskyldur sem hafa beðið lengi eftir íbúð.',
      ],
    ],
  ])('a ministry of two fields is none: %s', async (office, title, [first = '', second = '']) => {
    expect(await titleOf(office, '', title, '', first, '', second)).toBe(title)
  })

  it('the name of an office, of a part of it and of its press office is none', async () => {
    const opening =
      'Відтепер автобус з Вінниці до Бєльців перевіряють один раз. Документи оглядають в одному залі на березі, за одним столом.'
    expect(
      await titleOf(
        'СЛУЖБА МОСТІВ УКРАЇНИ',
        'Західне управління',
        'Пресслужба',
        '',
        'Одна зупинка замість двох',
        '',
        opening,
      ),
    ).toBe('Одна зупинка замість двох')
  })

  it('one word for the matter is none', async () => {
    expect(await titleOf('Flusshafen', 'Neue Brücke über den Fluss ist eröffnet', '', GERMAN[0], '', GERMAN[1])).toBe(
      'Neue Brücke über den Fluss ist eröffnet',
    )
  })
})

describe('what a reader should know', () => {
  const NEWS_OF = NEWS.ru!
  it.each([
    ['Справочно. Мост построен в 1931 году и трижды чинился после наводнений.', true],
    ['Справка. Министерство транспорта создано в 1991 году и ведает мостами.', false],
    ['Справочная информация\nВ 1931 году мост соединил два берега реки впервые за сто лет.', true],
    ['Для справки\nМТУР работает в области с 2011 года и чинит старые мосты.', false],
  ])('is news where it is of the matter: %s', async (told, isNews) => {
    const { release } = await read(`${[...NEWS_OF, told].join('\n\n')}\n`)
    expect(release.body.text.includes('19') || release.body.text.includes('2011')).toBe(isNews)
  })
})
