import { type Selection, selectionPath } from '@dateline/core'
import type { Counts } from '../store/store.ts'
import type { Site, Voice } from './site.ts'

/** A feed as the lists of feeds name it. */
interface DirectoryEntry {
  readonly title: string
  /** Path of the listing page. */
  readonly listing: string
  /** How many releases are in it; undefined for what is not counted by releases. */
  readonly articles: number | undefined
  /** Its last change, RFC 3339; undefined for one that never had an article. */
  readonly changed: string | undefined
  readonly language: string
}

export interface DirectoryGroup {
  readonly id: 'all' | 'countries' | 'topics' | 'languages' | 'newsrooms'
  readonly title: string
  readonly entries: readonly DirectoryEntry[]
}

/**
 * Every feed with something in it, and every topic and language that we know, whether there is news of it or not: both
 * are few, and people subscribe before there is news.
 */
export async function feedDirectory(
  { store, knowledge }: Site,
  { words, labels }: Voice,
  counts: Counts,
  now: Date,
): Promise<readonly DirectoryGroup[]> {
  const order = new Intl.Collator([words.tag, 'en'])
  const entry = async (title: string, selection: Selection, articles: number, language: string) => ({
    title,
    listing: selectionPath(selection),
    articles,
    changed: await store.lastChanged(selection, now),
    language,
  })
  const group = async (
    values: Iterable<string>,
    name: (value: string) => string,
    select: (value: string) => Selection,
    count: (value: string) => number,
    languageOf: (value: string) => string = () => words.tag,
  ) => {
    const entries: DirectoryEntry[] = []
    for (const value of values) entries.push(await entry(name(value), select(value), count(value), languageOf(value)))
    return entries.sort((a, b) => order.compare(a.title, b.title))
  }
  const { countries, topics, languages, newsrooms } = counts
  return [
    {
      id: 'all',
      title: words.say('page.feeds.all'),
      entries: [
        await entry(words.say('page.listing.everything'), {}, counts.articles, words.tag),
        {
          ...(await entry(words.say('page.quotes.title'), {}, counts.articles, words.tag)),
          listing: selectionPath({}, 'quotes'),
          articles: undefined,
        },
      ],
    },
    {
      id: 'countries',
      title: words.say('page.feeds.countries'),
      entries: await group(
        countries.keys(),
        labels.country,
        (code) => ({ country: [code] }),
        (code) => countries.get(code) ?? 0,
      ),
    },
    {
      id: 'topics',
      title: words.say('page.feeds.topics'),
      entries: await group(
        new Set([...knowledge.topics.keys(), ...topics.keys()]),
        labels.topic,
        (id) => ({ topic: [id] }),
        (id) => topics.get(id) ?? 0,
      ),
    },
    {
      id: 'languages',
      title: words.say('page.feeds.languages'),
      entries: await group(
        new Set([...knowledge.languages.keys(), ...languages.keys()]),
        labels.language,
        (tag) => ({ language: [tag] }),
        (tag) => languages.get(tag) ?? 0,
        (tag) => tag,
      ),
    },
    {
      id: 'newsrooms',
      title: words.say('page.feeds.newsrooms'),
      entries: await group(
        newsrooms.keys(),
        (id) => newsrooms.get(id)?.name ?? id,
        (id) => ({ newsroom: [id] }),
        (id) => newsrooms.get(id)?.articles ?? 0,
      ),
    },
  ]
}
