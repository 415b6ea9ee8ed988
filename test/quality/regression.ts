import { solve } from './solve.ts'

/** One thing that is so or is not, in numbers. `share`: how much of a case it is. */
export interface Row {
  readonly x: readonly number[]
  readonly y: boolean
  readonly share: number
  /** What is known of it already, a logarithm of the odds. */
  readonly known?: number
}

/** Several things of which one was chosen, each in numbers. */
export interface Choice {
  readonly xs: readonly (readonly number[])[]
  readonly chosen: number
  readonly share: number
}

const STEPS = 60
const STILL = 1e-7

/**
 * The weights by which the rows are likeliest: logistic regression by Newton's method. `costs` is for each number what the
 * square of its weight costs.
 */
export function logistic(rows: readonly Row[], costs: readonly number[]): readonly number[] {
  return newton(costs, ({ gradient, curvature }, weights) => {
    for (const { x, y, share, known = 0 } of rows) {
      const p = 1 / (1 + Math.exp(-known - dot(x, weights)))
      const told = indicesOf(x)
      for (const i of told) {
        gradient[i]! += share * (p - (y ? 1 : 0)) * x[i]!
        for (const j of told) curvature[i]![j]! += share * p * (1 - p) * x[i]! * x[j]!
      }
    }
  })
}

/** The weights by which the choices are likeliest: a conditional logit. */
export function conditional(choices: readonly Choice[], costs: readonly number[]): readonly number[] {
  return newton(costs, ({ gradient, curvature }, weights) => {
    for (const { xs, chosen, share } of choices) {
      const sums = xs.map((x) => dot(x, weights))
      const most = Math.max(...sums)
      const raised = sums.map((sum) => Math.exp(sum - most))
      const total = raised.reduce((sum, value) => sum + value, 0)
      const mean = weights.map(() => 0)
      for (const [c, x] of xs.entries()) {
        const p = raised[c]! / total
        const told = indicesOf(x)
        for (const i of told) {
          mean[i]! += p * x[i]!
          for (const j of told) curvature[i]![j]! += share * p * x[i]! * x[j]!
        }
      }
      const told = indicesOf(mean)
      for (const i of told) for (const j of told) curvature[i]![j]! -= share * mean[i]! * mean[j]!
      for (let i = 0; i < mean.length; i++) gradient[i]! += share * (mean[i]! - xs[chosen]![i]!)
    }
  })
}

interface Slope {
  readonly gradient: number[]
  readonly curvature: number[][]
}

function newton(costs: readonly number[], add: (slope: Slope, weights: readonly number[]) => void): readonly number[] {
  let weights = costs.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope: Slope = {
      gradient: weights.map((weight, i) => weight * costs[i]!),
      curvature: costs.map((cost, i) => costs.map((_, j) => (i === j ? cost : 0))),
    }
    add(slope, weights)
    const move = solve(slope.curvature, slope.gradient)
    weights = weights.map((weight, i) => weight - move[i]!)
    if (Math.max(...move.map(Math.abs)) < STILL) break
  }
  return weights
}

function dot(x: readonly number[], weights: readonly number[]): number {
  return x.reduce((sum, value, i) => sum + value * weights[i]!, 0)
}

/** Of the numbers those that are not 0. */
function indicesOf(x: readonly number[]): readonly number[] {
  return x.flatMap((value, index) => (value === 0 ? [] : [index]))
}
