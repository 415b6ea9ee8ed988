import type { Language } from '@dateline/core'

const CASED = new Set(['Armn', 'Cyrl', 'Geor', 'Grek', 'Latn'])
const UNSPACED = new Set(['Hani', 'Hans', 'Hant', 'Jpan', 'Thai'])

/** Whether the script of a language tells names by capital letters. */
export function isCased(language: Language): boolean {
  return CASED.has(language.language.script)
}

/** Whether the script of a language writes words without spaces between them. */
export function isUnspaced(language: Language): boolean {
  return UNSPACED.has(language.language.script)
}
