import type { Knowledge, Language } from '@dateline/core'
import {
  articleBefore,
  isOfAnotherScript,
  isPartOfName,
  isPseudonym,
  signs as isSigned,
  relativeAfter,
  traitBefore,
} from './beside-name.ts'
import { isGivenInCase, isGivenName } from './given-names.ts'
import { sexOfName } from './name-forms.ts'
import { endsInThing, holdsThing, isOrganisationWord, opensWithPlace } from './name-of-no-person.ts'
import { isNamedBody, isNamedByNoun, namesBody, namesThing } from './name-of-thing.ts'
import { isAmongThem, isOfOriginBehind, isPresented, isSaidOfPerson } from './name-presented.ts'
import type { NameSigns } from './name-signs.ts'
import { isSubject, isTakenUp, speaksAfterApposition, TOLD } from './name-speaks.ts'
import type { NamedRun } from './named-run.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { placeNamed } from './place-names.ts'
import { placesPrinted } from './places-printed.ts'
import { spokenApart } from './role-spoken.ts'
import { isAcronym, isOblique, type Role } from './roles.ts'
import { isToldOf } from './single-told.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** How much speaks for a person: a person from 1 on; from -1 on nothing speaks against one. */
export interface Weighed {
  readonly cues: number
  /** Of two words and more, where the subject of a sentence may stand. */
  readonly subject: boolean
  /** The same, and a pronoun speaks behind it. */
  readonly takenUp: boolean
}

/** Weighs what stands beside a run of capitalised words, and what its own words tell. */
export function weighSigns(named: NamedRun, signs: NameSigns): Weighed {
  const { paragraph, text, tokens, first, last, at, end, several, next, small, language, knowledge } = named
  let cues = several ? cuesOfSeveral(named, signs) : cuesOfOne(named, signs)
  const subject = several && isSubject(paragraph, at, language, knowledge, true)
  // Of what is no subject nobody asks.
  const takenUp = subject && cues === 0 && isTakenUp(paragraph, at, next, language)
  if (takenUp && isSubject(paragraph, at, language, knowledge)) cues += 1
  if (several && cues === 0 && isAmongThem(paragraph, at, next, language)) cues += 1
  if (several && cues === 0 && isSaidOfPerson(paragraph, at, subject, language)) cues += 1
  if (cues === 0 && (signs.shaped || (several && isPresented(paragraph, at, language)))) cues += 1
  if (isPseudonym(text, end, language)) cues += 4
  if (!several && isToldOf(paragraph, first, small, language, knowledge)) cues += TOLD
  if (signs.titled) cues += TITLED
  if (!several && signs.speaks && isOfOriginBehind(text, tokens, last, language)) cues += TOLD
  if (!several && signs.before !== undefined && !signs.place && isSetApart(named, signs.before)) cues += TOLD
  // No town is somebody's daughter, or ten years old.
  if (!several && (signs.kin !== undefined || signs.stated)) cues += TOLD
  cues -= againstWords(named, signs, cues)
  if (several) cues -= againstSeveral(named, signs)
  return { cues, subject, takenUp }
}

/** `Филипп VI` */
const ORDINAL = /^[IVX]{2,5}$/

/** As much as a single name needs beside its role. */
const TITLED = 2

/** `Høvdingen i distriktet, Kalonga, frygter`: one word between commas behind a role, which speaks or feels. */
function isSetApart({ text, tokens, last, start, end, language }: NamedRun, before: Role): boolean {
  const { verbs, weakVerbs } = language.attribution
  return (
    before.end < start &&
    /^,\s+$/.test(text.slice(before.end, start)) &&
    /^,\s/.test(text.slice(end)) &&
    [verbs, weakVerbs].some((table) => phrasesOf(table).at(tokens, last + 1) > 0)
  )
}

