import { selectionPath } from '@dateline/core'
import { pagePath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { ArticleListing } from '../listing.ts'
import type { Site, Voice } from '../site.ts'
import { filterForm } from './filter.ts'
import { newsByDay } from './items.ts'
import { layout } from './layout.ts'
import { pager } from './pager.ts'
import { personFacts } from './person.ts'
import { feedLinks, formatLinks } from './subscribe.ts'

/** The news of a selection, newest first, with the form that narrows it and its feeds. */
export function listingPage(site: Site, voice: Voice, listing: ArticleListing): string {
  const { words } = voice
  const { selection, news, counts, title, after, person } = listing
  const path = selectionPath(selection)
  return layout(site, voice, {
    title,
    description: words.say('page.listing.description', { title }),
    path: pagePath(path, after),
    feeds: feedLinks(site, path, title),
    section: 'news',
    main: html`<header class="listing-head">
<h1>${title}</h1>
<p class="follow"><span>${words.say('page.listing.follow')}</span> ${formatLinks(site, path, title)}</p>
${listing.byStory ? html`<p>${words.say('page.listing.stories')}</p>` : ''}
${person === undefined ? '' : personFacts(voice, person)}
</header>
<div class="columns">
<div class="side">${filterForm(voice, { selection, counts, action: '/search' })}</div>
<div class="news">
${
  news.articles.length + news.withdrawals.length === 0
    ? html`<p class="empty">${words.say(after === undefined ? 'page.listing.empty' : 'page.listing.end')}</p>`
    : newsByDay(voice, news, 2)
}
${pager(voice, path, listing)}
</div>
</div>`,
  })
}
