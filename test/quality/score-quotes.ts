import type { Release } from '@dateline/core'
import { bare, fold, nameKey } from './fold.ts'
import type { Gold } from './gold.ts'
import { likeness, match } from './likeness.ts'
import { asked, listed, type Mark } from './mark.ts'

/** How alike a quote has to be to count as found. */
const ALIKE = 0.85

/** A quote by its folded words and its speaker's name. */
interface Said {
  readonly text: string
  readonly words: string
  readonly speaker: string | null
}

/** Quotes, who said them, and what is no quote. `body` is folded. */
export function scoreQuotes(gold: Gold, release: Release | undefined, body: string): readonly Mark[] {
  const wanted = gold.quotes.map(({ text, speaker }): Said => ({ text, words: bare(text), speaker }))
  const given = (release?.quotes ?? []).map(
    ({ text, speaker }): Said => ({ text, words: bare(text), speaker: speaker?.name ?? null }),
  )
  const found = match(wanted, given, (want, got) => likeness(want.words, got.words), ALIKE)
  return [
    ...listed('quotes', found, ({ text }) => text),
    ...found.pairs.flatMap(([want, got]) => scoreSpeaker(want, got)),
    ...found.missed.filter(isNamed).map((want): Mark => speakerMark('missed', want, null)),
    ...found.extra.filter(isNamed).map((got): Mark => speakerMark('extra', null, got)),
    ...gold.notQuotes.map((words) => {
      const taken = given.find((got) => likeness(bare(words), got.words) >= ALIKE)
      return asked('notQuotes', taken === undefined, `no speech: ${words}`, taken?.text)
    }),
    ...given.map(({ text }) =>
      asked(
        'inBody',
        text.split('\n').every((line) => body.includes(fold(line))),
        'in the body',
        text,
      ),
    ),
  ]
}

/** A wrong name is both a name that is missing and one too many. */
function scoreSpeaker(want: Said, got: Said): readonly Mark[] {
  if (want.speaker === null) return [asked('nobodyNamed', got.speaker === null, `nobody: ${want.text}`, got.speaker)]
  if (nameKey(want.speaker) === nameKey(got.speaker)) return [speakerMark('right', want, got)]
  return [speakerMark('missed', want, got), ...(isNamed(got) ? [speakerMark('extra', null, got)] : [])]
}

function speakerMark(outcome: Mark['outcome'], want: Said | null, got: Said | null): Mark {
  return {
    column: 'speakers',
    outcome,
    want: want && `${want.speaker}: ${want.text}`,
    got: got && (got.speaker ?? 'nobody'),
  }
}

function isNamed({ speaker }: Said): boolean {
  return speaker !== null
}
