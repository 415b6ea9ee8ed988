/** How well tags are told: over all of them, and the main one of each release. */
export interface TagScore {
  readonly precision: number
  readonly recall: number
  readonly f: number
  readonly first: number
  /** Tags too many and too few. */
  readonly errors: number
  readonly releases: number
}

/** What a release is about by its gold, and by the tags that it got, the main one first in both. */
export interface Tagged {
  readonly gold: readonly string[]
  readonly got: readonly string[]
}

/** Scores the tags of releases, one kind of tag at a time. */
export function tagScore(releases: readonly Tagged[]): TagScore {
  let right = 0
  let told = 0
  let wanted = 0
  let first = 0
  for (const { gold, got } of releases) {
    right += got.filter((tag) => gold.includes(tag)).length
    told += got.length
    wanted += gold.length
    if (got[0] === gold[0]) first += 1
  }
  return {
    precision: right / told,
    recall: right / wanted,
    f: (2 * right) / (told + wanted),
    first: first / releases.length,
    errors: told + wanted - 2 * right,
    releases: releases.length,
  }
}
