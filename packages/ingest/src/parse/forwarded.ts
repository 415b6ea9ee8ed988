import type { Knowledge, Language, Notice } from '@dateline/core'
import type { Block, Document } from '../document.ts'
import { stopInNote, stopInSubject } from './cover-note.ts'
import { parseDateline } from './dateline.ts'
import { readLanguage } from './language.ts'
import { mediaWithin } from './media.ts'
import { endsSentence, isProse, weightOf } from './prose.ts'
import { isAttribution, isWithin, type Quotation, quotationOf } from './quoted-mail.ts'
import { foldWords, wordsOf } from './words.ts'

const FIELDS = ['from', 'sent', 'subject', 'to'] as const
type Field = (typeof FIELDS)[number]

/** A message of a thread: what stands below its fields. */
interface Message {
  readonly fields: ReadonlyMap<Field, string>
  readonly blocks: readonly Block[]
}

/**
 * The one message of a mail that is the release, where the mail forwards or answers others: the first that has a title or
 * dateline over a text of its own, or else the one with the most running text. The notes of those who sent it on stay out,
 * and so does the thread below; a notice says so. A forwarded release has its own subject and date. Notes and subjects that
 * ask not to publish it are noticed too.
 */
export function messageIn(document: Document, knowledge: Knowledge): Document {
  const { head, frontMatter } = document.metadata
  const subject = head['mail:subject'] ?? ''
  const messages = document.form === 'mail' ? messagesOf(document.blocks, knowledge) : []
  const release = releaseAmong(messages, subject, knowledge)
  if (messages.length < 2 || release === undefined) {
    const stop = stopInSubject(subject, false, knowledge) ?? stopInNote(head['mail:note']?.split('\n') ?? [], knowledge)
    return stop === undefined ? document : { ...document, notices: [...document.notices, stop] }
  }
  const above = messages.slice(0, messages.indexOf(release))
  // Whoever sends a release on may name its embargo.
  const note = above.flatMap(({ blocks }) => blocks.map(({ passage }) => passage.text))
  const subjects = [subject, ...above.slice(1).map(({ fields }) => fields.get('subject') ?? '')]
  const stop =
    subjects.map((one) => stopInSubject(one, above.length > 0, knowledge)).find((one) => one !== undefined) ??
    stopInNote(note, knowledge)
  const left = messages.filter((message) => message !== release && message.blocks.length > 0)
  const [ownSubject, sent] = [release.fields.get('subject'), release.fields.get('sent')]
  return {
    ...document,
    metadata: {
      frontMatter,
      head: {
        ...head,
        ...(ownSubject === undefined ? {} : { 'mail:subject': ownSubject }),
        ...(sent === undefined ? {} : { 'mail:sent': sent }),
        ...(note.length === 0 ? {} : { 'mail:note': note.join('\n') }),
      },
    },
    blocks: release.blocks,
    media: mediaWithin(document, release.blocks),
    notices: [
      ...document.notices,
      ...(stop === undefined ? [] : [stop]),
      ...(left.length === 0 ? [] : [leftOut(left, messages.length)]),
    ],
  }
}

function leftOut(left: readonly Message[], count: number): Notice {
  const first = left[0]!.blocks[0]!.passage.text
  const shown = first.length > 80 ? `${first.slice(0, 80)}…` : first
  return {
    rule: 'several-messages',
    message: `mail: expected one message, found ${count} in a thread; left out ${left.length}, the first of them "${shown}". If another is the release, drop it by itself.`,
    span: null,
  }
}

/** Words of a title, at least, and its weight: a greeting has fewer. */
const TITLE = { words: 4, weight: 20 } as const

function releaseAmong(messages: readonly Message[], subject: string, knowledge: Knowledge): Message | undefined {
  const written = messages.filter((message) => proseIn(message) > 0)
  if (written.length < 2) return written[0]
  return (
    written.find((message) => isRelease(message, message.fields.get('subject') ?? subject, written, knowledge)) ??
    written.toSorted((a, b) => proseIn(b) - proseIn(a))[0]
  )
}

