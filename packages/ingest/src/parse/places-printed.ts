import type { GazetteerPlace, Knowledge, Language } from '@dateline/core'
import { rememberedByLanguage } from './remembered.ts'

const known = rememberedByLanguage<readonly GazetteerPlace[]>(2_000)

/** The places that the gazetteer has under a name just as it is printed: asked of every name, most of which are none. */
export function placesPrinted(name: string, language: Language, knowledge: Knowledge): readonly GazetteerPlace[] {
  return known(language).get(name, (own) => knowledge.places.lookup(own, language.language.tag))
}
