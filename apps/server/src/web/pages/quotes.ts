import { articlePath, selectionPath } from '@dateline/core'
import { pagePath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { ListedQuote } from '../../store/store.ts'
import type { QuoteListing } from '../listing.ts'
import type { Site, Voice } from '../site.ts'
import { speakers } from './article-facts.ts'
import { filterForm } from './filter.ts'
import { type Html, layout } from './layout.ts'
import { pager } from './pager.ts'
import { feedLinks, formatLinks } from './subscribe.ts'
import { time } from './times.ts'

/** The quotes of a selection, newest first, each with who said it and the release in which it stands. */
export function quotesPage(site: Site, voice: Voice, listing: QuoteListing): string {
  const { words } = voice
  const { selection, news, counts, title, after } = listing
  const path = selectionPath(selection, 'quotes')
  const heading = `${words.say('page.quotes.title')} · ${title}`
  return layout(site, voice, {
    title: heading,
    description: words.say('page.quotes.description', { title }),
    path: pagePath(path, after),
    feeds: feedLinks(site, path, heading),
    section: 'quotes',
    main: html`<header class="listing-head">
<h1>${heading}</h1>
<p class="follow"><span>${words.say('page.listing.follow')}</span> ${formatLinks(site, path, heading)}</p>
<p><a href="${selectionPath(selection)}">${words.say('page.quotes.releases')}</a></p>
</header>
<div class="columns">
<div class="side">${filterForm(voice, { selection, counts, action: '/quotes' })}</div>
<div class="news">
${news.quotes.length === 0 ? html`<p class="empty">${words.say(after === undefined ? 'page.quotes.empty' : 'page.listing.end')}</p>` : html`${quoteEntries(voice, listing)}`}
${pager(voice, path, listing)}
</div>
</div>`,
  })
}

/** Quotes as a page lists them. */
export function quoteEntries(voice: Voice, { news }: QuoteListing): Html {
  return html`<div class="quotes">${news.quotes.map((quote) => entry(voice, quote))}</div>`
}

function entry({ words }: Voice, { article, quote }: ListedQuote): Html {
  const address = `${articlePath(article)}#quote-${quote.number}`
  return html`<figure class="quote" lang="${article.language}" dir="${article.direction}">
<blockquote cite="${address}">${quote.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
<figcaption>${speakers(words.say('page.article.unnamed'), quote)}
<cite><a href="${address}">${article.title}</a></cite> <span lang="${words.tag}"><a href="${selectionPath({ newsroom: [article.newsroom.id] })}"><bdi>${article.newsroom.name}</bdi></a> ${time(words, article.firstPublished, 'moment')}</span></figcaption>
</figure>
`
}