/** Whether a message has a dateline, or a title that its subject, a text of some length or the thread around it confirms. */
function isRelease(message: Message, subject: string, written: readonly Message[], knowledge: Knowledge): boolean {
  const { blocks } = message
  const language = readLanguage(blocks, undefined, knowledge).tables
  const prose = blocks.filter(({ passage }) => isProse(passage.text))
  if (prose.slice(0, 2).some(({ passage }) => parseDateline(passage, language, knowledge) !== undefined)) return true
  const title = blocks.slice(0, blocks.indexOf(prose[0]!)).find(({ passage: { text } }) => isTitle(text))
  if (title === undefined) return false
  const words = lettersIn(title.passage.text)
  const shared = (text: string) => {
    const others = new Set(lettersIn(text))
    return words.filter((word) => others.has(word)).length / Math.max(1, words.length)
  }
  if (shared(subject) >= 0.5) return true
  const next = written[written.indexOf(message) + 1]
  return next !== undefined && shared(next.blocks.map(({ passage }) => passage.text).join(' ')) >= 0.6
}

function isTitle(text: string): boolean {
  return (
    weightOf(text) >= TITLE.weight &&
    !endsSentence(text) &&
    !/[,:!،，：]$/.test(text) &&
    (/\p{Script=Han}/u.test(text) || text.split(/\s+/).length >= TITLE.words)
  )
}

/** Words as they are compared; in Chinese each sign counts. */
function lettersIn(text: string): string[] {
  return foldWords(text).match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]{2,}/gu) ?? []
}

function messagesOf(blocks: readonly Block[], knowledge: Knowledge): readonly Message[] {
  const tables = [...knowledge.languages.values()]
  const messages: Message[] = []
  let fields = new Map<Field, string>()
  let own: Block[] = []
  let answered: Quotation | undefined
  let index = 0
  const begin = (found: Map<Field, string>) => {
    messages.push({ fields, blocks: own })
    fields = found
    own = []
    answered = undefined
  }
  while (index < blocks.length) {
    const attributed = attributionAt(blocks, index, tables)
    if (attributed > 0) {
      index += attributed
      begin(new Map())
      answered = index < blocks.length ? quotationOf(blocks[index]!) : undefined
      continue
    }
    // Below what it answers, a mail goes on.
    if (answered !== undefined && !isWithin(blocks[index]!, answered)) begin(new Map())
    const marked = isMark(blocks[index]!.passage.text, tables) ? 1 : 0
    const { found, length } = fieldsAt(blocks, index + marked, tables)
    const isParted = marked > 0 || blocks[index]!.ruled || isRule(blocks[index - 1])
    const names = isSender(found.get('from')) && (found.has('subject') || (isParted && found.has('sent')))
    const next = index + Math.max(1, marked + length)
    if (names || marked > 0) begin(found)
    else for (const block of blocks.slice(index, next)) own.push(block)
    index = next
  }
  return [...messages, { fields, blocks: own }]
}

/** How many blocks from an index on say whom a mail answers; some programs break that line. */
function attributionAt(blocks: readonly Block[], index: number, tables: readonly Language[]): number {
  const isQuoted = (at: number) => blocks[at] !== undefined && quotationOf(blocks[at]) !== undefined
  const { text } = blocks[index]!.passage
  if (isAttribution(text, isQuoted(index + 1), tables)) return 1
  const next = blocks[index + 1]?.passage.text ?? ''
  const isBroken = next.length <= LONGEST_REST && /[:：]$/.test(next) && !endsSentence(text)
  return isBroken && isAttribution(`${text} ${next}`, isQuoted(index + 2), tables) ? 2 : 0
}

/** Of a broken line, what stands on the second one. */
const LONGEST_REST = 80

/** An address or a name; `10 am to 4 pm` is neither. */
function isSender(from: string | undefined): boolean {
  return from !== undefined && (/\S@\S/.test(from) || (/\p{L}/u.test(from) && !/\p{Nd}/u.test(from)))
}

/** The line that some programs draw above the message which they quote. */
function isRule(block: Block | undefined): boolean {
  return block !== undefined && /^[_\-–—=*]{5,}$/.test(block.passage.text)
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
