import type { Knowledge, Language } from '@dateline/core'
import { endOfRun, mayNamePlace } from './name-of-place.ts'
import { isOrdinaryWord } from './ordinary-words.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import type { Candidate } from './place-candidate.ts'
import { compoundCandidate } from './place-compounds.ts'
import { startsSentence } from './place-cues.ts'
import { likeBefore, nominative, speltForms, villagesCalled } from './place-forms.ts'
import type { ToldKind } from './place-kinds.ts'
import { type Lead, type Listed, leadTo } from './place-leads.ts'
import { placeInAnyForm } from './place-names.ts'
import { overlapsAny, type Range } from './ranges.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A paragraph with what is asked of each of its names. */
interface Scene {
  readonly paragraph: Paragraph
  /** Most of its words have a capital, which then says nothing. */
  readonly capitals: boolean
  readonly language: Language
  readonly knowledge: Knowledge
}

/**
 * Names that the gazetteer does not list, in a script with capitals, where something leads to a place: the word for what
 * it is (`the village of Savnob`), a preposition or a case that says where, or a list of places. Whether they are one is for
 * `settle` to say, which knows the countries of the release.
 */
export function unlistedCandidates(
  paragraph: Paragraph,
  listed: readonly Candidate[],
  taken: readonly Range[],
  names: ReadonlySet<string>,
  language: Language,
  knowledge: Knowledge,
): readonly Candidate[] {
  const { passage, tokens } = paragraph
  const scene: Scene = { paragraph, capitals: mostlyCapitals(tokens), language, knowledge }
  const found: Candidate[] = []
  const covered = [...taken, ...listed.map(({ start, end }): Range => [start, end])]
  const cuedEnds = new Map(
    listed.filter(({ cued, listed: onList }) => cued || onList === true).map((each) => [each.end, each]),
  )
  const starts = new Set(covered.map(([start]) => start))
  let before: Listed | undefined
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const known = cuedEnds.get(token.end)
    if (known !== undefined) before = { last: index, strong: isTown(known), known }
    if (
      !token.capital ||
      starts.has(token.start) ||
      opensSentence(token, language) ||
      isNounBefore(tokens, index, language)
    )
      continue
    const last = endOfRun(passage.text, tokens, index, language)
    const { end } = tokens[last]!
    if (overlapsAny(covered, token.start, end)) {
      index = last
      continue
    }
    const compound = last > index ? undefined : compoundCandidate(passage, token, language, knowledge)
    const lead = compound === undefined ? leadTo(paragraph, index, last, before, language) : undefined
    if (compound !== undefined) found.push(compound)
    else if (
      (lead !== undefined || mayStandBare(scene, index, last)) &&
      isName(tokens.slice(index, last + 1), names, language)
    ) {
      const candidate =
        lead === undefined ? bareCandidate(scene, index, last) : ledCandidate(scene, index, last, lead, before)
      if (candidate !== undefined) found.push(candidate)
      if (lead !== undefined) before = { last, strong: kindOf(scene, index, last, lead) !== undefined }
    }
    index = last
  }
  return found
}

function isName(run: readonly Token[], names: ReadonlySet<string>, language: Language): boolean {
  return mayNamePlace(run, language) && !run.some(({ text }) => names.has(text)) && !isOfPeople(run[0]!.text, language)
}

