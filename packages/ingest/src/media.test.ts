import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { parseDocument } from './parse/parse.ts'
import { pictureSize } from './picture-size.ts'
import { readDocument } from './read-document.ts'
import { knowledge } from './testing.ts'

/** The head of a PNG of this size: nothing here looks further. */
function png(width: number, height = width): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR', 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

const data = (bytes: Buffer) => `data:image/png;base64,${bytes.toString('base64')}`

const LEDE =
  'NUUK, Greenland, 3 March 2026 – Twelve fishing boats came back to Nuuk on Tuesday after a week in the ice, and all of their crews are well.'
const SECOND =
  'The harbour office had sent a tug to meet them on Sunday, and will hold an inquiry into the weather warnings.'

const page = (inside: string, around = '') =>
  `<!doctype html><html lang="en"><head><title>Boats Home Safe</title></head><body>${around}<main><article><h1>Boats Home Safe</h1>
<p>${LEDE}</p>${inside}<p>${SECOND}</p></article></main></body></html>`

async function read(text: string) {
  const document = await readDocument(Buffer.from(text), { file: 'page.html' })
  return { document, media: parseDocument(document, knowledge())[0]!.media }
}

describe('pictures of a saved page', () => {
  it('come with their bytes, alternative text, caption and credit', async () => {
    const picture = png(640, 480)
    const { document, media } = await read(
      page(
        `<figure><img src="${data(picture)}" alt="Boats in the ice"><figcaption>The boats off Nuuk on Sunday. Photo: Runa Bek/Harbour Office</figcaption></figure>`,
      ),
    )
    const sha256 = createHash('sha256').update(picture).digest('hex')
    expect(media).toEqual([
      {
        file: 'picture',
        sha256,
        type: 'image/png',
        bytes: 33,
        alt: 'Boats in the ice',
        caption: 'The boats off Nuuk on Sunday.',
        credit: 'Runa Bek/Harbour Office',
      },
    ])
    expect(Buffer.from(document.files.get(sha256)!)).toEqual(picture)
  })

  it('that stand elsewhere are listed and never fetched, under the address that a late loader hides', async () => {
    const { document, media } = await read(
      page(
        `<p><img src="${data(png(1))}" data-src="https://cdn.example/photos/ice%20boats.jpg?reader=7" alt="Boats"></p>`,
      ),
    )
    expect(media).toMatchObject([{ file: 'ice boats.jpg', sha256: null, type: null, bytes: null, alt: 'Boats' }])
    expect(document.files.size).toBe(0)
  })

  it('of menus, asides and related news, icons, spies and logos are none of the release', async () => {
    const big = (seed: number) => data(png(600 + seed))
    const { media } = await read(
      page(
        `<p><img src="${data(png(16))}"><img src="https://t.example/open.gif?id=9" width="1" height="1"><img src="${big(1)}" alt="Logo of the harbour"></p>`,
        `<nav><img src="${big(2)}"></nav><header><img src="${big(3)}"></header><aside><img src="${big(4)}"></aside>`,
      ),
    )
    expect(media).toEqual([])
  })

  it('stand in the list once, however often they stand in the page', async () => {
    const picture = `<p><img src="${data(png(300))}"></p>`
    expect((await read(page(picture + picture))).media).toHaveLength(1)
  })

  it('beyond the fortieth are left out with a notice', async () => {
    const many = Array.from({ length: 45 }, (_, index) => `<img src="${data(png(100 + index))}">`).join('')
    const { document, media } = await read(page(`<p>${many}</p>`))
    expect(media).toHaveLength(40)
    expect(document.notices).toMatchObject([{ rule: 'media-left-out', message: expect.stringContaining('left out 5') }])
  })
})

describe('the type of a file', () => {
  it.each([
    ['image/png', png(9)],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['image/gif', Buffer.from('GIF89a')],
    ['image/webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['image/avif', Buffer.from('\0\0\0\x20ftypavif')],
    ['image/svg+xml', Buffer.from('<?xml version="1.0"?>\n<!-- a chart -->\n<svg xmlns="http://www.w3.org/2000/svg">')],
    ['application/pdf', Buffer.from('%PDF-1.7')],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.from(zipSync({ 'docProps/app.xml': new Uint8Array(9), 'word/document.xml': new Uint8Array(9) })),
    ],
    [
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      Buffer.from(zipSync({ 'xl/workbook.xml': new Uint8Array(9) })),
    ],
    ['application/zip', Buffer.from(zipSync({ 'photos/one.jpg': new Uint8Array(9) }))],
    ['application/zip', Buffer.from('PK\u0003\u0004 broken')],
    ['text/plain', Buffer.from('Häfen, Boote')],
    ['application/octet-stream', Buffer.from([0, 1, 2, 3])],
  ])('is seen to be %s from its content', (type, bytes) => {
    expect(mediaTypeOf(bytes)).toBe(type)
  })

  it('and the size of a picture are told of any bytes', () => {
    const heads = ['\u0089PNG\r\n\u001a\n', 'GIF89a', '\u00ff\u00d8\u00ff', 'RIFF0000WEBPVP8X', 'PK\u0003\u0004', '']
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 60 }), (head, rest) => {
        const bytes = Buffer.concat([Buffer.from(head, 'latin1'), rest])
        expect(mediaTypeOf(bytes)).toMatch(/^\w+\/[\w.+-]+$/)
        pictureSize(bytes)
      }),
    )
  })
})
