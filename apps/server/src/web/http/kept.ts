import type { Representation } from './representation.ts'

/** Rendered answers, kept while they are true. */
export interface Kept {
  /**
   * The representation of an address as of the wire's change number `change`: the kept one, or what `make` gives now.
   * Undefined where `make` finds that there is nothing at the address; that is not kept. `untouchedSince` says whether no
   * change after an earlier number concerned the address, so that its bytes stand; without it any change makes them anew.
   */
  at(
    address: string,
    change: number,
    make: () => Promise<Representation | undefined>,
    untouchedSince?: (earlier: number) => Promise<boolean>,
  ): Promise<Representation | undefined>
  /** The kept representation of an address, if it is made and true as of `change`. */
  ready(address: string, change: number): Representation | undefined
}

interface Entry {
  readonly change: number
  readonly made: Promise<Representation | undefined>
  representation: Representation | undefined
  bytes: number
}

/**
 * Keeps answers by their address and the number of the last change, up to `limit` bytes; the one not asked for longest
 * goes first, so that a crawler walking the archive cannot fill the memory.
 *
 * The number is looked up at every request, because that look-up books the embargoes that have ended: bytes from before
 * an embargo's end have an older number than any request after it, so nothing appears early or late, and no timer has to
 * be right. Many requests for one new state wait for one rendering.
 */
export function keepAnswers(limit: number): Kept {
  const entries = new Map<string, Entry>()
  let total = 0

  const forget = (address: string, entry: Entry) => {
    if (entries.get(address) !== entry) return
    entries.delete(address)
    total -= entry.bytes
  }

  const measure = (address: string, entry: Entry, representation: Representation) => {
    if (entries.get(address) !== entry) return
    // The coded forms come later; together they are smaller than the plain bytes.
    entry.bytes = 2 * representation.size
    entry.representation = representation
    total += entry.bytes
    for (const [oldest, old] of entries) {
      if (total <= limit) return
      forget(oldest, old)
    }
  }

  /** The entry that was asked for last: it stands at the end already, as one that many poll does most of the time. */
  let latest: Entry | undefined

  const touch = (address: string, entry: Entry) => {
    if (latest === entry) return
    latest = entry
    entries.delete(address)
    entries.set(address, entry)
  }

  const standing = async (earlier: Entry, untouchedSince: (earlier: number) => Promise<boolean>) =>
    (await untouchedSince(earlier.change)) ? earlier.made : undefined

  return {
    async at(address, change, make, untouchedSince) {
      const known = entries.get(address)
      if (known !== undefined && known.change >= change) {
        touch(address, known)
        return known.made
      }
      if (known !== undefined) forget(address, known)
      const made =
        known === undefined || untouchedSince === undefined
          ? make()
          : standing(known, untouchedSince).then((earlier) => earlier ?? make())
      const entry: Entry = { change, made, representation: undefined, bytes: 0 }
      entries.set(address, entry)
      latest = entry
      try {
        const representation = await entry.made
        if (representation === undefined) forget(address, entry)
        else measure(address, entry, representation)
        return representation
      } catch (error) {
        forget(address, entry)
        throw error
      }
    },
    ready(address, change) {
      const known = entries.get(address)
      if (known?.representation === undefined || known.change < change) return undefined
      touch(address, known)
      return known.representation
    },
  }
}
