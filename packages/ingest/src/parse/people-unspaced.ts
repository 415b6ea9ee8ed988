import { foldName, type Knowledge, type Language, unitClass } from '@dateline/core'
import { distance } from 'fastest-levenshtein'
import { plainNameAt } from './names-unspaced.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson, RoleMention } from './people.ts'
import { lengthBefore, standingAt } from './standing-at.ts'
import { wordEdges } from './word-edges.ts'
import { wordsOf } from './words.ts'

/** A person named in a clause: `[start, end)` of the name, and the role that stands directly before it. */
interface Named {
  readonly paragraph: Paragraph
  readonly name: string
  readonly start: number
  readonly end: number
  readonly role: { readonly start: number; readonly end: number } | undefined
  /** Of one part in characters of foreign names, which places and companies abroad have too. */
  readonly foreign?: boolean
}

const HAN = /\p{Script=Han}/u
const isHanUnit = unitClass(HAN)
/** Stands between the parts of a foreign name. */
const DOT = /[·•‧・．]/u
/** What no clause runs over. */
const CLAUSE = /[^，,。；：！？“”‘’"「」『』（）()《》\n\s]+/gu

const LONGEST_PART = 8

/**
 * People in a script without spaces: a name stands directly behind a role (`站长米拉·霍尔姆`), or shows itself by the
 * dot between its parts. A foreign name ends with the characters that foreign names are written with; another one is a
 * family name with one or two characters behind it.
 */
export function findPeopleUnspaced(paragraphs: readonly Paragraph[], language: Language, knowledge: Knowledge): People {
  const all = paragraphs
    .flatMap((paragraph) => namedIn(paragraph, language))
    .filter(
      ({ name, foreign }) => foreign !== true || knowledge.places.lookup(name, language.language.tag).length === 0,
    )
  const parts = new Set(all.filter(({ name }) => DOT.test(name)).flatMap(({ name }) => name.split(DOT)))
  const named = all.filter(({ name, foreign }) => !parts.has(name) && !(foreign === true && isSlipOf(name, parts)))
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
  mentions.push(...laterMentions(paragraphs, persons, mentions, language))
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  return { persons, mentions, roles, notices: [] }
}

/** Equal names, or foreign names that differ in one character. */
function isSpellingOf(known: string, name: string): boolean {
  if (foldName(known) === foldName(name)) return true
  return DOT.test(name) && known.length === name.length && known.length >= 5 && distance(known, name) === 1
}

/** A family name with a slip is nobody else: `瓦斯克兹`, where `瓦斯克斯` is named. */
function isSlipOf(name: string, parts: ReadonlySet<string>): boolean {
  if (name.length < TELLING) return false
  for (const part of parts) if (part.length >= TELLING && distance(part, name) === 1) return true
  return false
}

const surnamesOf = new WeakMap<Language, ReadonlyMap<string, readonly string[]>>()

/** Family names by their first character. */
function surnamesBy(language: Language): ReadonlyMap<string, readonly string[]> {
  let surnames = surnamesOf.get(language)
  if (surnames === undefined) {
    surnames = Map.groupBy(language.people.surnames, (name) => name[0]!)
    surnamesOf.set(language, surnames)
  }
  return surnames
}

function namedIn(paragraph: Paragraph, language: Language): Named[] {
  const { text } = paragraph.passage
  const found: Named[] = []
  const edges = wordEdges(paragraph.passage, language)
  for (const { 0: clause, index: first } of text.matchAll(CLAUSE)) {
    let from = first
    const end = first + clause.length
    const dotted = DOT.test(clause)
    for (let at = from; at < end; ) {
      const aged = AGED.exec(text.slice(at, Math.min(end, at + AGE)))?.[0].length ?? 0
      const title = aged > 0 ? aged : titleAt(text, at, end, language)
      const start = at + title
      const known = title > 0 || dotted ? nameAt(text, start, end, title > 0, language, edges) : undefined
      const name = known ?? (aged > 0 ? agedName(text, start, end, language, edges) : undefined)
      if (name === undefined) {
        at += Math.max(1, title)
        continue
      }
      found.push({
        paragraph,
        name: text.slice(start, start + name),
        start,
        end: start + name,
        role: aged > 0 ? undefined : roleBefore(text, from, start, title, language),
      })
      at = start + name
      from = at
    }
  }
  found.push(...latinNames(paragraph, language))
  found.push(...subjects(paragraph, found, language))
  return found.toSorted((a, b) => a.start - b.start)
}

/** The role that ends before a name, also with the word for whose citizen somebody is between them: `主席、泰国人`. */
function roleBefore(text: string, from: number, start: number, title: number, language: Language): Named['role'] {
  if (title > 0) return { start: roleStart(text, from, start, language), end: start }
  const citizen = CITIZEN.exec(text.slice(Math.max(from, start - CITIZEN_LENGTH), start))?.[0].length ?? 0
  const end = start - citizen
  if (citizen === 0 || titleAtEnd(text.slice(from, end), language) === 0) return undefined
  return { start: roleStart(text, from, end, language), end }
}

/** `、泰国人`, `、肯尼亚籍`. */
const CITIZEN = /[、，]\p{Script=Han}{2,6}[人籍]$/u
const CITIZEN_LENGTH = 8

/** A verb of speech behind a name has this many characters at least, unless a mark follows it: `说：`, `指出`. */
const VERB = 2

/**
 * Names that no role introduces: a family name with one or two characters, behind 的 or where a clause begins and before a
 * verb of speech, or before an honorific. What the segmenter takes for a word together with the family name is no name:
 * `商务部表示`, `文学博士`.
 */
function subjects(paragraph: Paragraph, known: readonly Named[], language: Language): Named[] {
  const { text } = paragraph.passage
  const { honorificsAfter } = language.people
  const found: Named[] = []
  const edges = wordEdges(paragraph.passage, language)
  for (const { 0: clause, index: start } of text.matchAll(CLAUSE)) {
    const end = start + clause.length
    for (let at = start; at < end - 1; at++) {
      const begins = at === start || /[的和与與及、]/u.test(text[at - 1]!)
      const family = familyAt(text, at, language)
      const plain = plainNameAt(text, at, start, end, family, edges, language)
      if (plain > 0 && !known.some((other) => other.start < at + plain && at < other.end)) {
        found.push({ paragraph, name: text.slice(at, at + plain), start: at, end: at + plain, role: undefined })
        at += plain - 1
        continue
      }
      if (!begins || known.some((other) => other.start <= at && at < other.end)) continue
      const single = singleSubject(text, at, end, language)
      if (single > 0) {
        found.push({
          paragraph,
          name: text.slice(at, at + single),
          start: at,
          end: at + single,
          role: undefined,
          foreign: true,
        })
        at += single
        continue
      }
      if (family === undefined || !edges.has(at) || !edges.has(at + family.length)) continue
      const length = [2, 3, 1]
        .map((given) => family.length + given)
        .find(
          (size) =>
            at + size <= end && isHan(text.slice(at, at + size)) && isSubjectEnd(text, at + size, end, size, language),
        )
      if (length === undefined) continue
      const honorific = standingAt(honorificsAfter, text, at + length)
      if (!edges.has(at + length) && honorific === undefined) continue
      found.push({ paragraph, name: text.slice(at, at + length), start: at, end: at + length, role: undefined })
      at += length
    }
  }
  return found
}

/** The family name that stands at an offset. */
function familyAt(text: string, at: number, language: Language): string | undefined {
  return standingAt(language.people.surnames, text, at)
}

/** Length of a foreign name of one part before a verb of speech: `阿米娜告诉记者`. Shorter ones may be words. */
function singleSubject(text: string, at: number, end: number, language: Language): number {
  const length = speltLength(text, at, end, language)
  if (length < SHORT || length > LONGEST_PART || !isSubjectEnd(text, at + length, end, 0, language)) return 0
  const { words, suffixes, abbreviations } = language.organisations
  const isBody = [words, suffixes, abbreviations].some((table) => lengthBefore(table, text, at, at + length) > 0)
  return isBody ? 0 : length
}

/** A name without a role ends before an honorific, or a verb of speech that a mark or its length makes sure. */
function isSubjectEnd(text: string, at: number, end: number, size: number, language: Language): boolean {
  if (standingAt(language.people.honorificsAfter, text, at) !== undefined) return size < LONGEST_NATIVE
  // `阮氏秋恆則說`: an adverb may stand between a subject and its verb.
  const adverb = standingAt(language.attribution.adverbs, text, at)?.length ?? 0
  const rest = text.slice(at + adverb, end)
  const verb = wordsOf(language.attribution.verbs).startsWith(rest)
  if (
    verb === 0 ||
    (size >= LONGEST_NATIVE && !language.people.longSurnames.some((name) => text.startsWith(name, at - size)))
  )
    return false
  return verb >= VERB || at + adverb + verb >= end
}

/** Characters of a name of the country's own, at most; Vietnamese ones with 氏 have one more. */
const LONGEST_NATIVE = 4

/** Two to four capitalised words or initials, and short words between them: `Maria de la Cruz`. */
const LATIN_NAME =
  /(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}\p{M}'’-]+(?:(?:\s\p{Ll}{1,3}){0,2}\s\p{Lu}(?:\.|[\p{Script=Latin}\p{M}'’-]+)){1,3}(?![\p{Script=Latin}\d])/gu

