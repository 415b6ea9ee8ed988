/** Numbers of a run in the flat list of a passage. */
export const FIELDS = 4
/** Where they stand in it. */
export const [START, LENGTH, SOURCE, SOURCE_LENGTH] = [0, 1, 2, 3] as const

/** Where the run begins in the list that holds an offset of the text: the last one that starts at or before it. */
export function runAt(runs: readonly number[], offset: number): number {
  let low = 0
  let high = Math.max(0, runs.length / FIELDS - 1)
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle * FIELDS + START]! <= offset) low = middle
    else high = middle - 1
  }
  return low * FIELDS
}

/** Whether each unit of a run's text stands for one of the document. */
export function isUnitByUnit(runs: readonly number[], run: number): boolean {
  return runs[run + LENGTH] === runs[run + SOURCE_LENGTH]
}

/** The same runs, so many units farther on in the text (`START`) or in the document (`SOURCE`). */
export function moveRuns(runs: readonly number[], field: typeof START | typeof SOURCE, by: number): readonly number[] {
  return runs.map((value, index) => (index % FIELDS === field ? value + by : value))
}
