import type { Language } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { apposedWith, describedWith, relativeTo } from './described-subject.ts'
import { isGoverned, isGovernedIn, lastPerson, NOBODY } from './last-person.ts'
import { byRelative } from './owned-person.ts'
import type { PersonMention } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { isArticle, roleAt, roleEndingAt } from './roles.ts'
import { byNoun, byOrder, byOrganisation, byPerson, byPronoun, byPronounPhrase, byRole, isJoined } from './speakers.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** The same attribution over a longer stretch of its paragraph. */
export function widen(attribution: Attribution, start: number, end = attribution.end): Attribution {
  return { ...attribution, start, end }
}

/** The subject that follows a verb: `said Ana Ruiz`, `said the minister`, `said he`, `said one of the farmers`. */
export function subjectFrom(scene: Scene, from: number, last: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens } = paragraph
  const limit = Math.min(last, from + 14)
  const token = tokens[from]
  if (token === undefined || from >= last) return undefined
  // `l'un des pêcheurs`: the elided article is a word of its own.
  const lead = /['’ʼ]$/u.test(token.text) ? from + 1 : from
  const ordered = byOrder(scene, from) ?? byPronounPhrase(scene, from)
  if (ordered !== undefined) return ordered
  const unnamed = phrasesOf(language.attribution.unnamed).at(tokens, lead)
  if (unnamed > 0) return { ...NOBODY, start: token.start, end: tokens[lead + unnamed - 1]!.end }
  const first = people.mentions.find(
    (m) =>
      m.paragraph === paragraph.index &&
      m.start >= token.start &&
      startOf(scene, m) <= (tokens[limit]?.start ?? Infinity),
  )
  const mention = first === undefined ? undefined : (ownerOf(scene, first) ?? first)
  if (
    mention !== undefined &&
    tokenAt(tokens, mention.start) < last &&
    belongsTogether(scene, from, mention) &&
    !isAddressee(scene, from, mention)
  )
    return byPerson(scene, mention)
  const relative = byRelative(scene, from) ?? byOwnWords(scene, from)
  if (relative !== undefined) return relative
  const pronoun = byPronoun(scene, from)
  if (pronoun !== undefined) return pronoun
  const role = byRole(scene, from, limit)
  const free = role === undefined || !isGoverned(scene, tokenAt(tokens, role.start))
  const noun = byNoun(scene, from)
  const opening = role?.person === undefined ? (role ?? noun) : undefined
  const named = opening === undefined ? undefined : apposedTo(scene, opening, last)
  return named ?? noun ?? (free ? role : undefined) ?? byOrganisation(scene, from, limit)
}

/** `lyder hans oppfordring`, `so ihr Appell`: whose words they are. */
function byOwnWords(scene: Scene, from: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const [owner, noun] = [tokens[from], tokens[from + 1]]
  if (owner === undefined || noun === undefined || !adjoin(passage.text, owner, noun)) return undefined
  if (!wordsOf(language.roles.possessives).holds(owner)) return undefined
  return phrasesOf(language.attribution.speechNouns).at(tokens, from + 1) > 0
    ? lastPerson(scene, owner.start, noun.end, undefined)
    : undefined
}

/** Whose office is that of another's: `сказала пресс-секретарь министра Петра Орлова Анна Котова`. */
function ownerOf({ paragraph, people, language }: Scene, { person, end }: PersonMention): PersonMention | undefined {
  if (!language.people.cases) return undefined
  const { tokens, passage } = paragraph
  const last = tokens[tokenAt(tokens, end) - 1]
  if (last === undefined || person.name.split(' ').includes(last.text)) return undefined
  return people.mentions.find(
    (m) =>
      m.paragraph === paragraph.index &&
      m.start > end &&
      m.person !== person &&
      passage.text.slice(end, m.start) === ' ',
  )
}

/** Words of a role whose name follows behind a comma, at most. */
const ROLE = 14

