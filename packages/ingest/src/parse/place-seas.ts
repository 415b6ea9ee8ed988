import type { Language } from '@dateline/core'
import { wordsOf } from './words.ts'

/** Whether a name says that it is a sea, a gulf or the like, which no country has for itself: `Gulf of Gabès`, `خليج قابس`. */
export function isSea(name: string, { places }: Language): boolean {
  if (places.seas.length === 0) return false
  const small = name.toLowerCase()
  return (
    small.split(/[\s-]+/u).some((word) => wordsOf(places.seas).has(word)) ||
    places.seas.some((word) => word.startsWith('*') && small.endsWith(word.slice(1)))
  )
}
