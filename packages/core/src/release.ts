import { z } from 'zod'
import { noticeSchema, spanSchema } from './notice.ts'

/** What an editor reads in a document: the value between parsing and tagging, and what `dateline parse` prints. */

const mention = z.object({ text: z.string(), span: spanSchema }).readonly()
const weight = z.number().min(0).max(1)
const countryCode = z.string().regex(/^[A-Z]{2}$/)

export const DIRECTIONS = ['ltr', 'rtl'] as const
const BLOCK_KINDS = ['paragraph', 'heading', 'list-item', 'quote'] as const
export const BOILERPLATE_KINDS = [
  'navigation',
  'about',
  'contacts',
  'notes',
  'caption',
  'label',
  'end-mark',
  'related',
] as const
export const PLACE_KINDS = ['country', 'region', 'city', 'other'] as const
export const EMBARGO_STATES = ['none', 'until', 'unclear'] as const
const TITLE_SOURCES = ['document', 'derived'] as const

/** Where a release came from. `file` as it was given; `sha256` of the bytes; `part` counts releases within one file. */
const sourceSchema = z.object({
  file: z.string(),
  part: z.int().positive(),
  format: z.string(),
  charset: z.string().nullable(),
  bytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** Who said a quote. A collective has only an organisation; an unnamed person has a role and no name. */
const speakerSchema = z.object({
  name: z.string().nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
})

/**
 * Direct speech. Paragraphs of `text` are joined by a line feed, and each of them occurs in `body.text` character for
 * character. `speaker` is null where the text names no source at all; `jointSpeakers` are the others of a joint statement.
 * `inBody` counts in `body.text`, `span` in `document.text`.
 */
export const quoteSchema = z.object({
  text: z.string().min(1),
  speaker: speakerSchema.nullable(),
  jointSpeakers: z.array(speakerSchema).readonly(),
  attribution: mention.nullable(),
  span: spanSchema,
  inBody: spanSchema,
})

/** A natural person: full name in base form and majority spelling, role and organisation as printed. */
const personSchema = z.object({
  name: z.string().min(1),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  mentions: z.array(mention).readonly(),
})

const placeSchema = z.object({
  name: z.string().min(1),
  kind: z.enum(PLACE_KINDS),
  country: countryCode.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  mentions: z.array(mention).readonly(),
})

const countryTagSchema = z.object({ code: countryCode, weight, evidence: z.array(mention).readonly() })
const topicTagSchema = z.object({ id: z.string(), weight, evidence: z.array(mention).readonly() })

/** A picture or an annex that came with a release. */
export const mediaSchema = z.object({
  /** Its name as it came. */
  file: z.string(),
  /** Of its bytes, in hexadecimal; null, like `type` and `bytes`, where the release only points at it. */
  sha256: z.string().nullable(),
  /** Media type by its content. */
  type: z.string().nullable(),
  bytes: z.int().nonnegative().nullable(),
  alt: z.string().nullable(),
  caption: z.string().nullable(),
  credit: z.string().nullable(),
})

const untaggedShape = {
  source: sourceSchema,
  language: z.string(),
  direction: z.enum(DIRECTIONS),
  title: z.string().min(1),
  titleSource: z.enum(TITLE_SOURCES),
  subtitle: z.string().nullable(),
  byline: z.string().nullable(),
  dateline: z
    .object({
      text: z.string(),
      place: z.string().nullable(),
      country: countryCode.nullable(),
      date: z.iso.date().nullable(),
    })
    .nullable(),
  published: z.string().nullable(),
  embargo: z.object({ state: z.enum(EMBARGO_STATES), until: z.string().nullable(), text: z.string().nullable() }),
  lede: z.string().nullable(),
  body: z.object({
    text: z.string(),
    html: z.string(),
    blocks: z.array(z.object({ kind: z.enum(BLOCK_KINDS), text: z.string(), span: spanSchema })).readonly(),
  }),
  boilerplate: z.array(z.object({ kind: z.enum(BOILERPLATE_KINDS), text: z.string(), span: spanSchema })).readonly(),
  contacts: z
    .array(
      z.object({
        name: z.string().nullable(),
        organisation: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
      }),
    )
    .readonly(),
  quotes: z.array(quoteSchema).readonly(),
  people: z.array(personSchema).readonly(),
  places: z.array(placeSchema).readonly(),
  organisations: z.array(z.object({ name: z.string().min(1), mentions: z.array(mention).readonly() })).readonly(),
  media: z.array(mediaSchema).readonly(),
  spans: z.object({
    title: spanSchema.nullable(),
    subtitle: spanSchema.nullable(),
    byline: spanSchema.nullable(),
    dateline: spanSchema.nullable(),
    published: spanSchema.nullable(),
    embargo: spanSchema.nullable(),
    lede: spanSchema.nullable(),
  }),
  notices: z.array(noticeSchema).readonly(),
}

/**
 * A parsed release with its tags: one object per line of `dateline parse`.
 *
 * Times are RFC 3339 and keep the offset the document states; a local time without a zone gives the date only.
 * Countries are ISO 3166-1 alpha-2, and XK. Text is NFC. `countries` and `topics` stand in order of weight.
 */
export const releaseSchema = z.object({
  ...untaggedShape,
  countries: z.array(countryTagSchema).readonly(),
  topics: z.array(topicTagSchema).readonly(),
})

const untaggedReleaseSchema = z.object(untaggedShape)

export type Release = Readonly<z.infer<typeof releaseSchema>>
/** A release as the parser leaves it: everything but countries and topics. */
export type UntaggedRelease = Readonly<z.infer<typeof untaggedReleaseSchema>>

export type Mention = Readonly<z.infer<typeof mention>>
export type Source = Readonly<z.infer<typeof sourceSchema>>
export type Speaker = Readonly<z.infer<typeof speakerSchema>>
export type Quote = Readonly<z.infer<typeof quoteSchema>>
export type Person = Readonly<z.infer<typeof personSchema>>
export type Place = Readonly<z.infer<typeof placeSchema>>
export type Organisation = Release['organisations'][number]
export type CountryTag = Readonly<z.infer<typeof countryTagSchema>>
export type TopicTag = Readonly<z.infer<typeof topicTagSchema>>
export type Dateline = NonNullable<Release['dateline']>
export type Embargo = Release['embargo']
export type BodyBlock = Release['body']['blocks'][number]
export type Boilerplate = Release['boilerplate'][number]
export type BoilerplateKind = (typeof BOILERPLATE_KINDS)[number]
export type Contact = Release['contacts'][number]
export type Media = Release['media'][number]
export type Direction = (typeof DIRECTIONS)[number]
export type PlaceKind = (typeof PLACE_KINDS)[number]
