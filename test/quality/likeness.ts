/** How alike two texts are, 0 to 1: one minus the edits that turn one into the other, as a share of the longer one. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const longer = Math.max(one.length, other.length)
  const apart = Math.abs(one.length - other.length) / longer
  // Far enough for every use, and spares the table for texts that cannot be alike.
  if (apart > 0.4) return 0
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const kept = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      line.push(Math.min(kept, above[column]! + 1, line[column - 1]! + 1))
    }
    above = line
  }
  return 1 - above[other.length]! / longer
}

export interface Matched<Want, Got> {
  readonly pairs: readonly (readonly [want: Want, got: Got])[]
  readonly missed: readonly Want[]
  readonly extra: readonly Got[]
}

/** Gives each wanted thing at most one of what was found, the most alike first; `floor` is how alike a pair must be. */
export function match<Want, Got>(
  wanted: readonly Want[],
  found: readonly Got[],
  alike: (want: Want, got: Got) => number,
  floor = 1,
): Matched<Want, Got> {
  const candidates = wanted
    .flatMap((want, wantAt) => found.map((got, gotAt) => ({ wantAt, gotAt, value: alike(want, got) })))
    .filter(({ value }) => value >= floor)
    .sort((a, b) => b.value - a.value)
  const missed = new Set(wanted.keys())
  const extra = new Set(found.keys())
  const pairs: [Want, Got][] = []
  for (const { wantAt, gotAt } of candidates) {
    if (!missed.has(wantAt) || !extra.has(gotAt)) continue
    missed.delete(wantAt)
    extra.delete(gotAt)
    pairs.push([wanted[wantAt]!, found[gotAt]!])
  }
  return { pairs, missed: [...missed].map((at) => wanted[at]!), extra: [...extra].map((at) => found[at]!) }
}

/** 1 if both are the same, else 0: for things that are alike or not. */
export function same(want: unknown, got: unknown): number {
  return want === got ? 1 : 0
}
