import type { Knowledge, Language } from '@dateline/core'
import { ageBehind, roleHeadAt } from './apposition-uncased.ts'
import { isWholeWordOf, isWordOf, phraseAt } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenAlone } from './given-names.ts'
import { givenNameAt } from './given-uncased.ts'
import { mayBeNamed, nameAt } from './name-at.ts'
import { ENOUGH, evidence, firstNameAt, namedLikeRole, titledName } from './name-evidence-uncased.ts'
import { namedOf, sexOfRole } from './named-uncased.ts'
import { calledWithHonorific, nounPhrase } from './noun-phrases.ts'
import type { Paragraph, People, RegisteredPerson, RoleMention } from './people.ts'
import { follows, type Reading } from './reading.ts'
import { registerPeople } from './register-people.ts'
import { originAt, readRole } from './role-named-uncased.ts'
import { foldUncased } from './short-names.ts'
import { verbSex } from './verb-sex.ts'
import { honorificAt, verbAt } from './word-kinds.ts'

/** A person named at one place: `[start, end)` of the name in its paragraph, and what the words around it say. */
export interface Named {
  readonly paragraph: Paragraph
  readonly name: string
  readonly start: number
  readonly end: number
  readonly role: string | null
  readonly sex: RegisteredPerson['sex']
  /** Only a given name speaks for it: nobody where somebody else is called so. */
  readonly unsure?: boolean
}

/**
 * People in a script that has spaces and no capitals. A name shows itself by what introduces it: a role with everything that
 * depends on it, an honorific, a verb of speech, or `according to`; by an age or a role behind it; and by where it stops.
 */
export function findPeopleUncased(paragraphs: readonly Paragraph[], language: Language, knowledge: Knowledge): People {
  const named: Named[] = []
  const roles: RoleMention[] = []
  for (const paragraph of paragraphs) {
    const { tokens, passage } = paragraph
    const found = readParagraph({ text: passage.text, tokens, language, knowledge }, paragraph)
    named.push(...found.named)
    roles.push(...found.roles)
  }
  return { ...registerPeople(withoutUnsure(named), paragraphs, language, knowledge), roles }
}

/** `عادت مريم متعبة`, where a Maryam has her full name elsewhere: the word behind hers is none. */
function withoutUnsure(named: readonly Named[]): readonly Named[] {
  const words = new Set(named.flatMap(({ name, unsure }) => (unsure === true ? [] : foldUncased(name).split(' '))))
  return named.filter(({ name, unsure }) => unsure !== true || !words.has(foldUncased(name).split(' ')[0]!))
}

/** What leads to the word that is read: a verb of speech or the like directly before it, with the sex that it tells. */
export interface Lead {
  readonly at: number
  readonly sex: RegisteredPerson['sex']
}

function readParagraph(
  reading: Reading,
  paragraph: Paragraph,
): { readonly named: readonly Named[]; readonly roles: readonly RoleMention[] } {
  const { tokens, language } = reading
  const named: Named[] = []
  const roles: RoleMention[] = []
  let lead: Lead | undefined
  for (let at = 0; at < tokens.length; ) {
    const leads = lead?.at === at ? lead : undefined
    const introduced = readIntroduced(reading, paragraph, at, leads)
    if (introduced !== undefined) {
      if (introduced.role !== undefined) roles.push({ paragraph: paragraph.index, ...introduced.role })
      if (introduced.named !== undefined) named.push(introduced.named)
      at = introduced.end
      continue
    }
    const verb = verbAt(reading, at)
    const cue = verb > 0 ? 0 : cueAt(reading, at)
    if (verb + cue > 0 && follows(reading, at + verb + cue))
      lead = {
        at: subjectAt(reading, at + verb + cue),
        sex: verb > 0 ? verbSex(tokens[at]!.text, language) : undefined,
      }
    at += Math.max(1, verb, cue)
  }
  return { named, roles }
}

/** Words that lead to somebody without a verb of speech: `وفقاً`, `يدعى`, and `وهي` behind a comma. */
function cueAt({ text, tokens, language }: Reading, at: number): number {
  const { attribution, people } = language
  const cue = Math.max(
    phraseAt(attribution.before, tokens, at, language)?.length ?? 0,
    phraseAt(people.called, tokens, at, language)?.length ?? 0,
  )
  const before = tokens[at - 1]
  const pronoun =
    before !== undefined &&
    /^\s*[,،]\s*$/u.test(text.slice(before.end, tokens[at]!.start)) &&
    [attribution.female, attribution.male].some((table) => isWholeWordOf(table, tokens, at))
  return Math.max(cue, pronoun ? 1 : 0)
}

/** Where the subject of a verb begins, behind words for each of several and for where somebody is from: `قال كل من`, `قال الإيطالي`. */
function subjectAt(reading: Reading, at: number): number {
  const { tokens, language } = reading
  const from = at + (phraseAt(language.attribution.each, tokens, at, language)?.length ?? 0)
  return from + originAt(reading, from)
}

export interface Introduced {
  readonly named: Named | undefined
  readonly role: { readonly start: number; readonly end: number } | undefined
  /** Index of the token at which reading goes on. */
  readonly end: number
}

