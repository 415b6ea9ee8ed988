import type { Knowledge, Language } from '@dateline/core'
import { ageBehind, appositionBehind, roleHeadAt, withoutOwner } from './apposition-uncased.ts'
import { isWholeWordOf, isWordOf, phraseAt, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import { givenNameAt, joinsGiven } from './given-uncased.ts'
import { mayBeNamed, nameAt, type ReadName } from './name-at.ts'
import { ENOUGH, evidence, firstNameAt, namedLikeRole, titledName } from './name-evidence-uncased.ts'
import { type NounPhrase, nounPhrase } from './noun-phrases.ts'
import type { Paragraph, People, RegisteredPerson, RoleMention } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { follows, type Reading } from './reading.ts'
import { registerPeople } from './register-people.ts'
import { foldUncased } from './short-names.ts'
import { verbSex } from './verb-sex.ts'
import { honorificAt, verbAt } from './word-kinds.ts'
import { wordsOf } from './words.ts'

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
    const cue = verb > 0 ? 0 : (phraseAt(language.attribution.before, tokens, at, language)?.length ?? 0)
    if (verb + cue > 0 && follows(reading, at + verb + cue))
      lead = {
        at: subjectAt(reading, at + verb + cue),
        sex: verb > 0 ? verbSex(tokens[at]!.text, language) : undefined,
      }
    at += Math.max(1, verb, cue)
  }
  return { named, roles }
}

/** Where the subject of a verb begins, behind words for each of several and for where somebody is from: `قال كل من`, `قال الإيطالي`. */
function subjectAt(reading: Reading, at: number): number {
  const { tokens, language } = reading
  const from = at + (phraseAt(language.attribution.each, tokens, at, language)?.length ?? 0)
  return from + originAt(reading, from)
}

/** One where a definite word says of whose people somebody is who is named behind it: `الإيطالية كيارا بوتزي`. */
function originAt(reading: Reading, at: number): number {
  const { tokens, language } = reading
  const origin = tokens[at] !== undefined && isDefinite(reading, at) && isOfPeople(tokens[at].text, language)
  return origin && follows(reading, at + 1) && nameAt(reading, at + 1) !== undefined ? 1 : 0
}

