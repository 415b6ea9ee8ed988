import { type Knowledge, type Language, type PlaceKind, unitClass } from '@dateline/core'
import type { Passage } from '../passage.ts'
import type { Candidate } from './place-candidate.ts'
import type { Range } from './ranges.ts'
import { speltOut } from './spelt-out.ts'
import { lengthBefore, longestAt, standingAt } from './standing-at.ts'
import { wordsOf } from './words.ts'

const isHan = unitClass(/\p{Script=Han}/u)

/** Characters of a foreign name before the word for what it is, at least and at most. */
const FEWEST = 2
const MOST = 8

/**
 * Names that the gazetteer lacks, by the word for what they are behind them: of characters that foreign names are written
 * with (`占巴塞省`), or directly behind the place in which they lie (`云南省剑川县`).
 */
export function formedCandidates(
  passage: Passage,
  found: readonly Candidate[],
  taken: readonly Range[],
  language: Language,
  edges: ReadonlySet<number>,
  knowledge: Knowledge,
): readonly Candidate[] {
  const { text } = passage
  const ends = new Set(found.map(({ end }) => end))
  const formed: Candidate[] = []
  const covered = new Uint8Array(text.length)
  for (const [from, to] of taken) covered.fill(1, from, to)
  for (const each of found) if (!each.weak) covered.fill(1, each.start, each.end)
  for (let at = FEWEST - 1; at < text.length; at++) {
    const word = longestAt(language.places.formed, text, at)
    if (word === undefined) continue
    const end = at + word.length
    let start = at
    while (start > 0 && at - start < MOST && !ends.has(start) && spells(text[start - 1], language)) start--
    const led = ledFrom(text, at, language)
    if (led !== undefined && !ends.has(start)) start = led
    const home = homeStart(text, at, word, ends, edges, language)
    if (home !== undefined) start = home
    const lies = home !== undefined
    // `沿海城市`, `南部城镇`: the word for what it is ends another word.
    if (!edges.has(at) && wordStart(edges, at) > start) continue
    const spelt = at - start >= FEWEST && edges.has(start) && !spells(text[start - 1], language)
    const isFree = !covered.subarray(start, end).includes(1)
    // What the language has as a word is no name, nor is what goes on behind the word for it: `许多村`, `乡土`.
    const isWord = !lies && at - start === FEWEST && !edges.has(start + 1) && edges.has(at)
    if (
      isWord ||
      (!lies && AT_HOME.test(word)) ||
      !edges.has(end) ||
      !(lies || spelt || led !== undefined) ||
      !isFree ||
      namesOrganisation(text, end, language)
    )
      continue
    const name = text.slice(start, end)
    const kind = kindOf(word, language)
    const ways = speltOut(text.slice(start, at), language)
    formed.push({
      name,
      places: [],
      told: { kind },
      villages: knowledge.places.villages(name),
      ...(ways === undefined ? {} : { spelt: [ways] }),
      ...(lies ? { lies } : {}),
      passage,
      start,
      end,
      cued: true,
      weak: false,
    })
    ends.add(end)
    at = end - 1
  }
  return formed
}

/** Where the word begins that an offset lies in. */
function wordStart(edges: ReadonlySet<number>, at: number): number {
  let start = at
  while (start > 0 && !edges.has(start)) start--
  return start
}

/**
 * Where a name begins that stands directly behind the place in which it lies, before the word for what it is: `山西省吕梁市临县`.
 * Names that tell of whom a region is are long: `甘孜藏族自治州`.
 */
function homeStart(
  text: string,
  at: number,
  word: string,
  ends: ReadonlySet<number>,
  edges: ReadonlySet<number>,
  language: Language,
): number | undefined {
  const isSpelt = [...text.slice(Math.max(0, at - LONGEST_SPELT), at)].every((sign) => spells(sign, language))
  const longest = word.startsWith('自治')
    ? LONGEST_OWN
    : isSpelt || /[旗盟]$/u.test(word)
      ? LONGEST_SPELT
      : LONGEST_HOME
  for (let start = at - 1; start >= at - longest && start > 0; start--) {
    const sign = text[start]!
    if (!isHan(sign.charCodeAt(0)) || NOT_HOME.test(sign)) return undefined
    // `凉山州的昭觉县、布拖县和美姑县`
    const isBehind =
      /[的、和與与及]/u.test(text[start - 1]!) &&
      start < at - 1 &&
      ends.has(start - 1) &&
      SHORT_NAMED.test(word) &&
      // No word of the language: `贵州的山区县`.
      edges.has(start + 1)
    if (ends.has(start) || isBehind)
      return (start < at - 1 || SHORT_NAMED.test(word)) && !AROUND.test(text.slice(start, at)) ? start : undefined
  }
  return undefined
}

