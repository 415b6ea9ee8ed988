import type { Attribution, Scene } from './attribution.ts'
import { lastPerson, mentionsBefore } from './last-person.ts'
import type { PersonMention } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { sexOfArticle } from './pronouns.ts'
import { isArticle, roleAt } from './roles.ts'
import { sentenceLength } from './sentences.ts'
import { agesBefore } from './single-names.ts'
import { speakerOf } from './speakers.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words between a demonstrative and its noun, at most: `þessi 34 ára kennari`. */
const AGE = 4

/** Whether a role, from token `first` to `last`, may be of somebody who was named, whatever it says. */
export function pointsBack(scene: Scene, first: number, last: number): boolean {
  return pointerTo(scene, first, last) !== undefined
}

/**
 * Somebody who was named, of whom a role says more than the text has: behind a demonstrative (`cette mère de trois enfants`), of an
 * age (`den 34-årige lærer`; a stranger would have another article), or by what somebody was or is no more (`den pensionerede
 * rektor`).
 */
export function takenUp(scene: Scene, first: number, last: number): Attribution | undefined {
  const pointer = pointerTo(scene, first, last)
  const { end } = scene.paragraph.tokens[last]!
  return pointer === undefined
    ? undefined
    : lastPerson(scene, pointer.start, end, sexOfArticle(pointer, scene.language))
}

/** The word that points back to somebody before a role. */
function pointerTo(scene: Scene, first: number, last: number): Token | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const pointing = demonstrativeBefore(scene, first)
  if (pointing !== undefined) return pointing
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(passage.text, before, tokens[first]!)) return undefined
  const age = phrasesOf(agesBefore(language)).endingAt(tokens, first - 1)
  const figure = age > 0 && /^\d+$/.test(tokens[first - age - 1]?.text ?? '') ? 1 : 0
  const aged = age > 0 ? definiteBefore(scene, first - age - figure) : undefined
  if (aged !== undefined) return aged
  const article = wordsOf(language.roles.modifiers).holds(before) ? definiteBefore(scene, first - 1) : undefined
  return article !== undefined && isOnlyOne(scene, tokens[last]!, article) ? article : undefined
}

function demonstrativeBefore({ paragraph, language }: Scene, first: number): Token | undefined {
  const { tokens, passage } = paragraph
  for (let index = first - 1; index >= first - AGE && index >= 0; index--) {
    if (!adjoin(passage.text, tokens[index]!, tokens[index + 1]!)) return undefined
    if (wordsOf(language.roles.demonstratives).holds(tokens[index]!)) return tokens[index]
  }
  return undefined
}

/** The definite article directly before a token. */
function definiteBefore({ paragraph, language }: Scene, first: number): Token | undefined {
  const { tokens, passage } = paragraph
  const token = tokens[first - 1]
  if (token === undefined || tokens[first] === undefined || !adjoin(passage.text, token, tokens[first]))
    return undefined
  return isArticle(token, language) && !wordsOf(language.roles.indefinite).holds(token) ? token : undefined
}

/** Whether the paragraph has named one person before, and has not told of somebody of that office. */
function isOnlyOne({ paragraph, people }: Scene, role: Token, { start }: Token): boolean {
  const { tokens, index } = paragraph
  const named = new Set(people.mentions.flatMap((m) => (m.paragraph === index && m.end <= start ? [m.person] : [])))
  return named.size === 1 && tokens.every((token) => token.start >= start || token.folded !== role.folded)
}

/** Words between what leads to an office and its noun, at most: `til ny formand`. */
const NEW = 2

/** Whom the sentence of a name gives the office: `Ana Ruiz blev viet til biskop. »…«, sagde den nye biskop.` */
export function appointed(scene: Scene, first: number, last: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const office = paragraph.tokens[last]!
  if (language.roles.appointed.length === 0) return undefined
  const mention = mentionsBefore(people, paragraph, paragraph.tokens[first]!.start).findLast(
    (m) => m.paragraph >= (paragraph.previous?.index ?? paragraph.index) && isGivenOffice(scene, m, office),
  )
  const person = mention?.person
  const { start } = paragraph.tokens[first]!
  return person === undefined ? undefined : { speaker: speakerOf(person), person, joint: [], start, end: office.end }
}

function isGivenOffice(scene: Scene, mention: PersonMention, office: Token): boolean {
  const { language } = scene
  const paragraph = mention.paragraph === scene.paragraph.index ? scene.paragraph : scene.paragraph.previous
  if (paragraph === undefined || mention.paragraph !== paragraph.index) return false
  const { tokens, passage } = paragraph
  const stop = mention.end + sentenceLength(passage.text.slice(mention.end), language)
  for (let index = tokenAt(tokens, mention.end); index < tokens.length && tokens[index]!.end <= stop; index++) {
    if (!wordsOf(language.roles.appointed).holds(tokens[index]!)) continue
    for (let at = index + 1; at <= index + NEW && at < tokens.length; at++) {
      if (!adjoin(passage.text, tokens[at - 1]!, tokens[at]!)) break
      if (roleAt(tokens, at, language) === 0) continue
      const [given, taken] = [tokens[at]!.folded, office.folded]
      // `zum neuen Vorsitzenden`: an adjective in a case takes its noun along.
      const inCase = language.people.capitalNouns && given.startsWith(taken) && given.length - taken.length <= 2
      return inCase || isFormOfOffice(given, taken)
    }
  }
  return false
}

/** Letters of an office that a longer one may end with, at least. */
const OFFICE = 5

/** The office is given without an ending, and taken up with one or without, or in short: `formand`, `formanden`, `Landesbischöfin`. */
function isFormOfOffice(given: string, taken: string): boolean {
  return (
    taken === given ||
    (taken.startsWith(given) && taken.length - given.length <= 4) ||
    (taken.length >= OFFICE && given.endsWith(taken))
  )
}
