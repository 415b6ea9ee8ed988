import type { FormatName } from '@dateline/feeds'
import type { Refusal } from './http/refusal.ts'
import { HTML } from './http/serve.ts'
import { messagePage } from './pages/message.ts'
import { type Site, voiceFor } from './site.ts'

/** Says which value of which key stands for nothing: a line to machines, a page to people. */
export function unknownValue(
  site: Site,
  { key, value }: { readonly key: string; readonly value: string },
  format: FormatName | undefined,
): Refusal {
  const voice = voiceFor(site.knowledge, 'en')
  const text = voice.words.say('page.error.value', { key, value })
  if (format !== undefined) return { status: 400, text: `${text}\n` }
  const title = voice.words.say('page.error.query')
  return { status: 400, text: messagePage(site, voice, { title, text }), mediaType: HTML }
}
