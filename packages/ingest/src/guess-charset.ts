import { detector } from './detector.ts'

/** How much of a file is enough to tell its charset by. */
const SAMPLE = 6000

/** Charsets of one byte a letter, by the script that they write. */
const CYRILLIC = ['windows-1251', 'koi8-r', 'iso-8859-5']
const ARABIC = ['windows-1256', 'iso-8859-6']
const GREEK = ['windows-1253']
/** Western first: it is taken unless the language is one that another set was made for. */
const LATIN = ['windows-1252', 'windows-1250', 'windows-1254']
const LATIN_OF: Readonly<Record<string, string>> = {
  pl: 'windows-1250',
  cs: 'windows-1250',
  sk: 'windows-1250',
  hu: 'windows-1250',
  ro: 'windows-1250',
  hr: 'windows-1250',
  sl: 'windows-1250',
  tr: 'windows-1254',
}

/** Characters that make up much of any Chinese text, simplified and traditional. */
const COMMON_HAN =
  /[的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内數数正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强放决決西被干做必战戰先回则則任取据據处處理世]/gu

/** Fewer bytes beyond ASCII say nothing of a script. */
const FEW = 8

type Decode = (bytes: Uint8Array, charset: string) => string | undefined

/**
 * The charset that makes the most legible text of bytes that are not UTF-8, or undefined if none does: Chinese by its
 * common characters, other scripts by the language detector, Latin letters by the language that they spell.
 */
export function guessCharset(
  bytes: Uint8Array,
  decode: Decode,
): { readonly text: string; readonly charset: string } | undefined {
  const high = bytes.subarray(0, SAMPLE).reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0)
  const share = high / Math.min(bytes.length, SAMPLE)
  if (share > 0.2 && high >= FEW) {
    const chinese = best(bytes, ['gb18030', 'big5'], decode, hanShare)
    if (chinese !== undefined && chinese.score > 0.3) return chinese
    const other = best(bytes, [...CYRILLIC, ...ARABIC, ...GREEK], decode, languageScore)
    if (other !== undefined && other.score > 0) return other
  }
  const western = decode(bytes, LATIN[0]!)
  const spelled = western === undefined ? undefined : LATIN_OF[detector().detect(western.slice(0, SAMPLE)).language]
  for (const charset of spelled === undefined ? LATIN : [spelled, ...LATIN]) {
    const text = decode(bytes, charset)
    if (text !== undefined && isLegible(text)) return { text, charset }
  }
  return undefined
}

/**
 * Whether a text reads as one: no control characters, few symbols among its letters, and no small letter before a capital
 * inside words throughout, as Cyrillic has under the wrong table.
 */
export function isLegible(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a wrong table
  if (/[\u0000-\u0008\u000E-\u001F\u0080-\u009F\uFFFD\uE000-\uF8FF]/.test(sample)) return false
  const beyond = sample.match(/[^\p{ASCII}]/gu) ?? []
  const letters = beyond.filter((char) => /[\p{L}\p{M}\p{N}\p{P}\p{Zs}]/u.test(char)).length
  const mixed = sample.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0
  const words = sample.match(/\p{L}{2,}/gu)?.length ?? 0
  return letters >= beyond.length * 0.9 && mixed <= words * 0.2
}

function best(
  bytes: Uint8Array,
  charsets: readonly string[],
  decode: Decode,
  scoreOf: (sample: string) => number,
): { readonly text: string; readonly charset: string; readonly score: number } | undefined {
  const read = charsets.flatMap((charset) => {
    const text = decode(bytes, charset)
    return text === undefined || !isLegible(text) ? [] : [{ text, charset, score: scoreOf(text.slice(0, SAMPLE)) }]
  })
  return read.toSorted((a, b) => b.score - a.score)[0]
}

/** Share of the characters beyond ASCII that are among the commonest of Chinese. */
function hanShare(sample: string): number {
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0
  return han === 0 ? 0 : (sample.match(COMMON_HAN)?.length ?? 0) / han
}

function languageScore(sample: string): number {
  const detected = detector().detect(sample)
  return detected.language === '' ? 0 : (detected.getScores()[detected.language] ?? 0)
}
