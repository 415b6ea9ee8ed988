import type { Attribution, Scene } from './attribution.ts'
import { isGovernedIn } from './last-person.ts'
import type { Marked } from './quote-marks.ts'
import { roleAt } from './roles.ts'
import { isUnspaced } from './scripts.ts'
import { byPerson, byPronoun } from './speakers.ts'
import { mayBeSubject } from './subject-of-speech.ts'
import { countWords, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words that somebody says of himself or herself, at least: fewer are a title. */
const WORDS = 3

/**
 * What somebody says of himself or herself, directly behind the verb `to be`: `The mayor, Ana Ruiz, is “shaken, but not surprised”`. In
 * small letters, and neither a noun for a person nor behind an article: those are names.
 */
export function saidOfOneself(scene: Scene, start: number, marked: Marked): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const { text } = passage
  const inside = text.slice(marked.start, marked.end)
  if (isUnspaced(language) || !/^\P{Lu}+$/u.test(inside) || countWords(inside) < WORDS) return undefined
  const at = tokenAt(tokens, marked.start)
  const [first, copula] = [tokens[at], tokens[at - 1]]
  if (first === undefined || copula === undefined || copula.start < start) return undefined
  const { articles, indefinite, copulas } = language.roles
  if ([articles, indefinite].some((table) => wordsOf(table).holds(first)) || roleAt(tokens, at, language) > 0)
    return undefined
  if (!wordsOf(copulas).holds(copula) || text.slice(copula.end, marked.open).trim() !== '') return undefined
  const mention = people.mentions.findLast(
    (m) => m.paragraph === paragraph.index && m.start >= start && m.end <= copula.start,
  )
  if (mention === undefined) return at >= 2 && tokens[at - 2]!.start >= start ? byPronoun(scene, at - 2) : undefined
  const between = text.slice(mention.end, copula.start)
  return /^(?:\s\([^()]{1,30}\))?(?:,[^,.;:!?"“”«»]{2,80},|,)?\s+$/u.test(between) &&
    mayBeSubject(scene, mention) &&
    !isGovernedIn(scene, mention)
    ? byPerson(scene, mention)
    : undefined
}
