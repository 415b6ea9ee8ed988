import type { Voice } from '../../web/site.ts'
import type { Explanation } from '../explanation.ts'
import { type Told, tell } from '../tell.ts'
import { type Line, type Run, wrap } from './wrap.ts'

/** Longest piece of the release that a reason repeats: the whole of it stands in the source. */
const MAX_SHOWN = 120

const INDENT = 2

/** The reasons as lines, group by group. */
export function reasonLines(explanation: Explanation, voice: Voice, width: number): readonly Line[] {
  return tell(explanation, voice).flatMap(({ heading, none, reasons }, index) => [
    ...(index === 0 ? [] : wrap([{ text: '', style: [] }], width)),
    ...wrap([{ text: heading, style: ['bold'] }], width),
    ...(reasons.length === 0
      ? indented([{ text: none, style: ['dim'] }], width)
      : reasons.flatMap((told) => indented(runsOf(told, voice), width))),
  ])
}

function runsOf({ label, text, printed, notes, weight, evidence }: Told, { words }: Voice): readonly Run[] {
  const runs: Run[] = []
  if (label !== undefined) runs.push({ text: `${label}: `, style: ['dim'] })
  runs.push({ text: printed ? shown(text) : text, style: label === undefined ? ['bold'] : [] })
  if (weight !== undefined) runs.push({ text: `  ${weight.toFixed(2)}`, style: [] })
  if (notes.length > 0) runs.push({ text: `\n${notes.join(' · ')}`, style: ['dim'] })
  if (evidence.length > 0)
    runs.push({
      text: `\n${words.say('explain.evidence')} ${evidence.map(({ text, marks }) => (marks.length > 1 ? `${text} ×${marks.length}` : text)).join(', ')}`,
      style: ['dim'],
    })
  return runs
}

function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A list item: its first line begins with a sign, the others stand below its text. */
function indented(runs: readonly Run[], width: number): readonly Line[] {
  return wrap(runs, width - INDENT).map((line, index) => ({
    ...line,
    runs: [{ text: index === 0 ? '• ' : '  ', style: [] }, ...line.runs],
    width: line.width + INDENT,
  }))
}
