import { FORMAT_NAMES, FORMATS, feedPath } from '@dateline/feeds'
import { html } from 'hono/html'

import type { Site } from '../site.ts'
import type { FeedLink, Html } from './layout.ts'

/** Links to a listing's feed in every format, named after the format for eyes and after the listing for ears. */
export function formatLinks(site: Site, listing: string, title: string): Html {
  return html`<span class="formats">${FORMAT_NAMES.map(
    (
      name,
    ) => html`<a href="${site.config.url}${feedPath(listing, name)}" type="${FORMATS[name].mediaType}" aria-label="${FORMATS[name].label}: ${title}">${FORMATS[name].label}</a>
`,
  )}</span>`
}

/** A listing's feeds for the head of its page. */
export function feedLinks(site: Site, listing: string, title: string): readonly FeedLink[] {
  return FORMAT_NAMES.map((name) => ({
    title: `${title} (${FORMATS[name].label})`,
    mediaType: FORMATS[name].mediaType,
    address: `${site.config.url}${feedPath(listing, name)}`,
  }))
}
