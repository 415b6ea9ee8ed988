import { parseArgs } from 'node:util'
import { settingsHelp } from '../config.ts'
import type { Finding } from '../doctor/check.ts'
import { examine } from '../doctor/doctor.ts'
import { type Command, type Streams, UsageError } from './command.ts'

const help = `Usage: dateline doctor [--json]

Checks what the service needs: settings, port, folders, watching, clock, disk, database, tables. Each line says ok, warning
or problem, what was found and what to do. May be run while the service runs. The exit status is 1 if there is a problem.

  --json    print one JSON object: {"ok", "findings": [{"check", "level", "found", "advice"}]}

Settings come from the environment, as for dateline start:

${settingsHelp()}
`

async function run(args: readonly string[], { out }: Streams): Promise<number> {
  const json = wantsJson(args)
  const findings: Finding[] = []
  for await (const finding of examine(process.env)) {
    findings.push(finding)
    if (!json) out(inWords(finding))
  }
  const fine = findings.every(({ level }) => level !== 'problem')
  if (json)
    out(
      `${JSON.stringify({ ok: fine, findings: findings.map(({ advice = null, ...rest }) => ({ ...rest, advice })) })}\n`,
    )
  return fine ? 0 : 1
}

function wantsJson(args: readonly string[]): boolean {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean', default: false } } }).values.json
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Where what was found begins. */
const INDENT = ' '.repeat(28)

function inWords({ check, level, found, advice }: Finding): string {
  const lines = [...found.split('\n'), ...(advice === undefined ? [] : [`→ ${advice}`])]
  return `${level.padEnd(9)}${check.padEnd(19)}${lines.join(`\n${INDENT}`)}\n`
}

export const command: Command = { help, run }
