import { html } from 'hono/html'
import type { Words } from '../words.ts'
import type { Html } from './layout.ts'

const FORMS = {
  day: { dateStyle: 'full' },
  minute: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  date: { dateStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * An instant (RFC 3339) or a day (`2026-03-01`) in the page's language, in UTC: the wire has readers in every zone and prints
 * one time for all.
 */
export function printTime(words: Words, instant: string, form: keyof typeof FORMS): string {
  const key = `${words.tag} ${form}`
  const known = formats.get(key)
  const format =
    known ??
    new Intl.DateTimeFormat([words.tag === 'en' ? 'en-GB' : words.tag, 'en-GB'], { ...FORMS[form], timeZone: 'UTC' })
  if (known === undefined) formats.set(key, format)
  const printed = format.format(new Date(instant))
  // In some languages Intl puts the zone between day and hour.
  return form === 'moment' ? `${printed} UTC` : printed
}

export function time(words: Words, instant: string, form: keyof typeof FORMS): Html {
  return html`<time datetime="${instant}" dir="${words.direction}">${printTime(words, instant, form)}</time>`
}
