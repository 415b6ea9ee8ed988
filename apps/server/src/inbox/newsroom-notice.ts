import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { log } from '../log.ts'
import type { Say } from '../words.ts'
import { writeDurably } from './durable.ts'
import { NEWSROOM_FILE, RECEIPT } from './layout.ts'
import type { NewsroomFile } from './newsroom.ts'

/** Tells a newsroom beside its `newsroom.yaml` what is wrong with that file, and takes the notice away once it is mended. */
export async function tellNewsroom(
  inbox: string,
  folder: string,
  found: NewsroomFile,
  words: (tag: string) => Say,
): Promise<void> {
  const home = join(inbox, folder)
  const notice = `${NEWSROOM_FILE}${RECEIPT}`
  const path = join(home, notice)
  if (found.kind === 'newsroom') return rm(path, { force: true })
  const say = words('en')
  const problems = found.problems.map((problem) => `- ${problem}`).join('\n')
  const text = `# ${say('receipt.newsroom.broken')}\n\n${problems}\n\n${say('receipt.newsroom.wait')}\n`
  if ((await readIfThere(path)) === text) return
  await writeDurably(home, notice, text)
  log('warning', 'newsroom-broken', { folder, problems: found.problems })
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
