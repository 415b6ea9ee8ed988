import { type Selection, selectionPath } from '@dateline/core'
import { pagePath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { Counts, Page } from '../../store/store.ts'

import { selectionTitle } from '../labels.ts'
import type { Site, Voice } from '../site.ts'
import { filterForm } from './filter.ts'
import { newsByDay } from './items.ts'
import { layout } from './layout.ts'
import { feedLinks, formatLinks } from './subscribe.ts'

export interface Listing {
  readonly selection: Selection
  readonly page: Page
  /** The cursor that this page begins after; undefined for the newest news. */
  readonly after: string | undefined
  readonly counts: Counts
}

/** The news of a selection, newest first, with the form that narrows it and its feeds. */
export function listingPage(site: Site, voice: Voice, listing: Listing): string {
  const { words, labels } = voice
  const { selection, page, counts } = listing
  const path = selectionPath(selection)
  const title = selectionTitle(selection, words, labels, (id) => counts.newsrooms.get(id)?.name ?? id)
  return layout(site, voice, {
    title,
    description: words.say('page.listing.description', { title }),
    path: pagePath(path, listing.after),
    feeds: feedLinks(site, path, title),
    section: 'news',
    main: html`<header class="listing-head">
<h1>${title}</h1>
<p class="follow"><span>${words.say('page.listing.follow')}</span> ${formatLinks(site, path, title)}</p>
</header>
<div class="columns">
<div class="side">${filterForm(voice, selection, counts)}</div>
<div class="news">
${
  page.articles.length + page.withdrawals.length === 0
    ? html`<p class="empty">${words.say(listing.after === undefined ? 'page.listing.empty' : 'page.listing.end')}</p>`
    : newsByDay(voice, page, 2)
}
<nav class="pager" aria-label="${words.say('page.listing.pages')}">
${listing.after === undefined ? '' : html`<a href="${path}">${words.say('page.listing.newest')}</a>`}
${page.next === null ? '' : html`<a href="${pagePath(path, page.next)}" rel="next">${words.say('page.listing.older')}</a>`}
</nav>
<p class="zone">${words.say('page.listing.zone')}</p>
</div>
</div>`,
  })
}
