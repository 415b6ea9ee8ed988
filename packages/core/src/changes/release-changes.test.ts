import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import type { Release } from '../release.ts'
import { releaseChanges } from './release-changes.ts'

/** A text in one language, and the words of it that an edit may touch. Marks around the quote are part of `quote`. */
interface Sample {
  readonly language: string
  readonly title: string
  readonly body: string
  readonly quote: string
  readonly people: readonly string[]
  readonly places: readonly string[]
  /** A plain word that stands outside the quote, to be spelt wrongly. */
  readonly word: string
  /** `[old, new]`: what is put in place of what. */
  readonly figure: readonly [string, string]
  readonly sameFigure?: readonly [string, string]
  readonly date: readonly [string, string]
  readonly negation: readonly [string, string]
  readonly said: readonly [string, string]
  readonly person: readonly [string, string]
  readonly place: readonly [string, string]
  readonly other: readonly [string, string]
}

const SAMPLES: readonly Sample[] = [
  {
    language: 'en',
    title: 'New clinic opens beside the harbour',
    body: 'The clinic opened on 4 March 2026 and treats 1,200 patients a month. It was announced in spring, and the ministry did promise two more.\n“We waited nine long years for these doors,” said Tamsin Orrell, who runs it in Derby.',
    quote: 'We waited nine long years for these doors,',
    people: ['Tamsin Orrell'],
    places: ['Derby'],
    word: 'announced',
    figure: ['1,200', '1,400'],
    sameFigure: ['1,200', '1200'],
    date: ['4 March', '5 March'],
    negation: ['did promise', 'did not promise'],
    said: ['long', 'hard'],
    person: ['Orrell', 'Orrel'],
    place: ['Derby', 'Leeds'],
    other: ['treats', 'registers'],
  },
  {
    language: 'fr',
    title: 'Une nouvelle clinique ouvre près du port',
    body: 'La clinique a ouvert le 4 mars 2026 et soigne 1 200 malades par mois. Le ministère a annoncé au printemps deux autres ouvertures.\n« Nous attendions ces portes depuis neuf longues années », a déclaré Maëlle Quéré, qui la dirige à Lorient.',
    quote: 'Nous attendions ces portes depuis neuf longues années',
    people: ['Maëlle Quéré'],
    places: ['Lorient'],
    word: 'printemps',
    figure: ['1 200', '1 400'],
    sameFigure: ['1 200', '1200'],
    date: ['4 mars', '4 avril'],
    negation: ['a annoncé', 'n’a pas annoncé'],
    said: ['longues', 'dures'],
    person: ['Quéré', 'Kerbrat'],
    place: ['Lorient', 'Brest'],
    other: ['soigne', 'enregistre'],
  },
  {
    language: 'de',
    title: 'Neue Klinik öffnet am Hafen',
    body: 'Die Klinik wurde am 4. März 2026 eröffnet und behandelt 1.200 Menschen im Monat. Das Ministerium hat im Frühling weitere versprochen.\n„Wir haben neun lange Jahre auf diese Türen gewartet“, sagte Wiebke Harms, die sie in Emden leitet.',
    quote: 'Wir haben neun lange Jahre auf diese Türen gewartet',
    people: ['Wiebke Harms'],
    places: ['Emden'],
    word: 'Frühling',
    figure: ['1.200', '1.400'],
    sameFigure: ['1.200', '1 200'],
    date: ['4. März', '14. März'],
    negation: ['hat im', 'hat nicht im'],
    said: ['lange', 'harte'],
    person: ['Wiebke', 'Wibke'],
    place: ['Emden', 'Jever'],
    other: ['behandelt', 'zählt'],
  },
  {
    language: 'ru',
    title: 'Новая клиника открылась у порта',
    body: 'Клиника открылась 4 марта 2026 года и лечит 1200 человек в месяц. Министерство весной пообещало ещё две.\n«Мы ждали эти двери девять долгих лет», — сказала Злата Верещук, которая руководит ею в Пскове.',
    quote: 'Мы ждали эти двери девять долгих лет',
    people: ['Злата Верещук'],
    places: ['Пскове'],
    word: 'Министерство',
    figure: ['1200', '1,2 млн'],
    sameFigure: ['1200', '1,2 тыс.'],
    date: ['4 марта', '4 мая'],
    negation: ['весной пообещало', 'весной не пообещало'],
    said: ['долгих', 'трудных'],
    person: ['Верещук', 'Верещак'],
    place: ['Пскове', 'Твери'],
    other: ['лечит', 'принимает'],
  },
  {
    language: 'fi',
    title: 'Uusi klinikka avautui sataman viereen',
    body: 'Klinikka avattiin 4. maaliskuuta 2026 ja hoitaa 1 200 potilasta kuukaudessa. Ministeriö lupasi keväällä kaksi lisää.\n”Odotimme näitä ovia yhdeksän pitkää vuotta”, sanoi Venla Kauppisto, joka johtaa sitä Raumalla.',
    quote: 'Odotimme näitä ovia yhdeksän pitkää vuotta',
    people: ['Venla Kauppisto'],
    places: ['Raumalla'],
    word: 'Ministeriö',
    figure: ['1 200', '1 250'],
    sameFigure: ['1 200', '1200'],
    date: ['4. maaliskuuta', '4. huhtikuuta'],
    negation: ['Ministeriö lupasi', 'Ministeriö ei lupasi'],
    said: ['pitkää', 'raskasta'],
    person: ['Kauppisto', 'Kauppinen'],
    place: ['Raumalla', 'Porissa'],
    other: ['hoitaa', 'kirjaa'],
  },
  {
    language: 'tr',
    title: 'Limanın yanında yeni klinik açıldı',
    body: 'Klinik 4 Mart 2026 tarihinde açıldı ve ayda 1.200 hastaya bakıyor. Bakanlık baharda iki yenisini duyurdu ve gazetelerde yazıldı.\n“Bu kapıları dokuz uzun yıl bekledik” dedi Rizeli hekim Ayçıl Tunabey.',
    quote: 'Bu kapıları dokuz uzun yıl bekledik',
    people: ['Ayçıl Tunabey'],
    places: ['Rizeli'],
    word: 'gazetelerde',
    figure: ['1.200', '1.300'],
    sameFigure: ['1.200', '1200'],
    date: ['4 Mart', '6 Mart'],
    negation: ['duyurdu', 'duyurmadı'],
    said: ['uzun', 'zor'],
    person: ['Tunabey', 'Tunabay'],
    place: ['Rizeli', 'Ordulu'],
    other: ['bakıyor', 'ulaşıyor'],
  },
  {
    language: 'ar',
    title: 'عيادة جديدة تفتح أبوابها قرب الميناء',
    body: 'افتتحت العيادة في 4 مارس 2026 وتعالج 1200 مريض شهرياً. ووعدت الوزارة في الربيع بافتتاح عيادتين.\n«انتظرنا هذه الأبواب تسع سنوات طويلة»، قالت شذى البرغوثي التي تديرها في العقبة.',
    quote: 'انتظرنا هذه الأبواب تسع سنوات طويلة',
    people: ['شذى البرغوثي'],
    places: ['العقبة'],
    word: 'الوزارة',
    figure: ['1200', '1300'],
    sameFigure: ['1200', '١٢٠٠'],
    date: ['4 مارس', '9 مارس'],
    negation: ['ووعدت', 'لم تعد'],
    said: ['طويلة', 'صعبة'],
    person: ['البرغوثي', 'النابلسي'],
    place: ['العقبة', 'إربد'],
    other: ['وتعالج', 'وتستقبل'],
  },
  {
    language: 'zh-Hans',
    title: '港口旁新诊所开业',
    body: '诊所于2026年3月4日开业，每月接待1200名病人。卫生部春天承诺再建两所。\n“这扇门我们等了漫长的九年，”在烟台负责诊所的卢婉清说。',
    quote: '这扇门我们等了漫长的九年，',
    people: ['卢婉清'],
    places: ['烟台'],
    word: '',
    figure: ['1200', '1300'],
    sameFigure: ['1200', '1,200'],
    date: ['3月4日', '3月5日'],
    negation: ['承诺', '未承诺'],
    said: ['漫长', '艰难'],
    person: ['卢婉清', '卢婉青'],
    place: ['烟台', '威海'],
    other: ['接待', '登记'],
  },
]

