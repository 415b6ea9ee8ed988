import { type Language, unitClass } from '@dateline/core'
import { ownCopy } from './remembered.ts'
import { checkOf, HASH, type HashedWord, hashOf, hashOn } from './word-hash.ts'
import { characterClass, WordTable } from './word-table.ts'
import { foldWords } from './words.ts'

/** A word as tables are asked for it: folded, and as its hashes. */
export interface FoldedWord extends HashedWord {
  readonly folded: string
}

/** A word of a text, with the punctuation inside names: `O'Neill`, `Jean-Luc`, `H.E`. `[start, end)` counts in the text. */
export interface Token extends FoldedWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Begins with a capital letter, or with a particle joined to one: `al-Khatib`. */
  readonly capital: boolean
  /** Followed by an apostrophe and s, which are no part of the token: `Iceland's`. */
  readonly possessive: boolean
  /** The case ending that an apostrophe or a colon sets apart, with it; no part of the token: `'da` in `Ankara'da`. Else empty. */
  readonly tail: string
}

/** What a language joins to a word by an apostrophe or a colon. */
export interface Affixes {
  /** Short words before it that are tokens of their own: `l'`, `d'`. */
  readonly elided: readonly string[]
  /** Endings of cases behind it, which are no part of the token: `'da`, `:n`. */
  readonly tails: ReadonlySet<string>
  /** Particles in small letters with their hyphen or apostrophe, which a name keeps: `al-`, `d'`. */
  readonly particles: ReadonlySet<string>
}

const NONE: Affixes = { elided: [], tails: new Set(), particles: new Set() }

const COLON_TAIL = /:\p{Ll}{1,6}(?![\p{L}\p{N}])/uy

/** The words of a text, with what the language joins to them taken off. */
export function tokensOf(text: string, affixes: Affixes = NONE): readonly Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (!isLetter(text, at)) {
      at++
      continue
    }
    const start = at
    let hash = HASH
    let joined = false
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (!isLetter(text, at)) {
        if (!isJoint(unit) || !isLetter(text, at + 1)) break
        joined = true
      }
      hash = hashOn(hash, unit)
    }
    if (joined || (text[at] === ':' && affixes.tails.size > 0)) at = addJoined(tokens, text, start, at, affixes)
    else if (isElidedBeforeMark(text, start, at, affixes)) tokens.push(wordAt(text.slice(start, ++at), start))
    else {
      const { text: word, folded, hash: key, check, capital } = formAt(text, start, at, hash)
      tokens.push({ text: word, folded, hash: key, check, start, end: at, capital, possessive: false, tail: '' })
    }
  }
  return tokens
}