/** Words that tell a place only behind the one in which it lies: `自助通关口岸` is none, `瑞丽市姐告口岸` is. */
export const AT_HOME = /^(?:港|旗|盟|口岸|新区|新區|开发区|開發區)$/u

/** Of one character only counties are called: `临县`, not `三省`. */
const SHORT_NAMED = /^[县縣]$/u

/** What lies around or along something, and how much of it, is no name: `周边稻区`, `边境口岸`, `三省`. */
const AROUND =
  /^(?:周边|周邊|边境|邊境|沿|东部|東部|西部|南部|北部|中部|附近|境内|境內|首都|部分|各地|其他|[几幾数數多])/u

/** Characters of a name at home that is spelt by its sound, at most: `锡林郭勒盟`. */
const LONGEST_SPELT = 4

/** Characters of a region's name with that of the people whose it is, at most: `双江拉祜族佤族布朗族傣族`. */
const LONGEST_OWN = 11

/** Small words that stand in no name of a place at home. */
const NOT_HOME = /[的了和与與及在是有各该該全本这這那两兩个個每某等以为為于於从從到被将將给給]/u

/** Whether foreign names are written with a character. */
export function spells(char: string | undefined, { people, places }: Language): boolean {
  return char !== undefined && (wordsOf(people.transliteration).has(char) || wordsOf(places.transliteration).has(char))
}

/** Words and numbers that stand in no name that a preposition leads to. */
const NOT_LED =
  /[的了和与與及个個这這那每各该該全本两兩一二三四五六七八九十百千万萬几幾数數当當地]|^多|[许許很众眾诸諸更最]多/u

/**
 * Where a name begins that a preposition leads to, before the word for what it is at an offset: `前往上丁省`. Undefined where
 * none does, or where a word between them is of the language.
 */
function ledFrom(text: string, at: number, { places, people }: Language): number | undefined {
  for (let start = at - FEWEST; start >= at - LONGEST_LED && start > 0; start--) {
    if (lengthBefore(places.prepositions, text, start - PREPOSITION, start) === 0) continue
    const name = text.slice(start, at)
    const isName =
      /^\p{Script=Han}+$/u.test(name) && !NOT_LED.test(name) && people.notNames.every((word) => !name.includes(word))
    return isName ? start : undefined
  }
  return undefined
}

/** Characters of a preposition, at most. */
export const PREPOSITION = 3

/** Characters of a name that a preposition leads to, at most. */
const LONGEST_LED = 5

/** Characters of a name at home, before the word for what it is, at most. */
const LONGEST_HOME = 3

/** The kind of place that a word for one says. */
export function kindOf(word: string, { places }: Language): PlaceKind {
  const kinds = ['city', 'region', 'other'] as const
  return kinds.find((kind) => wordsOf(places[kind]).has(word)) ?? 'region'
}

/** Whether the characters behind a name lead on to a word for an organisation: 亚洲开发银行 is no place. */
export function namesOrganisation(text: string, end: number, language: Language): boolean {
  const rest = /^[\p{Script=Han}]{1,12}/u.exec(text.slice(end, end + 12))?.[0]
  if (rest === undefined) return false
  const { words, suffixes, breaks } = language.organisations
  const ends = [rest.search(/[的在与和驻於于]/u), ...breaks.map((word) => rest.indexOf(word))].filter((at) => at >= 0)
  const name = rest.slice(0, Math.min(rest.length, ...ends))
  for (let at = 0; at < name.length; at++)
    if (standingAt(words, name, at) !== undefined || standingAt(suffixes, name, at) !== undefined) return true
  return false
}
