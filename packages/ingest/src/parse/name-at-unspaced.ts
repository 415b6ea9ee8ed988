import { type Language, unitClass } from '@dateline/core'
import { foreignName, LONGEST_PART, namesBody, SHORT, singleName, speltLength } from './name-spelt-unspaced.ts'
import { SMALL } from './names-unspaced.ts'
import { standingAt } from './standing-at.ts'
import { titleAt } from './titles-unspaced.ts'
import { wordsOf } from './words.ts'

/** A Han character. */
export const HAN = /\p{Script=Han}/u

const isHanUnit = unitClass(HAN)

/** Says whose something is, and stands in no name: `李明的母亲`. */
const OF = '的'

const surnamesOf = new WeakMap<Language, ReadonlyMap<string, readonly string[]>>()

/** Family names by their first character. */
export function surnamesBy(language: Language): ReadonlyMap<string, readonly string[]> {
  let surnames = surnamesOf.get(language)
  if (surnames === undefined) {
    surnames = Map.groupBy(language.people.surnames, (name) => name[0]!)
    surnamesOf.set(language, surnames)
  }
  return surnames
}

/** `代表小组`: a word for a body that is printed like what a child is called. */
function isBody(name: string, { organisations }: Language): boolean {
  return [organisations.words, organisations.suffixes].some((table) => wordsOf(table).has(name))
}

/** Signs of a long given name. */
const LONG_GIVEN = 3

/** Length of the name that begins at an offset, or undefined. Without a role before it only a dotted name is one. */
export function nameAt(
  text: string,
  start: number,
  end: number,
  behindRole: boolean,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const foreign =
    foreignName(text, start, end, language, edges) ??
    (behindRole ? singleName(text, start, end, language, edges) : undefined)
  if (foreign !== undefined) return foreign
  // `盲童小月`: what a child is called.
  const byname = language.people.bynames.includes(text[start] ?? '') && isHan(text.slice(start, start + 2))
  if (
    behindRole &&
    byname &&
    start + 2 <= end &&
    edges.has(start + 2) &&
    !isBody(text.slice(start, start + 2), language)
  )
    return 2
  if (!behindRole || titleAt(text, start, end, language) > 0) return undefined
  const parts = partsLength(text, start, end, language)
  if (parts > 0) return parts
  const family = familyAt(text, start, language)
  if (family === undefined || wordsOf(language.people.notNames).startsWith(text.slice(start, end)) > 1) return undefined
  // `乔某军`: whom the text does not name; `移民|管理局`: a body.
  if (text[start + family.length] === '某' || beginsBody(text, start, language)) return undefined
  // `受害者康复`: a word of the language is a name only where somebody speaks.
  const isWord = edges.has(start) && !edges.has(start + family.length)
  // `阮氏红杏`: with a middle name.
  const middle = start + family.length + MIDDLE
  const long = language.people.longSurnames.some((name) => text.startsWith(name, start))
  if (
    long &&
    middle < end &&
    isHan(text.slice(start, middle + 1)) &&
    (endsName(text, middle + 1, end, language) || edges.has(middle + 1))
  )
    return middle + 1 - start
  // `許陳美雲`: a wife's two family names.
  const both = start + MARRIED
  if (
    family.length === 1 &&
    both <= end &&
    isWife(text, start, both, language) &&
    familyAt(text, start + 1, language)?.length === 1
  )
    if (
      isHan(text.slice(start, both)) &&
      endsName(text, both, end, language) &&
      !endsName(text, both - 1, end, language)
    )
      return MARRIED
  // `田中由纪子`
  const longest = start + family.length + LONG_GIVEN
  const isLong = family.length > 1 && language.people.longGiven.includes(text[longest - 1] ?? '')
  if (isLong && longest <= end && isHan(text.slice(start, longest)) && endsName(text, longest, end, language))
    return longest - start
  for (const given of [2, 1]) {
    const stop = start + family.length + given
    if (isWord && (given === 1 || SMALL.test(text.slice(start, stop))) && !isSpoken(text, stop, end, language)) continue
    if (isTime(text.slice(start + family.length, stop), language)) continue
    if (given === 2 && closesClause(text, stop, end, language)) continue
    // The last character may already be the verb: 昂敏说.
    const spoken = given === 2 && wordsOf(language.attribution.verbs).startsWith(text.slice(stop - 1, end)) > 0
    if (stop <= end && !spoken && isHan(text.slice(start, stop)) && endsName(text, stop, end, language))
      return namesBody(text, stop, language) ? undefined : family.length + given
  }
  // Without a sign of its end, the longest name that does not cut a word apart.
  return (isWord ? [2] : [2, 1])
    .map((given) => family.length + given)
    .find(
      (length) =>
        start + length <= end &&
        edges.has(start + length) &&
        text[start + length - 1] !== OF &&
        !(length > family.length + 1 && closesClause(text, start + length, end, language)) &&
        !(isWord && SMALL.test(text.slice(start, start + length))) &&
        !isTime(text.slice(start + family.length, start + length), language) &&
        !namesBody(text, start + length, language) &&
        !GROUP.test(text.slice(start + length, start + length + 2)),
    )
}