/** Names that the text leaves in Latin letters: behind a role, before an honorific or a verb of speech. */
function latinNames(paragraph: Paragraph, language: Language): Named[] {
  const { text } = paragraph.passage
  const { verbs, weakVerbs } = language.attribution
  return Array.from(text.matchAll(LATIN_NAME)).flatMap((match): Named[] => {
    const { index: start } = match
    const end = start + match[0].length
    const near = text.slice(Math.max(0, start - 40), start)
    // `公司的CTO，Nina Dahlberg说道`: a comma parts a role from its name as the translation has it.
    const before = near.replace(
      titleAtEnd(near.replace(/[，,]\s*$/u, ''), language) > 0 ? /[，,]\s*$/u : /[\s的]+$/u,
      '',
    )
    const clause = /[^，,。；：！？“”‘’"「」『』（）()《》]*$/u.exec(before)![0].trimStart()
    const title = titleAtEnd(before, language)
    const after = text.slice(end, end + 12).trimStart()
    const marks = [verbs, weakVerbs, language.people.honorificsAfter]
    if (title === 0 && !marks.some((table) => table.some((mark) => after.startsWith(mark)))) return []
    const roleEnd = Math.max(0, start - 40) + before.length
    const role =
      title === 0 ? undefined : { start: roleStart(text, roleEnd - clause.length, roleEnd, language), end: roleEnd }
    return [{ paragraph, name: match[0], start, end, role }]
  })
}

/** Length of the role that a text ends with. */
function titleAtEnd(text: string, language: Language): number {
  const { titles, heads } = language.roles
  return Math.max(lengthBefore(titles, text, 0, text.length), lengthBefore(heads, text, 0, text.length))
}

function titleAt(text: string, at: number, end: number, language: Language): number {
  const { titles, heads } = language.roles
  return Math.min(
    end - at,
    Math.max(wordsOf(titles).startsWith(text.slice(at, end)), wordsOf(heads).startsWith(text.slice(at, end))),
  )
}

/** `代表小组`: a word for a body that is printed like what a child is called. */
function isBody(name: string, { organisations }: Language): boolean {
  return [organisations.words, organisations.suffixes].some((table) => wordsOf(table).has(name))
}

/** Signs of a long given name. */
const LONG_GIVEN = 3

/** Length of the name that begins at an offset, or undefined. Without a role before it only a dotted name is one. */
function nameAt(
  text: string,
  start: number,
  end: number,
  behindRole: boolean,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const foreign =
    foreignName(text, start, end, language, edges) ??
    (behindRole ? singleName(text, start, end, language, edges) : undefined)
  if (foreign !== undefined) return foreign
  // `盲童小月`: what a child is called.
  const byname = language.people.bynames.includes(text[start] ?? '') && isHan(text.slice(start, start + 2))
  if (
    behindRole &&
    byname &&
    start + 2 <= end &&
    edges.has(start + 2) &&
    !isBody(text.slice(start, start + 2), language)
  )
    return 2
  if (!behindRole || titleAt(text, start, end, language) > 0) return undefined
  const surnames = surnamesBy(language).get(text[start] ?? '') ?? []
  const family =
    surnames.find((name) => name.length === 2 && text.startsWith(name, start)) ??
    surnames.find((name) => name.length === 1)
  if (family === undefined) return undefined
  // `田中由纪子`
  const long = start + family.length + LONG_GIVEN
  const isLong = family.length === 2 && language.people.longGiven.includes(text[long - 1] ?? '')
  if (isLong && long <= end && isHan(text.slice(start, long)) && endsName(text, long, end, language))
    return long - start
  for (const given of [2, 1]) {
    const stop = start + family.length + given
    // The last character may already be the verb: 昂敏说.
    const spoken = given === 2 && wordsOf(language.attribution.verbs).startsWith(text.slice(stop - 1, end)) > 0
    if (stop <= end && !spoken && isHan(text.slice(start, stop)) && endsName(text, stop, end, language))
      return family.length + given
  }
  // Without a sign of its end, the longest name that does not cut a word apart.
  return [2, 1]
    .map((given) => family.length + given)
    .find((length) => start + length <= end && edges.has(start + length))
}

/** Parts joined by dots, each of the characters that foreign names are written with. */
function foreignName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const signs = wordsOf(language.people.transliteration)
  let at = start
  let parts = 0
  while (at < end) {
    let length = 0
    while (
      length < LONGEST_PART &&
      at + length < end &&
      (signs.has(text[at + length]!) || isBesideDot(text, at + length)) &&
      !(length > 1 && wordsOf(language.attribution.verbs).startsWith(text.slice(at + length, end)) > VERB) &&
      !(length > 1 && wordsOf(language.people.honorificsAfter).startsWith(text.slice(at + length, end)) > 0)
    )
      length++
    length = wholeWords(text, at, length, end, language, edges)
    if (length === 0) break
    at += length
    const joined = text[at] === '-' && at + 1 < end
    if (!joined) parts++
    if (!joined && (!DOT.test(text[at] ?? '') || at + 1 >= end)) break
    at++
  }
  return parts >= 2 && !DOT.test(text[at - 1]!) && standingAt(language.organisations.words, text, at) === undefined
    ? at - start
    : undefined
}