/** The name that a role closes with behind a comma, with another role or none: `says the head of the mission, Bishop Ana Ruiz.` */
function apposedTo(scene: Scene, role: Attribution, last: number): Attribution | undefined {
  const { paragraph, people } = scene
  const { text } = paragraph.passage
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start >= role.end)
  if (mention === undefined || tokenAt(paragraph.tokens, mention.start) >= last || !mayBeSubject(scene, mention))
    return undefined
  const named = startOf(scene, mention)
  // A relative's name may stand behind the noun that is taken for the role: `racconta la vedova, Fadila.`
  const between = text.slice(role.end, named < role.end ? mention.start : named)
  const words = tokenAt(paragraph.tokens, mention.start) - tokenAt(paragraph.tokens, role.end)
  if (words > ROLE || !/^[^,.;:!?"“”«»]*,\s+(?:\p{Ll}[\p{L}-]*['’]?\s*){0,2}$/u.test(between)) return undefined
  return /^\s*(?:[,.;:!?–—(]|$)/u.test(text.slice(mention.end))
    ? { ...byPerson(scene, mention), start: role.start }
    : undefined
}

/** Whether a preposition stands between a verb and a name: `Asked about Per Holm, …`, `sagte dem Sender über Per Holm`. */
function isAddressee(scene: Scene, from: number, mention: PersonMention): boolean {
  return tokenAt(scene.paragraph.tokens, startOf(scene, mention)) > from && isGovernedIn(scene, mention)
}

/** Where a person begins to be named: at the role before the name, which an honorific or a comma may part from it. */
export function startOf({ people, paragraph }: Scene, mention: PersonMention): number {
  const role = people.roles.find(
    ({ paragraph: index, start, end }) =>
      index === mention.paragraph &&
      start < mention.start &&
      end <= mention.start &&
      /^,?(?:\s+[\p{L}-]{1,20}\.?){0,2}\s+$/u.test(paragraph.passage.text.slice(end, mention.start)),
  )
  return role?.start ?? mention.start
}

/** The subject before a verb: `Ana Ruiz, head of the office, said`, `the minister told`, `She added`. */
export function subjectBefore(scene: Scene, first: number, verb: number): Attribution | undefined {
  const { paragraph, people } = scene
  const { tokens } = paragraph
  if (verb <= first) return undefined
  const ordered = byOrder(scene, first) ?? byPronounPhrase(scene, first)
  if (ordered !== undefined && tokenAt(tokens, ordered.end) === verb) return ordered
  const from = tokens[first]!.start
  const to = tokens[verb]!.start
  const mentions = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= to)
  const nearest =
    relativeTo(scene, mentions, verb) ?? mentions.findLast((m) => mayBeSubject(scene, m) && !isGovernedIn(scene, m))
  const head = wordsOf(scene.language.roles.joins).holds(tokens[verb - 1]!)
    ? headOf(scene, mentions, first, verb)
    : undefined
  if (head !== undefined) return head
  const pronoun = byPronoun(scene, verb - 1)
  if (pronoun !== undefined && adjoin(paragraph.passage.text, tokens[verb - 1]!, tokens[verb]!)) return pronoun
  const described =
    nearest === undefined
      ? undefined
      : (apposedWith(scene, mentions, nearest, verb) ?? describedWith(scene, mentions, nearest, first, verb))
  if (described !== undefined) return described
  if (nearest !== undefined && !/[.!?;]\s/.test(paragraph.passage.text.slice(nearest.end, to)))
    return bothOf(scene, mentions, nearest)
  const relative = byRelative(scene, first)
  if (relative !== undefined) return relative
  const apart = pronounApart(scene, first, verb)
  if (apart !== undefined) return apart
  for (let index = Math.max(first, verb - 3); index < verb; index++) {
    const before = tokens[index - 1]
    if (before !== undefined && wordsOf(scene.language.roles.indefinite).holds(before)) continue
    const noun = byNoun(scene, index, verb)
    if (noun !== undefined) return noun
  }
  const sentence = Math.max(first, verb - 14)
  for (let index = verb - 1; index >= sentence; index--) {
    const role = byRole(scene, index, verb)
    if (role === undefined || role.end > to) continue
    // `In einem Brief an den Minister schreibt Ana Ruiz`: what a preposition governs is no subject.
    if (role.person === undefined && isGoverned(scene, tokenAt(tokens, role.start))) continue
    return role
  }
  for (let index = sentence; index < verb; index++) {
    const organisation = byOrganisation(scene, index, verb)
    if (organisation !== undefined) return organisation
  }
  return undefined
}

/** Words between a pronoun and its verb, at most. */
const APART = 2

/** `She has also said`, `Он также сообщил`: the pronoun that opens a clause, with a word or two before its verb. */
function pronounApart(scene: Scene, first: number, verb: number): Attribution | undefined {
  const { tokens, passage } = scene.paragraph
  if (verb <= first || verb - first - 1 > APART) return undefined
  for (let index = first + 1; index <= verb; index++)
    if (tokens[index]!.capital || !adjoin(passage.text, tokens[index - 1]!, tokens[index]!)) return undefined
  return byPronoun(scene, first)
}

/** The subject of a sentence whose second verb says that somebody spoke: `The minister met Per Holm and added: “…”`. */
function headOf(
  scene: Scene,
  mentions: readonly PersonMention[],
  first: number,
  verb: number,
): Attribution | undefined {
  const { tokens } = scene.paragraph
  const mention = mentions.find((m) => mayBeSubject(scene, m) && !isGovernedIn(scene, m))
  const limit = mention === undefined ? verb : Math.min(verb, tokenAt(tokens, startOf(scene, mention)))
  for (let index = first; index < limit; index++) {
    if (roleAt(tokens, index, scene.language) === 0) continue
    const article = tokens[index - 1]
    const definite = article !== undefined && isArticle(article, scene.language)
    if (isGoverned(scene, definite ? index - 1 : index)) continue
    return byRole(scene, index, limit)
  }
  return undefined
}

/** Of two subjects the first, with the other beside it: `Ana Ruiz and Per Holm said`. */
export function bothOf(scene: Scene, mentions: readonly PersonMention[], last: PersonMention): Attribution {
  const before = mentions[mentions.indexOf(last) - 1]
  return before !== undefined && before.person !== last.person && isJoined(scene, before, last)
    ? byPerson(scene, before)
    : byPerson(scene, last)
}

/** Whether a name stands as the subject of a sentence does, as far as its form tells: not `Koskelle`, not `Yılmaz'a`. */
export function mayBeSubject({ paragraph, language }: Scene, { person, end }: PersonMention): boolean {
  const { tokens } = paragraph
  const last = tokens[tokenAt(tokens, end) - 1]
  if (last === undefined || last.tail !== '') return false
  return !language.people.lastInflects || person.name.split(' ').includes(last.text)
}

/** Other words between a verb and its subject, at most: `сказала на встрече в Бельцах директор …`. */
const ADVERBIAL = 3

/** Between a verb and the person that it belongs to stand only roles, honorifics, articles, or a few words in lower case. */
function belongsTogether(scene: Scene, from: number, mention: PersonMention): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const start = startOf(scene, mention)
  const words = tokens.slice(from).filter((token) => token.end <= start)
  const between = passage.text.slice(tokens[from]!.start, start)
  const abbreviated =
    words.length > 0 && phrasesOf(language.people.honorificsBefore).endingAt(tokens, from + words.length - 1) > 0
  if (/[,.!?;:"“”«»]\s/.test(abbreviated ? between.replace(/(?<=\p{L})\.\s+(?=\p{L}|$)/gu, ' ') : between)) return false
  const others = words.filter((token) => !token.capital && !isRoleWord(token, language))
  return others.length <= ADVERBIAL
}

function isRoleWord(token: Token, language: Language): boolean {
  const { articles, links, joins, modifiers } = language.roles
  return (
    [articles, links, joins, modifiers].some((table) => wordsOf(table).holds(token)) ||
    roleEndingAt([token], 0, language) > 0
  )
}
