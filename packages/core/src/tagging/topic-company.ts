import type { TopicPriors } from './topics.ts'

/**
 * What the other topics of a release say for or against one, asked by its id, as a logarithm of the odds: a war beside peace
 * talks is a subject too, and beside one that is narrower the general one says nothing more. Each counts as much as it is
 * `certain` itself, 0 to 1.
 */
export function companyIn(certain: ReadonlyMap<string, number>, priors: TopicPriors): (id: string) => number {
  const { numbers, rows } = tableOf(priors)
  const others: { readonly number: number; readonly certainty: number }[] = []
  for (const [id, certainty] of certain) {
    const number = numbers.get(id)
    if (number !== undefined) others.push({ number, certainty })
  }
  return (id) => {
    const row = rows.get(id)
    if (row === undefined) return 0
    let sum = row.alone
    for (const { number, certainty } of others) sum += row.beside[number]! * certainty
    return sum
  }
}

/** What the files of topics say of company, as logarithms: by topic, of those beside it by their numbers. */
interface Table {
  readonly numbers: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, { readonly alone: number; readonly beside: Float64Array }>
}

const compiled = new WeakMap<TopicPriors, Table>()

function tableOf(priors: TopicPriors): Table {
  let table = compiled.get(priors)
  if (table === undefined) {
    const ids = [...new Set(Array.from(priors.values(), ({ beside }) => Object.keys(beside)).flat())]
    const numbers = new Map(ids.map((id, number) => [id, number]))
    const rows = Array.from(priors, ([id, { alone, beside }]) => {
      const besides = Float64Array.from(ids, (other) => Math.log(beside[other] ?? 1))
      return [id, { alone: Math.log(alone), beside: besides }] as const
    })
    table = { numbers, rows: new Map(rows) }
    compiled.set(priors, table)
  }
  return table
}

/** A certainty, 0 to 1, after its odds have been raised by the logarithm of a factor. */
export function inCompany(certainty: number, company: number): number {
  return certainty === 0 ? 0 : 1 / (1 + (1 / certainty - 1) * Math.exp(-company))
}