/**
 * The length of a part without the beginning of a word behind it (`史密斯提出`, `洛佩斯尤其`), and with a last character that no
 * table has, where what comes then ends a name.
 */
function wholeWords(
  text: string,
  at: number,
  length: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number {
  const stop = at + length
  if (length < 2 || stop >= end || DOT.test(text[stop]!) || endsName(text, stop, end, language)) return length
  if (!edges.has(stop)) return edges.has(stop - 1) ? length - 1 : length
  const rare = HAN.test(text[stop]!) && edges.has(stop + 1) && !isFunctionWord(text[stop]!, language)
  return rare && endsName(text, stop + 1, end, language) ? length + 1 : length
}

function isFunctionWord(word: string, { people, attribution, places }: Language): boolean {
  return [people.notNames, attribution.adverbs, places.prepositions].some((table) => wordsOf(table).has(word))
}

/** Whatever a name is written with, no other word stands between two dots or directly behind one: `娘·本米`. */
function isBesideDot(text: string, at: number): boolean {
  return HAN.test(text[at]!) && [text[at - 1], text[at + 1]].some((sign) => sign !== undefined && DOT.test(sign))
}

/** How many characters from here on foreign names are spelt with. */
function speltLength(text: string, start: number, end: number, language: Language): number {
  let length = 0
  const spelling = wordsOf(language.people.transliteration)
  while (start + length < end && spelling.has(text[start + length]!)) length++
  return length
}

/** A foreign name of one part, behind a role: `秘書長古特雷斯`, `难民阿米娜`. */
function singleName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  const length = speltLength(text, start, end, language)
  const { people } = language
  const stop = start + length
  const closed = endsName(text, stop, end, language) || wordsOf(people.notNames).startsWith(text.slice(stop, end)) > 0
  if (!closed || length > LONGEST_PART) return undefined
  // `护士莉娜`: two characters that are no word and begin with no family name.
  const native = length === 2 && (!edges.has(start + 1) || surnamesBy(language).has(text[start]!))
  return length >= 2 && !native ? length : undefined
}

