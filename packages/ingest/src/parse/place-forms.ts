import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { baseForms, bothEndings } from './inflection.ts'
import type { Candidate } from './place-candidate.ts'
import { rememberedByLanguage } from './remembered.ts'
import { romanized } from './romanize.ts'
import { type Spelt, speltOut } from './spelt-out.ts'

/** Forms of one name that are looked up among small places. */
const MOST_FORMS = 12

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

/** Letters that a name and its form have in common, at least. */
const SHORTEST = 3

/** A name without the genitive in which it stands before the word for what it is (`Palorinyan asutusalue`), or in another case. */
export function nominative(name: string, language: Language): string {
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

/** A name in Latin letters, as printed and in its other forms. */
export function speltForms(name: string, language: Language): readonly Spelt[] {
  // An adjective stands before the word for what it says of: `у Київській та Одеській областях`.
  const isAdjective = !name.includes(' ') && Object.keys(language.places.adjectives).some((end) => name.endsWith(end))
  if (isAdjective) return []
  return formsOf(name, language).flatMap((form) => speltOut(form, language) ?? [])
}

/** Names whose small places were asked for before. */
const small = rememberedByLanguage<readonly GazetteerPlace[]>(500)

/** The small places of a name just as it is: a table of millions of letters is searched for them. */
export function smallPlacesCalled(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  return small(language).get(name, (own) => knowledge.places.villages(own))
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
