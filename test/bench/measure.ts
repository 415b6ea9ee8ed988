/** Something whose speed is measured. */
export interface Contender {
  readonly name: string
  /** What is counted: releases, feeds, answers. */
  readonly unit: string
  /** Does one piece of work, and says how many units and bytes that were. */
  readonly run: () => Work | Promise<Work>
}

export interface Work {
  readonly units: number
  readonly bytes: number
}

/** Rates per second. `rounds` are the units' rates of the single rounds, in the order in which they were run. */
export interface Measured {
  readonly name: string
  readonly unit: string
  readonly unitsPerSecond: number
  readonly bytesPerSecond: number
  readonly rounds: readonly number[]
}

export interface MeasureOptions {
  readonly rounds: number
  /** How long a contender runs in one round, in milliseconds. */
  readonly milliseconds: number
  /** Milliseconds since whenever. */
  readonly clock: () => number
}

/**
 * Runs all contenders in turn, round after round, so that what slows the machine slows them all, and takes the median of
 * each. A round before the first warms up and is not counted. Only ratios within one run can be compared.
 */
export async function measure(
  contenders: readonly Contender[],
  { rounds, milliseconds, clock }: MeasureOptions,
): Promise<readonly Measured[]> {
  const rates = contenders.map((): { units: number; bytes: number }[] => [])
  for (let round = 0; round <= rounds; round++)
    for (const [at, { run }] of contenders.entries()) {
      let units = 0
      let bytes = 0
      const start = clock()
      do {
        const work = await run()
        units += work.units
        bytes += work.bytes
      } while (clock() - start < milliseconds)
      const seconds = (clock() - start) / 1000
      if (round > 0) rates[at]!.push({ units: units / seconds, bytes: bytes / seconds })
    }
  return contenders.map(({ name, unit }, at) => ({
    name,
    unit,
    unitsPerSecond: median(rates[at]!.map(({ units }) => units)),
    bytesPerSecond: median(rates[at]!.map(({ bytes }) => bytes)),
    rounds: rates[at]!.map(({ units }) => units),
  }))
}

/** How fast one is beside another: the median of the rounds' ratios, as what slows a round slows both. */
export function ratioOf(ours: Measured, theirs: Measured): number {
  return median(ours.rounds.map((rate, round) => rate / theirs.rounds[round]!))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
