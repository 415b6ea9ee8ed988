import type { Mention, Release, Span, TagReasons } from '@dateline/core'
import { frontMatterKeyFor } from '../front-matter-key.ts'
import { type Explanation, type Fact, MARK_KINDS, type Mark, type MarkKind, type Origin } from './explanation.ts'
import { segmentsOf } from './segments.ts'

type ReasonsOfTags = Readonly<Record<'countries' | 'topics', ReadonlyMap<string, TagReasons>>>

/** A fact and the stretches that it rests on, before marks are put in order. */
interface Found {
  readonly fact: Fact
  readonly stretches: readonly { readonly kind: MarkKind; readonly span: Span | null }[]
}

/**
 * How a release was read: the document's text with everything marked that was made of it, and the reasons. Pure; `text`
 * is the `document.text` in which the release's spans count, `reasons` those of its tags.
 */
export function explain(release: Release, text: string, reasons: ReasonsOfTags): Explanation {
  const found = [
    ...fields(release),
    ...quotes(release),
    ...release.people.map((person) => mentioned({ kind: 'person', ...counted(person) }, person.mentions)),
    ...release.places.map(({ kind: is, name, country, mentions }) =>
      mentioned({ kind: 'place', name, is, country, mentions: mentions.length }, mentions),
    ),
    ...release.organisations.map(({ name, mentions }) =>
      mentioned({ kind: 'organisation', name, mentions: mentions.length }, mentions),
    ),
    ...release.countries.map(({ code, weight, evidence }) =>
      mentioned({ kind: 'country', code, weight, reasons: reasons.countries.get(code) ?? null }, evidence),
    ),
    ...release.topics.map(({ id, weight, evidence }) =>
      mentioned({ kind: 'topic', id, weight, reasons: reasons.topics.get(id) ?? null }, evidence),
    ),
    ...setAside(release),
    ...release.notices.map(({ rule, message, span }, index) =>
      at({ kind: 'notice', number: index + 1, message, key: frontMatterKeyFor(rule) ?? null }, span),
    ),
  ]
  const marks = marksOf(found, text)
  const marksByReason = Map.groupBy(marks.keys(), (index) => marks[index]!.reason)
  return {
    segments: segmentsOf(text, marks),
    marks,
    reasons: found.map(({ fact }, index) => ({ ...fact, marks: marksByReason.get(index) ?? [] })),
    language: release.language,
    direction: release.direction,
    title: release.title,
  }
}

const at = (fact: Fact & { readonly kind: MarkKind }, span: Span | null): Found => ({
  fact,
  stretches: [{ kind: fact.kind, span }],
})

const mentioned = (fact: Fact & { readonly kind: MarkKind }, mentions: readonly Mention[]): Found => ({
  fact,
  stretches: mentions.map(({ span }) => ({ kind: fact.kind, span })),
})

const counted = ({ name, role, organisation, mentions }: Release['people'][number]) => ({
  name,
  role,
  organisation,
  mentions: mentions.length,
})

/** What stands at the head of a release. */
function fields(release: Release): readonly Found[] {
  const { spans, title, subtitle, byline, dateline, published, embargo, lede } = release
  const printed = (span: Span | null): Origin => (span === null ? 'metadata' : 'text')
  const found: Found[] = [
    { fact: { kind: 'language', tag: release.language }, stretches: [] },
    at(
      { kind: 'title', text: title, origin: release.titleSource === 'derived' ? 'lede' : printed(spans.title) },
      spans.title,
    ),
  ]
  if (subtitle !== null)
    found.push(at({ kind: 'subtitle', text: subtitle, origin: printed(spans.subtitle) }, spans.subtitle))
  if (byline !== null) found.push(at({ kind: 'byline', text: byline, origin: printed(spans.byline) }, spans.byline))
  if (dateline !== null) found.push(at({ kind: 'dateline', ...dateline }, spans.dateline))
  if (published !== null) found.push(at({ kind: 'published', text: published }, spans.published))
  if (embargo.state !== 'none') found.push(at({ kind: 'embargo', ...embargo, state: embargo.state }, spans.embargo))
  if (lede !== null) found.push({ fact: { kind: 'lede', text: lede }, stretches: [] })
  return found
}

function quotes(release: Release): readonly Found[] {
  return release.quotes.map(({ text, speaker, jointSpeakers, attribution, span }, index) => ({
    fact: {
      kind: 'quote',
      number: index + 1,
      text,
      speakers: speaker === null ? jointSpeakers : [speaker, ...jointSpeakers],
    },
    stretches: [
      { kind: 'quote', span },
      { kind: 'attribution', span: attribution?.span ?? null },
    ],
  }))
}

/** Neighbours that were set aside as the same thing are one reason: an `About` section of five paragraphs is one section. */
function setAside({ boilerplate }: Release): readonly Found[] {
  const runs: (typeof boilerplate)[number][][] = []
  for (const block of boilerplate) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === block.kind) last.push(block)
    else runs.push([block])
  }
  return runs.map((blocks) => ({
    fact: { kind: 'set-aside', as: blocks[0]!.kind, text: blocks[0]!.text, blocks: blocks.length },
    stretches: blocks.map(({ span }) => ({ kind: 'set-aside', span })),
  }))
}

/** Every stretch as a mark, once for each reason, in the order that nesting wants. */
function marksOf(found: readonly Found[], text: string): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const [reason, { stretches }] of found.entries())
    for (const { kind, span } of stretches)
      if (span !== null && span[0] < Math.min(span[1], text.length))
        marks.set(`${reason} ${kind} ${span}`, { kind, span, text: text.slice(...span), reason })
  const rank = (kind: MarkKind) => MARK_KINDS.indexOf(kind)
  return [...marks.values()].sort(
    (a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || rank(a.kind) - rank(b.kind) || a.reason - b.reason,
  )
}