/** `五岁的`: an age before whom it is of. */
const AGED = /^(?:\d{1,2}|[一二三四五六七八九十两兩]{1,3})[岁歲]的/u
const AGE = 6

/** Characters of a name behind an age, at least. */
const SHORT = 3

/** A foreign name of one part behind an age, that ends where a word does: `五岁的索皮亚`. */
function agedName(
  text: string,
  start: number,
  end: number,
  language: Language,
  edges: ReadonlySet<number>,
): number | undefined {
  let length = speltLength(text, start, end, language)
  while (length >= SHORT && !edges.has(start + length)) length--
  return length >= SHORT && length <= LONGEST_PART ? length : undefined
}

function isHan(text: string): boolean {
  return [...text].every((char) => HAN.test(char))
}

/** A name is over where a verb, a preposition, a conjunction or the clause's end follows. */
function endsName(text: string, at: number, end: number, language: Language): boolean {
  return at >= end || !isHanUnit(text.charCodeAt(at)) || standingAt(followersOf(language), text, at) !== undefined
}

const followers = new WeakMap<Language, readonly string[]>()

/** What may follow a name. */
function followersOf(language: Language): readonly string[] {
  let words = followers.get(language)
  if (words === undefined) {
    const { attribution, places, roles, dateline, people } = language
    const { verbs, weakVerbs } = attribution
    words = [verbs, weakVerbs, places.prepositions, roles.joins, dateline.conjunctions, people.honorificsAfter].flat()
    followers.set(language, words)
  }
  return words
}

