/** A factor of the odds by its logarithm, as an editor reads it: two digits. */
export function factor(logarithm: number): number {
  return Number(Math.exp(logarithm).toPrecision(2))
}
