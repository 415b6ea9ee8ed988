import type { Attribution, Scene } from './attribution.ts'
import { NOBODY } from './last-person.ts'
import { phrasesOf } from './phrases.ts'
import { isArticle } from './roles.ts'
import { byPerson } from './speakers.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * A relative of somebody: `said his wife`, `ha detto la moglie`, `sa kona hans`. Nobody who was named before, but the one whose name
 * stands beside the noun.
 */
export function byRelative(scene: Scene, from: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const { roles } = language
  const lead = tokens[from]
  if (lead === undefined) return undefined
  const owned = wordsOf(roles.possessives).holds(lead)
  const led = owned || (isArticle(lead, language) && !wordsOf(roles.indefinite).holds(lead))
  const at = led ? from + 1 : from
  const noun = tokens[at]
  if (noun === undefined || (led && !adjoin(passage.text, lead, noun))) return undefined
  if (!isRelative(tokens, at, language.people.kin)) return undefined
  const behind = tokens[at + 1]
  const ownedBehind =
    behind !== undefined && adjoin(passage.text, noun, behind) && wordsOf(roles.possessives).holds(behind)
  // An article alone takes up somebody: `said the widow`; a wife is somebody's.
  if (!(owned || ownedBehind || (led && wordsOf(language.people.spouses).holds(noun)))) return undefined
  const named = people.mentions.find(
    (m) => m.paragraph === paragraph.index && m.start >= noun.end && tokenAt(tokens, m.start) - at <= 3,
  )
  if (named === undefined) return { ...NOBODY, start: lead.start, end: noun.end }
  const beside = /^(?:,|\s*\()?\s*$/u.test(passage.text.slice(ownedBehind ? behind.end : noun.end, named.start))
  return beside ? { ...byPerson(scene, named), start: lead.start } : undefined
}

function isRelative(tokens: readonly Token[], at: number, kin: readonly string[]): boolean {
  return kin.length > 0 && phrasesOf(kin).at(tokens, at) > 0
}
