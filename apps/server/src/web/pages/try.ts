import type { Article } from '@dateline/core'
import { FORMAT_NAMES, FORMATS, type FormatName, feedOf, renderFeed } from '@dateline/feeds'
import { html } from 'hono/html'
import type { Explanation } from '../../explain/explanation.ts'
import { explanationHtml } from '../../explain/html/explanation-html.ts'
import type { Site, Voice } from '../site.ts'
import { PLACEHOLDER_SITE } from '../try/placeholder.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { type Html, layout } from './layout.ts'

/** What a visitor sent and what came of it. */
export interface Trial {
  /** What stands in the form: a text that was pasted, or the sample. */
  readonly pasted: string
  /** Why nothing could be read. */
  readonly problem?: string
  readonly read?: readonly { readonly explanation: Explanation; readonly article: Article }[]
}

/** The form into which a release is pasted, and below it how it was read. `limit` in bytes. */
export function tryPage(site: Site, voice: Voice, { pasted, problem, read = [] }: Trial, limit: number): string {
  const { words } = voice
  const { say } = words
  const title = say('page.try.title')
  const size = printSize(words.tag, limit)
  return layout(site, voice, {
    title: problem === undefined ? title : `${say('page.try.unreadable')} · ${title}`,
    description: say('page.try.what'),
    path: '/try',
    section: 'try',
    unlisted: read.length > 0 || problem !== undefined,
    main: html`<header class="opening">
<h1>${title}</h1>
<p>${say('page.try.what')}</p>
</header>
${problem === undefined ? '' : html`<div class="note try-problem" role="alert"><p><strong>${say('page.try.unreadable')}</strong></p><p dir="auto">${problem}</p></div>`}
${read.map(({ explanation, article }, index) => html`${explanationHtml(explanation, voice, `r${index + 1}`)}${inFeeds(site, voice, article, `f${index + 1}`)}`)}
<form class="try-form" method="post" action="/try" enctype="multipart/form-data" aria-labelledby="form">
<h2 id="form">${say(read.length > 0 ? 'page.try.again' : 'page.try.text')}</h2>
<p class="hint">${say('page.try.limit', { size })} ${say('page.try.stored')}</p>
<textarea name="text" rows="16" dir="auto" spellcheck="false" aria-label="${say('page.try.text')}">
${pasted}</textarea>
<label class="field"><span>${say('page.try.file')}</span>
<input type="file" name="file"></label>
<button type="submit">${say('page.try.submit')}</button>
<p><a href="/try?sample=1">${say('page.try.sample')}</a></p>
</form>`,
  })
}

/** The release in every feed format, in a feed of its own. */
function inFeeds(site: Site, { words }: Voice, article: Article, id: string): Html {
  const model = feedOf({
    site: { ...PLACEHOLDER_SITE, name: words.say('page.site.name') },
    path: '/news',
    title: words.say('page.try.title'),
    description: words.say('page.try.placeholder'),
    language: words.tag,
    direction: words.direction,
    updated: article.updated,
    articles: [article],
    vocabulary: vocabularyOf(site.knowledge),
  })
  return html`<section class="try-feeds" aria-labelledby="${id}">
<h2 id="${id}">${words.say('page.try.feeds')}</h2>
<p>${words.say('page.try.placeholder')}</p>
${FORMAT_NAMES.map(
  (format) => html`<details>
<summary>${FORMATS[format].label}</summary>
<pre dir="ltr" tabindex="0" aria-label="${FORMATS[format].label}"><code>${laidOut(format, renderFeed(format, model))}</code></pre>
</details>
`,
)}</section>
`
}

/** JSON is served on one line, which nobody reads. */
function laidOut(format: FormatName, feed: string): string {
  return FORMATS[format].mediaType.endsWith('json') ? JSON.stringify(JSON.parse(feed), null, 2) : feed
}

/** Bytes as people say them, in the page's language. */
export function printSize(tag: string, bytes: number): string {
  return new Intl.NumberFormat([tag, 'en'], { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' }).format(
    Math.floor(bytes / 1024),
  )
}
