import type { Language } from '@dateline/core'
import type { Candidate } from './name-evidence.ts'
import { formsOf, sexOfName } from './name-forms.ts'

/**
 * Candidates without given names with a patronymic alone (`Алеся Васильевна`) of somebody whom the text names with the surname: the
 * given name joins that one as a later mention.
 */
export function withoutPatronymicsAlone(candidates: readonly Candidate[], language: Language): readonly Candidate[] {
  if (!language.people.cases) return candidates
  const named = candidates.map(({ name }) => name.split(' '))
  const isPatronymic = (word: string) =>
    [word, ...formsOf(word, language)].some((form) => sexOfName(form, language) !== undefined && PATRONYMIC.test(form))
  const full = named.filter((words) => words.length > 1 && !isPatronymic(words.at(-1)!))
  return candidates.filter((_, at) => {
    const [given, patronymic, ...more] = named[at]!
    if (given === undefined || patronymic === undefined || more.length > 0 || !isPatronymic(patronymic)) return true
    const forms = formsOf(given, language)
    const bearers = full.filter(([first]) => formsOf(first!, language).some((form) => forms.includes(form)))
    return (
      bearers.length === 0 || bearers.some((words) => words.length > 2 && isPatronymic(words[1]!)) || !isOne(bearers)
    )
  })

  function isOne(bearers: readonly (readonly string[])[]): boolean {
    const surnames = bearers.map((words) => formsOf(words.at(-1)!, language))
    return surnames.every((forms) => forms.some((form) => surnames[0]!.includes(form)))
  }
}

/** Surnames of women may end as patronymics do not. */
const PATRONYMIC = /(?:вич|[вч]на)$/u
