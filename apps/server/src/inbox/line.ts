/**
 * The order in which files go through the house. A few are read side by side; what comes after is done for one at a time,
 * and for files of one name in the order in which they came, so that a release is never overtaken by its own correction or
 * withdrawal.
 */
export interface Line {
  /**
   * Runs the whole way of one file. `work` is handed an `inTurn` under which at most one file is at any time, and only after
   * all earlier files of this name are through.
   */
  readonly enter: <T>(name: string, work: (inTurn: Turn) => Promise<T>) => Promise<T>
  /** Runs what may be done for a few files at once: more would fill the memory when a thousand are dropped. */
  readonly aside: Turn
  /** Runs something else in its turn. */
  readonly inTurn: Turn
  /** Lets nobody else have a turn, and resolves when the present one is over. */
  readonly close: () => Promise<void>
}

/** How many files are read at once; one that takes long must leave room for others. */
const ASIDE = 4

export type Turn = <T>(work: () => Promise<T>) => Promise<T>

/** What is thrown at whoever waits for a turn when the line is closed. */
export class ClosedError extends Error {
  override readonly name = 'ClosedError'
}

export function openLine(): Line {
  let open = true
  let last: Promise<unknown> = Promise.resolve()
  const byName = new Map<string, Promise<unknown>>()

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => {
      if (!open) throw new ClosedError('the ingest folder is being closed')
      return work()
    })
    last = turn.catch(() => {})
    return turn
  }

  let free = ASIDE
  const waiting: (() => void)[] = []
  async function aside<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) free++
      else next()
    }
  }

  async function enter<T>(name: string, work: (inTurn: Turn) => Promise<T>): Promise<T> {
    const before = byName.get(name)
    const way = work(async (inner) => {
      await before
      return inTurn(inner)
    })
    const through = way.catch(() => {})
    byName.set(name, through)
    try {
      return await way
    } finally {
      if (byName.get(name) === through) byName.delete(name)
    }
  }

  return {
    enter,
    aside,
    inTurn,
    async close() {
      open = false
      await last
    },
  }
}