/** A role begins where the clause does, or behind the name before it, without the small words that lead to it. */
function roleStart(text: string, from: number, end: number, language: Language): number {
  let start = from
  const leads = [...language.roles.joins, ...language.roles.articles, ...language.attribution.before]
  for (let lead = leadAt(text, start, end, leads); lead > 0; lead = leadAt(text, start, end, leads)) start += lead
  // 来自加纳的木匠: what describes the person ends with 的.
  const described = text.lastIndexOf('的', end - 1)
  if (described < start || described + 1 >= end) return start
  // `三个孩子的母亲、青山县村民`: whose mother she is is less than what she is.
  const relative = /^[^、]+、/u.exec(text.slice(described + 1, end))?.[0] ?? ''
  const { female, male } = language.people
  const kin = [female, male].some((table) => wordsOf(table).has(relative.slice(0, -1)))
  return described + 1 + (kin ? relative.length : 0)
}

function leadAt(text: string, start: number, end: number, leads: readonly string[]): number {
  const lead = leads.filter((word) => text.startsWith(word, start)).toSorted((a, b) => b.length - a.length)[0]
  return lead !== undefined && start + lead.length < end ? lead.length : 0
}

function sexOf(role: string, language: Language): RegisteredPerson['sex'] {
  if (language.people.female.some((word) => role.includes(word))) return 'female'
  return language.people.male.some((word) => role.includes(word)) ? 'male' : undefined
}

/** The last part of a foreign name, or a whole name, where it stands again, before a verb of speech also with a slip of one character. */
function laterMentions(
  paragraphs: readonly Paragraph[],
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
  language: Language,
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
  for (const paragraph of paragraphs) found.push(...misspelt(paragraph, short, [...taken, ...found], language))
  return found
}

/** Characters of a name that may have a slip, at least. */
const TELLING = 4

function misspelt(
  { passage, index }: Paragraph,
  short: ReadonlyMap<string, RegisteredPerson | undefined>,
  taken: readonly PersonMention[],
  language: Language,
): PersonMention[] {
  const found: PersonMention[] = []
  for (const clause of passage.text.matchAll(CLAUSE))
    for (const [part, person] of short) {
      const printed = clause[0].slice(0, part.length)
      const end = clause.index + part.length
      // Of two names that differ in one character one of the first two is the same.
      if (person === undefined || part.length < TELLING || (part[0] !== printed[0] && part[1] !== printed[1])) continue
      if (distance(part, printed) !== 1) continue
      if (taken.some((other) => other.paragraph === index && other.start < end && clause.index < other.end)) continue
      if (wordsOf(language.attribution.verbs).startsWith(clause[0].slice(part.length)) === 0) continue
      found.push({ person, paragraph: index, start: clause.index, end })
    }
  return found
}
