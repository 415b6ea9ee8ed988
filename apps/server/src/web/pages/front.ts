import { type Selection, selectionPath } from '@dateline/core'
import { html } from 'hono/html'
import type { Counts, Page } from '../../store/store.ts'
import type { Site, Voice } from '../site.ts'
import { newsByDay } from './items.ts'
import { type Html, layout } from './layout.ts'
import { feedLinks, formatLinks } from './subscribe.ts'

/** How many countries and topics the front page names; the page of feeds names all. */
const MOST_LISTED = 12

/** What this is, what is new, and how to follow it. */
export function frontPage(site: Site, voice: Voice, news: Page, counts: Counts): string {
  const { words, labels } = voice
  const name = words.say('page.site.name')
  return layout(site, voice, {
    title: name,
    description: words.say('page.front.what'),
    path: '/',
    feeds: feedLinks(site, '/news', words.say('page.listing.everything')),
    main: html`<header class="opening">
<h1>${words.say('page.front.title')}</h1>
<p>${words.say('page.front.what')}</p>
<p><a href="/try">${words.say('page.front.try')}</a></p>
</header>
<div class="columns">
<section aria-labelledby="latest">
<h2 id="latest">${words.say('page.front.latest')}</h2>
${news.articles.length === 0 ? html`<p class="empty">${words.say('page.front.empty')}</p>` : newsByDay(voice, news, 3)}
<p class="pager"><a href="/news">${words.say('page.front.more')}</a></p>
</section>
<aside>
<section class="box" aria-labelledby="subscribe">
<h2 id="subscribe">${words.say('page.front.subscribe')}</h2>
<p>${words.say('page.front.how')}</p>
<p>${formatLinks(site, '/news', words.say('page.listing.everything'))}</p>
<p><a href="/feeds">${words.say('page.front.allfeeds')}</a></p>
</section>
${ranking(words.say('page.feeds.countries'), 'countries', counts.countries, labels.country, (code) => ({ country: [code] }))}
${ranking(words.say('page.feeds.topics'), 'topics', counts.topics, labels.topic, (id) => ({ topic: [id] }))}
${ranking(words.say('page.feeds.languages'), 'languages', counts.languages, labels.language, (tag) => ({ language: [tag] }))}
</aside>
</div>`,
  })
}

/** The listings with most articles. */
function ranking(
  title: string,
  id: string,
  counts: ReadonlyMap<string, number>,
  nameOf: (value: string) => string,
  select: (value: string) => Selection,
): Html {
  const most = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_LISTED)
  if (most.length === 0) return html``
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="ranking">
${most.map(([value, articles]) => html`<li><a href="${selectionPath(select(value))}">${nameOf(value)}</a> <span class="count">${articles}</span></li>`)}
</ul>
</section>`
}
