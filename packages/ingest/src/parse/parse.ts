import type {
  BodyBlock,
  Boilerplate,
  Knowledge,
  Language,
  Notice,
  Release,
  Span,
  UntaggedRelease,
} from '@dateline/core'
import type { Document } from '../document.ts'
import { joinPassages, type Passage, slicePassage, spanIn, spanOf } from '../passage.ts'
import { bodyHtml } from './body-html.ts'
import { contactsOf } from './contacts.ts'
import { datelineNotices, type FoundDateline, parseDateline } from './dateline.ts'
import { deriveTitle } from './derive-title.ts'
import { type Office, readEmbargo } from './embargo.ts'
import { messageIn } from './forwarded.ts'
import { type FrontMatter, frontMatterOf } from './front-matter.ts'
import { inPieces, MAX_SEARCHED } from './in-pieces.ts'
import { readMedia } from './media.ts'
import { findOrganisations, organisationsOf } from './organisations.ts'
import { titleOfPage } from './page-title.ts'
import { findPeople, paragraphsOf, peopleOf } from './people.ts'
import { findPlaces } from './places.ts'
import { type Portion, portionsOf } from './portions.ts'
import { readPublished } from './published.ts'
import { type BodyParagraph, findQuotes } from './quotes.ts'
import { structure } from './structure.ts'
import type { Part, StructuredBlock } from './structured-block.ts'
import { wordsOf } from './words.ts'

/**
 * Reads a document as an editor would: one release for each part of it. Pure: the same document, knowledge and office
 * give the same releases. What had to be guessed stands in the notices; nothing here stops a release.
 */
export function parseDocument(whole: Document, knowledge: Knowledge, office: Office = {}): readonly UntaggedRelease[] {
  const document = messageIn(whole, knowledge)
  const frontMatter = frontMatterOf(document.metadata, knowledge)
  const { lang } = document.metadata.head
  const declared = frontMatter.language ?? (lang === undefined ? [] : [lang])
  const releases = portionsOf(document, declared, knowledge).map((portion, index) =>
    parseRelease(portion, ofPortion(frontMatter, index), knowledge, office),
  )
  return underOneEmbargo(datedAsTheFirst(releases))
}

/** Language versions in one file bear the date that one of them states. */
function datedAsTheFirst(releases: readonly UntaggedRelease[]): readonly UntaggedRelease[] {
  const stated = releases.find(({ published }) => published !== null)?.published ?? null
  const areVersions = new Set(releases.map(({ language }) => language)).size === releases.length
  return areVersions ? releases.map((release) => ({ ...release, published: release.published ?? stated })) : releases
}

/** An embargo printed once in a file holds for every release in it: the last instant, and unclear if one of them is. */
function underOneEmbargo(releases: readonly UntaggedRelease[]): readonly UntaggedRelease[] {
  const stated = releases.map(({ embargo }) => embargo).filter(({ state }) => state !== 'none')
  const strictest =
    stated.find(({ state }) => state === 'unclear') ??
    stated.toSorted((a, b) => Date.parse(b.until!) - Date.parse(a.until!))[0]
  if (strictest === undefined) return releases
  return releases.map((release) => (release.embargo.state === 'none' ? { ...release, embargo: strictest } : release))
}

/** What front matter says of the release at an index: a list has a title for each; what is said once of the text is of the first. */
function ofPortion(frontMatter: FrontMatter, index: number): FrontMatter {
  const { title, subtitle, dateline, byline, ...all } = frontMatter
  if (index === 0) return frontMatter
  const own = title?.[index]
  return { ...all, ...(own === undefined ? {} : { title: [own] }) }
}

