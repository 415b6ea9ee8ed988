import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { CLAIMED, OUTCOME_FOLDERS, UNFINISHED } from '../inbox/layout.ts'
import { isNewsroomFolder } from '../inbox/watch.ts'
import { type Check, ok, problem } from './check.ts'

interface Place {
  /** Within the ingest folder, '' for itself. */
  readonly newsroom: string
  readonly folder: string
  /** Number of the file system it lies on. */
  readonly device: number
}

/** Files are taken and put away by a rename, which cannot leave a file system: a newsroom's folders share one. */
export const oneDisk: Check<readonly Place[]> = {
  name: 'one disk',
  async look({ config: { inbox } }) {
    const newsrooms = (await foldersIn(inbox)).filter(isNewsroomFolder)
    const places = ['', ...newsrooms].flatMap((newsroom) =>
      ['', CLAIMED, UNFINISHED, ...OUTCOME_FOLDERS].map((folder) => ({ newsroom, folder })),
    )
    const devices = await Promise.all(places.map(({ newsroom, folder }) => deviceOf(join(inbox, newsroom, folder))))
    return places.flatMap((place, index) => {
      const device = devices[index]
      return device === undefined ? [] : [{ ...place, device }]
    })
  },
  judge: judgeDisks,
}

export function judgeDisks(places: readonly Place[]) {
  const homes = new Map(places.filter(({ folder }) => folder === '').map(({ newsroom, device }) => [newsroom, device]))
  const apart = places.filter(({ newsroom, device }) => device !== homes.get(newsroom))
  if (apart.length === 0) return ok(`${homes.size} folders of newsrooms, each on one file system with its subfolders`)
  const named = apart.map(({ newsroom, folder }) => join(newsroom, folder)).join(', ')
  return problem(
    `on another file system than the folder around them: ${named}`,
    'mount the whole folder of a newsroom, not a folder within it',
  )
}

async function foldersIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function deviceOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).dev
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
