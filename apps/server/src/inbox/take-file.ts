import { createHash } from 'node:crypto'
import { lstat, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article, Knowledge } from '@dateline/core'
import { MAX_BYTES } from '@dateline/ingest'
import { judge, type Verdict } from '../pipeline.ts'
import type { Read } from '../reader.ts'
import { receipt } from '../receipt.ts'
import type { Intake, Own, Store } from '../store/store.ts'
import type { Say } from '../words.ts'
import { type Claim, claimPath, endClaim } from './claim.ts'
import { flushFolder, writeDurably } from './durable.ts'
import { CLAIMED, FOLDER_OF, RECEIPT } from './layout.ts'
import type { Newsroom } from './newsroom.ts'
import { keepOriginal } from './originals.ts'
import { freePlace, isThere } from './place.ts'

/** What an intake is made of. */
export interface Intaking {
  readonly inbox: string
  readonly data: string
  /** Public base address. */
  readonly url: string
  readonly store: Store
  readonly knowledge: Knowledge
  readonly read: Read
  readonly words: (tag: string) => Say
  readonly clock: () => Date
  /** Called when a step is done; a test that throws here dies between two steps. */
  readonly after: (step: Step) => void
}

export const STEPS = ['kept', 'acted', 'booked', 'told', 'moved'] as const
type Step = (typeof STEPS)[number]

/** What came of a file. */
export interface Taken {
  readonly intake: Intake
  /** Those of its articles that readers see now. */
  readonly visible: readonly Article[]
}

/**
 * Takes a claimed file from its bytes to its place. The order makes a crash harmless after any step:
 *
 * 1. the original is kept under its hash, flushed to disk;
 * 2. withdrawals and holds that the file asks for are done; doing them again changes nothing;
 * 3. articles, outcome and the file's last place are booked in one transaction: from here on readers see it, and a claim
 *    tried again gets this answer instead of a new one;
 * 4. the receipt is written where the file will be, flushed, so that no file is ever there without one;
 * 5. the file is renamed into its place, which ends the claim.
 *
 * `booked` is told at step 3, where the news is out.
 */
export async function takeFile(claim: Claim, newsroom: Newsroom, means: Intaking, booked: () => void): Promise<Taken> {
  const { store } = means
  const say = means.words(languageOfReceipts(newsroom))
  let intake = await store.findIntake({ claim: claim.id })
  if (intake === undefined) {
    const now = means.clock()
    const { verdict, sha256 } = await verdictOn(claim, newsroom, say, now, means)
    for (const { kind, id, reason } of verdict.acts) await store[kind](id, reason, now)
    means.after('acted')
    const { outcome, admissions, detail } = verdict
    const place = await freePlace(means.inbox, join(claim.folder, FOLDER_OF[outcome]), claim.name)
    intake = await store.take(
      { claim: claim.id, newsroom: newsroom.id, file: claim.name, sha256, outcome, place, detail },
      admissions,
      now,
    )
    booked()
    means.after('booked')
  }
  return finish(intake, claim, newsroom, means)
}

/** Writes the receipt and moves a booked file to its place. */
async function finish(intake: Intake, claim: Claim, newsroom: Newsroom, means: Intaking): Promise<Taken> {
  const { inbox, store, knowledge, url } = means
  const articles: Own[] = []
  for (const id of intake.ids) articles.push(...(await store.findOwn(newsroom.id, { id })))
  const language = languageOfReceipts(newsroom)
  const text = receipt({ intake, articles, knowledge, say: means.words(language), language, url })
  const place = join(inbox, intake.place)
  await writeDurably(join(inbox, intake.place + RECEIPT), text)
  means.after('told')
  await rename(claimPath(inbox, claim), place)
  await flushFolder(dirname(place))
  means.after('moved')
  await endClaim(inbox, claim)
  const visible = articles.filter(({ state }) => state === 'visible').map(({ article }) => article as Article)
  return { intake, visible }
}

/**
 * Moves a file whose embargo or hold has ended from `held/` to `published/`: it is claimed again under its old claim, so
 * that a crash on the way is mended like any other. Undefined if somebody took the file away.
 */
export async function moveSettled(
  intake: Intake,
  folder: string,
  newsroom: Newsroom,
  means: Intaking,
): Promise<Taken | undefined> {
  const { inbox, store } = means
  const claim = { id: intake.claim, folder, name: intake.file }
  const place = await freePlace(inbox, join(folder, FOLDER_OF.published), intake.file)
  await mkdir(join(inbox, folder, CLAIMED, claim.id), { recursive: true })
  const isHere = await isThere(join(inbox, intake.place))
  if (isHere) await rename(join(inbox, intake.place), claimPath(inbox, claim))
  await rm(join(inbox, intake.place + RECEIPT), { force: true })
  await store.settle(intake.claim, 'published', place)
  if (isHere) return finish({ ...intake, outcome: 'published', place }, claim, newsroom, means)
  await endClaim(inbox, claim)
  return undefined
}

async function verdictOn(
  claim: Claim,
  newsroom: Newsroom,
  say: Say,
  now: Date,
  means: Intaking,
): Promise<{ readonly verdict: Verdict; readonly sha256: string }> {
  const refused = (detail: string) => ({
    verdict: { outcome: 'rejected', admissions: [], acts: [], detail } as const,
    sha256: '',
  })
  const path = claimPath(means.inbox, claim)
  const entry = await lstat(path)
  if (entry.isDirectory()) return refused(say('receipt.folder'))
  if (entry.isSymbolicLink()) return refused(say('receipt.link'))
  if (!entry.isFile()) return refused(say('receipt.not-a-file'))
  if (entry.size > MAX_BYTES) return refused(say('receipt.too-large', { bytes: entry.size, limit: MAX_BYTES }))
  const bytes = await readIfPermitted(path)
  if (bytes === undefined) return refused(say('receipt.not-permitted'))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepOriginal(means.data, sha256, bytes)
  means.after('kept')
  const { store, read } = means
  return { verdict: await judge({ file: claim.name, bytes, sha256 }, newsroom, { store, read, say, now }), sha256 }
}

async function readIfPermitted(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      return undefined
    throw error
  }
}

function languageOfReceipts(newsroom: Newsroom): string {
  return newsroom.languages[0] ?? 'en'
}
