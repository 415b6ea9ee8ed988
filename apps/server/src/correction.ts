import { type Knowledge, type Release, type ReleaseChange, releaseChanges } from '@dateline/core'
import type { Admission } from './store/store.ts'
import type { Say } from './words.ts'

/** So many changes are named in a note; the page has them all. */
const MOST_NAMED = 3
/** Longest words that a note repeats. */
const MAX_NAMED = 120

/**
 * What a new version changed, whether it tells readers or listings something else, and what readers are told of it: what
 * the newsroom says, else the facts that were corrected, as they were and as they are.
 */
export function correctionOf(
  last: Release,
  release: Release,
  stated: string | undefined,
  { knowledge, say }: { readonly knowledge: Knowledge; readonly say: Say },
): Omit<NonNullable<Admission['corrects']>, 'id'> {
  const { changes, isSubstantive } = releaseChanges(last, release, knowledge)
  return {
    note: stated ?? noteOf(changes, say),
    substantive: isSubstantive || beside(last) !== beside(release),
    changes,
  }
}

/** What tells readers something beside the text: the listings that a release stands in, and its pictures. */
function beside({ countries, topics, media }: Release): string {
  const files = media.map(({ sha256, file }) => sha256 ?? file)
  return [...countries.map(({ code }) => code), ...topics.map(({ id }) => id), ...files].join(' ')
}

/** Other wording speaks for itself, and a text that was written anew needs its newsroom's own note. */
function noteOf(changes: readonly ReleaseChange[], say: Say): string | null {
  const facts = changes.flatMap(({ kind, isSubstantive, old, new: next }) =>
    isSubstantive && kind !== 'wording' && old !== null && next !== null && old.length + next.length <= MAX_NAMED
      ? [{ old, new: next }]
      : [],
  )
  if (facts.length === 0 || facts.length > MOST_NAMED) return null
  return say('correction.note', { changes: facts.map((fact) => say('correction.replaced', fact)).join('; ') })
}