const knowledge = loadKnowledge({ languages: ['en', 'fr', 'de', 'ru', 'fi', 'tr', 'ar', 'zh'] })

function release({ language, people, places, quote }: Sample, title: string, body: string): Release {
  const mentions = (name: string) => (body.includes(name) ? [{ text: name, span: [0, 0] }] : [])
  const at = body.indexOf(quote)
  return {
    language,
    title,
    subtitle: null,
    dateline: null,
    body: { text: body },
    quotes: at < 0 ? [] : [{ text: quote, inBody: [at, at + quote.length] }],
    people: people.map((name) => ({ name, mentions: mentions(name) })),
    places: places.map((name) => ({ name, mentions: mentions(name) })),
    organisations: [],
  } as unknown as Release
}

type Edit = readonly [what: string, kind: string | undefined, isSubstantive: boolean, edit: (sample: Sample) => string]

const swap = ([old, next]: readonly [string, string], { body }: Sample) => body.replace(old, next)
const respelt = (sample: Sample, spell: (word: string) => string) =>
  sample.body.replace(sample.word, spell(sample.word))

const EDITS: readonly Edit[] = [
  ['a space too many', undefined, false, ({ body }) => body.replaceAll(' ', '  ')],
  ['no comma', undefined, false, ({ body }) => body.replace(/[,،，](?!\d)|“/, '')],
  ['marks of another kind', undefined, false, ({ body }) => body.replace(/[“”„«»]/g, '"')],
  ['a line break', undefined, false, ({ body }) => body.replace('\n', '\n\n')],
  ['a stop for a stop', undefined, false, ({ body }) => body.replace(/[.。](?=\s)|。/, '!')],
  [
    'two letters in the wrong order',
    'wording',
    false,
    (s) => respelt(s, (w) => w.slice(0, 3) + w[4] + w[3] + w.slice(5)),
  ],
  ['a letter missing', 'wording', false, (s) => respelt(s, (w) => w.slice(0, 4) + w.slice(5))],
  ['a letter twice', 'wording', false, (s) => respelt(s, (w) => w.slice(0, 4) + w[3] + w.slice(4))],
  ['a word twice', 'wording', false, (s) => respelt(s, (w) => `${w} ${w}`)],
  ['a figure written otherwise', undefined, false, (s) => swap(s.sameFigure!, s)],
  ['another figure', 'figure', true, (s) => swap(s.figure, s)],
  ['another day', 'date', true, (s) => swap(s.date, s)],
  ['a no', undefined, true, (s) => swap(s.negation, s)],
  ['other words of a speaker', 'quote', true, (s) => swap(s.said, s)],
  ['another name', 'name', true, (s) => s.body.replace(...s.person)],
  ['another place', 'name', true, (s) => s.body.replace(...s.place)],
  ['another word', 'wording', true, (s) => swap(s.other, s)],
  ['a sentence more', undefined, true, ({ body }) => body.replace('\n', ` ${body.split(/[.。]/)[0]}.\n`)],
]

