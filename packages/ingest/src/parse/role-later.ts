import type { Language } from '@dateline/core'
import type { Paragraph, PersonMention, RegisteredPerson } from './people.ts'
import { isArticle, roleAt, rolesMeet } from './roles.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Tokens of a role, at most, that a later sentence begins with. */
const WORDS = 3

/**
 * Gives those without a role the one by which the next sentence means them: `sagt Mira Falk vom Museum. Die
 * Restauratorin hofft …`. Only where the paragraph has named nobody else, and nobody else is known by that role.
 */
export function giveLaterRoles(
  persons: readonly RegisteredPerson[],
  mentions: readonly PersonMention[],
  paragraphs: readonly Paragraph[],
  language: Language,
): void {
  for (const paragraph of paragraphs) {
    const here = mentions.filter((mention) => mention.paragraph === paragraph.index)
    const [first] = here
    if (first === undefined || first.person.role !== null || here.some(({ person }) => person !== first.person))
      continue
    const role = roleOpening(paragraph, first, language)
    if (role === undefined) continue
    if (persons.some((person) => person.role !== null && rolesMeet(person.role, role, language))) continue
    first.person.role = role
  }
}

/** The role that opens a sentence behind a mention, with a definite article that fits the person's sex. */
function roleOpening(
  { tokens, passage }: Paragraph,
  { end, person }: PersonMention,
  language: Language,
): string | undefined {
  const { indefinite, femaleArticles, maleArticles } = language.roles
  for (let index = tokenAt(tokens, end); index + 1 < tokens.length; index++) {
    const article = tokens[index]!
    const gap = passage.text.slice(tokens[index - 1]?.end ?? 0, article.start).trim()
    if (!/^[.!?…][”“»")]*$/u.test(gap) || !isArticle(article, language)) continue
    if (wordsOf(indefinite).has(article.text) || !adjoin(passage.text, article, tokens[index + 1]!)) continue
    if (person.sex === 'male' ? isOnly(article.text, femaleArticles, maleArticles) : false) continue
    if (person.sex === 'female' ? isOnly(article.text, maleArticles, femaleArticles) : false) continue
    const length = roleAt(tokens, index + 1, language)
    if (length === 0 || length > WORDS) continue
    return passage.text.slice(tokens[index + 1]!.start, tokens[index + length]!.end)
  }
  return undefined
}

function isOnly(word: string, own: readonly string[], other: readonly string[]): boolean {
  return wordsOf(own).has(word) && !wordsOf(other).has(word)
}
