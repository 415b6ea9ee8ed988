import type { Knowledge } from '../knowledge/knowledge.ts'
import { countryFormsIn } from './country-forms.ts'
import { runningText } from './running-text.ts'

/**
 * How often texts of a language (BCP 47) speak of each country (ISO 3166-1 alpha-2) by its name, its people or what it is
 * known by, whatever stands around the word: `the Embassy of Chile` and `Chilean` count for CL. A word that several countries
 * share counts for each in part.
 */
export function countriesMentioned(
  texts: readonly string[],
  tag: string,
  knowledge: Knowledge,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const codes of codesIn(text, tag, knowledge))
      for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1 / codes.length)
  return counts
}

/** The countries of each word of a text that speaks of some. */
function codesIn(text: string, tag: string, knowledge: Knowledge): readonly (readonly string[])[] {
  const forms = countryFormsIn(runningText(text), knowledge, tag)
  if (forms.length === 0) return []
  const longest = new Map<number, { readonly end: number; readonly codes: readonly string[] }>()
  for (const { start, end, value } of forms) {
    if (value.spelling === 'capitals' || (longest.get(start)?.end ?? 0) >= end) continue
    longest.set(start, { end, codes: value.codes })
  }
  return Array.from(longest.values(), ({ codes }) => codes)
}
