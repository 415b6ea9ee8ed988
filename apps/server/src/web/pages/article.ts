import { type Article, articlePath, selectionPath } from '@dateline/core'
import { articleHtml, FORMATS, ITEM_FORMAT_NAMES } from '@dateline/feeds'
import { html, raw } from 'hono/html'
import type { Correction } from '../../store/store.ts'
import type { Site, Voice } from '../site.ts'
import { contacts, evidence, people, places, quotes, versions } from './article-facts.ts'
import { annexes, pictures } from './article-media.ts'
import { newsArticleData } from './json-ld.ts'
import { type Html, layout } from './layout.ts'
import { feedLinks, formatLinks } from './subscribe.ts'
import { time } from './times.ts'

/** One article: its text, its other language versions, what was read in it with the words that say so, and the feeds that carry it. */
export function articlePage(
  site: Site,
  voice: Voice,
  article: Article,
  others: readonly Article[],
  corrections: readonly Correction[],
): string {
  const { words, labels } = voice
  const path = articlePath(article)
  const address = `${site.config.url}${path}`
  // The note stands in the head of the page, where a reader meets it before the text.
  const text = articleHtml({ ...article, note: null }, address)
  const listings = listingsOf(voice, article)
  return layout(site, voice, {
    title: article.title,
    ...(article.lede === null ? {} : { description: article.lede }),
    path,
    feeds: listings.slice(0, 1).flatMap(({ title, listing }) => feedLinks(site, listing, title)),
    versions: others.map((other) => ({ path: articlePath(other), language: other.language })),
    section: 'news',
    data: newsArticleData({
      article,
      versions: others,
      address,
      wire: { name: words.say('page.site.name'), url: `${site.config.url}/` },
      labels,
    }),
    main: html`<div class="columns article-columns">
<article class="article" lang="${article.language}" dir="${article.direction}">
<header>
<p class="source" lang="${words.tag}"><a href="${selectionPath({ newsroom: [article.newsroom.id] })}"><bdi>${article.newsroom.name}</bdi></a>
<span>${time(words, article.firstPublished, 'moment')}</span>
<a href="${selectionPath({ language: [article.language] })}"><bdi>${labels.language(article.language)}</bdi></a></p>
<h1>${article.title}</h1>
${article.subtitle === null ? '' : html`<p class="subtitle">${article.subtitle}</p>`}
${article.byline === null ? '' : html`<p class="byline">${article.byline}</p>`}
${correction(voice, article)}
${whatChanged(voice, article, corrections)}
</header>
${pictures(voice, article, 'first')}
<div class="text">${raw(text)}</div>
${pictures(voice, article, 'others')}
${quotes(voice, article)}
${annexes(voice, article)}
${contacts(voice, article)}
</article>
<aside class="facts" aria-label="${words.say('page.article.facts')}">
${versions(voice, others)}
${evidence(voice, article)}
${people(voice, site, article)}
${places(voice, article)}
<section class="box" aria-labelledby="follow">
<h2 id="follow">${words.say('page.article.follow')}</h2>
<ul class="feeds">
${listings.map(({ title, listing }) => html`<li><a href="${listing}"><bdi>${title}</bdi></a> ${formatLinks(site, listing, title)}</li>`)}
</ul>
</section>
<section aria-labelledby="record">
<h2 id="record">${words.say('page.article.record')}</h2>
<dl class="record">
${article.published === null ? '' : html`<div><dt>${words.say('page.article.dated')}</dt><dd>${time(words, article.published.slice(0, 10), 'date')}</dd></div>`}
<div><dt>${words.say('page.article.updated')}</dt><dd>${time(words, article.updated, 'moment')}</dd></div>
<div><dt>${words.say('page.article.version')}</dt><dd>${article.version}</dd></div>
<div><dt>${words.say('page.article.id')}</dt><dd><code>${article.id}</code></dd></div>
<div><dt>${words.say('page.article.data')}</dt><dd><a href="/article/${article.key}.json" type="application/json">JSON</a>${ITEM_FORMAT_NAMES.map((name) => html` <a href="/article/${article.key}.${FORMATS[name].extension}" type="${FORMATS[name].mediaType}">${FORMATS[name].label}</a>`)}</dd></div>
</dl>
</section>
</aside>
</div>`,
  })
}

function correction({ words }: Voice, article: Article): Html | string {
  if (article.note === null && article.version === 1) return ''
  return html`<div class="note" role="note" lang="${words.tag}" dir="${words.direction}">
<p><strong>${words.say('page.article.corrected')}</strong> ${time(words, article.versionCreated, 'moment')}</p>
${article.note === null ? '' : html`<p dir="auto">${article.note}</p>`}
</div>`
}

/** Every correction that readers have seen with what it changed, the last first; on demand. */
function whatChanged(
  { words }: Voice,
  { language, direction }: Article,
  corrections: readonly Correction[],
): Html | string {
  const told = corrections.filter(({ changes }) => changes.length > 0)
  if (told.length === 0) return ''
  const cell = (text: string | null, tag: 'del' | 'ins') =>
    text === null ? '' : tag === 'del' ? html`<del>${text}</del> ` : html`<ins>${text}</ins>`
  return html`<details class="changes"><summary lang="${words.tag}">${words.say('page.article.changed')}</summary>
${told.map(
  ({
    version,
    at,
    changes,
  }) => html`<p lang="${words.tag}">${words.say('page.article.version')} ${version} · ${time(words, at, 'moment')}</p>
<ul>
${changes.map((change) => html`<li lang="${language}" dir="${direction}">${cell(change.old, 'del')}${cell(change.new, 'ins')}</li>`)}
</ul>`,
)}
</details>`
}

/** The listings that carry an article, the one that is nearest to it first. */
function listingsOf({ labels }: Voice, article: Article) {
  const country = article.countries[0]?.code
  const topic = article.topics[0]?.id
  return [
    ...(country === undefined || topic === undefined
      ? []
      : [
          {
            title: `${labels.country(country)} · ${labels.topic(topic)}`,
            selection: { country: [country], topic: [topic] },
          },
        ]),
    ...(country === undefined ? [] : [{ title: labels.country(country), selection: { country: [country] } }]),
    ...(topic === undefined ? [] : [{ title: labels.topic(topic), selection: { topic: [topic] } }]),
    { title: article.newsroom.name, selection: { newsroom: [article.newsroom.id] } },
    { title: labels.language(article.language), selection: { language: [article.language] } },
  ].map(({ title, selection }) => ({ title, listing: selectionPath(selection) }))
}
