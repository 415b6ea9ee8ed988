import type { Place, Release } from '../release.ts'
import { isInName, isYear, numbersIn } from './numbers.ts'
import { skeleton } from './skeleton.ts'

/**
 * What of a release every language says alike: enough to know its versions in other languages, and nothing that a
 * translator changes. Plain data, so that it can be kept.
 */
export interface Fingerprint {
  /** BCP 47, as of the release. */
  readonly language: string
  /** The day of the news, `YYYY-MM-DD`: the dateline's, else that of publication. */
  readonly day: string | null
  /** The town of the dateline, as in `towns`. */
  readonly origin: string | null
  /** Numbers in shortest decimal form; no years and nothing below thirteen, which texts spell out. */
  readonly numbers: readonly Placed[]
  /** The same of the title. */
  readonly titleNumbers: readonly string[]
  /** Consonants of names. */
  readonly names: readonly Placed[]
  /** Whether `names` are words of which names are but a part: nouns in German, all words where no script has capitals. */
  readonly isMixed: boolean
  /** Abbreviations in Latin capitals, in any script's text. */
  readonly abbreviations: readonly string[]
  /** Towns and regions, by country and where they lie: `IS:64.1,-21.9`. */
  readonly towns: readonly Placed[]
  /** Countries that are named at all. */
  readonly countries: readonly string[]
  /** How long each quote is, in thousandths of the body, and where it stands, in hundredths. */
  readonly quotes: readonly (readonly [length: number, at: number])[]
  /** Where each paragraph ends, in thousandths of the body. */
  readonly paragraphs: readonly number[]
  /** Letters of the text, a Chinese sign for three. */
  readonly length: number
}

/** Something a text says, and how far into the text it stands, in hundredths: versions keep their order. */
export type Placed = readonly [what: string, at: number]

/** Below this, languages spell numbers out, some more than others. */
const SPELT_OUT = 12
/** Consonants of a name that are telling: fewer, and words that are no name sound alike. */
const TELLING = 3
const MOST = 60
const MOST_WORDS = 600

/** Reads the fingerprint of a release. Linear in the length of its text. */
export function fingerprint(release: Release): Fingerprint {
  const { title, body, places, language, dateline } = release
  const text = `${title}\n${body.text}`
  const located = places.filter(
    ({ kind, country, latitude }) => kind !== 'country' && country !== null && latitude !== null,
  )
  const townOf = ({ country, latitude, longitude }: Place) =>
    `${country}:${latitude!.toFixed(1)},${longitude!.toFixed(1)}`
  const origin = located.find(({ mentions }) => mentions.some((mention) => dateline?.place?.includes(mention.text)))
  const isMixed = hasNoCapitals(text) || language === 'de'
  return {
    language,
    day: dateline?.date ?? release.published?.slice(0, 10) ?? null,
    origin: origin === undefined ? null : townOf(origin),
    numbers: tellingNumbers(text, language).slice(0, MOST),
    titleNumbers: tellingNumbers(title, language).map(([value]) => value),
    names: namesIn(text, isMixed),
    isMixed,
    abbreviations: unique(text.match(/(?<![\p{L}\p{N}-])[A-Z]{3,7}(?![\p{L}\p{N}-])/gu) ?? []).slice(0, MOST),
    towns: located
      .map((place): Placed => [townOf(place), hundredth(text, text.indexOf(place.mentions[0]?.text ?? place.name))])
      .slice(0, MOST),
    countries: unique(places.flatMap(({ country }) => (country === null ? [] : [country]))),
    length: lettersOf(text),
    quotes: release.quotes.map((quote) => [
      Math.round((1000 * quote.text.length) / Math.max(1, body.text.length)),
      hundredth(body.text, quote.inBody[0]),
    ]),
    paragraphs: endsOf(body.blocks.map((block) => block.text.length)),
  }
}

function hundredth(text: string, at: number): number {
  return Math.round((100 * Math.max(0, at)) / Math.max(1, text.length))
}

function endsOf(lengths: readonly number[]): number[] {
  const all = lengths.reduce((sum, length) => sum + length, 0)
  let end = 0
  return lengths.slice(0, MOST).map((length) => {
    end += length
    return Math.round((1000 * end) / Math.max(1, all))
  })
}

function hasNoCapitals(text: string): boolean {
  return !/\p{Lu}\p{Ll}/u.test(text) || /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.slice(0, 200))
}

function tellingNumbers(text: string, language: string): Placed[] {
  return numbersIn(text, language)
    .filter((number) => !isInName(text, number) && Number(number.value) > SPELT_OUT && !isYear(number.value))
    .map(({ value, start }) => [value, hundredth(text, start)])
}

/** Capitalised words within sentences; in scripts without capitals, all long words, among which the names must be. */
function namesIn(text: string, isMixed: boolean): Placed[] {
  const pattern = hasNoCapitals(text)
    ? /\p{L}[\p{L}\p{M}]{3,}/gu
    : /(?<=[\p{Ll}\p{M},»”"'’)] )\p{Lu}[\p{Ll}\p{M}]+[\p{L}\p{M}]+/gu
  const names = Array.from(
    text.matchAll(pattern),
    ({ 0: word, index }): Placed => [skeleton(word), hundredth(text, index)],
  )
  return names.filter(([sounds]) => sounds.length >= TELLING).slice(0, isMixed ? MOST_WORDS : 2 * MOST)
}

function lettersOf(text: string): number {
  const wide = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return (text.match(/\p{L}/gu)?.length ?? 0) + 2 * wide
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
