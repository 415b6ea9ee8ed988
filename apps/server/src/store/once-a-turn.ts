/**
 * Asks once in a turn of the event loop and gives the same answer until it ends. For what another process may change at any
 * moment: whoever asks within the turn could as well have asked when it began.
 */
export function onceATurn<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | undefined
  const forget = () => {
    answer = undefined
  }
  return () => {
    if (answer === undefined) {
      answer = { value: ask() }
      setImmediate(forget)
    }
    return answer.value
  }
}
