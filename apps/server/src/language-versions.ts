import type { Release } from '@dateline/core'
import type { Own } from './store/store.ts'

/** A file name by its convention: `flood.fr.txt`, `flood_fr.docx` and `flood-fr.md` are `flood` in French. */
export interface NamedVersion {
  readonly stem: string
  /** The language tag in the name, lower case; undefined where there is none. */
  readonly tag: string | undefined
}

const TAGGED = /^(.+)[._-]([a-z]{2,3}(?:-[a-z]{2,4})?)$/i

/** Reads the name of a file; what looks like a tag counts only if it is the release's own language. */
export function namedVersion(file: string, language: string): NamedVersion {
  const name = file.replace(/\.[a-z0-9]{1,5}$/i, '')
  const [, stem, written] = TAGGED.exec(name) ?? []
  const tag = written?.toLowerCase()
  return tag !== undefined && primary(tag) === primary(language) ? { stem: stem!, tag } : { stem: name, tag: undefined }
}

/**
 * The newsroom's article of which a release is the version in another language, by the names of their files: the same but
 * for the language, which at least one of them says. The one admitted last, where there are several.
 */
export function versionOf(release: Release, file: string, candidates: readonly Own[]): Own | undefined {
  const named = namedVersion(file, release.language)
  return candidates.find(({ article, state }) => {
    if (state === 'killed' || !('source' in article) || primary(article.language) === primary(release.language))
      return false
    const other = namedVersion(article.source.file, article.language)
    return other.stem === named.stem && (other.tag ?? named.tag) !== undefined
  })
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0]!
}
