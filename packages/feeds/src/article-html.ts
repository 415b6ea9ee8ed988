import type { Article } from '@dateline/core'
import { uriOf } from './uri.ts'

/** A start or end tag as rehype-stringify writes it: attribute values always in double quotes. */
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|[^"<>])*)>/g
const ADDRESS = /\s(href|src|cite|srcset)="([^"]*)"/g
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/g
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr'])
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:']

/**
 * An article's whole text as feeds and pages show it: a correction note at the head, then the body with the dateline as
 * printed in front of its first paragraph. One outermost `div` carries `lang` and `dir`, since few readers look at
 * `xml:lang`. Addresses within are made absolute against `url`, the article's page; those that are none, or lead elsewhere
 * than to the web, a mailbox or a telephone, are dropped.
 *
 * `body.html` must be sanitised, as a release's always is: nothing is removed here but addresses.
 */
export function articleHtml(
  article: Pick<Article, 'language' | 'direction' | 'note' | 'dateline' | 'body'>,
  url: string,
): string {
  const body = absolute(article.body.html, url)
  const dated = article.dateline === null ? body : withDateline(body, article.dateline.text)
  return enclosed(article, (article.note === null ? '' : noteHtml(article.note)) + dated)
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
      const address = attribute === 'srcset' ? undefined : uriOf(decoded(value), base)
      const leads = address !== undefined && SCHEMES.some((scheme) => address.startsWith(scheme))
      return leads ? ` ${attribute}="${escapeHtml(address)}"` : ''
    })
    return `<${end}${name}${resolved}>`
  })
}

const decoded = (value: string) =>
  value.replace(REFERENCE, (reference, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name]!
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : reference
  })

/** Plain text as HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
