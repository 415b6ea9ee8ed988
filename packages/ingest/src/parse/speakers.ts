import type { Language, Speaker } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { isDefiniteRole, isOfStranger } from './known-to-reader.ts'
import { lastPerson, mentionsBefore, NOBODY } from './last-person.ts'
import type { Paragraph, PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { nounAt, sexOfPronoun } from './pronouns.ts'
import { isArticle, roleEndingAt, rolesMeet } from './roles.ts'
import { phraseAlike, rolesAlike } from './roles-alike.ts'
import { startOf } from './subject-of-speech.ts'
import { appointed, pointsBack, takenUp } from './taken-up.ts'
import { adjoin, type Token, tokenAt, tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Somebody whom the text names speaks, alone or with those who are joined to the name. */
export function byPerson(scene: Scene, mention: PersonMention): Attribution {
  const { people } = scene
  const { person } = mention
  const led = withPronoun(scene, mention)
  if (led !== undefined) return led
  const others = people.mentions.filter(
    (m) => m.paragraph === mention.paragraph && m.person !== person && m.start >= mention.end,
  )
  const next = others[0]
  const joined = next !== undefined && isJoined(scene, mention, next)
  return {
    speaker: speakerOf(person),
    person,
    joint: joined ? [speakerOf(next.person)] : [],
    start: mention.start,
    end: mention.end,
  }
}

/** `he and the chair of the branch, Ana Ruiz, write`: of two subjects the first is a pronoun. */
function withPronoun(scene: Scene, mention: PersonMention): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  let join = tokenAt(tokens, startOf(scene, mention)) - 1
  while (join > 0 && isArticle(tokens[join]!, language)) join--
  const pronoun = tokens[join - 1]
  if (pronoun === undefined || !wordsOf(language.roles.joins).holds(tokens[join]!)) return undefined
  if (sexOfPronoun(pronoun.text, language) === undefined || !adjoin(passage.text, pronoun, tokens[join]!))
    return undefined
  const lead = byPronoun(scene, join - 1)
  return lead?.person === undefined || lead.person === mention.person
    ? undefined
    : { ...lead, joint: [speakerOf(mention.person)], end: mention.end }
}

/** `said the former`, `ha aggiunto la seconda`: one of two people who were named together last. */
export function byOrder(scene: Scene, from: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens } = paragraph
  const { former, latter } = language.attribution
  const length = Math.max(phrasesOf(former).at(tokens, from), phrasesOf(latter).at(tokens, from))
  if (length === 0) return undefined
  const { start } = tokens[from]!
  const { end } = tokens[from + length - 1]!
  for (const near of [paragraph, paragraph.previous]) {
    if (near === undefined) continue
    const named = people.mentions.filter((m) => m.paragraph === near.index && (near !== paragraph || m.end <= start))
    const second = named.findLastIndex(
      (m, at) =>
        at > 0 && named[at - 1]!.person !== m.person && isJoined({ ...scene, paragraph: near }, named[at - 1]!, m),
    )
    if (second < 0) continue
    const { person } = named[phrasesOf(former).at(tokens, from) > 0 ? second - 1 : second]!
    return { speaker: speakerOf(person), person, joint: [], start, end }
  }
  return undefined
}

/** `Ana Ruiz and Per Holm`, `Ana Ruiz, head of the office, and the mayor, Per Holm`: between two names only roles and `and`. */
export function isJoined(scene: Scene, mention: PersonMention, next: PersonMention): boolean {
  const { people, paragraph, language } = scene
  const role = people.roles.find(
    ({ paragraph: index, start, end }) => index === paragraph.index && start >= mention.end && end <= next.start,
  )
  const behind = role !== undefined && role.end < startOf(scene, next) ? role.end : mention.end
  const link = paragraph.passage.text
    .slice(behind, startOf(scene, next))
    .replace(/^,|^\s*\)/, '')
    .trim()
  const words = tokensOf(link).map(({ text }) => text)
  if (link === '&' || link === '/') return true
  return (
    words.length > 0 &&
    !/[.!?;:"“”«»]/.test(link) &&
    wordsOf(language.roles.joins).has(words[0]!) &&
    words.slice(1).every((word) => wordsOf(language.roles.articles).has(word))
  )
}

/** A person as the speaker of a quote. */
export function speakerOf(person: RegisteredPerson): Speaker {
  return { name: person.name, role: person.role, organisation: person.organisation }
}

/** A pronoun speaks: the last person of its sex who was named. */
export function byPronoun(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, language } = scene
  const token = paragraph.tokens[index]
  if (token === undefined) return undefined
  const sex = sexOfPronoun(token.text, language)
  if (sex === undefined && !wordsOf(language.attribution.neutral).holds(token)) return undefined
  return lastPerson(scene, token.start, token.end, sex)
}

