import { foldName, type Language } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import type { Paragraph, People, PersonMention, RegisteredPerson, RoleMention } from './people.ts'
import { wordsOf } from './words.ts'

/** A person named in a clause: `[start, end)` of the name, and the role that stands directly before it. */
interface Named {
  readonly paragraph: Paragraph
  readonly name: string
  readonly start: number
  readonly end: number
  readonly role: { readonly start: number; readonly end: number } | undefined
}

const HAN = /\p{Script=Han}/u
/** Stands between the parts of a foreign name. */
const DOT = /[·•‧・．]/u
/** What no clause runs over. */
const CLAUSE = /[^，,。；：！？“”‘’"「」『』（）()《》\n\s]+/gu

const LONGEST_PART = 8

/** Cuts ordinary words and falls apart on names, so a name may end only where a word of it does. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * People in a script without spaces: a name stands directly behind a role (`代表朱莉娅·范登贝格`), or shows itself by the
 * dot between its parts. A foreign name ends with the characters that foreign names are written with; another one is a
 * family name with one or two characters behind it.
 */
export function findPeopleUnspaced(paragraphs: readonly Paragraph[], language: Language): People {
  const named = paragraphs.flatMap((paragraph) => namedIn(paragraph, language))
  const persons: RegisteredPerson[] = []
  const mentions: PersonMention[] = []
  const roles: RoleMention[] = []
  for (const { paragraph, name, start, end, role } of named) {
    const text = role === undefined ? null : paragraph.passage.text.slice(role.start, role.end)
    let person = persons.find((known) => isSpellingOf(known.name, name))
    if (person === undefined) {
      person = { name, role: text, organisation: null, sex: sexOf(text ?? '', language) }
      persons.push(person)
    }
    person.role ??= text
    mentions.push({ person, paragraph: paragraph.index, start, end })
    if (role !== undefined) roles.push({ paragraph: paragraph.index, ...role })
  }
  mentions.push(...laterMentions(paragraphs, persons, mentions))
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  return { persons, mentions, roles, notices: [] }
}

/** Equal names, or foreign names that differ in one character. */
function isSpellingOf(known: string, name: string): boolean {
  if (foldName(known) === foldName(name)) return true
  return DOT.test(name) && known.length === name.length && known.length >= 5 && distance(known, name) === 1
}

function namedIn(paragraph: Paragraph, language: Language): Named[] {
  const { text } = paragraph.passage
  const found: Named[] = []
  for (const clause of text.matchAll(CLAUSE)) {
    let from = clause.index
    const starts = wordStarts(clause[0], clause.index)
    const end = from + clause[0].length
    for (let at = from; at < end; ) {
      const title = titleAt(text, at, end, language)
      const start = at + title
      const name = title > 0 || DOT.test(clause[0]) ? nameAt(text, start, end, title > 0, language, starts) : undefined
      if (name === undefined) {
        at += Math.max(1, title)
        continue
      }
      found.push({
        paragraph,
        name: text.slice(start, start + name),
        start,
        end: start + name,
        role: title === 0 ? undefined : { start: roleStart(text, from, start, language), end: start },
      })
      at = start + name
      from = at
    }
  }
  found.push(...latinNames(paragraph, language))
  return found.toSorted((a, b) => a.start - b.start)
}

/** Two to four capitalised words or initials, and short words between them: `Maria de la Cruz`. */
const LATIN_NAME =
  /(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}\p{M}'’-]+(?:(?:\s\p{Ll}{1,3}){0,2}\s\p{Lu}(?:\.|[\p{Script=Latin}\p{M}'’-]+)){1,3}(?![\p{Script=Latin}\d])/gu

