import { z } from 'zod'

/**
 * The rules of the IPTC ninjs 3.1 schema for the members that we may write, transcribed: types, closed sets, required
 * members, and that no object takes a member that the standard does not know.
 */

const uri = z.string().refine((text) => /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(text) && !/["<>\\^`{|}]/.test(text), {
  error: 'expected an absolute URI in ASCII (RFC 3986)',
})
const dateTime = z.iso.datetime({ offset: true })
const score = z.int().min(0).max(100)
const language = z.string().refine((tag) => Intl.getCanonicalLocales(tag)[0] === tag, { error: 'expected BCP 47' })

const concept = {
  name: z.string().optional(),
  rel: z.string().optional(),
  uri: uri.optional(),
  literal: z.string().optional(),
}
const texts = z.array(
  z.strictObject({ role: z.string().optional(), contentType: z.string().optional(), value: z.string() }),
)
const bodies = z.array(
  z.strictObject({
    role: z.string().optional(),
    contentType: z.string().optional(),
    charCount: z.int().optional(),
    wordCount: z.int().optional(),
    value: z.string(),
  }),
)
const geoJSON = z.strictObject({
  type: z.literal('Point'),
  coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
})
const rightsInfo = z
  .strictObject({ langId: uri.optional(), linkedRights: uri.optional(), encodedRights: z.string().optional() })
  .refine(({ linkedRights, encodedRights }) => (linkedRights === undefined) !== (encodedRights === undefined), {
    error: 'expected exactly one of linkedRights and encodedRights',
  })

const members = {
  uri,
  standard: z.strictObject({ name: z.string(), version: z.string(), schema: uri }).optional(),
  type: z
    .enum(['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'])
    .optional(),
  representationType: z.enum(['full', 'partial']).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: dateTime.optional(),
  versionCreated: dateTime.optional(),
  contentCreated: dateTime.optional(),
  embargoedUntil: dateTime.optional(),
  expires: dateTime.optional(),
  pubStatus: z.enum(['usable', 'withheld', 'canceled']).optional(),
  urgency: z.int().min(1).max(9).optional(),
  language: language.optional(),
  title: z.string().optional(),
  slugline: z.string().optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  edNote: z.string().optional(),
  usageTerms: z.string().optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  rightsInfo: rightsInfo.optional(),
  headlines: texts.optional(),
  descriptions: texts.optional(),
  bodies: bodies.optional(),
  people: z.array(z.strictObject(concept)).optional(),
  organisations: z.array(z.strictObject(concept)).optional(),
  places: z.array(z.strictObject({ ...concept, geoJSON: geoJSON.optional() })).optional(),
  subjects: z
    .array(
      z.strictObject({
        ...concept,
        creator: z.string().optional(),
        relevance: score.optional(),
        confidence: score.optional(),
      }),
    )
    .optional(),
  genres: z
    .array(z.strictObject({ name: z.string().optional(), uri: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  infoSources: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        role: z.string().optional(),
        uri: uri.optional(),
        literal: z.string().optional(),
      }),
    )
    .optional(),
  altIds: z.array(z.strictObject({ role: z.string().optional(), value: z.string().optional() })).optional(),
  renditions: z
    .array(
      z.strictObject({
        name: z.string(),
        href: uri.optional(),
        contentType: z.string().optional(),
        title: z.string().optional(),
        sizeInBytes: z.int().optional(),
      }),
    )
    .optional(),
}

/** A ninjs object; an association is one too, with a name and a reason. */
export const ninjsRules = z.strictObject({
  ...members,
  get associations() {
    return z.array(associationRules).optional()
  },
})

const associationRules = z.strictObject({
  ...members,
  name: z.string(),
  rel: z.string().optional(),
  get associations(): z.ZodOptional<z.ZodArray<z.ZodType>> {
    return z.array(associationRules).optional()
  },
})

/** A ninjs document, checked. */
export function readNinjs(document: string) {
  return ninjsRules.parse(JSON.parse(document))
}
