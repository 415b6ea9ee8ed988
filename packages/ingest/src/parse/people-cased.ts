import type { Knowledge, Language, Notice } from '@dateline/core'
import { foldName } from '@dateline/core'
import { spanIn } from '../passage.ts'
import { isGivenAbroad, isGivenBase, sexOfGivenName } from './given-names.ts'
import { bearersOf, laterMentions, misspeltBearer } from './later-mentions.ts'
import { candidatesIn } from './name-candidates.ts'
import type { Candidate } from './name-evidence.ts'
import { basesOf, formsOf, type GivenLookup, isFormOf, nominative } from './name-forms.ts'
import { groupsOf } from './name-groups.ts'
import { isSpokenOf } from './name-speaks.ts'
import { isAlone, isIntroduced, isKnownSpeaker, isToldSpeaker } from './names-alone.ts'
import { withoutTitleWords } from './names-in-titles.ts'
import { withoutPatronymicsAlone } from './patronymics.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { printedWords } from './printed-words.ts'
import { isOblique, type Role, roleAt } from './roles.ts'
import { majority } from './same-name.ts'
import { wordAt } from './tokens.ts'

/**
 * Everyone who is named in title and body. A name is a run of capitalised words that something in the text makes a person:
 * an honorific, a role before or behind it, a verb of speech, an age, a relative clause, its own ending. Later mentions by
 * surname or given name join the one person that they fit; spellings of one name are joined under the majority's, forms of
 * one name under its nominative.
 */
export function findPeopleCased(paragraphs: readonly Paragraph[], language: Language, knowledge: Knowledge): People {
  const words = printedWords(paragraphs)
  const found = candidatesIn(paragraphs, words.small, language, knowledge)
  const printed = withoutTitleWords(found.candidates, words.small, language, knowledge)
  const candidates = withoutPatronymicsAlone(printed, language)
  const groups = groupsOf(candidates, found.standsAlone, language)
  const governed = new Set(
    candidates.filter((candidate) => candidate.governed).map(({ name }) => name.split(' ').at(-1)!),
  )
  const forms: Forms = {
    printed: words.capitals,
    governed,
    given: {
      isGiven: (word, abroad) => (abroad ? isGivenAbroad : isGivenBase)(word, language, knowledge),
      sexOf: (word) => sexOfGivenName(word, language, knowledge),
    },
  }
  const persons: RegisteredPerson[] = []
  const mentions: PersonMention[] = []
  const notices: Notice[] = []
  for (const group of groups) {
    const person = personOf(group, paragraphs, forms, language)
    persons.push(person)
    for (const candidate of group) {
      mentions.push(mentionOf(candidate, person))
      if (isMisspelt(candidate.name, person.name, language)) notices.push(misspelt(candidate, person.name))
    }
  }
  const speaking = new Set(candidates.filter((one) => one.speaks && !isSpokenOf(one, language)).map(({ name }) => name))
  const partsOf = ({ name }: RegisteredPerson) => name.split(' ').flatMap((part) => formsOf(part, language))
  const parts = new Set(persons.flatMap(partsOf))
  for (const candidate of candidates.filter((one) => isAlone(one) || isToldSpeaker(one, speaking))) {
    if (formsOf(candidate.name, language).some((form) => parts.has(form))) continue
    const meant = misspeltBearer(candidate, persons, language)
    if (meant !== undefined) {
      mentions.push(mentionOf(candidate, meant))
      notices.push(misspelt(candidate, meant.name))
    } else if (
      isIntroduced(candidate) ||
      isToldSpeaker(candidate, speaking) ||
      isKnownSpeaker(candidate, paragraphs, words, language, knowledge)
    ) {
      const person = personOf([candidate], paragraphs, forms, language)
      persons.push(person)
      for (const form of partsOf(person)) parts.add(form)
      mentions.push(mentionOf(candidate, person))
    }
  }
  const owned = ownedRoles(candidates, language)
  const later = laterMentions(paragraphs, bearersOf(persons, language), mentions, candidates, language)
  mentions.push(...later.filter((mention) => !isOwner(mention, owned)))
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  const first = new Map<RegisteredPerson, number>()
  for (const [at, { person }] of mentions.entries()) if (!first.has(person)) first.set(person, at)
  const named = Map.groupBy(mentions, ({ paragraph }) => paragraph)
  const roles = candidates.flatMap(({ paragraph, role, first, last, speaks }) => {
    const { start } = paragraph.tokens[first]!
    // Behind a single word that is no name stands the subject of a clause: `En visite à Lyon, la ministre …`.
    const apposed = role === undefined || role.start < start || last > first || speaks
    return role === undefined || !(apposed || named.get(paragraph.index)?.some((mention) => mention.start === start))
      ? []
      : [{ paragraph: paragraph.index, start: role.start, end: role.end }]
  })
  return { roles, persons: persons.toSorted((a, b) => first.get(a)! - first.get(b)!), mentions, notices }
}

