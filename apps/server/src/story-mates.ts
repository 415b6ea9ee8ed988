import { type Article, compareStories, fingerprint, type Release } from '@dateline/core'
import type { Own, Store } from './store/store.ts'

/**
 * The newsroom's article that says the same in another language, of a story that has none in this language yet, whatever
 * its file is called and whether or not it is visible. Undefined where there is none, or none that is sure.
 */
export async function storyMate(
  release: Release,
  newsroom: string,
  store: Pick<Store, 'findOwn' | 'mates'>,
  now: Date,
): Promise<Own | undefined> {
  const print = fingerprint(release)
  const same = (await store.mates(newsroom, release, now))
    .filter(({ state }) => state !== 'killed')
    .map((own) => ({ own, ...compareStories(print, fingerprint(own.article as Article)) }))
    .filter((compared) => compared.same)
    .toSorted((a, b) => b.score - a.score)
  for (const { own } of same) {
    const story = await store.findOwn(newsroom, { story: own.article.story })
    if (!story.some(({ article }) => primary(article.language) === primary(release.language))) return own
  }
  return undefined
}

function primary(tag: string): string {
  return tag.split('-')[0]!
}
