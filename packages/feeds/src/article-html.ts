import type { Article } from '@dateline/core'
import { escapeHtml } from './escape-html.ts'
import { decodeReferences, TAG, VOID } from './html-tags.ts'
import { markQuotes } from './mark-quotes.ts'
import { uriOf } from './uri.ts'

const ADDRESS = /\s(href|src|cite|srcset)="([^"]*)"/g
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * An article's whole text as feeds and pages show it: a correction note at the head, then the body with the dateline as
 * printed in front of its first paragraph and its quotes marked (`markQuotes`). One outermost `div` carries `lang` and `dir`, since few readers look at
 * `xml:lang`. Addresses within are made absolute against `url`, the article's page; those that are none, or lead elsewhere
 * than to the web, a mailbox or a telephone, are dropped.
 *
 * `body.html` must be sanitised, as a release's always is: nothing is removed here but addresses.
 */
export function articleHtml(
  article: Pick<Article, 'language' | 'direction' | 'note' | 'dateline' | 'body' | 'quotes'>,
  url: string,
): string {
  const marked = markQuotes(article.body.html, article, url, article.dateline !== null)
  const body = absolute(marked, url)
  const dated = article.dateline === null ? body : withDateline(body, article.dateline.text)
  return enclosed(article, (article.note === null ? '' : noteHtml(article.note)) + dated)
}

/** The same as plain text: the dateline in front of the body, whose paragraphs are joined by line feeds. */
export function datelined({ dateline, body }: Pick<Article, 'dateline' | 'body'>): string {
  const printed = dateline?.text.trim() ?? ''
  return printed === '' ? body.text : printed + separator(printed) + body.text
}

/** The notice that stands in the place of a withdrawn article, in the same form as `articleHtml`. */
export function noticeHtml(withdrawal: Pick<Article, 'language' | 'direction'> & { readonly note: string }): string {
  return enclosed(withdrawal, `<p dir="auto">${escapeHtml(withdrawal.note)}</p>`)
}

const enclosed = ({ language, direction }: Pick<Article, 'language' | 'direction'>, html: string) =>
  `<div lang="${escapeHtml(language)}" dir="${direction}">${html}</div>`

/** A note is in the newsroom's language, which need not run in the article's direction. */
const noteHtml = (note: string) => `<p dir="auto"><em>${escapeHtml(note)}</em></p>`

/** Into the first paragraph that is no part of a list, quote or table; a paragraph of its own where there is none. */
function withDateline(html: string, dateline: string): string {
  const printed = dateline.trim()
  if (printed === '') return html
  let depth = 0
  for (const { 0: tag, 1: end, 2: name, index } of html.matchAll(TAG)) {
    if (VOID.has(name!.toLowerCase())) continue
    if (end === '/') depth -= 1
    else if (depth === 0 && name!.toLowerCase() === 'p') {
      const start = index + tag.length
      return `${html.slice(0, start)}${escapeHtml(printed)}${separator(printed)}${html.slice(start)}`
    } else depth += 1
  }
  return `<p>${escapeHtml(printed)}</p>${html}`
}

/** Datelines are printed with or without the sign that ends them. */
const separator = (dateline: string) => (/[\p{Pd}:：.。،,]$/u.test(dateline) ? ' ' : ' – ')

function absolute(html: string, base: string): string {
  return html.replace(TAG, (_tag, end: string, name: string, attributes: string) => {
    const resolved = attributes.replace(ADDRESS, (_attribute, attribute: string, value: string) => {
      const address = attribute === 'srcset' ? undefined : uriOf(decodeReferences(value), base)
      const leads = address !== undefined && SCHEMES.some((scheme) => address.startsWith(scheme))
      return leads ? ` ${attribute}="${escapeHtml(address)}"` : ''
    })
    return `<${end}${name}${resolved}>`
  })
}
