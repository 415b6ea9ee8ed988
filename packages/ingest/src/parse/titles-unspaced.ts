import type { Language } from '@dateline/core'
import type { Named } from './people-unspaced.ts'
import { lengthBefore } from './standing-at.ts'
import { wordsOf } from './words.ts'

/** The role that ends before a name, also with the word for whose citizen somebody is between them: `主席、泰国人`. */
export function roleBefore(
  text: string,
  from: number,
  start: number,
  title: number,
  language: Language,
): Named['role'] {
  if (title > 0) return { start: roleStart(text, from, start, language), end: start }
  const citizen = CITIZEN.exec(text.slice(Math.max(from, start - CITIZEN_LENGTH), start))?.[0].length ?? 0
  const end = start - citizen
  if (citizen === 0 || titleAtEnd(text.slice(from, end), language) === 0) return undefined
  return { start: roleStart(text, from, end, language), end }
}

/** `、泰国人`, `、肯尼亚籍`. */
const CITIZEN = /[、，]\p{Script=Han}{2,6}[人籍]$/u

const CITIZEN_LENGTH = 8

/** Length of the role that a text ends with. */
export function titleAtEnd(text: string, language: Language): number {
  const { titles, heads } = language.roles
  return Math.max(lengthBefore(titles, text, 0, text.length), lengthBefore(heads, text, 0, text.length))
}

/** Length of the role that begins at an offset. */
export function titleAt(text: string, at: number, end: number, language: Language): number {
  const { titles, heads } = language.roles
  return Math.min(
    end - at,
    Math.max(wordsOf(titles).startsWith(text.slice(at, end)), wordsOf(heads).startsWith(text.slice(at, end))),
  )
}

/** A role begins where the clause does, or behind the name before it, without the small words that lead to it. */
export function roleStart(text: string, from: number, end: number, language: Language): number {
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
