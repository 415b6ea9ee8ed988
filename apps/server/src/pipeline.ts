import { type Article, type Knowledge, type Release, tagUri } from '@dateline/core'
import { correctionOf } from './correction.ts'
import type { Content } from './inbox/content.ts'
import { KILL } from './inbox/layout.ts'
import type { Newsroom } from './inbox/newsroom.ts'
import { namedVersion, versionOf } from './language-versions.ts'
import { isKilled, isPart, matchParts, saysTheSame, sourceOf } from './parts.ts'
import type { ReadFile } from './reading/reader.ts'
import { COPIES, resemblance } from './resemblance.ts'
import type { Admission, Intake, IntakeOutcome, Own, Store } from './store/store.ts'
import { storyMates } from './story-mates.ts'
import type { Say } from './words.ts'

/** What to do with a dropped file. The acts come first and may be repeated; then the admissions are booked with the outcome. */
export interface Verdict {
  readonly outcome: IntakeOutcome
  readonly admissions: readonly Admission[]
  readonly acts: readonly { readonly kind: 'hold' | 'kill'; readonly id: string; readonly reason: string }[]
  /** What the newsroom is told beside what its articles say. */
  readonly detail: string
}

/** What judging reads from. */
export interface Means {
  readonly store: Pick<Store, 'findIntake' | 'findOwn' | 'mates' | 'similar' | 'tagAuthority'>
  readonly knowledge: Knowledge
  readonly say: Say
  readonly now: Date
}

const NOTHING = { admissions: [], acts: [] } as const

/** Decides what becomes of a dropped file. Reads the store and writes nothing. */
export async function judge(name: string, content: Content, newsroom: Newsroom, means: Means): Promise<Verdict> {
  const { store, say } = means
  if (content.kind === 'refused') return { ...NOTHING, outcome: 'rejected', detail: content.detail }
  if (content.kind === 'kill') {
    const file = name.slice(0, -KILL.length)
    const named = await ownOf(file, undefined, newsroom, means)
    return cancel(named, content.reason, newsroom, means, say('receipt.kill.unknown', { file }))
  }
  const { file } = content
  const { stated } = file
  const status = stated.status?.toLowerCase()
  const named = await ownOf(name, stated.id, newsroom, means)
  const [first] = stated.id === undefined ? [] : named
  const together = first === undefined || file.releases.length < 2 ? named : await fileOf(first, newsroom, means)
  if (status === 'canceled' || status === 'cancelled')
    return cancel(named, stated.reason, newsroom, means, say('receipt.cancel.nothing'))
  if (stated.id !== undefined && named.length === 0)
    return { ...NOTHING, outcome: 'rejected', detail: say('receipt.id.unknown', { id: stated.id }) }

  const before = await store.findIntake({ newsroom: newsroom.id, sha256: content.sha256 })
  const copies = await copiesOf(file.releases, newsroom, means)
  const told = stated.translates === undefined ? undefined : await toldBy(stated.translates, newsroom, means)
  const versions = await versionsOf(name, file.releases, told, newsroom, means)
  const verdict = admit(file, { named: together, first, copies, versions, told }, newsroom, means)
  const again = before === undefined ? undefined : await saidBefore(before, verdict, content.sha256, newsroom, means)
  return again === undefined ? verdict : { ...NOTHING, outcome: 'duplicate', detail: again }
}

/**
 * Why these bytes need not be taken again; undefined where they do something: they go back to a version before the last, or
 * what held them is out of the way.
 */
async function saidBefore(
  before: Intake,
  verdict: Verdict,
  sha256: string,
  newsroom: Newsroom,
  { store, say }: Means,
): Promise<string | undefined> {
  const [came] = before.ids[0] === undefined ? [] : await store.findOwn(newsroom.id, { id: before.ids[0] })
  if (came?.state === 'killed') return say('receipt.duplicate.killed', { file: before.file })
  const isLast = came !== undefined && sourceOf(came)?.sha256 === sha256
  const isFreed = came?.state === 'held' && verdict.outcome !== 'held'
  return isLast && !isFreed ? say('receipt.duplicate', { file: before.file }) : undefined
}

async function ownOf(
  file: string,
  id: string | undefined,
  newsroom: Newsroom,
  { store }: Means,
): Promise<readonly Own[]> {
  if (id === undefined) return store.findOwn(newsroom.id, { file })
  const whole = id.startsWith('tag:') ? id : tagUri(store.tagAuthority, 'article', id)
  return store.findOwn(newsroom.id, { id: whole })
}

