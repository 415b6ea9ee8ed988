import {
  type Article,
  articlePath,
  countryName,
  type Knowledge,
  languageOf,
  type Mention,
  type Quote,
  type Withdrawal,
} from '@dateline/core'
import { listingsOf } from './feeds-of.ts'
import { frontMatterKeyFor } from './front-matter-key.ts'
import type { Intake, Own } from './store/store.ts'
import { toldWords } from './told-words.ts'
import type { Say } from './words.ts'

export interface ReceiptParts {
  readonly intake: Intake
  /** What came of the file, as it stands now. */
  readonly articles: readonly Own[]
  readonly knowledge: Knowledge
  readonly say: Say
  /** BCP 47 tag of the receipt's own language. */
  readonly language: string
  /** Public base address. */
  readonly url: string
}

/** Longest piece of a release that a receipt repeats. */
const MAX_SHOWN = 200

/**
 * The receipt of a dropped file, Markdown in plain words: what was understood, what was guessed and how to say it better,
 * where it is published, or why not and what to do.
 */
export function receipt(parts: ReceiptParts): string {
  const { intake, articles, say } = parts
  const heading = say(`receipt.heading.${intake.outcome}`, { file: shown(intake.file) })
  const sections = [`# ${heading}`]
  if (intake.detail !== '') sections.push(intake.detail)
  for (const own of articles)
    sections.push(...(isArticle(own.article) ? sectionsOf(own, own.article, parts) : [killed(own, say)]))
  return `${sections.join('\n\n')}\n`
}

function isArticle(article: Article | Withdrawal): article is Article {
  return 'body' in article
}

function killed({ article }: Own, say: Say): string {
  return say('receipt.killed', { reason: article.note ?? '' })
}

function sectionsOf(own: Own, article: Article, parts: ReceiptParts): string[] {
  const { say } = parts
  return [
    whereItIs(own, article, parts),
    `## ${say('receipt.understood')}`,
    understood(article, parts),
    `## ${say('receipt.guessed')}`,
    guessed(article, parts),
    `${say('receipt.correct')}\n\n    ${say('receipt.id', { id: article.id })}`,
  ]
}

function whereItIs(own: Own, article: Article, { say, url, intake }: ReceiptParts): string {
  if (own.state === 'embargoed') return say('receipt.until', { instant: own.visibleFrom! })
  if (own.state === 'held')
    return `## ${say('receipt.why-not')}\n\n${say('receipt.held', { reason: own.reason ?? intake.outcome })}`
  const [, instant] = [article.versionCreated, article.firstPublished].toSorted()
  const since = { instant: instant! }
  const lines = [
    article.version === 1
      ? say('receipt.published', since)
      : say('receipt.published.corrected', { ...since, version: article.version }),
    say('receipt.address', { address: `${url}${articlePath(article)}` }),
    say('receipt.feeds'),
    listingsOf(article)
      .map((path) => `- ${url}${path}.atom`)
      .join('\n'),
  ]
  return lines.join('\n\n')
}

function understood(article: Article, { say, language, knowledge }: ReceiptParts): string {
  const none = say('receipt.none')
  const list = (names: readonly string[]) =>
    names.length === 0 ? none : names.reduce((list, next) => say('receipt.list', { list, next }))
  const lines = [
    say(article.titleSource === 'derived' ? 'receipt.title.derived' : 'receipt.title', { title: shown(article.title) }),
    say('receipt.dateline', { text: article.dateline === null ? none : shown(article.dateline.text) }),
    say('receipt.language', { language: languageName(article.language, language) }),
  ]
  const countries = article.countries.map(({ code, evidence }) => ({ what: countryName(code, language), evidence }))
  const topics = article.topics.map(({ id, evidence }) => ({ what: topicLabel(id, language, knowledge), evidence }))
  const media = article.media.map(({ file, path }) =>
    path === null ? say('receipt.media.elsewhere', { file: shown(file) }) : shown(file),
  )
  const files = media.length === 0 ? [] : [`- ${say('receipt.media', { list: list(media) })}`]
  const quotes = article.quotes.map(
    (quote) => `  - ${say('receipt.quote', { text: shown(quote.text), speaker: speakerOf(quote, say) })}`,
  )
  return [
    ...lines.map((line) => `- ${line}`),
    `- ${say('receipt.countries', { list: list(countries.map(({ what }) => what)) })}`,
    ...reasons(countries, say),
    `- ${say('receipt.topics', { list: list(topics.map(({ what }) => what)) })}`,
    ...reasons(topics, say),
    `- ${say('receipt.quotes', { count: article.quotes.length })}`,
    ...quotes,
    ...files,
  ].join('\n')
}

/** What in the text earned a country or topic; nothing where the newsroom named it itself. */
function reasons(
  tags: readonly { readonly what: string; readonly evidence: readonly Mention[] }[],
  say: Say,
): readonly string[] {
  return tags.flatMap(({ what, evidence }) => {
    const words = toldWords(evidence).map(({ text, times }) => {
      const word = say('receipt.word', { text: shown(text) })
      return times > 1 ? `${word} ×${times}` : word
    })
    if (words.length === 0) return []
    return `  - ${say('receipt.reason', { what, list: words.reduce((list, next) => say('receipt.list', { list, next })) })}`
  })
}

function speakerOf({ speaker }: Quote, say: Say): string {
  const words = [speaker?.name, speaker?.role, speaker?.organisation].filter((word) => word != null)
  return words.length === 0
    ? say('receipt.speaker.unnamed')
    : shown(words.reduce((who, what) => say('speaker.position', { who, what })))
}

function guessed(article: Article, { say }: ReceiptParts): string {
  if (article.notices.length === 0) return say('receipt.guessed.nothing')
  const lines = article.notices.map(({ rule, message }) => {
    const key = frontMatterKeyFor(rule)
    return key === undefined ? `- ${shown(message)}` : `- ${shown(message)} ${say('receipt.guessed.key', { key })}`
  })
  return `${lines.join('\n')}\n\n${say('receipt.guessed.better')}\n\n${frontMatterFor(article)}`
}

/** What was understood, in the form in which people say it themselves. */
function frontMatterFor(article: Article): string {
  const lines = [
    '---',
    `title: ${JSON.stringify(article.title)}`,
    ...(article.published === null ? [] : [`date: ${article.published}`]),
    `language: ${article.language}`,
    ...(article.countries.length === 0 ? [] : [`countries: [${article.countries.map(({ code }) => code).join(', ')}]`]),
    ...(article.topics.length === 0 ? [] : [`topics: [${article.topics.map(({ id }) => id).join(', ')}]`]),
    '---',
  ]
  return lines.map((line) => `    ${line}`).join('\n')
}

function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag
}

function topicLabel(id: string, language: string, knowledge: Knowledge): string {
  return languageOf(knowledge, language)?.topics[id]?.label ?? knowledge.topics.get(id)?.labels[language] ?? id
}

/** A piece of a release on one line, cut where it gets long. */
function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`
}