/** What the text shows of the forms of names: capitalised words, and last words of names that a word beside them governs. */
interface Forms {
  readonly printed: () => ReadonlySet<string>
  readonly governed: ReadonlySet<string>
  readonly given: GivenLookup
}

/** A name within another's role is of what that belongs to: `Yakut Tersane Müdürü Ela Demir`. */
function isOwner({ paragraph, start, end }: PersonMention, roles: ReadonlyMap<number, readonly Role[]>): boolean {
  return (roles.get(paragraph) ?? []).some((role) => role.start <= start && end <= role.end)
}

/** The roles of each paragraph, where what owns a role stands before it. */
function ownedRoles(candidates: readonly Candidate[], language: Language): ReadonlyMap<number, readonly Role[]> {
  if (language.roles.owners.length === 0) return new Map()
  const roles = new Map<number, Role[]>()
  for (const { paragraph, role } of candidates)
    if (role !== undefined) {
      const known = roles.get(paragraph.index)
      if (known === undefined) roles.set(paragraph.index, [role])
      else known.push(role)
    }
  return roles
}

function personOf(
  group: readonly Candidate[],
  paragraphs: readonly Paragraph[],
  { printed, governed: governedWords, given }: Forms,
  language: Language,
): RegisteredPerson {
  const spelling = majority(
    group.map(({ name }) => name),
    paragraphs,
    language,
  )
  const governed = group.every(({ name, governed }) => governed || foldName(name) !== foldName(spelling))
  // A role in the nominative says that the name behind it needs no other form: `адвокат Василе Кородяну`.
  const isKnown = (word: string) => given.isGiven(word, false)
  const stands =
    language.people.cases &&
    group.some((one) => one.name === spelling && !one.governed && isRoleStanding(one, isKnown, language))
  const again = language.people.lastInflects && governedWords.has(spelling.split(' ').at(-1)!)
  return {
    name: stands ? spelling : nominative(spelling, governed || again, printed, given, language),
    role: group.find(({ role }) => role !== undefined)?.role?.role ?? null,
    organisation: group.find(({ role }) => role?.organisation != null)?.role?.organisation ?? null,
    sex: group.find((one) => one.sex() !== undefined)?.sex(),
    titles: group.flatMap(({ honorific, role }) => [honorific ?? [], role?.role ?? []].flat()),
  }
}

/** Whether the role directly before a name stands in the nominative, and nothing in it is somebody's else. */
function isRoleStanding(
  { role, paragraph, first }: Candidate,
  isGiven: (word: string) => boolean,
  language: Language,
): boolean {
  if (role === undefined || role.start >= paragraph.tokens[first]!.start) return false
  const words = role.role.split(/\s+/)
  const noun = [wordAt(words[0]!, 0)]
  const { text } = paragraph.tokens[first]!
  // `вдова Петра Орлова`, `адвокат Ивана Орлова`: somebody's, who stands in the genitive.
  const owned =
    phrasesOf(language.people.kin).at(noun, 0) > 0 || (/[аяиы]$/u.test(text) && basesOf(text, language).some(isGiven))
  const opens = !owned && roleAt(noun, 0, language) > 0
  return opens && !isOblique(role.role, language) && (words.length === 1 || !isOblique(words.at(-1)!, language))
}

function bears(full: string, name: string, language: Language): boolean {
  const parts = full.split(' ')
  return name.split(' ').every((part) => parts.some((own) => isFormOf(part, own, language)))
}

function mentionOf({ paragraph, first, last }: Candidate, person: RegisteredPerson): PersonMention {
  const { tokens, index } = paragraph
  return { person, paragraph: index, start: tokens[first]!.start, end: tokens[last]!.end }
}

/** Another case or a shorter form of a name is no slip. */
function isMisspelt(printed: string, name: string, language: Language): boolean {
  return printed !== name && !bears(name, printed, language)
}

function misspelt({ paragraph, first, last, name }: Candidate, person: string): Notice {
  const { tokens, passage } = paragraph
  const [start, end] = spanIn(passage, tokens[first]!.start, tokens[last]!.end)
  return {
    rule: 'name-misspelt',
    message: `people: "${name}" reads like a slip of "${person}", the spelling used most; taken for the same person, the text left as it is.`,
    span: [start, end],
  }
}
