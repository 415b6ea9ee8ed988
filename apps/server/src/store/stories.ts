import type { Article, Selection, Withdrawal } from '@dateline/core'
import type { Conditions } from './conditions.ts'
import { isArticle, itemsOf } from './items.ts'
import { meets } from './meets.ts'
import type { Library } from './page-keys.ts'
import { canonicalLanguage } from './shelves.ts'
import type { Page } from './store.ts'

/**
 * One entry for each story whose place is that of an article in `places`: the version in the first language that it has, or
 * the newest notice where every version is withdrawn. The entry changes when that version does, when it comes, and when
 * one that went before it is held, withdrawn or released, or when it comes from another story.
 */
export async function readStories(
  library: Library,
  authority: string,
  selection: Selection,
  conditions: Conditions,
  places: readonly string[],
): Promise<Omit<Page, 'next'>> {
  const { db, words } = library
  if (places.length === 0) return { articles: [], withdrawals: [], stories: new Map() }
  const versions = await db
    .selectFrom('article as place')
    // In this order: engines know no number of places and might begin with everything that is listed.
    .crossJoin('article as version')
    .crossJoin('shelf_item as item')
    .whereRef('version.story', '=', 'place.story')
    .whereRef('item.article', '=', 'version.key')
    .where('item.kind', '=', 'all')
    .where('item.value', '=', '')
    .where('place.key', 'in', places)
    .where(meets('item', conditions, words))
    .select(['place.key as place', 'place.story', 'place.first_published', 'version.key'])
    .execute()
  const found = await itemsOf(
    db,
    authority,
    versions.map(({ key }) => key),
  )
  const steps = await stepsOf(
    library,
    versions.map(({ story }) => story),
  )
  const moves = await movesTo(
    library,
    versions.map(({ story }) => story),
  )
  const rankOf = ranking(selection.language ?? [])
  const articles: Article[] = []
  const withdrawals: Withdrawal[] = []
  const stories = new Map<string, { readonly firstPublished: string; readonly updated: string }>()
  const byPlace = Map.groupBy(versions, ({ place }) => place)
  for (const place of places) {
    const own = byPlace.get(place)!
    const { story, first_published: firstPublished } = own[0]!
    const items = own.map(({ key }) => found.get(key)!).toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
    const chosen = items.filter(isArticle).toSorted((a, b) => rankOf(a.language) - rankOf(b.language))[0]
    if (chosen === undefined) withdrawals.push(items[0] as Withdrawal)
    else articles.push(chosen)
    const shown = chosen ?? items[0]!
    const came = moves.get(story) ?? []
    const before = (steps.get(story) ?? []).filter(
      ({ article, language, at }) =>
        rankOf(language) <= rankOf(shown.language) && !came.some((move) => move.article === article && at < move.at),
    )
    const instants = [
      firstPublished!,
      shown.firstPublished,
      shown.updated,
      ...before.map(({ at }) => at),
      ...came.filter(({ article }) => article === shown.key).map(({ at }) => at),
    ]
    stories.set(story, { firstPublished: firstPublished!, updated: instants.toSorted().at(-1)! })
  }
  return { articles, withdrawals, stories }
}

/** When versions of these stories came out of sight or back. */
async function stepsOf({ db }: Library, stories: readonly string[]) {
  const rows = await db
    .selectFrom('article')
    .innerJoin('change', 'change.article', 'article.key')
    .where('article.story', 'in', stories)
    .where('change.kind', 'in', ['held', 'released', 'killed'])
    .select(['article.story', 'article.language', 'change.article', 'change.at'])
    .execute()
  return Map.groupBy(rows, ({ story }) => story)
}

/** Which articles came to these stories from others, and when: what befell them before befell another entry. */
async function movesTo({ db }: Library, stories: readonly string[]) {
  const rows = await db
    .selectFrom('story_move')
    .innerJoin('article', 'article.key', 'story_move.article')
    .where('article.story', 'in', stories)
    .select(['article.story', 'story_move.article', 'story_move.at'])
    .execute()
  return Map.groupBy(rows, ({ story }) => story)
}

/** The place of a language in the order of preference: that of the first range which it meets. */
function ranking(preferred: readonly string[]): (language: string) => number {
  const ranges = preferred.map(canonicalLanguage)
  return (language) => {
    const rank = ranges.findIndex((range) => language === range || language.startsWith(`${range}-`))
    return rank === -1 ? ranges.length : rank
  }
}
