import {
  type Boilerplate,
  type Knowledge,
  MAX_SEARCHED,
  type Notice,
  type Span,
  type UntaggedRelease,
} from '@dateline/core'
import type { Document } from '../document.ts'
import { joinPassages, spanOf } from '../passage.ts'
import { documentsIn } from './attached-releases.ts'
import { readBody } from './body.ts'
import { contactsOf } from './contacts.ts'
import { stopInNote } from './cover-note.ts'
import { datelineNotices, writtenDateline } from './dateline.ts'
import { withCountry } from './dateline-country.ts'
import { type Office, readEmbargo } from './embargo.ts'

import { messageIn } from './forwarded.ts'
import { type FrontMatter, frontMatterOf, misspeltKeys } from './front-matter.ts'

import { readMedia } from './media.ts'
import { findOrganisations, organisationsOf } from './organisations.ts'
import { findPeople, paragraphsOf, peopleOf } from './people.ts'
import { findPlaces } from './places.ts'
import { type Portion, portionsOf } from './portions.ts'
import { readPublished } from './published.ts'
import { findQuotes } from './quotes.ts'
import { datedAsTheFirst, ofPortion, underOneEmbargo } from './several-releases.ts'
import type { BodyParagraph } from './speech.ts'
import { structure } from './structure.ts'

import { type Part, passagesOf, type StructuredBlock } from './structured-block.ts'
import { derivedTitle, readTitle } from './title.ts'

/**
 * Reads a document as an editor would: one release for each part of it. Pure: the same document, knowledge and office
 * give the same releases. What had to be guessed stands in the notices; nothing here stops a release.
 *
 * @throws {UnreadableError} for a mail that only covers a release which is attached and cannot be read
 */
export function parseDocument(whole: Document, knowledge: Knowledge, office: Office = {}): readonly UntaggedRelease[] {
  const releases = documentsIn(whole, knowledge).flatMap((document) => releasesOf(document, knowledge, office))
  const numbered = releases.map((release, index) => ({ ...release, source: { ...release.source, part: index + 1 } }))
  return underOneEmbargo(datedAsTheFirst(numbered))
}

function releasesOf(whole: Document, knowledge: Knowledge, office: Office): readonly UntaggedRelease[] {
  const document = messageIn(whole, knowledge)
  const frontMatter = frontMatterOf(document.metadata, knowledge)
  const misspelt = misspeltKeys(document.metadata, knowledge)
  const { lang } = document.metadata.head
  const declared = frontMatter.language ?? (lang === undefined ? [] : [lang])
  return portionsOf(document, declared, knowledge).map((portion, index) =>
    parseRelease(
      index === 0 ? { ...portion, notices: [...misspelt, ...portion.notices] } : portion,
      ofPortion(frontMatter, index),
      knowledge,
      office,
    ),
  )
}

