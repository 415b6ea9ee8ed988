import type { Language } from '@dateline/core'
import type { Scene } from './attribution.ts'
import { isGoverned, isGovernedIn } from './last-person.ts'
import type { PersonMention } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { phrasesOf } from './phrases.ts'
import { roleAt } from './roles.ts'
import { isDescribedAlone } from './single-told.ts'
import { startOf } from './subject-of-speech.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { isSpeech } from './unnamed-between.ts'
import { wordsOf } from './words.ts'

/** Words between the one that opens somebody's description and the noun in it, at most: `en ung, nyligen utbildad lärare`. */
const DESCRIBED = 4

/** Words behind such a noun before which more is said of the person, at most: `a man from the island who …`. */
const BEHIND = 6

/** Words of a sentence among which one stands that tells of many: `Among the first`, `Ensimmäisten joukossa`. */
const OPENING = 4

/**
 * Whether between the last name and a place of a paragraph somebody without one comes before the reader, elsewhere than at the head
 * of a sentence, too: `Among the first was a young man from Gao who …`, `Sel gecesi evini kaybeden bir bakkal geldi.` Not where the
 * sentence has said before of whom it tells, by a name or a pronoun.
 */
export function isStrangerPresented(scene: Scene, mention: PersonMention, to: number): boolean {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const isHere = mention.paragraph === paragraph.index
  const here = people.mentions.filter((m) => m.paragraph === paragraph.index)
  let told = isHere && !isGovernedIn(scene, mention)
  let head = isHere ? tokenAt(tokens, mention.end) : 0
  for (let index = head; index < tokens.length && tokens[index]!.end <= to; index++) {
    if (index > 0 && isBreak(passage.text, tokens, index)) {
      told = false
      head = index
    }
    told ||= isPronoun(tokens[index]!, language)
    told ||= here.some((m) => m.start === tokens[index]!.start && !isGovernedIn(scene, m))
    if (told || isSpeech(paragraph, index, to, language)) continue
    if (isBreak(passage.text, tokens, index) && isDescribedAlone(passage.text, tokens, index, language)) return true
    if (isAgedUnknown(scene, index)) return true
    const noun = strangerAt(scene, index)
    if (noun === undefined) continue
    if (isBreak(passage.text, tokens, index) || isBroughtIn(scene, head, index, noun)) return true
  }
  return false
}

/**
 * `die 19-jährige Tsedal`: behind an age a word with a capital that is nobody whom the text knows. Where every noun has one, it may
 * say what they are: `die 31-jährige Zeichnerin`.
 */
function isAgedUnknown({ paragraph, people, language }: Scene, index: number): boolean {
  const { tokens, passage } = paragraph
  const next = tokens[index + 1]
  if (next?.capital !== true || !isAge(passage.text, tokens, index, language)) return false
  if (language.people.personEndings.some((end) => next.text.endsWith(end.slice(1)))) return false
  return !people.mentions.some((m) => m.paragraph === paragraph.index && m.start <= next.start && next.end <= m.end)
}

/**
 * Whether a name stands in what a sentence says of its subject, who has none: `A mother of three whom Ana Ruiz met in May works in
 * the kiosk.`
 */
export function isToldOfStranger(scene: Scene, mention: PersonMention): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const name = tokenAt(tokens, startOf(scene, mention))
  const relative = tokens[name - 1]
  if (relative === undefined || !adjoin(passage.text, relative, tokens[name]!)) return false
  const { roles, people } = language
  const isRelative =
    wordsOf(roles.relative).holds(relative) || (people.capitalNouns && wordsOf(roles.articles).holds(relative))
  if (!isRelative) return false
  let head = name - 1
  while (head > 0 && !isBreak(passage.text, tokens, head)) head--
  const described = strangerAt(scene, head)
  return described !== undefined && described < name - 1
}

/** Index of the noun of a person whom the words from `first` on describe, and do not name; undefined where they do not. */
function strangerAt(scene: Scene, first: number): number | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const opens = wordsOf(language.roles.indefinite).holds(tokens[first]!)
  const sentence = isBreak(passage.text, tokens, first)
  const presented = phrasesOf(language.people.presents).endingAt(tokens, first - 1) > 0
  if (!(opens || sentence || presented)) return undefined
  // `Die 31-jährige Zeichnerin`: an article takes up somebody of whom the text has told.
  if (!opens && wordsOf(language.roles.articles).holds(tokens[first]!)) return undefined
  if (opens && !sentence && (isGoverned(scene, first) || isOwned(passage.text, tokens, first, language)))
    return undefined
  for (let index = opens ? first + 1 : first; index <= first + DESCRIBED && index < tokens.length; index++) {
    if (index > first && !adjoin(passage.text, tokens[index - 1]!, tokens[index]!)) return undefined
    const isOne =
      isAge(passage.text, tokens, index, language) ||
      (opens || presented ? isSomebody(tokens, index, language) : isIntroduced(scene, index))
    if (isOne) return isNamed(scene, index) ? undefined : index
  }
  return undefined
}

/**
 * Where no article tells, whether a noun brings somebody in at the head of a sentence by saying more of them: `Nuori nainen`,
 * `Женщина из Гао`. One word alone takes up somebody who was named.
 */
