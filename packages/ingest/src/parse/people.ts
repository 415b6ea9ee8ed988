import type { Knowledge, Language, Notice, Person, Span } from '@dateline/core'
import { foldName } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import { type Passage, spanIn } from '../passage.ts'
import { findPeopleUncased } from './people-uncased.ts'
import { findPeopleUnspaced } from './people-unspaced.ts'
import { phrasesOf } from './phrases.ts'
import { type Role, roleAfter, roleBefore, roleBeforeComma, roleEndingAt } from './roles.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { adjoin, elidedIn, type Token, tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A paragraph of title or body, cut into tokens once for all steps that read it. */
export interface Paragraph {
  readonly passage: Passage
  readonly tokens: readonly Token[]
  /** Position in reading order; the title stands before the body. */
  readonly index: number
}

export function paragraphsOf(passages: readonly Passage[], language: Language): readonly Paragraph[] {
  const elided = elidedIn(language)
  return passages.map((passage, index) => ({ passage, tokens: tokensOf(passage.text, elided), index }))
}

/** One place in the text at which a person is named. `[start, end)` counts in the paragraph. */
export interface PersonMention {
  readonly person: RegisteredPerson
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

/** A person as the text makes them known. */
export interface RegisteredPerson {
  name: string
  role: string | null
  organisation: string | null
  sex: 'female' | 'male' | undefined
}

/** A stretch of a paragraph that says what somebody is. */
export interface RoleMention {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface People {
  readonly persons: readonly RegisteredPerson[]
  /** In reading order. */
  readonly mentions: readonly PersonMention[]
  readonly roles: readonly RoleMention[]
  readonly notices: readonly Notice[]
}

/** A run of capitalised words that may be a name, and what speaks for it. */
interface Candidate {
  readonly paragraph: Paragraph
  readonly first: number
  readonly last: number
  readonly name: string
  readonly role: Role | undefined
  readonly honorific: string | undefined
  readonly cues: number
}

/**
 * Everyone who is named in title and body. A name is a run of capitalised words that something in the text makes a person:
 * an honorific, a role before or behind it, a verb of speech, an age, a relative clause. Later mentions by surname or first
 * name join the one person that they fit; spellings of one name are joined under the majority's.
 */
export function findPeople(paragraphs: readonly Paragraph[], language: Language, knowledge: Knowledge): People {
  if (isUnspaced(language)) return findPeopleUnspaced(paragraphs, language)
  if (!isCased(language)) return findPeopleUncased(paragraphs, language, knowledge)
  const candidates = paragraphs.flatMap((paragraph) => candidatesIn(paragraph, language, knowledge))
  const full = candidates.filter((candidate) => candidate.cues > 0 && wordsIn(candidate.name) >= 2)
  const known = new Set(full.map((candidate) => foldName(candidate.name)))
  const mentioned = candidates.filter(
    (candidate) => wordsIn(candidate.name) >= 2 && (candidate.cues > 0 || known.has(foldName(candidate.name))),
  )
  const groups = groupByName(mentioned)
  const persons: RegisteredPerson[] = []
  const mentions: PersonMention[] = []
  const notices: Notice[] = []
  const titled = candidates.filter((candidate) => wordsIn(candidate.name) === 1 && candidate.honorific !== undefined)
  for (const group of groups) {
    const alone = surnameSpellings(paragraphs, group)
    const name = majority(group, alone)
    const withRole = group.find((candidate) => candidate.role !== undefined)
    const person: RegisteredPerson = {
      name,
      role: withRole?.role?.role ?? null,
      organisation: group.find((candidate) => candidate.role?.organisation != null)?.role?.organisation ?? null,
      sex: sexOf(group, language),
    }
    persons.push(person)
    for (const candidate of group) {
      mentions.push(mentionOf(candidate, person))
      if (foldName(candidate.name) !== foldName(name)) notices.push(misspelt(candidate, name))
    }
  }
  for (const candidate of titled) {
    if (persons.some((person) => shares(person.name, candidate.name))) continue
    const person: RegisteredPerson = {
      name: candidate.name,
      role: candidate.role?.role ?? null,
      organisation: candidate.role?.organisation ?? null,
      sex: sexOf([candidate], language),
    }
    persons.push(person)
    mentions.push(mentionOf(candidate, person))
  }
  mentions.push(...laterMentions(paragraphs, persons, mentions, candidates))
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const first = new Map(persons.map((person) => [person, mentions.findIndex((mention) => mention.person === person)]))
  const roles = candidates.flatMap(({ paragraph, role }) =>
    role === undefined ? [] : [{ paragraph: paragraph.index, start: role.start, end: role.end }],
  )
  return { roles, persons: persons.toSorted((a, b) => first.get(a)! - first.get(b)!), mentions, notices }
}

/** People as the release carries them, their mentions counted in the document. */
export function peopleOf(people: People, paragraphs: readonly Paragraph[]): readonly Person[] {
  return people.persons.map((person) => ({
    name: person.name,
    role: person.role,
    organisation: person.organisation,
    mentions: people.mentions
      .filter((mention) => mention.person === person)
      .map((mention) => {
        const { passage } = paragraphs[mention.paragraph]!
        return {
          text: passage.text.slice(mention.start, mention.end),
          span: spanIn(passage, mention.start, mention.end),
        }
      }),
  }))
}

const wordsIn = (name: string): number => name.split(/\s+/).length

function candidatesIn(paragraph: Paragraph, language: Language, knowledge: Knowledge): Candidate[] {
  const { tokens, passage } = paragraph
  const found: Candidate[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]!.capital) continue
    const last = runEnd(passage.text, tokens, index, language)
    for (const [from, to] of nameRuns(passage.text, tokens, index, last, language)) {
      const candidate = weigh(paragraph, from, to, language, knowledge)
      if (candidate !== undefined) found.push(candidate)
    }
    index = last
  }
  return found
}

