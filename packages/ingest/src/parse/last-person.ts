import type { Language } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { relativeAfter } from './beside-name.ts'
import { isObjectOfOther } from './object-of-sentence.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { sexOfPronoun } from './pronouns.ts'
import { isOwner } from './role-left-end.ts'
import { roleAt } from './roles.ts'
import { isUnspaced } from './scripts.ts'
import { byRole, speakerOf } from './speakers.ts'
import { isStrangerPresented, isToldOfStranger } from './strangers.ts'
import { isStrangerToldUnspaced } from './strangers-unspaced.ts'
import { bothOf, mayBeSubject, startOf } from './subject-of-speech.ts'
import { adjoin, isSpaced, tokenAt } from './tokens.ts'
import { isInMarks, isSpeech, isUnnamedIntroduced } from './unnamed-between.ts'
import { wordsOf } from './words.ts'

/** A speaker whom the text does not name. */
export const NOBODY = { speaker: { name: null, role: null, organisation: null }, person: undefined, joint: [] } as const

/**
 * The last person named before a place in the text who may be of that sex. Nobody where none is, or where somebody without a
 * name has come in between: `A mother of five in Gao has her own warning: “…,” she says.`
 */
export function lastPerson(
  { paragraph, people, language }: Scene,
  start: number,
  end: number,
  sex: RegisteredPerson['sex'],
): Attribution {
  const mention = antecedent(
    { paragraph, people, language },
    mentionsBefore(people, paragraph, start),
    (m) =>
      (sex === undefined || m.person.sex === undefined || m.person.sex === sex) &&
      !isQuoted(paragraph, m, language) &&
      !isObject({ paragraph, people, language }, m, start),
    sex,
  )
  const from = mention?.paragraph === paragraph.index ? mention.end : 0
  if (mention === undefined || isUnnamedIntroduced(paragraph, from, start, language)) return { ...NOBODY, start, end }
  if (isBehindStranger({ paragraph, people, language }, mention, start)) return { ...NOBODY, start, end }
  if (sex !== undefined && mention.person.sex === undefined && isRelativeMeant(paragraph, from, start, sex, language))
    return { ...NOBODY, start, end }
  const { previous } = paragraph
  if (previous !== undefined && mention.paragraph <= previous.index) {
    const since = mention.paragraph === previous.index ? mention.end : 0
    const over = previous.passage.text.length
    if (isUnnamedIntroduced(previous, since, over, language)) return { ...NOBODY, start, end }
    if (isBehindStranger({ paragraph: previous, people, language }, mention, over)) return { ...NOBODY, start, end }
    const before = roleSince({ paragraph: previous, people, language }, since, previous.passage.text.length, sex)
    if (before === 'unnamed') return { ...NOBODY, start, end }
  }
  const meant = roleSince({ paragraph, people, language }, from, start, sex)
  if (meant === 'unnamed') return { ...NOBODY, start, end }
  const scene =
    mention.paragraph === previous?.index ? { paragraph: previous, people, language } : { paragraph, people, language }
  if (meant === undefined && mention.paragraph === scene.paragraph.index && isBehindOther(scene, mention))
    return { ...NOBODY, start, end }
  if (meant !== undefined) return { speaker: speakerOf(meant), person: meant, joint: [], start, end }
  if (sex === undefined && mention.paragraph === scene.paragraph.index) {
    const named = people.mentions.filter((m) => m.paragraph === mention.paragraph && m.end <= mention.end)
    return { ...bothOf(scene, named, mention), start, end }
  }
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end }
}

/** Whether somebody without a name stands between a name and a place in the text, or is what the sentence of the name tells of. */
function isBehindStranger(scene: Scene, mention: PersonMention, to: number): boolean {
  if (isUnspaced(scene.language)) return isStrangerToldUnspaced(scene, mention, to)
  if (mention.paragraph === scene.paragraph.index && isToldOfStranger(scene, mention)) return true
  return isStrangerPresented(scene, mention, to)
}

