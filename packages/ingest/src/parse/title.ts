import type { Knowledge, Language, Notice, Release } from '@dateline/core'
import type { Document } from '../document.ts'
import { joinPassages, type Passage, slicePassage, spanIn } from '../passage.ts'
import { deriveTitle } from './derive-title.ts'
import type { FrontMatter } from './front-matter.ts'
import { titleOfPage } from './page-title.ts'
import { passagesOf, type StructuredBlock } from './structured-block.ts'
import { wordsOf } from './words.ts'

/** What a release is called, and where it says so. */
export interface ReadTitle {
  readonly text: string
  readonly source: Release['titleSource']
  readonly passage: Passage | undefined
  readonly notices: readonly Notice[]
}

/** The title that front matter gives, or the printed one, or that of the subject or the page's head; undefined where there is none. */
export function readTitle(
  blocks: readonly StructuredBlock[],
  frontMatter: FrontMatter,
  document: Document,
  language: Language,
  knowledge: Knowledge,
): ReadTitle | undefined {
  const lines = passagesOf(blocks, 'title')
  const passage = lines.length === 0 ? undefined : lines.reduce(joinPassages)
  const written = frontMatter.title?.[0]
  if (written !== undefined)
    return { text: written, source: 'document', passage: passage?.text === written ? passage : undefined, notices: [] }
  if (passage !== undefined) {
    const printed = withoutVersion(passage, language)
    return { text: printed.text, source: 'document', passage: printed, notices: [] }
  }
  const stated = titleStated(document, language, knowledge)
  return stated === undefined ? undefined : { text: stated, source: 'document', passage: undefined, notices: [] }
}

/** A title made from the lede, which names one of `names` where it can; the name of the file where there is no text. */
export function derivedTitle(
  lede: Passage | undefined,
  document: Document,
  language: Language,
  names: readonly string[],
): ReadTitle {
  if (lede !== undefined) {
    const text = deriveTitle(lede.text, language, names)
    return {
      text,
      source: 'derived',
      passage: undefined,
      notices: [
        {
          rule: 'title-derived',
          message: `title: expected a line above the text, found none; made "${text}" from the lede. Write \`title:\` in the front matter.`,
          span: [...spanIn(lede, 0, Math.min(text.length, lede.text.length))],
        },
      ],
    }
  }
  return {
    text: document.source.file === '' ? 'Untitled' : document.source.file,
    source: 'derived',
    passage: undefined,
    notices: [
      {
        rule: 'title-derived',
        message: 'title: expected a line of text, found none; took the name of the file.',
        span: null,
      },
    ],
  }
}

/** `In English: New bridge in Førde` without the words that say which version it is. */
function withoutVersion(title: Passage, language: Language): Passage {
  const words = wordsOf(language.structure.versions).startsWith(title.text)
  const colon = words === 0 ? null : /^\s*[:：]\s*(?=\S)/.exec(title.text.slice(words))
  return colon === null ? title : slicePassage(title, words + colon[0].length)
}

/** The title that only the mail's subject or the page's head gives, without reply marks, labels and the site's name. */
function titleStated(document: Document, language: Language, knowledge: Knowledge): string | undefined {
  const subject = document.metadata.head['mail:subject']
  if (subject === undefined) return titleOfPage(document.metadata)?.normalize('NFC')
  const text = withoutPrefixes(subject.normalize('NFC'), knowledge)
  const label = Math.max(
    wordsOf(language.structure.label).startsWith(text),
    wordsOf(language.structure.release).startsWith(text),
    wordsOf(language.embargo.none).startsWith(text),
  )
  const rest = label > 0 ? /^\s*[:：–—|-]+\s*/u.exec(text.slice(label)) : null
  const title = rest === null ? text : text.slice(label + rest[0].length)
  return title === '' ? undefined : title
}

/** Marks that mail programs set before a subject, each in the language of its own: `AW: [EXTERN] Re[2]: `. */
const PREFIX =
  /^\s{0,5}(?:(\p{L}[\p{L}\p{M} ]{0,16}?)\s?(?:[[(]\d{1,3}[)\]])?\s?[:：]|[[【][^\]】]{1,60}[\]】])\s{0,5}/u
const MOST_PREFIXES = 10

function withoutPrefixes(subject: string, { languages }: Knowledge): string {
  let rest = subject
  for (let count = 0; count < MOST_PREFIXES; count++) {
    const found = PREFIX.exec(rest)
    const word = found?.[1]
    if (found === null) break
    if (word !== undefined && ![...languages.values()].some(({ mail }) => wordsOf(mail.prefixes).is(word))) break
    rest = rest.slice(found[0].length)
  }
  return rest.trim()
}