interface Introduced {
  readonly named: Named | undefined
  readonly role: { readonly start: number; readonly end: number } | undefined
  /** Index of the token at which reading goes on. */
  readonly end: number
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
  const head = roleHeadAt(reading, at)
  // `الملازم أول طيار أحمد بن حمد`
  const rank = phraseAt(language.people.honorificsBefore, tokens, at, language)?.length ?? 0
  if (head !== undefined && !(rank > RANK && rank > head.length)) {
    const alike = lead === undefined ? undefined : namedLikeRole(reading, at, head.length)
    if (alike === undefined) return readRole(reading, paragraph, nounPhrase(reading, at, head.length, head.lead), lead)
    return { named: namedOf(reading, paragraph, alike, undefined, 0, lead), role: undefined, end: alike.end }
  }
  const honorific = honorificAt(reading, at)
  if (honorific === 0 && lead === undefined) return readGiven(reading, paragraph, at)
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

/** A role with the name beside it, or alone. */
function readRole(reading: Reading, paragraph: Paragraph, role: NounPhrase, lead: Lead | undefined): Introduced {
  const { text, tokens, language } = reading
  const last = tokens[role.end - 1]!
  const next = tokens[role.end]
  const marked = /[«"“”»‹'‘]/u.test(text.slice(tokens[role.first]!.start, last.end))
  const stop = last.end + (marked ? /^\s*[»"”“›'’]?/u.exec(text.slice(last.end))![0].trimEnd().length : 0)
  const gap = next === undefined ? '' : text.slice(stop, next.start)
  const honorific = next === undefined ? 0 : honorificAt(reading, role.end)
  const comma = /^\s*[,،]\s+$/.test(gap)
  const thing = isWordOf(language.people.namesakes, tokens, role.end - 1, language)
  const beside =
    /^\s+$/.test(gap) &&
    !joinsGiven(reading, role.end) &&
    (role.definite || honorific > 0) &&
    !(thing && role.end - role.first > 1)
  // `مدرسة محمود الجابري`: a school that is called after him is printed like the teacher that she is.
  const named = role.end - role.first === 1 && isWholeWordOf(language.people.namesakes, tokens, role.first)
  if ((beside && (lead !== undefined || !named)) || comma) {
    const first = role.end + honorific + originAt(reading, role.end + honorific)
    const name = nameAt(reading, first, honorific > 0 || comma ? 'title' : 'role')
    if (
      name !== undefined &&
      (beside || closesApposition(reading, name)) &&
      (!comma || lead !== undefined || honorific > 0 || (role.definite && isSetApart(reading, name))) &&
      evidence(reading, name, role, honorific, lead) >= ENOUGH
    )
      return {
        named: namedOf(reading, paragraph, name, { ...role, stop }, honorific, lead),
        role: { start: tokens[role.first]!.start + role.lead, end: stop },
        end: name.end,
      }
  }
  const single = beside && (lead !== undefined || !named) ? singleBehind(reading, role.end + honorific) : undefined
  if (single !== undefined)
    return {
      named: namedOf(reading, paragraph, single, { ...role, stop }, honorific, lead),
      role: { start: tokens[role.first]!.start + role.lead, end: stop },
      end: single.end,
    }
  return {
    named: undefined,
    role: { start: tokens[role.first]!.start + role.lead, end: tokens[role.core - 1]!.end },
    end: role.core,
  }
}

/** `تروي الممرضة نجلاء، التي`: a given name alone behind a role, which a mark closes. */
function singleBehind({ text, tokens, language, knowledge }: Reading, at: number): ReadName | undefined {
  const name = tokens[at]
  if (name === undefined || !isGivenAlone(name.text, language, knowledge)) return undefined
  if (!/^\s*(?:[.,،؛:(«"“]|$)/u.test(text.slice(name.end))) return undefined
  return { first: at, end: at + 1, closed: true, marked: false }
}

/** `غير أن رئيس الاتحاد، سالم المعمري، حذّر`: commas on both sides of what only names have. */
function isSetApart({ text, tokens, language, knowledge }: Reading, { first, end, marked }: ReadName): boolean {
  return (
    /^\s*[,،]/u.test(text.slice(tokens[end - 1]!.end)) &&
    (marked || isGivenOrWord(tokens[first]!.text, language, knowledge))
  )
}

/** A name set apart by a comma ends at a mark of punctuation, or where a clause or verb begins. */
function closesApposition({ text, tokens }: Reading, name: ReadName): boolean {
  return name.closed || /^\s*[,،:("«“]/.test(text.slice(tokens[name.end - 1]!.end))
}

function namedOf(
  reading: Reading,
  paragraph: Paragraph,
  name: ReadName,
  role: (NounPhrase & { readonly stop: number }) | undefined,
  honorific: number,
  lead: Lead | undefined,
): Named {
  const { text, tokens, language } = reading
  const start = tokens[name.first]!.start
  const end = tokens[name.end - 1]!.end
  const said = role === undefined || isHonorific(reading, role) ? appositionBehind(reading, name.end) : undefined
  const printed = said ?? (role === undefined ? undefined : roleText(reading, role))
  const title = tokens.slice(name.first - honorific, name.first).map((token) => token.text)
  return {
    paragraph,
    name: text.slice(start, end),
    start,
    end,
    role: printed ?? null,
    sex: sexOfWords(title, language) ?? sexOfRole(printed, language) ?? lead?.sex,
  }
}

/** A role as it is called alone: `الممرضة` of `للممرضة`, `معلمة` of `معلمته`. */
function roleText({ text, tokens }: Reading, role: NounPhrase & { readonly stop: number }): string {
  const first = tokens[role.first]!
  const printed = text.slice(first.start + role.lead, role.stop)
  if (/^[وف]?لل/u.test(first.text)) return `ال${text.slice(first.start, role.stop).replace(/^[وف]?لل(?:ال)?/u, '')}`
  return role.end - role.first === 1 ? withoutOwner(printed) : printed
}

/** `الشيخ`: a title of respect, which says less than what stands behind the name. */
function isHonorific({ tokens, language }: Reading, role: NounPhrase): boolean {
  return role.end - role.first === 1 && isWholeWordOf(language.people.honorificsBefore, tokens, role.first)
}

/** The first word of a role agrees with who has it: `منسقة`. */
function sexOfRole(role: string | undefined, language: Language): RegisteredPerson['sex'] {
  const head = role === undefined ? undefined : plainWord(role.split(/\s+/)[0]!)
  if (head === undefined) return undefined
  return head.endsWith('ة') ? 'female' : sexOfWords([head], language)
}

function sexOfWords(words: readonly string[], language: Language): RegisteredPerson['sex'] {
  const { female, male } = language.people
  if (words.some((word) => wordsOf(female).has(plainWord(word)))) return 'female'
  return words.some((word) => wordsOf(male).has(plainWord(word))) ? 'male' : undefined
}
