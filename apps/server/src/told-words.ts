import type { Mention } from '@dateline/core'

/** So many words say why a tag stands there. */
const MOST = 12

/** The words of a text that earned it a country or topic, each once with how often it stands there, the first ones. */
export function toldWords(evidence: readonly Mention[]): readonly { readonly text: string; readonly times: number }[] {
  const byText = Map.groupBy(evidence, ({ text }) => text)
  return [...byText].slice(0, MOST).map(([text, mentions]) => ({ text, times: mentions.length }))
}
