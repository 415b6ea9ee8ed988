import type { Release } from '@dateline/core'
import { bare, nameKey } from './fold.ts'
import type { Gold } from './gold.ts'
import { asked, type Mark } from './mark.ts'

/** The longest title that may be derived. */
const DERIVED = 110

/** Language, title, dateline and dates. */
export function scoreFields(gold: Gold, release: Release | undefined): readonly Mark[] {
  return [
    asked('language', primary(release?.language) === primary(gold.language), gold.language, release?.language),
    asked('title', isTitle(gold.headline, release), gold.headline, release?.title),
    ...scoreSubtitle(gold.subheadline, release?.subtitle),
    ...scoreDateline(gold.dateline, release?.dateline),
    asked('published', day(release?.published) === day(gold.published), gold.published, release?.published),
    ...scoreEmbargo(gold.embargo, release?.embargo),
  ]
}

function isTitle(want: string | null, release: Release | undefined): boolean {
  if (want !== null) return bare(release?.title) === bare(want) && release?.titleSource !== 'derived'
  return release !== undefined && release.titleSource === 'derived' && release.title.length <= DERIVED
}

function scoreSubtitle(want: string | null, got: string | null | undefined): readonly Mark[] {
  return want || got ? [asked('subtitle', bare(got) === bare(want), want, got)] : []
}

function scoreDateline(want: Gold['dateline'], got: Release['dateline'] | undefined): readonly Mark[] {
  if (!want && !got) return []
  const isPlace = nameKey(got?.place) === nameKey(want?.place) && (got?.country ?? null) === (want?.country ?? null)
  return [
    asked('datelinePlace', isPlace, placed(want), placed(got)),
    asked('datelineDate', (got?.date ?? null) === (want?.date ?? null), want?.date, got?.date),
  ]
}

function placed(
  dateline: { readonly place: string | null; readonly country: string | null } | null | undefined,
): string | null {
  return dateline ? `${dateline.place ?? 'no place'} (${dateline.country ?? 'no country'})` : null
}

function scoreEmbargo(want: string | null, got: Release['embargo'] | undefined): readonly Mark[] {
  const until = got?.until ?? null
  if (!want && !until && got?.state !== 'unclear') return []
  const isInstant = want !== null && until !== null && Date.parse(until) === Date.parse(want)
  return [asked('embargo', isInstant, want, until ?? got?.state)]
}

function primary(tag: string | undefined): string {
  return (tag ?? '').split('-')[0]!
}

function day(time: string | null | undefined): string {
  return (time ?? '').slice(0, 10)
}
