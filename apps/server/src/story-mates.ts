import { type Article, compareStories, fingerprint, type Release } from '@dateline/core'
import type { Own, Store } from './store/store.ts'

/**
 * The newsroom's articles that say the same in another language, one of each story that has none in this language yet, the
 * surest first, whatever their files are called and whether or not they are visible. Stories that both say the same as
 * this release are one.
 */
export async function storyMates(
  release: Release,
  newsroom: string,
  store: Pick<Store, 'findOwn' | 'mates'>,
  now: Date,
): Promise<readonly Own[]> {
  const print = fingerprint(release)
  const same = (await store.mates(newsroom, release, now))
    .filter(({ state }) => state !== 'killed')
    .map((own) => ({ own, ...compareStories(print, fingerprint(own.article as Article)) }))
    .filter((compared) => compared.same)
    .toSorted((a, b) => b.score - a.score)
  const mates: Own[] = []
  for (const { own } of same) {
    if (mates.some(({ article }) => article.story === own.article.story)) continue
    const story = await store.findOwn(newsroom, { story: own.article.story })
    if (!story.some(({ article }) => primary(article.language) === primary(release.language))) mates.push(own)
  }
  return mates
}

function primary(tag: string): string {
  return tag.split('-')[0]!
}
