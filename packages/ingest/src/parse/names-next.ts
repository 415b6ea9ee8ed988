import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import { isOrganisationWord } from './name-of-no-person.ts'
import type { Paragraph } from './people.ts'
import { isAcronym, type Role, roleEndingAt } from './roles.ts'
import { isGivenOfNoPlace } from './titled-alone.ts'
import { tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** `Stadträtin Verena Moser, Pfarrer Urs Keller und …`: the role behind the comma is the next one's, whose name follows it. */
export function namesNext(
  tokens: Paragraph['tokens'],
  role: Role,
  nameEnd: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (role.start < nameEnd) return false
  const [opening, second, join] = [0, 1, 2].map((step) => tokens[tokenAt(tokens, role.start) + step])
  // `Ana Ruiz, Per Holm and the newcomer Mia Ek`
  if (
    opening?.capital === true &&
    second?.capital === true &&
    second.start - opening.end === 1 &&
    join !== undefined &&
    wordsOf(language.roles.joins).holds(join) &&
    roleEndingAt([opening], 0, language) === 0 &&
    !isOrganisationWord(opening, language) &&
    !isAcronym(opening.text)
  )
    return true
  if (namesAlone(tokens, role, language, knowledge)) return true
  for (let index = tokenAt(tokens, role.start); tokens[index + 2] !== undefined; index++) {
    const [given, surname] = [tokens[index + 1]!, tokens[index + 2]!]
    if (surname.end > role.end) return false
    if (given.start - tokens[index]!.end !== 1 || surname.start - given.end !== 1) continue
    if (!given.capital || !surname.capital || roleEndingAt(tokens, index, language) === 0) continue
    if (isGivenName(given.text, language, knowledge)) return true
  }
  return false
}

/** `Врятований, 27-річний програміст Данило, …`: the apposition ends with the given name of whom it tells. */
function namesAlone(tokens: Paragraph['tokens'], role: Role, language: Language, knowledge: Knowledge): boolean {
  const last = tokenAt(tokens, role.end) - 1
  const [noun, name] = [tokens[last - 1], tokens[last]]
  if (noun === undefined || !name?.capital || noun.capital || name.start - noun.end !== 1) return false
  return roleEndingAt(tokens, last - 1, language) > 0 && isGivenOfNoPlace(name.text, language, knowledge)
}

/** `Rektorin Verena Moser, der Bischof von Basel, Urs Keller, und …`: of somebody whose role is known another comma and a name make a list. */
export function leadsToNext(
  text: string,
  tokens: Paragraph['tokens'],
  role: Role,
  nameEnd: number,
  language: Language,
  knowledge: Knowledge,
): boolean {
  if (role.start < nameEnd) return false
  const at = tokenAt(tokens, role.end)
  const [given, surname] = [tokens[at], tokens[at + 1]]
  if (given === undefined || surname === undefined || !/^,\s+$/.test(text.slice(role.end, given.start))) return false
  return given.capital && surname.capital && isGivenName(given.text, language, knowledge)
}
