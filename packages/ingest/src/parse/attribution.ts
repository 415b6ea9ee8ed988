import type { Language, Speaker } from '@dateline/core'
import { attributionUncased } from './attribution-uncased.ts'
import { attributionUnspaced } from './attribution-unspaced.ts'
import { speechOf } from './attribution-verb-last.ts'
import { lastPerson, NOBODY } from './last-person.ts'
import { byRelative } from './owned-person.ts'
import type { Paragraph, People, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { invertedIn, sexOfPronoun } from './pronouns.ts'
import { isCased, isUnspaced } from './scripts.ts'
import { byDefinite, byPerson, byPronoun, byRole } from './speakers.ts'
import { subjectBefore, subjectFrom, widen } from './subject-of-speech.ts'
import { adjoin, type Token, tokenAt, tokensOf } from './tokens.ts'
import { wordsOf } from './words.ts'

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
  const roles = scene.people.roles.filter((role) => role.paragraph === paragraph.index)
  for (let index = first; index < last; index++) {
    if (isInRole(roles, tokens[index]!)) continue
    const inversion = invertedAt(scene, index)
    if (inversion !== undefined) return inversion
    const opinion = phrasesOf(language.attribution.opinions).at(tokens, index)
    if (opinion > 1) {
      const words = tokens.slice(index, index + opinion)
      return lastPerson(scene, words[0]!.start, words.at(-1)!.end, sexWithin(words, language))
    }
    const cue = phrasesOf(language.attribution.before).at(tokens, index)
    if (cue > 0) {
      const subject = subjectFrom(scene, index + cue, last)
      if (subject !== undefined) return widen(subject, tokens[index]!.start)
    }
    const source = index > first ? (sourceBefore(scene, index) ?? speechOf(scene, index)) : undefined
    if (source !== undefined) return source
    const verb = verbAt(tokens, index, language)
    if (verb === 0 || index + verb > last) continue
    const before = subjectBefore(scene, first, index)
    const behind =
      before?.person === undefined
        ? (subjectFrom(scene, index + verb, last) ?? byDefinite(scene, index + verb))
        : undefined
    const apart = before === undefined && behind === undefined ? subjectApart(scene, index + verb, last) : undefined
    if (apart !== undefined) return widen(apart, tokens[index]!.start)
    const subject =
      before === undefined || (behind?.person !== undefined && isClose(scene, index + verb, behind))
        ? (behind ?? before)
        : before
    if (subject !== undefined)
      return widen(
        subject,
        Math.min(subject.start, tokens[index]!.start),
        Math.max(subject.end, tokens[index + verb - 1]!.end),
      )
  }
  return undefined
}

/** `сказала, перерезая ленту, директор Анна Ким`: the subject of a verb behind what two commas set apart. */
function subjectApart(scene: Scene, from: number, last: number): Attribution | undefined {
  const { tokens, passage } = scene.paragraph
  const verb = tokens[from - 1]!
  const aside = /^,\s+[^,.;:!?"“”„«»]{3,60},\s+/u.exec(passage.text.slice(verb.end, verb.end + 70))
  if (aside === null || /[–—]/.test(aside[0])) return undefined
  const at = tokenAt(tokens, verb.end + aside[0].length)
  const found = at < last ? subjectFrom(scene, at, last) : undefined
  return found?.person !== undefined && startsAt(scene, found, at) ? found : undefined
}

/** Whether somebody's name, or the role before it, begins at a word. */
function startsAt({ people, paragraph }: Scene, { start }: Attribution, at: number): boolean {
  const from = paragraph.tokens[at]!.start
  if (start === from) return true
  return people.roles.some((role) => role.paragraph === paragraph.index && role.start === from && role.end <= start)
}

/** Tokens of a verb of speech, weak ones too, with the adverbs between its words: `ha inoltre elogiato`, `a pour sa part déclaré`. */
function verbAt(tokens: readonly Token[], index: number, { attribution }: Language): number {
  const { verbs, weakVerbs, adverbs } = attribution
  const longestAt = (words: readonly Token[], at: number) =>
    Math.max(phrasesOf(verbs).at(words, at), phrasesOf(weakVerbs).at(words, at))
  const length = longestAt(tokens, index)
  if (length > 0 || adverbs.length === 0 || tokens[index]!.text.length > AUXILIARY) return length
  const between = phrasesOf(adverbs).at(tokens, index + 1)
  if (between === 0) return 0
  const closed = [tokens[index]!, ...tokens.slice(index + 1 + between, index + 1 + between + 2)]
  const whole = longestAt(closed, 0)
  return whole > 1 ? whole + between : 0
}

/** Letters of a word that stands apart from its verb, at most: `ha`, `hanno`, `avait`. */
const AUXILIARY = 5

/** The source that stands directly before what says so: `Outi Kosken mukaan`, `Demir'e göre`. */
function sourceBefore(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const cue = phrasesOf(language.attribution.after).at(tokens, index)
  const before = tokens[index - 1]
  if (cue === 0 || before === undefined || !adjoin(passage.text, before, tokens[index]!)) return undefined
  const { end } = tokens[index + cue - 1]!
  // `Outi Koski, jonka mielestä …`
  if (wordsOf(language.roles.relative).holds(before)) {
    const described = byRelative(scene, index - 1) ?? lastOf(scene, before.start)
    return described === undefined ? undefined : widen(described, described.start, end)
  }
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.end === before.end)
  const source =
    mention === undefined ? (byPronoun(scene, index - 1) ?? byRole(scene, index - 1, index)) : byPerson(scene, mention)
  return source === undefined ? undefined : widen(source, source.start, end)
}

