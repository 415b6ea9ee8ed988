import type { Email } from 'postal-mime'
import { VFile } from 'vfile'
import { UnreadableError } from '../../document.ts'
import type { BytesFormat, Reading } from '../format.ts'
import { html } from '../html/html.ts'
import { readText } from '../text/text.ts'
import { type Attached, attachedTo, readingsOf } from './attached.ts'
import { decodeAgain } from './decode-again.ts'
import { isoInstant } from './mail-date.ts'
import { markQuoted, shownText } from './plain-text.ts'

/** Two header fields at the top of the file (RFC 5322). */
const HEADERS =
  /^(?:From |[A-Z][\w-]{1,40}:[^\n]{0,900}\r?\n(?:[ \t][^\n]{0,900}\r?\n){0,30}(?:From|Received|Return-Path|Delivered-To|Date|Subject|To|Cc|Reply-To|Message-ID|MIME-Version|Content-Type|X-[\w-]{1,40}|DKIM-Signature|ARC-Seal|Authentication-Results):)/i
const FIRST =
  /^(?:From|Received|Return-Path|Delivered-To|Date|Subject|To|Message-ID|MIME-Version|Content-Type|X-[\w-]{1,40})[ :]/i

/** Parts nested deeper are an attack on the parser. */
const MAX_NESTING = 20

/** Twenty megabytes of attachments have fewer; each line takes the parser half a kilobyte. */
const MAX_LINES = 400_000

/** A plain part shorter than this, beside a page that says more than twice as much, only says where the page is. */
const POINTER = 1000

/**
 * Mails: the plain part, or the page where there is none. What is attached is read as well, in any format that is read: whether
 * the mail's own text is the release or the note that covers others is for those to say who know languages. All but signatures
 * and visiting cards is enclosed. Subject and date stand in the metadata.
 */
export const mail: BytesFormat = {
  kind: 'bytes',
  name: 'mail',
  extensions: ['.eml'],
  recognises: (beginning) => FIRST.test(beginning) && HEADERS.test(beginning),
  async read(bytes, file, readEnclosed) {
    const parsed = await parse(bytes)
    const email = (await decodeAgain(bytes, parsed, file, parse)) ?? parsed
    if (isAutomatic(email)) throw AUTOMATIC
    const own = readOwn(email, file)
    const attached = await attachedTo(email, readEnclosed)
    if (own === undefined && attached.every(({ reading }) => reading === undefined)) throw nothingIn(email, attached)
    const language = email.headers.find(({ key }) => key === 'content-language')?.value
    const head = {
      ...(language === undefined ? {} : { lang: language }),
      ...(email.subject === undefined ? {} : { 'mail:subject': email.subject }),
      ...dateOf(email),
    }
    const reading = own ?? NO_TEXT
    return {
      ...reading,
      metadata: { ...reading.metadata, head: { ...head, ...reading.metadata.head } },
      enclosed: [
        ...reading.enclosed,
        ...attached.filter((one) => isAnnex(one, own?.text === undefined)).map(({ file: annex }) => annex),
      ],
      ...readingsOf(attached, head),
    }
  },
}

/** A mail that only brings files. */
const NO_TEXT: Reading = {
  tree: { type: 'root', children: [] },
  metadata: { frontMatter: {}, head: {} },
  text: undefined,
  enclosed: [],
}

/** A mail within the mail is read as a file of its own, by us. */
async function parse(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  if (hasMoreLines(bytes, MAX_LINES))
    throw new UnreadableError(
      'too-many-lines',
      `The mail has more than ${MAX_LINES} lines. Drop the release itself as .docx, .txt, .md or .html.`,
    )
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_NESTING,
      attachmentEncoding: 'arraybuffer',
      forceRfc822Attachments: true,
    })
  } catch (error) {
    throw new UnreadableError(
      'mail-damaged',
      `The mail is damaged: expected at most ${MAX_NESTING} parts in each other and two megabytes of headers (${String(error)}). Drop the release itself.`,
    )
  }
}

const AUTOMATIC = new UnreadableError(
  'mail-automatic',
  'A program wrote this mail by itself: a notice of absence, or a report that a mail was not delivered. Drop the release itself.',
)

/** Answers that nobody wrote (RFC 3834 §5), and reports on other mails (RFC 6522). */
function isAutomatic({ headers }: Email): boolean {
  return headers.some(
    ({ key, value }) =>
      (key === 'auto-submitted' && /^\s*auto-replied\b/i.test(value)) ||
      (key === 'precedence' && /^\s*auto_reply\b/i.test(value)) ||
      (key === 'content-type' && /^\s*multipart\/report\b/i.test(value)) ||
      key === 'x-autoreply' ||
      key === 'x-autorespond',
  )
}

function hasMoreLines(bytes: Uint8Array, most: number): boolean {
  let lines = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1))
    if (++lines > most) return true
  return false
}

const LINE_FEED = 0x0a

function dateOf(email: Email): Record<string, string> {
  const written = email.headers.find(({ key }) => key === 'date')?.value
  const instant = written === undefined ? undefined : isoInstant(written)
  return instant === undefined ? {} : { 'mail:date': instant }
}

function readOwn(email: Email, file: VFile): Reading | undefined {
  const plain = email.text?.trim() ?? ''
  const page = email.html ?? ''
  if (plain === '' && page.trim() === '') return undefined
  const readsPage = plain === '' || (plain.length < POINTER && lettersOf(page) > plain.length * 2)
  const own = new VFile({ path: file.path, value: readsPage ? page : email.text! })
  const reading = readsPage ? html.read(own) : readPlain(own)
  file.messages.push(...own.messages)
  return reading
}

function readPlain(file: VFile): Reading {
  const written = String(file)
  const shown = shownText(written)
  const reading = readText(file, shown)
  markQuoted(reading.tree, written, shown)
  return reading
}

/** What an element holds that is never shown. */
const SILENT = /<(style|script|title)\b/iy

/** How many letters a page shows, near enough. */
function lettersOf(page: string): number {
  let letters = 0
  let at = 0
  while (at < page.length) {
    const open = page.indexOf('<', at)
    letters += page.slice(at, open < 0 ? page.length : open).trim().length
    if (open < 0) break
    SILENT.lastIndex = open
    const name = SILENT.exec(page)?.[1]
    const close = name === undefined ? page.indexOf('>', open) + 1 : page.indexOf(`</${name}`, open)
    at = close <= open ? page.length : close
  }
  return letters
}

/**
 * A mail within the mail was sent to others. Pictures set into the page of a mail belong to it: beside a plain text they are
 * the sender's logo more often than not.
 */
function isAnnex({ isMail, isSet }: Attached, readsPage: boolean): boolean {
  return !isMail && (!isSet || readsPage)
}

/** Why a mail has nothing to read, as far as its parts tell. */
function nothingIn(email: Email, attached: readonly Attached[]): UnreadableError {
  const types = email.attachments.map(({ mimeType }) => mimeType)
  const refused = attached.find(({ refusal }) => refusal !== undefined)?.refusal
  if (types.includes('application/pgp-encrypted'))
    return new UnreadableError(
      'mail-sealed',
      'The mail is encrypted. Send it without encryption and with a signature beside the text, or drop the release itself.',
    )
  if (types.includes('application/ms-tnef'))
    return new UnreadableError(
      'mail-sealed',
      'The mail is in Outlook’s own format (winmail.dat). Send it as HTML or plain text, or drop the release itself.',
    )
  if (refused !== undefined) return refused
  return new UnreadableError('empty', 'The mail holds no text. Drop the release itself as .docx, .txt, .md or .html.')
}
