import { clean } from './clean.ts'
import { xml } from './xml.ts'

/** A list of feeds, in groups such as countries, topics and languages. */
export interface FeedList {
  readonly title: string
  /** When the list last changed: RFC 3339, UTC. */
  readonly updated: string
  readonly owner: { readonly name: string; readonly url: string }
  /** At least one: OPML has no empty body. */
  readonly groups: readonly {
    readonly title: string
    readonly feeds: readonly ListedFeed[]
  }[]
}

/** A feed in a list: absolute addresses, percent-encoded; `language` as BCP 47. */
export interface ListedFeed {
  readonly title: string
  readonly description?: string
  readonly feed: string
  readonly page: string
  readonly language: string
}

/** The media type of `renderOpml`'s text. */
export const OPML_CONTENT_TYPE = 'text/x-opml; charset=utf-8'

/** OPML 2.0: the list of feeds that readers import. Pure, like `renderFeed`. */
export function renderOpml(list: FeedList): string {
  const { title, updated, owner, groups } = clean(list)
  return xml`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head>
<title>${title}</title>
<dateModified>${new Date(updated).toUTCString()}</dateModified>
<ownerName>${owner.name}</ownerName>
<ownerId>${owner.url}</ownerId>
</head>
<body>
${groups.map(
  (group) => xml`<outline text="${group.title}" title="${group.title}">
${group.feeds.map(outline)}
</outline>`,
)}
</body>
</opml>
`.xml
}

/** `type` is `rss` for every syndication format (OPML 2.0, subscription lists). */
function outline({ title, description, feed, page, language }: ListedFeed) {
  const described = description === undefined ? undefined : xml` description="${description}"`
  return xml`<outline type="rss" text="${title}" title="${title}"${described} xmlUrl="${feed}" htmlUrl="${page}" language="${language}"/>`
}
