import { Feed } from 'feed'
import type { FeedFormat } from '../formats.ts'
import type { FeedItem, FeedModel } from '../model.ts'

const MEDIA_TYPE = 'application/feed+json'

/**
 * JSON Feed 1.1 with one object of our own, `_dateline`, in the feed and in each item.
 *
 * The library `feed` writes version 1; its document is read and completed to 1.1.
 */
export const json: FeedFormat = {
  label: 'JSON Feed',
  extension: 'json',
  mediaType: MEDIA_TYPE,
  contentType: MEDIA_TYPE,
  render: (model) => JSON.stringify(completed(model)),
}

interface Written {
  readonly items: readonly object[]
}

function completed(model: FeedModel): object {
  const { items, ...head }: Written = JSON.parse(version1(model))
  return {
    ...head,
    version: 'https://jsonfeed.org/version/1.1',
    language: model.language,
    authors: [{ name: model.publisher.name, url: model.publisher.url }],
    ...(model.next !== undefined && { next_url: model.next.json }),
    _dateline: {
      about: model.about,
      id: model.id,
      updated: model.updated,
      direction: model.direction,
      identity: model.identity,
      rights: model.rights ?? null,
      license: model.license ?? null,
    },
    items: items.map((item, index) => ({ ...item, ...additions(model.items[index]!) })),
  }
}

function version1(model: FeedModel): string {
  const feed = new Feed({
    title: model.title,
    description: model.description,
    link: model.page,
    feedLinks: { json: model.self.json },
  })
  for (const item of model.items) {
    feed.addItem({
      title: item.title,
      id: item.id,
      link: item.url,
      date: new Date(item.updated),
      published: new Date(item.published),
      ...(item.summary !== undefined && { description: item.summary }),
      content: item.html,
    })
  }
  return feed.json1()
}

/** What version 1, or the library, has no place for. */
function additions(item: FeedItem): object {
  return {
    language: item.language,
    authors: item.authors.map((name) => ({ name })),
    tags: item.categories.flatMap(({ label }) => (label === undefined ? [] : [label])),
    ...(item.enclosures.length > 0 && {
      attachments: item.enclosures.map(({ url, type, length, title }) => ({
        url,
        mime_type: type,
        ...(title !== undefined && { title }),
        size_in_bytes: length,
      })),
    }),
    _dateline: {
      story: item.story,
      version: item.version,
      status: item.status,
      notice: item.notice ?? null,
      direction: item.direction,
      newsroom: item.newsroom,
      rights: item.rights ?? null,
      license: item.license ?? null,
      categories: item.categories.map(({ kind, scheme, code, label }) => ({
        kind,
        scheme,
        code,
        label: label ?? null,
      })),
      points: item.points,
      alternates: item.alternates,
    },
  }
}
