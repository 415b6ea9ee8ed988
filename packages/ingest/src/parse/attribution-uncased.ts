import type { Language } from '@dateline/core'
import { isWordOf, phraseAt, plainWord } from './attached-words.ts'
import type { Attribution, Scene } from './attribution.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { follows, type Text } from './reading.ts'
import { lastNamed, subjectBefore, subjectBehind, subjectFrom, subjectOfSentence, unnamed } from './subjects-uncased.ts'
import { type Token, tokenAt } from './tokens.ts'
import { verbSex } from './verb-sex.ts'
import { endsWithAccusative, verbAt } from './word-kinds.ts'
import { wordsOf } from './words.ts'

/**
 * The attribution in `[start, end)` of a paragraph in a script with spaces and without capitals, for languages that put the
 * verb first: a verb of speech with the person, role or organisation behind it (`وقالت مديرة العيادة، ليلى منصور`), the
 * same before the verb, `according to`, or a verb that tells its subject by its form alone (`وأضافت:`). Before a quote the
 * nearest counts, behind a quote the first.
 */
export function attributionUncased(scene: Scene, start: number, end: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const text: Text = { text: passage.text, tokens, language }
  const first = tokenAt(tokens, start)
  const last = tokenAt(tokens, end)
  const leads = /^\s*[«"“”»(]/u.test(passage.text.slice(end)) && !/[»"”“]\s*$/u.test(passage.text.slice(0, start))
  let found: Attribution | undefined
  for (let index = first; index < last; index++) {
    const attribution = attributionAt(scene, text, index, last, end)
    if (attribution === undefined) continue
    if (!leads) return attribution
    // A participle or a verb without a subject only goes on with what a verb before it said: `وتابع هولم قائلاً`.
    if (found === undefined || hasSubject(scene, attribution, found.end)) found = attribution
    index = Math.max(index, tokenAt(tokens, attribution.end) - 1)
  }
  return found
}

/** Whether an attribution names its subject itself, or takes one that was named behind the attribution before it. */
function hasSubject({ paragraph, people }: Scene, { person, start, end, speaker }: Attribution, from: number): boolean {
  if (person === undefined) return speaker.role !== null || speaker.organisation !== null
  return people.mentions.some(
    (m) => m.paragraph === paragraph.index && m.person === person && m.start >= Math.min(from, start) && m.end <= end,
  )
}

function attributionAt(scene: Scene, text: Text, index: number, last: number, end: number): Attribution | undefined {
  const { tokens, language } = text
  const token = tokens[index]!
  const verb = verbAt(text, index)
  if (verb > 0 && index + verb <= last) {
    const sex = verbSex(token.text, language)
    const subject =
      subjectFrom(scene, text, index + verb, last) ??
      (isConjoined(text, index) ? subjectOfSentence(scene, text, index, sex) : subjectBefore(scene, text, index)) ??
      subjectBehind(scene, text, index + verb, last)
    if (subject !== undefined) return widen(subject, token.start, tokens[index + verb - 1]!.end)
    const to = tokens[index + verb - 1]!.end
    if (isWithoutSubject(text, index + verb, end)) return lastNamed(scene, token.start, to, sex)
    return unnamed(token.start, to, null)
  }
  const cue = phraseAt(language.attribution.before, tokens, index, language)?.length ?? 0
  const subject = cue > 0 ? subjectFrom(scene, text, index + cue, last) : undefined
  if (subject !== undefined) return widen(subject, token.start, token.end)
  const participle = phraseAt(language.attribution.inverted, tokens, index, language)?.length ?? 0
  if (participle === 0) return undefined
  const { end: to } = tokens[index + participle - 1]!
  const sex = participleSex(tokens, index, participle)
  return subjectOfSentence(scene, text, index, sex) ?? lastNamed(scene, token.start, to, sex)
}

/** `وقالت`: a verb that `and` joins to one before it in the sentence. */
function isConjoined({ text, tokens, language }: Text, index: number): boolean {
  const before = tokens[index - 1]
  const bare = /^[وف](.{2,})/u.exec(plainWord(tokens[index]!.text))?.[1]
  if (before === undefined || bare === undefined) return false
  const { verbs, weakVerbs } = language.attribution
  return (
    /^[\s«»"“”،,]*$/u.test(text.slice(before.end, tokens[index]!.start)) &&
    [verbs, weakVerbs].some((table) => wordsOf(table).has(bare))
  )
}

/** `قائلة`, `مضيفاً`, `على حد قولها`: the ending of the last word says of whom it is said. */
function participleSex(tokens: readonly Token[], index: number, length: number): 'female' | 'male' | undefined {
  const word = plainWord(tokens[index + length - 1]!.text)
  if (/(?:ة|ها)$/u.test(word)) return 'female'
  return /(?:ا|ه)$/u.test(word) ? 'male' : undefined
}

/** The form of words that say how somebody speaks: `ضاحكة`, `متأثرا`. */
const PARTICIPLE = /^(?:.ا..|م.{3,5})[ةا]$/u

/**
 * Whether a verb leaves its subject out: no word follows, or one that cannot be the subject. Where a noun follows, it is the
 * object if the quote is led to by `that` or a preposition: `ووصف العبور بأنه «…»`.
 */
function isWithoutSubject(text: Text, at: number, end: number): boolean {
  const { tokens, language } = text
  const next = tokens[at]
  if (next === undefined || next.start >= end || !follows(text, at) || endsWithAccusative(next.text)) return true
  // `وروت للصحفيين أنها`: to whom somebody speaks.
  if (/^لل?[^ل]/u.test(plainWord(next.text)) && (isDefinite(text, at) || hasOwner(text, at))) return true
  const { reported, inverted } = language.attribution
  const tables = [reported, inverted, language.places.prepositions, language.people.notNames]
  if (tables.some((table) => isWordOf(table, tokens, at, language))) return true
  if (tokenAt(tokens, end) === at + 1 && PARTICIPLE.test(plainWord(next.text))) return true
  const lead = tokens[tokenAt(tokens, end) - 1]
  return lead !== undefined && isReportedWord(plainWord(lead.text), language)
}

/** `بأنه`, `بأنها`, `إن`: leads to what is said. */
function isReportedWord(word: string, language: Language): boolean {
  return language.attribution.reported.some((lead) => {
    const plain = plainWord(lead)
    return word === plain || (word.startsWith(plain) && word.length <= plain.length + 3)
  })
}

function widen(attribution: Attribution, start: number, end: number): Attribution {
  return { ...attribution, start: Math.min(attribution.start, start), end: Math.max(attribution.end, end) }
}
