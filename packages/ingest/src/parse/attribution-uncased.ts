import type { Language } from '@dateline/core'
import { isWholeWordOf, isWordOf, phraseAt, plainWord } from './attached-words.ts'
import { type Attribution, type Scene, speakerOf } from './attribution.ts'
import { isDefinite } from './definite.ts'
import type { RegisteredPerson } from './people.ts'
import { follows, type Text } from './reading.ts'
import { type Token, tokenAt } from './tokens.ts'
import { verbSex } from './verb-sex.ts'
import { endsWithAccusative, honorificAt, verbAt } from './word-kinds.ts'

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
    // A participle only goes on with what a verb before it said: `وتابع ماكنزي قائلاً`.
    if (found?.person === undefined || !isParticiple(text, index)) found = attribution
    index = Math.max(index, tokenAt(tokens, attribution.end) - 1)
  }
  return found
}

function isParticiple({ tokens, language }: Text, index: number): boolean {
  return phraseAt(language.attribution.inverted, tokens, index, language) !== undefined
}

function attributionAt(scene: Scene, text: Text, index: number, last: number, end: number): Attribution | undefined {
  const { tokens, language } = text
  const token = tokens[index]!
  const verb = verbAt(text, index)
  if (verb > 0 && index + verb <= last) {
    const subject =
      subjectFrom(scene, text, index + verb, last) ??
      subjectBefore(scene, text, index) ??
      subjectBehind(scene, text, index + verb, last)
    if (subject !== undefined) return widen(subject, token.start, tokens[index + verb - 1]!.end)
    const sex = verbSex(token.text, language)
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
  return lastNamed(scene, token.start, to, participleSex(tokens, index, participle))
}

/** `قائلة`, `مضيفاً`, `على حد قولها`: the ending of the last word says of whom it is said. */
function participleSex(tokens: readonly Token[], index: number, length: number): 'female' | 'male' | undefined {
  const word = plainWord(tokens[index + length - 1]!.text)
  if (/(?:ة|ها)$/u.test(word)) return 'female'
  return /(?:ا|ه)$/u.test(word) ? 'male' : undefined
}

/** The person, pronoun, role or organisation that begins at a token. */
function subjectFrom(scene: Scene, text: Text, from: number, last: number): Attribution | undefined {
  const { people, paragraph } = scene
  const { tokens, language } = text
  const token = tokens[from]
  if (token === undefined || from >= last || !follows(text, from)) return undefined
  const role = people.roles.find(
    ({ paragraph: index, start, end }) =>
      index === paragraph.index && start >= token.start && start < token.end && end > start,
  )
  const after = role === undefined ? from : tokenAt(tokens, role.end)
  const name = after + honorificAt(text, after)
  const mention = people.mentions.find(
    (m) =>
      m.paragraph === paragraph.index &&
      (tokenAt(tokens, m.start) === name || (m.start >= token.start && m.start < token.end)),
  )
  if (mention !== undefined)
    return {
      speaker: speakerOf(mention.person),
      person: mention.person,
      joint: [],
      start: token.start,
      end: mention.end,
    }
  if (role !== undefined) return byRole(scene, text, role.start, role.end)
  const { female, male } = language.attribution
  for (const [table, sex] of [
    [female, 'female'],
    [male, 'male'],
  ] as const)
    if (isWholeWordOf(table, tokens, from)) return lastNamed(scene, token.start, token.end, sex)
  // `قال أحد الصيادين`, `قالت إحداهن`: somebody whom the text does not name.
  if (isWholeWordOf(language.attribution.neutral, tokens, from)) return unnamed(token.start, token.end, null)
  return byOrganisation(text, from, last)
}

/** Words of an address or a place between a verb and its subject, at most. */
const BETWEEN = 4

/** The person or role behind an address: `وتحدث إلى الصحفيين سفير …`, `وقالت للوكالة المديرة …`. */
function subjectBehind(scene: Scene, text: Text, from: number, last: number): Attribution | undefined {
  const { tokens, language } = text
  const opening = tokens[from]
  if (opening === undefined || from >= last || !follows(text, from)) return undefined
  const addressed = isWholeWordOf(language.places.prepositions, tokens, from) || /^ل/u.test(plainWord(opening.text))
  for (let at = from + 1; addressed && at < Math.min(last, from + BETWEEN) && follows(text, at); at++) {
    if (isWholeWordOf(language.attribution.reported, tokens, at)) return undefined
    const subject = subjectFrom(scene, text, at, last)
    if (subject?.person !== undefined) return subject
  }
  return undefined
}

/** The person directly before a verb: `أما كاظم عبود فقال`. */
function subjectBefore({ people, paragraph }: Scene, text: Text, verb: number): Attribution | undefined {
  const before = paragraph.tokens[verb - 1]
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.end === before?.end)
  if (mention === undefined || !follows(text, verb)) return undefined
  return {
    speaker: speakerOf(mention.person),
    person: mention.person,
    joint: [],
    start: mention.start,
    end: mention.end,
  }
}

/** `المديرة`: the last person of that role; somebody whom the text does not name where no one bears it, or anyone may: `معلمة`. */
function byRole({ people, paragraph }: Scene, text: Text, start: number, end: number): Attribution {
  const role = text.text.slice(start, end)
  const words = role.split(/\s+/).map(withoutArticle)
  const before = people.mentions.filter(
    (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start),
  )
  const head = tokenAt(text.tokens, start)
  const known = text.tokens[head] !== undefined && (isDefinite(text, head) || words.length > 1)
  const person = known
    ? before.findLast(({ person: { role: full } }) => {
        const parts = full?.split(/\s+/).map(withoutArticle) ?? []
        return words.every((word) => parts.includes(word))
      })?.person
    : undefined
  if (person === undefined) return unnamed(start, end, role)
  return { speaker: speakerOf(person), person, joint: [], start, end }
}

/** The last person named before a place in the text who may be of that sex, or nobody. */
function lastNamed(
  { people, paragraph }: Scene,
  start: number,
  end: number,
  sex: RegisteredPerson['sex'],
): Attribution {
  const mention = people.mentions.findLast(
    (m) =>
      (m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start)) &&
      (sex === undefined || m.person.sex === undefined || m.person.sex === sex),
  )
  if (mention === undefined) return unnamed(start, end, null)
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end }
}

function withoutArticle(word: string): string {
  return plainWord(word).replace(/^(?:و?ال|لل)(?=.{2})/u, '')
}

function unnamed(start: number, end: number, role: string | null, organisation: string | null = null): Attribution {
  return { speaker: { name: null, role, organisation }, person: undefined, joint: [], start, end }
}

/** `المنظمة الدولية للهجرة`, `وزارة الصحة`: a word for an organisation with the definite words that depend on it. */
function byOrganisation(text: Text, from: number, last: number): Attribution | undefined {
  const { tokens, language } = text
  const { words, abbreviations } = language.organisations
  const opening = [words, abbreviations]
    .map((table) => phraseAt(table, tokens, from, language))
    .find((match) => match !== undefined)
  if (opening === undefined) return undefined
  let at = from + opening.length
  while (at < last && at - from < 8 && follows(text, at) && verbAt(text, at) === 0) {
    if (!isDefinite(text, at) && !isWordOf(words, tokens, at, language)) break
    at++
  }
  const start = tokens[from]!.start + opening.lead
  const { end } = tokens[at - 1]!
  return unnamed(start, end, null, text.text.slice(start, end))
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