function isIntroduced(scene: Scene, index: number): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const length = phrasesOf(language.attribution.strangers).at(tokens, index)
  if (length > 1) return true
  const next = tokens[index + 1]
  if (length === 0 || next === undefined) return false
  const gap = passage.text.slice(tokens[index]!.end, next.start)
  const { places, roles } = language
  return gap.includes(',') ? wordsOf(roles.relative).holds(next) : wordsOf(places.prepositions).holds(next)
}

/** `der Fall einer Mutter`: where all nouns have capitals, one directly before it has the description in the genitive. */
function isOwned(text: string, tokens: readonly Token[], first: number, { people }: Language): boolean {
  const before = tokens[first - 1]
  return people.capitalNouns && before?.capital === true && adjoin(text, before, tokens[first]!)
}

/** Whether a sentence shows that its description brings somebody in, and does not speak of such people in general. */
function isBroughtIn(scene: Scene, head: number, first: number, noun: number): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const { people, roles, attribution } = language
  if (attribution.verbLast) return tokens[noun]!.tail === '' && !isUsedAs(tokens, noun, language)
  const presents = phrasesOf(people.presents).endingAt(tokens, first - 1)
  // `c’era anche una quarantenne ucraina`: a verb that brings people in, and says nothing of what something is.
  const indefinite = wordsOf(roles.indefinite).holds(tokens[first]!)
  if (indefinite && presents > 0 && (presents > 1 || !wordsOf(roles.copulas).holds(tokens[first - 1]!))) return true
  if (indefinite && isBehindAdverbial(scene, head, first)) return true
  const among = phrasesOf(people.among)
  for (let index = head; index < Math.min(first, head + OPENING); index++) if (among.at(tokens, index) > 0) return true
  const articles = people.capitalNouns ? [roles.articles] : []
  for (let index = noun + 1; index <= noun + BEHIND && index < tokens.length; index++) {
    const gap = passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start)
    if (/[.!?…:;]/u.test(gap)) return false
    const behindComma = gap.includes(',') ? articles : []
    if ([roles.relative, ...behindComma].some((table) => wordsOf(table).holds(tokens[index]!))) return presents > 0
  }
  return false
}

/** `At a shop near the bridge, a young cashier was shaken`: the subject behind what a preposition opens and a comma closes. */
function isBehindAdverbial({ paragraph, language }: Scene, head: number, first: number): boolean {
  const { tokens, passage } = paragraph
  const { places, roles } = language
  if (head >= first || ![places.prepositions, roles.links].some((table) => wordsOf(table).holds(tokens[head]!)))
    return false
  const lead = passage.text.slice(tokens[head]!.end, tokens[first]!.start)
  return /^[^,.!?:;]*,\s+$/.test(lead)
}

/** `bir öğretmen olarak`: what somebody is named as. */
function isUsedAs(tokens: readonly Token[], noun: number, { roles }: Language): boolean {
  const next = tokens[noun + 1]
  return next !== undefined && [roles.as, roles.relative].some((table) => wordsOf(table).holds(next))
}

/** A name directly behind a description belongs to it: `a teacher, Ana Ruiz`, `bir öğretmen olan Elif Demir`. */
function isNamed({ paragraph, people }: Scene, noun: number): boolean {
  const { tokens, passage } = paragraph
  return people.mentions.some(
    (m) =>
      m.paragraph === paragraph.index &&
      m.start > tokens[noun]!.start &&
      tokenAt(tokens, m.start) - noun <= 2 &&
      !/[.!?;:]/.test(passage.text.slice(tokens[noun]!.end, m.start)),
  )
}

/** A noun for a person, whatever more it says. */
function isSomebody(tokens: readonly Token[], index: number, language: Language): boolean {
  const { attribution, people } = language
  const token = tokens[index]!
  return (
    isStrange(tokens, index, language) ||
    roleAt(tokens, index, language) > 0 ||
    [people.female, people.male, people.kin].some((table) => phrasesOf(table).at(tokens, index) > 0) ||
    [attribution.femaleNouns, attribution.maleNouns].some((table) => wordsOf(table).holds(token)) ||
    (token.capital && isOfPeople(token.text, language))
  )
}

/** A noun in the form that introduces somebody. */
function isStrange(tokens: readonly Token[], index: number, { attribution }: Language): boolean {
  return phrasesOf(attribution.strangers).at(tokens, index) > 0
}

const agesAlone = new WeakMap<readonly string[], readonly string[]>()

/** What says of somebody how old they are, and stands before no name: `24-åring`, `ára gömul kona`, `yaşındaki bir terzi`. */
function isAge(text: string, tokens: readonly Token[], index: number, { people: { ages } }: Language): boolean {
  let alone = agesAlone.get(ages)
  if (alone === undefined) {
    alone = ages.filter((phrase) => !phrase.includes('#'))
    agesAlone.set(ages, alone)
  }
  const length = /^\d{1,2}-?\p{Ll}{4,}/u.test(tokens[index]!.text) ? 1 : phrasesOf(alone).at(tokens, index)
  const [last, next] = [tokens[index + length - 1], tokens[index + length]]
  return length > 0 && last !== undefined && next !== undefined && adjoin(text, last, next)
}

function isPronoun(token: Token, { attribution }: Language): boolean {
  const { female, male, neutralSingular } = attribution
  return [female, male, neutralSingular].some((table) => wordsOf(table).holds(token))
}

function isBreak(text: string, tokens: readonly Token[], index: number): boolean {
  return index === 0 || /^[.!?…:]["”»)]*$/u.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start).trim())
}