function parseRelease(
  { document, language, notices: ofTheWhole }: Portion,
  frontMatter: FrontMatter,
  knowledge: Knowledge,
  office: Office,
): UntaggedRelease {
  const { tables } = language
  const blocks = structure(document, tables, knowledge)
  const cover = blocks.slice(
    0,
    blocks.findIndex(({ part }) => part === 'title' || part === 'body'),
  )
  const stop =
    document.form === 'mail'
      ? stopInNote(
          passagesOf(cover, 'notes').map(({ text }) => text),
          knowledge,
        )
      : undefined
  const body = readBody(blocks, tables, knowledge)
  const { lede } = body
  const printed = readTitle(blocks, frontMatter, document, tables, knowledge)
  const below = passagesOf(blocks, 'subtitle')
  const subtitle = below.length === 0 ? undefined : below.reduce(joinPassages)
  const byline = passagesOf(blocks, 'byline')[0]
  const written = writtenDateline(frontMatter.dateline?.[0], tables, knowledge)
  const parsed = written ?? body.dateline?.dateline ?? null
  const published = readPublished(
    {
      frontMatter,
      metadata: document.metadata,
      lines: passagesOf(blocks, 'published'),
      dateline: parsed,
      embargoes: passagesOf(blocks, 'embargo'),
      lede,
    },
    tables,
    knowledge,
  )
  const embargo = readEmbargo(
    {
      frontMatter,
      lines: passagesOf(blocks, 'embargo'),
      metadata: document.metadata,
      published: published.value,
    },
    tables,
    knowledge,
    office,
  )

  const titlePassage = printed?.passage
  const passages = body.paragraphs.map(({ passage }) => passage)
  const paragraphs = paragraphsOf(titlePassage === undefined ? passages : [titlePassage, ...passages], tables)
  const people = findPeople(paragraphs, tables, knowledge)
  const organisations = findOrganisations(paragraphs, people, tables, knowledge)
  const bodyParagraphs: BodyParagraph[] = body.paragraphs.map(({ offset, marker }, index) => ({
    ...paragraphs[index + (titlePassage === undefined ? 0 : 1)]!,
    offset,
    marker,
  }))
  const quotes = findQuotes(bodyParagraphs, people, tables)
  const opening = body.dateline === undefined ? undefined : paragraphsOf([body.dateline.passage], tables)[0]
  const places = findPlaces(paragraphs, opening, people, organisations, tables, knowledge)

  const dateline =
    written !== undefined || parsed === null || body.dateline === undefined
      ? parsed
      : withCountry(parsed, body.dateline.passage, places)

  const named = [...organisationsOf(organisations, paragraphs), ...places, ...peopleOf(people, paragraphs)]
  const inLede = named.flatMap(({ mentions }) => mentions.map(({ text }) => text))
  const title = printed ?? derivedTitle(lede, document, tables, inLede)

  const notices: Notice[] = [
    ...document.notices,
    ...ofTheWhole,
    ...(stop === undefined ? [] : [stop]),
    ...(language.served
      ? []
      : [
          notice(
            'language-not-served',
            `language: "${language.tag}" has no tables; published with what needs no language.`,
          ),
        ]),
    ...title.notices,
    ...(written !== undefined || body.dateline === undefined ? [] : datelineNotices(body.dateline, tables)),
    ...published.notices,
    ...embargo.notices,
    ...people.notices,
    ...(body.searched
      ? []
      : [
          notice(
            'body-too-long',
            `body: expected at most ${MAX_SEARCHED} letters, found ${body.text.length}; names, quotes, places, countries and topics were looked for in the first ${MAX_SEARCHED}. Drop each release in a file of its own.`,
          ),
        ]),
    ...(body.paragraphs.length === 0 ? [notice('no-body', 'body: expected running text, found none.')] : []),
  ]
  return {
    source: document.source,
    language: language.tag,
    direction: tables.language.direction,
    title: title.text,
    titleSource: title.source,
    subtitle: frontMatter.subtitle?.[0] ?? subtitle?.text ?? null,
    byline: frontMatter.byline?.join(', ') ?? byline?.text ?? null,
    dateline,
    published: published.value,
    embargo: embargo.embargo,
    lede: lede?.text ?? null,
    body: { text: body.text, html: body.html, blocks: body.blocks },
    boilerplate: boilerplateOf(blocks),
    contacts: contactsOf(passagesOf(blocks, 'contacts'), tables),
    quotes: quotes.quotes,
    people: peopleOf(people, paragraphs),
    places,
    organisations: organisationsOf(organisations, paragraphs),
    media: readMedia(document, blocks, tables),
    spans: {
      title: title.passage === undefined || title.source === 'derived' ? null : spanOf(title.passage),
      subtitle: frontMatter.subtitle !== undefined || subtitle === undefined ? null : spanOf(subtitle),
      byline: frontMatter.byline !== undefined || byline === undefined ? null : spanOf(byline),
      dateline: written !== undefined || body.dateline === undefined ? null : spanOf(body.dateline.passage),
      published: published.span,
      embargo: embargo.span,
      lede: lede === undefined ? null : spanOf(lede),
    },
    notices,
  }
}

const NEWS_PARTS = new Set<Part>(['title', 'subtitle', 'byline', 'published', 'embargo', 'body'])

function boilerplateOf(blocks: readonly StructuredBlock[]): readonly Boilerplate[] {
  return blocks
    .filter(({ part }) => !NEWS_PARTS.has(part))
    .map(({ block, part }) => ({
      kind: part as Boilerplate['kind'],
      text: block.passage.text,
      span: spanOf(block.passage),
    }))
}

function notice(rule: string, message: string, span: Span | null = null): Notice {
  return { rule, message, span: span === null ? null : [span[0], span[1]] }
}