describe.each(SAMPLES)('a correction in $language', (sample) => {
  const edits = sample.word === '' ? EDITS.filter(([what]) => !/letter|twice|space/.test(what)) : EDITS
  it.each(edits)('of %s', (what, kind, isSubstantive, edit) => {
    const body = edit(sample)
    expect(body, `${what} changes the text`).not.toBe(sample.body)
    const known = {
      ...sample,
      quote: what.startsWith('other words') ? sample.quote.replace(...sample.said) : sample.quote,
    }
    const found = releaseChanges(
      release(sample, sample.title, sample.body),
      release(known, sample.title, body),
      knowledge,
    )
    expect(found.isSubstantive, JSON.stringify(found.changes)).toBe(isSubstantive)
    if (kind !== undefined) expect(found.changes.map((change) => change.kind)).toContain(kind)
  })
})

describe('what a correction changed', () => {
  const sample = SAMPLES[0]!
  const between = (title: string, body: string) =>
    releaseChanges(release(sample, sample.title, sample.body), release(sample, title, body), knowledge)

  it('is said with the words as they were and as they are', () => {
    expect(between(sample.title, sample.body.replace('1,200', '1,400')).changes).toEqual([
      { kind: 'figure', where: 'body', old: '1,200', new: '1,400', isSubstantive: true },
    ])
  })

  it('of a title is the title', () => {
    expect(between('New clinic closes beside the harbour', sample.body).changes).toEqual([
      {
        kind: 'title',
        where: 'title',
        old: sample.title,
        new: 'New clinic closes beside the harbour',
        isSubstantive: true,
      },
    ])
    expect(between('New clinic opens besidde the harbour', sample.body).isSubstantive).toBe(false)
  })

  it('is nothing where nothing changed', () =>
    expect(between(sample.title, sample.body)).toEqual({ changes: [], isSubstantive: false }))

  it.each([
    ['legal', 'illegal'],
    ['happy', 'unhappy'],
    ['east', 'west'],
    ['now', 'not'],
    ['million', 'billion'],
  ])('is substantive where %s becomes %s', (old, next) => {
    const text = (word: string) => `It is 5 ${word} there.`
    const [before, after] = [old, next].map((word) => release(sample, sample.title, text(word))) as [Release, Release]
    expect(releaseChanges(before, after, knowledge).isSubstantive).toBe(true)
  })
})
