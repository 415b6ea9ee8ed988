import { deserialize, serialize } from 'node:v8'
import type { KnowledgeTables } from '@dateline/core'

/**
 * Tables as threads are handed them (as `workerData`): all of it in memory that they share. What is no gazetteer lies there in
 * few bytes, of which a thread makes tables while it reads, in some hundredths of a second, and which it forgets when it rests.
 */
export interface HandedTables {
  readonly places: KnowledgeTables['places']
  /** As the engine writes values (`node:v8`). */
  readonly others: Uint8Array
}

const known = new WeakMap<KnowledgeTables, HandedTables>()

/** Tables as threads are handed them; the same bytes for all threads. */
export function handOver(tables: KnowledgeTables): HandedTables {
  let handed = known.get(tables)
  if (handed === undefined) {
    const { places, ...others } = tables
    const bytes = serialize(others)
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
    shared.set(bytes)
    handed = { places, others: shared }
    known.set(tables, handed)
  }
  return handed
}

/** The tables that a thread was handed. */
export function tablesOf({ places, others }: HandedTables): KnowledgeTables {
  return { ...(deserialize(others) as Omit<KnowledgeTables, 'places'>), places }
}
