import type { Language } from '@dateline/core'
import { detached, plainWord } from './attached-words.ts'
import { PackedWords } from './packed-words.ts'
import type { RegisteredPerson } from './people.ts'

const plainVerbs = new WeakMap<Language, PackedWords>()

function verbsOf(language: Language): PackedWords {
  let verbs = plainVerbs.get(language)
  if (verbs === undefined) {
    verbs = PackedWords.of([...language.attribution.verbs, ...language.attribution.weakVerbs].map(plainWord))
    plainVerbs.set(language, verbs)
  }
  return verbs
}

/** How a verb for him becomes a verb for her: past `قال`, `قالت`; `رأى`, `رأت`; present `يقول`, `تقول`. */
const PAST = ['', 'ى', 'ا']

/**
 * The sex that a verb of speech tells of its subject, where the language marks it: the table then holds both forms. Undefined
 * for a plural and in languages whose verbs say nothing.
 */
export function verbSex(printed: string, language: Language): RegisteredPerson['sex'] {
  const verbs = verbsOf(language)
  const word = plainWord(printed)
  const forms = [
    word,
    ...detached(word, language)
      .filter(({ lead }) => lead === 1)
      .map(({ bare }) => bare),
  ]
  for (const form of forms) {
    if (!verbs.has(form)) continue
    const stem = form.slice(0, -1)
    if (form.endsWith('ت') && PAST.some((end) => verbs.has(stem + end))) return 'female'
    if (form.startsWith('ت') && verbs.has(`ي${form.slice(1)}`)) return 'female'
    const hers = form.startsWith('ي') ? [`ت${form.slice(1)}`] : [`${form}ت`, `${stem}ت`]
    if (hers.some((her) => verbs.has(her))) return 'male'
  }
  return undefined
}
