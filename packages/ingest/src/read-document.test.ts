import { clean } from '@dateline/core'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Document, UnreadableError } from './document.ts'
import { parseDocument } from './parse/parse.ts'
import { MAX_BYTES, readDocument } from './read-document.ts'
import { documentOf, knowledge } from './testing.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const ruleOf = async (input: Uint8Array, file = 'x.txt') => {
  try {
    await readDocument(input, { file })
    return undefined
  } catch (error) {
    if (error instanceof UnreadableError) return error.rule
    throw error
  }
}

/** A compound file of Microsoft's with one name in its directory. */
const compound = (name: string) =>
  Buffer.concat([
    bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ])

describe('what cannot be read', () => {
  it.each([
    ['an empty file', bytes(), 'empty'],
    ['nothing but white space', new TextEncoder().encode(' \n\t \n'), 'empty'],
    ['zero bytes', bytes(65, 0, 66, 0, 0), 'binary'],
    ['a damaged PDF', new TextEncoder().encode('%PDF-1.7\n…'), 'pdf-broken'],
    ['half a Word file', bytes(0x50, 0x4b, 3, 4, 20, 0), 'zip-broken'],
    ['an old Office file', compound('x'), 'format-not-read'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'format-not-read'],
    ['a mail without a text', new TextEncoder().encode('From: Press <press@example.org>\nSubject: News\n\n'), 'empty'],
    ['bytes of no known character set', bytes(0x54, 0x81, 0x6c, 0x8d, 0x20, 0x07), 'charset-unreadable'],
  ])('%s is refused', async (_, input, rule) => expect(await ruleOf(input)).toBe(rule))

  it.each([
    ['an old Word file', compound('WordDocument'), /\.doc\)/],
    ['a mail as Outlook keeps it', compound('__properties_version1.0'), /\.msg\)/],
    ['a Word file with a password', compound('EncryptedPackage'), /password/],
    ['a file of Pages', zipSync({ 'Index/Document.iwa': bytes(1) }), /Pages/],
    ['an appointment', new TextEncoder().encode('BEGIN:VCALENDAR\r\nSUMMARY:Ferry\r\n'), /calendar/],
    ['a link', new TextEncoder().encode('[InternetShortcut]\r\nURL=https://ferry.example\r\n'), /link/],
    ['a feed', new TextEncoder().encode('<?xml version="1.0"?>\n<rss><channel/></rss>'), /XML/],
    ['data', new TextEncoder().encode('{"title": "Ferry"}'), /JSON/],
    ['rich text', new TextEncoder().encode('{\\rtf1\\ansi Ferry}'), /RTF/],
    ['a photo of a phone', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0', 'latin1'), /picture/],
    ['a film', Buffer.from('\0\0\0\u0018ftypisom\0\0\0\0', 'latin1'), /recording/],
  ])('%s is called by its name', async (_, input, name) => {
    await expect(readDocument(input, { file: 'release' })).rejects.toThrow(name)
    await expect(readDocument(input, { file: 'release' })).rejects.toThrow(/[Dd]rop/)
  })

  it('a file over the limit is refused before it is decoded', async () =>
    expect(await ruleOf(new Uint8Array(MAX_BYTES + 1))).toBe('too-large'))

  it('says in each refusal what to do', async () => {
    for (const input of [bytes(), bytes(65, 0), bytes(0x54, 0x81, 0x07)]) {
      await expect(readDocument(input, { file: 'x' })).rejects.toThrow(/[Dd]rop|[Ss]ave/)
    }
  })
})

describe('what a file is', () => {
  it.each([
    ['[Embargo] {Ferry}\n\nText.', 'a.txt', 'text'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html><body><p>Text', 'a.txt', 'html'],
    ['BMW baut in Leipzig\n\nText.', 'a.txt', 'text'],
    ['# Title\n\nText.', 'a.md', 'markdown'],
    ['<!doctype html><title>x</title><p>Text', 'a.txt', 'html'],
    ['<html><body><p>Text', 'page', 'html'],
    ['Title\n\nText', 'a.unknown', 'text'],
  ])('%j dropped as %s is %s', async (text, file, format) =>
    expect((await documentOf(text, file)).source.format).toBe(format),
  )

  it('reads UTF-16 by its mark and other charsets by their declaration', async () => {
    const utf16 = bytes(0xff, 0xfe, 0x4e, 0, 0x61, 0, 0x6d, 0, 0x65, 0)
    expect((await readDocument(utf16, { file: 'a.txt' })).text).toBe('Name')
    const page = Buffer.concat([
      Buffer.from('<html><meta charset="windows-1252"><p>Gen'),
      Buffer.from([0xe8]),
      Buffer.from('ve'),
    ])
    expect(await readDocument(page, { file: 'a.html' })).toMatchObject({
      text: 'Genève',
      source: { charset: 'windows-1252' },
    })
  })

  it('removes the byte order mark and nothing else from the text that spans count in', async () => {
    const text = '\uFEFF  Title \r\n\r\n Text. '
    expect((await documentOf(text)).text).toBe('  Title \r\n\r\n Text. ')
  })

  it('joins hard-wrapped lines and leaves one-line paragraphs alone', async () => {
    const wrapped =
      'The first line of this paragraph is wrapped where a mail\nprogram wraps it, and so is the second line that goes on\nhere until the end.\n\nNext paragraph starts and is also wrapped at the column\nwhere all lines are wrapped.'
    expect((await documentOf(wrapped)).blocks).toHaveLength(2)
    expect((await documentOf('One line.\nAnother line.\nA third line.')).blocks).toHaveLength(3)
  })

  it('shows no script, style, hidden element or picture of a page as text', async () => {
    const page =
      '<html><body><script>alert(1)</script><style>p{}</style><p hidden>no</p><p style="display:none">no</p><p>Yes.</p><img alt="no" src=x></body></html>'
    expect((await documentOf(page, 'a.html')).text).toBe('Yes.')
  })
})

describe('any bytes', () => {
  it('give a document or a refusal, and a release of every document', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        async (input, file) => {
          let document: Document
          try {
            document = await readDocument(input, { file })
          } catch (error) {
            expect(error).toBeInstanceOf(UnreadableError)
            return
          }
          expect(parseDocument(document, knowledge())).toHaveLength(1)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('give blocks whose spans slice the document to their text', async () => {
    const piece = fc.constantFrom(
      '“Aid is here,” said Ana Ruiz. ',
      '**bold** ',
      '\n\n',
      '\n',
      '- item ',
      '> quote ',
      '&amp; ',
      '\\* ',
      'é ',
      'e\u0301 ',
      '文字。',
      '\u200B',
      '<b>x</b> ',
      'Juba, 3 May 2026 – ',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html'),
        async (pieces, file) => {
          // What `clean` does not undo: in Markdown character references, inline HTML, and an asterisk that stays one between a
          // line's end and a script without spaces, which it takes for emphasis.
          const unspaced = pieces.includes('文字。')
          const isUndone = (text: string) =>
            file !== 'a.md' || !(/[&<]/.test(text) || (unspaced && text.startsWith('\\*')))
          const source = pieces.filter(isUndone).join('')
          if (source.trim() === '' || source.replace(/[\s\u200B]/g, '') === '') return
          const document = await documentOf(source, file)
          for (const release of parseDocument(document, knowledge()))
            for (const block of release.body.blocks)
              expect(clean(document.text.slice(...block.span))).toBe(clean(block.text))
        },
      ),
      { numRuns: 300 },
    )
  })
})