/** What its words themselves, and what is joined to them, say against a person. */
function againstWords(
  { text, tokens, first, run, name, end, several, language, knowledge }: NamedRun,
  { place, honorific }: NameSigns,
  cues: number,
): number {
  let against = 0
  if (place || (several && opensWithPlace(run, language, knowledge))) against += 2
  else if (several && cues <= 1 && endsInThing(run, language, knowledge)) against += 2
  if (
    run.some((token, at) => /^\p{Lu}{2,}$/u.test(token.text) && !(several && at > 0 && ORDINAL.test(token.text))) &&
    !/^[\p{Lu}\s.'’-]+$/u.test(text)
  )
    against += 2
  if (several && isPartOfName(text, tokens, first, language)) against += 2
  if (isOfAnotherScript(name, language) && honorific === undefined) against += 2
  if (several && isRegionAhead(text, tokens, first + run.length - 1, language)) against += 4
  // `Уровень Урала снизился`
  if (
    several &&
    run.length === 2 &&
    language.people.cases &&
    opensSentence(text, run[0]!.start) &&
    isTownOf(run, language, knowledge)
  )
    against += 3
  // `министр юстиции Республики Каракалпакстан`
  if (several && language.people.cases && wordsOf(language.places.region).holds(run[0]!)) against += 4
  // The name of a thing: `Kukka Valimo -yhtiö`.
  if (text[end + 1] === '-' && /^\s-\p{Ll}/u.test(text.slice(end, end + 3))) against += 3
  return against
}

/** `Школьники Костанайской области`: the last word is an adjective before the word for a region. */
function isRegionAhead(text: string, tokens: Paragraph['tokens'], last: number, { places }: Language): boolean {
  const [word, next] = [tokens[last]!, tokens[last + 1]]
  if (next === undefined || next.capital || !adjoin(text, word, next)) return false
  if (!Object.keys(places.adjectives).some((end) => word.folded.endsWith(end))) return false
  return wordsOf(places.region).holds(next) || Object.hasOwn(places.regionForms, next.folded)
}

function cuesOfOne({ text, tokens, first }: NamedRun, { honorific, before, after, aged }: NameSigns): number {
  let cues = 0
  if (honorific !== undefined) cues += 2
  if (before !== undefined && (honorific !== undefined || adjoin(text, tokens[first - 1]!, tokens[first]!))) cues += 2
  if (after !== undefined) cues += 1
  if (aged) cues += 1
  return cues
}

function cuesOfSeveral(
  { paragraph, text, tokens, first, last, at, run, language, knowledge }: NamedRun,
  { honorific, before, after, aged, speaks, called }: NameSigns,
): number {
  let cues = 0
  if (honorific !== undefined) cues += 2
  if (before !== undefined) cues += 2
  if (after !== undefined) cues += 2
  if (aged) cues += 1
  if (speaks || speaksAfterApposition(text, tokens, at, language)) cues += 1
  if (!speaks && before === undefined && spokenApart(text, tokens, first, language)) cues += 1
  if (sexOfName(run.at(-1)!.text, language) !== undefined && !isTownOf(run, language, knowledge)) cues += 1
  // Things have relative clauses too.
  if (relativeAfter(text, tokens, last, language) && (cues > 0 || !holdsThing(run, language))) cues += 1
  if (isSigned(paragraph, first, language)) cues += 2
  if (traitBefore(text, tokens, first, language)) cues += 1
  if (called) cues += 1
  return cues
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…]["”»)]?\s+)$/u.test(text.slice(Math.max(0, start - 4), start))
}

function opensWithCountry([first]: NamedRun['run'], language: Language, knowledge: Knowledge): boolean {
  return (
    first !== undefined &&
    !isGivenName(first.text, language, knowledge) &&
    placesPrinted(first.text, language, knowledge).some(({ kind }) => kind === 'country')
  )
}

/** `Метро Харькова`: a town in a case that ends as surnames do, behind no given name. */
function isTownOf(run: NamedRun['run'], language: Language, knowledge: Knowledge): boolean {
  const { text } = run.at(-1)!
  const place = placeNamed(text, language, knowledge)
  return place !== undefined && place.name !== text && !isGivenName(run[0]!.text, language, knowledge)
}

/** What stands before two words and more, and makes them the name of a thing or a body. */
function againstSeveral(
  { text, tokens, first, at, start, language, knowledge }: NamedRun,
  { honorific, before, after, aged, speaks, far }: NameSigns,
): number {
  let against = 0
  const plain = after === undefined && before === undefined && honorific === undefined
  // `Bulgaristan Ulaştırma ve Haberleşme Bakanı`
  if (
    plain &&
    language.roles.owners.length > 0 &&
    opensWithCountry(
      at.map((index) => tokens[index]!),
      language,
      knowledge,
    )
  )
    against += 4
  if (plain && articleBefore(text, tokens, first, language)) against += 2
  if (plain && !speaks && !aged && isNamedByNoun(text, tokens, at, language, knowledge)) against += 2
  const opens = Math.min(far, before === undefined || before.start > start ? first : tokenAt(tokens, before.start))
  // `heyete Nijerya’nın eski Başkanı Ela Kaya başkanlık etti`: an owner in a case names no thing.
  const titled = opens < first && tokens[opens]!.capital && tokens[opens]!.tail === ''
  if (after === undefined && (plain || titled) && namesThing(text, tokens, opens, language)) against += plain ? 2 : 4
  if (before === undefined) return against
  if (isNamedBody(text, tokens, first, language)) against += 4
  if (namesBody(text, tokens, at, language)) against += 4
  if (isBodyOfOther(text, tokens, first, before, language, knowledge)) against += 4
  return against
}

/** `Директор Фонда Елены Ковалёвой`: behind a head in the nominative, a body that is called after another has the name in the genitive. */
function isBodyOfOther(
  text: string,
  tokens: Paragraph['tokens'],
  first: number,
  role: Role,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const body = tokens[first - 1]!
  if (!language.people.cases || !adjoin(text, body, tokens[first]!) || !isOrganisationWord(body, language)) return false
  // No body whose name is an abbreviation is called after somebody: `глава ООН Антониу Гутерриш`.
  if (isAcronym(body.text)) return false
  return isGivenInCase(tokens[first]!.text, language, knowledge) && !isOblique(role.role, language)
}
