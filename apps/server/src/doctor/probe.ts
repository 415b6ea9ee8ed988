import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Does something in a folder of our own within `folder`, whose name the ingest folder passes over, and removes it. */
export async function inProbe<Result>(folder: string, work: (probe: string) => Promise<Result>): Promise<Result> {
  const probe = await mkdtemp(join(folder, '.doctor-'))
  try {
    return await work(probe)
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}
