import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { unitClass } from '@dateline/core'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { type Candidate, isLarge } from './place-candidate.ts'
import { smallPlacesCalled } from './place-forms.ts'
import { type PlaceName, placeNamed } from './place-names.ts'
import { formedCandidates, kindOf, namesOrganisation, PREPOSITION, spells } from './places-formed-unspaced.ts'
import { soundedRuns } from './places-sounded.ts'
import { overlapsAny, type Range } from './ranges.ts'
import { lengthBefore, standingAt } from './standing-at.ts'
import { wordEdges } from './word-edges.ts'

/** Names in a script without spaces: the longest known name at each character. */
export function unspacedCandidates(
  { passage }: Paragraph,
  taken: readonly Range[],
  isOpening: boolean,
  language: Language,
  knowledge: Knowledge,
): Candidate[] {
  const { text } = passage
  const found: Candidate[] = []
  const edges = wordEdges(passage, language)
  let clauseEnd = 0
  for (let start = 0; start < text.length; start++) {
    if (cutsLatinWord(text, start)) continue
    if (start >= clauseEnd) clauseEnd = endOfClause(text, start)
    const reach = reachAt(text, start, language, knowledge)
    for (let end = Math.min(clauseEnd, start + reach); end >= start + 2; end--) {
      if (cutsLatinWord(text, end)) continue
      const match = placeNamed(text.slice(start, end), language, knowledge)
      if (match === undefined) continue
      if (overlapsAny(taken, start, end)) break
      const isCountry = match.places.some((place) => place.kind === 'country')
      if (isCountry && standingAt(language.places.currencies, text, end) !== undefined) break
      // `驻东亚地区代表团`: of the part of the world in which it sits.
      const isSeat = standingAt(language.places.region, text, end) !== undefined && isLedTo(text, start, language)
      if (!isCountry && !isSeat && namesOrganisation(text, end, language)) break
      // Whose citizen somebody is, or a language: `印尼籍`, `越南語`.
      if (standingAt(language.places.demonymEnds, text, end) !== undefined) break
      const longer = longerVillage(text, end, start, match, language, knowledge)
      if (longer !== undefined) {
        const name = text.slice(start, longer.end)
        found.push({ name, places: longer.places, passage, start, end: longer.end, cued: true, weak: false })
        start = longer.end - 1
        break
      }
      const nature = isCountry || isArea(match) ? undefined : standingAt(NATURE, text, end)
      if (nature !== undefined && edges.has(end + nature.length) && !isNamedRegion(match, language)) {
        const stop = end + nature.length
        const name = text.slice(start, stop)
        const known = placeNamed(name, language, knowledge)
        const told = { kind: kindOf(nature, language) }
        found.push({ name, places: known?.places ?? [], told, passage, start, end: stop, cued: true, weak: false })
        start = stop - 1
        break
      }
      const suffix = suffixAt(text, end, match, language)
      // The end of a longer name: `甘巴塔省` is not in Bata.
      if (suffix !== '' && found.at(-1)?.end !== start && spells(text[start - 1], language)) break
      if (suffix !== '' && namesOrganisation(text, end + suffix.length, language)) break
      const last = found.at(-1)
      const listed = last?.cued === true && last.end === start - 1 && /[、和與与及]/u.test(text[start - 1]!)
      // `塔吉克斯坦的苦盏`: what lies in a country that is named directly before it.
      const held = last?.places[0]?.kind === 'country' && /^的?$/u.test(text.slice(last.end, start))
      const cued = isOpening || listed || held || suffix !== '' || isLedTo(text, start, language)
      const villages = smallPlacesCalled(match.name + suffix, language, knowledge)
      // A province that is called like its town.
      const regions = suffix === '' ? [] : villages.filter((each) => isRegionOf(each, match.places))
      found.push({
        ...match,
        ...(regions.length > 0 ? { places: regions } : {}),
        name: match.name + suffix,
        villages,
        bare: !cued,
        passage,
        start,
        end: end + suffix.length,
        cued,
        weak:
          isOrdinaryWord(match.name, language) ||
          (end - start < TELLING &&
            (!isLarge(match.places) ||
              !edges.has(start) ||
              !edges.has(end) ||
              // The end of a longer name: no 利马 in 萨利马.
              (!cued && last?.end !== start && spells(text[start - 1], language)))),
      })
      start = end + suffix.length - 1
      break
    }
  }
  const formed = formedCandidates(passage, found, taken, language, edges, knowledge)
  const sounded = soundedRuns(passage, [...found, ...formed], taken, language, edges)
  return [...found, ...formed, ...sounded].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

/** What lies there by nature, which is part of its name: `乌拉尔河` is not in `乌拉尔`. */
const NATURE = ['河谷', '河', '湖', '群岛', '群島', '半岛', '半島', '盆地', '岛', '島', '海峡', '海峽']

/** A region or an area, which may be an island or a lake itself. */
function isArea({ places }: PlaceName): boolean {
  return places.some(({ kind }) => kind !== 'city')
}

/** Whether a name closes with the word for what it is: `云南省`. */
function isNamedRegion({ name }: PlaceName, { places }: Language): boolean {
  return lengthBefore(places.suffixes, name, 0, name.length) > 0 || NATURE.some((word) => name.endsWith(word))
}

/** Whether a preposition stands directly before an offset. */
function isLedTo(text: string, start: number, { places }: Language): boolean {
  return lengthBefore(places.prepositions, text, start - PREPOSITION, start) > 0
}

/** Characters by which a small place may be called longer than a town that its name begins with, at most. */
const LONGEST_REST = 6

/** The small place of a longer name that goes on to the word for what it is: `巴彦洪戈尔省` is not in `巴彦`. */
function longerVillage(
  text: string,
  from: number,
  start: number,
  { places }: PlaceName,
  language: Language,
  knowledge: Knowledge,
): { readonly end: number; readonly places: readonly GazetteerPlace[] } | undefined {
  if (places.some(({ kind }) => kind === 'country')) return undefined
  const last = Math.min(from + LONGEST_REST, text.length)
  for (let at = from + 1; at <= last && isHan(text.charCodeAt(at - 1)); at++) {
    const word = standingAt(language.places.suffixes, text, at)
    if (word === undefined) continue
    const end = at + word.length
    const villages = smallPlacesCalled(text.slice(start, end), language, knowledge)
    if (villages.length > 0) return { end, places: villages }
  }
  return undefined
}

function isRegionOf({ kind, country }: GazetteerPlace, towns: readonly GazetteerPlace[]): boolean {
  return kind === 'region' && towns.some((town) => town.country === country)
}

/** The most characters of a name that may begin at an offset; 0 where none begins with the two characters there. */
function reachAt(text: string, start: number, { places }: Language, knowledge: Knowledge): number {
  const begins =
    !isHan(text.charCodeAt(start)) ||
    knowledge.places.reach(text.slice(start, start + 2)) > 0 ||
    standingAt(places.areas, text, start) !== undefined
  return begins ? knowledge.places.reach(text[start]!) : 0
}

const isHan = unitClass(/\p{Script=Han}/u)

/** Characters of a name that no other word has by chance, at least. */
const TELLING = 3

/** The word for a region behind its name: `图尔卡纳郡`. */
function suffixAt(text: string, end: number, { name, places }: PlaceName, language: Language): string {
  if (places.some(({ kind }) => kind === 'country' || kind === 'other')) return ''
  return language.places.suffixes.find((word) => text.startsWith(word, end) && !name.endsWith(word)) ?? ''
}

/** Stand in no name of a place. */
const isMark = unitClass(/[，。；：！？、“”‘’《》〈〉「」『』（）]/u)

/** Tell which of two countries of one name is meant. */
const WITHIN = /果?（[金布]）/u

/** Where the first mark stands from an offset on, or the text ends. */
function endOfClause(text: string, from: number): number {
  let at = from
  // `刚果（金）`: brackets within the name of a country.
  while (at < text.length && (!isMark(text.charCodeAt(at)) || WITHIN.test(text.slice(at - 1, at + 3)))) at++
  return at
}

/** Whether an offset lies inside a word in Latin letters, which only whole can be a name: no Hag in Hagander. */
function cutsLatinWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at))
}

const isLatin = unitClass(/[\p{Script=Latin}\d]/u)
