import { plainWord } from './attached-words.ts'

/** Whether a word has the shape of Arabic verbs that no table lists: `يعمل`, `فقدت`. Few names have it, and those are known ones. */
export function looksLikeVerb(word: string): boolean {
  return /^(?:[يت][^ا].{2,3}|.{2,4}[^ا]ت)$/u.test(plainWord(word))
}
