import { articlePath } from '@dateline/core'
import { FORMATS, feedOf, type ITEM_FORMAT_NAMES, renderItem } from '@dateline/feeds'
import type { Context } from 'hono'
import { lastChangeOf, latestOf } from './changed.ts'
import { represent } from './http/representation.ts'
import { serve } from './http/serve.ts'
import { feedSite } from './listing-feed.ts'
import { type Site, voiceFor } from './site.ts'
import { vocabularyOf } from './vocabulary.ts'
import { isWithdrawal } from './withdrawal.ts'

/** One article in a format of news systems. A killed one answers 200 too: its status says so. */
export function serveArticleNews(
  c: Context,
  site: Site,
  key: string,
  format: (typeof ITEM_FORMAT_NAMES)[number],
): Promise<Response> {
  return serve(c, site, {
    address: `/article/${key}.${FORMATS[format].extension}`,
    open: true,
    async make(now) {
      const article = await site.store.article(key, now)
      if (article === undefined) return undefined
      const voice = voiceFor(site.knowledge, article.language)
      const changed = await lastChangeOf(site, { newsroom: [article.newsroom.id] }, now)
      const feed = feedOf({
        site: feedSite(site, voice),
        path: articlePath({ key, slug: '' }),
        title: voice.words.say('page.site.name'),
        description: '',
        language: voice.words.tag,
        direction: voice.words.direction,
        updated: article.updated,
        articles: isWithdrawal(article) ? [] : [article],
        withdrawals: isWithdrawal(article) ? [article] : [],
        translations: await site.store.translations([article.story], now),
        vocabulary: vocabularyOf(site.knowledge),
      })
      return represent(renderItem(format, feed), FORMATS[format].contentType, latestOf(site, changed))
    },
  })
}
