import type { Language } from '@dateline/core'

/** Answers that were found before, by word: the words of a language come again and again. */
export interface Remembered<Answer> {
  /** `find` is given a copy of the word, which keeps nothing else in memory. */
  get(word: string, find: (word: string) => Answer): Answer
}

/** The same word in memory of its own: one that is cut from a text keeps the text. */
export function ownCopy(word: string): string {
  return ` ${word}`.slice(1)
}

/** Remembers so many answers at most; full, it forgets them all. */
export function remembered<Answer>(most: number): Remembered<Answer> {
  const answers = new Map<string, Answer>()
  return {
    get: (word, find) => {
      let answer = answers.get(word)
      if (answer === undefined) {
        if (answers.size >= most) answers.clear()
        const own = ownCopy(word)
        answer = find(own)
        answers.set(own, answer)
      }
      return answer
    },
  }
}

/** The same for each language, so many answers of each. */
export function rememberedByLanguage<Answer>(most: number): (language: Language) => Remembered<Answer> {
  const known = new WeakMap<Language, Remembered<Answer>>()
  return (language) => {
    let answers = known.get(language)
    if (answers === undefined) {
      answers = remembered(most)
      known.set(language, answers)
    }
    return answers
  }
}