const isLetter = characterClass(/[\p{L}\p{M}\p{N}]/u)
/** Signs that letters on either side make a part of the word. */
const isJoint = unitClass(/['’ʼ.‑-]/)

/** Adds the tokens of a word that a sign stands in or behind, and returns where the text goes on. */
function addJoined(
  tokens: Token[],
  text: string,
  start: number,
  end: number,
  { elided, tails, particles }: Affixes,
): number {
  const word = text.slice(start, end)
  const lead = leadOf(word, elided)
  if (lead > 0) tokens.push(wordAt(word.slice(0, lead), start))
  const tail = tails.size === 0 ? '' : tailOf(text, word, end, tails)
  // The letters of a tail that a colon sets apart are no word.
  const isApart = tail.startsWith(':')
  tokens.push(tokenOf(word.slice(lead, isApart ? undefined : word.length - tail.length), start + lead, tail, particles))
  return isApart ? end + tail.length : end
}

/** `a parlé d’« un modèle »`: a short word that loses its vowel to one behind a quotation mark. */
function isElidedBeforeMark(text: string, start: number, end: number, { elided }: Affixes): boolean {
  return (
    elided.length > 0 &&
    /^['’ʼ]["“«]/u.test(text.slice(end, end + 2)) &&
    elided.includes(`${text.slice(start, end).toLowerCase()}'`)
  )
}

function leadOf(word: string, elided: readonly string[]): number {
  const at = elided.length === 0 ? -1 : word.search(/['’ʼ]/u)
  if (at < 0 || at + 1 >= word.length) return 0
  const lead = `${word.slice(0, at).toLowerCase()}'`
  return elided.includes(lead) ? at + 1 : 0
}

function tailOf(text: string, word: string, end: number, tails: ReadonlySet<string>): string {
  const at = word.search(/['’ʼ][^'’ʼ]*$/u)
  if (at > 0 && tails.has(`'${word.slice(at + 1)}`)) return word.slice(at)
  if (text[end] !== ':') return ''
  COLON_TAIL.lastIndex = end
  const behind = COLON_TAIL.exec(text)?.[0]
  return behind !== undefined && tails.has(behind) ? behind : ''
}

function tokenOf(printed: string, start: number, tail: string, particles: Affixes['particles']): Token {
  const possessive = tail === '' && isPossessive(printed)
  const { text, folded, hash, check, capital } = formOf(possessive ? printed.slice(0, -2) : printed)
  return {
    text,
    folded,
    hash,
    check,
    start,
    end: start + text.length,
    capital: capital || (particles.size > 0 && bearsParticle(text, particles)),
    possessive,
    tail,
  }
}

function isPossessive(word: string): boolean {
  return word.length > 2 && word.endsWith('s') && "'’ʼ".includes(word[word.length - 2]!)
}

/** What a word is wherever it stands. */
interface Form extends FoldedWord {
  readonly text: string
  readonly capital: boolean
}

/** Words come again and again: of most of a text the form is known, and tables are asked faster for a word that is the same in memory. */
const forms = new WordTable<Form>()
const MOST_FORMS = 10_000

function formOf(word: string): Form {
  return formAt(word, 0, word.length, hashOf(word))
}

function formAt(text: string, start: number, end: number, hash: number): Form {
  let form = forms.at(text, start, end, hash)
  if (form === undefined) {
    const word = ownCopy(text.slice(start, end))
    const folded = foldWords(word)
    form = { text: word, folded, hash: hashOf(folded), check: checkOf(folded), capital: /^\p{Lu}/u.test(word) }
    if (forms.size >= MOST_FORMS) forms.clear()
    forms.add(form)
  }
  return form
}

/** Letters of a particle with its sign, at most. */
const PARTICLE = 5

function bearsParticle(text: string, particles: Affixes['particles']): boolean {
  const at = text.slice(0, PARTICLE).search(/['’ʼ-]/u)
  if (at < 1 || !/^\p{Lu}/u.test(text.slice(at + 1))) return false
  return particles.has(text.slice(0, at) + (text[at] === '-' ? '-' : "'"))
}

/** A word as it stands in no name: in small letters, with nothing joined to it. */
export function wordAt(printed: string, start: number): Token {
  const { text, folded, hash, check } = formOf(printed)
  return { text, folded, hash, check, start, end: start + text.length, capital: false, possessive: false, tail: '' }
}

/** The same token, read as another word: without its points, or a part of it. */
export function readAs(token: Token, text: string): Token {
  const { folded, hash, check } = foldedWord(text)
  return { ...token, text, folded, hash, check }
}

/** Any word as tables are asked for it. */
export function foldedWord(word: string): FoldedWord {
  return formOf(word)
}

const affixes = new WeakMap<Language, Affixes>()

/** What a language joins to its words, by its endings: prefixes that close with an apostrophe, suffixes that a sign opens. */
export function affixesOf(language: Language): Affixes {
  let found = affixes.get(language)
  if (found === undefined) {
    const endings = [...language.people.endings, ...language.places.endings]
    const elided = endings.flatMap(({ prefixes }) => prefixes.filter((prefix) => prefix.endsWith("'")))
    const tails = endings.flatMap(({ suffixes }) => suffixes.filter((suffix) => /^['’:]\p{L}/u.test(suffix)))
    found = {
      elided: [...new Set(elided)],
      // A genitive in -s is the token's own `possessive`.
      tails: new Set(tails.map((tail) => tail.replace('’', "'")).filter((tail) => tail !== "'s")),
      particles: new Set(language.people.particles.filter((particle) => /^\p{Ll}+[-']$/u.test(particle))),
    }
    affixes.set(language, found)
  }
  return found
}

/** How many words a text has; where a script writes none, two characters count as one. */
export function countWords(text: string): number {
  let words = 0
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue
    const start = at
    let unspaced = false
    for (; isLetter(text, at) || (isLetter(text, at + 1) && isJoint(text.charCodeAt(at))); at++)
      unspaced ||= isUnspaced(text, at)
    words += unspaced ? Math.ceil((at - start) / 2) : 1
  }
  return words
}

const isUnspaced = characterClass(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u)

/** Whether nothing but white space lies between two tokens, and the ending of the first. */
export function adjoin(text: string, left: Token, right: Token): boolean {
  for (let at = left.end + left.tail.length; at < right.start; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

/** White space, of units that a text has. */
export const isSpace = unitClass(/\s/u)

/** Whether a space and nothing else parts two tokens, as it does most words: nothing else need be asked of what stands between. */
export function isSpaced(text: string, left: Token, right: Token): boolean {
  return right.start - left.end === 1 && text.charCodeAt(left.end) === SPACE
}

const SPACE = 0x20

/** Index of the first token that begins at or after an offset. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
