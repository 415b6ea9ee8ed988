import type { Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { type FoundDateline, parseDateline } from './dateline.ts'
import { isEndMark } from './kinds-of-line.ts'
import { isProse, weightOf } from './prose.ts'
import { structure } from './structure.ts'

/** `-----`, `* * *`, `###`, `ENDS`: a line that says that something ends here. */
export function isDivider({ passage: { text } }: Block, language: Language): boolean {
  return /^[\p{P}\p{S}\s]{3,}$/u.test(text) || isEndMark(text, language)
}

/**
 * The releases in blocks of one language. One begins behind a divider, or at a heading of the first level where there are
 * several, if a title stands there and a text with a dateline below it. `doubtful` is the title of what looks like one more
 * but has no dateline.
 */
export function splitAtDividers(
  document: Document,
  language: Language,
  knowledge: Knowledge,
): { readonly stretches: readonly (readonly Block[])[]; readonly doubtful: string | undefined } {
  const { blocks } = document
  const whole = { stretches: [blocks], doubtful: undefined }
  const starts = startsIn(blocks, language)
  if (starts.length === 0 || document.form === 'html') return whole
  const bounds = [0, ...starts, blocks.length]
  const headAt = (index: number) => ({
    start: bounds[index]!,
    ...headOf(
      { ...document, blocks: blocks.slice(bounds[index], bounds[index + 1]) },
      language,
      knowledge,
      index === 0,
    ),
  })
  // What mostly stands behind a divider is no release, and the long text before it need not be looked at.
  const behind = starts.map((_, index) => headAt(index + 1))
  if (behind.every(({ weight }) => weight === 0)) return whole
  const heads = [headAt(0), ...behind]
  if (!heads[0]!.hasDateline) return whole
  const own = heads.filter(({ hasDateline }, index) => index === 0 || hasDateline)
  const doubtful = heads.find(
    ({ hasDateline, weight }, index) => index > 0 && !hasDateline && weight >= heads[0]!.weight / 2,
  )
  return {
    stretches: own.map(({ start }, index) => blocks.slice(start, own[index + 1]?.start ?? blocks.length)),
    doubtful: doubtful?.title,
  }
}

function startsIn(blocks: readonly Block[], language: Language): readonly number[] {
  const tops = blocks.filter(({ level }) => level === 1).length
  const text = blocks.findIndex(({ passage }) => isProse(passage.text))
  if (text < 0) return []
  const dividers = blocks.map((block, index) => index >= text && isDivider(block, language))
  return blocks.flatMap((block, index) => {
    if (index <= text || dividers[index]) return []
    return block.ruled || (tops > 1 && block.level === 1) || dividers[index - 1] ? [index] : []
  })
}

/** What heads a stretch of blocks, and the weight of its text; all of it 0 where there is no title, or no text. */
function headOf(
  document: Document,
  language: Language,
  knowledge: Knowledge,
  isFirst: boolean,
): { readonly title: string | undefined; readonly hasDateline: boolean; readonly weight: number } {
  const structured = structure(document, language, knowledge)
  const title = structured.find(({ part }) => part === 'title')?.block.passage.text
  const body = structured
    .filter(({ part, block }) => part === 'body' && block.kind !== 'heading')
    .map(({ block }) => block)
  if (title === undefined || body.length < 2) return { title, hasDateline: false, weight: 0 }
  const found = parseDateline(body[0]!.passage, language, knowledge)
  return {
    title,
    hasDateline: found !== undefined && (isFirst || !isThin(found, body[0]!)),
    weight: body.reduce((sum, { passage }) => sum + weightOf(passage.text), 0),
  }
}

/** `Kitgum, 30 April: 45 cases`: place, day and colon open an entry of a list as well as a release. */
function isThin({ dateline }: FoundDateline, { passage: { text } }: Block): boolean {
  return !/\p{Nd}{4}/u.test(dateline.text) && /^\s*[:：]/.test(text.slice(dateline.text.length))
}
