import type { Selection } from '@dateline/core'
import type { Counts } from '../store/store.ts'
import type { Names } from './labels.ts'
import type { Site, Voice } from './site.ts'

/** What the newsrooms and people of a selection are called; a person whom nobody names any more has no name. */
export async function namesFor(
  { store }: Site,
  { words }: Voice,
  selection: Selection,
  counts: Counts,
  now: Date,
): Promise<Names> {
  const people = new Map<string, string>()
  for (const id of [...(selection.person ?? []), ...(selection.not?.person ?? [])]) {
    const person = await store.person(id, now)
    if (person !== undefined) people.set(id, person.name)
  }
  return {
    newsroom: (id) => counts.newsrooms.get(id)?.name ?? id,
    person: (id) => people.get(id) ?? words.say('page.person.unnamed'),
  }
}
