import type { UntaggedRelease } from '@dateline/core'
import type { FrontMatter } from './front-matter.ts'

/** Language versions in one file bear the date that one of them states. */
export function datedAsTheFirst(releases: readonly UntaggedRelease[]): readonly UntaggedRelease[] {
  const stated = releases.find(({ published }) => published !== null)?.published ?? null
  const areVersions = new Set(releases.map(({ language }) => language)).size === releases.length
  return areVersions ? releases.map((release) => ({ ...release, published: release.published ?? stated })) : releases
}

/** An embargo printed once in a file holds for every release in it: the last instant, and unclear if one of them is. */
export function underOneEmbargo(releases: readonly UntaggedRelease[]): readonly UntaggedRelease[] {
  const stated = releases.map(({ embargo }) => embargo).filter(({ state }) => state !== 'none')
  const strictest =
    stated.find(({ state }) => state === 'unclear') ??
    stated.toSorted((a, b) => Date.parse(b.until!) - Date.parse(a.until!))[0]
  if (strictest === undefined) return releases
  return releases.map((release) => (release.embargo.state === 'none' ? { ...release, embargo: strictest } : release))
}

/** What front matter says of the release at an index: a list has a title for each; what is said once of the text is of the first. */
export function ofPortion(frontMatter: FrontMatter, index: number): FrontMatter {
  const { title, subtitle, dateline, byline, ...all } = frontMatter
  if (index === 0) return frontMatter
  const own = title?.[index]
  return { ...all, ...(own === undefined ? {} : { title: [own] }) }
}
