import { detectLanguage } from './detector/detect-language.ts'
import { legibilityOf } from './legibility.ts'

/** How much of a file is enough to tell its charset by. */
const SAMPLE = 6000

/** More signs out of place than this, and a text is not read in that charset. */
export const STRANGE = 0.15

/** Languages and the letters beyond ASCII that they write, for scripts that several tables share. */
const LETTERS: Readonly<Record<string, string>> = {
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  de: 'äöüß',
  en: 'àáâäåæçèéêëíîïñóôöøúü',
  es: 'áéíñóúü',
  fi: 'äöåšž',
  fr: 'àâæçéèêëîïôœùûüÿ',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìíòóù',
  nl: 'éèëïöüáó',
  no: 'æøåéòó',
  pl: 'ąćęłńóśźż',
  pt: 'ãáâàçéêíõóôú',
  ro: 'ăâîșşțţ',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sv: 'åäöé',
  tr: 'çğıöşüâîû',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
}

/** Tables that may be guessed; among those that read equally well, the first. */
const CHARSETS = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'iso-8859-15',
  'iso-8859-2',
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'windows-1256',
  'iso-8859-6',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'gb18030',
  'big5',
]

/** Characters that make up much of any Chinese text, simplified and traditional. */
const COMMON_HAN =
  /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内數数正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强放决決西被干做必战戰先回则則任取据據处處理世]/gu

type Decode = (bytes: Uint8Array, charset: string) => string | undefined

/** A reading of bytes in one table. */
export interface Guess {
  readonly text: string
  readonly charset: string
  /** How much a reader would stumble over it, 0 to 1, and what its language does not write. */
  readonly strange: number
}

/**
 * The charset that makes the most legible text of bytes that are not UTF-8, or undefined if none does: the one with the
 * fewest signs out of place and the fewest letters that its language does not write; of equals, the one whose language
 * shows best.
 */
export function guessCharset(bytes: Uint8Array, decode: Decode): Guess | undefined {
  const read = CHARSETS.flatMap((charset, order) => {
    const sample = sampleOf(bytes, charset, decode)
    if (sample === undefined) return []
    const strange = strangenessOf(sample)
    if (strange > STRANGE) return []
    return [{ charset, strange: strange + foreignness(sample), order, shown: detectLanguage(sample).score }]
  })
  const best = read.toSorted((a, b) => step(a.strange) - step(b.strange) || b.shown - a.shown || a.order - b.order)
  for (const { charset, strange } of best) {
    const text = decode(bytes, charset)
    if (text !== undefined) return { text, charset, strange }
  }
  return undefined
}

/** Differences smaller than this say nothing. */
function step(strange: number): number {
  return Math.round(strange * 4000)
}

/** The beginning in a table, cut where no character of several bytes is cut; undefined where the bytes are not of it. */
function sampleOf(bytes: Uint8Array, charset: string, decode: Decode): string | undefined {
  if (bytes.length <= SAMPLE) return decode(bytes, charset)
  for (let end = SAMPLE; end > SAMPLE - 4; end--) {
    const sample = decode(bytes.subarray(0, end), charset)
    if (sample !== undefined) return sample
  }
  return undefined
}

/** Signs out of place at the beginning of a text, 0 to 1. */
export function strangenessOf(text: string): number {
  return legibilityOf(text.slice(0, SAMPLE)).strange
}

/** Letters that the language of a text does not have, and Han characters where hardly any is a common one, 0 to 1. */
export function foreignness(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const { letters } = legibilityOf(sample)
  const { language } = detectLanguage(sample)
  const known = language === undefined ? undefined : LETTERS[language]
  let all = 0
  let foreign = 0
  let han = 0
  for (const [letter, count] of letters) {
    all += count
    if (/\p{Script=Han}/u.test(letter)) han += count
    else if (known !== undefined && !known.includes(letter.toLowerCase())) foreign += count
  }
  const common = han === 0 ? 0 : (sample.match(COMMON_HAN)?.length ?? 0)
  const rare = han > 0 && common < han * 0.2 ? han - common : 0
  return all === 0 ? 0 : (foreign * 0.5 + rare) / all
}
