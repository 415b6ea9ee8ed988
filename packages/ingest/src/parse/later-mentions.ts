import type { Language } from '@dateline/core'
import { foldName } from '@dateline/core'
import type { Candidate } from './name-evidence.ts'
import { formsOf } from './name-forms.ts'
import type { Paragraph, PersonMention, RegisteredPerson } from './people.ts'
import { isSlip } from './same-name.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** The parts of every person's name, folded, with who bears them. */
export type Bearers = ReadonlyMap<string, readonly RegisteredPerson[]>

export function bearersOf(persons: readonly RegisteredPerson[], language: Language): Bearers {
  const bearers = new Map<string, RegisteredPerson[]>()
  for (const person of persons)
    for (const part of new Set(person.name.split(/\s+/).filter((word) => isPart(word, language)))) {
      const key = foldName(part)
      bearers.set(key, [...(bearers.get(key) ?? []), person])
    }
  return bearers
}

function isPart(word: string, { people }: Language): boolean {
  return (
    /^(?:\p{Ll}{1,4}-)?\p{Lu}./u.test(word) &&
    !wordsOf(people.particles).has(word) &&
    !wordsOf(people.notNames).has(word)
  )
}

/** Surnames and given names that stand alone, also inflected, where they fit one person. */
export function laterMentions(
  paragraphs: readonly Paragraph[],
  bearers: Bearers,
  taken: readonly PersonMention[],
  candidates: readonly Candidate[],
  language: Language,
): PersonMention[] {
  if (bearers.size === 0) return []
  const takenIn = Map.groupBy(taken, ({ paragraph }) => paragraph)
  const namesIn = Map.groupBy(
    candidates.filter(({ first, last }) => last > first),
    ({ paragraph }) => paragraph.index,
  )
  const found: PersonMention[] = []
  for (const { tokens, index } of paragraphs) {
    const mentions = takenIn.get(index) ?? []
    const names = namesIn.get(index) ?? []
    for (let at = 0; at < tokens.length; at++) {
      if (!tokens[at]!.capital || isNamed(tokens, at, mentions, names)) continue
      const { text, start, end } = tokens[at]!
      const person = bearerOf(text, index, start, bearers, taken, language)
      if (person !== undefined) found.push({ person, paragraph: index, start: nameStart(tokens, at, person), end })
    }
  }
  return found
}

/** Whether a word is part of a mention, or of a name of several words. */
function isNamed(
  tokens: readonly Token[],
  at: number,
  mentions: readonly PersonMention[],
  names: readonly Candidate[],
): boolean {
  const { start } = tokens[at]!
  return (
    mentions.some((mention) => mention.start <= start && start < mention.end) ||
    names.some(({ first, last }) => first <= at && at <= last)
  )
}

/** Where the name begins that a surname closes: `Ben Salah`, `van der Meer`. */
function nameStart(tokens: readonly Token[], at: number, { name }: RegisteredPerson): number {
  const words = name.split(' ')
  let own = words.findLastIndex((word) => foldName(word) === foldName(tokens[at]!.text))
  let first = at
  while (own > 1 && first > 0 && foldName(tokens[first - 1]!.text) === foldName(words[own - 1]!)) {
    own--
    first--
  }
  return tokens[first]!.start
}

/** The person that a name standing alone means: its one bearer, or the one of several who has been named before it. */
function bearerOf(
  word: string,
  paragraph: number,
  start: number,
  bearers: Bearers,
  taken: readonly PersonMention[],
  language: Language,
): RegisteredPerson | undefined {
  // The first of its forms is the word as printed.
  const [printed = '', ...inflected] = formsOf(word, language)
  const named = bearers.get(printed) ?? [...new Set(inflected.flatMap((form) => bearers.get(form) ?? []))]
  if (named.length <= 1) return named[0]
  const before = named.filter((person) =>
    taken.some(
      (m) => m.person === person && (m.paragraph < paragraph || (m.paragraph === paragraph && m.end <= start)),
    ),
  )
  return before.length === 1 ? before[0] : undefined
}

/**
 * The person whose surname a single word misspells: `Mme Bertolet` for `Agnès Bertollet`. Only behind an honorific or beside a
 * verb of speech, and where it fits one person.
 */
export function misspeltBearer(
  { name, honorific, speaks, sex: sexOf }: Candidate,
  persons: readonly RegisteredPerson[],
  language: Language,
): RegisteredPerson | undefined {
  if ((honorific === undefined && !speaks) || wordsOf(language.people.notNames).has(name)) return undefined
  const word = foldName(name)
  if (word.length < LONG_ENOUGH) return undefined
  const sex = sexOf()
  const fits = persons.filter(
    (person) =>
      (sex === undefined || person.sex === undefined || person.sex === sex) &&
      person.name.includes(' ') &&
      isSlip(foldName(person.name.split(' ').at(-1)!), word),
  )
  return fits.length === 1 ? fits[0] : undefined
}

/** Shorter names differ by two letters without any slip. */
const LONG_ENOUGH = 6
