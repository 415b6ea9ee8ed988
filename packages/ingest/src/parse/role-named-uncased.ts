import type { Language } from '@dateline/core'
import { appositionBehind } from './apposition-uncased.ts'
import { isKnownWord, isWholeWordOf, isWordOf } from './attached-words.ts'
import { isDefinite } from './definite.ts'
import { isGivenAlone, isGivenOrWord } from './given-names.ts'
import { joinsGiven } from './given-uncased.ts'
import { nameAt, type ReadName } from './name-at.ts'
import { ENOUGH, evidence } from './name-evidence-uncased.ts'
import { namedOf } from './named-uncased.ts'
import type { NounPhrase } from './noun-phrases.ts'
import { isTopicWord } from './nouns.ts'
import type { Paragraph } from './people.ts'
import { type Introduced, type Lead, SON } from './people-uncased.ts'
import { isOfPeople } from './peoples.ts'
import { follows, type Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { honorificAt } from './word-kinds.ts'

/** A role with the name beside it, or alone. */
export function readRole(reading: Reading, paragraph: Paragraph, role: NounPhrase, lead: Lead | undefined): Introduced {
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
    const own = honorific === 1 && tokens[role.end + 1] !== undefined && SON.test(tokens[role.end + 1]!.text)
    const titled = role.end + (own ? 0 : honorific)
    const first = titled + originAt(reading, titled)
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
  const single =
    beside && (lead !== undefined || !named) ? singleBehind(reading, role.end + honorific, lead) : undefined
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
function singleBehind(reading: Reading, at: number, lead: Lead | undefined): ReadName | undefined {
  const { text, tokens, language, knowledge } = reading
  const name = tokens[at]
  if (name === undefined) return undefined
  // `قال رب الأسرة ريماناغا، والد سبعة أطفال`
  const described =
    lead !== undefined && isOfNoTable([name], language) && appositionBehind(reading, at + 1) !== undefined
  if (!described && !isGivenAlone(name.text, language, knowledge)) return undefined
  if (!/^\s*(?:[.,،؛:(«"“]|$)/u.test(text.slice(name.end))) return undefined
  return { first: at, end: at + 1, closed: true, marked: false }
}

/** `غير أن رئيس الاتحاد، سالم المعمري، حذّر`: commas on both sides of what only names have. */
function isSetApart({ text, tokens, language, knowledge }: Reading, { first, end, marked }: ReadName): boolean {
  return (
    /^\s*[.,،؛]/u.test(text.slice(tokens[end - 1]!.end)) &&
    (marked ||
      isGivenOrWord(tokens[first]!.text, language, knowledge) ||
      isOfNoTable(tokens.slice(first, end), language))
  )
}

/** `المدعية العامة بالإنابة، نزهت شميم، إصدار`: no table knows a word of it, and none is built like a noun of the language. */
function isOfNoTable(words: readonly Token[], language: Language): boolean {
  return words.every(
    ({ text }) =>
      !isKnownWord(text, language) &&
      !isTopicWord(text, language) &&
      !/(?:ة|ات|ين|ون|ها|هم)$|^(?:[بلكوف]ال|لل|ال)/u.test(text),
  )
}

/** A name set apart by a comma ends at a mark of punctuation, or where a clause or verb begins. */
function closesApposition({ text, tokens }: Reading, name: ReadName): boolean {
  return name.closed || /^\s*[,،:("«“]/.test(text.slice(tokens[name.end - 1]!.end))
}

/** One where a definite word says of whose people somebody is who is named behind it: `الإيطالية كيارا بوتزي`. */
export function originAt(reading: Reading, at: number): number {
  const { tokens, language } = reading
  const origin = tokens[at] !== undefined && isDefinite(reading, at) && isOfPeople(tokens[at].text, language)
  return origin && follows(reading, at + 1) && nameAt(reading, at + 1) !== undefined ? 1 : 0
}
