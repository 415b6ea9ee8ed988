import type { Knowledge, Language } from '@dateline/core'
import { adjoin, type Token } from './tokens.ts'

/** A paragraph in a script without capitals, with what is known of its language. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: Language
  readonly knowledge: Knowledge
}

/** What can be told of a paragraph without knowing any place. */
export type Text = Omit<Reading, 'knowledge'>

/** Whether the token stands behind the one before it with nothing but white space between. */
export function follows(reading: Text, at: number): boolean {
  const { text, tokens } = reading
  const token = tokens[at]
  return token !== undefined && at > 0 && adjoin(text, tokens[at - 1]!, token)
}
