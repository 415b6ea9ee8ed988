import { type Article, articlePath, selectionPath, type Withdrawal } from '@dateline/core'
import { html } from 'hono/html'
import type { Page } from '../../store/store.ts'
import type { Voice } from '../site.ts'
import { isWithdrawal } from '../withdrawal.ts'
import type { Html } from './layout.ts'
import { time } from './times.ts'

/** How many countries and topics an entry names; the article's page names all. */
const MOST_CHIPS = 4

/**
 * News as entries under the day of their first publication, newest first, with the notice of a withdrawn one in its
 * place; `level` is that of the day's heading.
 */
export function newsByDay(voice: Voice, page: Page, level: 2 | 3): Html {
  const entries = [...page.articles, ...page.withdrawals]
    .map((item) => ({ item, since: page.stories?.get(item.story)?.firstPublished ?? item.firstPublished }))
    .sort((a, b) => Date.parse(b.since) - Date.parse(a.since))
  const days = Map.groupBy(entries, ({ since }) => since.slice(0, 10))
  return html`${[...days.values()].map(
    (entries) => html`<section class="day">
<h${level} class="day-name">${time(voice.words, entries[0]!.since, 'day')}</h${level}>
${entries.map(({ item }) => (isWithdrawal(item) ? notice(voice, item, level + 1) : entry(voice, item, level + 1)))}
</section>
`,
  )}`
}

function entry(voice: Voice, article: Article, level: number): Html {
  const { words, labels } = voice
  return html`<article class="entry" lang="${article.language}" dir="${article.direction}">
<p class="entry-time" lang="${words.tag}">${time(words, article.firstPublished, 'minute')}</p>
<div class="entry-text">
<h${level} class="entry-title"><a href="${articlePath(article)}">${article.title}</a></h${level}>
${article.lede === null ? '' : html`<p class="entry-lede">${article.lede}</p>`}
<div class="entry-facts" lang="${words.tag}">
<a class="newsroom" href="${selectionPath({ newsroom: [article.newsroom.id] })}"><bdi>${article.newsroom.name}</bdi></a>
<a class="language" href="${selectionPath({ language: [article.language] })}"><bdi>${labels.language(article.language)}</bdi></a>
${chips(voice, article)}
</div>
</div>
</article>
`
}

function notice({ words }: Voice, withdrawal: Withdrawal, level: number): Html {
  return html`<article class="entry entry-withdrawn">
<p class="entry-time">${time(words, withdrawal.firstPublished, 'minute')}</p>
<div class="entry-text">
<h${level} class="entry-title"><a href="${articlePath({ key: withdrawal.key, slug: '' })}">${words.say('page.withdrawn.title')}</a></h${level}>
<p class="entry-lede" dir="auto">${withdrawal.note}</p>
<div class="entry-facts"><a class="newsroom" href="${selectionPath({ newsroom: [withdrawal.newsroom.id] })}"><bdi>${withdrawal.newsroom.name}</bdi></a></div>
</div>
</article>
`
}

/** The countries and topics of an article as links to their listings. */
function chips({ words, labels }: Voice, article: Article): Html {
  const countries = article.countries.slice(0, MOST_CHIPS)
  const topics = article.topics.slice(0, MOST_CHIPS)
  if (countries.length + topics.length === 0) return html``
  return html`<ul class="chips" aria-label="${words.say('page.entry.tags')}">
${countries.map(({ code }) => html`<li><a class="chip chip-country" href="${selectionPath({ country: [code] })}"><bdi>${labels.country(code)}</bdi></a></li>`)}
${topics.map(({ id }) => html`<li><a class="chip" href="${selectionPath({ topic: [id] })}"><bdi>${labels.topic(id)}</bdi></a></li>`)}
</ul>`
}
