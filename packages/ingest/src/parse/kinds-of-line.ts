import type { Knowledge, Language } from '@dateline/core'
import { anyLanguage } from './any-language.ts'
import { bareOf } from './bare.ts'
import { findDates } from './dates.ts'
import { namesOffice } from './issuer-line.ts'
import { standsIn } from './key-words.ts'
import { endsSentence, fits } from './prose.ts'
import { wordsOf } from './words.ts'

/** `PRESS RELEASE`, `Press Release Type: Global`, `Joint press release by …`, `No. 47`: says what the document is, not what it says. */
export function isLabel(text: string, language: Language): boolean {
  const { label, release } = language.structure
  if (wordsOf(label).is(text) || wordsOf(release).is(text)) return true
  const parts = /[:|•·/]/.test(text) ? text.split(/\s*[:|•·/]\s*/).filter((part) => part !== '') : []
  if (parts.length > 1 && parts.every((part) => wordsOf(label).is(part) || wordsOf(release).is(part))) return true
  return namesRelease(text, language) || isNumbered(text, language) || endsInLabel(text, language)
}

/** `Friends of the River – Communiqué n° 12`: who issues it, and behind a dash the document with its number. */
function endsInLabel(text: string, language: Language): boolean {
  if (!DASH.test(text)) return false
  const [issuer, document, ...more] = text.split(/\s+[–—|·•-]\s+/u)
  return (
    document !== undefined &&
    more.length === 0 &&
    issuer!.split(' ').length <= MOST_OF_ISSUER &&
    /^\p{Lu}/u.test(issuer!) &&
    (isNumbered(document, language) || wordsOf(language.structure.release).is(document))
  )
}

/** What may stand between the two. */
const DASH = /\s[–—|·•-]/u

/** Words of the name of who issues a release, at most. */
const MOST_OF_ISSUER = 7

