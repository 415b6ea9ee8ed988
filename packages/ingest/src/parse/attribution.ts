import type { Language, Speaker } from '@dateline/core'
import { attributionUncased } from './attribution-uncased.ts'
import { attributionUnspaced } from './attribution-unspaced.ts'
import { speechOf } from './attribution-verb-last.ts'
import type { Paragraph, People, PersonMention, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { invertedIn, nounAt, sexOfPronoun } from './pronouns.ts'
import { findMarked, type Marked } from './quote-marks.ts'
import { isArticle, roleAt, roleEndingAt, rolesMeet } from './roles.ts'
import { isCased, isUnspaced } from './scripts.ts'
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
  for (let index = first; index < last; index++) {
    if (isInRole(scene, tokens[index]!)) continue
    const inversion = invertedAt(scene, index)
    if (inversion !== undefined) return inversion
    const opinion = phrasesOf(language.attribution.opinions).at(tokens, index)
    if (opinion > 1) return lastPerson(scene, tokens[index]!.start, tokens[index + opinion - 1]!.end, undefined)
    const cue = phrasesOf(language.attribution.before).at(tokens, index)
    if (cue > 0) {
      const subject = subjectFrom(scene, index + cue, last)
      if (subject !== undefined) return widen(subject, tokens[index]!.start)
    }
    const source = index > first ? (sourceBefore(scene, index) ?? speechOf(scene, index)) : undefined
    if (source !== undefined) return source
    const verb = Math.max(
      phrasesOf(language.attribution.verbs).at(tokens, index),
      phrasesOf(language.attribution.weakVerbs).at(tokens, index),
    )
    if (verb === 0 || index + verb > last) continue
    const before = subjectBefore(scene, first, index)
    const behind =
      before?.person === undefined
        ? (subjectFrom(scene, index + verb, last) ?? byDefinite(scene, index + verb))
        : undefined
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

/** The source that stands directly before what says so: `Outi Kosken mukaan`, `Demir'e göre`. */
function sourceBefore(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const cue = phrasesOf(language.attribution.after).at(tokens, index)
  const before = tokens[index - 1]
  if (cue === 0 || before === undefined || !adjoin(passage.text, before, tokens[index]!)) return undefined
  const { end } = tokens[index + cue - 1]!
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.end === before.end)
  const source =
    mention === undefined ? (byPronoun(scene, index - 1) ?? byRole(scene, index - 1, index)) : byPerson(scene, mention)
  return source === undefined ? undefined : widen(source, source.start, end)
}

/** `… stellte ein Bauer sie zur Rede, erinnert sich Ana Ruiz`: the name right behind a verb before a role in another clause. */
function isClose({ paragraph }: Scene, from: number, { start }: Attribution): boolean {
  const at = tokenAt(paragraph.tokens, start)
  return at - from <= 1 && paragraph.passage.text.slice(paragraph.tokens[from]?.start ?? 0, start).search(/[,.;:]/) < 0
}

/** A role may hold what elsewhere leads to a source: `старшая группы по оценке`. */
function isInRole({ people, paragraph }: Scene, token: Token): boolean {
  return people.roles.some(
    ({ paragraph: index, start, end }) => index === paragraph.index && start < token.start && token.end <= end,
  )
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
      /^(?:\s*[.,;:–—―－]|\s-\s)/.test(passage.text.slice(verb.end)) ||
      verb.end >= passage.text.length ||
      (next !== undefined && wordsOf(language.places.prepositions).holds(next))
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

/** A speaker whom the text does not name. */
export const NOBODY = { speaker: { name: null, role: null, organisation: null }, person: undefined, joint: [] } as const

/** Verb and pronoun in one: `a-t-elle déclaré`, `siger hun`. The pronoun within tells the sex. */
function invertedAt(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { start } = paragraph.tokens[index]!
  const cluster = invertedIn(paragraph.passage.text, start, language)
  if (cluster === undefined) return undefined
  const words = cluster.split(/[\s-]+/)
  const told = words.map((word) => sexOfPronoun(word, language))
  const sex = told.includes('female') ? 'female' : told.find((each) => each !== undefined)
  return lastPerson(scene, start, start + cluster.length, sex)
}

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
    mentionsBefore(people, paragraph, start).filter(
      (m) =>
        (sex === undefined || m.person.sex === undefined || m.person.sex === sex) && !isQuoted(paragraph, m, language),
    ),
  )
  const from = mention?.paragraph === paragraph.index ? mention.end : 0
  if (mention === undefined || isUnnamedIntroduced(paragraph, from, start, language)) return { ...NOBODY, start, end }
  const { previous } = paragraph
  if (previous !== undefined && mention.paragraph <= previous.index) {
    const since = mention.paragraph === previous.index ? mention.end : 0
    if (isUnnamedIntroduced(previous, since, previous.passage.text.length, language)) return { ...NOBODY, start, end }
  }
  const meant = roleSince({ paragraph, people, language }, from, start, sex)
  if (meant !== undefined) return { speaker: speakerOf(meant), person: meant, joint: [], start, end }
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end }
}

