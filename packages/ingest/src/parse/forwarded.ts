import type { Knowledge, Language } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { mediaWithin } from './media.ts'
import { isProse, weightOf } from './prose.ts'
import { wordsOf } from './words.ts'

const FIELDS = ['from', 'sent', 'subject', 'to'] as const
type Field = (typeof FIELDS)[number]

/** A message of a thread: what stands below its fields. */
interface Message {
  readonly fields: ReadonlyMap<Field, string>
  readonly blocks: readonly Block[]
}

/**
 * The one message of a mail that is the release, where the mail forwards or answers others: the one with the most running
 * text. The notes of those who sent it on stay out, and so does the thread below. A forwarded release has its own subject
 * and date.
 */
export function messageIn(document: Document, knowledge: Knowledge): Document {
  if (document.form !== 'mail') return document
  const messages = messagesOf(document.blocks, knowledge)
  const [release] = messages.toSorted((a, b) => proseIn(b) - proseIn(a))
  if (messages.length === 1 || release === undefined || proseIn(release) === 0) return document
  const { head, frontMatter } = document.metadata
  // Whoever sends a release on may name its embargo.
  const note = messages
    .slice(0, messages.indexOf(release))
    .flatMap(({ blocks }) => blocks.map(({ passage }) => passage.text))
  const [subject, sent] = [release.fields.get('subject'), release.fields.get('sent')]
  return {
    ...document,
    metadata: {
      frontMatter,
      head: {
        ...head,
        ...(subject === undefined ? {} : { 'mail:subject': subject }),
        ...(sent === undefined ? {} : { 'mail:sent': sent }),
        ...(note.length === 0 ? {} : { 'mail:note': note.join('\n') }),
      },
    },
    blocks: release.blocks,
    media: mediaWithin(document, release.blocks),
  }
}

function messagesOf(blocks: readonly Block[], knowledge: Knowledge): readonly Message[] {
  const tables = [...knowledge.languages.values()]
  const messages: Message[] = []
  let fields = new Map<Field, string>()
  let own: Block[] = []
  let index = 0
  while (index < blocks.length) {
    const marked = isMark(blocks[index]!.passage.text, tables) ? 1 : 0
    const { found, length } = fieldsAt(blocks, index + marked, tables)
    const names = found.has('from') && (found.has('subject') || found.has('sent'))
    const next = index + Math.max(1, marked + length)
    if (names || marked > 0) {
      messages.push({ fields, blocks: own })
      fields = found
      own = []
    } else for (const block of blocks.slice(index, next)) own.push(block)
    index = next
  }
  return [...messages, { fields, blocks: own }]
}

/** The fields that stand one below the other from a block on, and how many blocks they fill. */
function fieldsAt(
  blocks: readonly Block[],
  start: number,
  tables: readonly Language[],
): { readonly found: Map<Field, string>; readonly length: number } {
  const found = new Map<Field, string>()
  let index = start
  for (; index < blocks.length; index++) {
    const field = fieldIn(blocks[index]!.passage.text, tables)
    if (field === undefined) break
    if (!found.has(field.name)) found.set(field.name, field.value)
  }
  return { found, length: index - start }
}

/** Signs that mail programs set before a field: quoting, and stars for bold letters. */
const BEFORE = /^[>*\s]{0,12}/

function fieldIn(
  printed: string,
  tables: readonly Language[],
): { readonly name: Field; readonly value: string } | undefined {
  const text = printed.replace(BEFORE, '')
  if (!/^[^:：]{1,40}[:：]/.test(text)) return undefined
  for (const { mail } of tables)
    for (const name of FIELDS) {
      const length = wordsOf(mail[name]).startsWith(text)
      const colon = length === 0 ? null : /^\*?\s?[:：]\*?\s*/.exec(text.slice(length))
      if (colon !== null) return { name, value: text.slice(length + colon[0].length).trim() }
    }
  return undefined
}

/** `---------- Forwarded message ---------`, `Begin forwarded message:`. */
function isMark(printed: string, tables: readonly Language[]): boolean {
  if (printed.length > 100 || !/^[>*_–—-]|[-_–—:：]$/.test(printed)) return false
  const text = printed.replace(/^[\s>*_–—-]+|[\s*_:：–—-]+$/g, '')
  return text !== '' && tables.some(({ mail }) => wordsOf(mail.forwarded).is(text))
}

const proseIn = ({ blocks }: Message) =>
  blocks.reduce((sum, { passage: { text } }) => sum + (isProse(text) ? weightOf(text) : 0), 0)
