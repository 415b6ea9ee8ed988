import type { Language } from '@dateline/core'
import { foldName } from '@dateline/core'
import type { Candidate } from './name-evidence.ts'
import { formsOf, isFormOf } from './name-forms.ts'
import { listedWithPeople } from './names-listed.ts'
import type { Paragraph } from './people.ts'
import { isOneName } from './same-name.ts'
import { adjoin } from './tokens.ts'
import { wordsOf } from './words.ts'

/**
 * Names of two words and more that something makes a person, each with its other mentions in full. `standsAlone` tells of a word that is
 * no candidate whether it may be a name, too.
 */
export function groupsOf(
  candidates: readonly Candidate[],
  standsAlone: (word: string) => boolean,
  language: Language,
): Candidate[][] {
  const full = candidates.filter(({ name }) => /\s/.test(name))
  const named = namedAmong(full, candidates, standsAlone, language)
  const known = new Set(named)
  let surnames: ReadonlySet<string> | undefined
  const isRelative = ({ name, cues }: Candidate) => {
    if (cues < 0 || name.split(/\s+/).length !== 2) return false
    surnames ??= new Set(named.flatMap((one) => (one.cues > 0 ? [lastOf(one.name)] : [])))
    return surnames.has(lastOf(name))
  }
  const ends = endsByParagraph(named.filter(({ cues }) => cues > 0))
  const isJoined = (candidate: Candidate) =>
    ends
      .get(candidate.paragraph)
      ?.get(candidate.first - 2)
      ?.some((before) => joins(before, candidate, language)) ?? false
  const listed = listedWithPeople(full, language)
  const keys = new NameKeys(language)
  let others: LikeNames<Candidate> | undefined
  const isNamedAgain = (candidate: Candidate) => {
    if (others === undefined) {
      others = new LikeNames(keys)
      for (const one of named) others.add(one.name, `${one.name}|${one.sex()}`, one)
    }
    return others
      .like(candidate.name)
      .values()
      .some((other) => isAgain(other, candidate, language))
  }
  const groups: Candidate[][] = []
  const members = new LikeNames<{ readonly member: Candidate; readonly group: number }>(keys)
  for (const candidate of full) {
    const named = known.has(candidate) || listed.has(candidate) || isRelative(candidate)
    if (!named && !isJoined(candidate) && !isNamedAgain(candidate)) continue
    const { name } = candidate
    let group = groups.length
    for (const other of members.like(name))
      if (other.group < group && isSame(other.member, candidate, language)) group = other.group
    if (group === groups.length) groups.push([candidate])
    else groups[group]!.push(candidate)
    members.add(name, `${name}|${candidate.sex()}|${group}`, { member: candidate, group })
  }
  return groups
}

/** Names that something makes a person, and those that a single name beside a verb of speech or behind an honorific takes up again. */
function namedAmong(
  full: readonly Candidate[],
  candidates: readonly Candidate[],
  standsAlone: (word: string) => boolean,
  language: Language,
): readonly Candidate[] {
  const speaking = new Set(
    candidates
      .filter(({ name, speaks, honorific }) => (speaks || honorific !== undefined) && !/\s/.test(name))
      .map(({ name }) => name),
  )
  const forms = new Set(language.people.lastInflects ? [...speaking].flatMap((name) => formsOf(name, language)) : [])
  const speaksAgain = (word: string) =>
    speaking.has(word) || (forms.size > 0 && formsOf(word, language).some((form) => forms.has(form)))
  const endsSpeaking = (name: string) => speaking.size > 0 && speaking.has(lastWord(name))
  const hasSurname = full.some(({ cues, name }) => cues >= 0 && endsSpeaking(name))
  const again = subjectsAgain(full, candidates, standsAlone)
  const things = namesOfThings(full)
  return full.filter(
    ({ cues, name }) =>
      (cues > 0 && !things.has(name)) ||
      (cues === 0 && again.has(name)) ||
      (cues === 0 &&
        speaking.size > 0 &&
        name.split(' ').some((word, at) => at > 0 && speaksAgain(word)) &&
        (endsSpeaking(name) || !hasSurname)),
  )
}

/**
 * Names of places and bodies: so the text introduces them (`la cárcel de Santiago Ruiz`), and nothing but their words makes them
 * somebody elsewhere.
 */
function namesOfThings(full: readonly Candidate[]): ReadonlySet<string> {
  const things = new Set<string>()
  const seen = new Set<string>()
  for (const { name, cues } of full) {
    if (cues < 0 && !seen.has(name)) things.add(name)
    seen.add(name)
  }
  if (things.size === 0) return things
  for (const { name, cues, role, honorific, speaks, aged } of full)
    if (cues > 1 || role !== undefined || honorific !== undefined || speaks || aged) things.delete(name)
  return things
}

/**
 * Subjects of whom a pronoun says that they spoke, and who are the subject elsewhere, too, in full or by one of their names: `For
 * eleven years Ana Ruiz ploughed … “…,” she said. … Ana looks ahead.`
 */
