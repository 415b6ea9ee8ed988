import { COUNTRY_CODES, countryNames, stateOf } from '../knowledge/countries.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import { attachedOf } from './attached.ts'
import type { RunningText } from './running-text.ts'
import { type PackedFinder, packFinder, TermFinder, type TermHit } from './term-finder.ts'

/** A word that names countries or belongs to them. A phrase that speaks against them stands for none. */
export interface CountryForm {
  readonly codes: readonly string[]
  /** As the tables write it, with a capital for a small letter, or in capitals throughout. */
  readonly spelling: 'own' | 'capital' | 'capitals'
  /** Whether it is no word for the country but what the country is known by: its parliament, an agency. */
  readonly isInstitution: boolean
}

const finders = new WeakMap<Knowledge, Map<string, TermFinder<CountryForm>>>()

/**
 * Names of countries, their adjectives and inhabitants in one language, compiled once for as long as the knowledge lives.
 * Case counts, for Polish is no polish; but sentences begin with a capital, and titles may be capitals throughout.
 */
function countryForms(knowledge: Knowledge, tag: string): TermFinder<CountryForm> {
  let byTag = finders.get(knowledge)
  if (byTag === undefined) {
    byTag = new Map()
    finders.set(knowledge, byTag)
  }
  let finder = byTag.get(tag)
  if (finder === undefined) {
    const primary = tag.split('-')[0]!
    finder =
      primary === tag
        ? new TermFinder(knowledge.terms?.get(tag)?.countries ?? packCountryForms(knowledge, tag))
        : countryForms(knowledge, primary)
    byTag.set(tag, finder)
  }
  return finder
}

const found = new WeakMap<RunningText, { readonly forms: TermFinder<CountryForm>; readonly hits: CountryHits }>()

type CountryHits = readonly TermHit<CountryForm>[]

/** The forms of countries in a text, in the order in which they begin: places are read with them, and countries tagged. */
export function countryFormsIn(running: RunningText, knowledge: Knowledge, tag: string): CountryHits {
  const forms = countryForms(knowledge, tag)
  const known = found.get(running)
  if (known?.forms === forms) return known.hits
  const hits = forms.find(running)
  found.set(running, { forms, hits })
  return hits
}

/** The forms of {@link countryForms}, in memory that all threads share. */
export function packCountryForms(knowledge: Pick<Knowledge, 'languages' | 'institutions'>, tag: string): PackedFinder {
  const primary = tag.split('-')[0]!
  const language = languageOf(knowledge, tag)
  const { demonyms = {}, aliases = {}, against = [], institutions = {} } = language?.countries ?? {}
  const own = new Map<string, string[]>()
  // A longer phrase that speaks against hides the country in it and stands for none.
  for (const phrase of against) own.set(phrase, [])
  for (const [code, words] of [...Object.entries(demonyms), ...Object.entries(aliases)])
    for (const word of words) own.set(word, [...new Set([...(own.get(word) ?? []), stateOf(code)])])
  for (const code of COUNTRY_CODES)
    for (const name of countryNames(code, primary))
      own.set(name, [...new Set([...(own.get(name) ?? []), stateOf(code)])])
  const known = new Set<string>()
  for (const table of [knowledge.institutions, institutions])
    for (const [code, words] of Object.entries(table))
      for (const word of words) {
        if (own.has(word) && !known.has(word)) continue
        own.set(word, [...new Set([...(own.get(word) ?? []), code])])
        known.add(word)
      }
  const forms = new Map<string, CountryForm>()
  // Most countries have dozens of forms, which are one in all that counts.
  const made = new Map<string, CountryForm>()
  const add = (word: string, codes: readonly string[], spelling: CountryForm['spelling'], of: string): void => {
    const isInstitution = known.has(of)
    const key = `${spelling} ${isInstitution} ${codes.join(' ')}`
    forms.set(
      word,
      made.getOrInsertComputed(key, () => ({ codes, spelling, isInstitution })),
    )
  }
  for (const [word, codes] of own) add(word, codes, 'own', word)
  for (const [word, codes] of own) {
    const [first = '', ...rest] = word
    const capital = first.toLocaleUpperCase(primary) + rest.join('')
    if (!forms.has(capital)) add(capital, codes, 'capital', word)
    const capitals = word.toLocaleUpperCase(primary)
    if (!forms.has(capitals)) add(capitals, codes, 'capitals', word)
  }
  return packFinder(forms, { sensitive: true, longest: true, attached: attachedOf(language) })
}