/** Close a clause, or join one to it: after, when, and. */
export const CLOSES = /[后後时時并並]/u

/** `会见李强后表示`, `感谢李强并表示`: the last character before a verb of speech closes a clause that the name is the object of. */
function closesClause(text: string, stop: number, end: number, language: Language): boolean {
  return CLOSES.test(text[stop - 1] ?? '') && isSpoken(text, stop, end, language)
}

/** Words for people or places of a trade, whose name is no person's: `农技人员`, `康复中心`. */
const GROUP = /^(?:人员|人員|人士|部门|部門|队伍|隊伍|群体|群體|工作|中心|行业|行業)/u

/** `法官席周四`: a word for when or how is no given name. */
function isTime(given: string, { attribution, people }: Language): boolean {
  return given.length > 1 && [attribution.adverbs, people.notNames].some((table) => wordsOf(table).has(given))
}

/** Whether a verb of speech or an honorific follows. */
function isSpoken(text: string, at: number, end: number, { attribution, people }: Language): boolean {
  const rest = text.slice(at, end)
  return [attribution.verbs, attribution.weakVerbs, attribution.adverbs, people.honorificsAfter].some(
    (table) => wordsOf(table).startsWith(rest) > 0,
  )
}

/** `管理局`: a word for a body that begins like a family name. */
function beginsBody(text: string, start: number, { organisations }: Language): boolean {
  return [organisations.words, organisations.suffixes].some((table) => standingAt(table, text, start) !== undefined)
}

/** Whether a word for a wife stands before a name, or an honorific behind it. */
function isWife(text: string, start: number, stop: number, { people }: Language): boolean {
  return (
    /[妻婦妇母婆嫂]$/u.test(text.slice(start - 1, start)) ||
    standingAt(people.honorificsAfter, text, stop) !== undefined
  )
}

/** Signs of a middle name and the first sign of the given name. */
const MIDDLE = 2

/** Signs of a name with two family names. */
const MARRIED = 4

/** The longest family name at an offset. */
export function familyAt(text: string, at: number, language: Language): string | undefined {
  let longest: string | undefined
  for (const name of surnamesBy(language).get(text[at] ?? '') ?? [])
    if (name.length > (longest?.length ?? 0) && text.startsWith(name, at)) longest = name
  return longest
}

/**
 * Length of a name that is made of given names without a family name: `扎西然丁`, `次仁卓玛`. Of one part alone, or
 * with one that no table has, it ends where names do.
 */
export function partsLength(text: string, start: number, end: number, language: Language): number {
  const { female, male } = language['given-names']
  const partAt = (at: number) => standingAt(female, text, at)?.length ?? standingAt(male, text, at)?.length ?? 0
  const first = partAt(start)
  if (first === 0) return 0
  const second = partAt(start + first)
  const length = first + second
  if (second > 0 && start + length <= end) return length
  for (const more of [2, 1, 0]) {
    const stop = start + length + more
    if (stop <= end && isHan(text.slice(start, stop)) && endsName(text, stop, end, language)) return length + more
  }
  return 0
}

/** `五岁的`: an age before whom it is of. */
export const AGED = /^(?:\d{1,2}|[一二三四五六七八九十两兩]{1,3})[岁歲]的/u

/** It has no more units, so that a short stretch of the text is enough to look at. */
export const AGE = 6

/** A foreign name of one part behind an age, that ends where a word does: `五岁的索皮亚`. */
export function agedName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const parts = partsLength(text, start, end, language)
  if (parts > 0) return parts
  let length = speltLength(text, start, end, language)
  while (length >= SHORT && !edges.has(start + length)) length--
  return length >= SHORT && length <= LONGEST_PART ? length : undefined
}

/** Whether a text is written in Han characters throughout. */
export function isHan(text: string): boolean {
  return [...text].every((char) => HAN.test(char) && char !== OF)
}

/** A name is over where a verb, a preposition, a conjunction or the clause's end follows. */
export function endsName(text: string, at: number, end: number, language: Language): boolean {
  return at >= end || !isHanUnit(text.charCodeAt(at)) || standingAt(followersOf(language), text, at) !== undefined
}

const followers = new WeakMap<Language, readonly string[]>()

/** What may follow a name. */
function followersOf(language: Language): readonly string[] {
  let words = followers.get(language)
  if (words === undefined) {
    const { attribution, places, roles, dateline, people } = language
    const { verbs, weakVerbs } = attribution
    words = [
      verbs,
      weakVerbs,
      attribution.adverbs,
      places.prepositions,
      roles.joins,
      dateline.conjunctions,
      people.honorificsAfter,
    ].flat()
    followers.set(language, words)
  }
  return words
}
