import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languageOf } from '@dateline/core'
import { EVAL_SETS, type EvalSet, type EvalTools, type GoldLine } from './eval-sets.ts'

/** What a set's own scorer says: by row (a language, or `ALL`), by column. A share, or an F1 with the number of things wanted. */
export type EvalRows = Readonly<Record<string, Readonly<Record<string, number | EvalFigure>>>>
type EvalFigure = { readonly value: number | null } | { readonly f1: number; readonly gold: number }

export interface EvalScore {
  readonly set: string
  readonly records: number
  readonly rows: EvalRows
}

/**
 * Reads every set of the folder that is there and hands the predictions to the scorer that lies with them. Languages that
 * have no tables here get no row of their own; they are in `ALL`.
 */
export async function evalScores(folder: string, tools: EvalTools): Promise<readonly EvalScore[]> {
  const scorer = join(folder, 'score.mjs')
  if (!existsSync(scorer)) throw new Error(`--eval ${folder}: expected score.mjs in it, found none`)
  const work = mkdtempSync(join(tmpdir(), 'dateline-eval-'))
  try {
    const scores: EvalScore[] = []
    for (const set of EVAL_SETS) {
      const gold = join(folder, set.gold)
      if (!existsSync(gold)) continue
      const predictions = join(work, `${set.name}.jsonl`)
      writeFileSync(predictions, await predictionsOf(set, gold, tools))
      const args = [scorer, set.name, gold, predictions, '--json']
      const out = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
      const { records, rows } = JSON.parse(out) as Omit<EvalScore, 'set'>
      const isShown = (row: string) => !/^[a-z]{2,3}$/.test(row) || languageOf(tools.knowledge, row) !== undefined
      const shown = Object.fromEntries(Object.entries(rows).filter(([row]) => isShown(row)))
      scores.push({ set: set.name, records, rows: shown })
    }
    return scores
  } finally {
    rmSync(work, { recursive: true })
  }
}

async function predictionsOf({ predict }: EvalSet, gold: string, tools: EvalTools): Promise<string> {
  let predictions = ''
  for (const line of linesOf(gold))
    predictions += `${JSON.stringify({ ...nameOf(line), ...(await predict(line, tools)) })}\n`
  return predictions
}

/** By what the scorer joins a prediction to its gold; a date is named by its text. */
function nameOf({ set, lang, doc, code, line, text }: GoldLine): object {
  const name = doc ?? (line === undefined ? text : undefined)
  return { set, lang, doc: name, code, line }
}

function linesOf(gold: string): readonly GoldLine[] {
  const files = statSync(gold).isDirectory()
    ? readdirSync(gold).flatMap((name) => (name.endsWith('.jsonl') ? join(gold, name) : []))
    : [gold]
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as GoldLine),
  )
}
