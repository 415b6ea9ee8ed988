import { type ListingOf, type Selection, selectionPath } from '@dateline/core'
import { FORMAT_NAMES, FORMATS, feedPath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { Listing } from '../listing.ts'
import type { Site, Voice } from '../site.ts'
import { filterForm } from './filter.ts'
import { newsByDay } from './items.ts'
import { type Html, layout } from './layout.ts'
import { quoteEntries } from './quotes.ts'
import { feedLinks } from './subscribe.ts'

/** The page about a feed: what it carries, its addresses to copy, what is in it now, how often it changes, and our promise. */
export function feedPage(site: Site, voice: Voice, listing: Listing): string {
  const { words } = voice
  const { selection, of, title, counts } = listing
  const path = selectionPath(selection, of)
  const name = of === 'quotes' ? `${words.say('page.quotes.title')} · ${title}` : title
  const description = words.say(of === 'quotes' ? 'page.quotes.description' : 'page.listing.description', { title })
  return layout(site, voice, {
    title: words.say('page.feeds.about', { title: name }),
    description,
    path: aboutPath(selection, of),
    feeds: feedLinks(site, path, name),
    section: 'feeds',
    main: html`<header class="listing-head">
<h1>${words.say('page.feeds.about', { title: name })}</h1>
<p>${description}</p>
<p><a href="${path}">${words.say('page.feeds.listing')}</a> <a href="/feeds">${words.say('page.front.allfeeds')}</a></p>
</header>
<div class="columns">
<div class="side">${filterForm(voice, { selection, counts, action: '/feeds', of })}</div>
<div class="news">
<section aria-labelledby="addresses">
<h2 id="addresses">${words.say('page.feeds.addresses')}</h2>
<p>${words.say('page.feeds.copy')}</p>
<ul class="feeds">
${FORMAT_NAMES.map((format) => address(site, path, format))}</ul>
<p>${words.say('page.feeds.often')}</p>
<p>${words.say('page.feeds.licence')}</p>
${promise(voice)}
</section>
<section aria-labelledby="preview">
<h2 id="preview">${words.say('page.feeds.preview')}</h2>
${preview(voice, listing)}
</section>
</div>
</div>`,
  })
}

/** The path of the page about a feed. */
export function aboutPath(selection: Selection, of: ListingOf): string {
  const [, query] = selectionPath(selection, 'quotes').split('?')
  return `/feeds?list=${of}${query === undefined ? '' : `&${query}`}`
}

/** The link to the page about a feed; `listing` is the path of a listing that has an address of its own. */
export function aboutLink({ words }: Voice, listing: string, title: string): Html {
  const [, ...parts] = listing.split('/')
  const of = parts[0] === 'quotes' ? 'quotes' : 'articles'
  const pairs =
    parts.length < 2 ? [] : Array.from({ length: parts.length / 2 }, (_, at) => `${parts[2 * at]}=${parts[2 * at + 1]}`)
  const path = [`/feeds?list=${of}`, ...pairs].join('&')
  return html`<a href="${path}" aria-label="${words.say('page.feeds.about', { title })}">${words.say('page.feeds.details')}</a>`
}

/** What those who build on a feed can rely on. */
export function promise({ words }: Voice): Html {
  return html`<h2>${words.say('page.feeds.promise')}</h2>
<ul>
${(['ids', 'addresses', 'meaning', 'withdrawals', 'ends'] as const).map(
  (what) => html`<li>${words.say(`page.feeds.promise.${what}`)}</li>
`,
)}</ul>`
}

function address(site: Site, listing: string, format: keyof typeof FORMATS): Html {
  const { label, mediaType } = FORMATS[format]
  const url = `${site.config.url}${feedPath(listing, format)}`
  return html`<li><strong>${label}</strong> <a href="${url}" type="${mediaType}"><code dir="ltr">${url}</code></a></li>
`
}

function preview(voice: Voice, listing: Listing): Html {
  const { words } = voice
  if (listing.of === 'quotes')
    return listing.news.quotes.length === 0
      ? html`<p class="empty">${words.say('page.quotes.empty')}</p>`
      : quoteEntries(voice, listing)
  const { news } = listing
  return news.articles.length + news.withdrawals.length === 0
    ? html`<p class="empty">${words.say('page.listing.empty')}</p>`
    : newsByDay(voice, news, 3)
}
