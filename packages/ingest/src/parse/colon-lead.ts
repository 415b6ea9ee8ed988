import type { Attribution, Scene } from './attribution.ts'
import { isGovernedIn, lastPerson } from './last-person.ts'
import { byRelative } from './owned-person.ts'
import type { PersonMention } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { sexOfPronoun } from './pronouns.ts'
import { isUnspaced } from './scripts.ts'
import { byNoun, byPerson, byRole } from './speakers.ts'
import { mayBeSubject, startOf } from './subject-of-speech.ts'
import { countWords, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Who speaks behind a colon to which no verb of speech with its subject leads, `[start, open)` being the sentence before the
 * quote: whom a verb between commas leaves out (`El regreso, explicó, no es el final: «…»`), or the subject of the last clause, a
 * pronoun, a noun or a role (`Asked why, she needed few words: “…”`, `Preguntada por el plazo, la funcionaria fue franca: «…»`).
 */
export function colonLead(scene: Scene, start: number, open: number): Attribution | undefined {
  const colon = colonBefore(scene, start, open)
  return colon === undefined
    ? undefined
    : (verbBetween(scene, start, colon) ?? subjectOfLast(scene, start, colon) ?? onlyNamed(scene, start, colon))
}

/** The name directly before a colon and a quote: `Then came the harbour master, Per Holm: “…”` */
export function namedBeforeColon(scene: Scene, start: number, open: number): Attribution | undefined {
  const { paragraph, people } = scene
  const colon = colonBefore(scene, start, open)
  if (colon === undefined) return undefined
  const named = people.mentions.find(
    (m) =>
      m.paragraph === paragraph.index &&
      m.start >= start &&
      m.end <= colon &&
      paragraph.passage.text.slice(m.end, colon).trim() === '',
  )
  if (named === undefined || isGovernedIn(scene, named)) return undefined
  return isObject(scene, start, named) ? undefined : byPerson(scene, named)
}

/** `Mayor Ana Ruiz criticised Minister Per Holm: “…”`: a name behind a verb that has another for its subject. */
function isObject(scene: Scene, start: number, named: PersonMention): boolean {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  if (language.people.cases || language.attribution.verbLast) return false
  const subject = people.mentions.findLast(
    (m) => m.paragraph === paragraph.index && m.start >= start && m.end <= named.start && m.person !== named.person,
  )
  if (subject === undefined || !mayBeSubject(scene, subject) || isGovernedIn(scene, subject)) return false
  const between = passage.text.slice(subject.end, startOf(scene, named))
  const verb = tokens[tokenAt(tokens, subject.end)]
  return (
    /^\s[^,.;:!?“”"«»]+$/u.test(between) &&
    verb?.capital === false &&
    ![language.roles.joins, language.attribution.conjunctions].some((table) => wordsOf(table).holds(verb))
  )
}

/** Where the colon stands that closes a sentence before a quote. */
function colonBefore({ paragraph, language }: Scene, start: number, open: number): number | undefined {
  const clause = paragraph.passage.text.slice(start, open).trimEnd()
  return !isUnspaced(language) && clause.endsWith(':') ? start + clause.length - 1 : undefined
}

/** A verb of speech that stands alone between two commas. */
function verbBetween(scene: Scene, start: number, colon: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  for (let index = tokenAt(tokens, start) + 1; index < tokens.length && tokens[index]!.end < colon; index++) {
    const length = phrasesOf(language.attribution.verbs).at(tokens, index)
    const last = tokens[index + length - 1]
    if (length === 0 || last === undefined || last.end >= colon) continue
    const before = passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start)
    if (/^,\s+$/.test(before) && passage.text[last.end] === ',')
      return lastPerson(scene, tokens[index]!.start, last.end, undefined)
  }
  return undefined
}

/** The one person whom a sentence names, as its subject at its head: `Per Holm, owner of the boat, is full of hope: “…”` */
function onlyNamed(scene: Scene, start: number, colon: number): Attribution | undefined {
  const { paragraph, people } = scene
  const [mention, ...others] = people.mentions.filter(
    (m) => m.paragraph === paragraph.index && m.start >= start && m.end <= colon,
  )
  if (mention === undefined || others.some(({ person }) => person !== mention.person)) return undefined
  const head = tokenAt(paragraph.tokens, startOf(scene, mention)) - tokenAt(paragraph.tokens, start)
  return head <= 1 && mayBeSubject(scene, mention) && !isGovernedIn(scene, mention)
    ? byPerson(scene, mention)
    : undefined
}

/** Words of the last clause, at most: a longer one is a sentence of its own. */
const CLAUSE = 8

function subjectOfLast(scene: Scene, start: number, colon: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const comma = passage.text.slice(start, colon).lastIndexOf(', ')
  if (comma < 0 || countWords(passage.text.slice(start + comma, colon)) > CLAUSE) return undefined
  const first = tokenAt(tokens, start + comma + 1)
  const token = tokens[first]
  if (token === undefined || token.end > colon) return undefined
  const { female, male } = language.attribution
  for (const [sex, table] of [
    ['female', female],
    ['male', male],
  ] as const) {
    const length = phrasesOf(table).at(tokens, first)
    if (length > 0) return lastPerson(scene, token.start, tokens[first + length - 1]!.end, sex)
  }
  const limit = Math.min(first + 3, tokenAt(tokens, colon))
  return byNoun(scene, first, first + 2) ?? byRole(scene, first, limit)
}

/** Words of a clause without its own subject before a colon, at most. */
const ELLIPSIS = 8

/**
 * A clause before a colon that has no subject but a pronoun, what somebody says, or none: `Hänestä vesi opettaa: “…”`,
 * `Ihre Begründung ist kurz: «…»`, `Niðurstaða hans er skýr: «…»`, `E resume: “…”`. Of somebody whom the paragraph names before it.
 */
export function ellipsisBefore(scene: Scene, start: number, open: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const first = tokenAt(tokens, start)
  const token = tokens[first]
  const clause = passage.text.slice(start, open)
  if (isUnspaced(language) || token === undefined || !/:\s*$/.test(clause) || countWords(clause) > ELLIPSIS)
    return undefined
  const sex = sexOfPronoun(token.text, language)
  const opinion = wordsOf(language.attribution.opinions).has(token.text)
  const verb = wordsOf(language.roles.joins).has(token.text) ? first + 1 : first
  const length = phrasesOf(language.attribution.verbs).at(tokens, verb)
  const bare = length > 0 && tokenAt(tokens, open) === verb + length
  const noun = phrasesOf(language.attribution.speechNouns).at(tokens, first)
  const owner = tokens[noun > 0 ? first + noun : first]
  const owned =
    owner !== undefined &&
    wordsOf(language.roles.possessives).holds(owner) &&
    (noun > 0 || phrasesOf(language.attribution.speechNouns).at(tokens, first + 1) > 0)
  if (sex === undefined && !opinion && !bare && !owned) return undefined
  const relative = byRelative(scene, first)
  if (relative !== undefined) return relative
  const named = people.mentions.some((m) => m.paragraph === paragraph.index && m.end <= start)
  return (bare || owned) && !named ? undefined : lastPerson(scene, token.start, token.end, sex)
}
