import type { Article, Person, Speaker } from '@dateline/core'
import { html, raw } from 'hono/html'
import type { Labels } from '../labels.ts'
import type { Html } from './layout.ts'

/**
 * The article as schema.org NewsArticle for search engines: only what the page shows. A data block is never executed, so
 * the content security policy has nothing to allow; `<` is written as an escape, so no text can end the element.
 */
export function newsArticleData(article: Article, address: string, labels: Labels): Html {
  const json = JSON.stringify(newsArticle(article, address, labels)).replaceAll('<', '\\u003c')
  return html`<script type="application/ld+json">${raw(json)}</script>
`
}

function newsArticle(article: Article, address: string, labels: Labels): object {
  const organisation = { '@type': 'Organization', name: article.newsroom.name }
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.id,
    mainEntityOfPage: address,
    url: address,
    headline: article.title,
    alternativeHeadline: article.subtitle ?? undefined,
    description: article.lede ?? undefined,
    inLanguage: article.language,
    dateline: article.dateline?.text,
    datePublished: article.firstPublished,
    dateModified: article.updated,
    version: String(article.version),
    author: article.byline === null ? organisation : { '@type': 'Person', name: article.byline },
    publisher: organisation,
    articleSection: article.topics.map(({ id }) => labels.topic(id)),
    about: article.countries.map(({ code }) => ({ '@type': 'Country', name: labels.country(code), identifier: code })),
    mentions: article.people.map(person),
    hasPart: article.quotes.map(({ text, speaker, number }) => ({
      '@type': 'Quotation',
      url: `${address}#quote-${number}`,
      text,
      inLanguage: article.language,
      creator: speaker === null ? undefined : creator(speaker),
    })),
    correction:
      article.note === null
        ? undefined
        : { '@type': 'CorrectionComment', text: article.note, datePublished: article.versionCreated },
    isAccessibleForFree: true,
  }
}

const person = ({ name, role, organisation }: Person) => ({
  '@type': 'Person',
  name,
  jobTitle: role ?? undefined,
  affiliation: organisation === null ? undefined : { '@type': 'Organization', name: organisation },
})

function creator({ name, role, organisation }: Speaker): object | undefined {
  if (name !== null) return { '@type': 'Person', name, jobTitle: role ?? undefined }
  return organisation === null ? undefined : { '@type': 'Organization', name: organisation }
}
