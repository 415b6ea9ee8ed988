import { gunzipSync } from 'node:zlib'
import { type Knowledge, languageOf, type Release, unknownLanguage } from '@dateline/core'
import type { Read } from '@dateline/server/src/reading/reader.ts'
import { findDates, isoDay } from '../../packages/ingest/src/parse/dates.ts'
import { passageOf } from '../../packages/ingest/src/passage.ts'
import { IPTC_TOP_LEVEL } from './iptc-top-level.ts'
import { readingOf } from './reading.ts'

/** One line of a set's gold. Only `text` and `htmlGz` are shown to the reader; the rest names the line. */
export interface GoldLine {
  readonly set?: string
  readonly lang?: string
  readonly doc?: string
  readonly code?: string
  readonly line?: number
  readonly text?: string
  readonly htmlGz?: string
  readonly iso?: string
}

/** One of the evaluation sets: where its gold lies, and which of our fields its scorer is given. */
export interface EvalSet {
  /** As its scorer calls it. */
  readonly name: string
  /** A folder of `.jsonl` files, or one of them. */
  readonly gold: string
  readonly predict: (line: GoldLine, tools: EvalTools) => object | Promise<object>
}

export interface EvalTools {
  readonly read: Read
  readonly knowledge: Knowledge
}

export const EVAL_SETS: readonly EvalSet[] = [
  {
    name: 'press',
    gold: 'press-pg',
    predict: fromText((release) => ({
      ...fields(release),
      people: release.people.map(({ name, role }) => ({ name, role })),
      body: release.body.text,
    })),
  },
  {
    name: 'ntrex',
    gold: 'news-ntrex',
    predict: fromText((release) => ({
      ...fields(release),
      people: release.people.map(({ name }) => name),
      places: release.places.map(({ name, country }) => ({ name, iso: country })),
      countries: release.countries.map(({ code }) => code),
      topics: release.topics.flatMap(({ id }) => IPTC_TOP_LEVEL[id] ?? []),
    })),
  },
  { name: 'quotes', gold: 'quotes', predict: fromText((release) => fields(release)) },
  {
    name: 'ner',
    gold: 'ner',
    // Its names stand as they are inflected in the text.
    predict: fromText((release) => ({ people: printed(release.people), places: printed(release.places) })),
  },
  { name: 'boilerplate', gold: 'boilerplate/aeb.jsonl', predict: fromPage },
  { name: 'segments', gold: 'boilerplate/segments.jsonl', predict: fromPage },
  { name: 'readability', gold: 'boilerplate/readability.jsonl', predict: fromPage },
  { name: 'dates', gold: 'dates', predict: fromDate },
  {
    name: 'datelines',
    gold: 'datelines',
    predict: fromText((release) => ({ place: release.dateline?.place })),
  },
  { name: 'langid', gold: 'langid', predict: fromText((release) => ({ language: primaryTag(release.language) })) },
]

/** The fields that several sets share. */
function fields({ language, title, published, quotes }: Release): object {
  return {
    language: primaryTag(language),
    title,
    date: published,
    quotes: quotes.map(({ text, speaker }) => ({ text, speaker: speaker?.name ?? null })),
  }
}

function fromText(fieldsOf: (release: Release) => object): EvalSet['predict'] {
  return async (line, { read }) => {
    const { release } = await readingOf(read, Buffer.from(line.text ?? ''), 'release.txt')
    return release === undefined ? {} : fieldsOf(release)
  }
}

/** Sets of web pages want the text of the article, which we hold in two fields. */
async function fromPage({ htmlGz }: GoldLine, { read }: EvalTools): Promise<object> {
  const { release } = await readingOf(read, gunzipSync(Buffer.from(htmlGz!, 'base64')), 'page.html')
  if (release === undefined) return {}
  const text = [release.dateline?.text, release.body.text].filter((part) => part).join('\n')
  return { text, title: release.title, date: release.published }
}

/** The sets do not tell the scripts of a language apart. */
function primaryTag(language: string): string {
  return language.split('-')[0]!
}

/** A date alone is no release: this set measures the step that reads dates, in the language that the set names. */
function fromDate({ lang, text, iso }: GoldLine, { knowledge }: EvalTools): object {
  const language = languageOf(knowledge, lang!) ?? unknownLanguage(lang!, knowledge)
  const dates = findDates(passageOf(text!, [{ value: text!, start: 0, end: text!.length }]).text, language)
  const days = dates.flatMap(({ year, month, day }) => (year === undefined ? [] : isoDay({ year, month, day })))
  return iso === undefined ? { dates: days } : { iso: days[0] }
}

function printed(named: Release['people'] | Release['places']): readonly string[] {
  return [...new Set(named.flatMap(({ mentions }) => mentions.map(({ text }) => text)))]
}
