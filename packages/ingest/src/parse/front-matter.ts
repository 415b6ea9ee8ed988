import type { Knowledge, Notice } from '@dateline/core'
import type { Metadata } from '../document.ts'
import { foldWords, wordsOf } from './words.ts'

const KEYS = [
  'title',
  'subtitle',
  'date',
  'language',
  'embargo',
  'status',
  'reason',
  'note',
  'countries',
  'topics',
  'byline',
  'dateline',
  'id',
  'translates',
] as const

type Key = (typeof KEYS)[number]

/** What people wrote above a release, under our names for the keys. Values are texts, or lists of texts. */
export type FrontMatter = { readonly [key in Key]?: readonly string[] }

/** Front matter with its keys understood in any language; keys that nobody knows are left out. */
export function frontMatterOf(metadata: Metadata, knowledge: Knowledge): FrontMatter {
  const found: { [key in Key]?: string[] } = {}
  for (const [name, value] of Object.entries(metadata.frontMatter)) {
    const key = keyCalled(name, knowledge)
    const texts = textsIn(value)
    if (key !== undefined && texts.length > 0) found[key] ??= texts
  }
  return found
}

/**
 * What front matter says by a key that nobody knows and that is nearly one that somebody does: `titel2`, `embrago`. A site's
 * own keys are no concern of ours.
 */
export function misspeltKeys(metadata: Metadata, knowledge: Knowledge): readonly Notice[] {
  const names = Object.keys(metadata.frontMatter).filter(
    (name) => textsIn(metadata.frontMatter[name]).length > 0 && keyCalled(name, knowledge) === undefined,
  )
  return names.flatMap((name) => {
    const spoken = spokenKey(name)
    const [nearest] = spellings(knowledge)
      .filter((known) => known.length >= SHORTEST_KEY)
      .map((known) => ({ known, slips: slipsBetween(spoken, known) }))
      .filter(({ known, slips }) => slips <= (known.length <= 5 ? 1 : MOST_SLIPS))
      .toSorted((a, b) => a.slips - b.slips)
    if (nearest === undefined) return []
    return [
      {
        rule: 'front-matter-key',
        message: `front matter: expected a key that is known, found "${name}"; did nothing with it. Write \`${nearest.known}:\` if that was meant.`,
        span: null,
      },
    ]
  })
}

function spokenKey(name: string): string {
  return foldWords(name.normalize('NFC').replaceAll(/[_-]/g, ' ').trim())
}

const compiled = new WeakMap<Knowledge, ReadonlyMap<Key, readonly string[]>>()

/** What a key is called in every language. */
function callsOf(key: Key, knowledge: Knowledge): readonly string[] {
  let calls = compiled.get(knowledge)
  if (calls === undefined) {
    const all = [...knowledge.languages.values()]
    calls = new Map(KEYS.map((each) => [each, all.flatMap((language) => language['front-matter'][each])]))
    compiled.set(knowledge, calls)
  }
  return calls.get(key)!
}

/** Every key as somebody may write it, ours first. */
function spellings(knowledge: Knowledge): readonly string[] {
  return [...new Set([...KEYS, ...KEYS.flatMap((key) => callsOf(key, knowledge)).map(foldWords)])]
}

/** A key with more slips is another one. */
const MOST_SLIPS = 2
/** Shorter keys are like too many others. */
const SHORTEST_KEY = 4
/** Longer keys are no slips of ours; short ones bound the work. */
const LONGEST_KEY = 40

/** How many letters are missing, too many, wrong or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS || a.length > LONGEST_KEY) return Number.POSITIVE_INFINITY
  let [older, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    // Slips never become fewer farther on.
    if (Math.min(...older, ...last) > MOST_SLIPS) return Number.POSITIVE_INFINITY
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        last[j]! + 1,
        row[j - 1]! + 1,
        last[j - 1]! + wrong,
        swapped ? older[j - 2]! + 1 : a.length + b.length,
      )
    }
    older = last
    last = row
  }
  return last[b.length]!
}

function keyCalled(name: string, knowledge: Knowledge): Key | undefined {
  // A capital I is the small ı of Turkish, too.
  const forms = [spokenKey(name), spokenKey(name.replaceAll('I', 'ı')), foldWords(name)]
  return KEYS.find((key) => {
    const calls = wordsOf(callsOf(key, knowledge))
    return forms.some((form) => form === key || calls.is(form))
  })
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (value instanceof Date) return [value.toISOString()]
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const text = String(value).normalize('NFC').trim()
    return text === '' ? [] : [text]
  }
  return []
}
