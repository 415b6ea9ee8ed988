import { COUNTRY_CODES, countryNames } from '../knowledge/countries.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import type { CountryTag, Mention, UntaggedRelease } from '../release.ts'
import { attachedOf } from './attached.ts'
import { locate, type Section, sectionsOf } from './sections.ts'
import { TermTrie } from './term-trie.ts'

const PLACE_WEIGHT: Readonly<Record<Section['kind'], number>> = { title: 3, subtitle: 2, lede: 1.5, body: 1 }

/** What kind of word names the country: its own name, a region or town of it, what belongs to it, an organisation of it. */
const KIND_WEIGHT = { country: 1, region: 1, city: 0.9, other: 0, demonym: 0.7, organisation: 0.8 } as const

/** Countries that are listed with others, or that only pay, are not what a release speaks of. */
const ASIDE = 0.25

/** A country is spoken of from here on, */
const LEAST = 1.5
/** and only if at least this share of what is said of the main one is said of it. */
const LEAST_SHARE = 0.42
const HALF = 3

interface Signal {
  readonly code: string
  readonly section: Section
  readonly weight: number
  readonly start: number
  readonly mention: Mention | undefined
}

/**
 * The countries that a release is about, most central first, each with the words that earned it: its name, its regions and
 * towns, what belongs to it. Title and lede weigh more; the dateline, lists of countries, and what stands only in contacts
 * and boilerplate weigh little or nothing. None at all is a valid answer.
 */
export function tagCountries(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): readonly CountryTag[] {
  const backers = languageOf(knowledge, release.language)?.countries.backers ?? []
  const signals = [...placeSignals(release), ...wordSignals(release, documentText, knowledge)]
  const scores = new Map<string, { score: number; evidence: Mention[] }>()
  for (const signal of signals) {
    const entry = scores.get(signal.code) ?? { score: 0, evidence: [] }
    const aside = isListed(signal, signals) || isBacker(signal, backers) ? ASIDE : 1
    entry.score += signal.weight * PLACE_WEIGHT[signal.section.kind] * aside
    if (signal.mention !== undefined) entry.evidence.push(signal.mention)
    scores.set(signal.code, entry)
  }
  const ranked = [...scores].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
  const top = ranked[0]?.[1].score ?? 0
  return ranked
    .filter(([, { score }]) => score >= LEAST && score >= top * LEAST_SHARE)
    .map(([code, { score, evidence }]) => ({
      code,
      weight: Math.round((score / (score + HALF)) * 100) / 100,
      evidence,
    }))
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
  const trie = trieFor(knowledge, release.language)
  const placed = release.places.flatMap((place) => place.mentions.map((mention) => mention.span))
  const named = release.organisations.flatMap((organisation) => organisation.mentions.map((mention) => mention.span))
  return sectionsOf(release).flatMap((section) =>
    trie.find(section.text).flatMap((hit): Signal[] => {
      if (hit.value.length === 0) return []
      const mention = locate(section, hit.start, hit.end, documentText)
      if (mention === undefined || placed.some((span) => overlaps(span, mention.span))) return []
      const within = named.some((span) => overlaps(span, mention.span))
      return hit.value.map((code) => ({
        code,
        section,
        weight: KIND_WEIGHT[within ? 'organisation' : 'demonym'] / hit.value.length,
        start: hit.start,
        mention,
      }))
    }),
  )
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
function isListed(signal: Signal, all: readonly Signal[]): boolean {
  if (signal.section.kind === 'title') return false
  const near = all.filter(
    (other) =>
      other.section === signal.section && other.code !== signal.code && Math.abs(other.start - signal.start) <= NEAR,
  )
  return new Set(near.map((other) => other.code)).size >= 2
}

const tries = new WeakMap<Knowledge, Map<string, TermTrie<readonly string[]>>>()

function trieFor(knowledge: Knowledge, tag: string): TermTrie<readonly string[]> {
  const primary = tag.split('-')[0]!
  let byLanguage = tries.get(knowledge)
  if (byLanguage === undefined) {
    byLanguage = new Map()
    tries.set(knowledge, byLanguage)
  }
  let trie = byLanguage.get(primary)
  if (trie === undefined) {
    const forms = new Map<string, string[]>()
    const { demonyms = {}, aliases = {}, against = [] } = languageOf(knowledge, tag)?.countries ?? {}
    // A longer phrase that speaks against hides the country in it and stands for none.
    for (const phrase of against) forms.set(phrase, [])
    for (const [code, words] of [...Object.entries(demonyms), ...Object.entries(aliases)])
      for (const word of words) forms.set(word, [...(forms.get(word) ?? []), code])
    for (const code of COUNTRY_CODES)
      for (const name of countryNames(code, primary)) forms.set(name, [...new Set([...(forms.get(name) ?? []), code])])
    trie = new TermTrie(forms, { sensitive: true, longest: true, attached: attachedOf(languageOf(knowledge, tag)) })
    byLanguage.set(primary, trie)
  }
  return trie
}
