import { deserialize, serialize } from 'node:v8'
import { type KnowledgeTables, type Language, packTermTables, type TableName } from '@dateline/core'

/**
 * Tables as threads are handed them (as `workerData`): all of it in memory that they share. The places and the terms are looked
 * up in where they lie; all others lie there in few bytes, of which a thread makes tables when it first asks for them, and
 * which it forgets when it rests.
 */
export interface HandedTables extends Pick<KnowledgeTables, 'places' | 'terms'> {
  /** By language and table, as the engine writes values (`node:v8`). */
  readonly languages: ReadonlyMap<string, PackedLanguage>
  /** What is of no language. */
  readonly others: Uint8Array
  /** Room for what threads compile of the tables, the first one for all of them. */
  readonly compiled: SharedArrayBuffer
}

/** Twice of what the tables of all languages take; what nobody has written to takes no memory. */
const COMPILED = 0x100_0000

type PackedLanguage = Readonly<Record<TableName, Uint8Array>>
type Others = Omit<KnowledgeTables, 'places' | 'terms' | 'languages'>

const known = new WeakMap<KnowledgeTables, HandedTables>()

/** Tables as threads are handed them; the same bytes for all threads. */
export function handOver(tables: KnowledgeTables): HandedTables {
  let handed = known.get(tables)
  if (handed === undefined) {
    const { places, terms = packTermTables(tables), languages, ...others } = tables
    const packed = Array.from(languages, ([tag, language]) => {
      const bytes = Object.entries(language).map(([name, table]) => [name, shared(serialize(table))])
      return [tag, Object.fromEntries(bytes) as PackedLanguage] as const
    })
    handed = {
      places,
      terms,
      languages: new Map(packed),
      others: shared(serialize(others)),
      compiled: new SharedArrayBuffer(COMPILED),
    }
    known.set(tables, handed)
  }
  return handed
}

function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length))
  copy.set(bytes)
  return copy
}

/** The tables that a thread was handed. Those of a language are made when first asked for. */
export function tablesOf({ places, terms, languages, others }: HandedTables): KnowledgeTables {
  const opened = Array.from(languages, ([tag, packed]) => [tag, openLanguage(packed)] as const)
  return { ...(deserialize(others) as Others), languages: new Map(opened), places, ...(terms && { terms }) }
}

/** Tables that reading asks once, for what it makes of them: they need not be kept. They are a third of all. */
const ASKED_ONCE: ReadonlySet<string> = new Set<TableName>([
  'changes',
  'countries',
  'given-names',
  'interface',
  'topics',
])

/** Where the tables of a language lie, and those that were opened. */
interface Drawers {
  readonly packed: PackedLanguage
  readonly kept: Partial<Record<TableName, unknown>>
  readonly lent: Partial<Record<TableName, WeakRef<object>>>
}

const DRAWERS = Symbol('drawers')

/** The same for all languages, so that the engine takes their objects for ones of a kind. */
const openings = new Map<string, () => unknown>()

function openLanguage(packed: PackedLanguage): Language {
  const tables = Object.defineProperty({}, DRAWERS, { value: { packed, kept: {}, lent: {} } satisfies Drawers })
  for (const name of Object.keys(packed) as TableName[]) {
    const get = openings.getOrInsertComputed(name, () => (ASKED_ONCE.has(name) ? lends(name) : keeps(name)))
    Object.defineProperty(tables, name, { get, enumerable: true })
  }
  return Object.freeze(tables) as Language
}

interface Opened {
  readonly [DRAWERS]: Drawers
}

function keeps(name: TableName): () => unknown {
  return function (this: Opened) {
    const { kept, packed } = this[DRAWERS]
    kept[name] ??= deserialize(packed[name])
    return kept[name]
  }
}

function lends(name: TableName): () => unknown {
  return function (this: Opened) {
    const { lent, packed } = this[DRAWERS]
    let table = lent[name]?.deref()
    if (table === undefined) {
      table = deserialize(packed[name]) as object
      lent[name] = new WeakRef(table)
    }
    return table
  }
}
