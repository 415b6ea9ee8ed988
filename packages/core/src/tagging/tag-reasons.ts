import type { Knowledge } from '../knowledge/knowledge.ts'
import type { UntaggedRelease } from '../release.ts'
import { countryCandidates } from './country-features.ts'
import * as countries from './country-weights.ts'
import { companyIn } from './topic-company.ts'
import { topicCandidates } from './topic-features.ts'
import * as topics from './topic-weights.ts'
import { certaintyOf } from './topics.ts'

/** What a feature of a tag gave to the logarithm of its odds: its amount times its weight. */
export interface Given {
  /** As the feature is called in `country-features.ts` or `topic-features.ts`; `needs`, `beside` and `leads` stand in a topic's file. */
  readonly feature: string
  readonly gave: number
}

/** Why a country or topic is one that a release is about, and why it stands where it does; nothing that gave nothing. */
export interface TagReasons {
  readonly subject: readonly Given[]
  readonly main: readonly Given[]
}

/** The reasons of every country and topic that a release has a word of, in numbers: by country code and topic id. */
export function tagReasons(
  release: UntaggedRelease,
  documentText: string,
  knowledge: Knowledge,
): { readonly countries: ReadonlyMap<string, TagReasons>; readonly topics: ReadonlyMap<string, TagReasons> } {
  const candidates = topicCandidates(release, knowledge)
  const certain = new Map(
    candidates.map(({ id, features }) => [
      id,
      certaintyOf({ features }, topics.SUBJECT_WEIGHTS, knowledge.topics.get(id)!.needs),
    ]),
  )
  const companyOf = companyIn(certain, knowledge.topics)
  return {
    countries: new Map(
      countryCandidates(release, documentText, knowledge).map(({ code, features }) => [
        code,
        {
          subject: given(features, countries.SUBJECT_WEIGHTS),
          main: given(features, countries.MAIN_WEIGHTS),
        },
      ]),
    ),
    topics: new Map(
      candidates.map(({ id, features }) => {
        const { needs, leads } = knowledge.topics.get(id)!
        const beside = companyOf(id)
        return [
          id,
          {
            subject: given(
              { ...features, needs: -Math.log(needs), beside },
              { ...topics.SUBJECT_WEIGHTS, needs: 1, beside: 1 },
            ),
            main: given(
              { ...features, certainty: certain.get(id)!, leads: Math.log(leads) },
              { ...topics.MAIN_WEIGHTS, leads: 1 },
            ),
          },
        ]
      }),
    ),
  }
}

function given(
  features: Readonly<Record<string, number>>,
  weights: Readonly<Record<string, number>>,
): readonly Given[] {
  return Object.entries(weights)
    .map(([feature, weight]) => ({ feature, gave: features[feature]! * weight }))
    .filter(({ gave }) => gave !== 0)
}
