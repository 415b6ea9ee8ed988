import type { Fingerprint, Placed } from './fingerprint.ts'

/** Why two releases are, or are not, the same news in two languages. */
export interface StoryComparison {
  readonly same: boolean
  /** How much of what the poorer of the two says, the other says too, from 0 to 1. */
  readonly score: number
  /** How much that is. */
  readonly shared: number
  /** What both have, the most telling first: numbers, names, towns, the day. */
  readonly reasons: readonly { readonly kind: StoryClue; readonly values: readonly string[] }[]
}

export const STORY_CLUES = [
  'numbers',
  'title',
  'names',
  'abbreviations',
  'towns',
  'countries',
  'day',
  'quotes',
  'paragraphs',
] as const
export type StoryClue = (typeof STORY_CLUES)[number]

const WEIGHT: Readonly<Record<StoryClue, number>> = {
  numbers: 1,
  title: 1,
  names: 1,
  abbreviations: 0.7,
  towns: 0.8,
  countries: 0.4,
  day: 0.5,
  quotes: 0.5,
  paragraphs: 1,
}

/** Two releases are one story from so much that both say on, */
const LEAST = 2.2
/** which is this share of what they say, */
const SCORE = 0.42
/** and of so many kinds: one speaker who speaks of the same country twice has made two stories. */
const KINDS = 2
const OWN = ['numbers', 'names', 'abbreviations', 'towns', 'quotes', 'paragraphs'] as const
/** The longer of two versions is at most so many times as long. */
const LONGER = 2

/** Compares two releases by their fingerprints; of one language they are never the same story in two languages. */
export function compareStories(a: Fingerprint, b: Fingerprint): StoryComparison {
  if (Math.max(a.length, b.length) > LONGER * Math.min(a.length, b.length))
    return { same: false, score: 0, shared: 0, reasons: [] }
  const clues: Record<StoryClue, Clue> = {
    numbers: placed(a.numbers, b.numbers, numberWeight, (x, y) => x === y),
    title: weigh(a.titleNumbers, b.titleNumbers),
    names: names(a, b),
    abbreviations: weigh(a.abbreviations, b.abbreviations),
    towns: placed(
      a.towns,
      b.towns,
      () => 1,
      (x, y) => x === y,
    ),
    countries: weigh(a.countries, b.countries),
    day: weigh(a.day === null ? [] : [a.day], b.day === null ? [] : [b.day]),
    quotes: quotes(a, b),
    paragraphs: paragraphs(a, b),
  }
  let shared = 0
  let least = 0
  for (const clue of STORY_CLUES) {
    shared += clues[clue].shared * WEIGHT[clue]
    least += clues[clue].of * WEIGHT[clue]
  }
  const kinds = OWN.filter((clue) => clues[clue].shared >= 0.5).length
  const score = least === 0 ? 0 : Math.min(1, shared / least)
  return {
    same:
      primary(a.language) !== primary(b.language) &&
      shared >= LEAST &&
      score >= SCORE &&
      kinds >= KINDS &&
      !speakOfOthers(a, b, clues.numbers),
    score,
    shared,
    reasons: STORY_CLUES.filter((clue) => clues[clue].values.length > 0).map((kind) => ({
      kind,
      values: clues[kind].values,
    })),
  }
}

function primary(tag: string): string {
  return tag.split('-')[0]!
}

function numberWeight(value: string): number {
  const digits = value.replace(/\D/g, '').replace(/0+$/, '').length
  return digits >= 3 ? 1.4 : digits === 2 ? 1 : 0.7
}

/** Two texts with figures of their own tell two events, whoever speaks of them and wherever. */
function speakOfOthers(a: Fingerprint, b: Fingerprint, { values }: Clue): boolean {
  const least = Math.min(byValue(a.numbers).size, byValue(b.numbers).size)
  return values.length < Math.floor(least / 3)
}

/** What both have, its weight, and the weight of all that either has to show. */
interface Clue {
  readonly values: readonly string[]
  readonly shared: number
  readonly of: number
}

