import { pagePath } from '@dateline/feeds'
import { html } from 'hono/html'
import type { Listing } from '../listing.ts'
import type { Voice } from '../site.ts'
import type { Html } from './layout.ts'

/** The way to newer and older pages of a listing, and what its times mean. */
export function pager({ words }: Voice, path: string, { after, news }: Pick<Listing, 'after' | 'news'>): Html {
  return html`<nav class="pager" aria-label="${words.say('page.listing.pages')}">
${after === undefined ? '' : html`<a href="${path}">${words.say('page.listing.newest')}</a>`}
${news.next === null ? '' : html`<a href="${pagePath(path, news.next)}" rel="next">${words.say('page.listing.older')}</a>`}
</nav>
<p class="zone">${words.say('page.listing.zone')}</p>`
}