/**
 * Of several mentions the one that a pronoun takes up: the last, unless it is governed in its sentence and another one before
 * it in this paragraph or the last is not: `Ana Ruiz spoke of Per Holm. “…”, she said.`
 */
function antecedent(scene: Scene, mentions: readonly PersonMention[]): PersonMention | undefined {
  const { paragraph } = scene
  const { previous } = paragraph
  const free = mentions.findLast((m) =>
    m.paragraph === paragraph.index
      ? !isGovernedIn(scene, m)
      : m.paragraph !== previous?.index || !isGovernedIn({ ...scene, paragraph: previous }, m),
  )
  const last = mentions.at(-1)
  const near = free !== undefined && free.paragraph >= (previous?.index ?? paragraph.index)
  return near || last === undefined || last.paragraph < (previous?.index ?? paragraph.index) ? free : last
}

const marked = new WeakMap<Paragraph, readonly Marked[]>()

/** Whether a name of a paragraph stands within its quotes: nobody is named by what he or she says. */
function isQuoted(paragraph: Paragraph, mention: PersonMention, language: Language): boolean {
  if (mention.paragraph !== paragraph.index) return false
  const stretches = marked.get(paragraph) ?? findMarked(paragraph.passage.text, language)
  marked.set(paragraph, stretches)
  return stretches.some(({ start, end }) => start <= mention.start && mention.end <= end)
}

/** Whether a name stands behind a preposition or an article, or in a case: not as the subject of its sentence. */
function isGovernedIn(scene: Scene, mention: PersonMention): boolean {
  const { paragraph, language } = scene
  const { tokens } = paragraph
  if (tokens[tokenAt(tokens, mention.end) - 1]?.possessive || !mayBeSubject(scene, mention)) return true
  const { places, roles, attribution } = language
  let first = tokenAt(tokens, startOf(scene, mention))
  if (adjoinsBefore(scene, first) && wordsOf(roles.articles).has(tokens[first - 1]!.text)) first--
  if (!adjoinsBefore(scene, first) || phrasesOf(attribution.before).endingAt(tokens, first - 1) > 0) return false
  const link = tokens[first - 1]!
  if (wordsOf(roles.articles).has(link.text)) return false
  return [places.prepositions, roles.links].some((table) => phrasesOf(table).endingAt(tokens, first - 1) > 0)
}

function adjoinsBefore({ paragraph: { passage, tokens } }: Scene, index: number): boolean {
  const [before, token] = [tokens[index - 1], tokens[index]]
  return before !== undefined && token !== undefined && adjoin(passage.text, before, token)
}

function mentionsBefore(people: People, paragraph: Paragraph, start: number): readonly PersonMention[] {
  return people.mentions.filter(
    (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= start),
  )
}

/** Whom the role means that opens the last sentence between two places which has one: `La preside ha aperto la sala. “…”, ha detto.` */
function roleSince(scene: Scene, from: number, to: number, sex: RegisteredPerson['sex']): RegisteredPerson | undefined {
  const { tokens, passage } = scene.paragraph
  let meant: RegisteredPerson | undefined
  for (let index = tokenAt(tokens, from); index < tokens.length && tokens[index]!.end <= to; index++) {
    const gap = index === 0 ? '.' : passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start).trim()
    if (!/^[.!?…][”»)]*$/u.test(gap)) continue
    const person = byRole(scene, index, Math.min(index + 4, tokens.length))?.person
    if (person !== undefined && (sex === undefined || person.sex === undefined || person.sex === sex)) meant = person
  }
  return meant
}

