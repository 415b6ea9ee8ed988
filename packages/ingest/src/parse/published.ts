import type { Dateline, Knowledge, Language, Notice, Span } from '@dateline/core'
import type { Metadata } from '../document.ts'
import { type Passage, spanIn } from '../passage.ts'
import { findDates, isoDay } from './dates.ts'
import type { FrontMatter } from './front-matter.ts'
import { findTime } from './times.ts'
import { offsetAt } from './zones.ts'

/** When the document says that it was published, and where it says so. */
export interface Published {
  readonly value: string | null
  readonly span: Span | null
  readonly notices: readonly Notice[]
}

/** Names under which pages carry their date, the most telling first. */
const HEAD_DATES = [
  'article:published_time',
  'og:published_time',
  'jsonld:datepublished',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'citation_publication_date',
  'parsely-pub-date',
  'publish_date',
  'publication_date',
  'date',
  'pubdate',
  'time',
  'mail:sent',
  'mail:date',
]

/**
 * The best date that the document itself states: front matter, then the page's own data, then a line that says when it was
 * posted, then the dateline, then the day on which an embargo ends. No year is ever invented: a day and month alone give null and the notice `date-without-year`.
 */
export function readPublished(
  stated: {
    readonly frontMatter: FrontMatter
    readonly metadata: Metadata
    readonly lines: readonly Passage[]
    readonly dateline: Dateline | null
    readonly embargoes: readonly Passage[]
    readonly lede: Passage | undefined
  },
  language: Language,
  knowledge: Knowledge,
): Published {
  const written = stated.frontMatter.date?.[0]
  if (written === undefined) return readStated(stated, language)
  for (const tables of [language, ...knowledge.languages.values()]) {
    const value = readInstant(written, tables)
    if (value !== undefined) return { value, span: null, notices: [] }
  }
  const found = readStated(stated, language)
  return { ...found, notices: [notUnderstood(written), ...found.notices] }
}

function notUnderstood(written: string): Notice {
  return {
    rule: 'date-not-understood',
    message: `date: expected a day such as 2026-05-03, found "${written}"; took what the document says. Write it so.`,
    span: null,
  }
}

function readStated(stated: Omit<Parameters<typeof readPublished>[0], 'frontMatter'>, language: Language): Published {
  for (const name of HEAD_DATES) {
    const content = stated.metadata.head[name]
    const value = content === undefined ? undefined : readInstant(content, language)
    if (value !== undefined) return { value, span: null, notices: [] }
  }
  const posted = dayIn(stated.lines, language)
  if (posted !== undefined) return posted
  if (stated.dateline?.date != null) return { value: stated.dateline.date, span: null, notices: [] }
  const released = dayIn(stated.embargoes, language)
  if (released !== undefined) return released
  return { value: null, span: null, notices: withoutYear(stated.lede, language) }
}

function dayIn(lines: readonly Passage[], language: Language): Published | undefined {
  for (const line of lines) {
    const date = findDates(line.text, language).find((found) => found.year !== undefined)
    if (date !== undefined)
      return { value: isoDay({ ...date, year: date.year! }), span: spanIn(line, date.start, date.end), notices: [] }
  }
  return undefined
}

/** An RFC 3339 instant with its offset; a local time without a zone, or a day in words, gives the day. */
export function readInstant(text: string, language: Language): string | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/.exec(text.trim())
  if (iso !== null) {
    const [, day, minutes, seconds, zone] = iso
    if (Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return undefined
    if (minutes === undefined || zone === undefined) return day
    return `${day}T${minutes}${seconds ?? ':00'}${zone === 'Z' ? '+00:00' : zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`
  }
  const date = findDates(text, language).find((found) => found.year !== undefined)
  if (date === undefined) return undefined
  const day = isoDay({ ...date, year: date.year! })
  const time = findTime(`${text.slice(0, date.start)} ${text.slice(date.end)}`, language)
  if (time?.zone === undefined) return day
  return `${day}T${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}:00${offsetAt(time.zone, day, time.hour, time.minute)}`
}

function withoutYear(lede: Passage | undefined, language: Language): readonly Notice[] {
  const date = lede === undefined ? undefined : findDates(lede.text, language).find((found) => found.year === undefined)
  if (lede === undefined || date === undefined) return []
  return [
    {
      rule: 'date-without-year',
      message: `published: expected a date with a year, found "${lede.text.slice(date.start, date.end)}"; left it open. Write \`date:\` in the front matter.`,
      span: spanIn(lede, date.start, date.end),
    },
  ]
}