/** Names that the text leaves in Latin letters: behind a role, before an honorific or a verb of speech. */
function latinNames(paragraph: Paragraph, language: Language): Named[] {
  const { text } = paragraph.passage
  const { verbs, weakVerbs } = language.attribution
  const marks = [...verbs, ...weakVerbs, ...language.people.honorificsAfter]
  return Array.from(text.matchAll(LATIN_NAME)).flatMap((match): Named[] => {
    const { index: start } = match
    const end = start + match[0].length
    const before = text.slice(Math.max(0, start - 40), start).replace(/[\s的]+$/u, '')
    const clause = /[^，,。；：！？“”‘’"「」『』（）()《》]*$/u.exec(before)![0].trimStart()
    const title = titleAtEnd(before, language)
    const after = text.slice(end, end + 12).trimStart()
    if (title === 0 && !marks.some((mark) => after.startsWith(mark))) return []
    const roleEnd = Math.max(0, start - 40) + before.length
    const role =
      title === 0 ? undefined : { start: roleStart(text, roleEnd - clause.length, roleEnd, language), end: roleEnd }
    return [{ paragraph, name: match[0], start, end, role }]
  })
}

/** Length of the role that a text ends with. */
function titleAtEnd(text: string, language: Language): number {
  const { titles, heads } = language.roles
  return Math.max(0, ...[...titles, ...heads].filter((word) => text.endsWith(word)).map((word) => word.length))
}

function titleAt(text: string, at: number, end: number, language: Language): number {
  const { titles, heads } = language.roles
  return Math.min(
    end - at,
    Math.max(wordsOf(titles).startsWith(text.slice(at, end)), wordsOf(heads).startsWith(text.slice(at, end))),
  )
}

/** Length of the name that begins at an offset, or undefined. Without a role before it only a dotted name is one. */
function nameAt(
  text: string,
  start: number,
  end: number,
  behindRole: boolean,
  language: Language,
  starts: ReadonlySet<number>,
): number | undefined {
  const foreign = foreignName(text, start, end, language)
  if (foreign !== undefined) return foreign
  if (!behindRole || titleAt(text, start, end, language) > 0) return undefined
  const { surnames } = language.people
  const family =
    surnames.find((name) => name.length === 2 && text.startsWith(name, start)) ??
    (surnames.includes(text[start] ?? '') ? text[start]! : undefined)
  if (family === undefined) return undefined
  for (const given of [2, 1]) {
    const stop = start + family.length + given
    if (stop <= end && isHan(text.slice(start, stop)) && endsName(text, stop, end, language))
      return family.length + given
  }
  // Without a sign of its end, the longest name that does not cut a word apart.
  return [2, 1]
    .map((given) => family.length + given)
    .find((length) => start + length <= end && starts.has(start + length))
}

/** Offsets at which words begin, and the end. */
function wordStarts(clause: string, offset: number): ReadonlySet<number> {
  const starts = Array.from(SEGMENTER.segment(clause), ({ index }) => offset + index)
  return new Set([...starts, offset + clause.length])
}

/** Parts joined by dots, each of the characters that foreign names are written with. */
function foreignName(text: string, start: number, end: number, language: Language): number | undefined {
  const signs = language.people.transliteration
  let at = start
  let parts = 0
  while (at < end) {
    let length = 0
    while (length < LONGEST_PART && at + length < end && signs.includes(text[at + length]!)) length++
    if (length === 0) break
    at += length
    const joined = text[at] === '-' && at + 1 < end
    if (!joined) parts++
    if (!joined && (!DOT.test(text[at] ?? '') || at + 1 >= end)) break
    at++
  }
  return parts >= 2 &&
    !DOT.test(text[at - 1]!) &&
    !language.organisations.words.some((word) => text.startsWith(word, at))
    ? at - start
    : undefined
}

function isHan(text: string): boolean {
  return [...text].every((char) => HAN.test(char))
}

/** A name is over where a verb, a preposition, a conjunction or the clause's end follows. */
function endsName(text: string, at: number, end: number, language: Language): boolean {
  if (at >= end || !HAN.test(text[at]!)) return true
  const rest = text.slice(at, at + 8)
  const { verbs, weakVerbs } = language.attribution
  const tables = [
    verbs,
    weakVerbs,
    language.places.prepositions,
    language.roles.joins,
    language.dateline.conjunctions,
    language.people.honorificsAfter,
  ]
  return tables.some((table) => table.some((word) => rest.startsWith(word)))
}

/** A role begins where the clause does, or behind the name before it, without the small words that lead to it. */
function roleStart(text: string, from: number, end: number, language: Language): number {
  let start = from
  const leads = [...language.roles.joins, ...language.roles.articles, ...language.attribution.before]
  for (let lead = leadAt(text, start, end, leads); lead > 0; lead = leadAt(text, start, end, leads)) start += lead
  // 来自加纳的木匠: what describes the person ends with 的.
  const described = text.lastIndexOf('的', end - 1)
  return described > start && described + 1 < end ? described + 1 : start
}

function leadAt(text: string, start: number, end: number, leads: readonly string[]): number {
  const lead = leads.filter((word) => text.startsWith(word, start)).toSorted((a, b) => b.length - a.length)[0]
  return lead !== undefined && start + lead.length < end ? lead.length : 0
}

function sexOf(role: string, language: Language): RegisteredPerson['sex'] {
  if (language.people.female.some((word) => role.includes(word))) return 'female'
  return language.people.male.some((word) => role.includes(word)) ? 'male' : undefined
}

/** The last part of a foreign name, or a whole name, where it stands again. */
function laterMentions(
  paragraphs: readonly Paragraph[],
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
): PersonMention[] {
  const short = new Map<string, RegisteredPerson | undefined>()
  for (const person of persons)
    for (const part of new Set([person.name, person.name.split(DOT).at(-1)!, person.name.split(DOT)[0]!]))
      if (part.length >= 2) short.set(part, short.has(part) ? undefined : person)
  const found: PersonMention[] = []
  for (const { passage, index } of paragraphs)
    for (const [part, person] of short) {
      if (person === undefined) continue
      for (let at = passage.text.indexOf(part); at >= 0; at = passage.text.indexOf(part, at + part.length)) {
        const end = at + part.length
        if ([...taken, ...found].some((other) => other.paragraph === index && other.start < end && at < other.end))
          continue
        found.push({ person, paragraph: index, start: at, end })
      }
    }
  return found
}
