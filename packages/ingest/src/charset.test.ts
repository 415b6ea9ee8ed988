import { describe, expect, it } from 'vitest'
import { decode } from './charset.ts'
import { UnreadableError } from './document.ts'
import { encoderOf } from './testing-charsets.ts'

const TEXTS = {
  da: 'Fiskerne på Bornholm får hjælp til at købe nye både, siger ministeren. Støtten gælder fra næste år og dækker halvdelen af udgifterne.',
  pl: 'Rybacy z Gdańska dostaną pomoc na zakup nowych łodzi, mówi minister. Wsparcie będzie przyznawane od przyszłego roku i pokryje połowę kosztów.',
  tr: 'İzmirli balıkçılar yeni tekne almak için destek alacak, dedi bakan. Destek gelecek yıl başlayacak ve giderlerin yarısını karşılayacak.',
  el: 'Οι ψαράδες της Καβάλας θα λάβουν βοήθεια για την αγορά νέων σκαφών, δήλωσε ο υπουργός. Η στήριξη αρχίζει του χρόνου και καλύπτει τα μισά έξοδα.',
  fr: 'Les pêcheurs de Boulogne recevront une aide pour l’achat de bateaux, dit la sœur du ministre : 200 € par mètre, dès l’été prochain.'.replaceAll(
    '’',
    "'",
  ),
  uk: 'Рибалки Одеси отримають допомогу на купівлю нових човнів, повідомив міністр. Підтримка почнеться наступного року і покриє половину витрат.',
  ru: 'Рыбаки Мурманска получат помощь на покупку новых лодок, сообщил министр. Поддержка начнётся в следующем году и покроет половину расходов.',
  ar: 'سيحصل صيادو اللاذقية على مساعدة لشراء قوارب جديدة، كما قال الوزير. ويبدأ الدعم في العام المقبل ويغطي نصف النفقات.',
  'zh-Hans': '部长表示，厦门的渔民将获得购买新船的补助。补助从明年开始，覆盖一半的费用，并由当地政府在三个月内发放。',
  'zh-Hant': '部長表示，基隆的漁民將獲得購買新船的補助。補助從明年開始，涵蓋一半的費用，並由當地政府在三個月內發放。',
} as const

function encode(text: string, charset: string): Uint8Array {
  const encoder = encoderOf(charset)
  return Uint8Array.from([...text].flatMap((char) => encoder.get(char) ?? []))
}

describe('a text that declares no charset', () => {
  it.each([
    ['da', 'windows-1252'],
    ['pl', 'windows-1250'],
    ['tr', 'windows-1254'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'iso-8859-5'],
    ['uk', 'koi8-u'],
    ['fr', 'iso-8859-15'],
    ['pl', 'iso-8859-2'],
    ['ar', 'windows-1256'],
    ['ar', 'iso-8859-6'],
    ['el', 'windows-1253'],
    ['zh-Hans', 'gb18030'],
    ['zh-Hant', 'big5'],
  ] as const)('in %s and %s is read, and says that it was guessed', (language, charset) => {
    const decoded = decode(encode(TEXTS[language], charset))
    expect(decoded).toMatchObject({ text: TEXTS[language], charset, notice: { rule: 'charset-guessed' } })
    expect(decoded.notice?.message).toContain(charset)
  })
})

describe('a page that declares its charset', () => {
  const page = (label: string, text: string) => `<meta charset="${label}"><p>${text}</p>`

  it.each([
    ['windows-1251', TEXTS.ru],
    ['koi8-r', TEXTS.ru],
    ['big5', TEXTS['zh-Hant']],
  ])('as %s is read so, without a notice', (label, text) => {
    expect(decode(encode(page(label, text), label))).toMatchObject({
      text: page(label, text),
      charset: label,
      notice: undefined,
    })
  })

  it('as gb2312 is read with the larger set that such pages use', () => {
    const text = page('gb2312', `${TEXTS['zh-Hans']}镕`)
    expect(decode(encode(text, 'gb18030'))).toMatchObject({ text, charset: 'gb18030', notice: undefined })
  })

  it('as Western while its letters are Cyrillic is no Western page', () => {
    const decoded = decode(encode(page('windows-1252', TEXTS.ru), 'windows-1251'))
    expect(decoded).toMatchObject({ charset: 'windows-1251', notice: { rule: 'charset-contradiction' } })
  })

  it('but is in another, is read in that one and the contradiction is told', () => {
    const decoded = decode(encode(page('iso-8859-6', TEXTS.ru), 'windows-1251'))
    expect(decoded).toMatchObject({ charset: 'windows-1251', notice: { rule: 'charset-contradiction' } })
  })
})

it.each([
  ['utf-16le', TEXTS.da],
  ['utf-16be', TEXTS.da],
  ['utf-16le', TEXTS['zh-Hans']],
  ['utf-16be', `${TEXTS['zh-Hans']}\n\n${TEXTS['zh-Hans']}\n\n1`],
])('a text in %s without its mark is read', (charset, text) => {
  const written = `${text}\n\n12 34`
  const bytes = Buffer.from(written, 'utf16le')
  expect(decode(charset === 'utf-16be' ? bytes.swap16() : bytes)).toMatchObject({
    text: written,
    charset,
    notice: { rule: 'charset-guessed' },
  })
})

it('a text in UTF-8 with a few bytes of another charset is read whole, and somebody is to look at it', () => {
  const bytes = Buffer.concat([
    Buffer.from(TEXTS.ru.repeat(3)),
    Uint8Array.from([0x93]),
    Buffer.from('Нет'),
    Uint8Array.from([0x94]),
    Buffer.from(' 🎣'),
  ])
  expect(decode(bytes)).toMatchObject({
    text: `${TEXTS.ru.repeat(3)}“Нет” 🎣`,
    charset: 'utf-8',
    notice: { rule: 'charset-contradiction', message: expect.stringContaining('2 bytes') },
  })
})

it('bytes that no charset makes legible are refused with what to do', () => {
  const noise = Uint8Array.from({ length: 400 }, (_, index) => [0x81, 0x8d, 0x9d, 0x07, 0xff][index % 5]!)
  expect(() => decode(noise)).toThrow(UnreadableError)
  expect(() => decode(noise)).toThrow(/UTF-8/)
})
