import type { Language } from '@dateline/core'
import { isOrganisationWord } from './name-of-no-person.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { findMarked, type Marked } from './quote-marks.ts'
import { isAcronym, roleAt } from './roles.ts'
import { adjoin, isSpaced, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

const marked = new WeakMap<Paragraph, readonly Marked[]>()

/** Whether a stretch of a paragraph stands within its quotes. */
export function isInMarks(
  paragraph: Paragraph,
  stretch: { readonly start: number; readonly end: number },
  language: Language,
): boolean {
  return marksOf(paragraph, language).some(({ start, end }) => start <= stretch.start && stretch.end <= end)
}

function marksOf(paragraph: Paragraph, language: Language): readonly Marked[] {
  const stretches = marked.get(paragraph) ?? findMarked(paragraph.passage.text, language)
  marked.set(paragraph, stretches)
  return stretches
}

/** A dialogue dash behind a sentence of the text or its colon: `Arven mukaan kaupunki jatkaa tukea. – Tämä on halvempaa kuin aita, …` */
export const DASH_WITHIN = /[.!?…:]\s+[–—―－]\s+(?=\p{Lu})/u

/** Whether a word stands in marks, or may open dialogue whose attribution stands at `to`: `– Her bor jeg, sier hun`. */
export function isSpeech(paragraph: Paragraph, index: number, to: number, language: Language): boolean {
  const { tokens, passage } = paragraph
  if (isInMarks(paragraph, tokens[index]!, language)) return true
  if (to >= passage.text.length || /["“”„«»]/u.test(passage.text)) return false
  // `‘The quay is open,’ she said`: an apostrophe alone is no mark.
  if (marksOf(paragraph, language).length > 0) return false
  const dash = opensDialogue(passage.text) ? -1 : passage.text.search(DASH_WITHIN)
  return tokens[index]!.start > dash
}

function opensDialogue(text: string): boolean {
  return /^[–—―－-]\s*\p{Lu}/u.test(text)
}

/** Words at the head of a sentence among which its subject stands. */
const HEAD = 3

/** Whether a sentence between two places begins with a person whom an indefinite noun alone introduces: `A mother of five`. */
export function isUnnamedIntroduced(paragraph: Paragraph, from: number, to: number, language: Language): boolean {
  const { tokens, passage } = paragraph
  const { female, male } = language.people
  const { femaleNouns, maleNouns } = language.attribution
  for (let index = tokenAt(tokens, from); index < tokens.length && tokens[index]!.end <= to; index++) {
    if (index > 0 && isSpaced(passage.text, tokens[index - 1]!, tokens[index]!)) continue
    const gap = index === 0 ? '.' : passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start).trim()
    if (!/^[.!?…:]["”»)]*$/u.test(gap)) continue
    // `L’une d’elles`: the elided article is a word of its own.
    const lead = /['’ʼ]$/u.test(tokens[index]!.text) ? index + 1 : index
    if (phrasesOf(language.attribution.unnamed).at(tokens, lead) > 0) return true
    if (isStranger(passage.text, tokens, index, language) && !isSpeech(paragraph, index, to, language)) return true
    const next = tokens[index + 1]
    const indefinite = wordsOf(language.roles.indefinite).holds(tokens[index]!)
    if (isAged(tokens[index]!) || (indefinite && next !== undefined && isAged(next))) {
      if (!tokens.slice(index, index + 3).some((token) => token.capital && !isAged(token) && token !== tokens[index]))
        return true
    }
    if (isCleft(passage.text, tokens, index, language) && !isSpeech(paragraph, index, to, language)) return true
    // `– En sjuksköterska är inget mineral, säger hon`: of whom somebody speaks is not who speaks.
    if (!indefinite || isSpeech(paragraph, index, to, language)) continue
    for (
      let at = index + 1;
      at <= index + HEAD && at < tokens.length && adjoin(passage.text, tokens[at - 1]!, tokens[at]!);
      at++
    )
      if (
        tokens[at]!.end <= to &&
        (roleAt(tokens, at, language) > 0 ||
          [female, male, femaleNouns, maleNouns].some((table) => wordsOf(table).holds(tokens[at]!)))
      )
        return true
  }
  return false
}

/** Words before the indefinite article of a cleft, at most. */
const CLEFT = 3

/** `C'est une tante qui a donné l'alerte.`: whoever did it is no other than the subject of the sentence, and has no name. */
function isCleft(text: string, tokens: readonly Token[], index: number, language: Language): boolean {
  const { indefinite, relative } = language.roles
  const { female, male, femaleNouns, maleNouns } = language.attribution
  // `She spoke of a mother who …`: who tells of her is the subject.
  if ([female, male].some((table) => wordsOf(table).holds(tokens[index]!))) return false
  for (let at = index + 1; at <= index + CLEFT && at + 2 < tokens.length; at++) {
    if (tokens[at]!.capital || !adjoin(text, tokens[at - 1]!, tokens[at]!)) return false
    if (!wordsOf(indefinite).holds(tokens[at]!)) continue
    const isSomebody =
      roleAt(tokens, at + 1, language) > 0 ||
      phrasesOf(language.people.kin).at(tokens, at + 1) > 0 ||
      [femaleNouns, maleNouns].some((table) => wordsOf(table).holds(tokens[at + 1]!))
    return isSomebody && adjoin(text, tokens[at + 1]!, tokens[at + 2]!) && wordsOf(relative).holds(tokens[at + 2]!)
  }
  return false
}

/** A single capitalised word that is no common one, opens a sentence and speaks in it: `Quillby says the engine is new.` */
function isStranger(text: string, tokens: readonly Token[], index: number, language: Language): boolean {
  const [name, next] = [tokens[index]!, tokens[index + 1]]
  if (next === undefined || !name.capital || name.tail !== '' || !adjoin(text, name, next)) return false
  if (phrasesOf(language.attribution.verbs).at(tokens, index + 1) === 0) return false
  const { attribution, people, roles, places } = language
  const common = [
    language.language.common,
    people.notNames,
    roles.articles,
    roles.indefinite,
    roles.joins,
    attribution.female,
    attribution.male,
    attribution.neutral,
    attribution.anaphora,
    places.prepositions,
  ]
  return (
    !common.some((table) => wordsOf(table).holds(name)) &&
    !isOrganisationWord(name, language) &&
    !isAcronym(name.text) &&
    roleAt(tokens, index, language) === 0 &&
    phrasesOf(attribution.verbs).at(tokens, index) === 0
  )
}

/** `24-åring`, `34-jährige`: somebody of an age. */
function isAged({ text }: Token): boolean {
  return /^\d{1,2}-?\p{Ll}{4,}/u.test(text)
}
