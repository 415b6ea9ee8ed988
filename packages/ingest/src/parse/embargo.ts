import type { Embargo, Knowledge, Language, Notice, Span } from '@dateline/core'
import type { Metadata } from '../document.ts'
import { type Passage, spanOf } from '../passage.ts'
import { anyLanguage } from './any-language.ts'
import { bareOf } from './bare.ts'
import { findDates, isoDay } from './dates.ts'
import type { FrontMatter } from './front-matter.ts'
import { keysIn } from './key-words.ts'
import { readInstant } from './published.ts'
import { isReleasedAtOnce } from './released-at-once.ts'
import { LONGEST_HEADING } from './structured-block.ts'
import { findTime, saysNoMore } from './times.ts'
import { wordsOf } from './words.ts'
import { offsetAt } from './zones.ts'

export interface FoundEmbargo {
  readonly embargo: Embargo
  readonly span: Span | null
  readonly notices: readonly Notice[]
}

const NONE: FoundEmbargo = { embargo: { state: 'none', until: null, text: null }, span: null, notices: [] }

/**
 * The language whose words for an embargo open a line: the release's own, else any other, since offices that write in many
 * languages often print this line in one of them. An embargo that is not understood would be a leak.
 */
export function embargoLanguage(text: string, own: Language, knowledge: Knowledge): Language | undefined {
  const any = anyLanguage(knowledge)
  if (!any.embargo.haveOneOf(keysIn(text))) return undefined
  const line = bareOf(text, '*[(（【', '.。!！*])）】')
  // Without a figure only a line that begins as one does.
  if (
    !/[\p{N}月월]/u.test(line) &&
    any.markers.startsWith(line) === 0 &&
    any.names.startsWith(line) === 0 &&
    !closes(line, own)
  )
    return undefined
  if (!any.markers.within(line) && any.closers.endsWith(line) === 0 && any.publication.startsWith(line) === 0)
    return undefined
  if (isReleasedAtOnce(text, own, knowledge)) return undefined
  return [own, ...knowledge.languages.values()].find((language) => statesEmbargo(line, language))
}

/**
 * Whether a line says that there is an embargo: by the words that open it, alone or behind the name of the document (`Press
 * release – embargoed until …`); by those that close it, beside a figure; or by its words for it anywhere, beside a day and
 * a time.
 */
function statesEmbargo(line: string, language: Language): boolean {
  const { embargo, structure } = language
  const markers = wordsOf(embargo.markers)
  if (markers.startsWith(line) > 0) return true
  const named = Math.max(wordsOf(structure.release).startsWith(line), wordsOf(structure.label).startsWith(line))
  if (named > 0 && markers.startsWith(line.slice(named).replace(/^[\s\p{P}]+/u, '')) > 0) return true
  if (closes(line, language) || (wordsOf(embargo.closers).endsWith(line) > 0 && /\p{N}/u.test(line))) return true
  if (!markers.within(line) && wordsOf(embargo.publication).startsWith(line) === 0) return false
  return findDates(line, language).length > 0 && findTime(line, language) !== undefined
}

/** `konuşma başlayana kadar ambargoludur`: several words that close a line leave no doubt, without a figure too. */
function closes(line: string, { embargo }: Language): boolean {
  const length = wordsOf(embargo.closers).endsWith(line)
  return line.length <= LONGEST_HEADING && line.slice(line.length - length).includes(' ')
}

/** What the office that issues a release is known by. */
export interface Office {
  /** An identifier of the IANA Time Zone Database: what its embargoes mean that name no zone. */
  readonly timezone?: string | undefined
}

/**
 * The embargo that front matter or a line of the document states. Without a day and a time there is no instant: the state is
 * `unclear`, and nothing publishes such a release by itself; so it is without a zone, unless nothing is said behind the time
 * and the office has one, which a notice says. A day without a year takes the year of the document's own date.
 */
