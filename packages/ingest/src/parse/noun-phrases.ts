import { isWholeWordOf, isWordOf, phraseAt } from './attached-words.ts'
import { hasOwner, isDefinite } from './definite.ts'
import { isGivenOrWord } from './given-names.ts'
import { beginsName, mayBeNamed, nameAt } from './name-at.ts'
import { isPlaceJoined } from './name-words-uncased.ts'
import { isAttachedNoun, isNoun } from './nouns.ts'
import { follows, type Reading } from './reading.ts'
import { looksLikeVerb } from './verb-shape.ts'
import { endsPhrase, honorificAt, isParticle, placeAt, prepositionAt } from './word-kinds.ts'

/** The words of a noun and of everything that depends on it: tokens `[first, end)`. */
export interface NounPhrase {
  readonly first: number
  readonly end: number
  /** Where the phrase could have ended before its first preposition. */
  readonly core: number
  /** Says which one is meant: only then may a name stand beside it without a comma. */
  readonly definite: boolean
  /** Characters attached to the front of its first word that are no part of it. */
  readonly lead: number
}

/** Words of a noun phrase, at most. */
const LONGEST = 16

/**
 * The phrase that begins with a noun of `length` tokens. An indefinite noun needs its complement (`director` → `of the
 * centre`); a definite one takes definite adjectives, prepositions with their nouns, and places. What comes then is no part
 * of it: a name, a verb, a clause.
 */
export function nounPhrase(reading: Reading, first: number, length: number, lead = 0): NounPhrase {
  const { tokens } = reading
  let definite = isDefinite(reading, first + length - 1) || isDefinite(reading, first) || hasOwner(reading, first)
  // `المتحدث باسم`: a preposition at the end of the noun needs its own.
  let open = !definite || prepositionAt(reading, first + length - 1) > 0
  let at = first + length
  let core: number | undefined
  const start = at
  while (at < tokens.length && at - first < LONGEST) {
    const quoted = quotedName(reading, at)
    if (quoted !== undefined) {
      at = quoted
      open = false
      definite = true
      continue
    }
    if (!follows(reading, at)) break
    const preposition = prepositionAt(reading, at)
    if (preposition > 0) {
      const object = at + preposition
      if (!follows(reading, object)) break
      const named = placeOrPart(reading, object)
      if (named === 0 && (prepositionAt(reading, object) > 0 || endsPhrase(reading, object))) break
      if (named === 0 && !isDefinite(reading, object) && !isNoun(reading, object) && !mayBePlace(reading, object))
        if (!follows(reading, object + 1) || !isDefinite(reading, object + 1)) break
      core ??= at
      open = open && at === start ? false : named === 0 && !isDefinite(reading, object) && !mayBePlace(reading, object)
      at = object + Math.max(1, named)
      continue
    }
    // `مديرة مستشفى الملك فيصل الدكتورة مريم خاطر`: after whom a house is called.
    const called = calledWithHonorific(reading, at)
    if (called > 0) {
      at += called
      open = false
      definite = true
      continue
    }
    // `والدة أحد الضحايا`
    if (open && isWholeWordOf(reading.language.attribution.unnamed, tokens, at) && follows(reading, at + 1)) {
      at++
      continue
    }
    // `رئيسة أحد هذه الفرق`
    if (open && isWholeWordOf(reading.language.roles.demonstratives, tokens, at) && follows(reading, at + 1)) {
      at++
      continue
    }
    if (endsPhrase(reading, at) || honorificAt(reading, at) > 0) break
    const taken = open ? complementAt(reading, at) : adjunctAt(reading, at)
    if (taken === undefined) break
    at += taken.length
    open = taken.open
    if (!open) definite = true
  }
  return { first, end: at, core: core ?? at, definite: definite && !open, lead }
}

/** Length of a place, or of a part of one that a word before it names: `شرق أفريقيا`. */
function placeOrPart(reading: Reading, at: number): number {
  const place = placeAt(reading, at)
  if (place > 0 || isDefinite(reading, at) || !follows(reading, at + 1)) return place
  const whole = placeAt(reading, at + 1)
  return whole > 0 && !isAttachedNoun(reading, at) && (isNoun(reading, at) || prepositionAt(reading, at) > 0)
    ? 1 + whole
    : 0
}

/** A name that the gazetteer lacks, where a text stops or somebody's name begins behind it: `في مرسابيت، هدى الشريف`. */
function mayBePlace(reading: Reading, at: number): boolean {
  return mayBeNamed(reading, at, false) && (!follows(reading, at + 1) || nameAt(reading, at + 1) !== undefined)
}

