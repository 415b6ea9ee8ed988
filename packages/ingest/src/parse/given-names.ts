import { foldName, type Knowledge, type Language } from '@dateline/core'
import { formsOf } from './name-forms.ts'
import { soundOf } from './name-sound.ts'
import { PackedWords } from './packed-words.ts'
import type { RegisteredPerson } from './people.ts'
import { rememberedByLanguage } from './remembered.ts'

/** Given names, folded, with the place in {@link SEXES} of the sex that only those have. */
type GivenNames = PackedWords

const SEXES = [undefined, 'female', 'male'] as const satisfies readonly RegisteredPerson['sex'][]

const byScript = new WeakMap<Knowledge, Map<string, GivenNames>>()
const byLanguage = new WeakMap<Language, GivenNames>()

/**
 * Given names of all languages that share a script: releases name people from everywhere. They are a hint, which counts only
 * together with the shape of a name and what stands around it.
 */
function givenNamesOf({ language: { script } }: Language, knowledge: Knowledge): GivenNames {
  const scripts = byScript.get(knowledge) ?? new Map<string, GivenNames>()
  byScript.set(knowledge, scripts)
  const known = scripts.get(script)
  if (known !== undefined) return known
  const alike = [...knowledge.languages.values()].filter(({ language }) => language.script === script)
  const names = namesOf(alike)
  scripts.set(script, names)
  return names
}

const soundsByKnowledge = new WeakMap<Knowledge, PackedWords>()

/** Letters of a name that its sound alone tells, at least. */
const TELLING = 5

/** How the given names sound that are listed in Latin letters. */
function soundsOf(knowledge: Knowledge): PackedWords {
  const known = soundsByKnowledge.get(knowledge)
  if (known !== undefined) return known
  const latin = [...knowledge.languages.values()].filter(({ language }) => language.script === 'Latn')
  const names = latin.flatMap((language) => foldedNames(language).map(([, folded]) => folded))
  const sounds = PackedWords.of(names.flatMap((name) => (name.length < TELLING ? [] : (soundOf(name) ?? []))))
  soundsByKnowledge.set(knowledge, sounds)
  return sounds
}

const heard = rememberedByLanguage<boolean>(2_000)

/** `Фаррух`, `Бакари`: a name of another country that sounds as Latin letters write it. */
function soundsGiven(word: string, language: Language, knowledge: Knowledge): boolean {
  if (word.length < TELLING || !/^\p{Script=Cyrillic}/u.test(word)) return false
  return heard(language).get(word, (own) =>
    formsOf(own, language).some((form) => form.length >= TELLING && soundsOf(knowledge).has(soundOf(form) ?? '')),
  )
}

function namesOf(languages: readonly Language[]): GivenNames {
  const names = new Map<string, number>()
  for (const language of languages)
    for (const [sex, folded] of foldedNames(language))
      names.set(folded, names.has(folded) && names.get(folded) !== sex ? 0 : sex)
  return new PackedWords(names)
}

function foldedNames(language: Language): readonly (readonly [sex: number, folded: string])[] {
  const names = language['given-names']
  return (['female', 'male'] as const).flatMap((sex) =>
    names[sex].map((name) => [SEXES.indexOf(sex), foldName(name)] as const),
  )
}

function sexIn(names: GivenNames, folded: string): RegisteredPerson['sex'] {
  return SEXES[names.get(folded) ?? 0]
}

function ownNamesOf(language: Language): GivenNames {
  const names = byLanguage.get(language) ?? namesOf([language])
  byLanguage.set(language, names)
  return names
}

/** Answers of each language that are remembered, at most. */
const MOST_ASKED = 2_000

const otherWords = new WeakMap<Language, PackedWords>()

/** Whether a word that is a given name is more often another word of the language. */
function isOtherWord(word: string, language: Language): boolean {
  const words = otherWords.get(language) ?? PackedWords.of(language['given-names'].words)
  otherWords.set(language, words)
  return words.has(word)
}

const given = rememberedByLanguage<boolean>(MOST_ASKED)

/** Whether a word is a known given name, in any case, of a language that is written like this one. */
export function isGivenName(word: string, language: Language, knowledge: Knowledge): boolean {
  return given(language).get(word, (own) => mayBeGiven(own, language, knowledge))
}

