import type { Release, Withdrawal } from '@dateline/core'
import { RESEMBLES, resemblance } from './resemblance.ts'
import type { Own } from './store/store.ts'

/** Which articles the releases of a file are new versions of. */
export interface Parts {
  readonly own: ReadonlyMap<Release, Own>
  /** Articles of that file name, withdrawn ones among them, of which no release is a new version. */
  readonly unmatched: readonly Own[]
}

/**
 * Finds for each release of a file the article of this file name that it corrects: one in its language first, then the same
 * part of the file, then any that it resembles, so that versions may change places. `first` is the article that an `id:` names for the first release.
 */
export function matchParts(releases: readonly Release[], named: readonly Own[], first: Own | undefined): Parts {
  const free = named.filter((candidate) => candidate !== first)
  const own = new Map<Release, Own>()
  for (const [index, release] of releases.entries()) {
    const found = index === 0 && first !== undefined ? first : resembling(release, free)
    if (found === undefined) continue
    own.set(release, found)
    if (found !== first) free.splice(free.indexOf(found), 1)
  }
  return { own, unmatched: free }
}

function resembling(release: Release, candidates: readonly Own[]): Own | undefined {
  const alive = candidates.filter((own) => own.state !== 'killed')
  const nearness = (own: Own) => (own.article.language === release.language ? 2 : 0) + (isPart(own, release) ? 1 : 0)
  const ordered = alive.toSorted((a, b) => nearness(b) - nearness(a))
  return ordered.find(({ article }) => {
    const last = article as Release
    return resemblance(`${last.title}\n${last.body.text}`, `${release.title}\n${release.body.text}`) >= RESEMBLES
  })
}

/** Whether an article came from the place in its file that a release has in this one. */
export function isPart(own: Own, release: Release): boolean {
  return sourceOf(own)?.part === release.source.part
}

/** Where an article came from; undefined once it is withdrawn. */
export function sourceOf({ article }: Own): Release['source'] | undefined {
  return isKilled(article) ? undefined : article.source
}

/** Whether of an article only the notice of its withdrawal is left. */
export function isKilled(article: Own['article']): article is Withdrawal {
  return !('source' in article)
}

/**
 * Whether a release says to readers exactly what its article says already. A file of several releases is often dropped again
 * for one of them; the others get no new version then.
 */
export function saysTheSame({ article, state }: Own, release: Release): boolean {
  const said = ({ title, subtitle, byline, dateline, published, embargo, body, countries, topics }: Release) =>
    JSON.stringify([
      [title, subtitle, byline, dateline?.text, published, embargo.state, embargo.until],
      [body.text, body.html],
      countries.map(({ code }) => code),
      topics.map(({ id }) => id),
    ])
  return state === 'visible' && said(article as Release) === said(release)
}