/** What completes an indefinite noun: a definite one, a place, a proper name, or another noun that needs completing. */
function complementAt(reading: Reading, at: number): { readonly length: number; readonly open: boolean } | undefined {
  const place = placeAt(reading, at)
  if (place > 0) return { length: place, open: false }
  const called = calledAfter(reading, at)
  if (called > 0) return { length: called, open: false }
  if (isDefinite(reading, at)) return { length: 1, open: false }
  if (isNoun(reading, at)) return { length: 1, open: true }
  const name = nameAt(reading, at + 1)
  return { length: 1, open: name === undefined || (isDefinite(reading, name.end - 1) && !name.marked) }
}

/** Length of the name of a person after whom a house is called, before a comma: `بمستشفى الحبيب بورقيبة، الأستاذ …`. */
function calledAfter(reading: Reading, at: number): number {
  const { text, tokens, language } = reading
  const house = isWordOf(language.people.namesakes, tokens, at - 1, language)
  const name = house ? nameAt(reading, at, 'title') : undefined
  return name !== undefined && /^\s*[,،]/.test(text.slice(tokens[name.end - 1]!.end)) ? name.end - at : 0
}

/** Words for those after whom houses are called by one name: `الملك فيصل`, `الأميرة هيا`. */
const CROWNED = /^(?:ال(?:ملكة?|أميرة?|سلطانة?|إمبراطورة?|بابا)|الملوك)$/u

/** Length of the honorific and the name of somebody after whom a house or a street is called, behind the noun for it. */
export function calledWithHonorific(reading: Reading, at: number): number {
  const { tokens, language } = reading
  if (at === 0 || !isWordOf(language.people.namesakes, tokens, at - 1, language)) return 0
  if (!follows(reading, at) || isDefinite(reading, at - 1)) return 0
  const honorific = honorificAt(reading, at)
  const first = at + honorific
  if (honorific === 0 || tokens[first] === undefined || !follows(reading, first)) return 0
  const crowned = CROWNED.test(tokens[first - 1]!.text)
  const name = nameAt(reading, first, 'title')
  const bound = tokens[first + 1] !== undefined && isParticle(tokens, first + 1, language)
  if (crowned && !bound && mayBeNamed(reading, first, true)) return honorific + 1
  return honorific + (name === undefined ? 1 : Math.min(name.end - first, bound ? LONGEST : 2))
}

/** What may still follow a noun phrase that is complete; undefined where it ends. */
function adjunctAt(reading: Reading, at: number): { readonly length: number; readonly open: boolean } | undefined {
  const { tokens, language } = reading
  const modifier = phraseAt(language.roles.modifiers, tokens, at, language)
  if (modifier !== undefined && !beginsName(reading, at)) return { length: modifier.length, open: false }
  if (isDefinite(reading, at)) return beginsName(reading, at) ? undefined : { length: 1, open: false }
  if (isAttachedNoun(reading, at)) return { length: 1, open: true }
  if (isPlaceJoined(reading, at)) return { length: 1, open: false }
  if (isJoinedNoun(reading, at)) return { length: 1, open: true }
  const place = placeAt(reading, at)
  return place > 0 && nameAt(reading, at) === undefined ? { length: place, open: false } : undefined
}

/** `للتضامن الوطني ومكافحة الإقصاء`: a noun that no table has, joined by `و`, with a definite word behind it. */
function isJoinedNoun(reading: Reading, at: number): boolean {
  const { tokens, language, knowledge } = reading
  const next = tokens[at + 1]
  const { text } = tokens[at]!
  if (next === undefined || !/^و.{3,}/u.test(text) || !follows(reading, at + 1)) return false
  if (!isDefinite(reading, at + 1) || /ي$/u.test(next.text) || isGivenOrWord(text, language, knowledge)) return false
  return !isGivenOrWord(text.slice(1), language, knowledge) && !looksLikeVerb(text.slice(1))
}

/** The end of a name in marks that belongs to the noun before it: `رئيسة منظمة "جذور"`. */
function quotedName({ text, tokens, language }: Reading, at: number): number | undefined {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (before === undefined || token === undefined) return undefined
  if (!/^\s+[«"“”»‹'‘]\s*$/u.test(text.slice(before.end, token.start))) return undefined
  if (
    ![language.organisations.words, language.quotes.titleCues].some((table) =>
      isWordOf(table, tokens, at - 1, language),
    )
  )
    return undefined
  for (let end = at; end < Math.min(tokens.length, at + 5); end++) {
    const gap = text.slice(tokens[end]!.end, tokens[end + 1]?.start ?? text.length)
    if (/^\s*[»"”“«›'’]/u.test(gap)) return /^\s*[»"”“«›'’]\s+$/u.test(gap) ? end + 1 : undefined
    if (gap.trim() !== '') return undefined
  }
  return undefined
}
