import { type Direction, type Knowledge, type Language, languageOf, languageTag } from '@dateline/core'
import type { ExplainWord } from '../explain/words.ts'
import { heldTogether } from '../held-together.ts'

/** Every key of the `interface` table that a page uses. `{name}` in a text stands for a value. */
export const PAGE_WORDS = [
  'page.article.contacts',
  'page.article.corrected',
  'page.article.countries',
  'page.article.credit',
  'page.article.data',
  'page.article.dated',
  'page.article.changed',
  'page.article.evidence',
  'page.article.weight',
  'page.article.why',
  'page.article.facts',
  'page.article.files',
  'page.article.follow',
  'page.article.id',
  'page.article.people',
  'page.article.places',
  'page.article.quotelink',
  'page.article.quotes',
  'page.article.record',
  'page.article.topics',
  'page.article.unnamed',
  'page.article.updated',
  'page.article.version',
  'page.article.versions',
  'page.entry.tags',
  'page.error.back',
  'page.error.missing',
  'page.error.nothing',
  'page.error.query',
  'page.error.value',
  'page.feeds.about',
  'page.feeds.addresses',
  'page.feeds.all',
  'page.feeds.build',
  'page.feeds.changed',
  'page.feeds.combine',
  'page.feeds.copy',
  'page.feeds.countries',
  'page.feeds.details',
  'page.feeds.feed',
  'page.feeds.languages',
  'page.feeds.licence',
  'page.feeds.list',
  'page.feeds.listing',
  'page.feeds.newsrooms',
  'page.feeds.often',
  'page.feeds.opml',
  'page.feeds.preview',
  'page.feeds.promise',
  'page.feeds.promise.addresses',
  'page.feeds.promise.ends',
  'page.feeds.promise.ids',
  'page.feeds.promise.meaning',
  'page.feeds.promise.withdrawals',
  'page.feeds.releases',
  'page.feeds.subscribe',
  'page.feeds.title',
  'page.feeds.topics',
  'page.feeds.what',
  'page.filter.any',
  'page.filter.country',
  'page.filter.from',
  'page.filter.label',
  'page.filter.language',
  'page.filter.newsroom',
  'page.filter.q',
  'page.filter.submit',
  'page.filter.to',
  'page.filter.topic',
  'page.footer.rights',
  'page.front.allfeeds',
  'page.front.empty',
  'page.front.how',
  'page.front.latest',
  'page.front.more',
  'page.front.subscribe',
  'page.front.title',
  'page.front.try',
  'page.front.what',
  'page.listing.description',
  'page.listing.empty',
  'page.listing.end',
  'page.listing.everything',
  'page.listing.follow',
  'page.listing.from',
  'page.listing.newest',
  'page.listing.older',
  'page.listing.pages',
  'page.listing.stories',
  'page.listing.to',
  'page.listing.without',
  'page.listing.zone',
  'page.nav.feeds',
  'page.nav.label',
  'page.nav.news',
  'page.nav.quotes',
  'page.nav.skip',
  'page.nav.try',
  'page.person.evidence',
  'page.person.namesakes',
  'page.person.quotes',
  'page.person.releases',
  'page.person.unnamed',
  'page.quotes.description',
  'page.quotes.empty',
  'page.quotes.releases',
  'page.quotes.title',
  'page.site.name',
  'page.try.again',
  'page.try.busy',
  'page.try.empty',
  'page.try.feeds',
  'page.try.file',
  'page.try.limit',
  'page.try.newsroom',
  'page.try.placeholder',
  'page.try.result',
  'page.try.sample',
  'page.try.stored',
  'page.try.submit',
  'page.try.text',
  'page.try.title',
  'page.try.too-large',
  'page.try.too-many',
  'page.try.too-slow',
  'page.try.unreadable',
  'page.try.what',
  'page.withdrawn.text',
  'page.withdrawn.title',
] as const

type PageWord = (typeof PAGE_WORDS)[number]

/** The words of pages in one language. */
export interface Words {
  /** BCP 47 tag of the page. */
  readonly tag: string
  readonly direction: Direction
  say(key: PageWord | ExplainWord, values?: Readonly<Record<string, string>>): string
}

/**
 * The interface words for a language, or the English ones where it has none for pages. A key that is missing in a language is
 * said in English; one that is missing in English is a fault of ours and throws.
 */
export function wordsFor(knowledge: Knowledge, tag: string): Words {
  const english = knowledge.languages.get('en')?.interface ?? {}
  const language = languageOf(knowledge, tag)
  const own = language !== undefined && speaks(language) && languageTag(tag) !== undefined ? language : undefined
  return {
    tag: own === undefined ? 'en' : spokenTag(own, tag),
    direction: own?.language.direction ?? 'ltr',
    say(key, values = {}) {
      const said = own?.interface[key]
      const text = said ?? english[key]
      if (text === undefined)
        throw new Error(`interface words: expected ${key} in languages/en/interface.yaml, found none; add it there`)
      const turned = said !== undefined && own?.language.direction === 'rtl'
      return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
        const value = values[name] ?? whole
        return turned ? heldTogether(value) : value
      })
    },
  }
}

/** Words are in one script: for `zh-Hant`, a page in the words of `zh` is in `zh-Hans`, and says so. */
function spokenTag({ language: { tag: own, script } }: Language, tag: string): string {
  return new Intl.Locale(tag).maximize().script === script ? tag : `${own}-${script}`
}

/** A page is in a language only where its table has words of pages; a page must not claim a language that it does not speak. */
function speaks(language: Language): boolean {
  return PAGE_WORDS.some((key) => language.interface[key] !== undefined)
}
