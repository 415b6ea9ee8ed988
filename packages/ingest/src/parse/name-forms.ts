import type { Language } from '@dateline/core'
import { foldName } from '@dateline/core'
import { baseForms } from './inflection.ts'
import type { RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { rememberedByLanguage } from './remembered.ts'
import { wordAt } from './tokens.ts'

/** Fewer letters of a base say nothing of a name. */
const SHORTEST = 2

const known = rememberedByLanguage<readonly string[]>(5_000)

/** The forms in which a word of a name may stand in a register, folded: as printed, and with its case taken off. */
export function formsOf(word: string, language: Language): readonly string[] {
  return known(language).get(word, (own) => [...new Set([foldName(own), ...basesOf(own, language).map(foldName)])])
}

/** What a word of a name may be in the nominative, the printed form not among them. */
export function basesOf(word: string, language: Language): readonly string[] {
  const { endings, forms } = language.people
  const bases = baseForms(word, endings, forms).filter((base) => base.length >= SHORTEST)
  return word.includes('-') && language.people.cases ? [...new Set([...basesOfParts(word, language), ...bases])] : bases
}

/** Bases of a double name, at most. */
const MOST_PARTS = 12

/** Each part of a double name may show the case, or none but the first: `Рахимовой-Берг`. */
function basesOfParts(word: string, language: Language): readonly string[] {
  const { endings, forms } = language.people
  let bases = ['']
  for (const [at, part] of word.split('-').entries()) {
    const own = /^\p{Lu}/u.test(part) ? baseForms(part, endings, forms).filter((base) => base.length >= SHORTEST) : []
    const options = own.length === 0 ? [part] : own
    bases = bases.flatMap((base) => options.map((option) => (at === 0 ? option : `${base}-${option}`)))
    bases.length = Math.min(bases.length, MOST_PARTS)
  }
  return bases.filter((base) => base !== word)
}

/** Whether two names are one in different cases: `Тиграна Аветисяна`, `Тигран Аветисян`. */
export function isFormOf(a: string, b: string, language: Language): boolean {
  const [left, right] = [a.split(' '), b.split(' ')]
  // The last word parts most names, and its forms are known.
  if (left.length !== right.length || !sharesForm(left.at(-1)!, right.at(-1)!, language)) return false
  return left.every((word, at) =>
    inflectsAt(at, left.length, language)
      ? sharesForm(word, right[at]!, language)
      : word === right[at] || foldName(word) === foldName(right[at]!),
  )
}

/** Whether a word of a name may stand in a case: every one, or only the last. */
function inflectsAt(at: number, words: number, { people }: Language): boolean {
  return !people.lastInflects || at === words - 1
}

function sharesForm(a: string, b: string, language: Language): boolean {
  const forms = formsOf(b, language)
  return formsOf(a, language).some((form) => forms.includes(form))
}

/** Whether a name is an inflected form of another one that the text prints. */
export function isInflected(name: string, base: string, language: Language): boolean {
  const [left, right] = [name.split(' '), base.split(' ')]
  return (
    foldName(name) !== foldName(base) &&
    left.length === right.length &&
    left.every((word, at) =>
      inflectsAt(at, left.length, language)
        ? formsOf(word, language).includes(foldName(right[at]!))
        : foldName(word) === foldName(right[at]!),
    )
  )
}

/** Whether a word ends as only names of persons do: `-dóttir`, `-вич`. */
export function sexOfName(word: string, language: Language): 'female' | 'male' | undefined {
  const { femaleNames, maleNames } = language.people
  if (endsLike(femaleNames, word)) return 'female'
  return endsLike(maleNames, word) ? 'male' : undefined
}

/** Whether the language has names that show by their ending that they are some, and in which case. */
function tellsNames({ people }: Language): boolean {
  return people.femaleNames.length + people.maleNames.length > 0
}

function endsLike(table: readonly string[], text: string): boolean {
  return phrasesOf(table).at([wordAt(text, 0)], 0) > 0
}

/** Whether a word is such a name in another case than the nominative: `-dóttur`, `-вича`. */
function isObliqueName(word: string, language: Language): boolean {
  return (
    sexOfName(word, language) === undefined &&
    basesOf(word, language).some((base) => sexOfName(base, language) !== undefined)
  )
}

/** What is known of a word as a given name, in the nominative. */
export interface GivenLookup {
  readonly isGiven: (word: string, abroad: boolean) => boolean
  readonly sexOf: (word: string) => RegisteredPerson['sex']
}

/**
 * A name in the nominative. `isGiven` tells the given names that are known, those of the language or those from `abroad`: a first word that is one only without its case
 * shows the case of the whole name; `printed` are the capitalised words of the text. `governed` says that the words before it ask for another case; so does a last word that shows it
 * (`-dóttur`). Of several bases the text's own spellings come first, then the one that its table names first; given name and
 * surname agree where they end alike. A name without such a sign stays as printed.
 */
export function nominative(
  name: string,
  governed: boolean,
  printed: () => ReadonlySet<string>,
  givenNames: GivenLookup,
  language: Language,
): string {
  const { isGiven, sexOf } = givenNames
  const { forms, cases, lastInflects, genitiveSources } = language.people
  if (cases && /\p{L}-\p{Lu}/u.test(name)) {
    const single = name.replace(/-(?=\p{Lu})/gu, ' ')
    const joints = [...name.matchAll(/\s|-(?=\p{Lu})/gu)].map(([joint]) => joint)
    const parts = nominative(single, governed, printed, givenNames, language).split(' ')
    return parts.map((part, at) => part + (joints[at] ?? '')).join('')
  }
  const words = name.split(' ')
  const stands =
    words.length > 1 || lastInflects || isGiven(name, false)
      ? undefined
      : basesOf(name, language).find((base) => printed().has(base))
  // `Одному из них, Рустаму … Рустам живёт`: a single name that no words beside it govern.
  if (stands !== undefined) return stands
  if (!cases && !lastInflects && !genitiveSources && !tellsNames(language)) return name
  if (lastInflects) return [...words.slice(0, -1), baseOfLast(words.at(-1)!, governed, printed(), language)].join(' ')
  const declines = basesOf(words.at(-1)!, language).length > 0 || /\p{L}[еиіоу]$/u.test(words.at(-1)!)
  const base = standsTogether(words[0]!, words.at(-1)!) ? undefined : givenBase(words[0]!, isGiven, language)
  // `обрано Ларису Ковтун`: surnames that end in a consonant do not decline for women.
  const given = declines || !cases || (base !== undefined && /[ая]$/u.test(base)) ? base : undefined
  const genitive =
    genitiveSources && governed && words.length > 1 && foreignBase(words[0]!, isGiven, language) !== undefined
  const told = sexOf(given ?? words[0]!)
  // `Артём Лисовой` is no woman's name in a case.
  const stays = (word: string) => told === 'male' && given === undefined && /ой$/u.test(word)
  const shown =
    genitive || (cases && given !== undefined) || words.some((word) => isObliqueName(word, language) && !stays(word))
  const all = shown || (governed && cases)
  // `Аннелі Рантанен`: nothing declines where the surname does not and no table has the given name.
  const foreign =
    cases && given === undefined && !declines && !words.slice(1).some((word) => isObliqueName(word, language))
  let sex = told
  let like = all ? surnameOfOneSex(words.at(-1)!, language) : undefined
  const restored = words.map((word, at) => {
    const stated = at < words.length - 1 || all ? forms[word] : undefined
    const bases = basesOf(word, language)
    const own = bases.find(
      (each) => printed().has(each) && each !== word && (at === 0 || (sexOfName(each, language) ?? sex) === sex),
    )
    if (at > 0 && given !== undefined && !agrees(words[0]!, word)) return word
    const known = genitive && at < words.length - 1 ? foreignBase(word, isGiven, language) : undefined
    const restoredWord =
      (at === 0 && all ? (given ?? standingGiven(word, isGiven)) : undefined) ??
      known ??
      (all || stated !== undefined ? (own ?? stated) : undefined) ??
      (all && !(foreign && at === 0 && words.length > 1)
        ? chosen(word, bases, like, at === 0 ? undefined : sex, language)
        : word)
    like ??= restoredWord
    sex = sexOfName(restoredWord, language) ?? sex
    return restoredWord
  })
  const patronymic = sexOfName(restored.at(-1)!, language) !== undefined
  return all || patronymic ? restored.join(' ') : name
}

/** The given name of which a word is another case; one of the language comes before one from `abroad`. */
function givenBase(word: string, isGiven: GivenLookup['isGiven'], language: Language): string | undefined {
  const bases = basesOf(word, language)
  for (const abroad of [false, true]) {
    if (isGiven(word, abroad)) return undefined
    const base = bases.find((one) => isGiven(one, abroad))
    if (base !== undefined) return base
  }
  return undefined
}

/** What a given name stands for behind a word that asks for a case: `министру Анне Мартынюк` is an Anna, not an Anne. */
function standingGiven(word: string, isGiven: GivenLookup['isGiven']): string | undefined {
  if (!/[еі]$/u.test(word) || !isGiven(word, false)) return undefined
  const base = `${word.slice(0, -1)}а`
  return isGiven(base, false) ? base : word
}

/**
 * The given name of which a word is the genitive where no other case shows: a known one, or what is left of a foreign one without its
 * `s` (`Að sögn Karims Yusufs Haidari`).
 */
function foreignBase(word: string, isGiven: GivenLookup['isGiven'], language: Language): string | undefined {
  if (isGiven(word, false) || isGiven(word, true)) return undefined
  return givenBase(word, isGiven, language) ?? (/[^s]s$/u.test(word) ? word.slice(0, -1) : undefined)
}

/** `Зауре Карабаева`, `Дануте Юркене`: a woman's surname in the nominative behind a given name in `-е`, which no case of hers or of a man's has beside it. */
function standsTogether(given: string, surname: string): boolean {
  return /е$/u.test(given) && /(?:(?:[оеєё]в|[иіїы]н|[сц]ьк|ск)а|(?:[еє]н|[айую]т|ит)[еє])$/u.test(surname)
}

/** `Флорина Драгу`: no surname ends in `у` in the genitive, in which the given name stands, nor in `а` in the dative. */
function agrees(given: string, surname: string): boolean {
  const [a, b] = [given.at(-1)!, surname.at(-1)!]
  return !((/[ая]/u.test(a) && /[ую]/u.test(b)) || (/[ую]/u.test(a) && /[ая]/u.test(b)))
}

/**
 * The base of the last word of a name, where that alone stands in a case. Of the bases that its endings allow the one that
 * other words of the text are forms of; a word that nothing shows to be inflected stays as printed.
 */
function baseOfLast(word: string, governed: boolean, printed: ReadonlySet<string>, language: Language): string {
  const bases = basesOf(word, language)
  const stated = language.people.forms[word]
  if (stated !== undefined) return stated
  const oblique = governed || endsLike(language.people.oblique, word)
  const support = new Map([word, ...bases].map((base) => [base, supportOf(base, word, printed, language)]))
  const best = bases.reduce<string | undefined>(
    (first, base) => (first === undefined || support.get(base)! > support.get(first)! ? base : first),
    undefined,
  )
  if (best === undefined || support.get(word)! > support.get(best)!) return word
  if (support.get(best)! > 0 && (oblique || printed.has(best))) return best
  return oblique ? (longestEnding(word, language)[0] ?? word) : word
}

/** How many other words of a text are a name or its inflected forms, the name itself counted most. */
function supportOf(base: string, word: string, printed: ReadonlySet<string>, language: Language): number {
  let support = 0
  for (const other of wordsByForm(printed, language).get(foldName(base)) ?? [])
    if (other !== word) support += other === base ? PRINTED : 1
  return support
}

const byForm = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, readonly string[]>>()

/** The capitalised words of a text by each form that they may have, read once for all its names. */
function wordsByForm(printed: ReadonlySet<string>, language: Language): ReadonlyMap<string, readonly string[]> {
  const known = byForm.get(printed)
  if (known !== undefined) return known
  const index = new Map<string, string[]>()
  for (const word of printed)
    for (const form of formsOf(word, language)) {
      const words = index.get(form)
      if (words === undefined) index.set(form, [word])
      else words.push(word)
    }
  byForm.set(printed, index)
  return index
}

/** A base that the text prints says more than some of its forms. */
const PRINTED = 3

/** Where cases are rare a shorter ending says nothing of a name: `Hans`. */
const DISTINCT = 3

/** The base of a surname whose case leaves no doubt of the sex: the given name ends like it. */
function surnameOfOneSex(word: string, language: Language): string | undefined {
  const [base, other] = longestEnding(word, language)
  return base !== undefined && other === undefined && sexOfName(base, language) === 'female' ? base : undefined
}

function chosen(
  word: string,
  bases: readonly string[],
  like: string | undefined,
  sex: RegisteredPerson['sex'],
  language: Language,
): string {
  const typical = bases.find((base) => sexOfName(base, language) !== undefined)
  if (!language.people.cases) return typical ?? longestEnding(word, language, DISTINCT)[0] ?? word
  if (sexOfName(word, language) !== undefined && like?.at(-1) === word.at(-1)) return word
  const longest = longestEnding(word, language)
  const all = bases.filter((base) => longest.includes(base))
  const own = all.filter((base) => (sexOfName(base, language) ?? sex) === sex)
  const options = sex === undefined || own.length === 0 ? all : own
  // `министру Василию Голубеву`: the given name tells of which sex the surname is.
  if (sex !== undefined && options.length < all.length) return options[0]!
  if (sex === 'male' && /ой$/u.test(word)) return word
  return options.find((base) => like?.at(-1) === base.at(-1)) ?? typical ?? options[0] ?? word
}

/** The bases that the longest ending of a word leads to: `Григорьевой` is no `-ой`, but an `-евой`. */
function longestEnding(word: string, language: Language, least = 1): readonly string[] {
  const { endings, forms } = language.people
  if (forms[word] !== undefined) return [forms[word]]
  let best = ''
  for (const { suffixes } of endings)
    for (const suffix of suffixes) if (suffix.length > best.length && word.endsWith(suffix)) best = suffix
  if (best.length < least) return []
  return endings
    .filter(({ suffixes }) => suffixes.includes(best))
    .flatMap(({ base }) => base.map((end) => word.slice(0, word.length - best.length) + end))
}
