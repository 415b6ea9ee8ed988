import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load, YAMLException } from 'js-yaml'
import { z } from 'zod'
import { DEFAULT_NEWSROOM, NEWSROOM_FILE, newsroomIdOf } from './layout.ts'

const timezone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== ''
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}, 'expected the name of a time zone, such as Europe/Copenhagen')

const schema = z.strictObject({
  /** As readers see it. */
  name: z.string().trim().min(1).max(200).optional(),
  /** The issuer's own site. */
  url: z.url({ protocol: /^https?$/, error: 'expected an address, such as https://www.example.org' }).optional(),
  /** BCP 47 tags of the languages it writes in, the one for its receipts first; any, if absent. */
  languages: z
    .array(z.string().regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/, 'expected a language tag, such as en'))
    .min(1)
    .optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code in capitals, such as DK')
    .optional(),
  timezone: timezone.optional(),
  usageTerms: z.string().max(2000).optional(),
  /** `always`: a person looks at every release before it is published. */
  review: z.enum(['always', 'never'], 'expected always or never').optional(),
})

/** Nobody knows what a broken file wishes, so a person looks. */
const UNKNOWN = {
  url: undefined,
  languages: [],
  country: undefined,
  timezone: undefined,
  usageTerms: undefined,
  review: 'always',
} as const

/** Whose folder it is, as its `newsroom.yaml` says. */
export interface Newsroom {
  readonly id: string
  readonly name: string
  readonly url: string | undefined
  readonly languages: readonly string[]
  readonly country: string | undefined
  readonly timezone: string | undefined
  readonly usageTerms: string | undefined
  readonly review: 'always' | 'never'
}

/**
 * The newsroom of a folder, or what is wrong with its `newsroom.yaml`: then its releases wait where they are, and what cannot
 * wait (a withdrawal, a file that was claimed before) goes by a `newsroom` that knows only its name.
 */
export type NewsroomFile =
  | { readonly kind: 'newsroom'; readonly newsroom: Newsroom }
  | { readonly kind: 'broken'; readonly problems: readonly string[]; readonly newsroom: Newsroom }

/** Reads the `newsroom.yaml` of a folder; one without has the folder's name and no wishes. `folder` is '' for the ingest folder itself. */
export async function readNewsroom(inbox: string, folder: string): Promise<NewsroomFile> {
  const text = await readIfThere(join(inbox, folder, NEWSROOM_FILE))
  const id = folder === '' ? DEFAULT_NEWSROOM : newsroomIdOf(folder)
  const fallback: Newsroom = { ...UNKNOWN, id, name: folder === '' ? DEFAULT_NEWSROOM : folder }
  let data: unknown
  try {
    data = text.trim() === '' ? {} : load(text)
  } catch (error) {
    if (error instanceof YAMLException) return { kind: 'broken', problems: [error.message], newsroom: fallback }
    throw error
  }
  const result = schema.safeParse(data ?? {})
  if (result.success) {
    const { name, url, languages = [], country, timezone, usageTerms, review = 'never' } = result.data
    return {
      kind: 'newsroom',
      newsroom: { id, name: name ?? fallback.name, url, languages, country, timezone, usageTerms, review },
    }
  }
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || NEWSROOM_FILE}: ${message}`)
  return { kind: 'broken', problems, newsroom: fallback }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}
