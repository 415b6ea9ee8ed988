import type { Knowledge } from '@dateline/core'
import type { Metadata } from '../document.ts'
import { wordsOf } from './words.ts'

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
] as const

/** What people wrote above a release, under our names for the keys. Values are texts, or lists of texts. */
export type FrontMatter = { readonly [Key in (typeof KEYS)[number]]?: readonly string[] }

/** Front matter with its keys understood in any language; keys that nobody knows are left out. */
export function frontMatterOf(metadata: Metadata, knowledge: Knowledge): FrontMatter {
  const found: { [Key in (typeof KEYS)[number]]?: string[] } = {}
  for (const [name, value] of Object.entries(metadata.frontMatter)) {
    const key = KEYS.find((candidate) => isKey(name, candidate, knowledge))
    const texts = textsIn(value)
    if (key !== undefined && texts.length > 0) found[key] ??= texts
  }
  return found
}

function isKey(name: string, key: (typeof KEYS)[number], knowledge: Knowledge): boolean {
  const spoken = name.replaceAll(/[_-]/g, ' ').trim()
  if (spoken.toLowerCase() === key) return true
  for (const language of knowledge.languages.values())
    if (wordsOf(language['front-matter'][key]).is(spoken)) return true
  return false
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
