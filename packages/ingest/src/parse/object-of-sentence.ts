import type { Scene } from './attribution.ts'
import { isGovernedIn } from './last-person.ts'
import type { PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { sexOfPronoun } from './pronouns.ts'
import { isArticle, roleEndingAt } from './roles.ts'
import { isUnspaced } from './scripts.ts'
import { mayBeSubject, startOf } from './subject-of-speech.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Whether a name is what its sentence is about no more than as the object of somebody else, of whom the text goes on to speak:
 * `O embaixador Tomé Lobo condecorou Ana Ruiz. “…”, lembrou.`, `Ana Ruiz tiene per mano il figlio Elio. «…», sussurra.`,
 * `Il y retrouvera le général Jean Morel. « … », a-t-il dit.` Only where the subject may be of the `sex` that is sought.
 */
export function isObjectOfOther(scene: Scene, mention: PersonMention, sex: RegisteredPerson['sex']): boolean {
  const { paragraph, people, language } = scene
  if (mention.paragraph !== paragraph.index || language.people.cases || language.people.lastInflects) return false
  const { tokens } = paragraph
  const name = tokenAt(tokens, mention.start)
  // In a script without spaces a name may stand within the last token.
  if (isUnspaced(language) || tokens[name] === undefined) return false
  const head = sentenceHead(scene, name)
  const owned = wordsOf(language.roles.possessives).holds(tokens[head]!)
  const pronoun = head < name && !owned ? sexOfPronoun(tokens[head]!.text, language) : undefined
  if (pronoun !== undefined) return sex === undefined || sex === pronoun
  const subject = people.mentions.find(
    (m) => m.paragraph === paragraph.index && m.start >= tokens[head]!.start && m.end <= mention.start,
  )
  if (subject === undefined || subject.person === mention.person || !mayBeSubject(scene, subject)) return false
  if (sex !== undefined && subject.person.sex !== undefined && subject.person.sex !== sex) return false
  if (tokenAt(tokens, startOf(scene, subject)) - head > 1 || isGovernedIn(scene, subject)) return false
  return isKin(scene, name) ? sex === undefined || mention.person.sex !== sex : isBehindVerb(scene, name)
}

function sentenceHead({ paragraph: { tokens, passage } }: Scene, from: number): number {
  let head = from
  while (head > 0 && !/[.!?…][”»")]*\s/u.test(passage.text.slice(tokens[head - 1]!.end, tokens[head]!.start))) head--
  return head
}

/** `il figlio Elio`: the noun for a relative directly before a name. */
function isKin({ paragraph: { tokens, passage }, language }: Scene, name: number): boolean {
  const noun = tokens[name - 1]
  return (
    noun !== undefined &&
    adjoin(passage.text, noun, tokens[name]!) &&
    phrasesOf(language.people.kin).endingAt(tokens, name - 1) > 0
  )
}

/** A word in lower case directly before a name that is no role, no article and joins nothing: behind a subject it is the verb. */
function isBehindVerb({ paragraph: { tokens, passage }, language }: Scene, name: number): boolean {
  const verb = tokens[name - 1]
  if (verb === undefined || verb.capital || !adjoin(passage.text, verb, tokens[name]!)) return false
  return !isArticle(verb, language) && !isJoint(verb, language) && roleEndingAt(tokens, name - 1, language) === 0
}

function isJoint(token: Token, { roles, attribution, structure, people }: Scene['language']): boolean {
  return [
    roles.joins,
    roles.links,
    roles.modifiers,
    roles.relative,
    attribution.verbs,
    attribution.weakVerbs,
    structure.conjunctions,
    people.honorificsBefore,
    people.presents,
  ].some((table) => wordsOf(table).holds(token))
}
