import type { Knowledge, Language } from '@dateline/core'
import { mayBeSomebody } from './may-be-somebody.ts'
import { type Candidate, weighName } from './name-evidence.ts'
import { nameRunAt } from './name-runs.ts'
import type { Paragraph } from './people.ts'
import type { SmallWords } from './printed-words.ts'

/** The names of a text that may be somebody's. */
export interface Candidates {
  readonly candidates: readonly Candidate[]
  /** Whether a word that is no candidate, for nothing beside it says that it is somebody, stands somewhere as a name does. */
  readonly standsAlone: (word: string) => boolean
}

/** What one paragraph has. */
interface Found {
  readonly paragraph: Paragraph
  readonly next: Paragraph | undefined
  readonly candidates: readonly Candidate[]
  /** Indices of single words beside which nothing says that they are somebody. Most capitalised words are such. */
  readonly plain: readonly number[]
}

/** Weighs every run of capitalised words that may be a name. */
export function candidatesIn(
  paragraphs: readonly Paragraph[],
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): Candidates {
  const found = paragraphs.map((paragraph, at) => readNames(paragraph, paragraphs[at + 1], small, language, knowledge))
  const mayBeName = ({ paragraph, next, candidates }: Found, at: number) => {
    const candidate = weighName(paragraph, [at, at], next, small, language, knowledge)
    return candidate !== undefined && candidate.cues >= 0 && !isOwner(candidate, candidates, language)
  }
  return {
    candidates: found.flatMap(({ candidates }) =>
      candidates.filter((candidate) => !isOwner(candidate, candidates, language)),
    ),
    standsAlone: (word) =>
      found.some((here) => here.plain.some((at) => here.paragraph.tokens[at]!.text === word && mayBeName(here, at))),
  }
}

function readNames(
  paragraph: Paragraph,
  next: Paragraph | undefined,
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): Found {
  const { tokens, passage } = paragraph
  const candidates: Candidate[] = []
  const plain: number[] = []
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]!.capital) continue
    const { run, end } = nameRunAt(passage.text, tokens, index, language, knowledge)
    index = end
    if (run === undefined) continue
    if (run[0] === run[1] && !mayBeSomebody(passage.text, tokens, run[0], language, knowledge)) {
      plain.push(run[0])
      continue
    }
    const candidate = weighName(paragraph, run, next, small, language, knowledge)
    if (candidate !== undefined) candidates.push(candidate)
  }
  return { paragraph, next, candidates, plain }
}

/**
 * Whether a name is what another's role belongs to and no more: `Kukka Valimon johtaja Outi Koski`, `a ministra da Família e
 * Solidariedade Social, Ana Ruiz`.
 */
function isOwner(candidate: Candidate, candidates: readonly Candidate[], { roles }: Language): boolean {
  const { paragraph, first, last, cues, role: own } = candidate
  const [start, end] = [paragraph.tokens[first]!.start, paragraph.tokens[last]!.end]
  // Where owners stand before a role, what ends it may be the name itself.
  const behind = roles.owners.length > 0 ? 1 : 0
  return candidates.some(
    ({ role }) =>
      role !== undefined &&
      role.start <= start &&
      end + behind <= role.end &&
      (cues <= 1 || (own !== undefined && own !== role && role.start <= own.start && own.start < start)),
  )
}
