import { type Choice, type SearchTerm, type Selection, searchTerms } from '@dateline/core'
import { keyOfPerson } from './people.ts'
import { canonicalLanguage, type Shelf } from './shelves.ts'

/** On one of these shelves. */
export interface OnShelf {
  readonly kind: Shelf['kind']
  readonly values: readonly string[]
}

/** First published at or after `from` and before `to`; both are instants in UTC, either may be open. */
export interface Period {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** What a selection asks of an article: to meet each of `wanted` and nothing of `not`. */
export interface Conditions {
  readonly wanted: Wanted
  readonly not: Wanted
}

export interface Wanted {
  readonly shelves: readonly OnShelf[]
  readonly period: Period | undefined
  readonly words: readonly SearchTerm[]
}

/** A selection as conditions on shelves, times and words. One country and one topic together are one shelf. */
export function conditionsOf(selection: Selection): Conditions {
  const wanted = wantedBy(selection)
  const country = single(wanted, 'country')
  const topic = single(wanted, 'topic')
  const not = wantedBy(selection.not ?? {})
  if (country === undefined || topic === undefined) return { wanted, not }
  const others = wanted.shelves.filter(({ kind }) => kind !== 'country' && kind !== 'topic')
  const both: OnShelf = { kind: 'country-topic', values: [`${country} ${topic}`] }
  return { wanted: { ...wanted, shelves: [both, ...others] }, not }
}

function wantedBy(choice: Choice): Wanted {
  const shelves: OnShelf[] = [
    { kind: 'country', values: choice.country?.map((code) => code.toUpperCase()) ?? [] },
    { kind: 'topic', values: choice.topic ?? [] },
    { kind: 'person', values: choice.person?.map(keyOfPerson) ?? [] },
    { kind: 'newsroom', values: choice.newsroom ?? [] },
    { kind: 'language', values: choice.language?.map(canonicalLanguage) ?? [] },
  ]
  const { from, to, q } = choice
  const hasPeriod = from !== undefined || to !== undefined
  return {
    shelves: shelves
      .filter(({ values }) => values.length > 0)
      .map(({ kind, values }) => ({ kind, values: [...new Set(values)] })),
    period: hasPeriod ? { from: from && startOf(from, 0), to: to && startOf(to, 1) } : undefined,
    words: q === undefined ? [] : searchTerms(q),
  }
}

/** The instant at which a day begins in UTC, or the day so many days later. */
function startOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() + later)
  return date.toISOString()
}

function single({ shelves }: Wanted, kind: Shelf['kind']): string | undefined {
  const values = shelves.find((shelf) => shelf.kind === kind)?.values
  return values?.length === 1 ? values[0] : undefined
}
