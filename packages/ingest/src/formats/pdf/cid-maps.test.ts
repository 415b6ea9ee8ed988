import { describe, expect, it } from 'vitest'
import { readDocument } from '../../read-document.ts'

/** A PDF that names a font of East Asia without bringing it along; each line is what it shows, in hexadecimal. */
function pdfOf(encoding: string, ordering: string, lines: readonly string[], more = ''): Uint8Array {
  const content = lines.map((line, index) => `BT /F1 12 Tf 60 ${780 - index * 40} Td <${line}> Tj ET`).join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    `<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/${encoding}/DescendantFonts[6 0 R]${more}>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/FontDescriptor 7 0 R/DW 1000/W[1 95 500]>>`,
    '<</Type/FontDescriptor/FontName/Song/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 60>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`, 'latin1')
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

/** The bytes that a charset writes a text with, by trying all of them. */
function encode(text: string, charset: string): string {
  const decoder = new TextDecoder(charset)
  const codes = new Map<string, string>()
  for (let code = 0xfefe; code > 0; code--) {
    const bytes = code > 0xff ? [code >> 8, code & 0xff] : [code]
    codes.set(decoder.decode(Uint8Array.from(bytes)), Buffer.from(bytes).toString('hex'))
  }
  return [...text].map((char) => codes.get(char)!).join('')
}

async function textOf(bytes: Uint8Array): Promise<string> {
  return (await readDocument(bytes, { file: 'release.pdf' })).text
}

async function refusal(bytes: Uint8Array): Promise<unknown> {
  return readDocument(bytes, { file: 'release.pdf' }).catch((error: unknown) => error)
}

const CHINESE = ['山村新桥2026年3月通车', '县交通局说：“一共1250人受益（含学生）。”']
const TRADITIONAL = ['山村新橋2026年3月通車', '縣政府說：「一共1250人受益」，並將續建。']
const JAPANESE = ['山村の新しい橋が2026年3月に開通', 'ミナト町は「1250人が使う」と述べた。']
const KOREAN = ['산골 마을 새 다리 2026년 3월 개통', '군청은 "1250명이 이용한다"고 밝혔다.']

describe('a PDF whose fonts of East Asia are not in it', () => {
  it.each([
    ['UniGB-UCS2-H', 'GB1', CHINESE, utf16],
    ['UniGB-UTF16-H', 'GB1', CHINESE, utf16],
    ['GBK-EUC-H', 'GB1', CHINESE, (text: string) => encode(text, 'gbk')],
    ['GB-EUC-H', 'GB1', CHINESE, (text: string) => encode(text, 'gbk')],
    ['UniCNS-UCS2-H', 'CNS1', TRADITIONAL, utf16],
    ['ETen-B5-H', 'CNS1', TRADITIONAL, (text: string) => encode(text, 'big5')],
    ['UniJIS-UCS2-H', 'Japan1', JAPANESE, utf16],
    ['90ms-RKSJ-H', 'Japan1', JAPANESE, (text: string) => encode(text, 'shift_jis')],
    ['UniKS-UCS2-H', 'Korea1', KOREAN, utf16],
    ['KSCms-UHC-H', 'Korea1', KOREAN, (text: string) => encode(text, 'euc-kr')],
  ] as const)('is read where it says its letters in %s', async (encoding, ordering, lines, write) => {
    expect(await textOf(pdfOf(encoding, ordering, lines.map(write)))).toBe(lines.join('\n'))
  })

  it('reads Latin words and figures between the signs without gaps in them', async () => {
    const line = '国际移民组织（IOM）2026年3月9日在Vientiane说，有1,250人回国。'
    expect(await textOf(pdfOf('UniGB-UCS2-H', 'GB1', [utf16(line)]))).toBe(line)
  })

  it.each([
    ['numbers its glyphs as the collection does', 'Identity-H', 'GB1'],
    ['numbers them as the collection of Japan does', 'Identity-H', 'Japan1'],
    ['has a code that nobody knows', 'Nobody-H', 'GB1'],
  ])('is refused with what to do where it %s', async (_, encoding, ordering) => {
    const glyphs = Array.from({ length: 40 }, (_, index) => (1200 + index * 17).toString(16).padStart(4, '0'))
    expect(await refusal(pdfOf(encoding, ordering, [glyphs.join('')]))).toMatchObject({
      rule: 'pdf-letters',
      message: expect.stringMatching(/drop/),
    })
  })
})
