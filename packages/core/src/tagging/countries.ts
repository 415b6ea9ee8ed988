import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import type { CountryTag, Mention, UntaggedRelease } from '../release.ts'
import { countryForms } from './country-forms.ts'
import { locate, type Section, sectionsOf } from './sections.ts'

const PLACE_WEIGHT: Readonly<Record<Section['kind'], number>> = { title: 3.5, subtitle: 2.2, lede: 1.5, body: 1 }

/** What kind of word names the country: its own name, a region or town of it, what belongs to it, an organisation of it. */
const KIND_WEIGHT = { country: 1, region: 1, city: 1, other: 0, demonym: 0.7, organisation: 0.3 } as const

/** Countries that are listed with others, or that only pay, are not what a release speaks of. */
const ASIDE = 0.28
/** The second word of a country in one paragraph says less than the first: its number to this power divides it. */
const AGAIN = 0.3
/** What is left of a country that the dateline names and the news does not: there the writer sits. */
const SEAT = 0.75
/** What a country gains that the text names before all others. */
const NAMED_FIRST = 1.15

/** A country is spoken of from here on, */
const LEAST = 1.3
/** and only if at least this share of what is said of the main one is said of it. */
const LEAST_SHARE = 0.37
const HALF = 3

interface Signal {
  readonly code: string
  readonly section: Section
  readonly weight: number
  readonly start: number
  readonly mention: Mention
}

/**
 * The countries that a release is about, most central first, each with the words that earned it: its name, its regions and
 * towns, what belongs to it. Title and lede weigh more, as does what is named first; the dateline, the country where the
 * writer sits, lists of countries, and what stands only in contacts and boilerplate weigh little or nothing. None at all is
 * a valid answer.
 */
export function tagCountries(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): readonly CountryTag[] {
  const backers = languageOf(knowledge, release.language)?.countries.backers ?? []
  const signals = [...placeSignals(release), ...wordSignals(release, documentText, knowledge)].toSorted(
    (a, b) => a.mention.span[0] - b.mention.span[0],
  )
  const bySection = Map.groupBy(signals, ({ section }) => section)
  const isAside = (signal: Signal) => isListed(signal, bySection.get(signal.section)!) || isBacker(signal, backers)
  const asides = new Set(signals.filter(isAside))
  const scores = new Map<string, { score: number; readonly evidence: Mention[] }>()
  const times = new Map<string, number>()
  for (const signal of signals) {
    const { code, section, weight, mention } = signal
    const entry = scores.get(code) ?? { score: 0, evidence: [] }
    scores.set(code, entry)
    const here = `${code} ${section.span?.[0]}`
    const time = (times.get(here) ?? 0) + 1
    times.set(here, time)
    entry.score += (weight * PLACE_WEIGHT[section.kind] * (asides.has(signal) ? ASIDE : 1)) / time ** AGAIN
    entry.evidence.push(mention)
  }
  const first = signals.find((signal) => signal.weight > 0 && !asides.has(signal))?.code
  if (first !== undefined) scores.get(first)!.score *= NAMED_FIRST
  const main = [...scores].toSorted(([, a], [, b]) => b.score - a.score)[0]
  for (const code of seatsOf(release, signals)) if (code !== main?.[0]) scores.get(code)!.score *= SEAT
  return [...scores]
    .filter(([, { score }]) => score >= LEAST && score >= main![1].score * LEAST_SHARE)
    .toSorted(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .map(([code, { score, evidence }]) => ({
      code,
      weight: Math.round((score / (score + HALF)) * 100) / 100,
      evidence,
    }))
}

/** Countries whose towns the dateline names, unless the same town stands in title or lede: there the news is. */
function seatsOf(release: UntaggedRelease, signals: readonly Signal[]): ReadonlySet<string> {
  const { dateline } = release.spans
  if (dateline === null) return new Set()
  const isTop = ({ section }: Signal) => section.kind === 'title' || section.kind === 'lede'
  const top = new Set(signals.filter(isTop).map(({ mention }) => mention.text.toLowerCase()))
  const seats = release.places.flatMap(({ country, mentions }) => {
    const isThere = mentions.some(({ span }) => span[0] >= dateline[0] && span[1] <= dateline[1])
    const isNews = mentions.some(({ text }) => top.has(text.toLowerCase()))
    return country !== null && isThere && !isNews ? [country] : []
  })
  return new Set(seats.filter((code) => signals.some((signal) => signal.code === code)))
}

function placeSignals(release: UntaggedRelease): Signal[] {
  const sections = sectionsOf(release)
  return release.places.flatMap((place) =>
    place.country === null
      ? []
      : place.mentions.flatMap((mention): Signal[] => {
          const section = sections.find(
            ({ span }) => span !== null && mention.span[0] >= span[0] && mention.span[1] <= span[1],
          )
          if (section?.span == null) return []
          return [
            {
              code: place.country!,
              section,
              weight: KIND_WEIGHT[place.kind],
              start: mention.span[0] - section.span[0],
              mention,
            },
          ]
        }),
  )
}

/** Adjectives, inhabitants, and countries inside names of organisations: `the Danish Refugee Council` is Danish too. */
function wordSignals(release: UntaggedRelease, documentText: string, knowledge: Knowledge): Signal[] {
  const forms = countryForms(knowledge, release.language)
  const placed = release.places.flatMap((place) => place.mentions.map((mention) => mention.span))
  const named = release.organisations.flatMap((organisation) => organisation.mentions.map((mention) => mention.span))
  return sectionsOf(release).flatMap((section) => {
    const isCapitals = section.text === section.text.toUpperCase()
    return forms.find(section.running).flatMap(({ value: { codes, spelling }, start, end }): Signal[] => {
      if (codes.length === 0 || (spelling === 'capitals' && !isCapitals)) return []
      const mention = locate(section, start, end, documentText)
      if (mention === undefined || placed.some((span) => overlaps(span, mention.span))) return []
      const isName =
        named.some((span) => overlaps(span, mention.span)) ||
        (spelling === 'capital' && !isCapitals && !opensSentence(section.text, start))
      const weight = KIND_WEIGHT[isName ? 'organisation' : 'demonym'] / codes.length
      return codes.map((code) => ({ code, section, weight, start, mention }))
    })
  })
}

/** At the beginning, or after a stop and before marks of quotation: `Ukrainske svejsere …`. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:–—…]\s*)["«»“”„‚'’(¿¡\s]*$/u.test(text.slice(Math.max(0, start - 12), start))
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** How far before and behind a country the words stand that make it a backer, in characters. */
const BEFORE = 40
const BEHIND = 14

/** `funded by Germany`, `由德国出资`: the country gives and is not spoken of. A title says what it means. */
function isBacker({ section, start }: Signal, backers: readonly string[]): boolean {
  if (section.kind === 'title') return false
  const sentence = /[.!?;。！？；]\s/u
  const before = section.text
    .slice(Math.max(0, start - BEFORE), start)
    .split(sentence)
    .at(-1)!
    .toLowerCase()
  const behind = section.text
    .slice(start, start + BEHIND)
    .split(sentence)[0]!
    .toLowerCase()
  return backers.some((word) => before.includes(word) || behind.includes(word))
}

/** How near to each other the members of a list stand, in characters. */
const NEAR = 45

/** Three or more countries close together in running text: `Denmark, Finland, Norway and Sweden`. */
function isListed(signal: Signal, inSection: readonly Signal[]): boolean {
  if (signal.section.kind === 'title') return false
  const near = inSection.filter((other) => other.code !== signal.code && Math.abs(other.start - signal.start) <= NEAR)
  return new Set(near.map((other) => other.code)).size >= 2
}
