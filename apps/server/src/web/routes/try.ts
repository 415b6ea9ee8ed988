import { readFileSync } from 'node:fs'
import { tagReasons } from '@dateline/core'
import { UnreadableError } from '@dateline/ingest'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { explain } from '../../explain/explain.ts'
import { TooSlowError } from '../../reading/read-apart.ts'
import { CACHE_CONTROL } from '../http/answer.ts'
import { clientAddress } from '../http/client-address.ts'
import { formatHttpDate } from '../http/http-date.ts'
import { HTML } from '../http/serve.ts'
import { tokenBuckets } from '../http/token-bucket.ts'
import { printSize, type Trial, tryPage } from '../pages/try.ts'
import { type Site, type Voice, voiceFor } from '../site.ts'
import { placeholderArticle } from '../try/placeholder.ts'

/** Largest release that a visitor may try, in bytes: long reports fit, and nobody fills the memory with what is never kept. */
export const TRY_BYTES = 512 * 1024
/** What a form says around its text and its file, in bytes. */
const FORM_BYTES = 16 * 1024
/** Ten releases at once and then one in six seconds: a person who corrects a text never notices it, a flood does. */
const ALLOWANCE = { burst: 10, every: 6000, keys: 10_000 } as const
/** How many releases of all visitors are read or wait at a time; more would wait longer than anybody does. */
const MOST_AT_ONCE = 8
/** After so many seconds there is room again. */
const ROOM_AGAIN = 5

/** `/try`: a visitor's release, read and shown. It is in memory while it is read, and nowhere else. */
export function tryRoutes(app: Hono, site: Site): void {
  const sample = readFileSync(new URL('../assets/sample-release.txt', import.meta.url), 'utf8')
  const english = voiceFor(site.knowledge, 'en')
  const size = printSize('en', TRY_BYTES)
  const buckets = tokenBuckets(ALLOWANCE)
  let atOnce = 0

  const answer = (
    status: number,
    trial: Trial,
    {
      voice = english,
      fields = {},
    }: { readonly voice?: Voice; readonly fields?: Readonly<Record<string, string>> } = {},
  ) =>
    new Response(tryPage(site, voice, trial, TRY_BYTES), {
      status,
      headers: {
        'Content-Type': HTML,
        'Cache-Control': CACHE_CONTROL.never,
        Date: formatHttpDate(site.clock()),
        ...fields,
      },
    })

  const later = (status: 429 | 503, key: 'page.try.too-many' | 'page.try.busy', seconds: number) =>
    answer(
      status,
      { pasted: '', problem: english.words.say(key, { seconds: String(seconds) }) },
      { fields: { 'Retry-After': String(seconds) } },
    )

  const tooLarge = () => answer(413, { pasted: '', problem: english.words.say('page.try.too-large', { size }) })

  app.get('/try', (c) => answer(200, { pasted: c.req.query('sample') === undefined ? '' : sample }))

  app.post(
    '/try',
    async (c, next) => {
      const wait = buckets.take(clientAddress(c, site.config.trustProxy), site.clock())
      return wait === 0 ? next() : later(429, 'page.try.too-many', Math.ceil(wait / 1000))
    },
    bodyLimit({ maxSize: TRY_BYTES + FORM_BYTES, onError: tooLarge }),
    async (c) => {
      const { bytes, file, pasted } = await sent(c)
      if (bytes.length === 0) return answer(400, { pasted, problem: english.words.say('page.try.empty') })
      if (bytes.length > TRY_BYTES) return tooLarge()
      if (atOnce >= MOST_AT_ONCE) return later(503, 'page.try.busy', ROOM_AGAIN)
      atOnce++
      try {
        const { releases, text } = await site.read(bytes, file)
        const voice = voiceFor(site.knowledge, releases[0]?.language ?? 'en')
        const newsroom = voice.words.say('page.try.newsroom')
        const read = releases.map((release) => ({
          explanation: explain(release, text, tagReasons(release, text, site.knowledge)),
          article: placeholderArticle(release, newsroom, site.clock()),
        }))
        return answer(200, { pasted, read }, { voice })
      } catch (error) {
        if (error instanceof UnreadableError) return answer(422, { pasted, problem: error.message })
        if (error instanceof TooSlowError)
          return answer(422, { pasted, problem: english.words.say('page.try.too-slow') })
        throw error
      } finally {
        atOnce--
      }
    },
  )
}

/** A file goes before a text. A text that was pasted has no name, and line feeds instead of what forms make of them. */
async function sent(
  c: Context,
): Promise<{ readonly bytes: Uint8Array; readonly file: string; readonly pasted: string }> {
  const { text, file } = await formOf(c)
  const pasted = typeof text === 'string' ? text.replaceAll('\r\n', '\n') : ''
  if (file instanceof File && file.size > 0)
    return { bytes: new Uint8Array(await file.arrayBuffer()), file: file.name, pasted }
  return { bytes: pasted.trim() === '' ? new Uint8Array() : new TextEncoder().encode(pasted), file: '', pasted }
}

/** A body that is no form is as good as an empty one: the answer says what to send. */
async function formOf(c: Context) {
  try {
    return await c.req.parseBody()
  } catch (error) {
    if (error instanceof TypeError) return {}
    throw error
  }
}
