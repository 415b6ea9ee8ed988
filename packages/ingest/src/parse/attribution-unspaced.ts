import type { Language } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { lastPerson, NOBODY } from './last-person.ts'
import type { RegisteredPerson } from './people.ts'
import { speakerOf } from './speakers.ts'
import { wordsOf } from './words.ts'

/** A clause of speech seldom runs longer than this between its subject and its verb. */
const REACH = 40

/**
 * The attribution in `[start, end)` of a paragraph in a script without spaces: a verb of speech, and before it in the same
 * sentence a person, a pronoun, a role or an organisation.
 */
export function attributionUnspaced(scene: Scene, start: number, end: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const { verbs, weakVerbs } = language.attribution
  for (let at = start; at < end; at++) {
    const rest = text.slice(at, end)
    const length = Math.max(wordsOf(verbs).startsWith(rest), wordsOf(weakVerbs).startsWith(rest))
    const source = length === 0 ? sourceAt(scene, at, end) : undefined
    if (source !== undefined) return source
    if (length === 0) continue
    const subject = subjectBefore(scene, Math.max(start, sentenceStart(text, at)), at)
    if (subject !== undefined) return { ...subject, end: at + length }
    at += length - 1
  }
  return beforeColon(scene, start, end)
}

/** `按照她的说法`, `据瓦斯克斯介绍`: a source behind the word for it. */
function sourceAt(scene: Scene, at: number, end: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const cue = wordsOf(language.attribution.before).startsWith(text.slice(at, end))
  if (cue === 0) return undefined
  const from = at + cue
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.start === from)
  if (mention !== undefined) {
    const { person } = mention
    return { speaker: speakerOf(person), person, joint: [], start: at, end: mention.end }
  }
  const { female, male } = language.attribution
  for (const [table, sex] of [
    [female, 'female'],
    [male, 'male'],
  ] as const)
    if (table.some((word) => text.startsWith(`${word}的`, from))) return lastPerson(scene, at, from + 1, sex)
  return undefined
}

/** A colon before a quote says who speaks, whatever the clause before it tells: `牧民纳库鲁·埃卡尔则半信半疑：“…”`. */
function beforeColon({ paragraph, people }: Scene, start: number, end: number): Attribution | undefined {
  const { text } = paragraph.passage
  if (!/[：:]\s*$/u.test(text.slice(start, end))) return undefined
  const from = Math.max(start, sentenceStart(text, end - 1))
  const named = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= end)
  const [mention] = named
  if (mention === undefined || new Set(named.map(({ person }) => person)).size > 1) return undefined
  const { person } = mention
  return { speaker: speakerOf(person), person, joint: [], start: mention.start, end: mention.end }
}

function sentenceStart(text: string, before: number): number {
  for (let at = before - 1; at >= 0 && before - at < 120; at--) if (/[。！？\n]/.test(text[at]!)) return at + 1
  return Math.max(0, before - 120)
}