const NONE: Clue = { values: [], shared: 0, of: 0 }
/** How far into their texts two versions say the same, in hundredths apart; */
const NEAR = 10
/** what both say elsewhere may be chance. */
const ELSEWHERE = 0.2
/** What the richer text has besides counts less against them than what the poorer has. */
const POORER = 0.7

function mean(one: number, other: number): number {
  return Math.min(one, other) * POORER + Math.max(one, other) * (1 - POORER)
}

function weigh(a: readonly string[], b: readonly string[]): Clue {
  if (a.length === 0 || b.length === 0) return NONE
  const values = a.filter((value) => b.includes(value))
  return { values, shared: values.length, of: mean(a.length, b.length) }
}

/** Each thing counts once, in full where both texts have it in the same place. */
function placed(
  a: readonly Placed[],
  b: readonly Placed[],
  weight: (value: string) => number,
  isSame: (one: string, other: string) => boolean,
): Clue {
  const [left, right] = [byValue(a), byValue(b)]
  if (left.size === 0 || right.size === 0) return NONE
  const sum = (values: Iterable<string>) => [...values].reduce((total, value) => total + weight(value), 0)
  const found: [string, number][] = []
  for (const [value, places] of left) {
    let best = 0
    for (const [other, others] of right)
      if (isSame(value, other)) best = Math.max(best, isNear(places, others) ? 1 : ELSEWHERE)
    if (best > 0) found.push([value, best * weight(value)])
  }
  return {
    values: found.toSorted((x, y) => y[1] - x[1]).map(([value]) => value),
    shared: found.reduce((total, [, points]) => total + points, 0),
    of: mean(sum(left.keys()), sum(right.keys())),
  }
}

function byValue(things: readonly Placed[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [value, at] of things) places.set(value, [...(places.get(value) ?? []), at])
  return places
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  return a.some((at) => b.some((other) => Math.abs(at - other) <= NEAR))
}

function names(a: Fingerprint, b: Fingerprint): Clue {
  if (!a.isMixed && !b.isMixed) return placed(a.names, b.names, () => 1, isSameName)
  if (a.isMixed && b.isMixed) return NONE
  const [named, mixed] = a.isMixed ? [b, a] : [a, b]
  const telling = named.names.filter(([name]) => name.length >= 4)
  const found = placed(telling, mixed.names, () => 1, isSameName)
  return { ...found, of: byValue(telling).size }
}

/** Endings of cases add a consonant or two. */
function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short)
}

/** Quotes of the same share of the text in the same place. */
function quotes(a: Fingerprint, b: Fingerprint): Clue {
  if (a.quotes.length === 0 || b.quotes.length === 0) return NONE
  const same = a.quotes.filter(([length, at]) =>
    b.quotes.some(
      ([other, there]) => Math.abs(at - there) <= 3 && Math.abs(length - other) <= 0.25 * Math.max(length, other),
    ),
  )
  const shared = Math.min(same.length, b.quotes.length)
  return { values: same.map(([length]) => String(length)), shared, of: mean(a.quotes.length, b.quotes.length) }
}

/** From so many paragraphs on, where they end is as good as a name. */
const PARAGRAPHS = 4
/** So many thousandths apart on average, the ends of paragraphs say nothing. */
const APART = 25

/** The build of the text: as many paragraphs, ending in the same places. */
function paragraphs({ paragraphs: a }: Fingerprint, { paragraphs: b }: Fingerprint): Clue {
  if (Math.min(a.length, b.length) < PARAGRAPHS) return NONE
  const built = Math.min(4, Math.max(a.length, b.length) / 4)
  if (a.length !== b.length) return { values: [], shared: 0, of: built / 2 }
  const apart = a.reduce((sum, end, index) => sum + Math.abs(end - b[index]!), 0) / a.length
  const alike = Math.max(0, 1 - apart / APART)
  return { values: alike > 0.4 ? [String(a.length)] : [], shared: built * alike, of: built }
}