/** A phrase that stands for the one who was named last: `este último`, `cette dernière`, `quest'ultimo`. */
export function byPronounPhrase(scene: Scene, from: number): Attribution | undefined {
  const { tokens } = scene.paragraph
  const { female, male } = scene.language.attribution
  for (const [sex, table] of [
    ['female', female],
    ['male', male],
  ] as const) {
    const length = phrasesOf(table).at(tokens, from)
    if (length > 1) return lastPerson(scene, tokens[from]!.start, tokens[from + length - 1]!.end, sex)
  }
  return undefined
}

/** `the woman`, `пояснює жінка`: the last person of that sex, unless the noun is indefinite. */
export function byNoun(scene: Scene, from: number, verb?: number): Attribution | undefined {
  const { tokens, passage } = scene.paragraph
  const noun = nounAt(passage.text, tokens, from, scene.language, verb)
  if (noun === undefined) return undefined
  const { start } = tokens[from]!
  const near = mentionsBefore(scene.people, scene.paragraph, start).filter(
    ({ paragraph, person }) =>
      paragraph === scene.paragraph.index ||
      (paragraph === scene.paragraph.index - 1 && (noun.sex === undefined || person.sex === noun.sex)),
  )
  if (near.length === 0) return { ...NOBODY, start, end: noun.end }
  const word = tokens[tokenAt(tokens, noun.end) - 1]!.text
  const alike = bearersOf(near, scene.paragraph, word, scene.language, rolesAlike)
  if (alike.length === 1) return { speaker: speakerOf(alike[0]!), person: alike[0]!, joint: [], start, end: noun.end }
  if (isOfEither(scene, near, alike)) return { ...NOBODY, start, end: noun.end }
  return lastPerson(scene, start, noun.end, noun.sex)
}

/** `biologist Ana Ruiz and geologist Per Holm … the scientist said`: of two who are joined and both called so it may be either. */
function isOfEither(scene: Scene, mentions: readonly PersonMention[], alike: readonly RegisteredPerson[]): boolean {
  const { index } = scene.paragraph
  const [one, other] = mentions.filter(({ person }) => alike.includes(person)).slice(-2)
  if (one === undefined || other === undefined || one.person === other.person) return false
  return one.paragraph === index && other.paragraph === index && isJoined(scene, one, other)
}

/** `sagt die Salzkammergutlerin`: a noun that no table knows behind an article of one sex is the one person of whom the paragraph speaks. */
export function byDefinite(scene: Scene, from: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const [article, noun] = [tokens[from], tokens[from + 1]]
  if (article === undefined || noun === undefined || !adjoin(passage.text, article, noun)) return undefined
  if (noun.capital !== language.people.capitalNouns || !/^\s*(?:[.,;:–—―－]|$)/u.test(passage.text.slice(noun.end)))
    return undefined
  const { femaleArticles, maleArticles, links } = language.roles
  // An article that a preposition has merged with opens no subject: `contou à brigada`.
  if ([links, language.places.prepositions].some((table) => wordsOf(table).holds(article))) return undefined
  const sex = wordsOf(femaleArticles).holds(article)
    ? 'female'
    : wordsOf(maleArticles).holds(article)
      ? 'male'
      : undefined
  const here = mentionsBefore(people, paragraph, article.start).filter((m) => m.paragraph === paragraph.index)
  const persons = new Set(here.map(({ person }) => person))
  if (sex === undefined || persons.size !== 1) return undefined
  return lastPerson(scene, article.start, noun.end, sex)
}

