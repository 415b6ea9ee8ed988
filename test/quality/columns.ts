/** One thing that is measured. */
export interface Column {
  readonly heading: string
  readonly meaning: string
  /** `share`: how many of those asked for are right. `F`: harmonic mean of how many given are right and how many wanted are given. */
  readonly kind: 'share' | 'F'
  /** The step that reads it, below `packages/`. */
  readonly step: string
}

/** Every column in the order of the tables. Counts are pooled over the documents of a row before the figure is made. */
export const COLUMNS = {
  language: {
    heading: 'language',
    meaning: 'the primary tag is right',
    kind: 'share',
    step: 'ingest/src/parse/language.ts',
  },
  title: {
    heading: 'title',
    meaning: 'as printed; where none is printed: derived, at most 110 characters, and said so',
    kind: 'share',
    step: 'ingest/src/parse/structure.ts',
  },
  subtitle: {
    heading: 'subtitle',
    meaning: 'the line under the title, where there is one or one was given',
    kind: 'share',
    step: 'ingest/src/parse/structure.ts',
  },
  datelinePlace: {
    heading: 'dateline place',
    meaning: 'city as printed and its country, where there is a dateline or one was given',
    kind: 'share',
    step: 'ingest/src/parse/dateline.ts',
  },
  datelineDate: {
    heading: 'dateline date',
    meaning: 'the day that stands in the dateline, or none',
    kind: 'share',
    step: 'ingest/src/parse/dateline.ts',
  },
  published: {
    heading: 'published',
    meaning: 'the best day that the document states, or none',
    kind: 'share',
    step: 'ingest/src/parse/published.ts',
  },
  embargo: {
    heading: 'embargo',
    meaning: 'the same instant, where there is an embargo or one was given',
    kind: 'share',
    step: 'ingest/src/parse/embargo.ts',
  },
  bodyStart: {
    heading: 'body start',
    meaning: 'the body begins with the right words',
    kind: 'share',
    step: 'ingest/src/parse/structure.ts',
  },
  bodyEnd: {
    heading: 'body end',
    meaning: 'the body ends with the right words',
    kind: 'share',
    step: 'ingest/src/parse/structure.ts',
  },
  bodyWhole: {
    heading: 'body whole',
    meaning:
      'text and Markdown: the body is what stands between those words (F of runs of eight letters at least 0.93)',
    kind: 'share',
    step: 'ingest/src/parse/structure.ts',
  },
  quotes: {
    heading: 'quotes F',
    meaning: 'direct speech, alike to 85 %',
    kind: 'F',
    step: 'ingest/src/parse/quotes.ts',
  },
  speakers: {
    heading: 'speakers F',
    meaning: 'the full name of who said a quote',
    kind: 'F',
    step: 'ingest/src/parse/attribution.ts',
  },
  nobodyNamed: {
    heading: 'nobody named',
    meaning: 'found quotes of unnamed speakers for which no name was given',
    kind: 'share',
    step: 'ingest/src/parse/attribution.ts',
  },
  notQuotes: {
    heading: 'not quotes',
    meaning: 'words in quotation marks that are no speech and were not given as such',
    kind: 'share',
    step: 'ingest/src/parse/quotes.ts',
  },
  inBody: {
    heading: 'in body',
    meaning: 'given quotes whose every line stands in the body',
    kind: 'share',
    step: 'ingest/src/parse/quotes.ts',
  },
  people: {
    heading: 'people F',
    meaning: 'every natural person, by full name',
    kind: 'F',
    step: 'ingest/src/parse/people.ts',
  },
  roles: {
    heading: 'roles',
    meaning: 'roles of the people who were found',
    kind: 'share',
    step: 'ingest/src/parse/roles.ts',
  },
  places: {
    heading: 'places F',
    meaning: 'every place, by name in base form and country',
    kind: 'F',
    step: 'ingest/src/parse/places.ts',
  },
  countries: {
    heading: 'countries F',
    meaning: 'what the release is about',
    kind: 'F',
    step: 'core/src/tagging/countries.ts',
  },
  firstCountry: {
    heading: 'first country',
    meaning: 'the most central country stands first',
    kind: 'share',
    step: 'core/src/tagging/countries.ts',
  },
  topics: { heading: 'topics F', meaning: 'topics by id', kind: 'F', step: 'core/src/tagging/topics.ts' },
  firstTopic: {
    heading: 'first topic',
    meaning: 'the most central topic stands first',
    kind: 'share',
    step: 'core/src/tagging/topics.ts',
  },
  spans: {
    heading: 'spans',
    meaning: 'given spans that hold, in the document, the text they are given for',
    kind: 'share',
    step: 'ingest/src/passage.ts',
  },
} as const satisfies Readonly<Record<string, Column>>

export type ColumnId = keyof typeof COLUMNS
export const COLUMN_IDS = Object.keys(COLUMNS) as readonly ColumnId[]
