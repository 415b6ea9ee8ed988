import type { Ending } from '@dateline/core'

/** Combinations of word forms that are tried for one name, at most. */
const MOST_FORMS = 60

/** A base shorter than this says nothing any more. */
const SHORTEST = 2

/**
 * The base forms that an inflected name may have, the printed one not among them: each word by the endings of its language,
 * in all combinations. The rules over-generate on purpose; the caller accepts what it knows.
 */
export function baseForms(
  name: string,
  endings: readonly Ending[],
  forms: Readonly<Record<string, string>>,
): readonly string[] {
  const stated = forms[name]
  if (stated !== undefined) return [stated]
  let bases = ['']
  for (const [index, word] of name.split(' ').entries()) {
    const options = [word, ...wordBases(word, endings, forms)]
    bases = bases.flatMap((base) => options.map((option) => (index === 0 ? option : `${base} ${option}`)))
    if (bases.length > MOST_FORMS) bases.length = MOST_FORMS
  }
  return [...new Set(bases)].filter((base) => base !== name)
}

function wordBases(
  word: string,
  endings: readonly Ending[],
  forms: Readonly<Record<string, string>>,
): readonly string[] {
  const found: string[] = forms[word] === undefined ? [] : [forms[word]]
  for (const { suffixes, prefixes, base } of endings) {
    for (const suffix of suffixes)
      if (word.length > suffix.length + SHORTEST - 1 && word.endsWith(suffix)) {
        const stem = word.slice(0, -suffix.length)
        found.push(...base.map((end) => stem + end))
      }
    for (const prefix of prefixes)
      if (word.length > prefix.length + SHORTEST - 1 && word.startsWith(prefix)) {
        const rest = word.slice(prefix.length)
        found.push(...base.map((start) => start + rest))
      }
  }
  return found.filter((candidate) => candidate.length >= SHORTEST)
}
