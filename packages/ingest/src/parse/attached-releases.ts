import type { Knowledge, Notice } from '@dateline/core'
import { type AttachedDocument, type Document, UnreadableError } from '../document.ts'
import { type AttachedText, attachedText } from './attached-text.ts'
import { messageIn } from './forwarded.ts'
import { weightOf } from './prose.ts'
import { wordsOf } from './words.ts'

/** Weight of a paragraph that says something, and how many of them together are a release and no note that covers one. */
const PARAGRAPH = 120
const PARAGRAPHS = 3

/** Less text is no release, whatever heads it. */
const LEAST_WEIGHT = 200

/** Share of the words of the shorter of two texts that stand in the other, where both are one release in two files. */
const SAME = 0.5
/** So much longer is the text that the other one is an extract of. */
const LONGER = 1.3

/** Share of a text's figures that its version in another language must have, and how many there must be. */
const FIGURES = { share: 0.5, count: 3 } as const
/** Share of a release's text that a version of it has which nothing else shows to be one. */
const VERSION = 0.6

/**
 * The documents in a file that are releases, in their order: of a mail its own text, or what is attached to it, or both.
 * Each attached text with a title and a dateline is one, and so is a version of it in another language; the same text in two
 * formats is one release, and an earlier release in the language of a new one explains that. A note that covers attached releases is none: it stands in their head as `mail:note`. What else is
 * attached stays an annex.
 *
 * @throws {UnreadableError} for a note whose release is attached and cannot be read, or is missing
 */
export function documentsIn(whole: Document, knowledge: Knowledge): readonly Document[] {
  if (whole.form !== 'mail' || (whole.attached.length + whole.unread.length === 0 && !isNote(whole))) return [whole]
  const tables = [...knowledge.languages.values()]
  const says = (text: string) => tables.some(({ mail }) => wordsOf(mail.attached).within(text))
  const candidate = (document: Document, file: AttachedDocument | undefined, order: number): Candidate => ({
    ...attachedText(messageIn(document, knowledge), knowledge),
    file,
    order,
    says,
  })
  const own = candidate(whole, undefined, -1)
  const attached = whole.attached.map((file, order) => candidate(file.document, file, order))
  const releases = releasesAmong(own, attached)
  if (releases.length === 0 || (releases[0] === own && !isRelease(own))) refuseCover(own, whole)
  if (attached.length === 0) return [whole]
  const left = [own, ...attached].filter((one) => !releases.includes(one))
  const notices = leftOut(left, releases)
  const note = notesIn(left.flatMap(({ file }) => (file === undefined ? [whole] : [file.document])))
  const annexes = annexesOf(whole, releases)
  return releases.map(({ file }, index) => {
    const document = file?.document ?? whole
    return {
      ...document,
      metadata: { ...document.metadata, head: headOf(document, index, note) },
      media: [...document.media.filter(({ standing }) => standing !== undefined), ...annexes(document)],
      notices: index === 0 ? [...document.notices, ...notices] : document.notices,
      attached: [],
      unread: [],
    }
  })
}

interface Candidate extends AttachedText {
  /** Undefined for the mail's own text. */
  readonly file: AttachedDocument | undefined
  readonly order: number
  /** Whether a text says, in any language, that something is attached. */
  readonly says: (text: string) => boolean
}

/** Whether a text is more than a note that covers another. */
function isRelease({ isHeaded, weight, paragraphs }: Candidate): boolean {
  if (isHeaded && weight >= LEAST_WEIGHT) return true
  return paragraphs.filter((text) => weightOf(text) >= PARAGRAPH).length >= PARAGRAPHS
}

function releasesAmong(own: Candidate, attached: readonly Candidate[]): readonly Candidate[] {
  const all = [own, ...attached].filter(({ isHeaded, weight }) => isHeaded && weight >= LEAST_WEIGHT)
  const headed = all.filter((one) => !all.some((other) => isBackground(one, other)))
  const found = headed.length > 0 ? eachOnce(headed) : [mainOf(own, attached)].filter((one) => one !== undefined)
  const [main] = found.toSorted((a, b) => b.weight - a.weight)
  if (main === undefined) return []
  const tongues = new Set(found.map(({ language }) => language))
  for (const one of attached) {
    if (found.includes(one) || tongues.has(one.language) || !isVersionOf(one, main)) continue
    if (found.some((other) => isSame(one, other))) continue
    tongues.add(one.language)
    found.push(one)
  }
  return found.toSorted((a, b) => a.order - b.order)
}

/** Days between an earlier release, sent along to explain another, and that one. */
const EARLIER = 7

function isBackground(one: Candidate, other: Candidate): boolean {
  if (one.file === undefined || one.language !== other.language) return false
  if (one.date === undefined || other.date === undefined) return false
  return (Date.parse(other.date) - Date.parse(one.date)) / 86_400_000 > EARLIER
}

/** Without a dateline anywhere: the mail's own text where it is long enough, or else what is attached. */
function mainOf(own: Candidate, attached: readonly Candidate[]): Candidate | undefined {
  if (isRelease(own)) return own
  const longest = attached.toSorted((a, b) => b.weight - a.weight)[0]
  const isCover = longest !== undefined && (longest.weight > own.weight || saysAttached(own))
  return isCover ? longest : own.document.blocks.length > 0 ? own : longest
}