function subjectBefore(scene: Scene, from: number, verb: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const nearest = people.mentions.findLast((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= verb)
  const { female, male, neutral } = language.attribution
  for (const [table, sex] of [
    [neutral, undefined],
    [female, 'female'],
    [male, 'male'],
  ] as const) {
    const pronoun = table.find(
      (word) => text.endsWith(word, verb) || text.slice(Math.max(from, verb - 4), verb).startsWith(word),
    )
    if (pronoun !== undefined && isOwner(text, verb - 4, from, verb, pronoun))
      return { ...NOBODY, start: from, end: verb }
    if (pronoun !== undefined && (nearest === undefined || nearest.end < verb - 12))
      return lastPerson(scene, verb - pronoun.length, verb, sex)
  }
  if (nearest !== undefined && verb - nearest.end <= REACH) {
    const joint = people.mentions.find(
      (m) =>
        m.paragraph === paragraph.index &&
        m.person !== nearest.person &&
        m.end <= nearest.start &&
        language.roles.joins.some((word) => text.slice(m.end, m.end + word.length) === word),
    )
    return {
      speaker: speakerOf(nearest.person),
      person: nearest.person,
      joint: joint === undefined ? [] : [speakerOf(joint.person)],
      start: nearest.start,
      end: nearest.end,
    }
  }
  const opening = /^[\s，、“”]*/u.exec(text.slice(from, verb))![0].length
  for (const [table, sex] of [
    [neutral, undefined],
    [female, 'female'],
    [male, 'male'],
  ] as const)
    if (table.some((word) => text.startsWith(word, from + opening)))
      return table.some((word) => text.startsWith(`${word}的`, from + opening))
        ? { ...NOBODY, start: from + opening, end: verb }
        : lastPerson(scene, from + opening, verb, sex)
  return byNoun(scene, from, verb) ?? byRole(scene, from, verb) ?? byOrganisation(scene, from, verb)
}

/** `她的女儿`: a pronoun with what belongs to it. */
function isOwner(text: string, near: number, from: number, verb: number, pronoun: string): boolean {
  return text.slice(Math.max(from, near), verb).startsWith(`${pronoun}的`)
}

/** `这位母亲`: the last person, who may be of that sex. */
function byNoun(scene: Scene, from: number, verb: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const { articles, indefinite } = language.roles
  for (const [table, sex] of [
    [language.people.female, 'female'],
    [language.people.male, 'male'],
  ] as const)
    for (const noun of table) {
      const at = text.lastIndexOf(noun, verb - 1)
      if (at < from || at + noun.length > verb) continue
      const article = articles.find((word) => !indefinite.includes(word) && text.endsWith(word, at))
      if (article !== undefined) return lastPerson(scene, at - article.length, at + noun.length, sex)
    }
  return undefined
}

/** `这位专员`: the last person of that role, or somebody whom the text does not name. */
function byRole(scene: Scene, from: number, verb: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const clause = Math.max(from, text.lastIndexOf('，', verb - 1) + 1)
  for (let at = clause; at < verb; at++) {
    const rest = text.slice(at, verb)
    const length = Math.max(
      wordsOf(language.roles.titles).startsWith(rest),
      wordsOf(language.roles.heads).startsWith(rest),
    )
    if (length === 0) continue
    const role = rest.slice(0, length)
    const before = people.mentions.filter(
      (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= at),
    )
    const definite = language.roles.articles.some((word) => text.endsWith(word, at))
    const person = before.findLast((m) => m.person.role?.includes(role))?.person
    if (person !== undefined && definite)
      return { speaker: speakerOf(person), person, joint: [], start: at, end: at + length }
    const meant = definite && person === undefined ? meantBy(scene, at) : undefined
    if (meant !== undefined) return { speaker: speakerOf(meant), person: meant, joint: [], start: at, end: at + length }
    return {
      speaker: { name: null, role, organisation: null },
      person: undefined,
      joint: [],
      start: at,
      end: at + length,
    }
  }
  return undefined
}

/** `这位学者`: the only person named before in the paragraph, where nobody without a name came between. */
function meantBy({ paragraph, people, language }: Scene, at: number): RegisteredPerson | undefined {
  const { text } = paragraph.passage
  const { articles, indefinite } = language.roles
  const article = articles.find((word) => text.endsWith(word, at))
  if (article === undefined || indefinite.includes(article)) return undefined
  const named = people.mentions.filter((m) => m.paragraph === paragraph.index && m.end <= at)
  const since = text.slice(named.at(-1)?.end ?? 0, at)
  if (new Set(named.map(({ person }) => person)).size !== 1) return undefined
  return indefinite.some((word) => since.includes(word)) ? undefined : named[0]!.person
}

function byOrganisation(scene: Scene, from: number, verb: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { text } = paragraph.passage
  const start = Math.max(from, text.lastIndexOf('，', verb - 1) + 1)
  const name = withoutAdverb(text.slice(start, verb), language)
  const { words, suffixes, abbreviations } = language.organisations
  if (
    name.length < 2 ||
    name.length > 24 ||
    ![...words, ...suffixes, ...abbreviations].some((word) => name.endsWith(word))
  )
    return undefined
  return {
    speaker: { name: null, role: null, organisation: name },
    person: undefined,
    joint: [],
    start,
    end: start + name.length,
  }
}

/** `商务部今天`: without the word for when or how that closes a subject. */
function withoutAdverb(name: string, { attribution }: Language): string {
  const adverb = attribution.adverbs.find((word) => name.endsWith(word))
  return adverb === undefined ? name : name.slice(0, -adverb.length)
}
