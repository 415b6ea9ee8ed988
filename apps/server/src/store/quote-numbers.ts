import type { Quote } from '@dateline/core'

/** The number of a quote in its article, and the instant from which these words of this speaker are to be read. */
export interface NumberedQuote {
  readonly number: number
  readonly since: string
}

/**
 * Numbers the quotes of the version that becomes visible at `at`. A quote whose words readers have seen keeps its number,
 * and its instant too while the speaker is the same; the same words twice keep their order. Others get the next number that
 * was never used, so that an address never leads to another quote.
 */
export function numberQuotes(
  quotes: readonly Quote[],
  before: { readonly quotes: readonly Quote[]; readonly numbers: readonly NumberedQuote[] },
  used: number,
  at: string,
): { readonly numbers: readonly NumberedQuote[]; readonly used: number } {
  const left = new Map<string, { readonly quote: Quote; readonly numbered: NumberedQuote }[]>()
  for (const [index, quote] of before.quotes.entries()) {
    const numbered = before.numbers[index]
    if (numbered !== undefined) left.set(quote.text, [...(left.get(quote.text) ?? []), { quote, numbered }])
  }
  let highest = used
  const numbers = quotes.map((quote): NumberedQuote => {
    const same = left.get(quote.text)?.shift()
    if (same === undefined) {
      highest += 1
      return { number: highest, since: at }
    }
    return saysTheSame(same.quote, quote) ? same.numbered : { number: same.numbered.number, since: at }
  })
  return { numbers, used: highest }
}

function saysTheSame(a: Quote, b: Quote): boolean {
  const who = ({ speaker, jointSpeakers }: Quote) => JSON.stringify([speaker, jointSpeakers])
  return who(a) === who(b)
}