/** An article with the others that came of its file. */
async function fileOf(own: Own, newsroom: Newsroom, { store }: Means): Promise<readonly Own[]> {
  const file = sourceOf(own)?.file
  const others = file === undefined ? [] : await store.findOwn(newsroom.id, { file })
  return [own, ...others.filter(({ article }) => article.id !== own.article.id)]
}

function cancel(
  named: readonly Own[],
  stated: string | undefined,
  newsroom: Newsroom,
  { say }: Means,
  unknown: string,
): Verdict {
  if (named.length === 0) return { ...NOTHING, outcome: 'rejected', detail: unknown }
  const reason = stated ?? say('receipt.cancel.default-reason', { newsroom: newsroom.name })
  const done = say('receipt.cancel.done', { count: named.length, reason })
  return {
    outcome: 'published',
    admissions: [],
    acts: named.map(({ article }) => ({ kind: 'kill', id: article.id, reason })),
    detail: stated === undefined ? `${done}\n\n${say('receipt.cancel.unsaid-reason')}` : done,
  }
}

/** For each release that is nearly a copy of what another newsroom has published, that article. */
async function copiesOf(
  releases: readonly Release[],
  newsroom: Newsroom,
  { store, now }: Means,
): Promise<ReadonlyMap<Release, Article>> {
  const copies = new Map<Release, Article>()
  for (const release of releases) {
    const candidates = await store.similar(release.body.text, newsroom.id, now)
    const source = candidates.find(({ body }) => resemblance(body.text, release.body.text) >= COPIES)
    if (source !== undefined) copies.set(release, source)
  }
  return copies
}

/** The article that people name by its id or its file as the one which this release says in another language. */
async function toldBy(named: string, newsroom: Newsroom, { store }: Means): Promise<Own | undefined> {
  const byFile = await store.findOwn(newsroom.id, { file: named })
  const id = named.startsWith('tag:') ? named : tagUri(store.tagAuthority, 'article', named)
  const found = byFile.length > 0 ? byFile : await store.findOwn(newsroom.id, { id })
  return found.find(({ state }) => state !== 'killed')
}

/** For each release that people's words, its file's name or what it says make a language version of others, their ids, one of each story. */
async function versionsOf(
  name: string,
  releases: readonly Release[],
  told: Own | undefined,
  newsroom: Newsroom,
  { store, now }: Means,
): Promise<ReadonlyMap<Release, readonly string[]>> {
  const versions = new Map<Release, readonly string[]>()
  if (told !== undefined) return new Map(releases.slice(0, 1).map((release) => [release, [told.article.id]]))
  // Several releases in one file are each other's versions, or none.
  const [release, ...more] = releases
  if (release === undefined || more.length > 0) return versions
  const { stem } = namedVersion(name, release.language)
  const candidates = await store.findOwn(newsroom.id, { fileBegins: stem })
  const mates = await storyMates(release, newsroom.id, store, now)
  const named = versionOf(release, name, candidates)
  const others = mates.filter(({ article }) => article.story !== named?.article.story)
  return versions.set(
    release,
    [...(named === undefined ? [] : [named]), ...others].map(({ article }) => article.id),
  )
}

/** What is known of the releases of a file from elsewhere. */
interface Others {
  /** The newsroom's articles that came of a file of this name, or of that of the article which `id:` names. */
  readonly named: readonly Own[]
  /** The article which `id:` names. */
  readonly first: Own | undefined
  readonly copies: ReadonlyMap<Release, Article>
  readonly versions: ReadonlyMap<Release, readonly string[]>
  /** The article which `translation of:` names, where there is one. */
  readonly told: Own | undefined
}

