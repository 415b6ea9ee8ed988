import type { Release } from '@dateline/core'

/** Releases are kept up to this number, the one not asked for longest goes first: about what a few listings show. */
const MOST = 200

/**
 * Releases as values, kept by the text they were read from, since each change makes listings anew of which all but one item
 * are the same, and reading them would take a quarter of the time. What is killed has no text, so it is not found here.
 */
const parsed = new Map<string, Release>()

export function parseRelease(text: string): Release {
  const known = parsed.get(text)
  if (known !== undefined) {
    parsed.delete(text)
    parsed.set(text, known)
    return known
  }
  const release = JSON.parse(text) as Release
  parsed.set(text, release)
  if (parsed.size > MOST) parsed.delete(parsed.keys().next().value!)
  return release
}
