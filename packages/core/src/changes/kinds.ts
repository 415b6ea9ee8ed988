import type { Language } from '../knowledge/language.ts'
import type { Release } from '../release.ts'
import { numbersIn } from '../stories/numbers.ts'
import { foldName } from '../text.ts'
import type { Token } from './tokens.ts'
import { isTypo } from './typo.ts'

export const KINDS_OF_CHANGE = ['title', 'figure', 'date', 'name', 'quote', 'wording'] as const
export type ChangeKind = (typeof KINDS_OF_CHANGE)[number]

/** One of the two texts. */
export interface Side {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly release: Release
  /** Whether the text is the body, in which quotes have their places. */
  readonly isBody: boolean
}

/** Tokens `[from, to)` of a text. */
interface Stretch {
  readonly side: Side
  readonly from: number
  readonly to: number
}

/** A stretch that differs, as it was and as it is; one of them may be empty. */
export interface Hunked {
  readonly old: Stretch
  readonly new: Stretch
}

/** What kind of change a stretch is, and whether it tells a reader something else. */
export function kindOf(
  hunk: Hunked,
  language: Language | undefined,
): { readonly kind: ChangeKind; readonly isSubstantive: boolean } {
  const sides = [hunk.old, hunk.new]
  if (sides.some(isDate(language)) && hasOtherDigits(hunk, language)) return { kind: 'date', isSubstantive: true }
  if (hasOtherNumbers(hunk)) return { kind: 'figure', isSubstantive: true }
  const slips = isRewritten(hunk) || isSlip(hunk, language)
  if (!slips && sides.some((side) => wordsIn(side).some(({ folded }) => isCalendarWord(folded, language))))
    return { kind: 'date', isSubstantive: true }
  if (sides.some(hasName)) return { kind: 'name', isSubstantive: true }
  if (sides.some(isInQuote)) return { kind: 'quote', isSubstantive: !slips }
  return { kind: 'wording', isSubstantive: !slips }
}

function wordsIn({ side, from, to }: Stretch): readonly Token[] {
  return side.tokens.slice(from, to)
}

