import type { Attribution, Scene } from './attribution.ts'
import { phrasesOf } from './phrases.ts'
import type { Marked } from './quote-marks.ts'
import { isUnspaced } from './scripts.ts'
import { sentenceStart } from './sentences.ts'
import { tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words from the one that joins a second verb of speech to the quote that it leads to, at most: `e ha poi aggiunto che`. */
const COORDINATED = 6

/** Whether a quote is led to by the second verb of the sentence that has said who speaks: `Ana Ruiz said it was “…” and added “…”`. */
export function isCoordinated(scene: Scene, all: readonly Marked[], nth: number): boolean {
  const { paragraph, language } = scene
  const [before, marked] = [all[nth - 1], all[nth]]
  if (before === undefined || marked === undefined || isUnspaced(language)) return false
  const { tokens, passage } = paragraph
  const [first, last] = [tokenAt(tokens, before.close), tokenAt(tokens, marked.open)]
  const join = tokens[first]
  if (join === undefined || last - first > COORDINATED || !wordsOf(language.roles.joins).holds(join)) return false
  if (!/^,?\s+[^.!?;"“”«»]*$/u.test(passage.text.slice(before.close, marked.open))) return false
  const { reported, conjunctions } = language.attribution
  return leadsOn(scene, first, last, [reported, conjunctions])
}

/**
 * Whether somebody of whom a sentence tells what he said goes on to say what is quoted, however long the first of it is: `Ana Ruiz
 * promised that the pier would open in spring and spoke of “a model for the coast”`. Nobody else is named in between.
 */
export function goesOnTelling(scene: Scene, { person, end }: Attribution, open: number): boolean {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  if (person === undefined || isUnspaced(language) || language.attribution.verbLast) return false
  if (/[.!?;:"“”«»](?:\s|$)/u.test(passage.text.slice(end, open).trimEnd())) return false
  if (people.mentions.some((m) => m.paragraph === paragraph.index && m.start >= end && m.end <= open)) return false
  const { reported, conjunctions, about } = language.attribution
  const { links, articles, indefinite } = language.roles
  const quote = tokenAt(tokens, open)
  for (let join = quote - 2; join >= quote - COORDINATED && (tokens[join]?.start ?? -1) >= end; join--)
    if (wordsOf(language.roles.joins).holds(tokens[join]!))
      return leadsOn(scene, join, quote, [reported, conjunctions, about, links, articles, indefinite])
  return false
}

/** A verb of speech behind the word that joins it, and behind that nothing but words of these tables up to a quote. */
function leadsOn(
  { paragraph: { tokens }, language }: Scene,
  join: number,
  quote: number,
  tables: readonly (readonly string[])[],
): boolean {
  const { verbs, weakVerbs } = language.attribution
  for (let index = join + 1; index < quote; index++) {
    if (tokens[index]!.capital) return false
    const verb = Math.max(...[verbs, weakVerbs].map((table) => phrasesOf(table).at(tokens, index)))
    if (verb === 0) continue
    const rest = tokens.slice(index + verb, quote)
    return rest.every((token) => tables.some((table) => wordsOf(table).holds(token)))
  }
  return false
}

/** `The minister called it “…” and said that …`: the subject of the verb behind `and` stands before the quote. */
export function goesOnBehind({ paragraph, language }: Scene, all: readonly Marked[], nth: number): boolean {
  const { tokens, passage } = paragraph
  const marked = all[nth]!
  const join = tokens[tokenAt(tokens, marked.close)]
  if (join === undefined || !wordsOf(language.roles.joins).holds(join)) return false
  const from = sentenceStart(passage.text, marked.open, all[nth - 1]?.close ?? 0, language)
  return passage.text.slice(from, marked.open).trim() !== ''
}