/** Index of the last token of the run of capitalised words and name particles that begins at `index`. */
function runEnd(text: string, tokens: readonly Token[], index: number, language: Language): number {
  let last = index
  for (let next = index + 1; next < tokens.length; next++) {
    const token = tokens[next]!
    const between = text.slice(tokens[next - 1]!.end, token.start)
    if (
      tokens[next - 1]!.possessive ||
      !/^\s+$|^\.\s+$|^\s*[“"(‘]\p{Lu}?$/u.test(between) ||
      (between.startsWith('.') && !abbreviates(tokens[next - 1]!, language))
    )
      break
    if (/[“"(‘]/.test(between)) break
    if (token.capital) {
      last = next
      continue
    }
    const particles = particlesAt(tokens, next, language)
    if (particles === 0 || !tokens[next + particles]?.capital) break
    next += particles - 1
  }
  return last
}

function abbreviates(token: Token, language: Language): boolean {
  return /^\p{Lu}$/u.test(token.text) || wordsOf(language.people.honorificsBefore).has(token.text)
}

/** How many tokens the particles of a name take from here: `de la`, `van der`. */
function particlesAt(tokens: readonly Token[], index: number, language: Language): number {
  return isParticle(tokens[index]!, language) || !tokens[index]!.capital
    ? phrasesOf(language.people.particles).at(tokens, index)
    : 0
}

function isParticle(token: Token, language: Language): boolean {
  return language.people.particles.includes(token.text)
}

/** Cuts roles, honorifics and sentence openers off the front of a run; what is left may be a name. */
function nameRuns(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  language: Language,
): [number, number][] {
  let from = first
  for (let index = first; index <= last; index++) {
    if (roleEndingAt(tokens, index, language) > 0 && index < last) from = index + 1
    else if (wordsOf(language.people.honorificsBefore).has(tokens[index]!.text) && index < last) from = index + 1
  }
  while (from < last && wordsOf(language.people.notNames).has(tokens[from]!.text)) from++
  while (from < last && isParticle(tokens[from]!, language) && !tokens[from]!.capital) from++
  let to = last
  while (to > from && wordsOf(language.people.honorificsAfter).has(tokens[to]!.text)) to--
  if (
    to > from &&
    text.slice(tokens[from]!.start, tokens[to]!.end).includes('. ') &&
    !/(?:^|\s)\p{L}{1,3}\. /u.test(text.slice(tokens[from]!.start, tokens[to]!.end))
  )
    return []
  return [[from, to]]
}

function weigh(
  paragraph: Paragraph,
  first: number,
  last: number,
  language: Language,
  knowledge: Knowledge,
): Candidate | undefined {
  const { tokens, passage } = paragraph
  const { text } = passage
  const name = text.slice(tokens[first]!.start, tokens[last]!.end)
  const run = tokens.slice(first, last + 1)
  if (run.length > 5 || run.some((token) => /\d/.test(token.text)) || !/^[\p{L}\p{M}\s.'’ʼ‑-]+$/u.test(name))
    return undefined
  if (isOrganisationName(run, language) || isCalendarWord(run, language)) return undefined
  const honorific = honorificBefore(text, tokens, first, language)
  const index = roleIndex(tokens, first, language)
  const before =
    roleBefore(text, tokens, index, language) ??
    (run.length >= 2 ? roleBeforeComma(text, tokens, index, tokens[last]!.end, language) : undefined)
  const after = run.length >= 2 ? roleAfter(text, tokens, tokens[last]!.end, language) : undefined
  const place =
    knowledge.places.lookup(name, language.language.tag).length > 0 || (run.length >= 2 && allPlaces(run, knowledge))
  let cues = 0
  if (honorific !== undefined) cues += 2
  if (before !== undefined) cues += 2
  if (after !== undefined) cues += 2
  if (run.length >= 2 && speaks(text, tokens, first, last, language)) cues += 1
  if (run.length >= 2 && describedAfter(text, tokens, last, language)) cues += 1
  if (place) cues -= 2
  if (run.some((token) => /^\p{Lu}{2,}$/u.test(token.text)) && !/^[\p{Lu}\s.'’-]+$/u.test(text)) cues -= 2
  if (
    run.length >= 2 &&
    after === undefined &&
    before === undefined &&
    honorific === undefined &&
    articleBefore(text, tokens, first, language)
  )
    cues -= 2
  return { paragraph, first, last, name, role: after ?? before, honorific, cues }
}

/** An honorific may stand between role and name: `Minister Dr. Ana Ruiz`. */
function roleIndex(tokens: readonly Token[], first: number, language: Language): number {
  let index = first
  while (
    index > 0 &&
    wordsOf(language.people.honorificsBefore).has(tokens[index - 1]!.text) &&
    roleEndingAt(tokens, index - 1, language) === 0
  )
    index--
  return index
}

function honorificBefore(
  text: string,
  tokens: readonly Token[],
  first: number,
  language: Language,
): string | undefined {
  const token = tokens[first - 1]
  if (token === undefined || token.possessive || !/^\.?\s+$/.test(text.slice(token.end, tokens[first]!.start)))
    return undefined
  return phrasesOf(language.people.honorificsBefore).endingAt(tokens, first - 1) > 0 ? token.text : undefined
}

function isOrganisationName(run: readonly Token[], language: Language): boolean {
  const { words, suffixes, abbreviations } = language.organisations
  return run.some(
    (token) =>
      wordsOf(words).has(token.text) || wordsOf(suffixes).has(token.text) || wordsOf(abbreviations).has(token.text),
  )
}

function isCalendarWord(run: readonly Token[], language: Language): boolean {
  const calendar = [...language.dates.months, ...language.dates.weekdays]
  return run.some(
    (token) => calendar.some((forms) => forms.includes(token.text)) && run.length <= 2 && run.length === 1,
  )
}

function allPlaces(run: readonly Token[], knowledge: Knowledge): boolean {
  return run.every((token) =>
    knowledge.places.lookup(token.text).some((place) => place.kind === 'country' || place.population > 500_000),
  )
}

function articleBefore(text: string, tokens: readonly Token[], first: number, language: Language): boolean {
  const token = tokens[first - 1]
  return token !== undefined && wordsOf(language.roles.articles).has(token.text) && adjoin(text, token, tokens[first]!)
}

/** A verb of speech directly before or behind the name. */
function speaks(text: string, tokens: readonly Token[], first: number, last: number, language: Language): boolean {
  const { verbs } = language.attribution
  const next = tokens[last + 1]
  if (
    next !== undefined &&
    !tokens[last]!.possessive &&
    adjoin(text, tokens[last]!, next) &&
    phrasesOf(verbs).at(tokens, last + 1) > 0
  )
    return true
  const before = tokens[first - 1]
  if (before === undefined || !adjoin(text, before, tokens[first]!)) return false
  return (
    phrasesOf(verbs).endingAt(tokens, first - 1) > 0 ||
    phrasesOf(language.attribution.before).endingAt(tokens, first - 1) > 0
  )
}

/** An age, or a relative clause about a person: `Ana Ruiz, 34,`, `Ana Ruiz, who …`. */
function describedAfter(text: string, tokens: readonly Token[], last: number, language: Language): boolean {
  const next = tokens[last + 1]
  if (next === undefined) return false
  const gap = text.slice(tokens[last]!.end, next.start)
  if (!/^\s*[,(]\s*$/.test(gap)) return false
  if (/^\d{1,2}$/.test(next.text)) return /^\s*[,)]/.test(text.slice(next.end))
  return wordsOf(language.roles.relative).has(next.text)
}

/** Candidates that name one person: equal names, and names that differ by a slip of the pen. */
function groupByName(candidates: readonly Candidate[]): Candidate[][] {
  const groups: Candidate[][] = []
  for (const candidate of candidates) {
    const group = groups.find((members) => members.some((member) => samePerson(member, candidate)))
    if (group === undefined) groups.push([candidate])
    else group.push(candidate)
  }
  return groups
}

/** Longest edit by which two spellings of one surname differ. */
const SLIP = 2

function samePerson(a: Candidate, b: Candidate): boolean {
  const [left, right] = [foldName(a.name).split(' '), foldName(b.name).split(' ')]
  if (left.join(' ') === right.join(' ')) return true
  const [firstA, lastA, firstB, lastB] = [left[0]!, left.at(-1)!, right[0]!, right.at(-1)!]
  if (lastA === lastB && firstA === firstB) return true
  const slip = (x: string, y: string) =>
    x.length >= 4 &&
    y.length >= 4 &&
    distance(x, y) <= (Math.min(x.length, y.length) < 6 ? SLIP - (sameLetters(x, y) ? 0 : 1) : SLIP)
  if (left.length !== right.length) return false
  return (
    (firstA === firstB && slip(lastA, lastB)) ||
    (lastA === lastB && slip(firstA, firstB) && distance(firstA, firstB) === 1)
  )
}

/** Two words made of the same letters: a slip that swapped two of them. */
function sameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('')
}

/** How often each surname of a group stands alone in the text. */
function surnameSpellings(paragraphs: readonly Paragraph[], group: readonly Candidate[]): ReadonlyMap<string, number> {
  const counts = new Map(group.map((candidate) => [candidate.name.split(' ').at(-1)!, 0]))
  if (counts.size < 2) return counts
  for (const { tokens } of paragraphs)
    for (const token of tokens) if (counts.has(token.text)) counts.set(token.text, counts.get(token.text)! + 1)
  return counts
}

/** The spelling that most mentions share; the longer name where two are as frequent, then the one with a role. */
function majority(group: readonly Candidate[], surnames: ReadonlyMap<string, number>): string {
  const votes = new Map<string, number>()
  for (const candidate of group) votes.set(candidate.name, (votes.get(candidate.name) ?? 0) + 1)
  const score = (name: string) =>
    (surnames.size > 1 ? surnames.get(name.split(' ').at(-1)!)! : votes.get(name)!) * 1000 + name.length
  return [...votes.keys()].toSorted((a, b) => score(b) - score(a))[0]!
}

function sexOf(group: readonly Candidate[], language: Language): RegisteredPerson['sex'] {
  const words = group
    .flatMap((candidate) => [candidate.honorific ?? '', ...(candidate.role?.role.split(/\s+/) ?? [])])
    .filter((word) => word !== '')
  if (words.some((word) => wordsOf(language.people.female).has(word))) return 'female'
  return words.some((word) => wordsOf(language.people.male).has(word)) ? 'male' : undefined
}

function mentionOf(candidate: Candidate, person: RegisteredPerson): PersonMention {
  const { tokens, index } = candidate.paragraph
  return { person, paragraph: index, start: tokens[candidate.first]!.start, end: tokens[candidate.last]!.end }
}

function shares(full: string, name: string): boolean {
  const parts = foldName(full).split(' ')
  return foldName(name)
    .split(' ')
    .every((part) => parts.includes(part))
}

/** Surnames and first names that stand alone, where exactly one person bears them. */
function laterMentions(
  paragraphs: readonly Paragraph[],
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
  candidates: readonly Candidate[],
): PersonMention[] {
  const bearers = new Map<string, RegisteredPerson[]>()
  for (const person of persons) {
    for (const part of new Set(person.name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && word.length > 1)))
      bearers.set(part, [...(bearers.get(part) ?? []), person])
  }
  const occupied = new Set(taken.flatMap((mention) => range(mention.paragraph, mention.start, mention.end)))
  const inRuns = new Map(
    candidates.map((candidate) => [
      `${candidate.paragraph.index}:${candidate.paragraph.tokens[candidate.first]!.start}`,
      wordsIn(candidate.name),
    ]),
  )
  const found: PersonMention[] = []
  for (const { tokens, index } of paragraphs) {
    for (const token of tokens) {
      const named = bearers.get(token.text)
      if (named?.length !== 1 || occupied.has(`${index}:${token.start}`)) continue
      if ((inRuns.get(`${index}:${token.start}`) ?? 1) > 1) continue
      found.push({ person: named[0]!, paragraph: index, start: token.start, end: token.end })
    }
  }
  return found
}

function range(paragraph: number, start: number, end: number): string[] {
  return Array.from({ length: end - start }, (_, i) => `${paragraph}:${start + i}`)
}

function misspelt(candidate: Candidate, name: string): Notice {
  const { tokens, passage } = candidate.paragraph
  const span: Span = spanIn(passage, tokens[candidate.first]!.start, tokens[candidate.last]!.end)
  return {
    rule: 'name-misspelt',
    message: `people: "${candidate.name}" reads like a slip of "${name}", the spelling used most; taken for the same person, the text left as it is.`,
    span: [span[0], span[1]],
  }
}
