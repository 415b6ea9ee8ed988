import type { Language } from '@dateline/core'
import { lengthBefore } from './standing-at.ts'
import { wordsOf } from './words.ts'

/** Behind these, and where a clause begins, a name may stand: `识字的陈秀莲`, `刘大海和孙玉梅`, `由李建国`. */
const LEADS = /[的和与與及、由为為对對向让讓请請给給是有选選聘]$/u

/** Small words of every sentence, which stand in no given name. */
export const SMALL =
  /[的了在是不有和就也都一上下这那她他我你们们说着到与及以为来去地得将已被把从向对年月日元名个位等所其之而但或于并又很最更再还只能会可要没无每各两三四五六七八九十百千万亿第后前内外间中时里]/u

/** `石料场`: how words for places and things end, and no given name. */
const THING = /[场場厂廠店站路楼樓院队隊局所馆館园園桥橋库庫机機费費款案权權品业業费費率量型类類]$/u

/** Characters of a name of two characters behind its family name. */
const GIVEN = 2

/**
 * Length of a name that nothing introduces, at an offset: a family name and two characters, each of which the segmenter leaves
 * alone, since they make no word, and none of which is a small word; behind one that leads to a name or where a clause begins.
 * Where no family name stands, 0.
 */
export function plainNameAt(
  text: string,
  at: number,
  start: number,
  end: number,
  family: string | undefined,
  edges: ReadonlySet<number>,
  language: Language,
): number {
  if (family === undefined || family.length !== 1 || SMALL.test(family)) return 0
  const kin = isKinBefore(text, at, start, language)
  if (at > start && !LEADS.test(text.slice(at - 1, at)) && !kin) return 0
  const stop = at + family.length + GIVEN
  if (stop > end) return 0
  // `“鲁荣渔”号`: what a ship is called.
  if (/[“‘「『《]/u.test(text.charAt(at - 1)) && /[”’」』》]/u.test(text.charAt(stop))) return 0
  for (let index = at; index <= stop; index++) if (!edges.has(index)) return 0
  const given = text.slice(at + family.length, stop)
  if (SMALL.test(given) || THING.test(given) || !/^\p{Script=Han}+$/u.test(given) || given.startsWith('氏')) return 0
  if (wordsOf(language.attribution.verbs).startsWith(text.slice(stop - 1, end)) > 0) return 0
  // `古丽笑着说`: the last sign is a verb.
  if (/[着著了过過]/u.test(text.charAt(stop))) return 0
  // A foreign name, or a longer word that the segmenter does not know either.
  const { transliteration } = language.people
  if (!kin && [...text.slice(at, stop)].every((sign) => transliteration.includes(sign))) return 0
  if (stop < end && edges.has(stop + 1) && !isOver(text, stop, end, language)) return 0
  const { organisations, places } = language
  const tables = [organisations.words, organisations.suffixes, places.region, places.city, places.other]
  return tables.some((table) => lengthBefore(table, given, 0, given.length) > 0) ? 0 : stop - at
}

/** Whether what follows is a word of its own. */
function isOver(text: string, at: number, end: number, { attribution, people, roles }: Language): boolean {
  const rest = text.slice(at, end)
  return (
    SMALL.test(text[at]!) ||
    [attribution.verbs, attribution.weakVerbs, roles.joins, people.honorificsAfter].some(
      (table) => wordsOf(table).startsWith(rest) > 0,
    )
  )
}

/** Characters of a word for a relative, at most. */
const KIN = 4

function isKinBefore(text: string, at: number, start: number, { people }: Language): boolean {
  const from = Math.max(start, at - KIN)
  return [people.kin, people.female, people.male].some((table) => lengthBefore(table, text, from, at) > 0)
}
