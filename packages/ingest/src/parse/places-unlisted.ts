import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { baseForms, bothEndings } from './inflection.ts'
import { endOfRun, mayNamePlace } from './name-of-place.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { isLocative } from './place-cases.ts'
import { compoundCandidate } from './place-compounds.ts'
import { type ToldKind, toldKind } from './place-kinds.ts'
import { placeInAnyForm } from './place-names.ts'
import { type Candidate, goesOn, isOrdinaryWord, type Range, startsSentence } from './places.ts'
import { rememberedByLanguage } from './remembered.ts'
import { romanized } from './romanize.ts'
import { type Spelt, speltOut } from './spelt-out.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Forms of one name that are looked up among small places. */
const MOST_FORMS = 12

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
  const { text } = passage
  const found: Candidate[] = []
  const covered = [...taken, ...listed.map(({ start, end }) => [start, end] as const)]
  const cuedEnds = new Map(
    listed.filter(({ cued, listed: onList }) => cued || onList === true).map((each) => [each.end, each]),
  )
  const capitals = mostlyCapitals(tokens)
  let before: Listed | undefined
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!
    const known = cuedEnds.get(token.end)
    if (known !== undefined) before = { last: index, strong: isTown(known), known }
    if (!token.capital || opensSentence(token, language) || isNounBefore(tokens, index, language)) continue
    const last = endOfRun(text, tokens, index, language)
    const { end } = tokens[last]!
    if (covered.some(([from, to]) => token.start < to && end > from)) {
      if (covered.every(([from]) => from !== token.start)) index = last
      continue
    }
    const run = tokens.slice(index, last + 1)
    const isName = () =>
      mayNamePlace(run, language) && !run.some((each) => names.has(each.text)) && !isOfPeople(token.text, language)
    const compound = last > index ? undefined : compoundCandidate(passage, token, language, knowledge)
    const lead = compound === undefined ? leadTo(paragraph, index, last, before, language) : undefined
    const led = lead !== undefined && isName() ? lead : undefined
    if (compound !== undefined) found.push(compound)
    else if (led !== undefined) {
      // In a title in capitals every noun looks like part of the name before it.
      const told = capitals && led.told?.first === index && led.told.last === last ? undefined : led.told
      const printed = text.slice(token.start, end)
      const isWhole = told !== undefined && (told.first < index || told.last > last)
      // A town that is too small to be told by an inflected form alone.
      const base = told === undefined || isWhole ? undefined : placeInAnyForm(printed, language, knowledge)
      const name =
        base?.name ??
        (told === undefined ? likeBefore(printed, before?.known, language) : nominative(printed, language))
      const villages = isWhole ? [] : villagesCalled(printed, language, knowledge)
      // Where every noun has a capital, one may sound like a village: `Kontakt`.
      const mayBeNoun = told === undefined && language.people.capitalNouns && !led.within
      const spelt = isWhole || villages.length > 0 || mayBeNoun ? [] : speltForms(printed, language)
      // Of two nouns the second is a name only where one is known: `in einem Bezirk Menschenhandel`.
      const isNoun = index > 0 && isNounBefore(tokens, index - 1, language)
      const kind = isNoun ? undefined : (told?.kind ?? (led.within && !capitals ? 'city' : undefined))
      const isOpening = led.told !== undefined && isBehind(led.told, index, last) && startsSentence(text, token)
      if (villages.length > 0 || spelt.length > 0 || kind !== undefined)
        found.push({
          name,
          places: base?.places ?? [],
          villages,
          ...(spelt.length > 0 ? { spelt } : {}),
          ...(kind === undefined || isOpening ? {} : { told: { kind, ...(isWhole ? { name: textOf(told) } : {}) } }),
          passage,
          start: tokens[told?.first ?? index]!.start,
          end: tokens[told?.last ?? last]!.end,
          cued: !isOpening,
          weak: false,
        })
      before = { last, strong: kind !== undefined }
    } else if (!capitals && !language.people.capitalNouns && !isNamesake(tokens[index - 1], language) && isName()) {
      const printed = text.slice(token.start, end)
      const villages =
        printed.length < SHORTEST_BARE || isOrdinaryWord(printed, language) || startsSentence(text, token)
          ? []
          : villagesCalled(printed, language, knowledge)
      if (villages.length > 0)
        found.push({
          name: printed,
          places: [],
          villages,
          bare: true,
          passage,
          start: token.start,
          end,
          cued: false,
          weak: false,
        })
    }
    index = last
  }
  return found

  function textOf(told: ToldKind): string {
    return text.slice(tokens[told.first]!.start, tokens[told.last]!.end)
  }
}

