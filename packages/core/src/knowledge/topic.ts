import { z } from 'zod'

/** One topic, one file of `topics/` or of the data folder: what a release must be about to carry it. */
export const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** One sentence: a release has this topic when it … */
  definition: z.string().min(1),
  /** IPTC Media Topic codes, eight digits each. */
  medtop: z
    .array(z.string().regex(/^\d{8}$/))
    .readonly()
    .default([]),
  /** Whether the Media Topics mean the same, or something broader. */
  match: z.enum(['close', 'broader']).default('close'),
  /** A wider topic: where much is said of this one, something is said of it too. */
  parent: z.string().nullable().default(null),
  /**
   * How readily it is the main topic, as a factor of the odds, 1 for most: less for money, means and the people concerned, which are often spoken of
   * and seldom the news itself, and for a general topic, which gives way to a narrower one.
   */
  leads: z.number().positive().default(1),
  /**
   * How much must be said of it, as a divisor of the odds, 1 for most: more for what is the setting of much news (schools, ministries, borders), less
   * for what is named in few words.
   */
  needs: z.number().positive().default(1),
  /**
   * How much likelier it is a subject where no other topic is one, as a factor of the odds, and where others surely are: a factor for each of them,
   * by its id. More beside what it goes with (peacebuilding and war), less beside what says it already (a general topic and a narrower one).
   */
  alone: z.number().positive().default(1),
  beside: z.record(z.string(), z.number().positive()).default({}),
  /** Labels and terms per language, which a language's own table adds to. */
  labels: z.record(z.string(), z.string()).default({}),
  terms: z.record(z.string(), z.array(z.string().min(1)).readonly()).default({}),
  /** Terms that say little alone, and phrases in which no term counts: as in a language's own table. */
  weak: z.record(z.string(), z.array(z.string().min(1)).readonly()).optional(),
  against: z.record(z.string(), z.array(z.string().min(1)).readonly()).optional(),
})

export type Topic = Readonly<z.infer<typeof topicSchema>>
