import { z } from 'zod'
import { mediaSchema, quoteSchema, releaseSchema } from './release.ts'

export const STATUSES = ['usable', 'withheld', 'canceled'] as const

/**
 * A release that the wire carries: with an identity that never changes, a status (IPTC pubStatus), versions and a story.
 * The public API's article has this shape.
 */
export const articleSchema = releaseSchema.extend({
  /** Permanent `tag:` URI (RFC 4151), the same in every feed and format; independent of title, address and version. */
  id: z.string().regex(/^tag:[^,]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:article:[0-9a-z]+$/),
  /** The last part of `id`, as addresses use it: `/article/<key>/<slug>`. */
  key: z.string().regex(/^[0-9a-z]+$/),
  /** Words of the title for the address; any slug serves the article. */
  slug: z.string(),
  version: z.int().positive(),
  status: z.enum(STATUSES),
  /** Who issued the release. */
  newsroom: z.object({ id: z.string(), name: z.string() }),
  /** What its issuer allows: a sentence, or the address of a licence; null where it says nothing. */
  usageTerms: z.string().nullable(),
  /**
   * Each with the number of its address (`/article/<key>#quote-<number>`) and of its id (`tag:…:quote:<key>-<number>`). It is
   * kept while the words of the quote stay the same, through every correction, and never given to another.
   */
  quotes: z.array(quoteSchema.extend({ number: z.int().positive() })).readonly(),
  /** Each with the path of its bytes on this site, see `mediaPath`; null where the wire has none. */
  media: z.array(mediaSchema.extend({ path: z.string().nullable() })).readonly(),
  /** Instant of first visibility, UTC; listings and feeds order by it and it never moves. */
  firstPublished: z.iso.datetime(),
  /** Instant of the last substantive change, UTC; never before `firstPublished`. */
  updated: z.iso.datetime(),
  /** Instant at which this version was made, UTC. */
  versionCreated: z.iso.datetime(),
  /** What was corrected, held or withdrawn, for readers; null while there is nothing to say. */
  note: z.string().nullable(),
  /** `tag:` URI of the story that ties language versions; an article alone is a story of its own. */
  story: z.string(),
})

export type Article = Readonly<z.infer<typeof articleSchema>>
export type ArticleQuote = Article['quotes'][number]
export type ArticleMedia = Article['media'][number]
export type Status = (typeof STATUSES)[number]

/** What stays visible of a killed article: its identity and the notice, nothing of its text. */
export type Withdrawal = Pick<
  Article,
  'id' | 'key' | 'version' | 'firstPublished' | 'updated' | 'language' | 'direction' | 'newsroom' | 'story'
> & {
  readonly status: 'canceled'
  readonly note: string
}
