import { isCountryCode, stateOf } from './knowledge/countries.ts'
import { languageTag } from './language-tag.ts'
import { searchTerms } from './search-tokens.ts'
import {
  type Choice,
  isOrdered,
  type ListingOf,
  SELECTION_KEYS,
  SELECTION_LISTS,
  type Selection,
  type SelectionKey,
  type SelectionList,
} from './selection.ts'

/** What an address asks for, or the first value in it that cannot mean anything; `key` as the address has it. */
export type SelectionReading =
  | { readonly of: ListingOf; readonly selection: Selection }
  | { readonly problem: { readonly key: string; readonly value: string } }

/** The most values of one key, and words of a search: one request must not ask for everything piece by piece. */
const MOST_VALUES = 60
const MOST_WORDS = 30
const LONGEST_SEARCH = 500

/**
 * Reads the address of a listing, without host and format: `/country/is`, `/search?country=is,dk&not.topic=health`,
 * `/quotes?q=harbour`. Undefined for an address that is no listing's. Commas mean or, keys mean and, `not.` excludes; an
 * empty value is a field left open in a form; unknown keys say nothing. A value that can stand for nothing is a problem: a
 * feed that silently ignores it would bring the wrong news for years. Whether a topic, newsroom or person exists, the
 * caller knows.
 */
export function readSelection(address: string): SelectionReading | undefined {
  const mark = address.indexOf('?')
  const path = mark === -1 ? address : address.slice(0, mark)
  const query = new URLSearchParams(mark === -1 ? '' : address.slice(mark))
  if (path === '/news') return { of: 'articles', selection: {} }
  if (path === '/search') return readQuery(query, 'articles')
  if (path === '/quotes') return readQuery(query, 'quotes')
  return readPath(path)
}

function readPath(path: string): SelectionReading | undefined {
  const [empty, ...parts] = path.split('/')
  const keys = parts.filter((_, index) => index % 2 === 0).join('/')
  const isListing = keys === 'country/topic' || SELECTION_LISTS.some((key) => key === keys)
  if (empty !== '' || parts.length % 2 === 1 || !isListing) return undefined
  const selection: { [Key in SelectionList]?: readonly string[] } = {}
  for (let at = 0; at < parts.length; at += 2) {
    const key = parts[at] as SelectionList
    const written = decoded(parts[at + 1]!)
    if (written === undefined || written === '') return undefined
    const value = READERS[key](written)
    if (value === undefined) return { problem: { key, value: written } }
    selection[key] = [value]
  }
  return { of: 'articles', selection }
}

function readQuery(query: URLSearchParams, of: ListingOf): SelectionReading {
  const wanted = readChoice(query, '')
  if ('problem' in wanted) return wanted
  const not = readChoice(query, 'not.')
  if ('problem' in not) return not
  const excludes = Object.keys(not.choice).length > 0
  return { of, selection: excludes ? { ...wanted.choice, not: not.choice } : wanted.choice }
}

type ChoiceReading = { readonly choice: Choice } | Extract<SelectionReading, { readonly problem: object }>

function readChoice(query: URLSearchParams, prefix: string): ChoiceReading {
  const choice: Partial<Record<SelectionKey, string | readonly string[]>> = {}
  for (const key of SELECTION_KEYS) {
    const name = prefix + key
    const fields = query.getAll(name)
    if (key === 'q') {
      const text = fields.join(' ').normalize('NFC').replace(/\s+/g, ' ').trim()
      if (text === '') continue
      if (!isSearch(text)) return { problem: { key: name, value: text } }
      choice.q = text
      continue
    }
    const values = new Set<string>()
    for (const field of fields.flatMap((field) => field.split(','))) {
      const written = field.trim()
      if (written === '') continue
      const value = READERS[key](written)
      const isOne = key === 'from' || key === 'to'
      if (value === undefined || values.size === MOST_VALUES || (isOne && values.size === 1 && !values.has(value)))
        return { problem: { key: name, value: written } }
      values.add(value)
    }
    if (values.size === 0) continue
    if (key === 'from' || key === 'to') choice[key] = [...values][0]!
    else choice[key] = isOrdered(key, prefix) ? [...values] : [...values].sort()
  }
  return { choice: choice as Choice }
}

function isSearch(text: string): boolean {
  if (text.length > LONGEST_SEARCH) return false
  const words = searchTerms(text).flatMap(({ tokens }) => tokens).length
  return words > 0 && words <= MOST_WORDS
}

/** A value as a selection has it; undefined where it can stand for nothing. */
const READERS: Readonly<Record<Exclude<SelectionKey, 'q'>, (written: string) => string | undefined>> = {
  country: (written) => (isCountryCode(written.toUpperCase()) ? stateOf(written.toUpperCase()) : undefined),
  topic: (written) => (/^[a-z][a-z0-9-]{0,99}$/i.test(written) ? written.toLowerCase() : undefined),
  language: languageTag,
  newsroom: named,
  person: named,
  from: day,
  to: day,
}

/** An id of a newsroom or a person: any letters, as folders and people are named in any script. */
function named(written: string): string | undefined {
  const id = written.normalize('NFC')
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]{0,199}$/u.test(id) ? id : undefined
}

/** A day of the calendar: `2026-02-30` is none. */
function day(written: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return undefined
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : undefined
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}