/** The person whose name a comma sets apart from what stands behind it. */
function lastOf(scene: Scene, start: number): Attribution | undefined {
  const { paragraph, people } = scene
  const mention = people.mentions.findLast((m) => m.paragraph === paragraph.index && m.end <= start)
  return mention !== undefined && /^\s*,\s*$/.test(paragraph.passage.text.slice(mention.end, start))
    ? byPerson(scene, mention)
    : undefined
}

/** `… stellte ein Bauer sie zur Rede, erinnert sich Ana Ruiz`: the name right behind a verb before a role in another clause. */
function isClose({ paragraph }: Scene, from: number, { start }: Attribution): boolean {
  const at = tokenAt(paragraph.tokens, start)
  return at - from <= 1 && paragraph.passage.text.slice(paragraph.tokens[from]?.start ?? 0, start).search(/[,.;:]/) < 0
}

/** A role may hold what elsewhere leads to a source: `старшая группы по оценке`. */
function isInRole(roles: People['roles'], token: Token): boolean {
  return roles.some(({ start, end }) => start < token.start && token.end <= end)
}

/**
 * A verb of speech right behind a quote whose subject the language leaves out (`“…”, dijo.`, `“…”, bromea por teléfono.`): the
 * last person who was named speaks. With another subject behind the verb it is somebody whom the text does not name.
 */
export function verbAlone(scene: Scene, start: number, end: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const { verbs, weakVerbs } = language.attribution
  const first = tokenAt(tokens, start)
  for (const index of [first, first + 1]) {
    const strong = phrasesOf(verbs).at(tokens, index)
    const length = Math.max(strong, phrasesOf(weakVerbs).at(tokens, index))
    const verb = tokens[index + length - 1]
    if (length === 0 || verb === undefined || verb.end > end) continue
    const next = tokens[index + length]
    const closed =
      /^(?:\s*[.,;:–—―－]|\s-[\s,.;:])/.test(passage.text.slice(verb.end)) ||
      verb.end >= passage.text.length ||
      (next !== undefined &&
        [language.places.prepositions, language.roles.links].some((table) => wordsOf(table).holds(next)))
    const relative = byRelative(scene, index + length)
    if (relative !== undefined) return { ...relative, start: tokens[index]!.start }
    if (closed) return lastPerson(scene, tokens[index]!.start, verb.end, undefined)
    const led = /^\s*[,–—―－-]\s+(?:[–—―－-]\s+)?$/.test(passage.text.slice(start, tokens[index]!.start))
    if (strong > 0 || led) return { ...NOBODY, start: tokens[index]!.start, end: verb.end }
  }
  return undefined
}

/** Words between an article and the verb whose subject it opens, at most. */
const SUBJECT = 4

/**
 * A subject that no table knows between a quote and its verb: `“…”, another supporter wrote.`, `“…”, the statement said.` It is
 * nobody whom the text names, unless a noun tells the sex of somebody who was named.
 */
export function unknownSubject(scene: Scene, start: number, end: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const { articles, indefinite } = language.roles
  const first = tokenAt(tokens, start)
  const article = tokens[first]
  if (article === undefined || ![articles, indefinite].some((table) => wordsOf(table).has(article.text)))
    return undefined
  for (let index = first + 1; index <= first + SUBJECT && index < tokens.length; index++) {
    const token = tokens[index]!
    if (token.end > end || token.capital || !adjoin(passage.text, tokens[index - 1]!, token)) return undefined
    if (index === first + 1 || phrasesOf(language.attribution.verbs).at(tokens, index) === 0) continue
    const noun = tokens[index - 1]!.text
    const { femaleNouns, maleNouns } = language.attribution
    const sex = wordsOf(femaleNouns).has(noun) ? 'female' : wordsOf(maleNouns).has(noun) ? 'male' : undefined
    return sex === undefined || wordsOf(indefinite).has(article.text)
      ? { ...NOBODY, start: article.start, end: token.end }
      : lastPerson(scene, article.start, token.end, sex)
  }
  return undefined
}

/** Verb and pronoun in one: `a-t-elle déclaré`, `siger hun`. The pronoun within tells the sex. */
function invertedAt(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { start } = paragraph.tokens[index]!
  const cluster = invertedIn(paragraph.passage.text, start, language)
  if (cluster === undefined) return undefined
  const sex = sexWithin(tokensOf(cluster.replaceAll('-', ' ')), language)
  return lastPerson(scene, start, start + cluster.length, sex)
}

/** The sex that a pronoun among words tells. */
function sexWithin(words: readonly Token[], language: Language): RegisteredPerson['sex'] {
  const told = words.map(({ text }) => sexOfPronoun(text, language))
  return told.includes('female') ? 'female' : told.find((each) => each !== undefined)
}
