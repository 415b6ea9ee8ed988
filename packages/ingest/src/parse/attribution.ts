import type { Language, Speaker } from '@dateline/core'
import { attributionUncased } from './attribution-uncased.ts'
import { attributionUnspaced } from './attribution-unspaced.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { roleEndingAt } from './roles.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { adjoin, type Token, tokenAt } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** Who a stretch of text says spoke, and where it says so: `[start, end)` counts in the paragraph. */
export interface Attribution {
  readonly speaker: Speaker
  readonly person: RegisteredPerson | undefined
  readonly joint: readonly Speaker[]
  readonly start: number
  readonly end: number
}

/** What can be known of the people at one point of the text. */
export interface Scene {
  readonly paragraph: Paragraph
  readonly people: People
  readonly language: Language
}

/**
 * The attribution that stands in `[start, end)` of a paragraph: a verb of speech with its subject on either side, or a
 * phrase such as `according to`. Undefined where there is none.
 */
export function attributionIn(scene: Scene, start: number, end: number): Attribution | undefined {
  if (isUnspaced(scene.language)) return attributionUnspaced(scene, start, end)
  if (!isCased(scene.language)) return attributionUncased(scene, start, end)
  const { paragraph, language } = scene
  const { tokens } = paragraph
  const first = tokenAt(tokens, start)
  const last = tokenAt(tokens, end)
  for (let index = first; index < last; index++) {
    const inversion = invertedAt(scene, index)
    if (inversion !== undefined) return inversion
    const cue = phrasesOf(language.attribution.before).at(tokens, index)
    if (cue > 0) {
      const subject = subjectFrom(scene, index + cue, last)
      if (subject !== undefined) return widen(subject, tokens[index]!.start)
    }
    const verb = Math.max(
      phrasesOf(language.attribution.verbs).at(tokens, index),
      phrasesOf(language.attribution.weakVerbs).at(tokens, index),
    )
    if (verb === 0 || index + verb > last) continue
    const subject = subjectBefore(scene, first, index) ?? subjectFrom(scene, index + verb, last)
    if (subject !== undefined)
      return widen(
        subject,
        Math.min(subject.start, tokens[index]!.start),
        Math.max(subject.end, tokens[index + verb - 1]!.end),
      )
  }
  return undefined
}

/**
 * A verb of speech right behind a quote whose subject the language leaves out (`“…”, dijo.`): the last person who was named
 * speaks. With another subject behind the verb it is somebody whom the text does not name.
 */
export function verbAlone(scene: Scene, start: number, end: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const first = tokenAt(tokens, start)
  for (const index of [first, first + 1]) {
    const length = phrasesOf(language.attribution.verbs).at(tokens, index)
    const verb = tokens[index + length - 1]
    if (length === 0 || verb === undefined || verb.end > end) continue
    const closed = /^\s*[.,;:–—]/.test(passage.text.slice(verb.end)) || verb.end >= passage.text.length
    if (closed) return lastPerson(paragraph, people, tokens[index]!.start, verb.end, undefined)
    return {
      speaker: { name: null, role: null, organisation: null },
      person: undefined,
      joint: [],
      start: tokens[index]!.start,
      end: verb.end,
    }
  }
  return undefined
}

/** Verb and pronoun in one: `a-t-elle déclaré`, `siger hun`. The pronoun within tells the sex. */
function invertedAt(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const { start } = tokens[index]!
  const rest = foldWords(passage.text.slice(start, start + 60))
  const cluster = language.attribution.inverted.find(
    (form) => rest.startsWith(foldWords(form)) && !/^\p{L}/u.test(rest.slice(form.length)),
  )
  if (cluster === undefined) return undefined
  const words = cluster.split(/[\s-]+/)
  const { female, male } = language.attribution
  const sex = words.some((word) => wordsOf(female).has(word))
    ? 'female'
    : words.some((word) => wordsOf(male).has(word))
      ? 'male'
      : undefined
  return lastPerson(paragraph, people, start, start + cluster.length, sex)
}

/** The last person named before a place in the text who may be of that sex; without one, somebody whom the text does not name. */
export function lastPerson(
  paragraph: Paragraph,
  people: People,
  start: number,
  end: number,
  sex: RegisteredPerson['sex'],
): Attribution {
  const before = people.mentions.filter(
    (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start),
  )
  const person = before.findLast((m) => sex === undefined || m.person.sex === undefined || m.person.sex === sex)?.person
  const speaker = person === undefined ? { name: null, role: null, organisation: null } : speakerOf(person)
  return { speaker, person, joint: [], start, end }
}

function widen(attribution: Attribution, start: number, end = attribution.end): Attribution {
  return { ...attribution, start, end }
}

/** The subject that follows a verb: `said Ana Ruiz`, `said the minister`, `said he`. */
function subjectFrom(scene: Scene, from: number, last: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens } = paragraph
  const limit = Math.min(last, from + 14)
  const token = tokens[from]
  if (token === undefined || from >= last) return undefined
  const mention = people.mentions.find(
    (m) => m.paragraph === paragraph.index && m.start >= token.start && tokenAt(tokens, m.start) < limit,
  )
  if (mention !== undefined && belongsTogether(paragraph, token.start, mention.start, language))
    return byPerson(mention, people, paragraph)
  return byPronoun(scene, from) ?? byRole(scene, from, limit) ?? byOrganisation(scene, from, limit)
}

