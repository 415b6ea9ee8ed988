import { rmSync } from 'node:fs'
import type { Release } from '@dateline/core'
import { openSqliteStore } from '@dateline/server/src/store/sqlite.ts'
import type { Store } from '@dateline/server/src/store/store.ts'
import Sqlite from 'better-sqlite3'
import { AUTHORITY, archive } from './archive.ts'

/** How values of copied tags turn, so that copies do not carry the same tags together again. */
export interface Turning {
  readonly countries: readonly string[]
  readonly topics: readonly string[]
}

/** Numbers by which countries and topics turn from copy to copy: they share no factor with the usual lengths of the lists. */
const COUNTRY_STEP = 7
const TOPIC_STEP = 11

const SECOND_PLACES = 1000 * 1024

/**
 * A store in a file with `copies` times as many articles as there are releases, one a second until a minute ago. The newest
 * are admitted as in service; the others are copies of their rows, earlier and with other tags, because admitting a million
 * takes hours and what is measured is how one is found; marks of near copies, by which nothing is listed, are left out. Its indexes are made anew at the end, as large tables are filled.
 */
export async function largeArchive(
  releases: readonly Release[],
  copies: number,
  file: string,
  turning: Turning,
): Promise<Store> {
  const sample = `${file}.sample`
  const admitted = await archive(releases, releases.length, sample)
  const { created } = admitted
  await admitted.close()
  // Made before anything in it, as an archive is.
  const born = new Date(Date.parse(created) - copies * releases.length * 1000)
  await (await openSqliteStore({ file, tagAuthority: AUTHORITY, now: born })).close()
  const sqlite = new Sqlite(file)
  try {
    sqlite.pragma('foreign_keys = OFF')
    // Out of the write-ahead log first, which cannot be switched off directly.
    sqlite.pragma('journal_mode = DELETE')
    sqlite.pragma('journal_mode = OFF')
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('cache_size = -1000000')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.prepare('attach ? as sample').run(sample)
    copy(sqlite, releases.length, copies, turning)
    sqlite.exec('analyze')
    sqlite.exec('detach sample')
    sqlite.pragma('journal_mode = WAL')
  } finally {
    sqlite.close()
    for (const end of ['', '-wal', '-shm']) rmSync(sample + end, { force: true })
  }
  return openSqliteStore({ file, tagAuthority: AUTHORITY, now: born })
}

function copy(sqlite: Sqlite.Database, size: number, copies: number, turning: Turning): void {
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from main.sqlite_schema where type = 'index' and sql is not null",
    )
    .all()
  for (const { name } of indexes) sqlite.exec(`drop index "${name}"`)
  sqlite.exec('create temp table turned (kind text, value text, new text, primary key (kind, value)) without rowid')
  const tables = sqlite
    .prepare<[], { name: string }>(
      "select name from sample.sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\' and name not like 'kysely%' and name not like 'sqlite%' and name not in ('meta', 'counter', 'newsroom', 'shelf', 'sketch')",
    )
    .all()
    .map(({ name }) => name)
  const quotes = sqlite
    .prepare<[], { quotes: number }>('select coalesce(max(place), 0) as quotes from sample.quote')
    .get()!.quotes
  sqlite.exec('begin')
  // The earliest copies first, so that every number of the change log and every place grows with time.
  for (let nth = copies - 1; nth >= 0; nth--) {
    turn(sqlite, nth, turning)
    const shift = {
      suffix: nth === 0 ? '' : `x${nth}`,
      seconds: nth * size,
      numbers: (copies - 1 - nth) * size,
      quotes: nth * quotes,
    }
    for (const table of tables) sqlite.exec(copied(sqlite, table, shift))
    for (const [table, by] of [
      ['article_words', `- ${shift.seconds * SECOND_PLACES}`],
      ['quote_words', `+ ${shift.quotes}`],
    ] as const)
      sqlite.exec(`insert into main.${table} (rowid, tokens) select rowid ${by}, tokens from sample.${table}`)
  }
  sqlite.exec('insert into main.newsroom select * from sample.newsroom')
  sqlite.exec('insert into main.shelf select kind, value, count(*) from main.shelf_item group by kind, value')
  for (const name of ['change', 'entry', 'quote'])
    sqlite.exec(
      `update main.counter set value = ${copies} * (select value from sample.counter where name = '${name}') where name = '${name}'`,
    )
  for (const { sql } of indexes) sqlite.exec(sql)
  sqlite.exec('commit')
}

/** The next countries and topics of a copy, and what becomes of shelves that carry both. */
function turn(sqlite: Sqlite.Database, nth: number, { countries, topics }: Turning): void {
  sqlite.exec('delete from turned')
  const insert = sqlite.prepare('insert into turned values (?, ?, ?)')
  const next = (values: readonly string[], step: number) =>
    values.map((value, at) => [value, values[(at + nth * step) % values.length]!] as const)
  const turnedCountries = next(countries, COUNTRY_STEP)
  const turnedTopics = next(topics, TOPIC_STEP)
  for (const [value, now] of turnedCountries) insert.run('country', value, now)
  for (const [value, now] of turnedTopics) insert.run('topic', value, now)
  for (const [country, newCountry] of turnedCountries)
    for (const [topic, newTopic] of turnedTopics)
      insert.run('country-topic', `${country} ${topic}`, `${newCountry} ${newTopic}`)
}

interface Shift {
  readonly suffix: string
  readonly seconds: number
  readonly numbers: number
  readonly quotes: number
}

const TIMES = ['at', 'created', 'due', 'first_published', 'since', 'updated']

/** A statement that copies a table; a column it does not know stays as it is, and one that must differ fails. */
function copied(sqlite: Sqlite.Database, table: string, { suffix, seconds, numbers, quotes }: Shift): string {
  const columns = sqlite.pragma(`sample.table_info("${table}")`) as { name: string }[]
  const values = columns.map(({ name }) => {
    if (name === 'article' || name === 'story' || (table === 'article' && name === 'key'))
      return `row.${name} || '${suffix}'`
    if (TIMES.includes(name)) return `strftime('%Y-%m-%dT%H:%M:%fZ', row.${name}, '-${seconds} seconds')`
    if (name === 'seq' || name === 'entry') return `row.${name} + ${numbers}`
    if (name === 'place')
      return table === 'quote'
        ? `row.place + ${quotes}`
        : table === 'article'
          ? `row.place - ${seconds * SECOND_PLACES}`
          : 'row.place'
    if (name === 'value') return 'coalesce(turned.new, row.value)'
    return `row."${name}"`
  })
  const turns = columns.some(({ name }) => name === 'value')
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  return `insert into main."${table}" (${names}) select ${values.join(', ')} from sample."${table}" as row${
    turns ? ' left join turned on turned.kind = row.kind and turned.value = row.value' : ''
  }`
}