function admit(
  file: ReadFile,
  { named, first, copies, versions, told }: Others,
  newsroom: Newsroom,
  means: Means,
): Verdict {
  const { say } = means
  const { own: found, unmatched } = matchParts(file.releases, named, first)
  const acts: Verdict['acts'][number][] = []
  const isSettled = (release: Release) => {
    const own = found.get(release)
    return file.stated.status === undefined && own !== undefined && saysTheSame(own, release)
  }
  const changed = file.releases.filter((release) => !isSettled(release))
  const taken = changed.length === 0 ? file.releases : changed
  // Releases of one file are each other's versions where no two are in one language.
  const areVersions = new Set(file.releases.map(({ language }) => language)).size === file.releases.length
  const admissions = taken.map((release, index): Admission => {
    const own = found.get(release)
    const reason = whyHeld(release, own, unmatched, copies.get(release), file, newsroom, means)
    const embargo = release.embargo.state === 'until' ? new Date(release.embargo.until!) : undefined
    const until = embargo !== undefined && embargo > means.now ? embargo : undefined
    if (own !== undefined && file.stated.status?.toLowerCase() === 'withheld')
      acts.push({ kind: 'hold', id: own.article.id, reason: reason! })
    const sister = file.releases.find((other) => other !== release && found.has(other))
    const ties = own === undefined ? (versions.get(release) ?? []) : []
    const tied = areVersions && sister !== undefined ? found.get(sister)?.article.id : ties[0]
    const translates = own === undefined ? tied : undefined
    const joins = ties.filter((id) => id !== translates)
    return {
      newsroom: { id: newsroom.id, name: newsroom.name, usageTerms: newsroom.usageTerms },
      release,
      now: means.now,
      decision:
        reason !== undefined
          ? { kind: 'hold', reason, ...(until === undefined ? {} : { until }) }
          : until !== undefined
            ? { kind: 'embargo', until }
            : { kind: 'publish', endsHold: own?.stopped ?? false },
      ...(own === undefined
        ? {}
        : {
            corrects: {
              id: own.article.id,
              ...correctionOf(own.article as Release, release, file.stated.note, means),
            },
          }),
      ...(index > 0 && own === undefined && areVersions ? { sameStoryAs: 0 } : {}),
      ...(translates === undefined ? {} : { translates }),
      ...(joins.length === 0 ? {} : { joins }),
    }
  })
  const kinds = admissions.map(({ decision }) => decision.kind)
  const outcome = kinds.includes('hold') ? 'held' : kinds.includes('embargo') ? 'embargoed' : 'published'
  const kept = file.releases.filter((release) => !taken.includes(release))
  const gone = found.size === 0 || first !== undefined ? [] : unmatched.filter(({ state }) => state !== 'killed')
  const { translates } = file.stated
  const detail = [
    ...(translates === undefined || told !== undefined
      ? []
      : [say('receipt.translation.unknown', { name: translates })]),
    ...kept.map(({ title }) => say('receipt.part.unchanged', { title })),
    ...gone.map(({ article }) => say('receipt.part.missing', { title: (article as Article).title, id: article.id })),
  ].join('\n\n')
  return { outcome, admissions, acts, detail }
}

/** Why a person has to look at a release, as a sentence for its newsroom; undefined if nobody has to. */
function whyHeld(
  release: Release,
  own: Own | undefined,
  unmatched: readonly Own[],
  source: Article | undefined,
  { stated }: ReadFile,
  newsroom: Newsroom,
  { say }: Means,
): string | undefined {
  const status = stated.status?.toLowerCase() ?? 'usable'
  if (status === 'withheld') return stated.reason ?? say('receipt.held.withheld')
  if (status !== 'usable') return say('receipt.held.status', { status })
  if (own === undefined) {
    const other = unmatched.find((candidate) => candidate.state === 'killed' || isPart(candidate, release))
    if (other !== undefined)
      return isKilled(other.article)
        ? say('receipt.held.file-killed')
        : say('receipt.held.other-text', { title: other.article.title, id: other.article.id })
  }
  if (isUnclear(release.embargo)) return say('receipt.held.embargo', { text: release.embargo.text ?? '' })
  if (release.notices.some(({ rule }) => rule === 'cover-note-stops')) return say('receipt.held.cover-note')
  if (release.body.text.trim() === '') return say('receipt.held.body')
  const charset = release.notices.find(({ rule }) => rule === 'charset-contradiction')
  if (charset !== undefined) return say('receipt.held.charset', { charset: release.source.charset ?? '' })
  if (newsroom.languages.length > 0 && !newsroom.languages.some((range) => isIn(release.language, range)))
    return say('receipt.held.language', { language: release.language, list: newsroom.languages.join(', ') })
  if (own === undefined && source !== undefined)
    return say('receipt.held.near-copy', { newsroom: source.newsroom.name, title: source.title, id: source.id })
  if (newsroom.review === 'always') return say('receipt.held.review')
  if (own?.stopped && stated.status === undefined) return own.reason ?? say('receipt.held.withheld')
  return undefined
}

function isIn(language: string, range: string): boolean {
  const [tag, wanted] = [language.toLowerCase(), range.toLowerCase()]
  return tag === wanted || tag.startsWith(`${wanted}-`)
}

/** An embargo that gives no instant never lets a release out by itself, whatever it says of itself. */
const isUnclear = ({ state, until }: Release['embargo']) =>
  state === 'unclear' || (state === 'until' && Number.isNaN(Date.parse(until ?? '')))
