import { html } from 'hono/html'
import type { Site, Voice } from '../site.ts'

/** A piece of a page, escaped. */
export type Html = ReturnType<typeof html>

/** A feed that a page names in its head, for readers that look for it there. */
export interface FeedLink {
  readonly title: string
  readonly mediaType: string
  /** Absolute. */
  readonly address: string
}

export interface PageParts {
  readonly title: string
  readonly description?: string
  /** Path of the page's one address; undefined for pages that are no address of their own, such as errors. */
  readonly path?: string
  readonly feeds?: readonly FeedLink[]
  /** The same in other languages: path and BCP 47 tag. */
  readonly versions?: readonly { readonly path: string; readonly language: string }[]
  /** Whether search engines may list it; they may unless this says no. */
  readonly unlisted?: boolean
  /** Which entry of the navigation this page is. */
  readonly section?: 'news' | 'quotes' | 'feeds' | 'try'
  /** Data block for the head. */
  readonly data?: Html
  readonly main: Html
}

/** The frame of every page: head, skip link, landmarks. `main` brings the page's one h1. */
export function layout(site: Site, { words }: Voice, page: PageParts): string {
  const name = words.say('page.site.name')
  const title = page.title === name ? name : `${page.title} · ${name}`
  const here = (section: PageParts['section']) => (page.section === section ? html` aria-current="page"` : '')
  return String(html`<!doctype html>
<html lang="${words.tag}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${page.description === undefined ? '' : html`<meta name="description" content="${page.description}">`}
${page.unlisted === true ? html`<meta name="robots" content="noindex">` : ''}
${page.path === undefined ? '' : html`<link rel="canonical" href="${site.config.url}${page.path}">`}
${(page.versions ?? []).map(
  ({ path, language }) => html`<link rel="alternate" hreflang="${language}" href="${site.config.url}${path}">
`,
)}<link rel="stylesheet" href="${site.stylesheet}">
<link rel="icon" href="data:,">
${(page.feeds ?? []).map(
  (
    feed,
  ) => html`<link rel="alternate" type="${feed.mediaType}" title="${feed.title}" hreflang="${words.tag}" href="${feed.address}">
`,
)}${page.data ?? ''}</head>
<body>
<a class="skip" href="#content">${words.say('page.nav.skip')}</a>
<header class="masthead">
<div class="frame">
<a class="brand" href="/">${name}</a>
<nav aria-label="${words.say('page.nav.label')}">
<a href="/news"${here('news')}>${words.say('page.nav.news')}</a>
<a href="/quotes"${here('quotes')}>${words.say('page.nav.quotes')}</a>
<a href="/feeds"${here('feeds')}>${words.say('page.nav.feeds')}</a>
<a href="/try"${here('try')}>${words.say('page.nav.try')}</a>
</nav>
</div>
</header>
<main id="content" class="frame" tabindex="-1">
${page.main}
</main>
<footer class="colophon">
<div class="frame">
<p>${words.say('page.footer.rights')}</p>
<p><a href="/feeds">${words.say('page.nav.feeds')}</a> <a href="/feeds.opml">OPML</a></p>
</div>
</footer>
</body>
</html>
`)
}
