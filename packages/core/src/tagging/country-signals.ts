import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Mention, PlaceKind, UntaggedRelease } from '../release.ts'
import { type CountryForm, countryFormsIn } from './country-forms.ts'
import { locate, type Section, sectionsOf } from './sections.ts'
import type { TermHit } from './term-finder.ts'

/** A word of a release that names a country, or a part of it that has a code of its own, or belongs to it; `start` counts in the section. */
export interface CountrySignal {
  readonly code: string
  /** Its own name, a region or town of it, what belongs to it, what it is known by, or an organisation of it. */
  readonly kind: PlaceKind | 'demonym' | 'institution' | 'organisation'
  /** How many countries the word may mean. */
  readonly shared: number
  readonly section: Section
  readonly start: number
  readonly mention: Mention
}

/** Every word of title and body that names a country, a place in it, its people or an organisation of it, in reading order. */
export function countrySignals(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): readonly CountrySignal[] {
  const words = wordSignals(release, documentText, knowledge)
  // `White House` is also a town.
  const institutions = words.filter(({ kind }) => kind === 'institution')
  const places = placeSignals(release).filter(
    ({ mention }) => !institutions.some((institution) => overlaps(institution.mention.span, mention.span)),
  )
  return [...places, ...words]
    .map((signal) => {
      const whole = knowledge.parts[signal.code]
      return whole === undefined ? signal : { ...signal, code: whole }
    })
    .toSorted((a, b) => a.mention.span[0] - b.mention.span[0])
}

function placeSignals(release: UntaggedRelease): CountrySignal[] {
  const sections = sectionsOf(release)
  return release.places.flatMap(({ country, kind, mentions }) =>
    country === null || kind === 'other'
      ? []
      : mentions.flatMap((mention): CountrySignal[] => {
          const section = sections.find(
            ({ span }) => span !== null && mention.span[0] >= span[0] && mention.span[1] <= span[1],
          )
          if (section?.span == null) return []
          return [{ code: country, kind, shared: 1, section, start: mention.span[0] - section.span[0], mention }]
        }),
  )
}

/** Adjectives, inhabitants, and countries inside names of organisations: `the Danish Refugee Council` is Danish too. */
function wordSignals(release: UntaggedRelease, documentText: string, knowledge: Knowledge): CountrySignal[] {
  const placed = release.places.flatMap((place) => place.mentions.map((mention) => mention.span))
  const named = release.organisations.flatMap((organisation) => organisation.mentions.map((mention) => mention.span))
  return sectionsOf(release).flatMap((section) => {
    const hits = countryFormsIn(section.running, knowledge, release.language)
    if (hits.length === 0) return []
    const isCapitals = hits.some(({ value }) => value.spelling !== 'own') && section.text === section.text.toUpperCase()
    return mostTelling(hits).flatMap(({ value: { codes, spelling, isInstitution }, start, end }): CountrySignal[] => {
      if (codes.length === 0 || (spelling === 'capitals' && !isCapitals)) return []
      const mention = locate(section, start, end, documentText)
      if (mention === undefined) return []
      if (!isInstitution && placed.some((span) => overlaps(span, mention.span))) return []
      const isName =
        named.some((span) => overlaps(span, mention.span)) ||
        (spelling === 'capital' && !isCapitals && !opensSentence(section.text, start))
      const kind = isInstitution ? 'institution' : isName ? 'organisation' : 'demonym'
      return codes.map((code) => ({ code, kind, shared: codes.length, section, start, mention }))
    })
  })
}

/** Of forms that end at the same place the longest: `schweizerisch*` and `Schweizer*` are one word. */
function mostTelling(hits: readonly TermHit<CountryForm>[]): readonly TermHit<CountryForm>[] {
  const longest = new Map<number, number>()
  for (const { start, term } of hits) longest.set(start, Math.max(longest.get(start) ?? 0, term.length))
  return hits.filter(({ start, term }) => term.length === longest.get(start))
}

/** At the beginning, or after a stop and before marks of quotation: `Ukrainske svejsere …`. */
function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:–—…]\s*)["«»“”„‚'’(¿¡\s]*$/u.test(text.slice(Math.max(0, start - 12), start))
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
