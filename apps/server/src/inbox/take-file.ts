import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Article, Knowledge } from '@dateline/core'
import { judge } from '../pipeline.ts'
import { receipt } from '../receipt.ts'
import type { Intake, Own, Store } from '../store/store.ts'
import type { Say } from '../words.ts'
import { type Claim, claimPath, endClaim } from './claim.ts'
import { type ContentMeans, contentOf } from './content.ts'
import { flushFolder, writeDurably } from './durable.ts'
import { CLAIMED, FOLDER_OF, RECEIPT } from './layout.ts'
import type { Turn } from './line.ts'
import type { Newsroom } from './newsroom.ts'
import { freePlace, isThere } from './place.ts'

/** What an intake is made of. */
export interface Intaking {
  readonly inbox: string
  readonly data: string
  /** Public base address. */
  readonly url: string
  readonly store: Store
  readonly knowledge: Knowledge
  readonly read: ContentMeans['read']
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
 * 1. the original is kept under its hash, flushed to disk, and so are the pictures and annexes in it;
 * 2. withdrawals and holds that the file asks for are done; doing them again changes nothing;
 * 3. articles, outcome and the file's last place are booked in one transaction: from here on readers see it, and a claim
 *    tried again gets this answer instead of a new one;
 * 4. the receipt is written where the file will be, flushed, so that no file is ever there without one;
 * 5. the file is renamed into its place, which ends the claim.
 */
export async function takeFile(claim: Claim, newsroom: Newsroom, means: Intaking, course: Course): Promise<Taken> {
  const { inbox, data, store, read, words, after } = means
  const before = await store.findIntake({ claim: claim.id })
  if (before !== undefined) return course.inTurn(() => finish(before, claim, newsroom, means))
  const say = words(languageOfReceipts(newsroom))
  const kept = () => after('kept')
  const office = { timezone: newsroom.timezone }
  const content = await course.aside(() =>
    contentOf(claimPath(inbox, claim), claim.name, say, { data, read, office, kept }),
  )
  return course.inTurn(async () => {
    const now = means.clock()
    const { acts, admissions, outcome, detail } = await judge(claim.name, content, newsroom, {
      store,
      knowledge: means.knowledge,
      say,
      now,
    })
    for (const { kind, id, reason } of acts) await store[kind](id, reason, now)
    after('acted')
    const place = await freePlace(inbox, join(claim.folder, FOLDER_OF[outcome]), claim.name)
    const { sha256 } = content
    const intake = await store.take(
      { claim: claim.id, newsroom: newsroom.id, file: claim.name, sha256, outcome, place, detail },
      admissions,
      now,
    )
    course.booked()
    after('booked')
    return finish(intake, claim, newsroom, means)
  })
}

/** How a file goes through the house beside others. */
export interface Course {
  /** Reading runs here, a few files side by side. */
  readonly aside: Turn
  /** What comes after runs here, one file at a time, as each is judged by what the last one left. */
  readonly inTurn: Turn
  /** Called at step 3, when the news is out. */
  readonly booked: () => void
}

/** Writes the receipt and moves a booked file to its place. */
async function finish(intake: Intake, claim: Claim, newsroom: Newsroom, means: Intaking): Promise<Taken> {
  const { inbox, store, knowledge, url } = means
  const articles: Own[] = []
  for (const id of intake.ids) articles.push(...(await store.findOwn(newsroom.id, { id })))
  const language = languageOfReceipts(newsroom)
  const text = receipt({ intake, articles, knowledge, say: means.words(language), language, url })
  const place = join(inbox, intake.place)
  await writeDurably(join(inbox, claim.folder), relative(claim.folder, intake.place + RECEIPT), text)
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

function languageOfReceipts(newsroom: Newsroom): string {
  return newsroom.languages[0] ?? 'en'
}
