import { type Article, type ArticleQuote, articlePath, tagUri, type Withdrawal } from '@dateline/core'
import { siteAddress } from './address.ts'
import { noticeHtml } from './article-html.ts'
import { categoriesOf, withdrawnCategory } from './categories.ts'
import { escapeHtml } from './escape-html.ts'
import { latest, rightsOf } from './feed-item.ts'
import type { FeedSource } from './feed-source.ts'
import type { FeedItem } from './model.ts'
import { newsQuoteOf } from './news.ts'
import { shortSpeaker, speakersOf } from './speakers.ts'

/** Longest quote in a title, in signs; the whole of it follows. */
const MOST_IN_TITLE = 120

/** A quote as an item: its words, who says them, and the release in which they stand. */
export function quoteItem(
  { article, quote, since }: NonNullable<FeedSource['quotes']>[number],
  source: FeedSource,
): FeedItem {
  const page = siteAddress(source.site, articlePath(article))
  const url = `${page}#quote-${quote.number}`
  const unnamed = source.vocabulary.unnamed(article.language)
  return {
    ...identity(article, quote.number, source),
    status: 'usable',
    url,
    title: `${shortSpeaker(quote) ?? unnamed}: “${shortened(quote.text)}”`,
    published: article.firstPublished,
    updated: latest([article.firstPublished, since]),
    authors: [shortSpeaker(quote) ?? article.newsroom.name],
    ...rightsOf(article, source),
    summary: quote.text,
    html: quoteHtml(article, quote, speakersOf(quote) ?? unnamed, { page, url }),
    categories: categoriesOf(article, source.vocabulary, source.language, source.site.tagAuthority),
    points: [],
    alternates: [],
    enclosures: [],
    notice: undefined,
    news: () => newsQuoteOf(article, quote, source, page),
  }
}

/** The notice in the place of a quote of a killed release: nothing of its words and its speaker. */
export function quoteWithdrawalItem(
  { article, number }: NonNullable<FeedSource['quoteWithdrawals']>[number],
  source: FeedSource,
): FeedItem {
  const url = siteAddress(source.site, articlePath({ key: article.key, slug: '' }))
  return {
    ...identity(article, number, source),
    status: 'canceled',
    url: `${url}#quote-${number}`,
    title: source.vocabulary.withdrawn(article.language),
    published: article.firstPublished,
    updated: latest([article.firstPublished, article.updated]),
    authors: [article.newsroom.name],
    rights: undefined,
    license: undefined,
    summary: article.note,
    html: noticeHtml(article),
    categories: [withdrawnCategory(source.vocabulary.withdrawn(source.language))],
    points: [],
    alternates: [],
    enclosures: [],
    notice: article.note,
    news: () => undefined,
  }
}

function identity(article: Article | Withdrawal, number: number, { site }: FeedSource) {
  return {
    id: tagUri(site.tagAuthority, 'quote', `${article.key}-${number}`),
    story: article.story,
    version: article.version,
    language: article.language,
    direction: article.direction,
    newsroom: article.newsroom.name,
  }
}

function quoteHtml(
  article: Article,
  quote: ArticleQuote,
  speakers: string,
  { page, url }: { readonly page: string; readonly url: string },
): string {
  const paragraphs = quote.text.split('\n').map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
  return `<div lang="${escapeHtml(article.language)}" dir="${article.direction}"><blockquote cite="${escapeHtml(url)}">${paragraphs.join('')}</blockquote><p>— ${escapeHtml(speakers)}</p><p><cite><a href="${escapeHtml(page)}">${escapeHtml(article.title)}</a></cite>, <bdi>${escapeHtml(article.newsroom.name)}</bdi></p></div>`
}

/** On one line, cut between words where it gets long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const signs = Array.from(line)
  if (signs.length <= MOST_IN_TITLE) return line
  const cut = signs.slice(0, MOST_IN_TITLE).join('')
  const space = cut.lastIndexOf(' ')
  return `${space > MOST_IN_TITLE / 2 ? cut.slice(0, space) : cut}…`
}