export function readEmbargo(
  stated: {
    readonly frontMatter: FrontMatter
    readonly lines: readonly Passage[]
    readonly metadata: Metadata
    readonly published: string | null
  },
  language: Language,
  knowledge: Knowledge,
  { timezone }: Office,
): FoundEmbargo {
  const written = stated.frontMatter.embargo?.[0]
  if (written !== undefined) {
    const until = readInstant(written, language)
    if (until?.includes('T'))
      return isInstant(until)
        ? { embargo: { state: 'until', until, text: written }, span: null, notices: [] }
        : unclear(written, null)
    return inOffice(written, null, instantOf(written, stated.published, language, timezone), timezone)
  }
  // The word alone, as a heading, says nothing that the line behind it does not say better.
  const line = stated.lines.find(({ text }) => /\p{N}/u.test(text)) ?? stated.lines[0]
  const text = line?.text ?? embargoOfCover(stated.metadata, language, knowledge)
  if (text === undefined) return NONE
  const span = line === undefined ? null : spanOf(line)
  const own = embargoLanguage(text, language, knowledge) ?? language
  const until = instantOf(text, stated.published, own, undefined)
  if (until !== undefined) return { embargo: { state: 'until', until, text }, span, notices: [] }
  return inOffice(text, span, instantOf(text, stated.published, own, timezone), timezone)
}

/**
 * The embargo that only the subject of a mail opens with, or that the note names which covers the release. A note is written
 * in sentences, so that the word counts wherever it stands.
 */
function embargoOfCover({ head }: Metadata, language: Language, knowledge: Knowledge): string | undefined {
  const subject = head['mail:subject']?.replace(/^(?:\s{0,5}\p{L}{1,5}:|\s{0,5}\[[^\]]{1,60}\])*\s*/u, '')
  if (subject !== undefined && embargoLanguage(subject, language, knowledge) !== undefined) return subject
  const { markers, none } = anyLanguage(knowledge)
  return head['mail:note']?.split('\n').find((line) => markers.within(line) && !none.within(line))
}

/** An embargo whose zone is the office's; unclear where that makes no instant either. */
function inOffice(text: string, span: Span | null, until: string | undefined, zone: string | undefined): FoundEmbargo {
  if (until === undefined) return unclear(text, span)
  return {
    embargo: { state: 'until', until, text },
    span,
    notices: [
      {
        rule: 'embargo-zone',
        message: `embargo: expected a zone, found none in "${text}"; took that of the newsroom, ${zone}: ${until}. Write the zone behind the time.`,
        span,
      },
    ],
  }
}

/** An RFC 3339 instant within a line. */
const INSTANT = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,9})?\s?(?:Z|[+-]\d\d:?\d\d)(?![\d:])/

function instantOf(
  text: string,
  published: string | null,
  language: Language,
  timezone: string | undefined,
): string | undefined {
  const instant = INSTANT.exec(text)?.[0]
  if (instant !== undefined) {
    const read = readInstant(instant, language)
    return read !== undefined && isInstant(read) ? read : undefined
  }
  const dates = findDates(text, language)
  const [date] = dates
  // Of two days, such as those of issue and of release, nobody can say which one is meant.
  const days = new Set(dates.map(({ month, day }) => `${month}-${day}`))
  if (date === undefined || days.size > 1) return undefined
  const year = date.year ?? (published === null ? undefined : Number(published.slice(0, 4)))
  const time = findTime(`${text.slice(0, date.start)} ${text.slice(date.end)}`, language)
  if (year === undefined || time === undefined) return undefined
  const zone = time.zone ?? (saysNoMore(time.rest, language) ? timezone : undefined)
  if (zone === undefined) return undefined
  const day = isoDay({ ...date, year })
  const [hour, next] = time.hour === 24 ? [0, true] : [time.hour, false]
  const local = next ? new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : day
  return `${local}T${String(hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}:00${offsetAt(zone, local, hour, time.minute)}`
}

const isInstant = (text: string) => !Number.isNaN(Date.parse(text))

function unclear(text: string, span: Span | null): FoundEmbargo {
  return {
    embargo: { state: 'unclear', until: null, text },
    span,
    notices: [
      {
        rule: 'embargo-unclear',
        message: `embargo: expected a day, a time and a zone, found "${text}"; the release is held. Write \`embargo: 2026-05-03T06:00:00+00:00\` in the front matter.`,
        span,
      },
    ],
  }
}
