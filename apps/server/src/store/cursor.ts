import { BadCursorError } from './store.ts'

/** A place in a listing: the last article of a page, and in a listing of quotes the last quote. */
export interface Cursor {
  readonly firstPublished: string
  readonly article: string
  readonly number: number
}

/** A place in a form that stands in an address as it is: instant, key and, for quotes, number. */
export function cursorOf(firstPublished: string, article: string, number = 0): string {
  return `${Date.parse(firstPublished).toString(36)}-${article}${number === 0 ? '' : `-${number}`}`
}

/** Throws {@link BadCursorError} for what `cursorOf` never wrote. */
export function readCursor(cursor: string): Cursor {
  const [, instant, article, number] = /^([0-9a-z]{1,9})-([0-9a-z]{1,64})(?:-(\d{1,6}))?$/.exec(cursor) ?? []
  const date = new Date(Number.parseInt(instant ?? '', 36))
  if (article === undefined || Number.isNaN(date.getTime()))
    throw new BadCursorError(`expected the place of a page as its "next" link gives it, got "${cursor.slice(0, 80)}"`)
  return { firstPublished: date.toISOString(), article, number: Number(number ?? 0) }
}
