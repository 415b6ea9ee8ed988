import type { Knowledge, Notice } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { columnsApart } from './columns-apart.ts'
import { parseDateline } from './dateline.ts'
import { type ReadLanguage, readLanguage } from './language.ts'
import { mainBlocks } from './main-text.ts'
import { type Mark, markOf } from './marks.ts'
import { mediaWithin } from './media.ts'
import { isDivider, splitAtDividers } from './portions-divided.ts'
import { isProse, weightOf } from './prose.ts'
import { structure } from './structure.ts'
import { type Run, runsOf } from './tongues.ts'

/** A stretch of a document that is a release of its own, as a document that holds nothing else. */
export interface Portion {
  readonly document: Document
  readonly language: ReadLanguage
  readonly notices: readonly Notice[]
}

/**
 * The releases of a document, in order. Running text that goes over into another language begins a release there if it has
 * a title or a dateline of its own and is long enough beside the others; a quotation or a summary is none, nor are
 * paragraphs that alternate; columns of a table are read one behind the other. Within one language a dividing line and a new title with a dateline begin a release. `declared` are the
 * languages that the document names, in the order of its releases.
 */
export function portionsOf(whole: Document, declared: readonly string[], knowledge: Knowledge): readonly Portion[] {
  const document = columnsApart(whole, knowledge)
  const { groups, interleaved } = groupsByLanguage(document, declared, knowledge)
  const single = groups.length === 1
  const portions = groups.flatMap(({ blocks, sample }, index) => {
    const language = readLanguage(sample, declared[index], knowledge)
    const { stretches, doubtful } = splitAtDividers({ ...document, blocks }, language.tables, knowledge)
    const notices = doubtful === undefined ? [] : [severalReleases(doubtful)]
    return stretches.map((stretch) => ({ blocks: stretch, language, notices }))
  })
  return portions.map(({ blocks, language, notices }, index) => ({
    document: portions.length === 1 ? document : partOf(document, blocks, index),
    language,
    notices: single && interleaved !== undefined ? [...notices, severalLanguages(interleaved, language)] : notices,
  }))
}

/** Names in the head of a page or mail that stand for its first release alone. */
const OF_THE_FIRST = ['title', 'og:title', 'jsonld:headline', 'mail:subject', 'lang']

function partOf(document: Document, blocks: readonly Block[], index: number): Document {
  const { source, metadata } = document
  const head = Object.fromEntries(Object.entries(metadata.head).filter(([name]) => !OF_THE_FIRST.includes(name)))
  return {
    ...document,
    source: { ...source, part: index + 1 },
    metadata: index === 0 ? metadata : { ...metadata, head },
    blocks,
    media: mediaWithin(document, blocks),
  }
}

interface Group {
  readonly blocks: readonly Block[]
  /** The blocks by which its language is known. */
  readonly sample: readonly Block[]
}

/** Blocks in one language each; where they are no releases of their own, all blocks under the language of most of the text. */
function groupsByLanguage(
  document: Document,
  declared: readonly string[],
  knowledge: Knowledge,
): { readonly groups: readonly Group[]; readonly interleaved: readonly string[] | undefined } {
  const { blocks } = document
  const runs = runsOf(blocks, mainBlocks(document), knowledge)
  const largest = mainRun(runs)
  if (largest === undefined) return { groups: [{ blocks, sample: blocks }], interleaved: undefined }
  const whole = {
    blocks,
    sample: runs.filter(({ tongue }) => tongue === largest.tongue).flatMap((run) => within(blocks, run)),
  }
  const found = releasesIn(document, runs, largest, knowledge)
  // Paragraphs of one language may look like its neighbour's; read as a whole they are one language again.
  const read = found?.map(({ sample }, index) => readLanguage(sample, declared[index], knowledge).tag)
  if (found !== undefined && new Set(read).size === found.length) return { groups: found, interleaved: undefined }
  const tongues = [...new Set(runs.map(({ tongue }) => tongue))]
  const isAlternate = (tongue: string) => weightIn(runs, tongue) >= weightIn(runs, largest.tongue) / 2
  const alternate = runs.length > tongues.length && tongues.filter(isAlternate).length > 1
  return { groups: [whole], interleaved: alternate ? tongues : undefined }
}

/** The longest run; the first one where it is nearly as long. */
function mainRun(runs: readonly Run[]): Run | undefined {
  const [longest] = runs.toSorted((a, b) => weightIn(runs, b.tongue) - weightIn(runs, a.tongue) || b.weight - a.weight)
  const [first] = runs
  return first !== undefined &&
    longest !== undefined &&
    weightIn(runs, first.tongue) >= weightIn(runs, longest.tongue) * 0.8
    ? first
    : longest
}

function weightIn(runs: readonly Run[], tongue: string): number {
  return runs.reduce((sum, run) => sum + (run.tongue === tongue ? run.weight : 0), 0)
}