/** `the minister`, `an official`: the last person of that role, or somebody whom the text does not name; whoever is taken up otherwise only if `takes`. */
export function byRole(scene: Scene, from: number, limit: number, takes = true): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  for (let index = from; index < limit && index < from + 6; index++) {
    if (index > from && !adjoin(passage.text, tokens[index - 1]!, tokens[index]!) && !tokens[index - 1]!.possessive)
      return undefined
    const length = roleEndingAt(tokens, index, language)
    if (length === 0) continue
    const start = Math.max(0, index - length + 1)
    const role = passage.text.slice(tokens[start]!.start, tokens[index]!.end)
    const end = tokens[index]!.end
    const before = mentionsBefore(people, paragraph, tokens[start]!.start)
    const indefinite = isOfStranger(passage.text, tokens, start, language)
    const person = indefinite
      ? undefined
      : (byPhrase(scene, before, start) ??
        before.findLast((m) => m.person.role !== null && rolesMeet(m.person.role, role, language))?.person ??
        titled(before, paragraph, role, language, isDefiniteRole(passage.text, tokens, start, index, language)))
    // `рассказал волонтёр отряда «Лес»`: who belongs to something is somebody else.
    const alone = /^\s*(?:[.,;:!?–—"“”«»]|$)/u.test(passage.text.slice(end))
    const known =
      person === undefined && !indefinite && alone ? onlyNamed(scene, tokens[start]!.start, role) : undefined
    if (known !== undefined) return { ...known, start: tokens[start]!.start, end }
    if (
      person === undefined &&
      !indefinite &&
      (isAnyOffice(tokens[index]!, language) || pointsBack(scene, start, index))
    ) {
      // Who is sought for another word is not sought again from here.
      if (!takes) return undefined
      // `kalte statsråden skipet «…»`: who holds an office, whatever it is.
      const alike = bearersOf(before, paragraph, role, language, rolesAlike)
      if (isOfEither(scene, before, alike)) return { ...NOBODY, start: tokens[start]!.start, end }
      return takenUp(scene, start, index) ?? lastPerson(scene, tokens[start]!.start, end, undefined)
    }
    const given = person === undefined && !indefinite ? appointed(scene, start, index) : undefined
    if (given !== undefined) return given
    return {
      speaker: person === undefined ? { name: null, role, organisation: null } : speakerOf(person),
      person,
      joint: [],
      start: tokens[start]!.start,
      end,
    }
  }
  return undefined
}

/** Words of an office, at most, an elided article among them: `chef de l’État`. */
const PHRASE = 5

/** `a déclaré le chef du gouvernement`: of an office that takes several words to say the one who is near and has another word for it. */
function byPhrase(
  { paragraph, language }: Scene,
  before: readonly PersonMention[],
  start: number,
): RegisteredPerson | undefined {
  const { tokens, passage } = paragraph
  for (let last = Math.min(start + PHRASE, tokens.length) - 1; last > start; last--) {
    const phrase = passage.text.slice(tokens[start]!.start, tokens[last]!.end)
    const meant = bearersOf(before, paragraph, phrase, language, phraseAlike)
    if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined
  }
  return undefined
}

/**
 * The one person of this paragraph or the last whom the text has called so before the name (`Полковник Анна Ким`), or by another
 * word for the same that is `definite` (`хирург Анна Ким … рассказала врач`).
 */
function titled(
  mentions: readonly PersonMention[],
  paragraph: Paragraph,
  role: string,
  language: Language,
  definite: boolean,
): RegisteredPerson | undefined {
  for (const meet of definite ? [rolesMeet, rolesAlike] : [rolesMeet]) {
    const meant = bearersOf(mentions, paragraph, role, language, meet)
    if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined
  }
  return undefined
}

/** Those named in this paragraph or the last of whom a title meets a role. */
function bearersOf(
  mentions: readonly PersonMention[],
  paragraph: Paragraph,
  role: string,
  language: Language,
  meet: typeof rolesMeet,
): readonly RegisteredPerson[] {
  const near = new Set(mentions.flatMap((m) => (m.paragraph >= paragraph.index - 1 ? [m.person] : [])))
  return [...near].filter((person) => titlesOf(person).some((title) => meet(title, role, language)))
}

/** All that the text calls a person by. */
function titlesOf({ role, titles = [] }: RegisteredPerson): readonly string[] {
  return role === null ? titles : [role, ...titles]
}

/**
 * Where no article tells, the one person whom the paragraph has named and of whom it has not said more: `рассказывает бывший
 * крановщик`.
 */
function onlyNamed(scene: Scene, start: number, role: string): Attribution | undefined {
  const { paragraph, people, language } = scene
  if (language.roles.articles.length > 0 || language.attribution.verbLast) return undefined
  const here = people.mentions.filter((m) => m.paragraph === paragraph.index && m.end <= start)
  const [first] = here
  if (first === undefined || first.person.role !== null || here.some(({ person }) => person !== first.person))
    return undefined
  const noun = role.split(/\s+/).at(-1)!
  const { female, male } = language.people
  const sex = wordsOf(female).has(noun) ? 'female' : wordsOf(male).has(noun) ? 'male' : undefined
  const found = lastPerson(scene, start, start, sex)
  return found.person === first.person ? found : undefined
}

/** A noun that tells neither the sex nor the office of somebody: `the official`, `statsråden`. */
function isAnyOffice(token: Token, { attribution }: Language): boolean {
  return [attribution.femaleNouns, attribution.maleNouns].every((table) => wordsOf(table).holds(token))
}

/** An organisation speaks: `IOM said`, `the Ministry of Health said`. */
export function byOrganisation(scene: Scene, from: number, limit: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const start = wordsOf(language.roles.articles).has(tokens[from]?.text ?? '') ? from + 1 : from
  let end = start
  while (
    end < limit &&
    tokens[end] !== undefined &&
    (tokens[end]!.capital ||
      (end > start && wordsOf(language.roles.links).holds(tokens[end]!) && tokens[end + 1]?.capital === true)) &&
    (end === start || adjoin(passage.text, tokens[end - 1]!, tokens[end]!))
  )
    end++
  if (end === start) return undefined
  const run = tokens.slice(start, end)
  const { words, abbreviations } = language.organisations
  const name = passage.text.slice(run[0]!.start, run.at(-1)!.end)
  const isOne =
    wordsOf(abbreviations).has(name) ||
    run.some((token) => wordsOf(words).holds(token) || /^\p{Lu}{2,7}$/u.test(token.text))
  if (!isOne) return undefined
  return {
    speaker: { name: null, role: null, organisation: name },
    person: undefined,
    joint: [],
    start: run[0]!.start,
    end: run.at(-1)!.end,
  }
}
