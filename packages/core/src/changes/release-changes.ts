import type { Knowledge } from '../knowledge/knowledge.ts'
import { languageOf } from '../knowledge/knowledge.ts'
import type { Release } from '../release.ts'
import { hunksBetween } from './diff.ts'
import { type ChangeKind, type Hunked, kindOf, type Side } from './kinds.ts'
import { type Token, tokensOf } from './tokens.ts'

export const CHANGE_PLACES = ['title', 'subtitle', 'dateline', 'body'] as const

/** One thing that differs between two versions, with the words as they were and are; null where there was, or is, nothing. */
export interface ReleaseChange {
  readonly kind: ChangeKind
  readonly where: (typeof CHANGE_PLACES)[number]
  readonly old: string | null
  readonly new: string | null
  /** Whether a reader of the old text was told something else; a slip of the hand tells nothing else. */
  readonly isSubstantive: boolean
}

/** What a correction changed. Substantive if one change is; of punctuation and white space alone nothing is listed. */
export interface ReleaseChanges {
  readonly changes: readonly ReleaseChange[]
  readonly isSubstantive: boolean
}

/**
 * What differs between two versions of a release, in reading order: the title as a whole, else word by word. A typing error
 * is minor; a figure, name, date, place, negation or other wording, and words of a quote, are substantive.
 */
export function releaseChanges(before: Release, after: Release, knowledge: Knowledge): ReleaseChanges {
  const language = languageOf(knowledge, after.language)
  const changes = CHANGE_PLACES.flatMap((where): ReleaseChange[] => {
    const [old, next] = [sideOf(before, where), sideOf(after, where)]
    const found = changed(old, next).map((hunk) => ({ hunk, ...kindOf(hunk, language) }))
    if (found.length === 0) return []
    const isSubstantive = found.some((change) => change.isSubstantive)
    if (where === 'title') return [{ kind: 'title', where, old: before.title, new: after.title, isSubstantive }]
    return found.map(({ hunk, kind, isSubstantive: own }) => ({
      kind,
      where,
      old: wordsOf(hunk.old),
      new: wordsOf(hunk.new),
      isSubstantive: own,
    }))
  })
  return { changes, isSubstantive: changes.some((change) => change.isSubstantive) }
}

function sideOf(release: Release, where: ReleaseChange['where']): Side {
  const text = { ...release, dateline: release.dateline?.text ?? '', body: release.body.text }[where] ?? ''
  return { text, tokens: tokensOf(text), release, isBody: where === 'body' }
}

/** What differs, with a token of each side as the unit. */
function changed(before: Side, after: Side): readonly Hunked[] {
  const key = ({ folded }: Token) => folded
  return hunksBetween(before.tokens.map(key), after.tokens.map(key)).map((hunk) => ({
    old: { side: before, from: hunk.old[0], to: hunk.old[1] },
    new: { side: after, from: hunk.new[0], to: hunk.new[1] },
  }))
}

function wordsOf({ side, from, to }: Hunked['old']): string | null {
  return from === to ? null : side.text.slice(side.tokens[from]!.start, side.tokens[to - 1]!.end)
}
