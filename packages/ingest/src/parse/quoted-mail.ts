import type { Language } from '@dateline/core'
import type { Element } from 'hast'
import type { Block } from '../document.ts'
import { wordsOf } from './words.ts'

/** Classes of the elements in which mail programs quote what they answer. */
const QUOTING = new Set(
  'gmail_quote gmail_quote_container moz-forward-container protonmail_quote tutanota_quote yahoo_quoted zmail_extra'.split(
    ' ',
  ),
)

/** What a block of a mail is quoted in: an element of its page, or the depth of its signs in a plain text. */
export type Quotation = Element | number

/** The innermost quotation that a block stands in; undefined for what the sender of the mail wrote. */
export function quotationOf({ path }: Block): Quotation | undefined {
  const element = path.findLast((one) => one.known?.quoted !== undefined || quotes(one))
  return element?.known?.quoted ?? element
}

function quotes({ tagName, properties: { className, type } }: Element): boolean {
  if (tagName === 'blockquote' && type === 'cite') return true
  return [className].flat().some((name) => typeof name === 'string' && QUOTING.has(name))
}

/** Whether a block stands in a quotation, or in one that is quoted in it. */
export function isWithin({ path }: Block, quotation: Quotation): boolean {
  return typeof quotation === 'number'
    ? path.some(({ known }) => (known?.quoted ?? 0) >= quotation)
    : path.includes(quotation)
}

/** Longer lines name no sender. */
const LONGEST = 300
const ADDRESS = /[<(\s][^\s<>()@]{1,64}@[^\s<>()@]{1,120}[>)]/
const TIME = /\p{Nd}{1,2}[:.]\p{Nd}{2}/u

/**
 * Whether a line says whom a mail answers: `On Mon, 2 Mar 2026 at 09:00, Nadia Osei <nadia@lake.example> wrote:`. It names a
 * day, and an address or a time; some programs print no verb behind the address. Without an address only a quotation below it
 * shows that it is no sentence of a release.
 */
export function isAttribution(text: string, isQuotedBelow: boolean, tables: readonly Language[]): boolean {
  if (text.length > LONGEST || !/[:：]$/.test(text) || !/\p{Nd}/u.test(text)) return false
  const hasVerb = tables.some(({ mail }) => wordsOf(mail.wrote).within(text))
  if (!ADDRESS.test(text)) return hasVerb && isQuotedBelow && TIME.test(text)
  return hasVerb || (/[>)][:：]$/.test(text) && TIME.test(text))
}
