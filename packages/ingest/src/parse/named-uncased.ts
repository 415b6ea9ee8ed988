import type { Language } from '@dateline/core'
import { appositionBehind, withoutOwner } from './apposition-uncased.ts'
import { isWholeWordOf, plainWord } from './attached-words.ts'
import type { ReadName } from './name-at.ts'
import type { NounPhrase } from './noun-phrases.ts'
import type { Paragraph, RegisteredPerson } from './people.ts'
import type { Lead, Named } from './people-uncased.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './words.ts'

export function namedOf(
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
export function sexOfRole(role: string | undefined, language: Language): RegisteredPerson['sex'] {
  const head = role === undefined ? undefined : plainWord(role.split(/\s+/)[0]!)
  if (head === undefined) return undefined
  return head.endsWith('ة') ? 'female' : sexOfWords([head], language)
}

function sexOfWords(words: readonly string[], language: Language): RegisteredPerson['sex'] {
  const { female, male } = language.people
  if (words.some((word) => wordsOf(female).has(plainWord(word)))) return 'female'
  return words.some((word) => wordsOf(male).has(plainWord(word))) ? 'male' : undefined
}
