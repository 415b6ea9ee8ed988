import type { Knowledge, Language } from '@dateline/core'
import { endOfRun, mayNamePlace } from './name-of-place.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import type { Candidate } from './place-candidate.ts'
import { goesOn, startsSentence } from './place-cues.ts'
import { likeBefore, villagesCalled } from './place-forms.ts'
import { placeInAnyForm } from './place-names.ts'
import { isTown, mostlyCapitals } from './places-unlisted.ts'
import { overlapsAny, type Range } from './ranges.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Names of a list that bear out one that no table has, where nothing leads to the first and where something does. */
const FEWEST = 3
const FEWEST_LED = 2
/** Known towns of a list, at least, where every noun has a capital. */
const FEWEST_AMONG_NOUNS = 2

/**
 * Names that no table has in a list that names a town and ends like a list, with `and`: `in Kiomboi, Shelui and Singida`.
 * `known` are the candidates of the paragraph in reading order, `taken` stretches that are something else, and `names` words
 * of people's names.
 */
export function joinedCandidates(
  paragraph: Paragraph,
  known: readonly Candidate[],
  taken: readonly Range[],
  names: ReadonlySet<string>,
  language: Language,
  knowledge: Knowledge,
): readonly Candidate[] {
  if (!known.some(isKnownTown) || mostlyCapitals(paragraph.tokens)) return []
  return joinedIn(paragraph, known, taken, names, language, knowledge)
}

function joinedIn(
  { passage, tokens }: Paragraph,
  known: readonly Candidate[],
  taken: readonly Range[],
  names: ReadonlySet<string>,
  language: Language,
  knowledge: Knowledge,
): readonly Candidate[] {
  const found: Candidate[] = []
  const items = itemsOf()
  let first = 0
  for (let index = 1; index < items.length; index++) {
    const [before, item] = [items[index - 1]!, items[index]!]
    if (!goesOn(passage.text, tokens, before.last, item.first, language)) first = index
    else if (item.first > before.last + 1 && joins(before.last + 1)) {
      found.push(...unknownOf(items.slice(first, index + 1)))
      first = index
    }
  }
  return found

  function joins(at: number): boolean {
    const { roles, places } = language
    return [roles.joins, places.joins].some((table) => wordsOf(table).holds(tokens[at]!))
  }

  /** Every capitalised name of the paragraph that is nobody and nothing else. */
  function itemsOf(): readonly Item[] {
    const byStart = new Map(known.map((candidate) => [candidate.start, candidate]))
    const items: Item[] = []
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!
      let candidate = byStart.get(token.start)
      let last = index
      if (candidate === undefined) {
        if (!token.capital) continue
        last = endOfRun(passage.text, tokens, index, language)
        // `Kantonen Bern`
        candidate = tokens.slice(index, last + 1).flatMap(({ start }) => byStart.get(start) ?? [])[0]
      } else while (tokens[last + 1] !== undefined && tokens[last + 1]!.start < candidate.end) last++
      items.push({ first: index, last, ...(candidate === undefined ? {} : { candidate }) })
      index = last
    }
    return items
  }

  function unknownOf(list: readonly Item[]): readonly Candidate[] {
    const towns = list.flatMap(({ candidate }) =>
      candidate !== undefined && isKnownTown(candidate) ? [candidate] : [],
    )
    const [town] = towns
    const led = isLed(tokens[list[0]!.first - 1])
    const unknown = list.filter(({ candidate }) => candidate === undefined || isOnlySpelt(candidate))
    const isList = list.length >= (led ? FEWEST_LED : FEWEST) && unknown.every(isName)
    if (town === undefined || unknown.length === 0 || !isList) return []
    if (language.people.capitalNouns && towns.length < FEWEST_AMONG_NOUNS) return []
    return unknown.map(({ first, last, candidate }): Candidate => {
      const [start, end] = [tokens[first]!.start, tokens[last]!.end]
      const printed = passage.text.slice(start, end)
      const base = placeInAnyForm(printed, language, knowledge)
      const isKnown = base?.places.every(({ kind }) => kind === 'city') === true
      return {
        name: isKnown ? base!.name : likeBefore(printed, town, language),
        places: isKnown ? base!.places : [],
        villages: villagesCalled(printed, language, knowledge),
        ...(candidate?.spelt === undefined ? {} : { spelt: candidate.spelt }),
        told: { kind: 'city' },
        beside: town,
        passage,
        start,
        end,
        cued: true,
        weak: false,
      }
    })
  }

  function isLed(before: Token | undefined): boolean {
    return before !== undefined && wordsOf(language.places.prepositions).holds(before)
  }

  /** Whether most words of a name are those of people. */
  function isSomebody(run: readonly Token[]): boolean {
    const words = run.filter(({ capital }) => capital)
    return words.filter(({ text }) => names.has(text)).length * 2 > words.length
  }

  function mayBeNoun(token: Token): boolean {
    return language.people.capitalNouns || startsSentence(passage.text, token)
  }

  function isName({ first, last }: Item): boolean {
    const [start, end] = [tokens[first]!.start, tokens[last]!.end]
    const run = tokens.slice(first, last + 1)
    return (
      !overlapsAny(taken, start, end) &&
      mayNamePlace(run, language) &&
      !isSomebody(run) &&
      // Within a sentence of a language whose nouns are small, a capital says that it is a name: `frá Vík, Höfn og Ísafirði`.
      !(first === last && mayBeNoun(tokens[first]!) && isOrdinaryWord(tokens[first]!.text, language)) &&
      !isOfPeople(tokens[first]!.text, language)
    )
  }
}

/** Whether nothing but its sound may say which place a candidate is. */
function isOnlySpelt({ places, villages = [], told, spelt }: Candidate): boolean {
  return spelt !== undefined && places.length === 0 && villages.length === 0 && told === undefined
}

/** Whether a candidate is a town or region beyond doubt: something leads to it, or it has no other meaning. */
function isKnownTown(candidate: Candidate): boolean {
  const { places, villages = [], spelt, cued, told, weak, opens, doubtful, everyday } = candidate
  if (places.length === 0) return told !== undefined || (cued && (villages.length > 0 || spelt !== undefined))
  if (isTown(candidate)) return true
  if (weak || opens === true || doubtful === true || everyday === true) return false
  return !places.some(({ kind }) => kind === 'country')
}

/** A name of a paragraph at tokens `[first, last]`, and the places that it may be. */
interface Item {
  readonly first: number
  readonly last: number
  readonly candidate?: Candidate
}
