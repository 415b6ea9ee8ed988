import type { Language } from '@dateline/core'
import { isAgedBehind } from './age-behind.ts'
import { phrasesOf } from './phrases.ts'
import { isArticle, type Role, roleAt, roleEndingAt, roleOf } from './roles.ts'
import { ageLength, opensAside } from './single-names.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words before the role inside its apposition, at most: `IOM's regional …`. */
const LEAD = 8

/** Words before the role behind an age, at most. */
const AGED = 3

/** Words of a signature, at most. */
const SIGNATURE = 12

/** Words of an apposition, at most. */
const LONGEST = 22

/**
 * The role that follows a name as an apposition: `, the port's head of pilots for the western fjords,`. It ends at a comma
 * that no list explains, at a relative clause, a verb of speech, a dash, a semicolon or the end of the sentence. An apposition
 * that the table does not know is one by its place: behind an article, or before `of`, where a verb of speech leads
 * (`spoken`).
 */
export function roleAfter(
  text: string,
  tokens: readonly Token[],
  nameEnd: number,
  spoken: boolean,
  language: Language,
): Role | undefined {
  const age = ageLength(text, nameEnd) || phrasedAgeLength(text, nameEnd, language)
  const start = tokenAt(tokens, nameEnd + age)
  const next = tokens[start]
  if (next === undefined) return undefined
  const gap = text.slice(age > 0 ? nameEnd + age - 1 : nameEnd, next.start)
  const lead = language.roles.apposed ? elidedLead(text, tokens, start, language) : 0
  const apposed =
    language.roles.apposed && /^\s+$/.test(gap) && !next.capital && roleAt(tokens, start + lead, language) > 0
  if (!apposed && !/^\s*[,()–—-]\s*$/u.test(gap)) return undefined
  const { joins } = language.roles
  const opening = isArticle(next, language) ? [joins] : [joins, language.structure.conjunctions]
  // Where articles are relative pronouns, too, the verb at the end of the clause tells.
  const relative = wordsOf(language.roles.relative).holds(next)
  const clause =
    gap.includes(',') && (relative || (language.people.capitalNouns && isArticle(next, language)))
      ? roleInClause(text, tokens, start, language)
      : undefined
  if (relative || clause !== undefined) return clause
  if (opening.some((table) => wordsOf(table).holds(next))) return undefined
  // Where roles stand before names, one behind a name is in brackets or under a signature.
  if (language.attribution.verbLast && !gap.includes('(') && tokens.length > SIGNATURE) return undefined
  const stop = apposed ? apposedEnd(text, tokens, start + lead, language) : phraseEnd(text, tokens, start, language)
  if (stop <= start) return undefined
  // `Born in Ulm, the first head was strict`: what has a verb of its own is the sentence, no apposition.
  if (tokens.slice(start, stop).some((token) => wordsOf(language.roles.copulas).holds(token))) return undefined
  let from = start
  while (from < stop && isArticle(tokens[from]!, language)) from++
  // `…, thanked the outgoing dean`: the sentence goes on behind a name between commas.
  if (from === stop || phrasesOf(language.attribution.weakVerbs).at(tokens, from) > 0) return undefined
  // Behind an age may also stand what somebody does: `Ana, 12, repairs nets with her father`.
  const known = leadsToRole(
    text,
    tokens,
    from,
    age > 0 && from === start ? Math.min(stop, from + AGED) : stop,
    language,
  )
  if (!known && !(spoken && isApposition(text, tokens, from, stop, from > start, language))) return undefined
  return roleOf(text, tokens, from, stop - 1, language)
}

/** Words before the role of a compound that shares its end with the one before: `mennta- og barnamálaráðherra`. */
function elidedLead(text: string, tokens: readonly Token[], start: number, { roles }: Language): number {
  const [part, join, whole] = [tokens[start], tokens[start + 1], tokens[start + 2]]
  if (part === undefined || join === undefined || whole === undefined) return 0
  const elided = /^-\s+$/.test(text.slice(part.end, join.start)) && wordsOf(roles.joins).holds(join)
  return elided && adjoin(text, join, whole) ? 2 : 0
}

/** Length of an age in a phrase behind a name, with the marks around it: `, de 73 anos,`, `, âgée de 34 ans,`. */
function phrasedAgeLength(text: string, nameEnd: number, language: Language): number {
  if (!opensAside(text, nameEnd)) return 0
  const aside = /^\s*,\s+[^,()]{2,30},/u.exec(text.slice(nameEnd, nameEnd + 36))?.[0]
  return aside !== undefined && /\d/.test(aside) && isAgedBehind(text, nameEnd, language) ? aside.length : 0
}