/** Less text beside the line that says what is attached is no release. */
const LEAST_BESIDE = 250
/** A longer paragraph says more than that something is attached: `… Photos are attached.` */
const LONGEST_LINE = 300

/** A note has few lines; a long mail need not be asked whether it is one. */
const LONGEST_NOTE = { blocks: 40, letters: 3000 } as const

function isNote({ blocks, text }: Document): boolean {
  return blocks.length <= LONGEST_NOTE.blocks && text.length <= LONGEST_NOTE.letters
}

function saysAttached({ document, paragraphs, says }: Candidate): boolean {
  const beside = paragraphs
    .filter((text) => weightOf(text) > LONGEST_LINE || !says(text))
    .reduce((sum, text) => sum + weightOf(text), 0)
  return beside < LEAST_BESIDE && document.blocks.some(({ passage }) => says(passage.text))
}

/** A note that covers what cannot be read, or what is missing, must not go out in its place. */
function refuseCover(own: Candidate, { unread, media }: Document): void {
  if (unread.length > 0) throw unread[0]!.refusal
  if (!saysAttached(own)) return
  const names = media.map(({ file }) => file).join(', ')
  throw new UnreadableError(
    'release-missing',
    `The mail says that the release is attached, and brings ${names === '' ? 'nothing with it' : `no text that can be read as one (${names})`}. Drop the release itself as .docx, .txt, .md, .html or .pdf.`,
  )
}

/** Of the same text in two files, the one whose paragraphs and headings are known best; an extract goes behind the whole. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  for (const one of candidates) {
    const at = found.findIndex((other) => isSame(one, other))
    if (at < 0) found.push(one)
    else if (isBetter(one, found[at]!)) found[at] = one
  }
  return found
}

const RANKS: Readonly<Record<string, number>> = { mail: 1, pdf: 2 }

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.weight > other.weight * LONGER) return true
  return other.weight <= one.weight * LONGER && rankOf(one) < rankOf(other)
}

const rankOf = ({ document: { form } }: Candidate) => RANKS[form] ?? 0

function isSame({ words: a }: Candidate, { words: b }: Candidate): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  return fewer.size > 0 && [...fewer].filter((word) => more.has(word)).length >= fewer.size * SAME
}

/** A text of nearly the length, where the release has no dateline either, or one that gives the same figures. */
function isVersionOf(one: Candidate, main: Candidate): boolean {
  if (one.weight < LEAST_WEIGHT || one.weight > main.weight / VERSION) return false
  const fewer = Math.min(one.figures.size, main.figures.size)
  const shared = [...one.figures].filter((figure) => main.figures.has(figure)).length
  if (fewer >= FIGURES.count) return shared >= fewer * FIGURES.share
  return !main.isHeaded && one.weight >= main.weight * VERSION
}

/** Names in the head of a mail that stand for its first release alone. */
const OF_THE_FIRST = ['mail:subject', 'lang']

function headOf({ metadata: { head }, form }: Document, index: number, note: string): Readonly<Record<string, string>> {
  const own = index === 0 || form === 'mail' ? Object.entries(head) : withoutFirst(head)
  return { ...(note === '' ? {} : { 'mail:note': note }), ...Object.fromEntries(own) }
}

function withoutFirst(head: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(head).filter(([name]) => !OF_THE_FIRST.includes(name))
}

/** What the mails say that cover the releases; nothing below the dashes of a signature. */
function notesIn(documents: readonly Document[]): string {
  const lines = documents
    .filter(({ form }) => form === 'mail')
    .flatMap(({ blocks }) => {
      const texts = blocks.map(({ passage }) => passage.text)
      const signature = texts.findIndex((text) => /^-- ?$/.test(text))
      return signature < 0 ? texts : texts.slice(0, signature)
    })
  return lines.join('\n')
}

/** What only came with the mails, and with a release itself, without the releases. */
function annexesOf(whole: Document, releases: readonly Candidate[]): (document: Document) => Document['media'] {
  const taken = new Set(releases.map(({ file }) => file?.sha256 ?? ''))
  const mails = [whole, ...whole.attached.map(({ document }) => document)].filter(({ form }) => form === 'mail')
  return (document) => {
    const all = [document, ...mails.filter((mail) => mail !== document)].flatMap(({ media }) => media)
    const free = all.filter(({ standing, sha256 }) => standing === undefined && !taken.has(sha256 ?? ''))
    return free.filter(({ sha256 }, index) => free.findIndex((other) => other.sha256 === sha256) === index)
  }
}

/** Longest part of a text that a notice repeats. */
const LONGEST_SHOWN = 80

function leftOut(left: readonly Candidate[], releases: readonly Candidate[]): readonly Notice[] {
  const texts = left.filter((one) => isRelease(one) && !releases.some((release) => isSame(one, release)))
  if (texts.length === 0) return []
  const names = texts.map(({ file, paragraphs }) => `"${file?.name ?? (paragraphs[0] ?? '').slice(0, LONGEST_SHOWN)}"`)
  return [
    {
      rule: 'attached-left-out',
      message: `mail: expected texts with a title, a place and a date, found others; ${names.join(', ')} went out as no release. Drop what is one by itself.`,
      span: null,
    },
  ]
}
