import type { Language } from '@dateline/core'
import { detached, isKnownWord, plainWord } from './attached-words.ts'
import type { Text } from './reading.ts'
import { rememberedByLanguage } from './remembered.ts'

const definite = rememberedByLanguage<boolean>(2_000)

/** What a word is with the article or a possessor: `the centre`, `his counterpart`. */
export function isDefinite({ tokens, language }: Text, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && definite(language).get(token.text, (word) => hasArticle(word, language))
}

function hasArticle(word: string, language: Language): boolean {
  const article = articleOf(language)
  if (article === undefined) return false
  const begins = (text: string) => text.startsWith(article) && text.length >= article.length + 2
  // An alef with its sign is no article: ألمانيا.
  const plain = word.normalize('NFC').replace(/[\u064B-\u0652\u0640]/gu, '')
  if (begins(plain)) return true
  return !isKnownWord(plain, language) && detached(plain, language).some(({ bare }) => begins(bare))
}

/** The article that a language attaches to its nouns, as its endings tell: `لل` stands for a preposition and `ال`. */
function articleOf(language: Language): string | undefined {
  for (const { base } of language.people.endings) for (const start of base) if (start !== '') return start
  return undefined
}

/** `نظيره`, `كلمتها`: a pronoun at the end says whose. */
export function hasOwner({ tokens }: Text, at: number): boolean {
  const word = plainWord(tokens[at]?.text ?? '')
  return /^(?:.{3,}(?:ها|هم|هما|يه)|.{2,}[^ايو]ه)$/u.test(word) && !word.endsWith('الله')
}
