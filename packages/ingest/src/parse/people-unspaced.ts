import type { Knowledge, Language } from '@dateline/core'
import { isSlipOf, isSpellingOf, laterMentions } from './later-mentions-unspaced.ts'
import { AGE, AGED, agedName, nameAt } from './name-at-unspaced.ts'
import { DOT } from './name-spelt-unspaced.ts'
import { latinNames } from './names-latin-unspaced.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson, RoleMention } from './people.ts'
import { subjects } from './subjects-unspaced.ts'
import { roleBefore, titleAt } from './titles-unspaced.ts'
import { wordEdges } from './word-edges.ts'

/** A person named in a clause: `[start, end)` of the name, and the role that stands directly before it. */
export interface Named {
  readonly paragraph: Paragraph
  readonly name: string
  readonly start: number
  readonly end: number
  readonly role: { readonly start: number; readonly end: number } | undefined
  /** Of one part in characters of foreign names, which places and companies abroad have too. */
  readonly foreign?: boolean
}

/** What no clause runs over. */
export const CLAUSE = /[^，,。；：！？“”‘’"「」『』（）()《》\n\s]+/gu

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
  const named = all.filter(
    (each) =>
      !parts.has(each.name) && !(each.foreign === true && isSlipOf(each.name, parts)) && !isCutFrom(each, parts),
  )
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

/** `拉比卜在阿德雷`, where `哈贾·拉比卜` is named: no rabbi, but the part of a name with what follows it. */
function isCutFrom({ paragraph, name, start }: Named, parts: ReadonlySet<string>): boolean {
  if (DOT.test(name)) return false
  const { text } = paragraph.passage
  for (const part of parts) {
    const at = text.lastIndexOf(part, start)
    if (at >= 0 && at < start && at + part.length > start) return true
  }
  return false
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
      const printed = aged > 0 ? aged : titleAt(text, at, end, language)
      // `行业|主管|部门`: neither its beginning nor its end is one of a word.
      const title = printed > 0 && aged === 0 && !edges.has(at) && !edges.has(at + printed) ? 0 : printed
      const start = at + title
      const known = title > 0 || dotted ? nameAt(text, start, end, title > 0, language, edges) : undefined
      const name = known ?? (aged > 0 ? agedName(text, start, end, language, edges) : undefined)
      if (name === undefined) {
        at++
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

function sexOf(role: string, language: Language): RegisteredPerson['sex'] {
  if (language.people.female.some((word) => role.includes(word))) return 'female'
  return language.people.male.some((word) => role.includes(word)) ? 'male' : undefined
}