/**
 * Of several mentions that may be meant the one that a pronoun takes up: the last, unless it is governed in its sentence and another one before
 * it in this paragraph or the last is not: `Ana Ruiz spoke of Per Holm. “…”, she said.`
 */
function antecedent(
  scene: Scene,
  mentions: readonly PersonMention[],
  mayBeMeant: (mention: PersonMention) => boolean,
  sex: RegisteredPerson['sex'],
): PersonMention | undefined {
  const { paragraph } = scene
  const { previous } = paragraph
  const isFree = (near: Scene, m: PersonMention) => !isGovernedIn(near, m) && !isObjectOfOther(near, m, sex)
  const mayStand = (m: PersonMention) =>
    m.paragraph === paragraph.index
      ? isFree(scene, m) || isTopic(scene, m)
      : m.paragraph !== previous?.index || isFree({ ...scene, paragraph: previous }, m)
  // Most often the last is the one: those before it need not be asked.
  const nearest = mentions.findLastIndex(mayBeMeant)
  const last = mentions[nearest]
  const free = mentions.findLast((m, at) => at <= nearest && (at === nearest || mayBeMeant(m)) && mayStand(m))
  if (last !== undefined && (free?.paragraph ?? -1) < paragraph.index && isDescribed(scene, last)) return last
  const near = free !== undefined && free.paragraph >= (previous?.index ?? paragraph.index)
  return near || last === undefined || last.paragraph < (previous?.index ?? paragraph.index) ? free : last
}

/** `The team works with Ana Ruiz, who leads the network. She calls them “…”`: of whom a relative clause says more, the next sentence tells. */
function isDescribed({ paragraph, language }: Scene, mention: PersonMention): boolean {
  const { tokens, passage } = paragraph
  return (
    mention.paragraph === paragraph.index &&
    !isUnspaced(language) &&
    relativeAfter(passage.text, tokens, tokenAt(tokens, mention.end) - 1, language)
  )
}

/** `For Ana Ruiz, a mother of four, the bridge means sleep. “…”, she said.`: of whom the paragraph tells, named at its head and no other. */
function isTopic({ paragraph, people, language }: Scene, mention: PersonMention): boolean {
  const { tokens, passage } = paragraph
  return (
    tokens[1]?.start === mention.start &&
    !wordsOf(language.attribution.about).holds(tokens[0]!) &&
    passage.text.startsWith(',', mention.end) &&
    people.mentions.every((m) => m.paragraph !== paragraph.index || m.person === mention.person)
  )
}

/**
 * Whether the sentence of a name that is no subject opens with a role that is not this person's: `The president spoke about
 * Per Holm. “…”, he said.`
 */
