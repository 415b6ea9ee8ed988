import type { Knowledge } from '../knowledge/knowledge.ts'
import { countryForms } from './country-forms.ts'
import { runningText } from './running-text.ts'

/**
 * How often a text of a language (BCP 47) speaks of each country (ISO 3166-1 alpha-2) by its name, its people or what it is
 * known by, whatever stands around the word: `the Embassy of Chile` and `Chilean` count for CL. A word that several countries
 * share counts for each in part.
 */
export function countriesMentioned(text: string, tag: string, knowledge: Knowledge): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const longest = new Map<number, { readonly end: number; readonly codes: readonly string[] }>()
  for (const { start, end, value } of countryForms(knowledge, tag).find(runningText(text))) {
    if (value.spelling === 'capitals' || (longest.get(start)?.end ?? 0) >= end) continue
    longest.set(start, { end, codes: value.codes })
  }
  for (const { codes } of longest.values())
    for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1 / codes.length)
  return counts
}
