import { anaphoraIn } from './anaphora.ts'
import { type Attribution, attributionIn, type Scene, unknownSubject, verbAlone } from './attribution.ts'
import { attributionVerbLast } from './attribution-verb-last.ts'
import { colonLead, ellipsisBefore, namedBeforeColon } from './colon-lead.ts'
import { goesOnBehind, goesOnTelling, isCoordinated } from './coordinated-verb.ts'
import { lastPerson } from './last-person.ts'
import { endsWithApposed, isUncased, ledByColon, ledByVerb } from './led-before.ts'
import { isLikeVerb } from './name-speaks.ts'
import { isNameWithin } from './named-in-marks.ts'
import { phrasesOf } from './phrases.ts'
import { endsSentence } from './prose.ts'
import type { Marked } from './quote-marks.ts'
import { saidOfOneself } from './said-of-oneself.ts'
import { isUnspaced } from './scripts.ts'
import { sentenceLength, sentenceStart } from './sentences.ts'
import { SIGNATURE } from './speaker-beside.ts'
import { byPerson, speakerOf } from './speakers.ts'
import { countWords, tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** The attribution in the sentence of a quote: behind it up to the next quote, or before it back to the one before. */
export function directAttribution(
  scene: Scene,
  all: readonly Marked[],
  nth: number,
  marked: Marked,
): Attribution | undefined {
  const { text } = scene.paragraph.passage
  const following = nextOpen(scene, all, nth)
  const after = text.slice(marked.close, following)
  const inside = text.slice(marked.start, marked.end)
  const goesOn = !endsSentence(inside) || /^\s*[,，،–—―－-]/.test(after) || /^\s*[\p{Ll}\p{Lo}]/u.test(after)
  // What follows a finished sentence may lead to the next quote: 「…。」阮氏秋恆則說：「…」
  const leadsOn = isUnspaced(scene.language) && endsSentence(inside) && /[：:]\s*$/.test(after)
  const since = all[nth - 1]?.close ?? 0
  const announced = isUnspaced(scene.language)
    ? ledByColon(scene, since, marked)
    : isUncased(scene.language)
      ? ledByVerb(scene, since, marked)
      : undefined
  if (announced !== undefined) return announced
  const another =
    phrasesOf(scene.language.attribution.whereas).at(
      scene.paragraph.tokens,
      tokenAt(scene.paragraph.tokens, marked.close),
    ) > 0
  if (!leadsOn && !another && !isCoordinated(scene, all, nth + 1) && (goesOn || /[!?]$/.test(inside))) {
    const stop = marked.close + sentenceLength(after, scene.language)
    if (scene.language.attribution.verbLast) {
      const from = sentenceStart(text, marked.open, all[nth - 1]?.close ?? 0, scene.language)
      const framed = attributionVerbLast(scene, { from, open: marked.open, close: marked.close, to: stop })
      if (framed !== undefined) return framed
    }
    const found = attributionIn(scene, marked.close, stop)
    if (found !== undefined && nearAfter(scene, marked.close, found)) return found
    const bare = goesOnBehind(scene, all, nth) ? undefined : verbAlone(scene, marked.close, stop)
    const own = bare !== undefined && bare.person === undefined ? ownSubject(scene, all, nth) : undefined
    if (bare !== undefined) return own ?? bare
    const unknown = unknownSubject(scene, marked.close, stop) ?? unknownVerb(scene, marked.close, stop)
    if (unknown !== undefined) return unknown
  }
  const signed = signedBehind(scene, marked.close, following)
  if (signed !== undefined) return signed
  const behind = anaphoraIn(scene, marked.close, text.length)
  if (behind !== undefined) return behind
  const leading = sentenceStart(text, marked.open, all[nth - 1]?.close ?? 0, scene.language)
  const before = text.slice(leading, marked.open)
  if (before.trim() === '') return undefined
  const told = lastAttribution(scene, leading, marked.open)
  // Where the verb stands first, one whose subject no table knows is nobody's who is named behind it.
  const unknown = told !== undefined && isUncased(scene.language) && !endsWithApposed(scene, leading, marked.open)
  const named = told?.person === undefined && !unknown ? namedBeforeColon(scene, leading, marked.open) : undefined
  const found =
    named ??
    told ??
    ellipsisBefore(scene, leading, marked.open) ??
    subjectless(scene, leading, marked.open) ??
    saidOfOneself(scene, leading, marked) ??
    colonLead(scene, leading, marked.open)
  if (found === undefined) return undefined
  const led = /[,:，：،–—―－]\s*$/.test(before) || goesOnInHan(scene, found, marked.open)
  return led || nearBefore(scene, found, marked.open) || goesOnTelling(scene, found, marked.open) ? found : undefined
}

/** Where the next words in marks begin that are no name within who speaks: `«…», – говорит юрист фонда «Маяк» Анна Ким.` */
function nextOpen({ paragraph, people, language }: Scene, all: readonly Marked[], nth: number): number {
  const { text } = paragraph.passage
  const next = all
    .slice(nth + 1)
    .find(
      ({ start, end }, at) =>
        !isNameWithin(text, all[nth + 1 + at]!, text.slice(start, end), language) ||
        people.mentions.some((m) => m.paragraph === paragraph.index && m.start >= start && m.end <= end),
    )
  return next?.open ?? text.length
}

/** `他承认，资金压力不小，但“…”`: what somebody says goes on behind a conjunction, in the sentence that says who. */
function goesOnInHan({ paragraph, language }: Scene, { end }: Attribution, open: number): boolean {
  const between = paragraph.passage.text.slice(end, open)
  return (
    isUnspaced(language) &&
    /^，[^。；！？“”「」]*，/u.test(between) &&
    wordsOf(language.attribution.conjunctions).endsWith(between) > 0
  )
}

/** Who calls something so before a quote that stands within the sentence: `Ana Ruiz spoke of an “overdue step”, pointed out …`. */
function ownSubject(scene: Scene, all: readonly Marked[], nth: number): Attribution | undefined {
  const { text } = scene.paragraph.passage
  const { open } = all[nth]!
  const from = sentenceStart(text, open, all[nth - 1]?.close ?? 0, scene.language)
  const found = text.slice(from, open).trim() === '' ? undefined : lastAttribution(scene, from, open)
  return found?.person !== undefined && nearBefore(scene, found, open) ? found : undefined
}

/** A word that no table knows between a quote, its comma and a name that another mark closes: `“…”, atira Tomé Lobo, pescador`. */
function unknownVerb(scene: Scene, close: number, stop: number): Attribution | undefined {
  const { paragraph, people } = scene
  const { tokens, passage, index } = paragraph
  const verb = tokens[tokenAt(tokens, close)]
  if (verb === undefined || !isLikeVerb(passage.text.slice(close - 1, verb.start), verb, scene.language))
    return undefined
  const mention = people.mentions.find((m) => m.paragraph === index && m.start > verb.end)
  if (mention === undefined || mention.end > stop || !/^\s+$/.test(passage.text.slice(verb.end, mention.start)))
    return undefined
  return /^\s*(?:[,.;:–—]|$)/u.test(passage.text.slice(mention.end))
    ? { ...byPerson(scene, mention), start: verb.start }
    : undefined
}

/** `“…” — Sara Amin, Erbil`: behind a quote nothing but a dash, a name and who that is. */
function signedBehind({ paragraph, people }: Scene, close: number, to: number): Attribution | undefined {
  const { passage, tokens, index } = paragraph
  const dash = /^\s*[–—―－]\s*/u.exec(passage.text.slice(close, close + 8))
  if (dash === null || tokenAt(tokens, to) - tokenAt(tokens, close) > SIGNATURE) return undefined
  const start = close + dash[0].length
  const mention = people.mentions.find((m) => m.paragraph === index && m.start === start)
  if (mention === undefined || !/^(?:\s*$|[,(.]\s*)/u.test(passage.text.slice(mention.end, to))) return undefined
  return { speaker: speakerOf(mention.person), person: mention.person, joint: [], start, end: mention.end }
}

/**
 * `Prometeu ainda abrir as sessões, “mesmo quando …”`: the verb that opens a sentence has no subject in it, and the person
 * whom the paragraph named last before it goes on to speak.
 */
function subjectless(scene: Scene, start: number, open: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const { verbs, conjunctions, adverbs, announced } = language.attribution
  let verb = tokenAt(tokens, start)
  while (
    tokens[verb] !== undefined &&
    [language.roles.joins, conjunctions, adverbs].some((table) => wordsOf(table).holds(tokens[verb]!))
  )
    verb++
  const token = tokens[verb]
  const colon = /[:：]\s*$/u.test(passage.text.slice(start, open))
  const length = Math.max(phrasesOf(verbs).at(tokens, verb), colon ? phrasesOf(announced).at(tokens, verb) : 0)
  if (isUnspaced(language) || token === undefined || length === 0 || tokens[verb + length]?.capital === true)
    return undefined
  const here = people.mentions.filter((m) => m.paragraph === paragraph.index)
  if (here.some((m) => m.start >= start && m.end <= open)) return undefined
  const persons = new Set(here.flatMap((m) => (m.end <= start ? [m.person] : [])))
  return persons.size === 1 ? lastPerson(scene, token.start, tokens[verb + length - 1]!.end, undefined) : undefined
}

/** Whom the last clause before a quote describes: `Ana Ruiz thanked the head of the harbour, Per Holm, who wrote: “…”` */
function relativeBehind(scene: Scene, from: number, end: number): Attribution | undefined {
  const { tokens } = scene.paragraph
  const [first, last] = [tokenAt(tokens, from), tokenAt(tokens, end)]
  const pronoun = tokens.slice(first, last).findLast((token) => wordsOf(scene.language.roles.relative).holds(token))
  const verb = pronoun === undefined ? undefined : tokens[tokenAt(tokens, pronoun.end)]
  if (verb === undefined || tokenAt(tokens, verb.start) >= last) return undefined
  const found = attributionIn(scene, from, end)
  return found?.person !== undefined && found.start < verb.start && found.end >= verb.end ? found : undefined
}

/** Words between who speaks in the second clause and the quote, at most. */
const CLOSE = 4

/** Somebody else who is named in a second clause and speaks right before the quote: `says Ana Ruiz, while Per Holm calls it “…”`. */
function otherBehind(scene: Scene, found: Attribution, end: number): Attribution | undefined {
  const { paragraph, people } = scene
  if (found.person === undefined) return undefined
  const others = people.mentions.filter(
    (m) => m.paragraph === paragraph.index && m.person !== found.person && m.start >= found.end && m.end <= end,
  )
  const other = others.length === 0 ? undefined : attributionIn(scene, found.end, end)
  if (other?.person === undefined || other.person === found.person) return undefined
  const named = others.some((m) => m.person === other.person && m.end <= other.end)
  const { text } = paragraph.passage
  const apart = /^[^.!?]*,/.test(text.slice(found.end, other.start))
  return named && apart && countWords(text.slice(other.end, end)) <= CLOSE ? other : undefined
}

/** Of several attributions before a quote the nearest: `Ana Ruiz promised a plan which, one of the farmers joked, is “…”`. */
function lastAttribution(scene: Scene, start: number, end: number): Attribution | undefined {
  const found = attributionIn(scene, start, end)
  if (found === undefined || isUnspaced(scene.language)) return found
  const described = relativeBehind(scene, found.end, end) ?? otherBehind(scene, found, end)
  if (described !== undefined) return described
  const between = scene.paragraph.passage.text.slice(found.end, end).replace(/[\s,]+$/, '')
  const clause = Math.max(between.lastIndexOf(', '), between.lastIndexOf('; '))
  const nearer = clause < 0 ? undefined : attributionIn(scene, found.end + clause, end)
  if (nearer?.person !== undefined && opensOwnClause(scene, found.end + clause, nearer)) return nearer
  return nearer?.speaker.name === null && nearer.speaker.organisation === null ? nearer : found
}

/** `…, she said; the latter spoke of “…”`, `…, while the head of the union warns that “…”`: a clause with a subject of its own. */
function opensOwnClause({ paragraph, people, language }: Scene, mark: number, found: Attribution): boolean {
  const { tokens, passage } = paragraph
  const first = tokens[tokenAt(tokens, mark)]
  if (first === undefined || found.start < mark) return false
  const own = people.mentions.some(
    (m) => m.paragraph === paragraph.index && m.person === found.person && m.start >= mark && m.start <= found.end,
  )
  return passage.text[mark] === ';'
    ? own || found.start === first.start
    : own && phrasesOf(language.structure.conjunctions).at(tokens, tokenAt(tokens, mark)) > 0
}

/** Between a quote and the attribution behind it stand at most a few words; without spaces, the role may stand there too. */
function nearAfter(scene: Scene, close: number, found: Attribution): boolean {
  const { paragraph, people } = scene
  const role = people.roles.find(
    ({ paragraph: index, start, end }) => index === paragraph.index && start >= close && end <= found.start,
  )
  const between = paragraph.passage.text.slice(close, role?.start ?? found.start)
  return isUnspaced(scene.language) ? between.length <= 28 && !/[^，][，。]./u.test(between) : countWords(between) <= 3
}

/** A quote without comma or colon before it is attributed by a verb close by: `said the response was “far too slow”`. */
export function nearBefore(scene: Scene, found: Attribution, open: number): boolean {
  const { text } = scene.paragraph.passage
  const between = text.slice(found.end, open)
  // `按照她的说法，…已经“…”`: what a source says may be the whole sentence.
  const source = wordsOf(scene.language.attribution.before).startsWith(text.slice(found.start, open)) > 0
  const clause = isUnspaced(scene.language) ? between : behindSemicolon(between)
  if (tellsAll(scene, found, between, open) || isToldInHan(scene, between, open)) return true
  return countWords(clause) <= (isUnspaced(scene.language) && !source ? 2 : 12) && !/[。；]|[.!?;](?:\s|$)/.test(clause)
}

/** What follows a verb of speech and its comma up to the words in marks: a subject, and no noun of which they are the name. */
const TOLD_IN_HAN = /^，[^，。；：“”「」的]{1,14}$/u

/** Words that a clause has and few names have. */
const CLAUSAL = /[不没沒有是在会會要能了得也都还還更比连連仍]/u

/** Verbs before a motto or a term: `践行“…”`, `推进“…”`. */
const OF_MOTTO =
  /(?:践行|踐行|落实|落實|贯彻|貫徹|坚持|堅持|弘扬|弘揚|秉持|倡导|倡導|推进|推進|推动|推動|启动|啟動|开展|開展|实施|實施|打造|围绕|圍繞|遵循|提出|做到|实现|實現|理解|名为|名為|称为|稱為|叫做|就是|成为|成為|作为|作為|以|是|为|為|叫|按|与|和|及)$/u

/** Signs of a clause in marks, at least. */
const CLAUSE_IN_HAN = 6

/** `他说，渔网里捞上来的鱼“有时是鱼，有时是人”。`: what somebody says of a thing, which ends the sentence. */
function isToldInHan({ paragraph, language }: Scene, between: string, open: number): boolean {
  if (!isUnspaced(language) || !TOLD_IN_HAN.test(between) || OF_MOTTO.test(between)) return false
  const [, inside = ''] = /^[“「]([^“”「」]*)[”」][。，！？]/u.exec(paragraph.passage.text.slice(open)) ?? []
  return inside.length >= CLAUSE_IN_HAN && CLAUSAL.test(inside)
}

/** Words of a sentence that tells what somebody said, at most. */
const TOLD = 45

/** `… writes that the country pays more, and that safety is “a red thread”`: what is said of a thing within what is told. */
function tellsAll({ paragraph, language }: Scene, found: Attribution, between: string, open: number): boolean {
  const { tokens, passage } = paragraph
  const [next, last] = [tokens[tokenAt(tokens, found.end)], tokens[tokenAt(tokens, open) - 1]]
  return (
    !isUnspaced(language) &&
    /^\s*\p{Ll}/u.test(passage.text.slice(open + 1)) &&
    next !== undefined &&
    last !== undefined &&
    wordsOf(language.attribution.reported).holds(next) &&
    wordsOf(language.roles.copulas).holds(last) &&
    !/[.!?;:]\s/.test(between) &&
    countWords(between) <= TOLD
  )
}

/** Words of a clause that goes on what was said, at most. */
const GOES_ON = 4

/** `… warned the head of the union; that was “an obstacle course”`: behind a semicolon a few words go on what somebody said. */
function behindSemicolon(between: string): string {
  const last = between.lastIndexOf(';')
  if (last < 0) return between
  const clause = between.slice(last + 1)
  return countWords(clause) <= GOES_ON && !/[.!?]\s/.test(between) ? clause : between
}
