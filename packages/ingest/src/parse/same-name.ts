import type { Language } from '@dateline/core'
import { foldName } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import { isFormOf, isInflected } from './name-forms.ts'
import type { Paragraph } from './people.ts'

/** Longest edit by which two spellings of one surname differ. */
const SLIP = 2

/** Whether two printed names are one person: equal, in different cases, shortened, or apart by a slip of the pen. */
export function isOneName(a: string, b: string, language: Language): boolean {
  const [left, right] = [foldName(a).split(' '), foldName(b).split(' ')]
  if (left.join(' ') === right.join(' ') || isFormOf(a, b, language)) return true
  if (isGivenPart(a, b, language) || isGivenPart(b, a, language)) return true
  if (isInitialled(left, right, language) || isInitialled(right, left, language)) return true
  const [firstA, lastA, firstB, lastB] = [left[0]!, left.at(-1)!, right[0]!, right.at(-1)!]
  if (lastA === lastB && firstA === firstB) return true
  if (left.length !== right.length)
    return [[left, right] as const, [right, left] as const].some(
      ([short, full]) => isShortened(short, full) || isSurname(short, full),
    )
  return (
    (firstA === firstB && isSlip(lastA, lastB)) ||
    (lastA === lastB && firstA.length >= 4 && firstB.length >= 4 && distance(firstA, firstB) === 1)
  )
}

/** `И. П. Лебедев` for `Игорь Петрович Лебедев`. */
function isInitialled(short: readonly string[], full: readonly string[], language: Language): boolean {
  const given = short.slice(0, -1)
  return (
    isFormOf(short.at(-1)!, full.at(-1)!, language) &&
    given.length > 0 &&
    full.length > 1 &&
    given.length < full.length &&
    given.every(
      (word, at) =>
        /^\p{L}\.?$/u.test(word) && (at >= full.length - 1 || (full[at]!.length > 2 && full[at]!.startsWith(word[0]!))),
    )
  )
}

/** Words of a full name, at most: a longer run is rather a title that capitalises every word. */
const MOST = 4

/** `Ana Ruiz` for `Ana Ruiz Soto`: given name and first surname, a slip of the pen allowed in the surname. */
function isShortened(short: readonly string[], full: readonly string[]): boolean {
  // `Tamba Lindo` for `Awino Tamba Lindo`.
  if (
    short.length >= 2 &&
    short.length < full.length &&
    full.length <= MOST &&
    short.every((word, at) => word === full.at(at - short.length))
  )
    return true
  return (
    short.length === 2 &&
    full.length === 3 &&
    short[0] === full[0] &&
    (short[1] === full[1] || isSlip(short[1]!, full[1]!))
  )
}

/** Both given names, or given name and patronymic, in whatever case: `Sigríðar Önnu` for `Sigríður Anna Jónsdóttir`. */
function isGivenPart(short: string, full: string, language: Language): boolean {
  if (language.people.lastInflects) return false
  const [first, second, ...rest] = full.split(' ')
  return rest.length === 1 && isFormOf(short, `${first!} ${second!}`, language)
}

/** Both surnames of a person: `Işık Demir` for `Ela Işık Demir`. */
function isSurname(short: readonly string[], full: readonly string[]): boolean {
  return short.length >= 2 && short.length < full.length && full.slice(-short.length).join(' ') === short.join(' ')
}

/** Whether two words differ as by a slip of the pen: two letters at most, in short ones only two that changed places. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || a.length < 4 || b.length < 4) return a === b
  return distance(a, b) <= (Math.min(a.length, b.length) < 6 ? SLIP - (sameLetters(a, b) ? 0 : 1) : SLIP)
}

function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** How often each surname of these names stands in the text. */
function surnameSpellings(paragraphs: readonly Paragraph[], names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(names.map((name) => [surnameOf(name), 0]))
  if (counts.size < 2) return counts
  // Most words of a text have no capital, as surnames have.
  const capital = [...counts.keys()].every((surname) => /^\p{Lu}/u.test(surname))
  for (const { tokens } of paragraphs)
    for (const token of tokens)
      if ((token.capital || !capital) && counts.has(token.text)) counts.set(token.text, counts.get(token.text)! + 1)
  return counts
}

function surnameOf(name: string): string {
  return name.split(' ').at(-1)!
}

/** Ways in which a text writes one name: each is held against all others. */
const MOST_SPELLINGS = 30

/**
 * The spelling that most mentions of a person share; the base form where the others are inflected forms of it, the longer
 * name where two are as frequent.
 */
export function majority(names: readonly string[], paragraphs: readonly Paragraph[], language: Language): string {
  const spellings = [...new Set(names)].slice(0, MOST_SPELLINGS)
  if (spellings.length === 1) return spellings[0]!
  const counts = surnameSpellings(paragraphs, spellings)
  const votes = (name: string) => names.filter((other) => other === name).length
  const longest = Math.max(...spellings.map((name) => name.split(' ').length))
  const score = (name: string) =>
    (/(?:^|\s)\p{L}\./u.test(name) ? 0 : 10_000_000) +
    spellings.filter((other) => isInflected(other, name, language) || isGivenPart(other, name, language)).length *
      1_000_000 +
    (name.split(' ').length === longest ? 100_000 : 0) +
    (counts.size > 1 ? counts.get(surnameOf(name))! : votes(name)) * 1000 +
    name.length
  return spellings.toSorted((a, b) => score(b) - score(a))[0]!
}
