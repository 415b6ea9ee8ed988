import type { Language } from '@dateline/core'
import { basesOf, sexOfName } from './name-forms.ts'
import { phrasesOf } from './phrases.ts'
import { roleEndingAt } from './roles.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** With or without the full stop of its abbreviation. */
export function isHonorific(token: Token, { people }: Language): boolean {
  return phrasesOf(people.honorificsBefore).holds(token)
}

/** A word that names hold between their own: `van`, `de`. */
export function isParticle(token: Token, language: Language): boolean {
  return wordsOf(language.people.particles).holds(token)
}

/** Whether a role or an honorific ends at a token. */
export function isTitle(tokens: readonly Token[], index: number, language: Language): boolean {
  // An initial: `О. П. Коваль` is no Father, `M. C. Holm` no Monsieur.
  if (
    /^\p{Lu}$/u.test(tokens[index]!.text) &&
    (language.people.cases || /^\p{Lu}$/u.test(tokens[index + 1]?.text ?? ''))
  )
    return false
  return roleEndingAt(tokens, index, language) > 0 || isHonorific(tokens[index]!, language)
}

/** In Latin letters where the text has others: a company at the end of a role, a name as it is spelt at home. */
export function isForeign({ text }: Token, { language: { script } }: Language): boolean {
  return script !== 'Latn' && /^\p{Script=Latin}/u.test(text)
}

/** Whether a word is named after the father, in any case: `Петрович`, `Петровича`. */
export function isPatronymic({ text }: Token, language: Language): boolean {
  return (
    language.people.cases && [text, ...basesOf(text, language)].some((base) => sexOfName(base, language) !== undefined)
  )
}
