import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { clean } from '@dateline/core'
import fc from 'fast-check'
import type { Element, Nodes } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { type Document, UnreadableError } from '../document.ts'
import { parseDocument } from '../parse/parse.ts'
import { spanOf } from '../passage.ts'
import { readDocument } from '../read-document.ts'
import { knowledge } from '../testing.ts'
import type { Format } from './format.ts'
import { FORMATS } from './formats.ts'

/**
 * Every input format is held to the same contract; a new one needs no new test. It brings `formats/<name>/sample.<ending>`:
 * the release that all samples tell, written as that format writes it.
 */

const ALL: readonly Format[] = FORMATS

/** What every sample says, whatever surrounds it. */
const TOLD = {
  language: 'en',
  title: 'New Ferry Pier Opens in Seyðisfjörður',
  titleSource: 'document',
  dateline: { place: 'Seyðisfjörður', country: 'IS', date: '2026-05-03' },
  body: {
    text:
      'The Harbour Authority opened a new ferry pier on Sunday, the first in the fjord since 1978.\n' +
      '“Every family here has waited for this pier,” said Brynja Ólafs, Director of the Harbour Authority. ' +
      'Twelve municipalities paid for it & for the road.',
  },
  quotes: [{ text: 'Every family here has waited for this pier,', speaker: { name: 'Brynja Ólafs' } }],
  people: [{ name: 'Brynja Ólafs' }],
}

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

function sampleOf({ name, extensions }: Format): { readonly bytes: Uint8Array; readonly extension: string } {
  const folder = join(import.meta.dirname, name)
  const files = readdirSync(folder).filter((file) => file.startsWith('sample.'))
  const extension = extname(files[0] ?? '')
  if (files.length !== 1 || !extensions.includes(extension))
    throw new Error(
      `${folder}: expected one sample${extensions.join(' or sample')} with the release that all samples tell (see TOLD), found ${files.join(', ') || 'none'}`,
    )
  return { bytes: readFileSync(join(folder, files[0]!)), extension }
}

/** The document, or undefined where the bytes are refused; any other error is a fault. */
async function readOrRefuse(bytes: Uint8Array, file: string): Promise<Document | undefined> {
  try {
    return await readDocument(bytes, { file })
  } catch (error) {
    if (error instanceof UnreadableError) return undefined
    throw error
  }
}

/** Whatever stands in a document, its blocks point at characters of it, and it gives releases that carry nothing to run. */
function expectSound(document: Document): void {
  for (const { passage } of document.blocks) {
    const [start, end] = spanOf(passage)
    expect(0 <= start && start < end && end <= document.text.length, `${start}–${end}`).toBe(true)
  }
  const releases = parseDocument(document, knowledge())
  expect(releases.length).toBeGreaterThan(0)
  for (const { title, body } of releases) {
    expect(title).not.toBe('')
    expect(whatRuns(body.html)).toEqual([])
  }
}

const page = unified().use(rehypeParse, { fragment: true }).freeze()
const MAY_STAND =
  /^(?:a|abbr|b|blockquote|br|cite|code|del|dfn|em|h[1-6]|i|ins|li|ol|p|pre|q|s|small|strong|su[bp]|t(?:able|body|head|d|h|r)|u|ul)$/

/** Links, tags and character references of Markdown, which `clean` does not undo. */
const MARKUP = /[[\]&<]/

/** The spans of blocks slice the document to the text of the blocks. */
function expectSliced({ text, blocks }: Document): void {
  const written = blocks.map(({ passage }) => text.slice(...spanOf(passage)))
  const plain = blocks.map((_, index) => index).filter((index) => !MARKUP.test(written[index]!))
  expect(plain.length).toBeGreaterThan(0)
  expect(plain.map((index) => clean(written[index]!))).toEqual(plain.map((index) => clean(blocks[index]!.passage.text)))
}

/** Elements and attributes that could make a reader's browser do something. */
function whatRuns(html: string): string[] {
  const found: string[] = []
  const look = (node: Nodes): void => {
    if (node.type === 'element') found.push(...offencesOf(node))
    if ('children' in node) for (const child of node.children) look(child)
  }
  look(page.parse(html))
  return found
}

