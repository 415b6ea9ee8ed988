import { isWholeWordOf, phraseAt } from './attached-words.ts'
import type { Scene } from './attribution.ts'
import type { PersonMention } from './people.ts'
import { tokenAt } from './tokens.ts'
import { isInMarks } from './unnamed-between.ts'

/**
 * Whether between the last name and a place of a paragraph, in a script with spaces and without capitals, somebody without a name
 * comes before the reader, in a sentence that names nobody: `وكان بين الحاضرين صياد شاب فقد قاربه. وقال: «…»`. Not behind a
 * preposition: `وأشارت إلى امرأة`.
 */
export function isStrangerToldUncased(scene: Scene, mention: PersonMention, to: number): boolean {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const isHere = mention.paragraph === paragraph.index
  let told = isHere
  for (let index = isHere ? tokenAt(tokens, mention.end) : 0; index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.end > to) break
    if (index > 0 && /[.!?؟…:]/u.test(passage.text.slice(tokens[index - 1]!.end, token.start))) told = false
    if (isAgeOfOther(scene, index)) return true
    told ||= people.mentions.some((m) => m.paragraph === paragraph.index && m.start === token.start)
    if (told || isInMarks(paragraph, token, language)) continue
    const found = phraseAt(language.attribution.strangers, tokens, index, language)
    if (found === undefined || found.lead > 0) continue
    const before = tokens[index - 1]
    if (before === undefined || /[،,:]/u.test(passage.text.slice(before.end, token.start))) return true
    if (!isWholeWordOf(language.places.prepositions, tokens, index - 1)) return true
  }
  return false
}

/** `تسدال (29 عاماً)`: an age in brackets behind a word that is nobody whom the text knows. */
function isAgeOfOther({ paragraph, people }: Scene, index: number): boolean {
  const { tokens, passage } = paragraph
  const [before, number] = [tokens[index - 1], tokens[index]!]
  if (before === undefined || !/^\p{N}{1,2}$/u.test(number.text)) return false
  if (!/^\s\($/.test(passage.text.slice(before.end, number.start))) return false
  if (!/^\s\p{L}+\)/u.test(passage.text.slice(number.end))) return false
  return !people.mentions.some((m) => m.paragraph === paragraph.index && m.end === before.end)
}