/** Whether nothing but slips of the hand differs: word by word a typing error, or a word that stood there twice. */
function isSlip(hunk: Hunked, language: Language | undefined): boolean {
  const [old, next] = [wordsIn(hunk.old), wordsIn(hunk.new)]
  if (old.length === 0 || next.length === 0) return isDoubled(old.length === 0 ? hunk.new : hunk.old)
  const glued = (words: readonly Token[]) => words.map(({ folded }) => folded.replace(/['-]/g, '')).join('')
  const { negations = [] } = language?.changes ?? {}
  const isNegation = ({ folded }: Token) => negations.includes(folded.toLowerCase())
  if (old.some(isNegation) || next.some(isNegation))
    return old.length === next.length && glued(old).toLowerCase() === glued(next).toLowerCase()
  // Parted or joined: `hand book`, `handbook`.
  if (glued(old).toLowerCase() === glued(next).toLowerCase()) return true
  if (old.length !== next.length) return false
  return old.every((word, index) => {
    const other = next[index]!
    return isTypo(word.folded, other.folded) && !isOpposite(word.folded, other.folded, language)
  })
}

function isDoubled({ side, from, to }: Stretch): boolean {
  if (to - from !== 1) return false
  const word = side.tokens[from]!.folded
  return [side.tokens[from - 1], side.tokens[to]].some((beside) => beside?.folded === word) && !/\p{Nd}/u.test(word)
}

/** `legal`, `illegal`; `geldi`, `gelmedi`. */
function isOpposite(one: string, other: string, language: Language | undefined): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].toSorted((a, b) => a.length - b.length) as [
    string,
    string,
  ]
  const { prefixes = [], infixes = [] } = language?.changes ?? {}
  if (prefixes.some((prefix) => `${prefix.replace('*', '')}${short}` === long)) return true
  return infixes.some((infix) => {
    for (let at = long.indexOf(infix); at >= 0; at = long.indexOf(infix, at + 1))
      if (long.slice(0, at) + long.slice(at + infix.length) === short) return true
    return false
  })
}

/** Characters around a stretch that may belong to the number in it: a magnitude, a sign of a script without spaces. */
const AROUND = 16

/** The numbers in a stretch by their values, with the words of magnitude behind them. */
function valuesOf({ side, from, to }: Stretch): string {
  if (from === to) return ''
  const [start, end] = [side.tokens[from]!.start, side.tokens[to - 1]!.end]
  return numbersIn(side.text.slice(start, end + AROUND), side.release.language)
    .filter((number) => number.start < end - start)
    .map(({ value }) => value)
    .join(' ')
}

function hasDigits(stretch: Stretch): boolean {
  return wordsIn(stretch).some(({ text }) => /\p{Nd}/u.test(text))
}

/** The same numbers in other figures: `1,200`, `1200`, `1.2 thousand`. */
function isRewritten({ old, new: next }: Hunked): boolean {
  const isFigures = ({ side, from, to }: Stretch) => {
    if (from === to) return false
    const [start, end] = [side.tokens[from]!.start, side.tokens[to - 1]!.end]
    const [number, ...more] = numbersIn(side.text.slice(start, end + AROUND), side.release.language)
    return number?.start === 0 && number.end >= end - start && more.every((other) => other.start >= end - start)
  }
  return isFigures(old) && isFigures(next) && valuesOf(old) === valuesOf(next)
}

function hasOtherNumbers({ old, new: next }: Hunked): boolean {
  if (hasDigits(old) || hasDigits(next)) return valuesOf(old) !== valuesOf(next)
  return isMagnitudeOf(old) !== isMagnitudeOf(next)
}

/** The word of magnitude behind a number that a stretch is; empty where it is none. */
function isMagnitudeOf({ side, from, to }: Stretch): string {
  const before = side.tokens[from - 1]
  if (from === to || before === undefined || !/\p{Nd}$/u.test(before.text)) return ''
  const [number] = numbersIn(side.text.slice(before.start, side.tokens[from]!.end + AROUND), side.release.language)
  const bare = numbersIn(before.text, side.release.language)[0]
  return number === undefined || number.value === bare?.value ? '' : number.value
}

function isCalendarWord(word: string, language: Language | undefined): boolean {
  const { months = [], weekdays = [] } = language?.dates ?? {}
  return [...months, ...weekdays].some((forms) => forms.some((form) => form.toLowerCase() === word.toLowerCase()))
}

/** Whether a figure in the stretch is part of a date: beside a month, a year, or written with points or hyphens. */
function isDate(language: Language | undefined): (stretch: Stretch) => boolean {
  return ({ side, from, to }) => {
    const near = side.tokens.slice(Math.max(0, from - 2), to + 2)
    const own = side.tokens.slice(from, to)
    if (!own.some(({ text }) => /\p{Nd}/u.test(text))) return false
    if (own.some(({ text }) => /^(?:19|20)\d\d$/.test(text) || /^\d{1,2}[.]\d{1,2}[.]\d{2,4}$/.test(text))) return true
    const around = side.text.slice(
      Math.max(0, (side.tokens[from]?.start ?? 0) - 8),
      (side.tokens[to - 1]?.end ?? 0) + 8,
    )
    if (/\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\p{Nd}\s*[年月日号號]/u.test(around)) return true
    return near.some(({ folded }) => isCalendarWord(folded, language))
  }
}

function hasOtherDigits({ old, new: next }: Hunked, language: Language | undefined): boolean {
  const digits = (stretch: Stretch) =>
    wordsIn(stretch)
      .map(({ text }) => text.match(/\p{Nd}/gu)?.join('') ?? '')
      .join(' ')
  const words = (stretch: Stretch) =>
    wordsIn(stretch)
      .filter(({ folded }) => isCalendarWord(folded, language))
      .map(({ folded }) => folded.toLowerCase())
      .join(' ')
  return digits(old) !== digits(next) || words(old) !== words(next)
}

/** Whether the stretch touches a name that the release knows: a person, a place, an organisation. */
function hasName({ side, from, to }: Stretch): boolean {
  const { people, places, organisations } = side.release
  const words = new Set(
    [...people, ...places, ...organisations]
      .flatMap(({ name, mentions }) =>
        [name, ...mentions.map(({ text }) => text)].flatMap((text) => text.split(/[\s-]+/)),
      )
      .filter((word) => word.length > 2 && /^\P{Ll}/u.test(word))
      .map(foldName),
  )
  return side.tokens
    .slice(from, to)
    .some(({ folded, start }) => words.has(foldName(folded)) || isUncasedName(side, start))
}

/** In scripts without capitals or spaces a name is known by its place alone. */
function isUncasedName({ text, release }: Side, start: number): boolean {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text[start]!)) return false
  const names = [...release.people, ...release.places, ...release.organisations].map(({ name }) => name)
  return names.some((name) => {
    const at = text.indexOf(name, Math.max(0, start - name.length + 1))
    return at >= 0 && at <= start
  })
}

function isInQuote({ side, from, to }: Stretch): boolean {
  if (!side.isBody || from === to) return false
  const [start, end] = [side.tokens[from]!.start, side.tokens[to - 1]!.end]
  return side.release.quotes.some(({ inBody }) => start < inBody[1] && inBody[0] < end)
}
