import type { Language } from '@dateline/core'
import { isWholeWordOf, isWordOf, phraseAt, plainWord } from './attached-words.ts'
import type { Attribution, Scene } from './attribution.ts'
import { hasOwner, isDefinite } from './definite.ts'
import type { PersonMention, RegisteredPerson } from './people.ts'
import { isOfPeople } from './peoples.ts'
import { follows, type Text } from './reading.ts'
import { phraseAlike } from './roles-alike.ts'
import { sentenceStart } from './sentences.ts'
import { speakerOf } from './speakers.ts'
import { isStrangerToldUncased } from './strangers-uncased.ts'
import { tokenAt } from './tokens.ts'
import { verbSex } from './verb-sex.ts'
import { honorificAt, verbAt } from './word-kinds.ts'

/** The person, pronoun, role or organisation that begins at a token. */
export function subjectFrom(scene: Scene, text: Text, begin: number, last: number): Attribution | undefined {
  const { people, paragraph } = scene
  const { tokens, language } = text
  const from = begin + (phraseAt(language.attribution.each, tokens, begin, language)?.length ?? 0)
  const token = tokens[from]
  if (token === undefined || from >= last || !follows(text, from)) return undefined
  const role = people.roles.find(
    ({ paragraph: index, start, end }) =>
      index === paragraph.index && start >= token.start && start < token.end && end > start,
  )
  const after = role === undefined ? from : tokenAt(tokens, role.end)
  const titled = after + honorificAt(text, after)
  // `نائبة الرئيس، البوركينية أميناتا ويدراوغو`, `قالت السورية أم خالد`
  const origin = tokens[titled] !== undefined && isDefinite(text, titled) && isOfPeople(tokens[titled].text, language)
  const name = titled + (origin ? 1 : 0)
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
  const near = meantByNoun(scene, text, from)
  if (near !== undefined)
    return { speaker: speakerOf(near), person: near, joint: [], start: token.start, end: token.end }
  const ordered = byOrder(scene, text, from)
  if (ordered !== undefined) return ordered
  const oneOfMany = isWholeWordOf(language.attribution.neutral, tokens, from)
  const named = oneOfMany ? presented(scene, text, from, last) : undefined
  if (named !== undefined) return named
  if (role !== undefined) return byRole(scene, text, role.start, role.end)
  const { female, male } = language.attribution
  for (const [table, sex] of [
    [female, 'female'],
    [male, 'male'],
  ] as const)
    if (isWholeWordOf(table, tokens, from)) return lastNamed(scene, token.start, token.end, sex)
  // `قال أحد الصيادين`, `قالت إحداهن`: somebody whom the text does not name.
  if (oneOfMany) return unnamed(token.start, token.end, null)
  return byOrganisation(text, from, last)
}

/** `قال الأخير`, `وأكد الأول`: of two who were named last in a paragraph. */
function byOrder({ people, paragraph }: Scene, text: Text, from: number): Attribution | undefined {
  const { tokens, language } = text
  const { former, latter } = language.attribution
  const first = isWholeWordOf(former, tokens, from)
  if (!first && !isWholeWordOf(latter, tokens, from)) return undefined
  const { start, end } = tokens[from]!
  for (const index of [paragraph.index, paragraph.previous?.index]) {
    const named = people.mentions.filter((m) => m.paragraph === index && (index !== paragraph.index || m.end <= start))
    const persons = [...new Set(named.map(({ person }) => person))]
    if (persons.length < 2) continue
    const person = persons.length === 2 || !first ? persons.at(first ? 0 : -1) : undefined
    return person === undefined ? undefined : { speaker: speakerOf(person), person, joint: [], start, end }
  }
  return undefined
}

/** Words between one of many and the pronoun that leads to the name, at most. */
const PRESENTED = 5

/** `قالت إحدى المستفيدات، وهي عيشة منت امبيريك`: one of many, who is named behind a pronoun. */
function presented({ people, paragraph }: Scene, text: Text, from: number, last: number): Attribution | undefined {
  const { tokens, language } = text
  const { female, male } = language.attribution
  for (let at = from + 1; at < Math.min(last, from + PRESENTED); at++) {
    if (![female, male].some((table) => isWholeWordOf(table, tokens, at))) continue
    const name = tokens[at + 1]
    const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start === name?.start)
    if (mention === undefined) return undefined
    const { person, end } = mention
    return { speaker: speakerOf(person), person, joint: [], start: tokens[from]!.start, end }
  }
  return undefined
}

/** Words of an address or a place between a verb and its subject, at most. */
const BETWEEN = 4

/** The person or role behind an address: `وتحدث إلى الصحفيين سفير …`, `وقالت للوكالة المديرة …`. */
export function subjectBehind(scene: Scene, text: Text, from: number, last: number): Attribution | undefined {
  const { tokens, language } = text
  const opening = tokens[from]
  if (opening === undefined || from >= last || !follows(text, from)) return undefined
  const addressed = isWholeWordOf(language.places.prepositions, tokens, from) || /^ل/u.test(plainWord(opening.text))
  for (let at = from + 1; addressed && at < Math.min(last, from + BETWEEN) && follows(text, at); at++) {
    if (isWholeWordOf(language.attribution.reported, tokens, at)) return undefined
    const subject = subjectFrom(scene, text, at, last)
    if (subject?.person !== undefined)
      return agrees(subject.person, tokens[from - 1]!.text, language) ? subject : undefined
  }
  return undefined
}

