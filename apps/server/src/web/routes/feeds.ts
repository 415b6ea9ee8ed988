import { feedPath, OPML_CONTENT_TYPE, renderOpml } from '@dateline/feeds'
import type { Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { feedDirectory } from '../feed-directory.ts'
import { represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { feedsPage } from '../pages/feeds.ts'
import { type Site, voiceFor } from '../site.ts'

/** Every feed there is: for people, and as OPML for readers that import lists. */
export function feedsRoutes(app: Hono, site: Site): void {
  const voice = voiceFor(site.knowledge, 'en')

  app.get('/feeds', (c) =>
    serve(c, site, {
      address: '/feeds',
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const groups = await feedDirectory(site, voice, await site.store.counts(now), now)
        return represent(feedsPage(site, voice, groups), HTML, latestOf(site, changed))
      },
    }),
  )

  app.get('/feeds.opml', (c) =>
    serve(c, site, {
      address: '/feeds.opml',
      open: true,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const groups = await feedDirectory(site, voice, await site.store.counts(now), now)
        const { url } = site.config
        const text = renderOpml({
          title: `${voice.words.say('page.site.name')} · ${voice.words.say('page.feeds.title')}`,
          updated: changed,
          owner: { name: voice.words.say('page.site.name'), url: `${url}/` },
          groups: groups
            .filter(({ entries }) => entries.length > 0)
            .map(({ title, entries }) => ({
              title,
              feeds: entries.map((entry) => ({
                title: entry.title,
                feed: `${url}${feedPath(entry.listing, 'rss')}`,
                page: `${url}${entry.listing}`,
                language: entry.language,
              })),
            })),
        })
        return represent(text, OPML_CONTENT_TYPE, latestOf(site, changed))
      },
    }),
  )
}
