import { feedPath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { Counts } from '../../store/store.ts'
import type { DirectoryGroup } from '../feed-directory.ts'
import type { Site, Voice } from '../site.ts'
import { aboutLink, promise } from './feed.ts'
import { filterForm } from './filter.ts'
import { layout } from './layout.ts'
import { feedLinks, formatLinks } from './subscribe.ts'
import { time } from './times.ts'

/** Every feed there is, for people: what is in it, where it is, how often it changes, and what may be done with it. */
export function feedsPage(site: Site, voice: Voice, groups: readonly DirectoryGroup[], counts: Counts): string {
  const { words } = voice
  const example = `${site.config.url}${feedPath('/country/is/topic/migration', 'atom')}`
  return layout(site, voice, {
    title: words.say('page.feeds.title'),
    description: words.say('page.feeds.what'),
    path: '/feeds',
    feeds: feedLinks(site, '/news', words.say('page.listing.everything')),
    section: 'feeds',
    main: html`<header class="opening">
<h1>${words.say('page.feeds.title')}</h1>
<p>${words.say('page.feeds.what')}</p>
</header>
<div class="prose">
<p>${words.say('page.feeds.combine')} <code dir="ltr">${example}</code></p>
<p>${words.say('page.feeds.often')}</p>
<p>${words.say('page.feeds.licence')}</p>
${promise(voice)}
<p><a href="/feeds.opml" type="text/x-opml">${words.say('page.feeds.opml')}</a></p>
</div>
<section aria-labelledby="build">
<h2 id="build">${words.say('page.feeds.build')}</h2>
${filterForm(voice, { selection: {}, counts, action: '/feeds', of: 'articles' })}
</section>
<nav class="jump" aria-label="${words.say('page.feeds.title')}">${groups
      .filter(({ entries }) => entries.length > 0)
      .map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}</nav>
${groups
  .filter(({ entries }) => entries.length > 0)
  .map(
    ({ id, title, entries }) => html`<section class="directory" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<table>
<thead><tr><th scope="col">${words.say('page.feeds.feed')}</th><th scope="col" class="number">${words.say('page.feeds.releases')}</th><th scope="col" class="changed">${words.say('page.feeds.changed')}</th><th scope="col">${words.say('page.feeds.subscribe')}</th></tr></thead>
<tbody>
${entries.map(
  (
    entry,
  ) => html`<tr><th scope="row"><a href="${entry.listing}"><bdi>${entry.title}</bdi></a></th><td class="number">${entry.articles ?? '–'}</td><td class="changed">${entry.changed === undefined ? '–' : time(words, entry.changed, 'date')}</td><td>${formatLinks(site, entry.listing, entry.title)} ${aboutLink(voice, entry.listing, entry.title)}</td></tr>
`,
)}</tbody>
</table>
</section>
`,
  )}`,
  })
}