function offencesOf({ tagName, properties }: Element): string[] {
  const attributes = Object.entries(properties).filter(
    ([name, value]) =>
      !['lang', 'dir', 'title', 'hrefLang'].includes(name) &&
      !(name === 'href' && /^(?:https?:\/\/|mailto:)/i.test(String(value))),
  )
  return [...(MAY_STAND.test(tagName) ? [] : [tagName]), ...attributes.map(([name, value]) => `${name}=${value}`)]
}

/** What a careless or hostile sender may have put anywhere. */
const PIECES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)" style="x">here</a>',
  '[here](javascript:alert(1))',
  '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '</p></main><h1>',
  '<!--',
  ']]>',
  '---\n',
  '\r\n',
  '\u0000',
  '\u202e',
  '“',
  '\n\n“Again,” she said.\n\n',
  '=?utf-8?B?',
  '\u00ff',
]

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat({ max: 40 }),
  put: fc.oneof(
    fc.constantFrom(...PIECES).map((piece) => Buffer.from(piece)),
    fc.uint8Array({ maxLength: 4 }),
  ),
})

function changed(bytes: Uint8Array, changes: readonly { at: number; drop: number; put: Uint8Array }[]): Uint8Array {
  let now = Buffer.from(bytes)
  for (const { at, drop, put } of changes) {
    const start = Math.floor(at * now.length)
    now = Buffer.concat([now.subarray(0, start), put, now.subarray(start + drop)])
  }
  return now
}

it('each folder of formats is in the table, under its own name, and each format has a folder', () => {
  expect(ALL.map(({ name }) => name).toSorted()).toEqual(folders.map(({ name }) => name).toSorted())
})

it('no two formats take files of one ending, and endings are lower case with their dot', () => {
  const endings = ALL.flatMap(({ extensions }) => extensions)
  expect(new Set(endings).size).toBe(endings.length)
  for (const ending of endings) expect(ending).toMatch(/^\.[a-z0-9]+$/)
})

describe.each(ALL.map((format) => [format.name, format] as const))('a release as %s', (name, format) => {
  const { bytes, extension } = sampleOf(format)
  const file = `sample${extension}`
  const formatOf = async (named: string) => (await readDocument(bytes, { file: named })).source.format

  it('reads as the same release in every format reads', async () => {
    const document = await readDocument(bytes, { file })
    expect(parseDocument(document, knowledge())).toMatchObject([TOLD])
    expectSound(document)
    expectSliced(document)
  })

  it('is known by each of its endings, in capitals too', async () => {
    for (const ending of format.extensions) {
      expect(await formatOf(`release${ending}`)).toBe(name)
      expect(await formatOf(`RELEASE${ending.toUpperCase()}`)).toBe(name)
    }
  })

  it('is taken by no other format, and keeps its own under any name if its content shows it', async () => {
    const unnamed = await formatOf('release')
    expect([name, 'text']).toContain(unnamed)
    if (unnamed !== name || name === 'text') return
    for (const ending of ALL.flatMap(({ extensions }) => extensions))
      expect(await formatOf(`release${ending}`), ending).toBe(name)
  })

  it('gives the same document for the same bytes', async () => {
    expect(await readDocument(bytes, { file })).toEqual(await readDocument(bytes, { file }))
  })

  it('is read or refused wherever its bytes break off', async () => {
    for (let length = 0; length < bytes.length; length++) {
      const document = await readOrRefuse(bytes.subarray(0, length), file)
      if (document !== undefined && length % 16 === 0) expectSound(document)
    }
  })

  it('is read or refused whatever is put into it, and nothing of it ever runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const document = await readOrRefuse(changed(bytes, changes), file)
        if (document !== undefined) expectSound(document)
      }),
      { numRuns: 150 },
    )
    // A hundred and fifty damaged PDFs take a second; on a machine that is busy with other things, ten.
  }, 30_000)
})
