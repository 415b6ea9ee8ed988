import type { Ending } from '@dateline/core'
import { Groups } from './groups.ts'

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
  if (!name.includes(' '))
    return [...new Set(wordBases(name, endings, forms).slice(0, MOST_FORMS - 1))].filter((base) => base !== name)
  const words = name.split(' ')
  const options = words.map((word) => [word, ...wordBases(word, endings, forms)])
  let bases = ['']
  for (const [index, each] of options.entries()) {
    bases = bases.flatMap((base) => each.map((option) => (index === 0 ? option : `${base} ${option}`)))
    if (bases.length > MOST_FORMS) bases.length = MOST_FORMS
  }
  // Most often the last word alone shows the case: `Chiang Raista`.
  const lead = words.slice(0, -1).join(' ')
  const last = options.at(-1)!.map((option) => `${lead} ${option}`)
  return [...new Set([...last, ...bases])].filter((base) => base !== name)
}

interface Affixes {
  /** Places in `bases`. */
  readonly suffixes: Groups
  readonly prefixes: Groups
  /** Every affix of the table in its order, which the caller relies on, by what it leads to. */
  readonly bases: readonly (readonly string[])[]
  readonly longest: number
  /** The last units of suffixes and the first of prefixes: most words have none of either. */
  readonly lasts: ReadonlySet<number>
  readonly firsts: ReadonlySet<number>
}

const joined = new WeakMap<readonly Ending[], WeakMap<readonly Ending[], readonly Ending[]>>()

/** Two tables of endings as one, the same array each time. */
export function bothEndings(first: readonly Ending[], second: readonly Ending[]): readonly Ending[] {
  const known = joined.get(first) ?? new WeakMap<readonly Ending[], readonly Ending[]>()
  joined.set(first, known)
  const both = known.get(second) ?? [...first, ...second]
  known.set(second, both)
  return both
}

const compiled = new WeakMap<readonly Ending[], Affixes>()

/** A table of endings by its affixes, so that a long table costs a word no more than a short one. */
function affixesOf(endings: readonly Ending[]): Affixes {
  let found = compiled.get(endings)
  if (found === undefined) {
    const suffixes = new Groups()
    const prefixes = new Groups()
    const bases: (readonly string[])[] = []
    for (const ending of endings)
      for (const [map, affixes] of [
        [suffixes, ending.suffixes],
        [prefixes, ending.prefixes],
      ] as const)
        for (const affix of affixes) map.add(affix, bases.push(ending.base) - 1)
    const [behind, before] = [[...suffixes.words()], [...prefixes.words()]]
    const longest = Math.max(0, ...[...behind, ...before].map((affix) => affix.length))
    const lasts = new Set(behind.map((suffix) => suffix.charCodeAt(suffix.length - 1)))
    const firsts = new Set(before.map((prefix) => prefix.charCodeAt(0)))
    found = { suffixes, prefixes, bases, longest, lasts, firsts }
    compiled.set(endings, found)
  }
  return found
}

function wordBases(
  word: string,
  endings: readonly Ending[],
  forms: Readonly<Record<string, string>>,
): readonly string[] {
  const { suffixes, prefixes, bases, longest, lasts, firsts } = affixesOf(endings)
  const found: { readonly place: number; readonly bases: readonly string[] }[] = []
  const hasSuffix = lasts.has(word.charCodeAt(word.length - 1))
  const hasPrefix = firsts.has(word.charCodeAt(0))
  for (let length = Math.min(longest, word.length - SHORTEST); length > 0; length--) {
    if (hasSuffix)
      for (const place of suffixes.of(word.slice(-length))) {
        const stem = word.slice(0, -length)
        found.push({ place, bases: bases[place]!.map((end) => stem + end) })
      }
    if (hasPrefix)
      for (const place of prefixes.of(word.slice(0, length))) {
        const rest = word.slice(length)
        found.push({ place, bases: bases[place]!.map((start) => start + rest) })
      }
  }
  found.sort((a, b) => a.place - b.place)
  const stated = forms[word] === undefined ? [] : [forms[word]]
  return [...stated, ...found.flatMap(({ bases }) => bases)].filter((candidate) => candidate.length >= SHORTEST)
}
