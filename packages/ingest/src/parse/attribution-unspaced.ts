import type { Language } from '@dateline/core'
import type { Attribution, Scene } from './attribution.ts'
import { lastPerson, NOBODY } from './last-person.ts'
import { CLOSES } from './name-at-unspaced.ts'
import type { PersonMention } from './people.ts'
import { byRole } from './role-speaks-unspaced.ts'
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
  const named = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= verb)
  const nearest = named.findLast((m) => !isOwnerOrObject(text, m, named))
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

/**
 * `谢志恒的手`, `对张伟说`, `部长王建国会见工程师李强后表示`: a name that says whose something is, to whom somebody speaks, or whom
 * somebody meets, where another is named before it.
 */
function isOwnerOrObject(text: string, mention: PersonMention, named: readonly PersonMention[]) {
  const owner = text[mention.end] === '的'
  if (CLOSES.test(text[mention.end] ?? '') && named.some((other) => isClauseOf(text, other, mention))) return true
  if (!owner && !OBJECT.test(text.slice(mention.start - 1, mention.start))) return false
  const said = owner && SAID.test(text.slice(mention.end + 1, mention.end + 3))
  return !said && named.some(({ person, end }) => person !== mention.person && end <= mention.start)
}

/** Whether one person is named before another in the same clause. */
function isClauseOf(text: string, { person, end }: PersonMention, other: PersonMention): boolean {
  return person !== other.person && end <= other.start && !/[，。；：]/u.test(text.slice(end, other.start))
}

/** Lead to whom somebody speaks or acts on. */
const OBJECT = /[对對向跟给給把]/u

/** What somebody says, of which a name with 的 is the speaker: `王磊的话`. */
const SAID = /^(?:话|話|说法|說法)/u

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
