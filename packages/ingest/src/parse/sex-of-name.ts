import type { Knowledge, Language } from '@dateline/core'
import { sexOfGivenName } from './given-names.ts'
import { sexOfName } from './name-forms.ts'
import type { Run } from './name-runs.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import type { Role } from './roles.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** What honorific, role, article, verb and the name itself say of a person's sex. */
export function sexOf(
  { tokens, passage }: Paragraph,
  [first, last]: Run,
  role: Role | undefined,
  honorific: string | undefined,
  governed: boolean,
  language: Language,
  knowledge: Knowledge,
): RegisteredPerson['sex'] {
  const { people, roles, attribution } = language
  const words = [honorific ?? '', ...(role?.role.split(/\s+/) ?? [])].filter((word) => word !== '')
  const start = role === undefined || role.start > tokens[first]!.start ? tokens[first]!.start : role.start
  const at = tokenAt(tokens, start)
  const article = role !== undefined && role.start === start ? tokens[at - 1] : undefined
  const beside = [tokens[last + 1], tokens[at - 1]].filter(
    (token) =>
      token !== undefined &&
      !token.capital &&
      (adjoin(passage.text, token, tokens[at]!) || adjoin(passage.text, tokens[last]!, token)),
  )
  const tells = (own: readonly string[], articles: readonly string[], verbs: readonly string[]) =>
    words.some((word) => wordsOf(own).has(word)) ||
    (article !== undefined && wordsOf(articles).holds(article)) ||
    beside.some((token) => token !== undefined && phrasesOf(verbs).holds(token))
  if (tells(people.female, roles.femaleArticles, attribution.femaleVerbs)) return 'female'
  if (tells(people.male, roles.maleArticles, attribution.maleVerbs)) return 'male'
  // In another case a man's name may end like a woman's: `по словам Ломова`.
  if (governed) return undefined
  return (
    sexOfName(tokens[last]!.text, language) ??
    (last > first ? sexOfName(tokens[last - 1]!.text, language) : undefined) ??
    // `Ben Salah`: a surname alone may open with what is elsewhere a given name.
    (wordsOf(people.particles).holds(tokens[first]!)
      ? undefined
      : sexOfGivenName(tokens[first]!.text, language, knowledge))
  )
}
