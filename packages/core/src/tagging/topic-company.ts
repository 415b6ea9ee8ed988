import type { TopicPriors } from './topics.ts'

/**
 * What the other topics of a release say for or against one, asked by its id, as a logarithm of the odds: a war beside peace
 * talks is a subject too, and beside one that is narrower the general one says nothing more. Each counts as much as it is
 * `certain` itself, 0 to 1.
 */
export function companyIn(certain: ReadonlyMap<string, number>, priors: TopicPriors): (id: string) => number {
  const rows = rowsOf(priors)
  const others: { readonly number: number; readonly certainty: number }[] = []
  for (const [id, certainty] of certain) {
    const row = rows.get(id)
    if (row !== undefined) others.push({ number: row.number, certainty })
  }
  return (id) => {
    const row = rows.get(id)
    if (row === undefined) return 0
    let sum = row.alone
    for (const { number, certainty } of others) sum += row.beside[number]! * certainty
    return sum
  }
}

/** Logarithms of what a topic's file says of its company, by the numbers of the others. */
interface Row {
  readonly number: number
  readonly alone: number
  readonly beside: Float64Array
}

const compiled = new WeakMap<TopicPriors, ReadonlyMap<string, Row>>()

function rowsOf(priors: TopicPriors): ReadonlyMap<string, Row> {
  let rows = compiled.get(priors)
  if (rows === undefined) {
    const ids = [...priors.keys()]
    rows = new Map(
      Array.from(priors, ([id, { alone, beside }], number) => [
        id,
        { number, alone: Math.log(alone), beside: Float64Array.from(ids, (other) => Math.log(beside[other] ?? 1)) },
      ]),
    )
    compiled.set(priors, rows)
  }
  return rows
}

/** A certainty, 0 to 1, after its odds have been raised by the logarithm of a factor. */
export function inCompany(certainty: number, company: number): number {
  return certainty === 0 ? 0 : 1 / (1 + (1 / certainty - 1) * Math.exp(-company))
}
