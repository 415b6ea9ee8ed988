import { isKnownWord, isWholeWordOf, plainWord } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import { isLarge } from './place-candidate.ts'
import { placeNamed } from './place-names.ts'
import { follows, type Reading } from './reading.ts'
import { isClauseWord, isParticle } from './word-kinds.ts'
import { wordsOf } from './words.ts'

/** `ليلى حداد`, `سامي الخطيب`: behind a given name a trade is the family's, as its form or its article says. */
export function isTradeOfFamily(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  const word = plainWord(tokens[at]!.text)
  return (
    /^(?:..ا.|ال.{3,}[^ةتن])$/u.test(word) &&
    [language.roles.titles, language.people.honorificsBefore].some((table) => isWholeWordOf(table, tokens, at)) &&
    isGivenAlone(tokens[at - 1]!.text, language, knowledge) &&
    isOver(reading, at + 1)
  )
}

/** `شريف مختار السعدني`, `حليمة معلم نور`: a word for a role that is a name between a given name and another name. */
export function isTradeBetween(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  const next = tokens[at + 1]
  if (isDefinite(reading, at)) return false
  if (next === undefined || !follows(reading, at + 1))
    return [at - 1, at].every((index) => isGivenOrWord(tokens[index]!.text, language, knowledge))
  if (!isWholeWordOf(language.roles.titles, tokens, at) || !isGivenOrWord(tokens[at - 1]!.text, language, knowledge))
    return false
  const given = isGivenOrWord(tokens[at]!.text, language, knowledge)
  if (!given) return isGivenOrWord(next.text, language, knowledge)
  return isDefinite(reading, at + 1)
    ? /^ال.{2,}ي$/u.test(next.text)
    : isGivenOrWord(next.text, language, knowledge) || !isKnownWord(next.text, language)
}

/** `محمد الأمين`: a given name behind another, though it is a word for a role as well; but `محمد الأمين العام`. */
export function isGivenBehind(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  if (!isDefinite(reading, at) || !isGivenAlone(tokens[at]!.text, language, knowledge)) return false
  if (!isGivenOrWord(tokens[at - 1]!.text, language, knowledge)) return false
  return !follows(reading, at + 1) || !isWholeWordOf(language.roles.modifiers, tokens, at + 1)
}

/** `جامو وكشمير عمر عبد الله`: a place that is joined to another belongs to no name. */
export function isPlaceJoined({ tokens, language, knowledge }: Reading, at: number): boolean {
  const bare = /^و(.{3,})$/u.exec(tokens[at]!.text)?.[1]
  if (bare === undefined || isGivenOrWord(tokens[at]!.text, language, knowledge)) return false
  return isLarge(placeNamed(bare, language, knowledge)?.places ?? [])
}

/** `محمد الأمين ولد الحاج`, `كامل الطيب إدريس`: a given name or a particle goes on behind one with an article. */
export function isNameBehind(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  return (
    follows(reading, at) && (isParticle(tokens, at, language) || isGivenAlone(tokens[at]!.text, language, knowledge))
  )
}

/** `سهير أبو معمر تفاصيل الرحلة`: a noun with what completes it, behind a whole name. */
export function isObject(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  const next = tokens[at + 1]
  if (
    isDefinite(reading, at) ||
    isParticle(tokens, at, language) ||
    isGivenOrWord(tokens[at]!.text, language, knowledge)
  )
    return false
  return next !== undefined && follows(reading, at + 1) && isDefinite(reading, at + 1) && /ة$/u.test(next.text)
}

/** `زهرة رحيمي النتيجة`: no family's name is a woman's with the article behind one in `ي`. */
export function isObjectOf(reading: Reading, at: number): boolean {
  const { tokens } = reading
  return isDefinite(reading, at) && /ي$/u.test(tokens[at - 1]!.text) && /(?:ة|ات)$/u.test(tokens[at]!.text)
}

/** Words for doing something, and verbs that say what somebody is doing: `إجلاء`, `يستريح`. */
export const DOING = /^(?:إ..ا.|ا.ت.ا.|است..ا.|[سيت]?[يت]ست.{2,})$/u

/** `تقول مريم ضاحكة`: how somebody speaks is no family. */
export function isManner(word: string): boolean {
  return /^(?:.ا..|م.{3,4})ة$/u.test(plainWord(word))
}

/** Whether a mark, a conjunction or the end of the text stands here. */
function isOver(reading: Reading, at: number): boolean {
  return !follows(reading, at) || isClauseWord(reading, at) || reading.tokens[at]!.text.startsWith('و')
}

/** `عز الدين`: a short word that is a name only together with the one behind it. */
export function isOfFaith(reading: Reading, at: number): boolean {
  const { tokens } = reading
  return follows(reading, at + 1) && isDefinite(reading, at + 1) && isParticle(tokens, at + 1, reading.language)
}

/** `ماركو فالنتيني،`: no conjunction joins a definite noun to a name that a mark or `that` closes behind it. */
export function closesForeign(reading: Reading, at: number): boolean {
  const { text, tokens, language } = reading
  if (!/^فال.{3,}$/u.test(plainWord(tokens[at]!.text))) return false
  if (/^\s*[،,]/.test(text.slice(tokens[at]!.end))) return true
  return follows(reading, at + 1) && isWholeWordOf(language.attribution.reported, tokens, at + 1)
}

/** `بالحاج`, `بلقاسم`: `son of` joined to a title or a given name with its article, as families are called in the Maghreb. */
export function isOfFather({ tokens, language, knowledge }: Reading, at: number): boolean {
  const father = /^ب(?:ال|ل)(\p{L}{3,})$/u.exec(plainWord(tokens[at]!.text))?.[1]
  if (father === undefined) return false
  const titled = wordsOf(language.people.honorificsBefore).has(`ال${father}`)
  return titled || [father, `ال${father}`].some((name) => isGivenAlone(name, language, knowledge))
}