/** A reference behind the word for the document: `Communiqué n° 022/ABV/2026`, `Nota 14-2026`, `新闻稿第12号`. */
const NUMBER =
  /^[\s,:：(（-]{0,3}(?:\p{L}{1,4}[.°º]{1,2}|[Nn](?:o|r|ro)?(?=\s)|№|#|第)?\s?[\p{L}\d/.-]{0,24}\d[\p{L}\d/.-]{0,24}\s?[号號)）]?$/u

/** `Communiqué n° 022/ABV/2026`: a label with the number that the office gives it. */
export function isNumbered(text: string, { structure }: Language): boolean {
  if (text.length > LONGEST_NUMBERED || !/\d/.test(text)) return false
  const word = Math.max(...[structure.label, structure.release].map((table) => wordsOf(table).startsWith(text)))
  return word > 0 && NUMBER.test(text.slice(word))
}

const LONGEST_NUMBERED = 70

/** `Press Office`, `Communications Office, University of the Lakes`: the part of an office that issues releases, in a line of its own. */
export function isPressOffice(text: string, language: Language): boolean {
  if (!fits(text, LONGEST_NUMBERED)) return false
  const length = wordsOf(language.structure.pressOffice).startsWith(text)
  if (length === 0 || endsSentence(text) || /\p{N}/u.test(text)) return false
  const rest = text.slice(length).trim()
  if (rest === '' || /^[,|/–—-]/u.test(rest)) return true
  const [link = '', ...name] = rest.split(/\s+/u)
  return (
    name.length > 0 &&
    name.length <= MOST_OF_ISSUER &&
    (wordsOf(language.language.common).has(link) || wordsOf(language.roles.links).has(link)) &&
    /^[\p{Lu}\p{Lo}]/u.test(name.at(-1)!)
  )
}

/** `News > Countries > Kenya`: where a page stands, above its title. */
export function isBreadcrumb(text: string): boolean {
  if (!/[>›»→▸]/u.test(text) || /[«‹“„"]/u.test(text)) return false
  const parts = text.split(/\s+[>›»→▸]\s+/u)
  return parts.length > 1 && fits(text, 120) && parts.every((part) => part !== '' && fits(part, 50))
}

/** A short line that says somewhere that it heads a release: `Joint press release of the Ministry and IOM`. */
export function namesRelease(text: string, language: Language): boolean {
  return fits(text, 90) && standsIn(language.structure.release, text) && !endsSentence(undated(text, language))
}

/** `(English version below)`, `På svenska`: announces or heads the text in another language, in words of any. */
export function isVersionLine(text: string, knowledge: Knowledge): boolean {
  const bare = bareOf(text, '([（*–—-', ')]）*–—-')
  return bare.length <= 60 && anyLanguage(knowledge).versions.is(bare)
}

/** `№ 47`, `12/2026`, `IP/26/118`: a number that the office gives its releases. */
export function isReference(text: string): boolean {
  return text.length <= 24 && /\d/.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) <= 4 && !/[%$€£]/.test(text)
}

/** `###`, `ENDS`, `- END -`, `（完）`: dashes and brackets around the word do not count. */
export function isEndMark(text: string, language: Language): boolean {
  const end = wordsOf(language.structure.end)
  if (end.is(text)) return true
  const bare = bareOf(text, '–—/([（【-', '–—/)]）】-')
  return bare !== text && end.is(bare)
}

/** `By Miriam Okelo`, `Text: …`: who wrote it, in a line of its own. */
export function isByline(text: string, language: Language): boolean {
  const length = wordsOf(language.structure.byline).startsWith(text)
  if (length === 0 || endsSentence(text) || text.split(' ').length > 9) return false
  const rest = text.slice(length)
  // Short words such as "by" also open other lines; two words in capitals behind them are a name.
  if (length <= 3 && /^\p{Lu}/u.test(text) && !/^[\s:]*\p{Lu}[\p{L}\p{M}.'’-]*\s\p{Lu}/u.test(rest)) return false
  return /^[\s:：]*\p{Lu}/u.test(rest) || /^[\s:：]+\p{Lo}/u.test(rest)
}

/** A text without its dates, whose abbreviations end no sentence: `4 мая 2026 г.` */
function undated(text: string, language: Language): string {
  let rest = text
  for (const { start, end } of findDates(text, language).toReversed())
    rest = rest.slice(0, start) + rest.slice(end).replace(/^\./, '')
  return rest.trim()
}

/** `Last updated: 3 March 2026`: when the page was changed, not when the release was published. */
export function isUpdateLine(text: string, language: Language): boolean {
  return (
    wordsOf(language.structure.updated).startsWith(text) > 0 &&
    findDates(text, language).length > 0 &&
    !endsSentence(undated(text, language))
  )
}

/** Behind the date of a page, who published it there: `2026-05-04   Source: Lake Agency`. */
const SOURCED = /^[\s|·•,，-]*(?:\s|[|·•])[\s|·•,，-]*\p{L}{2,16}\s?[:：]\s?\S/u

/** A line that is a date, or a label with a date: `Posted: 3 March 2026`, `News | Posted 3 March 2026`, `Monday, 3 March 2026 - 10:15`. */
export function isDateLine(text: string, language: Language): boolean {
  const date = findDates(text, language)[0]
  if (date === undefined) return false
  const label = /^(\P{N}{3,40}?)\s*[|•·]\s*/u.exec(text)
  if (label !== null) {
    const { structure } = language
    const isLabelled = [structure.label, structure.release].some((table) => wordsOf(table).is(label[1]!))
    if (isLabelled && isDateLine(text.slice(label[0].length), language)) return true
  }
  if (wordsOf(language.structure.published).startsWith(text) > 0 && date.start < 40 && !endsSentence(text)) return true
  if (
    date.start <= 1 &&
    /\d[:.]\d\d/.test(text.slice(date.end, date.end + 10)) &&
    !endsSentence(text) &&
    fits(text, 110)
  )
    return true
  if (fits(text, 110) && date.start <= 1 && SOURCED.test(text.slice(date.end)) && !endsSentence(text)) return true
  if (!fits(text, 70)) return false
  const before = text.slice(0, date.start).replace(/[\s:,|·•–—-]+$/, '')
  const after = text.slice(date.end).replace(/[\d\s:.,|·•()–—-]|\b[ap]\.?m\.?\b|\b[A-Z]{3,4}\b/gi, '')
  return (before === '' || wordsOf(language.structure.published).is(before)) && after === ''
}

/** Time of day behind a date: `, 10:30`, ` kl. 9.00`, `, 08:15 Uhr`. */
const CLOCK = /^[\s,|·•–—-]*(?:\p{L}{1,4}\.?\s)?\d{1,2}[:.h]\d\d(?:\s\p{L}{1,5}\.?)?\s*$/u

/** `Ministry of Health, 3 May 2026`, `Lakes City Council | 3 May 2026`: who issues the release, and when. */
export function isOfficeDated(text: string, language: Language): boolean {
  if (!fits(text, 110)) return false
  const date = findDates(text, language).at(-1)
  if (date?.year === undefined) return false
  // `3 May 2026, Office for Statistics`
  if (date.start <= 1) {
    const behind = /^[,،，|·•\s–—-]{2,4}(\p{Lu}[^.:;!?“”«»„"]*)$/u.exec(text.slice(date.end))?.[1]
    return behind !== undefined && namesOffice(behind, language)
  }
  const after = text.slice(date.end).replace(/^\.?\)?\s*/u, '')
  if (after !== '' && !CLOCK.test(after)) return false
  const [, issuer] = /^(.*?\p{L}[).]?)\s*[,،，|·•(–—-]\s*(?:\p{L}{2,4}\s)?$/u.exec(text.slice(0, date.start)) ?? []
  return issuer !== undefined && !/[.:;?!“”«»„"]/u.test(issuer) && namesOffice(issuer, language)
}

/** `… Photo: Ana Ruiz`: a word for a picture behind a sentence, a colon, and who made it. */
const CREDIT = /[.)\s。）]\s?[(（]?([\p{L} ]{2,16}\s?)[:：]\s?\S[^.:：。]{1,60}$/u
/** What stands before the colon reaches no further, in UTF-16 units, */
const LONGEST_CREDITING = 40
/** nor does what stands behind it. */
const LONGEST_CREDITED = 128

/** A line that ends in a credit, or begins as a caption does. */
export function isCredit(text: string, language: Language): boolean {
  return text.length <= LONGEST_CAPTION && saysCredit(text, language) && fits(text, LONGEST_CAPTION)
}

/** A caption is no longer, in the weight of letters. */
const LONGEST_CAPTION = 400

function saysCredit(text: string, language: Language): boolean {
  if (wordsOf(language.structure.photo).startsWith(text) > 0) return true
  const closed = text.endsWith(')') || text.endsWith(').')
  const bracketed = closed ? /\(([^()]{3,80})\)\.?$/.exec(text)?.[1] : undefined
  if (bracketed !== undefined && wordsOf(language.structure.photo).within(bracketed)) return true
  if (text.includes('©') && /©\s?[^.]{2,60}$/.test(text) && !/all rights reserved/i.test(text)) return true
  // A sentence ends behind a colon in it, a credit does not.
  if (text.endsWith('.') || text.endsWith('。')) return false
  const colon = Math.max(text.lastIndexOf(':'), text.lastIndexOf('：'))
  if (colon < 0 || text.length - colon > LONGEST_CREDITED) return false
  // Few colons stand behind a word for a picture.
  const before = text.slice(Math.max(0, colon - LONGEST_CREDITING), colon).trimEnd()
  if (![before, `${before}:`, `${before}：`].some((said) => wordsOf(language.structure.photo).endsWith(said) > 0))
    return false
  const credit = CREDIT.exec(text.slice(Math.max(0, colon - LONGEST_CREDITING)))
  if (credit === null) return false
  const word = credit[1]!.trim()
  return (
    wordsOf(language.structure.photo).is(word) ||
    wordsOf(language.structure.photo).is(`${word}:`) ||
    wordsOf(language.structure.photo).is(`${word}：`)
  )
}