/** Whether a verb may have somebody for its subject: `قالت` no man. */
function agrees({ sex }: RegisteredPerson, verb: string, language: Text['language']): boolean {
  const told = verbSex(verb, language)
  return told === undefined || sex === undefined || told === sex
}

/** The person directly before a verb: `أما كاظم عبود فقال`. */
export function subjectBefore({ people, paragraph }: Scene, text: Text, verb: number): Attribution | undefined {
  const { tokens } = paragraph
  // `وزير خارجية غامبيا، مامادو تانغارا، الذي طالب بـ«…»`
  const described = verb > 1 && isWholeWordOf(text.language.roles.relative, tokens, verb - 1)
  const before = tokens[described ? verb - 2 : verb - 1]
  if (described && before !== undefined && !/^\s*[,،]\s*$/u.test(text.text.slice(before.end, tokens[verb - 1]!.start)))
    return undefined
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

/** Words between the head of a sentence and its subject, at most: its verb, and to whom or when. */
const HEAD = 2

/**
 * The subject of the sentence's first verb, which a verb behind `and` or a participle goes on with, whoever else it names: `وشكرت الوزيرة
 * ليلى عثمان المهندس كريم منصور وقالت: «…»`.
 */
export function subjectOfSentence(
  { people, paragraph }: Scene,
  text: Text,
  at: number,
  sex: RegisteredPerson['sex'],
): Attribution | undefined {
  const { tokens, language } = text
  const { start, end } = tokens[at]!
  const from = sentenceStart(text.text, start, 0, language)
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= start)
  if (mention === undefined) return undefined
  const role = people.roles.find(
    (r) => r.paragraph === paragraph.index && r.start >= from && r.end <= mention.start && mention.start - r.end <= 2,
  )
  const head = tokenAt(tokens, role?.start ?? mention.start) - tokenAt(tokens, from)
  if (head === 0 || head > HEAD) return undefined
  const { person } = mention
  if (sex !== undefined && person.sex !== undefined && person.sex !== sex) return undefined
  return { speaker: speakerOf(person), person, joint: [], start, end }
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
    ? (before.findLast(({ person: { role: full } }) => {
        const parts = full?.split(/\s+/).map(withoutArticle) ?? []
        return words.every((word) => parts.includes(word))
      })?.person ?? alikeBefore(before, words.join(' '), paragraph.index, text.language))
    : undefined
  if (person === undefined) return unnamed(start, end, role)
  return { speaker: speakerOf(person), person, joint: [], start, end }
}

/** `الجراحة ليلى منصور … قالت الطبيبة`: the one person of this paragraph or the last who has another word for the same role. */
function alikeBefore(
  before: readonly PersonMention[],
  role: string,
  paragraph: number,
  language: Language,
): RegisteredPerson | undefined {
  const near = new Set(before.flatMap((m) => (m.paragraph >= paragraph - 1 ? [m.person] : [])))
  const meant = [...near].filter(
    ({ role: full }) => full !== null && phraseAlike(full.split(/\s+/).map(withoutArticle).join(' '), role, language),
  )
  return meant.length === 1 ? meant[0] : undefined
}

/** `يروي الفتى`: the only one named in this paragraph before, or else in the one before it, who may be called so. */
function meantByNoun({ people, paragraph }: Scene, text: Text, at: number): RegisteredPerson | undefined {
  const { tokens, language } = text
  if (!isWholeWordOf(language.people.kin, tokens, at) || hasOwner(text, at)) return undefined
  const before = people.mentions.filter((m) => m.paragraph < paragraph.index || m.end <= tokens[at]!.start)
  const sex = plainWord(tokens[at]!.text).endsWith('ة') ? 'female' : undefined
  for (const index of [paragraph.index, paragraph.previous?.index]) {
    const persons = new Set(before.filter((m) => m.paragraph === index).map((m) => m.person))
    if (persons.size > 1) return undefined
    const [person] = persons
    if (person !== undefined)
      return sex === undefined || person.sex === undefined || person.sex === sex ? person : undefined
  }
  return undefined
}

/** The last person named before a place in the text who may be of that sex, or nobody. */
export function lastNamed(scene: Scene, start: number, end: number, sex: RegisteredPerson['sex']): Attribution {
  const { people, paragraph } = scene
  const mention = people.mentions.findLast(
    (m) =>
      (m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start)) &&
      (sex === undefined || m.person.sex === undefined || m.person.sex === sex),
  )
  if (mention === undefined || isStrangerToldUncased(scene, mention, start)) return unnamed(start, end, null)
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end }
}

function withoutArticle(word: string): string {
  return plainWord(word).replace(/^(?:و?ال|لل)(?=.{2})/u, '')
}

export function unnamed(
  start: number,
  end: number,
  role: string | null,
  organisation: string | null = null,
): Attribution {
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
