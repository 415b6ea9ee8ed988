import type { Language } from '../knowledge/language.ts'
import type { CountrySignal } from './country-signals.ts'

/** What names countries in passing: those listed with others, and those that only pay. Neither is a release's subject. */
export interface CountryAsides {
  readonly listed: ReadonlySet<CountrySignal>
  /** `funded by Germany` */
  readonly backers: ReadonlySet<CountrySignal>
  /** `Germany pays`: the sentence may be about that. None of the backers. */
  readonly givers: ReadonlySet<CountrySignal>
  /** `from Germany`: who comes from there is elsewhere. Told of title, subtitle and lede. */
  readonly origins: ReadonlySet<CountrySignal>
}

/** Sorts out signals in reading order, by the words of the language for giving. */
export function countryAsides(
  signals: readonly CountrySignal[],
  { backers = [], givers = [], origins = [] }: Partial<Pick<Language['countries'], 'backers' | 'givers' | 'origins'>>,
): CountryAsides {
  const bySection = Map.groupBy(signals, ({ section }) => section)
  const paying = new Set(signals.filter((signal) => isBacker(signal, backers)))
  return {
    listed: new Set(signals.filter((signal) => isListed(signal, bySection.get(signal.section)!))),
    backers: paying,
    givers: new Set(signals.filter((signal) => !paying.has(signal) && isGiver(signal, givers))),
    origins: new Set(signals.filter((signal) => signal.section.kind !== 'body' && isOrigin(signal, origins))),
  }
}

/** How near to each other the members of a list stand, in characters. */
const NEAR = 45

/** Three or more countries close together in running text: `Denmark, Finland, Norway and Sweden`. */
function isListed(signal: CountrySignal, inSection: readonly CountrySignal[]): boolean {
  if (signal.section.kind === 'title' || inSection.length < 3) return false
  const near = inSection.filter((other) => other.code !== signal.code && Math.abs(other.start - signal.start) <= NEAR)
  return new Set(near.map((other) => other.code)).size >= 2
}

/** The end of a sentence or clause. */
const SENTENCE_END = /[.!?;](?:\s|$)|[。！？；]/u

/** Most stretches as short as these are one clause. */
function clausesOf(text: string): readonly string[] {
  return SENTENCE_END.test(text) ? text.split(SENTENCE_END) : [text]
}

/** How far behind a country that gives the word for it stands, in characters. */
const GIVING = 30

/** `Norway will fund`, `日本援建`: also in titles. */
function isGiver({ section, start, mention }: CountrySignal, givers: readonly string[]): boolean {
  if (givers.length === 0) return false
  const from = start + mention.text.length
  const behind = clausesOf(section.text.slice(from, from + GIVING))[0]!.toLowerCase()
  return anyOf(givers).test(behind) && givers.some((word) => wordsBegin(behind, word))
}

/** Whether a word of the text begins so; any place of a text without spaces. */
function wordsBegin(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1))
    if (at === 0 || !/\p{L}/u.test(text[at - 1]!) || /\p{Script=Han}/u.test(text[at]!)) return true
  return false
}

/** So long is the longest word or ending that tells an origin, in characters. */
const FROM = 24

function isOrigin({ section: { text }, start, mention }: CountrySignal, origins: readonly string[]): boolean {
  const before = text
    .slice(Math.max(0, start - FROM), start)
    .trimEnd()
    .toLowerCase()
  const behind = start + mention.text.length
  const name = mention.text + (/^['’]?\p{L}*/u.exec(text.slice(behind, behind + FROM))?.[0] ?? '')
  return origins.some((word) =>
    word.startsWith('*')
      ? name.toLowerCase().endsWith(word.slice(1))
      : before.endsWith(word) && wordsBegin(before.slice(-word.length - 1), word),
  )
}

/** How far before and behind a country the words stand that make it a backer, in characters. */
const BEFORE = 40
const BEHIND = 14

/** `funded by Germany`, `由德国出资`: the country gives and is not spoken of. A title says what it means. */
function isBacker({ section, start }: CountrySignal, backers: readonly string[]): boolean {
  if (section.kind === 'title' || backers.length === 0) return false
  const before = clausesOf(section.text.slice(Math.max(0, start - BEFORE), start)).at(-1)!
  const behind = clausesOf(section.text.slice(start, start + BEHIND))[0]!
  // Both at once, with a sign between them that is in no word.
  const beside = `${before}\n${behind}`.toLowerCase()
  return anyOf(backers).test(beside)
}

const compiled = new WeakMap<readonly string[], RegExp>()

/** Finds any of the words of a table, wherever it stands: one search for all of them. */
function anyOf(words: readonly string[]): RegExp {
  let pattern = compiled.get(words)
  if (pattern === undefined) {
    pattern = new RegExp(words.map((word) => RegExp.escape(word)).join('|'))
    compiled.set(words, pattern)
  }
  return pattern
}