function isBehindOther(scene: Scene, mention: PersonMention): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  if (!isGovernedIn(scene, mention)) return false
  const name = tokenAt(tokens, mention.start)
  let head = name
  while (head > 0 && !/[.!?…][”»")]*\s/u.test(passage.text.slice(tokens[head - 1]!.end, tokens[head]!.start))) head--
  const from = wordsOf(language.roles.articles).has(tokens[head]!.text) ? head + 1 : head
  const role = tokens[from] === undefined ? 0 : roleAt(tokens, from, language)
  if (role === 0 || from + role >= name) return false
  const opened = byRole(scene, head, Math.min(head + 4, tokens.length), false)?.person
  return opened !== mention.person
}

/**
 * Whether somebody of the sex is spoken of by a noun alone behind a name that does not tell its own: `Ronja Ek travels with her
 * mother. She has one wish: “…”`
 */
function isRelativeMeant(
  paragraph: Paragraph,
  from: number,
  to: number,
  sex: 'female' | 'male',
  language: Language,
): boolean {
  const { tokens, passage } = paragraph
  const { attribution, people } = language
  const own = sex === 'female' ? [attribution.femaleNouns, people.female] : [attribution.maleNouns, people.male]
  const other = sex === 'female' ? [attribution.maleNouns, people.male] : [attribution.femaleNouns, people.female]
  // `Ronja Ek, mother of three, …`: what stands between commas behind a name is said of its bearer.
  const aside = /^,[^,.!?]{2,80},/u.exec(passage.text.slice(from, from + 82))?.[0].length ?? 0
  for (let index = tokenAt(tokens, from + aside); index < tokens.length && tokens[index]!.end <= to; index++) {
    const token = tokens[index]!
    if (!own.some((table) => wordsOf(table).holds(token)) || other.some((table) => wordsOf(table).holds(token)))
      continue
    if (!isSpeech(paragraph, index, to, language) && !isToldByPronoun(paragraph, index, sex, language)) return true
  }
  return false
}

/** Whether the sentence of a word begins with a pronoun of the sex: who tells of somebody is another: `She spoke of a mother`. */
function isToldByPronoun({ passage, tokens }: Paragraph, index: number, sex: 'female' | 'male', language: Language) {
  let head = index
  while (head > 0 && !/[.!?…][”»")]*\s/u.test(passage.text.slice(tokens[head - 1]!.end, tokens[head]!.start))) head--
  return head < index && sexOfPronoun(tokens[head]?.text ?? '', language) === sex
}

/** Whether a name is governed in the very clause whose subject is sought: `Asked about Per Holm, she said`. */
function isObject(scene: Scene, mention: PersonMention, start: number): boolean {
  const { paragraph } = scene
  return (
    mention.paragraph === paragraph.index &&
    !/[.!?…:"“”„«»]/u.test(paragraph.passage.text.slice(mention.end, start)) &&
    isGovernedIn(scene, mention)
  )
}

/** Whether a name of a paragraph stands within its quotes: nobody is named by what he or she says. */
function isQuoted(paragraph: Paragraph, mention: PersonMention, language: Language): boolean {
  return mention.paragraph === paragraph.index && isInMarks(paragraph, mention, language)
}

/** Whether a name stands behind a preposition or an article, or in a case: not as the subject of its sentence. */
export function isGovernedIn(scene: Scene, mention: PersonMention): boolean {
  const { paragraph } = scene
  const { tokens } = paragraph
  if (tokens[tokenAt(tokens, mention.end) - 1]?.possessive || !mayBeSubject(scene, mention)) return true
  if (isApposedToRelative(scene, mention) || isRelativeOfOther(scene, mention)) return true
  return isGoverned(scene, tokenAt(tokens, startOf(scene, mention)), tokenAt(tokens, mention.start))
}

/** Words between a relative and the name behind the comma, and before the relative up to the preposition, at most. */
const APPOSED = 3

/** Whether a name only says who a relative is that depends on another word: `with a picture of his younger brother, Filmon,`. */
function isApposedToRelative({ paragraph, language }: Scene, mention: PersonMention): boolean {
  const { tokens, passage } = paragraph
  const { people, places, roles } = language
  const name = tokenAt(tokens, mention.start)
  const before = tokens[name - 1]
  if (before === undefined || !/^,\s+$/.test(passage.text.slice(before.end, mention.start))) return false
  if (!/^\s*[,.;]/.test(passage.text.slice(mention.end))) return false
  let kin = name - 1
  while (kin > name - APPOSED && phrasesOf(people.kin).endingAt(tokens, kin) === 0) kin--
  if (kin < 1 || phrasesOf(people.kin).endingAt(tokens, kin) === 0) return false
  for (let index = kin - 1; index >= kin - APPOSED && index >= 0; index--) {
    if (!adjoin(passage.text, tokens[index]!, tokens[index + 1]!)) return false
    if ([places.prepositions, roles.links].some((table) => wordsOf(table).holds(tokens[index]!))) return true
  }
  return false
}

/** `Ana Ruiz, whose son Elio drowned, said`: a relative of whom a clause tells is no subject of the sentence. */
function isRelativeOfOther({ paragraph, language }: Scene, mention: PersonMention): boolean {
  const { tokens, passage } = paragraph
  const name = tokenAt(tokens, mention.start)
  const length = name === 0 ? 0 : phrasesOf(language.people.kin).endingAt(tokens, name - 1)
  const noun = tokens[name - length]
  if (length === 0 || noun === undefined || !adjoin(passage.text, tokens[name - 1]!, tokens[name]!)) return false
  const article = tokens[name - length - 1]
  const at = article !== undefined && wordsOf(language.roles.articles).has(article.text) ? 2 : 1
  const pronoun = tokens[name - length - at]
  return pronoun !== undefined && wordsOf(language.roles.relative).holds(pronoun)
}

/** Whether words from `first` on stand behind a preposition; what a role is for, before a name at `name`, may hold one. */
export function isGoverned(scene: Scene, first: number, name = first): boolean {
  const { paragraph, language } = scene
  const { tokens } = paragraph
  const { places, roles, attribution } = language
  const article = adjoinsBefore(scene, first) && wordsOf(roles.articles).has(tokens[first - 1]!.text)
  const at = article ? first - 1 : first
  if (!adjoinsBefore(scene, at) || phrasesOf(attribution.before).endingAt(tokens, at - 1) > 0) return false
  if (wordsOf(roles.articles).has(tokens[at - 1]!.text)) return false
  // `University of the West chancellor Ana Ruiz`: the preposition stands within what the role is for.
  const within = first < name && !language.people.capitalNouns && tokens[at - 2]?.capital === true
  if (within && phrasesOf(attribution.verbs).endingAt(tokens, at - 2) === 0) return false
  return [places.prepositions, roles.links, attribution.about].some(
    (table) => phrasesOf(table).endingAt(tokens, at - 1) > 0,
  )
}

function adjoinsBefore({ paragraph: { passage, tokens } }: Scene, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  return before !== undefined && token !== undefined && adjoin(passage.text, before, token)
}

/** The people named before a place in the text, in reading order. */
export function mentionsBefore(people: People, paragraph: Paragraph, start: number): readonly PersonMention[] {
  return people.mentions.filter(
    (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start),
  )
}

/**
 * Whom the role means that opens the last sentence between two places which has one: `La preside ha aperto la sala. “…”, ha detto.`
 * Unnamed where nobody who was named before has that role, nor was anybody in the paragraph, of whom it could be another word:
 * `The mayor of the town thanked them. “…”, he said.`
 */
function roleSince(
  scene: Scene,
  from: number,
  to: number,
  sex: RegisteredPerson['sex'],
): RegisteredPerson | 'unnamed' | undefined {
  const { tokens, passage } = scene.paragraph
  let meant: RegisteredPerson | 'unnamed' | undefined
  for (let index = tokenAt(tokens, from); index < tokens.length && tokens[index]!.end <= to; index++) {
    if (index > 0 && isSpaced(passage.text, tokens[index - 1]!, tokens[index]!)) continue
    const gap = index === 0 ? '.' : passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start).trim()
    if (!/^[.!?…][”»)]*$/u.test(gap)) continue
    const opening = byRole(scene, index, Math.min(index + 4, tokens.length), false)
    if (opening === undefined || isSpeech(scene.paragraph, index, to, scene.language)) continue
    const { person } = opening
    if (person === undefined) meant = from === 0 && opensWith(scene, index, opening) ? 'unnamed' : meant
    else if (sex === undefined || person.sex === undefined || person.sex === sex) meant = person
  }
  return meant
}

/** Whether a role is the first word of its sentence, but for an article or what it belongs to, and nobody's words. */
function opensWith({ paragraph, language }: Scene, index: number, role: Attribution): boolean {
  const { tokens } = paragraph
  let lead = wordsOf(language.roles.articles).has(tokens[index]!.text) ? index + 1 : index
  for (let at = lead; tokens[at] !== undefined && tokens[at]!.end < role.start && isOwner(tokens, at, language); at++)
    lead = at + 1
  return tokens[lead]?.start === role.start && !isInMarks(paragraph, role, language)
}