function subjectsAgain(
  full: readonly Candidate[],
  candidates: readonly Candidate[],
  standsAlone: (word: string) => boolean,
): ReadonlySet<string> {
  if (!full.some(({ subject, takenUp }) => subject && takenUp)) return NOBODY
  const subjects = Map.groupBy(
    full.filter(({ subject }) => subject),
    ({ name }) => name,
  )
  const alone = new Set(candidates.filter(({ name, cues }) => cues >= 0 && !/\s/.test(name)).map(({ name }) => name))
  const again = [...subjects].filter(
    ([name, same]) =>
      same.some(({ takenUp }) => takenUp) &&
      (same.length > 1 || name.split(' ').some((word) => alone.has(word) || standsAlone(word))),
  )
  return new Set(again.map(([name]) => name))
}

const NOBODY: ReadonlySet<string> = new Set()

/** Bearers of one given name, or of one surname, with whom a name is compared: more of them stand in a list of names. */
const MOST_NAMESAKES = 100

/** What any two names share that may be one: all words, or a form of the first or of the last. */
interface Keys {
  readonly whole: string
  readonly first: ReadonlySet<string>
  readonly last: ReadonlySet<string>
}

class NameKeys {
  private readonly known = new Map<string, Keys>()
  private readonly language: Language

  constructor(language: Language) {
    this.language = language
  }

  of(name: string): Keys {
    return this.known.getOrInsertComputed(name, (own) => this.read(own))
  }

  private read(name: string): Keys {
    const whole = foldName(name)
    const end = lastWord(name)
    const first = new Set([firstWord(whole)])
    if (!this.language.people.lastInflects) for (const form of formsOf(firstWord(name), this.language)) first.add(form)
    const last = new Set(formsOf(end, this.language))
    for (const form of formsOf(foldName(end), this.language)) last.add(form)
    return { whole, first, last }
  }
}

/** Names by their keys, so that each is compared with few. */
class LikeNames<Entry> {
  private readonly whole = new Map<string, Set<Entry>>()
  private readonly first = new Map<string, Set<Entry>>()
  private readonly last = new Map<string, Set<Entry>>()
  private readonly ids = new Set<string>()
  private readonly keys: NameKeys

  constructor(keys: NameKeys) {
    this.keys = keys
  }

  /** Adds an entry unless one with the same `id` is there. */
  add(name: string, id: string, entry: Entry): void {
    if (this.ids.has(id)) return
    this.ids.add(id)
    const { whole, first, last } = this.keys.of(name)
    put(this.whole, whole, entry, Number.POSITIVE_INFINITY)
    for (const key of first) put(this.first, key, entry, MOST_NAMESAKES)
    for (const key of last) put(this.last, key, entry, MOST_NAMESAKES)
  }

  /** Entries whose name may be this one, in no order. */
  like(name: string): ReadonlySet<Entry> {
    const { whole, first, last } = this.keys.of(name)
    const found = new Set(this.whole.get(whole))
    for (const key of first) for (const entry of this.first.get(key) ?? []) found.add(entry)
    for (const key of last) for (const entry of this.last.get(key) ?? []) found.add(entry)
    return found
  }
}

function put<Entry>(entries: Map<string, Set<Entry>>, key: string, entry: Entry, most: number): void {
  const alike = entries.get(key)
  if (alike === undefined) entries.set(key, new Set([entry]))
  else if (alike.size < most) alike.add(entry)
}

function firstWord(name: string): string {
  const end = name.indexOf(' ')
  return end < 0 ? name : name.slice(0, end)
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function lastOf(name: string): string {
  return foldName(lastWord(name))
}

function endsByParagraph(
  named: readonly Candidate[],
): ReadonlyMap<Paragraph, ReadonlyMap<number, readonly Candidate[]>> {
  const ends = new Map<Paragraph, Map<number, Candidate[]>>()
  for (const one of named) {
    const here = ends.get(one.paragraph) ?? new Map<number, Candidate[]>()
    ends.set(one.paragraph, here)
    here.set(one.last, [...(here.get(one.last) ?? []), one])
  }
  return ends
}

/** A name that something else makes a person, here again: in full, in another case, or with a slip of the pen. */
function isAgain(known: Candidate, candidate: Candidate, language: Language): boolean {
  const { name, cues } = candidate
  if (foldName(known.name) === foldName(name) || isFormOf(known.name, name, language)) return true
  return cues >= 0 && mayBeOne(known, candidate) && isOneName(known.name, name, language)
}

/** `Rita Lobo e Tomás Vieira`: a name that nothing but `and` parts from one that is a person's. */
function joins(known: Candidate, { paragraph, first, cues }: Candidate, language: Language): boolean {
  if (cues < 0) return false
  const { tokens, passage } = paragraph
  const join = tokens[first - 1]!
  return (
    wordsOf(language.roles.joins).holds(join) &&
    adjoin(passage.text, tokens[known.last]!, join) &&
    adjoin(passage.text, join, tokens[first]!)
  )
}

function isSame(a: Candidate, b: Candidate, language: Language): boolean {
  if (foldName(a.name) === foldName(b.name)) return true
  return mayBeOne(a, b) && isOneName(a.name, b.name, language)
}

/** Nothing says that one is a woman and the other a man. */
function mayBeOne(a: Candidate, b: Candidate): boolean {
  return a.sex() === undefined || b.sex() === undefined || a.sex() === b.sex()
}