function mayBeGiven(word: string, language: Language, knowledge: Knowledge): boolean {
  if (isOtherWord(word, language)) return false
  const names = givenNamesOf(language, knowledge)
  return (
    [word, /^(\p{L}{2,})-\p{L}/u.exec(word)?.[1] ?? ''].some((part) =>
      (language.people.lastInflects ? [foldName(part)] : formsOf(part, language)).some((form) => names.has(form)),
    ) || soundsGiven(word, language, knowledge)
  )
}

/** Whether a word is a given name just as it is printed and no other word of the language, where no capital tells one from the other. */
export function isGivenAlone(word: string, language: Language, knowledge: Knowledge): boolean {
  return !isOtherWord(word, language) && isGivenOrWord(word, language, knowledge)
}

/** Whether a word is a given name just as it is printed, whatever else it may mean. */
export function isGivenOrWord(word: string, language: Language, knowledge: Knowledge): boolean {
  return asPrinted(language).get(word, (own) => givenNamesOf(language, knowledge).has(foldName(own)))
}

const asPrinted = rememberedByLanguage<boolean>(MOST_ASKED)

/** Whether a word is a given name as it stands; one that ends in a consonant only if men have it, for others do not decline. */
export function isGivenBase(word: string, language: Language, knowledge: Knowledge): boolean {
  const names = givenNamesOf(language, knowledge)
  const folded = foldName(word)
  return names.has(folded) && (/[аеєиіїоуыэюя]$/u.test(folded) || sexIn(names, folded) !== 'female')
}

/** Whether a word as it stands sounds like a given name of another country, and is in no case one of its own language. */
export function isGivenAbroad(word: string, language: Language, knowledge: Knowledge): boolean {
  const names = givenNamesOf(language, knowledge)
  return (
    word.length >= TELLING &&
    /^\p{Script=Cyrillic}/u.test(word) &&
    !formsOf(word, language).some((form) => names.has(form)) &&
    soundsOf(knowledge).has(soundOf(foldName(word)) ?? '')
  )
}

/** Whether a word is a given name only without its case: `Олени`. */
export function isGivenInCase(word: string, language: Language, knowledge: Knowledge): boolean {
  return (
    isGivenName(word, language, knowledge) &&
    !isGivenOrWord(word, language, knowledge) &&
    !isGivenAbroad(word, language, knowledge)
  )
}

const sexes = rememberedByLanguage<RegisteredPerson['sex'] | null>(MOST_ASKED)

/** The sex that a given name tells in the language of the text, where it may be another than elsewhere; else in all that know it. */
export function sexOfGivenName(word: string, language: Language, knowledge: Knowledge): RegisteredPerson['sex'] {
  return sexes(language).get(word, (own) => toldSex(own, language, knowledge) ?? null) ?? undefined
}

function toldSex(word: string, language: Language, knowledge: Knowledge): RegisteredPerson['sex'] {
  const names = ownNamesOf(language)
  const folded = foldName(word)
  if (names.has(folded)) return sexIn(names, folded)
  // `Marie-Ange`
  const part = /^(\p{L}{3,})-\p{Lu}/u.exec(word)?.[1]
  if (part !== undefined && !givenNamesOf(language, knowledge).has(folded)) return toldSex(part, language, knowledge)
  return isWidespread(folded, language, knowledge) ? sexIn(givenNamesOf(language, knowledge), folded) : undefined
}

/** Whether a word, in any case, is a given name of its own language, as it stands. */
export function isOwnGivenName(word: string, language: Language): boolean {
  return ownNamesOf(language).has(foldName(word))
}

/** The language whose names are known everywhere. */
const LINGUA_FRANCA = 'en'

const widespread = new WeakMap<Knowledge, Map<string, PackedWords>>()

/** Whether a given name is at home in several languages of the script or in English: another's may have the other sex abroad. */
function isWidespread(folded: string, { language: { script } }: Language, knowledge: Knowledge): boolean {
  const scripts = widespread.get(knowledge) ?? new Map<string, PackedWords>()
  widespread.set(knowledge, scripts)
  const names = scripts.get(script) ?? widespreadIn(script, knowledge)
  scripts.set(script, names)
  return names.has(folded)
}

function widespreadIn(script: string, knowledge: Knowledge): PackedWords {
  const homes = new Map<string, number>()
  for (const language of knowledge.languages.values())
    if (language.language.script === script)
      for (const name of new Set(foldedNames(language).map(([, folded]) => folded)))
        homes.set(name, (homes.get(name) ?? 0) + (language.language.tag === LINGUA_FRANCA ? 2 : 1))
  return PackedWords.of([...homes].flatMap(([name, count]) => (count > 1 ? [name] : [])))
}