/** Words at the head of a sentence among which its subject stands. */
const HEAD = 3

/** Whether a sentence between two places begins with a person whom an indefinite noun alone introduces: `A mother of five`. */
function isUnnamedIntroduced({ tokens, passage }: Paragraph, from: number, to: number, language: Language): boolean {
  const { female, male } = language.people
  const { femaleNouns, maleNouns } = language.attribution
  for (let index = tokenAt(tokens, from); index < tokens.length && tokens[index]!.end <= to; index++) {
    const gap = index === 0 ? '.' : passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start).trim()
    if (!/^[.!?…:]["”»)]*$/u.test(gap)) continue
    if (phrasesOf(language.attribution.unnamed).at(tokens, index) > 0) return true
    const next = tokens[index + 1]
    const indefinite = wordsOf(language.roles.indefinite).holds(tokens[index]!)
    if (isAged(tokens[index]!) || (indefinite && next !== undefined && isAged(next))) {
      if (!tokens.slice(index, index + 3).some((token) => token.capital && !isAged(token) && token !== tokens[index]))
        return true
    }
    if (!indefinite) continue
    for (
      let at = index + 1;
      at <= index + HEAD && at < tokens.length && adjoin(passage.text, tokens[at - 1]!, tokens[at]!);
      at++
    )
      if (
        tokens[at]!.end <= to &&
        (roleAt(tokens, at, language) > 0 ||
          [female, male, femaleNouns, maleNouns].some((table) => wordsOf(table).holds(tokens[at]!)))
      )
        return true
  }
  return false
}

/** `24-åring`, `34-jährige`: somebody of an age. */
function isAged({ text }: Token): boolean {
  return /^\d{1,2}-?\p{Ll}{4,}/u.test(text)
}

function widen(attribution: Attribution, start: number, end = attribution.end): Attribution {
  return { ...attribution, start, end }
}

/** The subject that follows a verb: `said Ana Ruiz`, `said the minister`, `said he`, `said one of the farmers`. */
export function subjectFrom(scene: Scene, from: number, last: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens } = paragraph
  const limit = Math.min(last, from + 14)
  const token = tokens[from]
  if (token === undefined || from >= last) return undefined
  // `l'un des pêcheurs`: the elided article is a word of its own.
  const lead = /['’ʼ]$/u.test(token.text) ? from + 1 : from
  const unnamed = phrasesOf(language.attribution.unnamed).at(tokens, lead)
  if (unnamed > 0) return { ...NOBODY, start: token.start, end: tokens[lead + unnamed - 1]!.end }
  const mention = people.mentions.find(
    (m) =>
      m.paragraph === paragraph.index &&
      m.start >= token.start &&
      startOf(scene, m) <= (tokens[limit]?.start ?? Infinity),
  )
  if (mention !== undefined && tokenAt(tokens, mention.start) < last && belongsTogether(scene, from, mention))
    return byPerson(scene, mention)
  return (
    byPronoun(scene, from) ?? byNoun(scene, from) ?? byRole(scene, from, limit) ?? byOrganisation(scene, from, limit)
  )
}

/** Where a person begins to be named: at the role before the name, which an honorific or a comma may part from it. */
export function startOf({ people, paragraph }: Scene, mention: PersonMention): number {
  const role = people.roles.find(
    ({ paragraph: index, start, end }) =>
      index === mention.paragraph &&
      start < mention.start &&
      end <= mention.start &&
      /^,?(?:\s+[\p{L}-]{1,20}\.?){0,2}\s+$/u.test(paragraph.passage.text.slice(end, mention.start)),
  )
  return role?.start ?? mention.start
}

/** The subject before a verb: `Ana Ruiz, head of the office, said`, `the minister told`, `She added`. */
function subjectBefore(scene: Scene, first: number, verb: number): Attribution | undefined {
  const { paragraph, people } = scene
  const { tokens } = paragraph
  if (verb <= first) return undefined
  const from = tokens[first]!.start
  const to = tokens[verb]!.start
  const mentions = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= to)
  const nearest =
    mentions.findLast((m) => mayBeSubject(scene, m) && !isGovernedIn(scene, m)) ??
    mentions.findLast((m) => mayBeSubject(scene, m))
  const pronoun = byPronoun(scene, verb - 1)
  if (pronoun !== undefined && adjoin(paragraph.passage.text, tokens[verb - 1]!, tokens[verb]!)) return pronoun
  if (nearest !== undefined && !/[.!?;]\s/.test(paragraph.passage.text.slice(nearest.end, to)))
    return bothOf(scene, mentions, nearest)
  for (let index = Math.max(first, verb - 3); index < verb; index++) {
    const before = tokens[index - 1]
    if (before !== undefined && wordsOf(scene.language.roles.indefinite).holds(before)) continue
    const noun = byNoun(scene, index, verb)
    if (noun !== undefined) return noun
  }
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

/** Of two subjects the first, with the other beside it: `Ana Ruiz and Per Holm said`. */
function bothOf(scene: Scene, mentions: readonly PersonMention[], last: PersonMention): Attribution {
  const before = mentions[mentions.indexOf(last) - 1]
  return before !== undefined && before.person !== last.person && isJoined(scene, before, last)
    ? byPerson(scene, before)
    : byPerson(scene, last)
}

/** Whether a name stands as the subject of a sentence does, as far as its form tells: not `Koskelle`, not `Yılmaz'a`. */
export function mayBeSubject({ paragraph, language }: Scene, { person, end }: PersonMention): boolean {
  const { tokens } = paragraph
  const last = tokens[tokenAt(tokens, end) - 1]
  if (last === undefined || last.tail !== '') return false
  return !language.people.lastInflects || person.name.split(' ').includes(last.text)
}

/** Other words between a verb and its subject, at most: `сказала на встрече в Бельцах директор …`. */
const ADVERBIAL = 3

/** Between a verb and the person that it belongs to stand only roles, honorifics, articles, or a few words in lower case. */
function belongsTogether(scene: Scene, from: number, mention: PersonMention): boolean {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const start = startOf(scene, mention)
  const words = tokens.slice(from).filter((token) => token.end <= start)
  const between = passage.text.slice(tokens[from]!.start, start)
  const honorific = words.at(-1)
  const abbreviated = honorific !== undefined && phrasesOf(language.people.honorificsBefore).at([honorific], 0) > 0
  if (/[,.!?;:"“”«»]\s/.test(abbreviated ? between.replace(/(?<=\p{L})\.\s+(?=\p{Lu}|$)/gu, ' ') : between))
    return false
  const others = words.filter((token) => !token.capital && !isRoleWord(token, language))
  return others.length <= ADVERBIAL
}

function isRoleWord(token: Token, language: Language): boolean {
  const { articles, links, joins, modifiers } = language.roles
  return (
    [articles, links, joins, modifiers].some((table) => wordsOf(table).holds(token)) ||
    roleEndingAt([token], 0, language) > 0
  )
}

export function byPerson(scene: Scene, mention: PersonMention): Attribution {
  const { people } = scene
  const { person } = mention
  const others = people.mentions.filter(
    (m) => m.paragraph === mention.paragraph && m.person !== person && m.start >= mention.end,
  )
  const next = others[0]
  const joined = next !== undefined && isJoined(scene, mention, next)
  return {
    speaker: speakerOf(person),
    person,
    joint: joined ? [speakerOf(next.person)] : [],
    start: mention.start,
    end: mention.end,
  }
}

/** `Ana Ruiz and Per Holm`, `Ana Ruiz, head of the office, and the mayor, Per Holm`: between two names only roles and `and`. */
function isJoined(scene: Scene, mention: PersonMention, next: PersonMention): boolean {
  const { people, paragraph, language } = scene
  const role = people.roles.find(
    ({ paragraph: index, start, end }) => index === paragraph.index && start >= mention.end && end <= next.start,
  )
  const behind = role !== undefined && role.end < startOf(scene, next) ? role.end : mention.end
  const link = paragraph.passage.text
    .slice(behind, startOf(scene, next))
    .replace(/^,|^\s*\)/, '')
    .trim()
  const words = tokensOf(link).map(({ text }) => text)
  if (link === '&' || link === '/') return true
  return (
    words.length > 0 &&
    !/[.!?;:"“”«»]/.test(link) &&
    wordsOf(language.roles.joins).has(words[0]!) &&
    words.slice(1).every((word) => wordsOf(language.roles.articles).has(word))
  )
}

export function speakerOf(person: RegisteredPerson): Speaker {
  return { name: person.name, role: person.role, organisation: person.organisation }
}

function byPronoun(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, language } = scene
  const token = paragraph.tokens[index]
  if (token === undefined) return undefined
  const sex = sexOfPronoun(token.text, language)
  if (sex === undefined && !wordsOf(language.attribution.neutral).holds(token)) return undefined
  return lastPerson(scene, token.start, token.end, sex)
}

/** `the woman`, `пояснює жінка`: the last person of that sex, unless the noun is indefinite. */
function byNoun(scene: Scene, from: number, verb?: number): Attribution | undefined {
  const { tokens, passage } = scene.paragraph
  const noun = nounAt(passage.text, tokens, from, scene.language, verb)
  if (noun === undefined) return undefined
  const { start } = tokens[from]!
  const near = mentionsBefore(scene.people, scene.paragraph, start).filter(
    ({ paragraph, person }) =>
      paragraph === scene.paragraph.index || (paragraph === scene.paragraph.index - 1 && person.sex === noun.sex),
  )
  return near.length === 0 ? { ...NOBODY, start, end: noun.end } : lastPerson(scene, start, noun.end, noun.sex)
}

/** `sagt die Salzkammergutlerin`: a noun that no table knows behind an article of one sex is the one person of whom the paragraph speaks. */
function byDefinite(scene: Scene, from: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const [article, noun] = [tokens[from], tokens[from + 1]]
  if (article === undefined || noun === undefined || !adjoin(passage.text, article, noun)) return undefined
  if (noun.capital !== language.people.capitalNouns || !/^\s*(?:[.,;:–—―－]|$)/u.test(passage.text.slice(noun.end)))
    return undefined
  const { femaleArticles, maleArticles } = language.roles
  const sex = wordsOf(femaleArticles).holds(article)
    ? 'female'
    : wordsOf(maleArticles).holds(article)
      ? 'male'
      : undefined
  const here = mentionsBefore(people, paragraph, article.start).filter((m) => m.paragraph === paragraph.index)
  const persons = new Set(here.map(({ person }) => person))
  if (sex === undefined || persons.size !== 1) return undefined
  return lastPerson(scene, article.start, noun.end, sex)
}

/** `the minister`, `an official`: the last person of that role, or somebody whom the text does not name. */
export function byRole(scene: Scene, from: number, limit: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  for (let index = from; index < limit && index < from + 6; index++) {
    if (index > from && !adjoin(passage.text, tokens[index - 1]!, tokens[index]!) && !tokens[index - 1]!.possessive)
      return undefined
    const length = roleEndingAt(tokens, index, language)
    if (length === 0) continue
    const start = Math.max(0, index - length + 1)
    const role = passage.text.slice(tokens[start]!.start, tokens[index]!.end)
    const end = tokens[index]!.end
    const before = mentionsBefore(people, paragraph, tokens[start]!.start)
    const article = tokens[start - 1]
    const indefinite =
      article !== undefined && isArticle(article, language) && wordsOf(language.roles.indefinite).holds(article)
    const person = indefinite
      ? undefined
      : before.findLast((m) => m.person.role !== null && rolesMeet(m.person.role, role, language))?.person
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

/** An organisation speaks: `IOM said`, `the Ministry of Health said`. */
export function byOrganisation(scene: Scene, from: number, limit: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const start = wordsOf(language.roles.articles).has(tokens[from]?.text ?? '') ? from + 1 : from
  let end = start
  while (
    end < limit &&
    tokens[end] !== undefined &&
    (tokens[end]!.capital ||
      (end > start && wordsOf(language.roles.links).holds(tokens[end]!) && tokens[end + 1]?.capital === true)) &&
    (end === start || adjoin(passage.text, tokens[end - 1]!, tokens[end]!))
  )
    end++
  if (end === start) return undefined
  const run = tokens.slice(start, end)
  const { words, abbreviations } = language.organisations
  const name = passage.text.slice(run[0]!.start, run.at(-1)!.end)
  const isOne =
    wordsOf(abbreviations).has(name) ||
    run.some((token) => wordsOf(words).holds(token) || /^\p{Lu}{2,7}$/u.test(token.text))
  if (!isOne) return undefined
  return {
    speaker: { name: null, role: null, organisation: name },
    person: undefined,
    joint: [],
    start: run[0]!.start,
    end: run.at(-1)!.end,
  }
}
