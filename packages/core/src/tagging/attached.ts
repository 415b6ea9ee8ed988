import type { Language } from '../knowledge/language.ts'

/** What a language attaches to the front of its nouns: the prefixes among its endings, as `ب` and `ال` in Arabic. */
export function attachedOf(language: Language | undefined): readonly string[] {
  return [...(language?.places.endings ?? []), ...(language?.people.endings ?? [])].flatMap(({ prefixes }) => prefixes)
}
