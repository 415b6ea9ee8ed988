import { fold } from './fold.ts'
import type { Case } from './gold.ts'
import type { Mark } from './mark.ts'
import type { Reading } from './reading.ts'
import { scoreBody } from './score-body.ts'
import { scoreFields } from './score-fields.ts'
import { scoreNames } from './score-names.ts'
import { scoreQuotes } from './score-quotes.ts'
import { scoreSpans } from './score-spans.ts'

/** Every judgement on one release. One that could not be read is wrong everywhere. */
export function scoreRelease(about: Case, { release, text }: Reading): readonly Mark[] {
  const body = fold(release?.body.text)
  return [
    ...scoreFields(about.gold, release),
    ...scoreBody(about, body),
    ...scoreQuotes(about.gold, release, body),
    ...scoreNames(about.gold, release),
    ...scoreSpans(release, text),
  ]
}
