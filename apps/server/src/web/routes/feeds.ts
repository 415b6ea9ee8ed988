import { readSelection } from '@dateline/core'
import { feedPath, OPML_CONTENT_TYPE, renderOpml } from '@dateline/feeds'
import type { Context, Hono } from 'hono'
import { lastChangeOf, latestOf } from '../changed.ts'
import { feedDirectory } from '../feed-directory.ts'
import { refuse } from '../http/refusal.ts'
import { represent } from '../http/representation.ts'
import { HTML, serve } from '../http/serve.ts'
import { knownSelection } from '../known.ts'
import { readListing } from '../listing.ts'
import { aboutPath, feedPage } from '../pages/feed.ts'
import { feedsPage } from '../pages/feeds.ts'
import { type Site, voiceFor } from '../site.ts'
import { unknownValue } from '../unknown-value.ts'

/** How many items the page about a feed shows. */
const PREVIEW = 5

/** Every feed there is: for people, and as OPML for readers that import lists. */
export function feedsRoutes(app: Hono, site: Site): void {
  const voice = voiceFor(site.knowledge, 'en')

  app.get('/feeds', (c) => (c.req.query('list') === undefined ? directory(c) : about(c)))

  function directory(c: Context): Promise<Response> {
    return serve(c, site, {
      address: '/feeds',
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const counts = await site.store.counts(now)
        const groups = await feedDirectory(site, voice, counts, now)
        return represent(feedsPage(site, voice, groups, counts), HTML, latestOf(site, changed))
      },
    })
  }

  /** The page about one feed: what the form leads to, and every list of feeds. */
  async function about(c: Context): Promise<Response> {
    const now = site.clock()
    const of = c.req.query('list') === 'quotes' ? 'quotes' : 'articles'
    const read = readSelection(`${of === 'quotes' ? '/quotes' : '/search'}${new URL(c.req.url).search}`)
    if (read === undefined) return c.notFound()
    const known = 'problem' in read ? read : await knownSelection(site, read.selection, now)
    if ('problem' in known) return refuse(unknownValue(site, known.problem, undefined), now)
    const { selection } = known
    return serve(c, site, {
      address: aboutPath(selection, of),
      open: false,
      async make(now) {
        const changed = await lastChangeOf(site, {}, now)
        const listing = await readListing(site, voice, { of, selection, after: undefined, limit: PREVIEW }, now)
        return represent(feedPage(site, voice, listing), HTML, latestOf(site, changed))
      },
    })
  }

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
