import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { keyFrom } from '@dateline/core'
import { CLAIMED } from './layout.ts'

/** A file that is ours: nobody else writes to it, and after a crash it is found again by its claim. */
export interface Claim {
  /** Names the claim in the store; random, and unique. */
  readonly id: string
  /** The newsroom's folder, '' for the ingest folder itself. */
  readonly folder: string
  /** The file's name as it was dropped. */
  readonly name: string
}

export function claimPath(inbox: string, claim: Claim): string {
  return join(inbox, claim.folder, CLAIMED, claim.id, claim.name)
}

/** Takes a file by an atomic rename into a folder of its own. Undefined if it is gone. */
export async function takeClaim(inbox: string, folder: string, name: string): Promise<Claim | undefined> {
  const claim = { id: keyFrom(randomBytes(16)), folder, name }
  const home = join(inbox, folder, CLAIMED, claim.id)
  await mkdir(home, { recursive: true })
  try {
    await rename(join(inbox, folder, name), claimPath(inbox, claim))
    return claim
  } catch (error) {
    await rmdir(home)
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** What was claimed in this folder and not finished, in the order of names. */
export async function leftClaims(inbox: string, folder: string): Promise<readonly Claim[]> {
  const home = join(inbox, folder, CLAIMED)
  const claims: Claim[] = []
  for (const id of await namesIn(home)) {
    const [name] = await namesIn(join(home, id))
    if (name !== undefined) claims.push({ id, folder, name })
  }
  return claims.sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Clears away claims that ended with their process, between the move of their file and this. Only where nobody claims. */
export async function clearEmptyClaims(inbox: string, folder: string): Promise<void> {
  const home = join(inbox, folder, CLAIMED)
  for (const id of await namesIn(home)) if ((await namesIn(join(home, id))).length === 0) await rmdir(join(home, id))
}

/** Clears the folder of a claim whose file has moved on. */
export async function endClaim(inbox: string, claim: Claim): Promise<void> {
  await rmdir(join(inbox, claim.folder, CLAIMED, claim.id))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
