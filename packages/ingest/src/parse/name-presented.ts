import type { Language } from '@dateline/core'
import type { Run } from './name-runs.ts'
import { isTakenUp } from './name-speaks.ts'
import type { Paragraph } from './people.ts'
import { isOfPeople, printsPeoplesSmall } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { roleAt } from './roles.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words between the one that opens a sentence and the verb that brings somebody before the reader, at most. */
const OPENING = 12

/**
 * Whether a sentence brings somebody before the reader by a name that stands behind its verb and closes a clause: `Among the
 * divers is Ana Ruiz, …`, `Vapaaehtoisten joukossa oli myös Outi Koski.` Also without such an opening where the next sentence
 * goes on with a pronoun that only persons have.
 */
export function isPresented(paragraph: Paragraph, [first, last]: Run, language: Language): boolean {
  const { tokens, passage } = paragraph
  const { people } = language
  const verb = people.presents.length === 0 ? 0 : phrasesOf(people.presents).endingAt(tokens, first - 1)
  const closed = /^\s*(?:[,.;:!?–—(]|$)/u.test(passage.text.slice(tokens[last]!.end))
  if (!closed) return false
  if (verb > 0 && adjoin(passage.text, tokens[first - 1]!, tokens[first]!)) {
    if (opensAmong(passage.text, tokens, first - verb, language)) return true
    return goesOnWithPerson(passage.text, tokens, last, language)
  }
  return isBehindDash(passage.text, tokens, first) && opensAmong(passage.text, tokens, first, language)
}

/**
 * Whether a name is one of those of whom the sentence tells, and more is said of the person: where from, or in the next sentence by a
 * pronoun: `two members voted against, among them Ana Ruiz from Gao. She …`
 */
export function isAmongThem(
  paragraph: Paragraph,
  [first, last]: Run,
  next: Paragraph | undefined,
  language: Language,
): boolean {
  const { tokens, passage } = paragraph
  const { amongThem } = language.people
  if (first === 0 || amongThem.length === 0 || phrasesOf(amongThem).endingAt(tokens, first - 1) === 0) return false
  if (!adjoin(passage.text, tokens[first - 1]!, tokens[first]!)) return false
  const behind = tokens[last + 1]
  const isFrom = behind !== undefined && wordsOf(language.places.prepositions).holds(behind)
  return isFrom || isTakenUp(paragraph, [first, last], next, language)
}

/** `Среди участников — Анна Ковалёва`: a dash for the verb. */
function isBehindDash(text: string, tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  return before !== undefined && /^\s+[–—]\s+$/u.test(text.slice(before.end, tokens[first]!.start))
}

/** Whether the sentence begins with what tells one of many, or has it before its verb. */
function opensAmong(text: string, tokens: readonly Token[], end: number, { people }: Language): boolean {
  const among = phrasesOf(people.among)
  for (let index = end - 1; index >= 0 && index >= end - OPENING; index--) {
    if (index < end - 1 && /[.!?…:;]/u.test(text.slice(tokens[index]!.end, tokens[index + 1]!.start))) return false
    const length = among.at(tokens, index)
    if (length > 0 && (index === 0 || people.lastInflects || opensSentence(text, tokens[index]!.start))) return true
  }
  return false
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["”’»)]?\s+)$/u.test(text.slice(Math.max(0, at - 4), at))
}

/** Whether the sentence behind a name begins with a pronoun that stands for persons alone, and the name closes its own. */
function goesOnWithPerson(text: string, tokens: readonly Token[], last: number, { people }: Language): boolean {
  const next = tokens[last + 1]
  return (
    next !== undefined &&
    /^[.!?]\s+$/.test(text.slice(tokens[last]!.end, next.start)) &&
    wordsOf(people.persons).has(next.folded)
  )
}

/** Words of a sentence behind its subject among which a relative is named, at most. */
const SENTENCE = 20

/**
 * Whether words beside a name are said of persons: a people before it that is a noun (`la keniana Ana Ruiz`, `Kenialainen Outi
 * Koski`), what somebody is chosen as behind it (`elected Ana Ruiz as treasurer`), or, where the name is the `subject`, a relative
 * who is named in the same sentence (`Ana Ruiz runs the clinic with her sister Pema`) and what only persons do.
 */
export function isSaidOfPerson(paragraph: Paragraph, run: Run, subject: boolean, language: Language): boolean {
  const { tokens, passage } = paragraph
  return (
    isOfOrigin(passage.text, tokens, run, language) ||
    isChosen(passage.text, tokens, run, language) ||
    (subject && (hasRelative(passage.text, tokens, run, language) || livesBehind(passage.text, tokens, run, language)))
  )
}

function isOfOrigin(text: string, tokens: readonly Token[], [first]: Run, language: Language): boolean {
  const [lead, people] = [tokens[first - 2], tokens[first - 1]]
  if (people === undefined || !adjoin(text, people, tokens[first]!) || !isOfPeople(people.text, language)) return false
  const { articles, femaleArticles, indefinite } = language.roles
  const isArticle =
    lead !== undefined &&
    adjoin(text, lead, people) &&
    [articles, indefinite].some((table) => wordsOf(table).holds(lead))
  // Where articles tell no sex, a people with a capital may be an adjective: `the Kenyan Green Belt`.
  // Where nouns have capitals, one without is an adjective, and a noun follows: `vietnamesische Rückkehrerinnen`.
  if (isArticle) return language.people.capitalNouns ? people.capital : femaleArticles.length > 0 || !people.capital
  return people.capital && printsPeoplesSmall(language) && opensSentence(text, people.start)
}

/** `ha denunciato Lamin, gambiano.`: of whose people somebody is, in small letters behind a comma. */
export function isOfOriginBehind(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined || !/^,\s+$/.test(text.slice(tokens[last]!.end, next.start))) return false
  const people = wordsOf(language.roles.indefinite).holds(next) ? tokens[last + 2] : next
  if (people === undefined || !isOfPeople(people.text, language)) return false
  return people === next ? !next.capital && printsPeoplesSmall(language) : !language.people.capitalNouns
}

function isChosen(text: string, tokens: readonly Token[], [, last]: Run, language: Language): boolean {
  // `Konsularbedienstete Rückkehrerinnen als Zeuginnen`
  if (language.people.capitalNouns) return false
  const as = tokens[last + 1]
  if (as === undefined || !adjoin(text, tokens[last]!, as) || !wordsOf(language.roles.as).holds(as)) return false
  for (let index = last + 2; index <= last + 4 && index < tokens.length; index++) {
    if (!adjoin(text, tokens[index - 1]!, tokens[index]!)) return false
    if (roleAt(tokens, index, language) > 0) return true
  }
  return false
}

/** `Fadimata Walet marchait onze kilomètres.`: what only persons do. */
function livesBehind(text: string, tokens: readonly Token[], [, last]: Run, { people }: Language): boolean {
  const verb = tokens[last + 1]
  return (
    verb !== undefined &&
    people.lives.length > 0 &&
    adjoin(text, tokens[last]!, verb) &&
    phrasesOf(people.lives).at(tokens, last + 1) > 0
  )
}

function hasRelative(text: string, tokens: readonly Token[], [, last]: Run, { people }: Language): boolean {
  if (people.kin.length === 0) return false
  const kin = phrasesOf(people.kin)
  for (let index = last + 1; index <= last + SENTENCE && index + 1 < tokens.length; index++) {
    if (/[.!?;:]/.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))) return false
    const length = kin.at(tokens, index)
    const name = tokens[index + length]
    if (length > 0 && name?.capital === true && adjoin(text, tokens[index + length - 1]!, name)) return true
  }
  return false
}
