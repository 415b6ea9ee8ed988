import type { Attribution, Scene } from './attribution.ts'
import { isGovernedIn, NOBODY } from './last-person.ts'
import type { PersonMention } from './people.ts'
import { isArticle } from './roles.ts'
import { byPerson, byRole } from './speakers.ts'
import { mayBeSubject } from './subject-of-speech.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of an apposition between a name and its relative clause, at most. */
const APPOSITION = 10

/** Whom a relative clause describes: `West thanked the group's head, Ana Ruiz, who wrote: “…”`. */
export function relativeTo(scene: Scene, mentions: readonly PersonMention[], verb: number): PersonMention | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const pronoun = tokens[verb - 1]
  const mention = mentions.at(-1)
  if (pronoun === undefined || mention === undefined || mention.end > pronoun.start) return undefined
  if (!wordsOf(language.roles.relative).holds(pronoun) || !adjoin(passage.text, pronoun, tokens[verb]!))
    return undefined
  const between = passage.text.slice(mention.end, pronoun.start)
  return /^(?:\s+|[^.!?;:"“”«»]*,\s+)$/u.test(between) &&
    tokenAt(tokens, pronoun.start) - tokenAt(tokens, mention.end) <= APPOSITION
    ? mention
    : undefined
}

/**
 * Whom a relative clause describes that names somebody else and is closed before the verb: of `The minister, who met Per Holm on
 * Monday, said` the minister, and nobody of `Kit, who married Ana Ruiz, said` where no Kit is known.
 */
export function describedWith(
  scene: Scene,
  mentions: readonly PersonMention[],
  within: PersonMention,
  first: number,
  verb: number,
): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const named = tokenAt(tokens, within.start)
  if (language.attribution.verbLast || !/,\s*$/.test(passage.text.slice(within.end, tokens[verb]!.start)))
    return undefined
  // `Der Minister, der Per Holm traf, sagte`, but not `Die Leiterin, die Ingenieurin Ana Ruiz, sagte`: the clause ends in its verb.
  const byArticle = language.people.capitalNouns && /^\s+\p{Ll}/u.test(passage.text.slice(within.end, within.end + 4))
  for (let index = named - 1; index > first; index--) {
    const between = passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start)
    const led = /^,\s+$/.test(between)
    const opens =
      wordsOf(language.roles.relative).holds(tokens[index]!) ||
      (byArticle && led && isArticle(tokens[index]!, language))
    if (!opens) {
      if (/[^\s'’-]/.test(passage.text.slice(tokens[index]!.end, tokens[index + 1]!.start))) return undefined
      continue
    }
    if (!led) return undefined
    const subject = mentions.find((m) => m.end === tokens[index - 1]!.end)
    if (subject !== undefined) return mayBeSubject(scene, subject) ? byPerson(scene, subject) : undefined
    for (let from = first; from < index; from++) {
      const role = byRole(scene, from, index)
      if (role !== undefined) return role
    }
    return { ...NOBODY, start: tokens[first]!.start, end: tokens[verb]!.start }
  }
  return undefined
}

/** Words between the comma behind an apposition and the verb, at most: `, a encore déclaré`. */
const BEFORE_VERB = 2

/** Whom an apposition describes that names somebody else: `Ana Ruiz, spokeswoman for Minister Per Holm, said`, `Ana Ruiz, Per Holm's widow, said`. */
export function apposedWith(
  scene: Scene,
  mentions: readonly PersonMention[],
  within: PersonMention,
  verb: number,
): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const subject = mentions[mentions.indexOf(within) - 1]
  if (language.attribution.verbLast || subject === undefined || subject.person === within.person) return undefined
  const led = /^,\s+(?=[^,.;:!?]+$)/u.exec(passage.text.slice(subject.end, within.start))
  const opening = tokens[tokenAt(tokens, subject.end)]!
  if (led === null) return undefined
  // `вдова Петра Холмова`: a name in a case needs no word that leads to it.
  const inCase =
    language.people.cases && !within.person.name.split(' ').includes(tokens[tokenAt(tokens, within.end) - 1]!.text)
  if (tokenAt(tokens, within.start) - tokenAt(tokens, subject.end) < (inCase ? 1 : 2)) return undefined
  const { roles, attribution } = language
  if ([roles.joins, attribution.conjunctions].some((table) => wordsOf(table).holds(opening))) return undefined
  if (
    !/^(?:['’]s\s+\p{Ll}+)?,/u.test(passage.text.slice(within.end)) ||
    verb - tokenAt(tokens, within.end) > BEFORE_VERB
  )
    return undefined
  return mayBeSubject(scene, subject) && !isGovernedIn(scene, subject) ? byPerson(scene, subject) : undefined
}