function within(blocks: readonly Block[], { first, last }: Run): readonly Block[] {
  return blocks.slice(first, last + 1)
}

function releasesIn(
  document: Document,
  runs: readonly Run[],
  largest: Run,
  knowledge: Knowledge,
): readonly Group[] | undefined {
  const { blocks } = document
  let merged: { start: number; sample: readonly Block[]; tongue: string }[] = []
  runs.forEach((run, index) => {
    const sample = within(blocks, run)
    const start = index === 0 ? 0 : startOf(blocks, runs[index - 1]!, run, knowledge)
    const end = runs[index + 1] === undefined ? blocks.length : startOf(blocks, run, runs[index + 1]!, knowledge)
    const isOwn =
      run === largest || isRelease({ ...document, blocks: blocks.slice(start, end) }, sample, largest, knowledge)
    if (isOwn || merged.length === 0)
      merged.push({ start, sample: isOwn ? sample : [], tongue: isOwn ? run.tongue : '' })
  })
  // What stands before the first release and is none belongs to it.
  if (merged.length > 1 && merged[0]!.tongue === '') merged = [{ ...merged[1]!, start: 0 }, ...merged.slice(2)]
  const tongues = merged.map(({ tongue }) => tongue)
  if (merged.length < 2 || new Set(tongues).size < tongues.length) return undefined
  return merged.map(({ start, sample }, index) => ({
    blocks: blocks.slice(start, merged[index + 1]?.start ?? blocks.length),
    sample,
  }))
}

/** Share of the longest release's text that one in another language must have, by what heads it. */
const LEAST = { titleAndDateline: 0.15, either: 0.35, neither: 0.6 } as const
const LEAST_WEIGHT = 200

/** Whether text in another language is a release: no section about somebody, no quotation under its own heading, with a head of its own, and long enough. */
function isRelease(document: Document, sample: readonly Block[], largest: Run, knowledge: Knowledge): boolean {
  const { tables } = readLanguage(sample, undefined, knowledge)
  const first = document.blocks.findIndex(({ passage }) => isProse(passage.text))
  const heads = document.blocks.slice(0, first + 1).map((block) => markOf(block, tables, knowledge))
  if (heads.some((mark) => SECTIONS.includes(mark))) return false
  const structured = structure(document, tables, knowledge)
  const body = structured.filter(({ part }) => part === 'body').map(({ block }) => block)
  const weight = body.reduce((sum, { passage }) => sum + weightOf(passage.text), 0)
  const opening = body.find(({ kind }) => kind !== 'heading')
  const hasDateline = opening !== undefined && parseDateline(opening.passage, tables, knowledge) !== undefined
  if (!hasDateline && opening !== undefined && /^[\p{Pi}"„「『]/u.test(opening.passage.text)) return false
  const hasTitle = structured.some(({ part }) => part === 'title')
  const least = LEAST[hasTitle && hasDateline ? 'titleAndDateline' : hasTitle || hasDateline ? 'either' : 'neither']
  return weight >= LEAST_WEIGHT && weight >= largest.weight * least
}

const SECTIONS: readonly Mark[] = ['about', 'contacts', 'notes', 'related']
const FOOT: readonly Mark[] = [...SECTIONS, 'caption', 'end-mark', 'navigation', 'share']
const HEAD: readonly Mark[] = ['byline', 'embargo', 'label', 'published', 'version']

/** Lines above a text that can be its title and what goes with it. */
const MOST_LINES = 4

/** Index of the block with which a run's own head begins: behind a divider, or behind what the run before it ends with. */
function startOf(blocks: readonly Block[], before: Run, run: Run, knowledge: Knowledge): number {
  const above = readLanguage(within(blocks, before), undefined, knowledge).tables
  const own = readLanguage(within(blocks, run), undefined, knowledge).tables
  let start = run.first
  let lines = 0
  let anchor: number | undefined
  for (let index = run.first; index > before.last; index--) {
    const block = blocks[index]!
    if (index < run.first) {
      if (isDivider(block, above)) return index + 1
      const [last, next] = [markOf(block, above, knowledge), markOf(block, own, knowledge)]
      if (FOOT.includes(last) && !HEAD.includes(next)) break
      if (next === 'line' && ++lines > MOST_LINES) break
      start = index
      if (HEAD.includes(next) || block.level === 1) anchor = index
    }
    if (block.ruled) return index
  }
  return anchor ?? start
}

function severalLanguages(tongues: readonly string[], { tag }: ReadLanguage): Notice {
  return {
    rule: 'several-languages',
    message: `language: expected one language, or one after the other, found ${tongues.join(' and ')} side by side; read it all as ${tag}. Drop each version as a file of its own.`,
    span: null,
  }
}

function severalReleases(title: string): Notice {
  return {
    rule: 'several-releases',
    message: `release: expected one in a file, found "${title}" behind a dividing line; kept it in the text. Drop it as a file of its own, or open it with its place and date.`,
    span: null,
  }
}