/** A role within the first words; in brackets not behind a link: `(nessun legame con il sindaco)`. */
function leadsToRole(text: string, tokens: readonly Token[], from: number, stop: number, language: Language): boolean {
  const bracketed = /\(\s*$/.test(text.slice(0, tokens[from]!.start).slice(-4))
  for (let index = from; index < Math.min(stop, from + LEAD); index++) {
    if (roleAt(tokens, index, language) > 0) return true
    if (bracketed && wordsOf(language.roles.links).holds(tokens[index]!)) return false
    // `Ana Ruiz, cortó la cinta junto al alcalde`: a role behind an article or a preposition is somebody else.
    const { linked, links } = language.roles
    if (linked && (wordsOf(links).holds(tokens[index]!) || (index > from && isArticle(tokens[index]!, language))))
      return false
  }
  return false
}

/** Words of a relative clause before the role, at most. */
const CLAUSE = 13

/**
 * The role that a relative clause gives the person before it: `, der er direktør i foreningen`, `, who works as a welder`,
 * `, die Leiterin des Hafens ist`.
 */
function roleInClause(text: string, tokens: readonly Token[], start: number, language: Language): Role | undefined {
  const { copulas, articles, as } = language.roles
  const overArticles = (index: number) => {
    let at = index
    while (tokens[at] !== undefined && wordsOf(articles).holds(tokens[at]!)) at++
    return at
  }
  for (let index = start + 1; index < start + CLAUSE && tokens[index + 1] !== undefined; index++) {
    if (/[,.;:!?()–—“”"«»]/u.test(text.slice(tokens[index - 1]!.end, tokens[index]!.start))) break
    const leads = wordsOf(as).holds(tokens[index]!) || (index === start + 1 && wordsOf(copulas).holds(tokens[index]!))
    if (!leads) continue
    const from = overArticles(index + 1)
    if (tokens[from] === undefined || !adjoin(text, tokens[from - 1]!, tokens[from]!)) return undefined
    if (roleAt(tokens, from, language) === 0) return undefined
    return roleOf(text, tokens, from, predicateEnd(text, tokens, from, language) - 1, language)
  }
  const from = overArticles(start + 1)
  if (from > start + 2 || tokens[from] === undefined || roleAt(tokens, from, language) === 0) return undefined
  const end = tokens.findIndex((token, at) => at > from && at < from + LONGEST && wordsOf(copulas).holds(token))
  if (end < 0 || !/^\s*(?:[,.;:]|$)/u.test(text.slice(tokens[end]!.end))) return undefined
  return /[,.;:]/.test(text.slice(tokens[from]!.start, tokens[end]!.start))
    ? undefined
    : roleOf(text, tokens, from, end - 1, language)
}

/** The role that a sentence gives its subject: `Tove Ek är lärare på skolan i hamnen.` */
export function rolePredicated(
  text: string,
  tokens: readonly Token[],
  last: number,
  language: Language,
): Role | undefined {
  const copula = tokens[last + 1]
  if (copula === undefined || !wordsOf(language.roles.copulas).holds(copula) || !adjoin(text, tokens[last]!, copula))
    return undefined
  let from = last + 2
  // `er blevet`, `har blivit`
  if (tokens[from] !== undefined && wordsOf(language.roles.copulas).holds(tokens[from]!)) from++
  while (tokens[from] !== undefined && isArticle(tokens[from]!, language)) from++
  if (tokens[from] === undefined || !adjoin(text, tokens[from - 1]!, tokens[from]!)) return undefined
  // `Hun er uddannet pædagog`
  const trained = wordsOf(language.roles.modifiers).holds(tokens[from]!) ? 1 : 0
  if (roleAt(tokens, from, language) === 0 && (trained === 0 || roleAt(tokens, from + 1, language) === 0))
    return undefined
  const stop = predicateEnd(text, tokens, from, language)
  return stop <= from ? undefined : roleOf(text, tokens, from, stop - 1, language)
}

/** Words between what leads to an office and its noun, at most. */
const NEW = 2

/** The office that is given to somebody behind the name: `har valgt Ana Ruiz til ny formand for klubben`. */
export function roleGiven(text: string, tokens: readonly Token[], last: number, language: Language): Role | undefined {
  const lead = tokens[last + 1]
  if (lead === undefined || !adjoin(text, tokens[last]!, lead) || !wordsOf(language.roles.appointed).holds(lead))
    return undefined
  for (let at = last + 2; at <= last + 1 + NEW + 1 && tokens[at] !== undefined; at++) {
    if (!adjoin(text, tokens[at - 1]!, tokens[at]!)) return undefined
    const length = roleAt(tokens, at, language)
    if (length === 0) continue
    const next = tokens[at + length]
    // `skrev til borgmester Per Holm`: the role is another's.
    if (next?.capital === true && adjoin(text, tokens[at + length - 1]!, next)) return undefined
    const stop = phraseEnd(text, tokens, at, language)
    return stop <= at ? undefined : roleOf(text, tokens, at, stop - 1, language)
  }
  return undefined
}

/** Words of the rest of a sentence behind a name, at most. */
const REST = 16

/** The role that the next sentence gives somebody by a pronoun: `fortæller Ana Ruiz fra Svaneke. Hun er uddannet pædagog.` */
export function roleToldNext(
  text: string,
  tokens: readonly Token[],
  last: number,
  language: Language,
): Role | undefined {
  for (let index = last + 1; index <= last + REST && tokens[index] !== undefined; index++) {
    const [before, token, next] = [tokens[index - 1]!, tokens[index]!, tokens[index + 1]]
    const gap = text.slice(before.end, token.start)
    if (/^[.!?]["”»]?\s+$/u.test(gap) && !isInitial(before)) {
      const { female, male } = language.attribution
      const isPronoun = [female, male].some((table) => wordsOf(table).holds(token))
      return isPronoun ? rolePredicated(text, tokens, index, language) : undefined
    }
    // Two capitalised words may be another, of whom the pronoun tells.
    if (/["“”«»]/u.test(gap) || (token.capital && next?.capital === true && adjoin(text, token, next))) return undefined
  }
  return undefined
}

/** Words in lower case that stand where a role stands: up to four before a link, a relative clause or a comma. */
function isApposition(
  text: string,
  tokens: readonly Token[],
  from: number,
  stop: number,
  definite: boolean,
  language: Language,
): boolean {
  const { stops, modifiers, links } = language.roles
  let words = 0
  while (from + words < stop && !tokens[from + words]!.capital && !wordsOf(links).holds(tokens[from + words]!)) words++
  if (words === 0 || words > 4) return false
  const lead = tokens[from]!
  const { verbs, weakVerbs, female, male, neutral } = language.attribution
  if ([female, male, neutral, language.people.notNames].some((table) => wordsOf(table).holds(lead))) return false
  for (let index = from; index < from + words; index++) {
    if (/\d/.test(tokens[index]!.text)) return false
    if ([stops, verbs, weakVerbs].some((table) => phrasesOf(table).at(tokens, index) > 0))
      return wordsOf(modifiers).holds(tokens[index]!)
  }
  const then = tokens[from + words]
  if (definite) return from + words === stop || then?.capital !== true
  if (from + words === stop && ageLength(text, tokens[stop - 1]!.end) > 0) return true
  if (then === undefined || from + words >= stop) return false
  return (
    !wordsOf(language.places.prepositions).holds(then) &&
    /^\s+$/.test(text.slice(tokens[from + words - 1]!.end, then.start))
  )
}

/** Index of the token after a role that no comma sets apart: the sentence goes on behind it, or behind what a link adds to it. */
function apposedEnd(text: string, tokens: readonly Token[], from: number, language: Language): number {
  const namesEnd = (at: number) => {
    let end = at
    while (tokens[end]?.capital === true && adjoin(text, tokens[end - 1]!, tokens[end]!)) end++
    return end
  }
  const end = namesEnd(from + roleAt(tokens, from, language))
  const link = tokens[end]
  if (link === undefined || !wordsOf(language.roles.links).has(link.text) || !adjoin(text, tokens[end - 1]!, link))
    return end
  const named = namesEnd(end + 1)
  return named > end + 1 ? named : end
}

/** Index of the token after the apposition that begins at `from`. */
function phraseEnd(text: string, tokens: readonly Token[], from: number, language: Language): number {
  let index = from
  for (; index < tokens.length && index - from < LONGEST; index++) {
    const token = tokens[index]!
    const before =
      index === from
        ? ''
        : text.slice(
            tokens[index - 1]!.end + (tokens[index - 1]!.possessive ? 2 : tokens[index - 1]!.tail.length),
            token.start,
          )
    if (/[;:!?)–—"“”«»]|\s-\s/u.test(before) || (before.includes('.') && !isInitial(tokens[index - 1]!))) break
    if (before.includes(',') && !continuesRole(tokens, index, language)) break
    if (wordsOf(language.roles.relative).holds(token)) break
    if (wordsOf(language.places.prepositions).holds(token) && !wordsOf(language.roles.links).holds(token)) break
    if (!token.capital && phrasesOf(language.attribution.verbs).at(tokens, index) > 0) break
  }
  return index
}

/** The same for a role that a verb gives: behind it, or a name, and `and` the sentence goes on with what somebody does. */
function predicateEnd(text: string, tokens: readonly Token[], from: number, language: Language): number {
  const end = phraseEnd(text, tokens, from, language)
  const { joins, links, articles } = language.roles
  for (let index = from + 1; index + 1 < end; index++) {
    const next = tokens[index + 1]!
    if (!wordsOf(joins).holds(tokens[index]!) || next.capital) continue
    if (!tokens[index - 1]!.capital && roleEndingAt(tokens, index - 1, language) === 0) continue
    const goesOn = [links, articles].some((table) => wordsOf(table).holds(next))
    if (!goesOn && ![1, 2].some((step) => roleAt(tokens, index + step, language) > 0)) return index
  }
  return end
}

function isInitial(token: Token): boolean {
  return /^\p{Lu}$/u.test(token.text)
}

/** After a comma the phrase goes on only with another role: `Chair of the Board, and former Minister`. */
function continuesRole(tokens: readonly Token[], index: number, language: Language): boolean {
  const at = wordsOf(language.roles.joins).holds(tokens[index]!) ? index + 1 : index
  if (at === index) return false
  return [0, 1, 2].some((i) => roleAt(tokens, at + i, language) > 0)
}
