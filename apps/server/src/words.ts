import { type Knowledge, languageOf } from '@dateline/core'
import { heldTogether } from './held-together.ts'

/** Every key of the `interface` table that receipts use. `{name}` in a text stands for a value. */
export const RECEIPT_WORDS = [
  'correction.note',
  'correction.replaced',
  'receipt.address',
  'receipt.cancel.default-reason',
  'receipt.cancel.done',
  'receipt.cancel.nothing',
  'receipt.cancel.unsaid-reason',
  'receipt.correct',
  'receipt.countries',
  'receipt.dateline',
  'receipt.duplicate',
  'receipt.duplicate.killed',
  'receipt.fault',
  'receipt.feeds',
  'receipt.folder',
  'receipt.guessed',
  'receipt.guessed.better',
  'receipt.guessed.key',
  'receipt.guessed.nothing',
  'receipt.heading.duplicate',
  'receipt.heading.embargoed',
  'receipt.heading.held',
  'receipt.heading.published',
  'receipt.heading.rejected',
  'receipt.held',
  'receipt.held.body',
  'receipt.held.charset',
  'receipt.held.cover-note',
  'receipt.held.embargo',
  'receipt.held.file-killed',
  'receipt.held.language',
  'receipt.held.near-copy',
  'receipt.held.other-text',
  'receipt.held.review',
  'receipt.held.status',
  'receipt.held.withheld',
  'receipt.id',
  'receipt.id.unknown',
  'receipt.kill.unknown',
  'receipt.killed',
  'receipt.language',
  'receipt.link',
  'receipt.list',
  'receipt.media',
  'receipt.media.elsewhere',
  'receipt.newsroom.broken',
  'receipt.newsroom.wait',
  'receipt.none',
  'receipt.not-a-file',
  'receipt.not-permitted',
  'receipt.part.missing',
  'receipt.part.unchanged',
  'receipt.published',
  'receipt.published.corrected',
  'receipt.quote',
  'receipt.quotes',
  'receipt.reason',
  'receipt.speaker.unnamed',
  'receipt.title',
  'receipt.title.derived',
  'receipt.too-large',
  'receipt.too-slow',
  'receipt.topics',
  'receipt.translation.unknown',
  'receipt.understood',
  'receipt.until',
  'receipt.why-not',
  'receipt.word',
  'speaker.position',
] as const

type ReceiptWord = (typeof RECEIPT_WORDS)[number]

/** Says a sentence in the language that was chosen. */
export type Say = (key: ReceiptWord, values?: Readonly<Record<string, string | number>>) => string

/**
 * The words of receipts in a language, or in English where it has none. A key that English lacks is a fault of ours, and is
 * found at start, not when a release depends on it.
 */
export function receiptWords(knowledge: Knowledge): (tag: string) => Say {
  const english = knowledge.languages.get('en')?.interface ?? {}
  const missing = RECEIPT_WORDS.filter((key) => english[key] === undefined)
  if (missing.length > 0)
    throw new Error(
      `languages/en/interface.yaml: expected the words of receipts, found no ${missing.join(', ')}; add them`,
    )
  return (tag) => {
    const language = languageOf(knowledge, tag)
    return (key, values = {}) => {
      const own = language?.interface[key]
      const turned = own !== undefined && language?.language.direction === 'rtl'
      return (own ?? english[key]!).replace(/\{([a-z]+)\}/g, (whole, name: string) => {
        const value = String(values[name] ?? whole)
        return turned ? heldTogether(value) : value
      })
    }
  }
}