/** A name to which something leads: small places of that name, how it may be spelt elsewhere, or what it is told to be. */
function ledCandidate(
  scene: Scene,
  first: number,
  last: number,
  lead: Lead,
  before: Listed | undefined,
): Candidate | undefined {
  const { paragraph, language, knowledge } = scene
  const { passage, tokens } = paragraph
  const { text } = passage
  const [{ start }, { end }] = [tokens[first]!, tokens[last]!]
  const told = toldIn(scene, first, last, lead)
  const printed = text.slice(start, end)
  const isWhole = told !== undefined && (told.first < first || told.last > last)
  // A town that is too small to be told by an inflected form alone.
  const base = told === undefined || isWhole ? undefined : placeInAnyForm(printed, language, knowledge)
  const name =
    base?.name ?? (told === undefined ? likeBefore(printed, before?.known, language) : nominative(printed, language))
  const villages = isWhole ? [] : villagesCalled(printed, language, knowledge)
  // Where every noun has a capital, one may sound like a village: `Kontakt`.
  const mayBeNoun = told === undefined && language.people.capitalNouns && !lead.within
  const spelt = isWhole || villages.length > 0 || mayBeNoun ? [] : speltForms(printed, language)
  const kind = kindOf(scene, first, last, lead)
  if (villages.length === 0 && spelt.length === 0 && kind === undefined) return undefined
  const isOpening = lead.told !== undefined && isBehind(lead.told, first, last) && startsSentence(text, tokens[first]!)
  const whole = isWhole ? { name: text.slice(tokens[told.first]!.start, tokens[told.last]!.end) } : {}
  return {
    name,
    places: base?.places ?? [],
    villages,
    ...(spelt.length > 0 ? { spelt } : {}),
    ...(kind === undefined || isOpening
      ? {}
      : { told: { kind, ...whole, ...(told?.small === true ? { small: true } : {}) } }),
    passage,
    start: tokens[told?.first ?? first]!.start,
    end: tokens[told?.last ?? last]!.end,
    cued: !isOpening,
    weak: false,
  }
}

/** What the words beside a name say that it is. In a title in capitals every noun looks like part of the name before it. */
function toldIn({ capitals }: Scene, first: number, last: number, { told }: Lead): ToldKind | undefined {
  return capitals && told?.first === first && told.last === last ? undefined : told
}

function kindOf(scene: Scene, first: number, last: number, lead: Lead): ToldKind['kind'] | undefined {
  const { paragraph, capitals, language } = scene
  // Of two nouns the second is a name only where one is known: `in einem Bezirk Menschenhandel`.
  if (first > 0 && isNounBefore(paragraph.tokens, first - 1, language)) return undefined
  return toldIn(scene, first, last, lead)?.kind ?? (lead.within && !capitals ? 'city' : undefined)
}

/** Whether a name to which nothing leads may be a place at all. */
function mayStandBare(scene: Scene, first: number, last: number): boolean {
  const { paragraph, capitals, language } = scene
  const { passage, tokens } = paragraph
  if (capitals || language.people.capitalNouns) return false
  const token = tokens[first]!
  if (tokens[last]!.end - token.start < SHORTEST_BARE || startsSentence(passage.text, token)) return false
  const before = tokens[first - 1]
  // Behind a word for what is called after somebody: `имени Токтогула`.
  return before === undefined || !wordsOf(language.people.namesakes).holds(before)
}

/** A name to which nothing leads, where small places are called so. */
function bareCandidate(
  { paragraph: { passage, tokens }, language, knowledge }: Scene,
  first: number,
  last: number,
): Candidate | undefined {
  const { start } = tokens[first]!
  const { end } = tokens[last]!
  const name = passage.text.slice(start, end)
  if (isOrdinaryWord(name, language)) return undefined
  const villages = villagesCalled(name, language, knowledge)
  if (villages.length === 0) return undefined
  return { name, places: [], villages, bare: true, passage, start, end, cued: false, weak: false }
}

/** The word for a place before its name, where every noun has a capital: `die Stadt Qamischli`. */
function isNounBefore(tokens: readonly Token[], index: number, { people, places }: Language): boolean {
  if (!people.capitalNouns || tokens[index + 1]?.capital !== true) return false
  return [places.city, places.region].some((table) => wordsOf(table).holds(tokens[index]!))
}

/** A word that has its capital from the beginning of a sentence: `In Nabavatu`. */
function opensSentence(token: Token, { people, places }: Language): boolean {
  return wordsOf(places.prepositions).holds(token) || wordsOf(people.notNames).holds(token)
}

/** Whether a known name stands for a town or region that something leads to. */
export function isTown({ cued, places }: Candidate): boolean {
  return cued && places.every(({ kind }) => kind !== 'country')
}

/** Letters of a name to which nothing leads, at least. */
const SHORTEST_BARE = 4

/** Whether the word for the kind stands behind the name, where a word in capitals may be no name: `Rural areas`. */
function isBehind(told: ToldKind, first: number, last: number): boolean {
  return told.first === first && told.last >= last && !told.before
}

/** Share of capitalised words from which on capitals say nothing: a title. */
const TITLE = 0.6

export function mostlyCapitals(tokens: readonly Token[]): boolean {
  let capitals = 0
  for (const { capital } of tokens) if (capital) capitals++
  return capitals > tokens.length * TITLE
}