/** The subject before a verb: `Ana Ruiz, head of the office, said`, `the minister told`, `She added`. */
function subjectBefore(scene: Scene, first: number, verb: number): Attribution | undefined {
  const { paragraph, people } = scene
  const { tokens } = paragraph
  if (verb <= first) return undefined
  const from = tokens[first]!.start
  const to = tokens[verb]!.start
  const mentions = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= to)
  const nearest = mentions.at(-1)
  const pronoun = byPronoun(scene, verb - 1)
  if (pronoun !== undefined && adjoin(paragraph.passage.text, tokens[verb - 1]!, tokens[verb]!)) return pronoun
  if (nearest !== undefined && !/[.!?;]\s/.test(paragraph.passage.text.slice(nearest.end, to)))
    return byPerson(nearest, people, paragraph)
  const sentence = Math.max(first, verb - 14)
  for (let index = verb - 1; index >= sentence; index--) {
    const role = byRole(scene, index, verb)
    if (role !== undefined && role.end <= to) return role
  }
  for (let index = sentence; index < verb; index++) {
    const organisation = byOrganisation(scene, index, verb)
    if (organisation !== undefined) return organisation
  }
  return undefined
}

/** Between a verb and the name that it belongs to stand only roles, articles and what an apposition needs. */
function belongsTogether(paragraph: Paragraph, from: number, to: number, language: Language): boolean {
  const between = paragraph.passage.text.slice(from, to)
  if (/[.!?;:"“”«»]\s/.test(between)) return false
  const words = paragraph.tokens.filter((token) => token.start >= from && token.end <= to)
  return words.every((token) => token.capital || isRoleWord(token, language)) || words.length <= 3
}

function isRoleWord(token: Token, language: Language): boolean {
  const { articles, links, joins, modifiers } = language.roles
  return (
    [articles, links, joins, modifiers].some((table) => wordsOf(table).has(token.text)) ||
    roleEndingAt([token], 0, language) > 0
  )
}

function byPerson(mention: PersonMention, people: People, paragraph: Paragraph): Attribution {
  const { person } = mention
  const others = people.mentions.filter(
    (m) => m.paragraph === mention.paragraph && m.person !== person && m.start >= mention.end,
  )
  const next = others[0]
  const joint =
    next !== undefined && /^\s*(?:and|&)\s*$/.test(paragraph.passage.text.slice(mention.end, next.start))
      ? [speakerOf(next.person)]
      : []
  return { speaker: speakerOf(person), person, joint, start: mention.start, end: mention.end }
}

export function speakerOf(person: RegisteredPerson): Speaker {
  return { name: person.name, role: person.role, organisation: person.organisation }
}

function byPronoun(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const token = paragraph.tokens[index]
  if (token === undefined) return undefined
  const { female, male, neutral } = language.attribution
  const sex = wordsOf(female).has(token.text) ? 'female' : wordsOf(male).has(token.text) ? 'male' : undefined
  if (sex === undefined && !wordsOf(neutral).has(token.text)) return undefined
  return lastPerson(paragraph, people, token.start, token.end, sex)
}

/** `the minister`, `an official`: the last person of that role, or somebody whom the text does not name. */
function byRole(scene: Scene, from: number, limit: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  for (let index = from; index < limit && index < from + 6; index++) {
    const length = roleEndingAt(tokens, index, language)
    if (length === 0) continue
    const start = Math.max(0, index - length + 1)
    const role = passage.text.slice(tokens[start]!.start, tokens[index]!.end)
    const end = tokens[index]!.end
    const before = people.mentions.filter(
      (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= tokens[start]!.start),
    )
    const person = before.findLast((m) => m.person.role !== null && rolesMeet(m.person.role, role))?.person
    return {
      speaker: person === undefined ? { name: null, role, organisation: null } : speakerOf(person),
      person,
      joint: [],
      start: tokens[start]!.start,
      end,
    }
  }
  return undefined
}

function rolesMeet(full: string, short: string): boolean {
  return full.toLowerCase().includes(short.toLowerCase())
}

/** An organisation speaks: `IOM said`, `the Ministry of Health said`. */
function byOrganisation(scene: Scene, from: number, limit: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const start = wordsOf(language.roles.articles).has(tokens[from]?.text ?? '') ? from + 1 : from
  let end = start
  while (
    end < limit &&
    tokens[end] !== undefined &&
    (tokens[end]!.capital ||
      (end > start && wordsOf(language.roles.links).has(tokens[end]!.text) && tokens[end + 1]?.capital === true)) &&
    (end === start || adjoin(passage.text, tokens[end - 1]!, tokens[end]!))
  )
    end++
  if (end === start) return undefined
  const run = tokens.slice(start, end)
  const { words, abbreviations } = language.organisations
  const name = passage.text.slice(run[0]!.start, run.at(-1)!.end)
  const isOne =
    wordsOf(abbreviations).has(name) ||
    run.some((token) => wordsOf(words).has(token.text) || /^\p{Lu}{2,7}$/u.test(token.text))
  if (!isOne) return undefined
  return {
    speaker: { name: null, role: null, organisation: name },
    person: undefined,
    joint: [],
    start: run[0]!.start,
    end: run.at(-1)!.end,
  }
}
