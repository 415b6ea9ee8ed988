import type { Knowledge, Language, Notice } from '@dateline/core'
import { spanIn } from '../passage.ts'
import { laterMentions } from './later-mentions-uncased.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson } from './people.ts'
import type { Named } from './people-uncased.ts'
import { foldUncased, isSlip } from './short-names.ts'

/**
 * One person for each name that a text introduces, however its letters are printed, and everything that names them elsewhere:
 * the whole name, the family name or the first name. A part that is also a word or a place counts only where a verb of
 * speech, a role or an honorific leads to it.
 */
export function registerPeople(
  read: readonly Named[],
  paragraphs: readonly Paragraph[],
  language: Language,
  knowledge: Knowledge,
): Omit<People, 'roles'> {
  const families = new Set(
    read.flatMap(({ name, role }) => (role === null ? [] : foldUncased(name).split(' ').slice(1).slice(-1))),
  )
  const named = read.map((one) => withoutObject(one, families))
  const groups: Named[][] = []
  const parts: { readonly one: Named; readonly full: Named }[] = []
  // Each spelling is compared once, however often it is printed.
  const spellings = new Map<string, Named>()
  for (const one of named) if (!spellings.has(foldUncased(one.name))) spellings.set(foldUncased(one.name), one)
  const placed = new Map<string, Place>()
  for (const one of named) {
    const folded = foldUncased(one.name)
    let place = placed.get(folded)
    if (place === undefined) {
      place = placeOf(folded, spellings, placed)
      if ('group' in place && !groups.includes(place.group)) groups.push(place.group)
      placed.set(folded, place)
    }
    if ('full' in place) parts.push({ one, full: place.full })
    else place.group.push(one)
  }
  const persons: RegisteredPerson[] = []
  const mentions: PersonMention[] = []
  const notices: Notice[] = []
  for (const group of groups) {
    const person: RegisteredPerson = {
      name: commonest(group),
      role: group.find(({ role }) => role !== null)?.role ?? null,
      organisation: null,
      sex: group.find(({ sex }) => sex !== undefined)?.sex,
    }
    persons.push(person)
    for (const one of group) {
      mentions.push({ person, paragraph: one.paragraph.index, start: one.start, end: one.end })
      if (isMisspelt(one.name, person.name)) notices.push(misspelt(one, person.name))
    }
    for (const { one, full } of parts)
      if (group.includes(full))
        mentions.push({ person, paragraph: one.paragraph.index, start: one.start, end: one.end })
  }
  const later = laterMentions(persons, mentions, paragraphs, language, knowledge)
  mentions.push(...later.mentions)
  notices.push(...later.notices)
  mentions.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
  return { persons, mentions, notices }
}

/** Where a spelling belongs: to the only fuller name that it is part of, or to a group of names that are the same. */
type Place = { readonly full: Named } | { readonly group: Named[] }

function placeOf(folded: string, spellings: ReadonlyMap<string, Named>, placed: ReadonlyMap<string, Place>): Place {
  const fuller = [...spellings].filter(([whole]) => isPartOf(folded, whole))
  if (fuller.length === 1) return { full: fuller[0]![1] }
  for (const [other, place] of placed) if ('group' in place && isSameName(folded, other)) return place
  return { group: [] }
}

/** Whether a name is a longer one with words left out at either end: `عبد القادر` of `حسن عبد القادر آدم`. */
function isPartOf(part: string, whole: string): boolean {
  return part !== whole && ` ${whole} `.includes(` ${part} `)
}

/** `ووصف عيسى الوضع`: a family name that is known, with the object of the verb; only the name of it. */
function withoutObject(one: Named, families: ReadonlySet<string>): Named {
  const [family = '', object, more] = one.name.split(/\s+/)
  if (one.role !== null || object === undefined || more !== undefined || object.endsWith('ي')) return one
  return families.has(foldUncased(family)) ? { ...one, name: family, end: one.start + family.length } : one
}

/** A name with as many words that is printed otherwise. */
function isMisspelt(printed: string, name: string): boolean {
  const [one, other] = [foldUncased(printed), foldUncased(name)]
  return one !== other && one.split(' ').length === other.split(' ').length
}

/** Equal names, one with the middle names left out, or two spellings of a name that differ in a letter of one word. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [one.split(' '), other.split(' ')]
  if (a[0] === b[0] && a.at(-1) === b.at(-1)) return true
  if (a.length !== b.length) return false
  const different = a.flatMap((word, i) => (word === b[i] ? [] : [[word, b[i]!] as const]))
  return different.length === 1 && isSlip(...different[0]!)
}

/** The spelling used most; the first where two are used as often. */
function commonest(group: readonly Named[]): string {
  const votes = new Map<string, number>()
  for (const { name } of group) votes.set(name, (votes.get(name) ?? 0) + 1)
  return [...votes].reduce((best, next) =>
    next[1] > best[1] || (next[1] === best[1] && next[0].length > best[0].length) ? next : best,
  )[0]
}

export function misspelt(one: Pick<Named, 'paragraph' | 'name' | 'start' | 'end'>, name: string): Notice {
  const [start, end] = spanIn(one.paragraph.passage, one.start, one.end)
  return {
    rule: 'name-misspelt',
    message: `people: "${one.name}" reads like a slip of "${name}", the spelling used most; taken for the same person, the text left as it is.`,
    span: [start, end],
  }
}
