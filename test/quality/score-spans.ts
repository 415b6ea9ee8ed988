import type { Release, Span } from '@dateline/core'
import { loose } from './fold.ts'
import { asked, type Mark } from './mark.ts'

/** Whether every given span holds what it is given for. `text` is the document's. */
export function scoreSpans(release: Release | undefined, text: string): readonly Mark[] {
  if (release === undefined) return []
  return spansOf(release).map(({ what, span, wanted }) => {
    const got = text.slice(span[0], span[1])
    return asked('spans', loose(got) === loose(wanted), `${what}: ${wanted}`, got)
  })
}

interface Given {
  readonly what: string
  readonly span: Span
  readonly wanted: string | null
}

function spansOf(release: Release): readonly Given[] {
  const { spans, quotes, people, places, countries, topics } = release
  const fields = (['title', 'subtitle', 'byline', 'lede'] as const).flatMap((field): Given[] => {
    const span = spans[field]
    if (span === null || (field === 'title' && release.titleSource === 'derived')) return []
    return [{ what: field, span, wanted: release[field] }]
  })
  const dateline =
    spans.dateline && release.dateline?.text
      ? [{ what: 'dateline', span: spans.dateline, wanted: release.dateline.text }]
      : []
  const mentions = [
    ...[...people, ...places].flatMap((named) => named.mentions),
    ...[...countries, ...topics].flatMap(({ evidence }) => evidence),
  ].map(({ span, text }): Given => ({ what: 'mention', span, wanted: text }))
  // A quote over several paragraphs has the opening marks between them, which its text has not.
  const oneLine = quotes.filter(({ text }) => !text.includes('\n'))
  return [
    ...fields,
    ...dateline,
    ...oneLine.map(({ span, text }) => ({ what: 'quote', span, wanted: text })),
    ...mentions,
  ]
}
