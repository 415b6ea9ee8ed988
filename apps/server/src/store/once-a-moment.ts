/** How long an answer stands, in milliseconds: shorter than any command of another process takes to end. */
export const MOMENT = 2

/**
 * Asks at most once in a moment and gives the same answer until it is over. For what another process may change at any
 * time, where asking costs as much as the rest of an answer: whoever learns of a change has ended its command by then.
 */
export function onceAMoment<T>(ask: () => T, clock: () => number = () => performance.now()): () => T {
  let answer: { readonly value: T; readonly until: number } | undefined
  return () => {
    const now = clock()
    if (answer === undefined || now >= answer.until) answer = { value: ask(), until: now + MOMENT }
    return answer.value
  }
}
