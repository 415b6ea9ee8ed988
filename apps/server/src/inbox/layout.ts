import { slugOf } from '@dateline/core'
import { INTAKE_OUTCOMES, type IntakeOutcome } from '../store/store.ts'

/** The folder where a file ends; one under embargo waits with the held ones until its instant. */
export const FOLDER_OF: Readonly<Record<IntakeOutcome, string>> = {
  published: 'published',
  embargoed: 'held',
  held: 'held',
  rejected: 'rejected',
  duplicate: 'duplicate',
}

/** Folders of ours within a newsroom's folder. */
export const OUTCOME_FOLDERS: ReadonlySet<string> = new Set(INTAKE_OUTCOMES.map((outcome) => FOLDER_OF[outcome]))

/** Where a file is while it is being read: `.claimed/<claim>/<name>`. */
export const CLAIMED = '.claimed'
/** Where a file of ours is while it is being written, in a newsroom's folder and in the data folder. */
export const UNFINISHED = '.unfinished'
export const NEWSROOM_FILE = 'newsroom.yaml'
export const RECEIPT = '.receipt.md'
export const KILL = '.kill'
/** The newsroom of files in the ingest folder itself. */
export const DEFAULT_NEWSROOM = 'default'

/** Names that are never taken: files still being written, hidden ones, locks of office programs, and our own. */
export function isLeftAlone(name: string): boolean {
  return (
    name.startsWith('.') ||
    name.startsWith('~$') ||
    /\.(?:part|tmp)$/i.test(name) ||
    name.endsWith(RECEIPT) ||
    name === NEWSROOM_FILE
  )
}

/** The id of the newsroom whose folder has this name: `IOM Denmark` is `iom-denmark`. */
export function newsroomIdOf(folder: string): string {
  return slugOf(folder) || DEFAULT_NEWSROOM
}

/** File systems take names of at most so many bytes; a receipt's name is longer than its file's. */
const MAX_NAME = 255 - RECEIPT.length

/** A name with a number before its ending from 2 on, cut so that its receipt's name is not too long either. */
export function numberedName(name: string, number: number): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
  const tail = `${number === 1 ? '' : `.${number}`}${ending}`
  const letters = [...stem]
  while (letters.length > 1 && Buffer.byteLength(letters.join('') + tail) > MAX_NAME) letters.pop()
  return letters.join('') + tail
}
