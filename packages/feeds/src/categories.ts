import type { Article } from '@dateline/core'
import type { FeedCategory } from './model.ts'

/** What feeds call things: labels in the feed's language, and codes of our topics elsewhere. */
export interface Vocabulary {
  /** ISO 3166-1 alpha-2 to a name: `IS`, `fr` to `Islande`. */
  readonly country: (code: string, language: string) => string
  readonly topic: (id: string, language: string) => string
  /** BCP 47 tag to a name. */
  readonly language: (tag: string, language: string) => string
  /** IPTC Media Topic codes of a topic, eight digits each. */
  readonly mediaTopics: (topic: string) => readonly string[]
  /** Who says a quote for which the text names nobody. */
  readonly unnamed: (language: string) => string
  /** Title of the notice in the place of a withdrawn article. */
  readonly withdrawn: (language: string) => string
}

/** Schemes that are the same for every installation. */
const SCHEMES = {
  /** ISO 3166-1 alpha-2, and XK (RFC 5141). */
  country: 'urn:iso:std:iso:3166:-1',
  /** BCP 47 (RFC 2648). */
  language: 'urn:ietf:bcp:47',
  /** IPTC Media Topic NewsCodes: scheme and code together are the concept's address. */
  mediaTopic: 'http://cv.iptc.org/newscodes/mediatopic/',
  /** IPTC publishing status. */
  status: 'http://cv.iptc.org/newscodes/pubstatusg2/',
} as const

/** The scheme of our own topics, independent of the address under which they are shown. */
export const topicScheme = (tagAuthority: string) => `tag:${tagAuthority}:topic`

/**
 * An article's tags: countries, topics, its language, then the Media Topics of its topics, each once. In the order of
 * their codes and not of their weight: readers that hash tags in their order would take a release whose tags weigh a
 * little differently after a correction for an updated one.
 */
export function categoriesOf(
  article: Pick<Article, 'countries' | 'topics' | 'language'>,
  vocabulary: Vocabulary,
  labelLanguage: string,
  tagAuthority: string,
): readonly FeedCategory[] {
  const countries = article.countries.map(({ code }) => code).sort()
  const topics = article.topics.map(({ id }) => id).sort()
  const mediaTopics = new Set(topics.flatMap((id) => vocabulary.mediaTopics(id)).sort())
  return [
    ...countries.map((code) => ({
      kind: 'country' as const,
      scheme: SCHEMES.country,
      code,
      label: vocabulary.country(code, labelLanguage),
    })),
    ...topics.map((id) => ({
      kind: 'topic' as const,
      scheme: topicScheme(tagAuthority),
      code: id,
      label: vocabulary.topic(id, labelLanguage),
    })),
    {
      kind: 'language',
      scheme: SCHEMES.language,
      code: article.language,
      label: vocabulary.language(article.language, labelLanguage),
    },
    ...Array.from(mediaTopics, (code) => ({
      kind: 'media-topic' as const,
      scheme: SCHEMES.mediaTopic,
      code,
      label: undefined,
    })),
  ]
}

/** The one tag of a withdrawn article. */
export function withdrawnCategory(label: string): FeedCategory {
  return { kind: 'status', scheme: SCHEMES.status, code: 'canceled', label }
}