/** Whether a name stands behind a word for what is called after somebody: `имени Токтогула`. */
function isNamesake(before: Token | undefined, { people }: Language): boolean {
  return before !== undefined && wordsOf(people.namesakes).holds(before)
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

/** The name before on a list, by its last token, and whether it is a place beyond doubt. */
interface Listed {
  readonly last: number
  readonly strong: boolean
  readonly known?: Candidate
}

/** Whether a known name stands for a town or region that something leads to. */
export function isTown({ cued, places }: Candidate): boolean {
  return cued && places.every(({ kind }) => kind !== 'country')
}

/** A name in the case of the known one before it, without its ending: `Кунграде и Тахтакупыре`. */
export function likeBefore(printed: string, known: Candidate | undefined, language: Language): string {
  if (known === undefined) return asNamed(printed, language)
  const before = known.passage.text.slice(known.start, known.end)
  let same = 0
  while (same < before.length && before[same] === known.name[same]) same++
  const ending = before.slice(same)
  if (ending === '' || same < SHORTEST || !printed.endsWith(ending)) return asNamed(printed, language)
  return printed.slice(0, -ending.length) + known.name.slice(same)
}

/** Letters of a name to which nothing leads, at least. */
const SHORTEST_BARE = 4

/** Letters that a name and its form have in common, at least. */
const SHORTEST = 3

/** Whether the word for the kind stands behind the name, where a word in capitals may be no name: `Rural areas`. */
function isBehind(told: ToldKind, first: number, last: number): boolean {
  return told.first === first && told.last >= last && !told.before
}

/** A name without the genitive in which it stands before the word for what it is (`Palorinyan asutusalue`), or in another case. */
function nominative(name: string, language: Language): string {
  const { people, places } = language
  const end = people.lastInflects ? places.genitives.find((each) => name.endsWith(each.slice(1))) : undefined
  return end === undefined ? asNamed(name, language) : name.slice(0, 1 - end.length)
}

/** A name in its base form where its ending is a word that places are named with: `Mýrdalshreppi`. */
function asNamed(name: string, { places }: Language): string {
  for (const { suffixes, base } of places.endings)
    for (const suffix of suffixes)
      if (suffix.length >= STEM && name.length > suffix.length + 1 && name.endsWith(suffix))
        return name.slice(0, -suffix.length) + base[0]!
  return name
}

/** Letters of an ending that is a word of its own, at least. */
const STEM = 4

/** What leads to a place: the word for what it is, or, `within`, a word or an ending that only places have. */
interface Lead {
  readonly told?: ToldKind
  readonly within: boolean
}

function leadTo(
  { passage: { text }, tokens }: Paragraph,
  first: number,
  last: number,
  before: Listed | undefined,
  language: Language,
): Lead | undefined {
  const token = tokens[first]!
  const told = toldKind(text, tokens, first, last, language)
  if (told !== undefined) return { told, within: false }
  if (isOrdinaryWord(text.slice(token.start, tokens[last]!.end), language)) return undefined
  const near = tokens[first - 1]
  const { places } = language
  if (tokens[last]!.tail !== '') return isLocative(tokens[last]!, false, language) ? { within: true } : undefined
  if (near !== undefined && adjoin(text, near, token)) {
    const isShort = last - first < 2 || places.links.length > 0
    const isOwned = last > first && language.roles.endings.length > 0 && /s$/u.test(token.text)
    const isWithin =
      isShort &&
      !isOwned &&
      !isDefiniteNoun(tokens[last]!.text, language) &&
      wordsOf(places.within).holds(near) &&
      !endsRole(tokens, first - 2, language) &&
      !ownsNoun(text, tokens, last, language)
    if (isWithin) return { within: true }
    if (wordsOf(places.prepositions).holds(near) && !wordsOf(places.links).holds(near)) return { within: false }
  }
  // `ad Am Dafok e Tiringoulou`: what closes a list is what its other names are.
  if (before !== undefined && goesOn(text, tokens, before.last, first, language))
    return { within: before.strong && first > before.last + 1 }
  return isLocative(tokens[last]!, true, language) && !startsSentence(text, token) ? { within: false } : undefined
}

/** Whether an office ends there, which stands in a body rather than in a town: `daglig leder i Varanger Krabbe`. */
function endsRole(tokens: readonly Token[], at: number, { roles }: Language): boolean {
  if (roles.endings.length === 0) return false
  return [roles.titles, roles.heads].some((table) => phrasesOf(table).endingAt(tokens, at) > 0)
}

/** Whether a name is the owner of the noun behind it: `i Göteborgs universitet`, `på DBUs årsmøde`. */
function ownsNoun(text: string, tokens: readonly Token[], last: number, { organisations, roles }: Language): boolean {
  const [token, next] = [tokens[last]!, tokens[last + 1]]
  if (token.possessive) return true
  if (next === undefined || next.capital || !adjoin(text, token, next)) return false
  return phrasesOf(organisations.words).at(tokens, last + 1) > 0 || (roles.endings.length > 0 && /s$/u.test(token.text))
}

/** A name that is a noun with its article: `Superligaen`, `Justitsministeriet`. Short ones may well be towns: `Bergen`. */
function isDefiniteNoun(name: string, { roles, places }: Language): boolean {
  if (name.length < LONG || places.formed.some((end) => name.endsWith(end.slice(1)))) return false
  return roles.endings.some(({ suffixes }) => suffixes.some((end) => end.length > 1 && name.endsWith(end)))
}

/** Letters of a name from which on its ending tells a noun. */
const LONG = 9

/** Share of capitalised words from which on capitals say nothing: a title. */
const TITLE = 0.6

export function mostlyCapitals(tokens: readonly Token[]): boolean {
  return tokens.filter(({ capital }) => capital).length > tokens.length * TITLE
}

/** A name in Latin letters, as printed and in its other forms. */
function speltForms(name: string, language: Language): readonly Spelt[] {
  // An adjective stands before the word for what it says of: `у Київській та Одеській областях`.
  const isAdjective = !name.includes(' ') && Object.keys(language.places.adjectives).some((end) => name.endsWith(end))
  if (isAdjective) return []
  return formsOf(name, language).flatMap((form) => speltOut(form, language) ?? [])
}

/** Names that were asked for before. */
const called = rememberedByLanguage<readonly GazetteerPlace[]>(500)

/** The places that a name means, small ones or in Latin letters, as printed or in a form of it. */
export function villagesCalled(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  return called(language).get(name, (own) => findVillages(own, language, knowledge))
}

function findVillages(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  return formsOf(name, language).flatMap((form) => [
    ...knowledge.places.villages(form),
    ...romanized(form)
      .flatMap((latin) => [...knowledge.places.lookup(latin), ...knowledge.places.villages(latin)])
      .filter(({ kind }) => kind !== 'country')
      .map((place) => ({ ...place, name: form })),
  ])
}

/** A name as printed, and the forms of which it may be another. */
function formsOf(name: string, { people, places }: Language): readonly string[] {
  if (!people.cases && !people.lastInflects) return [name]
  return [name, ...baseForms(name, bothEndings(places.endings, people.endings), places.forms).slice(0, MOST_FORMS)]
}