/** Whether a relative stands before the role or the honorific of the one whose relative it is, and that one's name. */
function isOfAnother(reading: Reading, at: number, length: number): boolean {
  const { tokens, language } = reading
  if (length !== 1 || isDefinite(reading, at) || !isWordOf(language.people.spouses, tokens, at, language)) return false
  if (!follows(reading, at + 1) || !isDefinite(reading, at + 1)) return false
  const named = roleHeadAt(reading, at + 1)?.length ?? Math.max(1, honorificAt(reading, at + 1))
  return follows(reading, at + 1 + named) && nameAt(reading, at + 1 + named, 'role') !== undefined
}

/** Words of a rank that is longer than the role which it begins with: `العميد الركن بحري`. */
const RANK = 1

function readIntroduced(
  reading: Reading,
  paragraph: Paragraph,
  at: number,
  lead: Lead | undefined,
): Introduced | undefined {
  const { tokens, language } = reading
  const related = readRelative(reading, paragraph, at, lead)
  if (related !== undefined) return related
  // `في مسجد الشيخ سلطان بن زايد`
  const called = calledWithHonorific(reading, at)
  if (called > 0) return { named: undefined, role: undefined, end: at + called }
  const head = roleHeadAt(reading, at)
  // `الملازم أول طيار أحمد بن حمد`
  const rank = phraseAt(language.people.honorificsBefore, tokens, at, language)?.length ?? 0
  // `شقيقة الأسير معتصم رداد`: whose relative somebody is who has no name.
  if (head !== undefined && isOfAnother(reading, at, head.length))
    return { named: undefined, role: { start: tokens[at]!.start + head.lead, end: tokens[at]!.end }, end: at + 1 }
  if (head !== undefined && !(rank > RANK && rank > head.length)) {
    const alike = lead === undefined ? undefined : namedLikeRole(reading, at, head.length)
    if (alike === undefined) return readRole(reading, paragraph, nounPhrase(reading, at, head.length, head.lead), lead)
    return { named: namedOf(reading, paragraph, alike, undefined, 0, lead), role: undefined, end: alike.end }
  }
  const honorific = honorificAt(reading, at)
  if (honorific === 0 && lead === undefined) return readGiven(reading, paragraph, at)
  // `الشيخ ولد بده`: before the word for whose son he is stands his own name.
  if (honorific === 1 && SON.test(tokens[at + 1]!.text)) return readSon(reading, paragraph, at, lead)
  const name =
    nameAt(reading, at + honorific, honorific > 0 ? 'title' : undefined) ??
    (honorific > 0 ? titledName(reading, at + honorific) : firstNameAt(reading, at))
  if (name === undefined || evidence(reading, name, undefined, honorific, lead) < ENOUGH) return undefined
  return {
    named: namedOf(reading, paragraph, name, undefined, honorific, lead),
    role: undefined,
    end: name.end,
  }
}

/** Behind a given name, in the Sahara: son or daughter of. */
export const SON = /^(?:ولد|منت|ولت)$/u

function readSon(reading: Reading, paragraph: Paragraph, at: number, lead: Lead | undefined): Introduced | undefined {
  const name = nameAt(reading, at, 'title')
  if (name === undefined) return undefined
  return { named: namedOf(reading, paragraph, name, undefined, 0, lead), role: undefined, end: name.end }
}

/** Somebody whom nothing introduces, by the given name. */
function readGiven(reading: Reading, paragraph: Paragraph, at: number): Introduced | undefined {
  const name = givenNameAt(reading, at)
  if (name === undefined) return undefined
  const named = namedOf(reading, paragraph, name, undefined, 0, undefined)
  const start = named.start + name.lead
  const unsure = name.unsure === true
  return { named: { ...named, name: named.name.slice(name.lead), start, unsure }, role: undefined, end: name.end }
}

/** A relative or a child of whom the given name is enough, where a mark closes it: `الطفلة تسنيم، البالغة`. */
function readRelative(
  reading: Reading,
  paragraph: Paragraph,
  at: number,
  lead: Lead | undefined,
): Introduced | undefined {
  const { text, tokens, language } = reading
  const kin = phraseAt(language.people.kin, tokens, at, language)
  if (kin === undefined) return undefined
  const first = at + kin.length
  if (!follows(reading, first) || nameAt(reading, first, 'role') !== undefined) return undefined
  // `الشاب لامين، البالغ`: a given name that could be a noun with a preposition, where an age follows.
  if (isDefinite(reading, first) || !mayBeNamed(reading, first, true, ageBehind(reading, first + 1) > 0))
    return undefined
  const known = isGivenAlone(tokens[first]!.text, language, reading.knowledge)
  if (!known && !/^\s*(?:[.,،:؛(«]|$)/u.test(text.slice(tokens[first]!.end))) return undefined
  const role = { start: tokens[at]!.start + kin.lead, end: tokens[first - 1]!.end }
  const { start, end } = tokens[first]!
  const named = { paragraph, name: text.slice(start, end), start, end, role: text.slice(role.start, role.end) }
  return { named: { ...named, sex: sexOfRole(named.role, language) ?? lead?.sex }, role, end: first + 1 }
}
