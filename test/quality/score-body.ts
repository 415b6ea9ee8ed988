import { bare, fold, unclosed } from './fold.ts'
import type { Case } from './gold.ts'
import { asked, type Mark } from './mark.ts'

/** How alike body and source have to be. */
const WHOLE = 0.93
const RUN = 8
/** How much of a wrong body is shown. */
const SHOWN = 90

/** Where the body begins and ends, and whether all between is in it. `body` is folded. */
export function scoreBody({ file, bytes, gold }: Case, body: string): readonly Mark[] {
  const { first, last } = gold.body
  const marks = [
    asked(
      'bodyStart',
      [body, body.replace(/^["'\s]+/, '')].some((text) => text.startsWith(bare(first))),
      first,
      body.slice(0, SHOWN),
    ),
    asked('bodyEnd', unclosed(body).endsWith(unclosed(last)), last, body.slice(-SHOWN)),
  ]
  const whole = /\.(?:txt|md)$/.test(file) ? cutOut(bytes.toString('utf8'), first, last) : undefined
  if (whole === undefined) return marks
  const value = shared(whole, body)
  const got = `${body.length} characters, F ${value.toFixed(3)}`
  return [...marks, asked('bodyWhole', value >= WHOLE, `${whole.length} characters`, got)]
}

/** The source between the first and the last words of the body; undefined where they do not stand in it. */
function cutOut(source: string, first: string, last: string): string | undefined {
  const text = fold(source.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_#>`]+/g, ''))
  const from = text.indexOf(bare(first))
  const to = text.lastIndexOf(unclosed(last))
  return from >= 0 && to > from ? text.slice(from, to + unclosed(last).length) : undefined
}

/** F of the runs of letters and digits that two texts share. */
function shared(want: string, got: string): number {
  const wanted = runs(want)
  const given = runs(got)
  let both = 0
  for (const [run, count] of wanted) both += Math.min(count, given.get(run) ?? 0)
  const all = size(wanted) + size(given)
  return all === 0 ? 1 : (2 * both) / all
}

function runs(text: string): ReadonlyMap<string, number> {
  const letters = text.replace(/[^\p{L}\p{N}]+/gu, '')
  const counts = new Map<string, number>()
  for (let at = 0; at + RUN <= letters.length; at++) {
    const run = letters.slice(at, at + RUN)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

function size(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0)
}
