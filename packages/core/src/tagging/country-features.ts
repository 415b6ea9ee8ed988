import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import type { Mention, UntaggedRelease } from '../release.ts'
import { countryAsides } from './country-asides.ts'
import { type CountrySignal, countrySignals } from './country-signals.ts'
import { datelineTowns } from './dateline-towns.ts'
import type { Section } from './sections.ts'

/**
 * What a release says of a country, in numbers that can be weighed: yes is 1, no is 0, and of what is counted the logarithm
 * to base 2 of one more, so that the tenth time says less than the second.
 */
export const COUNTRY_FEATURES = [
  /** 1 for every country: what is left where nothing is said. */
  'base',
  /** How much is said of it, see {@link CountryCandidate.said}. */
  'said',
  /** The same as a share of what is said of the country that most is said of. */
  'share',
  /** Its name, a region or a town stands in lede or subtitle, in no list. */
  'ledeName',
  /** So does what belongs to it, as its adjective. */
  'ledeWord',
  /** The first that the lede names. */
  'ledeFirst',
  /** How many of its towns and regions stand in the text. */
  'towns',
  /** How often it stands in a list of countries. */
  'listed',
  /** The part of its words that say it gives or pays: `funded by Norway`, `Norway will fund`. */
  'gives',
  /** On top stands that somebody or something comes from there. */
  'origin',
  /** The dateline names a town of it that is no capital and no seat of organisations. */
  'datelineTown',
  /** It borders on the country that most is said of. */
  'neighbour',
] as const
export type CountryFeature = (typeof COUNTRY_FEATURES)[number]

/** A country that a release has a word of. */
export interface CountryCandidate {
  readonly code: string
  readonly features: Readonly<Record<CountryFeature, number>>
  /** The words, in reading order, the dateline first. */
  readonly evidence: readonly Mention[]
}

const PLACE_WEIGHT: Readonly<Record<Section['kind'], number>> = { title: 3.5, subtitle: 2.2, lede: 1.5, body: 1 }
/** What kind of word names the country: its own name, a region or town of it, what belongs to it, an organisation of it. */
const KIND_WEIGHT = {
  country: 1,
  region: 1,
  city: 1,
  other: 0,
  demonym: 0.7,
  institution: 0.7,
  organisation: 0.3,
} as const
/** What a word says of a country in passing, against one that speaks of it. */
const ASIDE = 0.28
/** The second word of a country in one paragraph says less than the first: its number to this power divides it. */
const AGAIN = 0.3
/** What a country gains that the text names before all others. */
const NAMED_FIRST = 1.15
const MOST_TIMES = 3

/** Every country that title, body or the town of the dateline stands for, in the order in which the text names them. */
export function countryCandidates(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): readonly CountryCandidate[] {
  const language = languageOf(knowledge, release.language)
  const signals = countrySignals(release, documentText, knowledge)
  const asides = countryAsides(signals, language?.countries ?? {})
  const isSubject = (signal: CountrySignal) => !asides.listed.has(signal) && !asides.backers.has(signal)
  const telling = signals.filter((signal) => isSubject(signal) && signal.kind !== 'organisation')
  const first = telling[0]?.code
  const ledeFirst = telling.find(({ section }) => section.kind === 'lede')?.code
  const towns = datelineTowns(release, language?.places.home, knowledge)
  const byCountry = Map.groupBy(signals, ({ code }) => code)
  const codes = [...new Set([...towns.keys(), ...byCountry.keys()])]
  const said = new Map(
    codes.map((code) => {
      const words = saidOf(byCountry.get(code) ?? [], isSubject) + (towns.has(code) ? PLACE_WEIGHT.lede : 0)
      return [code, words * (code === first ? NAMED_FIRST : 1)]
    }),
  )
  const most = Math.max(0, ...said.values())
  const main = codes.find((code) => said.get(code) === most)!
  return codes.map((code): CountryCandidate => {
    const own = byCountry.get(code) ?? []
    const named = own.filter((signal) => isPlace(signal) && isSubject(signal))
    const words = own.filter(({ kind }) => kind === 'demonym' || kind === 'institution')
    const town = towns.get(code)
    return {
      code,
      features: {
        base: 1,
        said: Math.log2(1 + said.get(code)!),
        share: most === 0 ? 0 : said.get(code)! / most,
        ledeName: yes(named.some(isOnTop)),
        ledeWord: yes(words.some((signal) => isSubject(signal) && isOnTop(signal))),
        ledeFirst: yes(code === ledeFirst),
        towns: times(new Set(named.flatMap(({ kind, mention }) => (kind === 'country' ? [] : mention.text))).size),
        listed: times(own.filter((signal) => asides.listed.has(signal)).length),
        gives: partOf(own, (signal) => asides.backers.has(signal) || asides.givers.has(signal)),
        origin: yes(own.some((signal) => asides.origins.has(signal))),
        datelineTown: yes(town !== undefined),
        neighbour: yes(knowledge.neighbours.get(main)?.has(code) === true),
      },
      evidence: [...(town === undefined ? [] : [town]), ...own.map(({ mention }) => mention)],
    }
  })
}

function saidOf(signals: readonly CountrySignal[], isSubject: (signal: CountrySignal) => boolean): number {
  const heard = new Map<Section, number>()
  let said = 0
  for (const signal of signals) {
    const { kind, section, shared } = signal
    const time = (heard.get(section) ?? 0) + 1
    heard.set(section, time)
    said +=
      (KIND_WEIGHT[kind] * PLACE_WEIGHT[section.kind] * (isSubject(signal) ? 1 : ASIDE)) / (shared * time ** AGAIN)
  }
  return said
}

function isPlace({ kind }: CountrySignal): boolean {
  return kind === 'country' || kind === 'region' || kind === 'city'
}

function isOnTop({ section }: CountrySignal): boolean {
  return section.kind === 'lede' || section.kind === 'subtitle'
}

function times(count: number): number {
  return Math.min(MOST_TIMES, Math.log2(1 + count))
}

function yes(is: boolean): number {
  return is ? 1 : 0
}

function partOf(signals: readonly CountrySignal[], is: (signal: CountrySignal) => boolean): number {
  return signals.length === 0 ? 0 : signals.filter(is).length / signals.length
}
