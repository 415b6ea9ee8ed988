import { z } from 'zod'

export const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly()

/**
 * Something that had to be guessed, was set aside, or could be said better in the source. A notice never stops a release:
 * the message says what was expected, what came, and what was done.
 */
export const noticeSchema = z.object({
  /** Stable name of the rule, kebab-case: `date-without-year`. */
  rule: z.string().regex(/^[a-z][a-z0-9-]*$/),
  message: z.string().min(1),
  span: spanSchema.nullable(),
})

export type Notice = Readonly<z.infer<typeof noticeSchema>>
