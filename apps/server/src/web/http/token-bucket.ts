/** How often something may be done: so many times at once, and then once in every `every` milliseconds. */
export interface Allowance {
  readonly burst: number
  readonly every: number
  /** How many keys are remembered; beyond it the one that is longest unused is forgotten, which forgives it at most one burst. */
  readonly keys: number
}

/** Counts what each key does. */
export interface Buckets {
  /** Takes one from a key's bucket: 0 where it had one, else how long until it has, in milliseconds. */
  take(key: string, now: Date): number
}

interface Bucket {
  /** Credit in milliseconds, so that it stays exact: one take costs `every`. */
  readonly credit: number
  /** When it had so much, in milliseconds. */
  readonly at: number
}

/** Token buckets in memory, one for each key; a restart forgives everybody. */
export function tokenBuckets({ burst, every, keys }: Allowance): Buckets {
  const buckets = new Map<string, Bucket>()
  return {
    take(key, now) {
      const time = now.getTime()
      const { credit, at } = buckets.get(key) ?? { credit: burst * every, at: time }
      const grown = Math.min(burst * every, credit + Math.max(0, time - at))
      const missing = Math.max(0, every - grown)
      buckets.delete(key)
      buckets.set(key, { credit: missing > 0 ? grown : grown - every, at: time })
      if (buckets.size > keys) buckets.delete(buckets.keys().next().value!)
      return missing
    },
  }
}
