import type { Contact, Language } from '@dateline/core'
import type { Passage } from '../passage.ts'
import { fits } from './prose.ts'
import { wordsOf } from './words.ts'

const EMAIL = /[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+/iu
const PHONE = /(?:\+|\b00|\(0|\b0)\d*[\d\s()./-]{5,22}\d/

/** What each address has, and each number: most names have neither. */
const SIGN = /@|at[)\]]/i
const FIGURE = /\d/

type Field = keyof Contact

/**
 * People to ask, from the lines of contact sections: names, organisations, numbers and addresses in a line, or in a line
 * each. A new contact begins with a name, or with a number or address that the one before has already. Roles are left out.
 */
export function contactsOf(lines: readonly Passage[], language: Language): readonly Contact[] {
  const contacts: Contact[] = []
  let open: Contact = NOBODY
  const put = (field: Field, value: string) => {
    const isTaken = open[field] !== null || (field === 'name' && (open.phone !== null || open.email !== null))
    if (isTaken && field === 'organisation') return
    if (isTaken) {
      if (canBeReached(open)) contacts.push(open)
      open = NOBODY
    }
    open = { ...open, [field]: value }
  }
  for (const { text } of lines) for (const [field, value] of fieldsIn(text, open, language)) put(field, value)
  if (canBeReached(open)) contacts.push(open)
  return contacts
}

const NOBODY: Contact = { name: null, organisation: null, phone: null, email: null }

function canBeReached({ phone, email }: Contact): boolean {
  return phone !== null || email !== null
}

/** What a line says, in order. A part that can be a name is one where none is open yet, else the organisation behind it. */
function fieldsIn(line: string, open: Contact, language: Language): readonly (readonly [Field, string])[] {
  const fields: [Field, string][] = []
  const text = line.slice(wordsOf(language.structure.contacts).startsWith(line)).replace(/^[\s:：–—-]+/u, '')
  let named = open.name !== null && !canBeReached(open)
  for (const part of text.split(/[,،，;|·•/]|\s[–—-]\s/u).map((piece) => piece.trim())) {
    const email = SIGN.test(part) ? EMAIL.exec(part)?.[0] : undefined
    const unmailed = email === undefined ? part : part.replace(EMAIL, '')
    const called = FIGURE.test(unmailed) ? PHONE.exec(unmailed)?.[0] : undefined
    const phone = called?.trim()
    const rest = (called === undefined ? unmailed : unmailed.replace(PHONE, '')).replace(/[\s:：]+$/u, '').trim()
    const own = rest.slice(wordsOf(language.structure.contacts).startsWith(rest)).replace(/^[\s:：.]+/u, '')
    if (own !== '' && !named && isName(own, language)) {
      fields.push(['name', own])
      named = true
    } else if (own !== '' && isOrganisation(own, language)) fields.push(['organisation', own])
    if (phone !== undefined && /(?:\d\D*){7}/.test(phone)) fields.push(['phone', phone])
    if (email !== undefined) fields.push(['email', email.replace(/\s?(?:\(at\)|\[at\])\s?/i, '@')])
  }
  return fields
}

/** Two to four words in capitals, or as many without capitals in scripts that have none; no organisation and no role. */
function isName(text: string, language: Language): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return !holds(text, language)
  if (!/^[\p{Lu}\p{Lo}][\p{L}\p{M}.'’ -]{2,60}$/u.test(text) || holds(text, language)) return false
  const words = text.split(' ')
  return words.length >= 2 && words.length <= 4 && words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length >= 2
}

function isOrganisation(text: string, { roles }: Language): boolean {
  if (!fits(text, 90) || !/^[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.&'’() -]+$/u.test(text)) return false
  return ![roles.titles, roles.heads].some((table) => wordsOf(table).within(text))
}

/** Whether a text names an organisation, or a role: surnames such as Smith are roles too, but stand last of two words. */
function holds(text: string, { organisations, roles }: Language): boolean {
  if (wordsOf(organisations.words).within(text)) return true
  const words = text.split(' ')
  if ([roles.titles, roles.heads].some((table) => wordsOf(table).startsWith(text) > 0)) return true
  return words.length > 2 && wordsOf(roles.heads).is(words.at(-1)!)
}
