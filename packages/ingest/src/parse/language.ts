import type { Knowledge, Language } from '@dateline/core'
import { languageOf, unknownLanguage } from '@dateline/core'
import { eld } from 'eld/extrasmall'
import type { Document } from '../document.ts'
import { isProse } from './prose.ts'

/** How much text is enough to know a language by. */
const SAMPLE = 3000

/** The detector's names where they differ from the tags that releases carry. */
const TAGS: Readonly<Record<string, string>> = { no: 'nb', ms: 'id', iw: 'he' }

/** The language of a release: its full tag, and the tables that read it. */
export interface ReadLanguage {
  readonly tag: string
  readonly tables: Language
  /** Whether the language is one that has tables. */
  readonly served: boolean
}

/**
 * The language of the running text. What the document declares wins unless the text is clearly in another language;
 * Chinese is told apart by its characters.
 */
export function readLanguage(document: Document, declared: string | undefined, knowledge: Knowledge): ReadLanguage {
  const prose = document.blocks.filter((block) => isProse(block.passage.text))
  const sample = (prose.length > 0 ? prose : document.blocks)
    .map((block) => block.passage.text)
    .join('\n')
    .slice(0, SAMPLE)
  const detected = eld.detect(sample)
  const fromText = detected.language === '' ? undefined : (TAGS[detected.language] ?? detected.language)
  const fromDocument = primaryTag(declared)
  const base =
    fromText !== undefined && (fromDocument === undefined || detected.isReliable())
      ? fromText
      : (fromDocument ?? fromText ?? 'und')
  const tag = base === 'zh' ? hanVariant(sample) : base
  const tables = languageOf(knowledge, tag)
  return { tag, tables: tables ?? unknownLanguage(tag), served: tables !== undefined }
}

function primaryTag(declared: string | undefined): string | undefined {
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0]
  if (primary === undefined || !/^[a-z]{2,3}$/.test(primary)) return undefined
  return TAGS[primary] ?? primary
}

/** Characters that only one of the two Chinese scripts writes. */
const TRADITIONAL = /[們國際組織過這對會時後發開實現問題經濟關於說應該還進難區長見學習總統員動與為個從來對萬億兒童]/g
const SIMPLIFIED = /[们国际组织过这对会时后发开实现问题经济关于说应该还进难区长见学习总统员动与为个从来对万亿儿童]/g

function hanVariant(text: string): 'zh-Hans' | 'zh-Hant' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'
}