function parseRelease(
  { document, language, notices: ofTheWhole }: Portion,
  frontMatter: FrontMatter,
  knowledge: Knowledge,
  office: Office,
): UntaggedRelease {
  const { tables } = language
  const blocks = structure(document, tables, knowledge)
  const body = readBody(blocks, tables, knowledge)
  const { lede } = body
  const title = readTitle(blocks, frontMatter, document, lede, tables)
  const subtitle = passagesOf(blocks, 'subtitle')[0]
  const byline = passagesOf(blocks, 'byline')[0]
  const published = readPublished(
    {
      frontMatter,
      metadata: document.metadata,
      lines: passagesOf(blocks, 'published'),
      dateline: body.dateline?.dateline ?? null,
      lede,
    },
    tables,
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

  const titlePassage = title.passage
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

  const notices: Notice[] = [
    ...document.notices,
    ...ofTheWhole,
    ...(language.served
      ? []
      : [
          notice(
            'language-not-served',
            `language: "${language.tag}" has no tables; published with what needs no language.`,
          ),
        ]),
    ...title.notices,
    ...(body.dateline === undefined ? [] : datelineNotices(body.dateline, tables)),
    ...published.notices,
    ...embargo.notices,
    ...people.notices,
    ...(body.searched
      ? []
      : [
          notice(
            'body-too-long',
            `body: expected at most ${MAX_SEARCHED} letters, found ${body.text.length}; names, quotes and places were looked for in the first ${MAX_SEARCHED}. Drop each release in a file of its own.`,
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
    dateline: body.dateline?.dateline ?? null,
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
      dateline: body.dateline === undefined ? null : spanOf(body.dateline.passage),
      published: published.span,
      embargo: embargo.span,
      lede: lede === undefined ? null : spanOf(lede),
    },
    notices,
  }
}

interface ReadBody {
  readonly text: string
  readonly html: string
  readonly blocks: readonly BodyBlock[]
  /** The first paragraph, whole. */
  readonly lede: Passage | undefined
  /** Each block's passage without the dateline, and where it begins in `text`; very long ones in pieces. */
  readonly paragraphs: readonly {
    readonly passage: Passage
    readonly offset: number
    readonly marker: string | undefined
  }[]
  /** Whether they are the whole body. */
  readonly searched: boolean
  readonly dateline: FoundDateline | undefined
}

/** The body without its dateline. A dateline that fills a block of its own is no block of the body. */
function readBody(blocks: readonly StructuredBlock[], language: Language, knowledge: Knowledge): ReadBody {
  const news = blocks.filter(({ part }) => part === 'body').map(({ block }) => block)
  const first = news.findIndex((block) => block.kind !== 'heading')
  const opening = first < 0 ? undefined : parseDateline(news[first]!.passage, language, knowledge)
  const dateline = opening ?? datelineAbove(blocks, language, knowledge) ?? datelineAtFoot(blocks, language, knowledge)
  const kept = news.flatMap((block, index) => {
    if (index !== first || opening === undefined) {
      const passage = index === news.length - 1 ? withoutTail(block.passage, language) : block.passage
      return passage.text === '' ? [] : [{ block, passage, skip: 0 }]
    }
    if (opening.rest.text === '') return []
    return [{ block, passage: opening.rest, skip: block.passage.text.length - opening.rest.text.length }]
  })
  let offset = 0
  const paragraphs = kept.map(({ block, passage }) => {
    const here = { passage, offset, marker: block.marker?.text }
    offset += passage.text.length + 1
    return here
  })
  const { pieces, searched } = inPieces(paragraphs)
  return {
    text: kept.map(({ passage }) => passage.text).join('\n'),
    lede: kept[0]?.passage,
    html: bodyHtml(kept),
    blocks: kept.map(({ block, passage }) => ({
      kind: bodyKind(block.kind),
      text: passage.text,
      span: spanOf(passage),
    })),
    paragraphs: pieces,
    searched,
    dateline,
  }
}

/** A last paragraph without the end mark or editor in brackets that is glued to it: `…。（完）`, `…（編輯：高照芬）1150122`. */
function withoutTail(passage: Passage, language: Language): Passage {
  const { end, byline } = language.structure
  const tail = /\s?[（(【[]([^（）()【】[\]]{1,30})[）)】\]]\s?\d{0,8}$/u.exec(passage.text)
  if (tail === null) return passage
  const [printed, inside = ''] = tail
  const cut = wordsOf(end).is(inside) || wordsOf(end).is(printed.trim()) || wordsOf(byline).startsWith(inside) > 0
  return cut ? slicePassage(passage, 0, tail.index) : passage
}

/** Lines above a title among which its dateline may be. */
const ABOVE_TITLE = 3

/** A dateline on a line of its own between title and text, or just above the title: `Brussels, 18 November 2025`. */
function datelineAbove(
  blocks: readonly StructuredBlock[],
  language: Language,
  knowledge: Knowledge,
): FoundDateline | undefined {
  const body = blocks.findIndex(({ part }) => part === 'body')
  const title = blocks.findIndex(({ part }) => part === 'title')
  for (const { block, part } of blocks.slice(Math.max(0, title - ABOVE_TITLE), Math.max(0, body)).toReversed()) {
    if (part !== 'label' && part !== 'published' && part !== 'notes') continue
    if (wordsOf(language.structure.published).startsWith(block.passage.text) > 0) continue
    const found = parseDateline(block.passage, language, knowledge)
    if (found !== undefined && found.rest.text === '' && found.dateline.place !== null) return found
  }
  return undefined
}

/** `Fait à Dakar, le 9 mars 2026` below the text. */
function datelineAtFoot(
  blocks: readonly StructuredBlock[],
  language: Language,
  knowledge: Knowledge,
): FoundDateline | undefined {
  for (const { block, part } of blocks) {
    if (part !== 'end-mark') continue
    const words = wordsOf(language.dateline.foot).startsWith(block.passage.text)
    const found = parseDateline(slicePassage(block.passage, words), language, knowledge)
    if (found !== undefined && found.rest.text === '' && found.dateline.place !== null) return found
  }
  return undefined
}

function bodyKind(kind: StructuredBlock['block']['kind']): BodyBlock['kind'] {
  return kind === 'heading' || kind === 'list-item' || kind === 'quote' ? kind : 'paragraph'
}

interface ReadTitle {
  readonly text: string
  readonly source: Release['titleSource']
  readonly passage: Passage | undefined
  readonly notices: readonly Notice[]
}

/** The printed title, or the one that front matter gives, or one made from the lede. */
function readTitle(
  blocks: readonly StructuredBlock[],
  frontMatter: FrontMatter,
  document: Document,
  lede: Passage | undefined,
  language: Language,
): ReadTitle {
  const lines = passagesOf(blocks, 'title')
  const passage = lines.length === 0 ? undefined : lines.reduce(joinPassages)
  const written = frontMatter.title?.[0]
  if (written !== undefined)
    return { text: written, source: 'document', passage: passage?.text === written ? passage : undefined, notices: [] }
  if (passage !== undefined) {
    const printed = withoutVersion(passage, language)
    return { text: printed.text, source: 'document', passage: printed, notices: [] }
  }
  const stated = titleStated(document, language)
  if (stated !== undefined) return { text: stated, source: 'document', passage: undefined, notices: [] }
  if (lede !== undefined) {
    const text = deriveTitle(lede.text, language)
    return {
      text,
      source: 'derived',
      passage: undefined,
      notices: [
        notice(
          'title-derived',
          `title: expected a line above the text, found none; made "${text}" from the lede. Write \`title:\` in the front matter.`,
          spanIn(lede, 0, Math.min(text.length, lede.text.length)),
        ),
      ],
    }
  }
  return {
    text: document.source.file === '' ? 'Untitled' : document.source.file,
    source: 'derived',
    passage: undefined,
    notices: [notice('title-derived', 'title: expected a line of text, found none; took the name of the file.')],
  }
}

/** `In English: New bridge in Førde` without the words that say which version it is. */
function withoutVersion(title: Passage, language: Language): Passage {
  const words = wordsOf(language.structure.versions).startsWith(title.text)
  const colon = words === 0 ? null : /^\s*[:：]\s*(?=\S)/.exec(title.text.slice(words))
  return colon === null ? title : slicePassage(title, words + colon[0].length)
}

/** The title that only the mail's subject or the page's head gives, without reply marks, labels and the site's name. */
function titleStated(document: Document, language: Language): string | undefined {
  const { head } = document.metadata
  const subject = head['mail:subject']
  if (subject === undefined) return titleOfPage(document.metadata)?.normalize('NFC')
  let text = subject
    .normalize('NFC')
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|tr|rv|vs|sv|ynt)\s*:)+/i, '')
    .replace(/^\s*\[[^\]]{1,60}\]/, '')
    .trim()
  const label = Math.max(
    wordsOf(language.structure.label).startsWith(text),
    wordsOf(language.structure.release).startsWith(text),
    wordsOf(language.embargo.none).startsWith(text),
  )
  if (label > 0 && /^\s*[:–—-]/.test(text.slice(label))) text = text.slice(label).replace(/^\s*[:–—-]\s*/, '')
  return text === '' ? undefined : text
}

function passagesOf(blocks: readonly StructuredBlock[], part: Part): readonly Passage[] {
  return blocks.filter((structured) => structured.part === part).map(({ block }) => block.passage)
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
