import type { Selection } from '@dateline/core'
import type { Site } from './site.ts'

/** When anything in a selection last changed; when the store was made, while nothing ever was in it. RFC 3339, UTC. */
export async function lastChangeOf({ store }: Site, selection: Selection, now: Date): Promise<string> {
  return (await store.lastChanged(selection, now)) ?? store.created
}

/** The latest of some instants and the start of this process; see `Site.started`. */
export function latestOf({ started }: Site, ...instants: readonly string[]): Date {
  return new Date(Math.max(started.getTime(), ...instants.map((instant) => Date.parse(instant))))
}
