import type { Language } from '@dateline/core'
import type { Block } from '../document.ts'
import { boldOpening } from './bold-heading.ts'
import { namesOffice } from './issuer-line.ts'
import { endsSentence, fits, weighs } from './prose.ts'
import { LONGEST_HEADING } from './structured-block.ts'
import { isSpaced, wordsOf } from './words.ts'

const CONTACT_DATA =
  /[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+\.|(?:\+|\b00)\d[\d\s()./-]{6,}|https?:\/\/|www\.|\(?\b\d{3}\)?[ .-]\d{3}[.-]\d{4}\b|[,:;،，：]\s?\(?0\d{1,4}\)?[\s./-]\d[\d\s./-]{4,}$/i

/** A sign that all of these have. */
const MAY_BE_CONTACT = /[@\d]|at[)\]]|:\/\/|www\./i

/** A number, an address or a page in a text. */
function holdsContact(text: string): boolean {
  return MAY_BE_CONTACT.test(text) && CONTACT_DATA.test(text)
}

const NUMBER = /^(?:(?:\p{L}{1,12}[.:]{0,2}\s?)?\+|\p{L}{1,12}[.:]{0,2}\s?\(?0)\d[\d\s()./-]{6,}$/u
const MAIL = /^(?:[\p{L}-]{1,12}[.:]{0,2}\s?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u

/** Whether a letter stands before the last sign, as in nearly every text and in no number. */
function endsInWord(text: string): boolean {
  const unit = text.length > 1 ? text.charCodeAt(text.length - 2) : NINE
  return unit > NINE && isSpaced(unit)
}

const NINE = '9'.charCodeAt(0)

/** A line that is a number or a mail address, with little else. */
export function isReachable(text: string): boolean {
  return (!endsInWord(text) && NUMBER.test(text)) || (text.includes('@') && MAIL.test(text))
}

/** `Nánari upplýsingar veitir Anna Jónsdóttir í síma 555 0127.`: a short sentence that closes with a telephone number. */
function endsInNumber(text: string): boolean {
  return fits(text, LONGEST_CONTACT) && /\s\d(?:[\s.()/-]?\d){5,11}[.]?$/u.test(text)
}

/** A sentence that says whom to ask is no longer. */
const LONGEST_CONTACT = 200

/** A heading of a section that is no news, or a paragraph that opens as one. */
export function sectionMark(block: Block, language: Language): 'about' | 'notes' | 'contacts' | 'related' | undefined {
  const { text } = block.passage
  const tables = language.structure
  const contacts = wordsOf(tables.contacts).startsWith(text)
  if (contacts > 0 && (headsSection(text, contacts) || holdsContact(text) || endsInNumber(text))) return 'contacts'
  if (contacts === 0 && !endsSentence(text) && !weighs(text, 160) && holdsContact(text)) return 'contacts'
  const notes = wordsOf(tables.notes).startsWith(text)
  if (notes > 0 && headsSection(text, notes)) return 'notes'
  const about = wordsOf(tables.about).startsWith(text)
  if (closesAbout(block, language)) return 'about'
  if (about > 0 && (isHeadingOf(text, about) || (block.kind === 'heading' && !text.endsWith('?')))) return 'about'
  if (about > 0 && (runsIn(text, about) || isBoldHead(block, about) || opensWithColon(text, about, language)))
    return 'about'
  if (wordsOf(tables.related).startsWith(text) > 0 && fits(text, 90) && /[:：]/.test(text)) return 'related'
  return undefined
}

/** `About the Lakes Company`: the marker, then nothing or a name; `Om 300 mennesker …` is a sentence. */
function isHeadingOf(text: string, length: number): boolean {
  if (!fits(text, LONGEST_HEADING) || endsSentence(text) || text.endsWith('?')) return false
  const rest = text.slice(length).replace(/^[\s:：.]+/u, '')
  return (
    rest === '' ||
    /^(?:\p{Ll}{1,4}['’]?\s?){0,2}[\p{Lu}\p{Lo}"“«„'‘]/u.test(rest) ||
    (length >= 4 && /^\p{Ll}/u.test(rest) && rest.split(' ').length <= 4)
  )
}

/** Words of a heading that its text runs on from, at most. */
const RUN_IN = 6

/** `About the Lakes Company. The company has …`: a heading without a verb that a full stop parts from its section. */
function runsIn(text: string, length: number): boolean {
  const head = /^\s+(?:\p{Ll}{1,4}\s+)?(\p{Lu}[^.:!?,]{1,80})[.:]\s+\p{Lu}/u.exec(text.slice(length))
  return head !== null && head[1]!.split(/\s+/u).length <= RUN_IN && /^\p{Lu}/u.test(head[1]!.split(/\s+/u).at(-1)!)
}

/** `About us: the diocese …`, `À propos du ministère : il …`: a colon behind the heading, or behind a name or a word for an office. */
function opensWithColon(text: string, length: number, language: Language): boolean {
  const [, named] = /^\s*([^.:：!?,;]{0,60}?)\s*[:：]\s*\S/u.exec(text.slice(length)) ?? []
  if (named === undefined || named.split(/\s+/u).length > RUN_IN) return false
  return named === '' ? length >= LEAST_HEADING : namesOffice(text.slice(0, length + named.length + 1), language)
}

/** A heading has so many letters at least: `Om: …` is none. */
const LEAST_HEADING = 6

/** `**About the lake company** The company has …`: bold letters part a heading from its section. */
function isBoldHead(block: Block, length: number): boolean {
  const head = block.passage.text.slice(0, boldOpening(block)).trim()
  return head.length >= length && head.split(/\s+/u).length <= RUN_IN && !/[,;.!?]/u.test(head)
}

/** Whether a line says at its end that it heads a section about somebody: `Göl İdaresi hakkında`, `The agency at a glance`. */
export function closesAbout({ passage: { text } }: Block, { structure }: Language): boolean {
  return wordsOf(structure.aboutEnd).endsWith(text) > 0 && isNamed(text)
}

/** A few words in capitals before the one that says it. */
function isNamed(text: string): boolean {
  return fits(text, 80) && !endsSentence(text) && /^[\p{Lu}\p{Lo}]/u.test(text) && text.split(' ').length <= 7
}

/** A marker opens a section when nothing but a colon, or a short rest of a heading, follows it. */
function headsSection(text: string, length: number): boolean {
  const rest = text.slice(length).trim()
  if (rest === '' || /^[:：.]/.test(rest) || /[:：]$/.test(text.slice(0, length))) return true
  return fits(text, 60) && !endsSentence(text)
}
