/** The number of the last change, and the instant from which an embargo may make it another. */
export interface LastChange {
  readonly change: number
  readonly until: Date | undefined
}

/** The last change, known without a query while nothing can have moved it. */
export interface KnownLastChange {
  at(now: Date): Promise<number>
  /** The same where it takes no query. */
  known(now: Date): number | undefined
  /** To be called after everything that this process has written. */
  forget(): void
}

/**
 * Keeps the number of the last change in memory, since every request asks for it and hardly any of them comes after a
 * change. It holds until this process writes, another one has written (`stamp` differs then), or an embargo ends; a number
 * that was read while something was being written is not kept.
 */
export function knowLastChange(read: (now: Date) => Promise<LastChange>, stamp: () => unknown): KnownLastChange {
  let known: { readonly change: number; readonly until: number; readonly stamp: unknown } | undefined
  let writes = 0
  const inMind = (now: Date) =>
    known !== undefined && now.getTime() < known.until && known.stamp === stamp() ? known.change : undefined
  return {
    known: inMind,
    async at(now) {
      const number = inMind(now)
      if (number !== undefined) return number
      const before = { writes, stamp: stamp() }
      const { change, until } = await read(now)
      if (writes === before.writes && stamp() === before.stamp)
        known = { change, until: until?.getTime() ?? Number.POSITIVE_INFINITY, stamp: before.stamp }
      return change
    },
    forget() {
      writes += 1
      known = undefined
    },
  }
}
