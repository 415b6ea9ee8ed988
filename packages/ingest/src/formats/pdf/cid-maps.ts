/**
 * Character maps (ISO 32000-2 §9.7.5.2) of the fonts that East Asian PDFs name without bringing them along. pdf.js asks for
 * them as files, and Adobe's files are no part of it. A PDF that says its letters in Unicode, or in a charset that every
 * runtime decodes, can be read without them.
 *
 * A map leads from codes to glyph numbers of a collection, and a second one from those to letters. We number the letters
 * ourselves, behind the numbers that a collection has: only Latin letters, whose widths a PDF gives, keep theirs. The
 * collection's own numbers, which a font without a code of its own stands on, lead to U+FFFD, so that such a text is
 * refused and never guessed.
 */
export function characterMap(name: string): string {
  const collection = /^Adobe-(.+)-UCS2$/.exec(name)?.[1]
  if (collection !== undefined) return lettersOf(COLLECTIONS[collection] ?? COLLECTIONS.GB1!)
  const known = made.get(name) ?? encodingOf(name)
  made.set(name, known)
  return known
}

const made = new Map<string, string>()

/** A glyph collection: its first number that no glyph has, and the blocks of letters that its languages are written in. */
interface Collection {
  readonly free: number
  readonly blocks: readonly (readonly [first: number, last: number])[]
}

/** Signs, kana, ideographs, wide forms. Together with the numbers in use they fit into sixteen bits. */
const COMMON = [
  [0xa0, 0x6ff],
  [0x2000, 0x27ff],
  [0x2e80, 0x33ff],
  [0x4e00, 0x9fff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
] as const

const COLLECTIONS: Readonly<Record<string, Collection>> = {
  GB1: { free: 0x7800, blocks: COMMON },
  CNS1: { free: 0x7800, blocks: COMMON },
  Japan1: { free: 0x7800, blocks: COMMON },
  Korea1: { free: 0x6000, blocks: [...COMMON, [0xac00, 0xd7a3]] },
}

interface Encoding {
  readonly collection: keyof typeof COLLECTIONS
  /** As TextDecoder names the charset of the codes; undefined where they are UTF-16. */
  readonly charset?: string
  /** Codes of one byte beyond ASCII, as halfwidth kana are. */
  readonly single?: readonly [first: number, last: number]
  /** Lead bytes of two-byte codes. */
  readonly leads?: readonly (readonly [first: number, last: number])[]
}

const ALL_LEADS = [[0x81, 0xfe]] as const
const SHIFT_JIS = {
  collection: 'Japan1',
  charset: 'shift_jis',
  single: [0xa1, 0xdf],
  leads: [
    [0x81, 0x9f],
    [0xe0, 0xfc],
  ],
} as const
const GBK = { collection: 'GB1', charset: 'gbk', leads: ALL_LEADS } as const
const BIG5 = { collection: 'CNS1', charset: 'big5', leads: ALL_LEADS } as const
const KOREAN = { collection: 'Korea1', charset: 'euc-kr', leads: ALL_LEADS } as const

/** By the names of the PDF standard, without the direction of writing at their end. */
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'UniGB-UCS2': { collection: 'GB1' },
  'UniGB-UTF16': { collection: 'GB1' },
  'GB-EUC': GBK,
  'GBpc-EUC': GBK,
  'GBK-EUC': GBK,
  'GBKp-EUC': GBK,
  GBK2K: GBK,
  'UniCNS-UCS2': { collection: 'CNS1' },
  'UniCNS-UTF16': { collection: 'CNS1' },
  B5pc: BIG5,
  'HKscs-B5': BIG5,
  'ETen-B5': BIG5,
  'ETenms-B5': BIG5,
  'UniJIS-UCS2': { collection: 'Japan1' },
  'UniJIS-UCS2-HW': { collection: 'Japan1' },
  'UniJIS-UTF16': { collection: 'Japan1' },
  'UniJIS2004-UTF16': { collection: 'Japan1' },
  '83pv-RKSJ': SHIFT_JIS,
  '90ms-RKSJ': SHIFT_JIS,
  '90msp-RKSJ': SHIFT_JIS,
  '90pv-RKSJ': SHIFT_JIS,
  EUC: { collection: 'Japan1', charset: 'euc-jp', leads: ALL_LEADS },
  'UniKS-UCS2': { collection: 'Korea1' },
  'UniKS-UTF16': { collection: 'Korea1' },
  'KSC-EUC': KOREAN,
  'KSCms-UHC': KOREAN,
  'KSCms-UHC-HW': KOREAN,
  'KSCpc-EUC': KOREAN,
}

const hex = (code: number, digits = 4) => `<${code.toString(16).padStart(digits, '0')}>`

/** ASCII stands at the numbers 1 to 95 of every collection. */
const FIRST_LETTER = 0x20
const LAST_LETTER = 0x7e
const LATIN = LAST_LETTER - FIRST_LETTER + 1

function encodingOf(name: string): string {
  const [, base = name, direction] = /^(.+)-([HV])$/.exec(name) ?? []
  const encoding = ENCODINGS[base]
  const head = direction === 'V' ? '/WMode 1 def\n' : ''
  if (encoding === undefined) return head + unknownCodes()
  const collection = COLLECTIONS[encoding.collection]!
  return head + (encoding.charset === undefined ? codesOfUnicode(collection) : codesOfCharset(encoding, collection))
}

/** Every code leads to a number of the collection's own. */
function unknownCodes(): string {
  const ranges = [0, 0x4000, 0x8000, 0xc000].map((first) => `${hex(first)} ${hex(first + 0x3fff)} ${LATIN + 1}`)
  return `1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges.length} begincidrange\n${ranges.join('\n')}\nendcidrange\n`
}

function codesOfUnicode({ free, blocks }: Collection): string {
  let number = free
  const ranges = [`${hex(FIRST_LETTER)} ${hex(LAST_LETTER)} 1`]
  for (const [first, last] of blocks) {
    ranges.push(`${hex(first)} ${hex(last)} ${number}`)
    number += last - first + 1
  }
  const space = '3 begincodespacerange <0000> <d7ff> <d800dc00> <dbffdfff> <e000> <ffff> endcodespacerange'
  return `${space}\n${ranges.length} begincidrange\n${ranges.join('\n')}\nendcidrange\n`
}

function codesOfCharset({ charset, single, leads = [] }: Encoding, collection: Collection): string {
  const numbers = numbersOf(collection)
  const codes: number[] = []
  if (single !== undefined) for (let code = single[0]; code <= single[1]; code++) codes.push(code)
  for (const [first, last] of leads)
    for (let lead = first; lead <= last; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) codes.push(lead * 256 + trail)
  // A line end behind each code keeps those apart that mean nothing.
  const bytes = codes.flatMap((code) => (code > 0xff ? [code >> 8, code & 0xff, 0x0a] : [code, 0x0a]))
  const letters = new TextDecoder(charset).decode(Uint8Array.from(bytes)).split('\n')
  const mapped = codes.flatMap((code, index) => {
    const number = numbers(letters[index] ?? '')
    return number === undefined ? [] : [`${hex(code, code > 0xff ? 4 : 2)} ${number}`]
  })
  const spaces = [
    '<00> <80>',
    ...(single === undefined ? [] : [`${hex(single[0], 2)} ${hex(single[1], 2)}`]),
    ...leads.map(([first, last]) => `${hex(first * 256 + 0x40)} ${hex(last * 256 + 0xfe)}`),
  ]
  return [
    `${spaces.length} begincodespacerange ${spaces.join(' ')} endcodespacerange`,
    `1 begincidrange ${hex(FIRST_LETTER, 2)} ${hex(LAST_LETTER, 2)} 1 endcidrange`,
    `${mapped.length} begincidchar\n${mapped.join('\n')}\nendcidchar\n`,
  ].join('\n')
}

function numbersOf({ free, blocks }: Collection): (letter: string) => number | undefined {
  return (letter) => {
    const code = letter.length === 1 ? letter.charCodeAt(0) : 0
    let number = free
    for (const [first, last] of blocks) {
      if (first <= code && code <= last) return number + code - first
      number += last - first + 1
    }
    return undefined
  }
}

function lettersOf({ free, blocks }: Collection): string {
  let number = free
  const ranges = [`<0001> ${hex(LATIN)} ${hex(FIRST_LETTER)}`]
  for (const [first, last] of blocks) {
    ranges.push(`${hex(number)} ${hex(number + last - first)} ${hex(first)}`)
    number += last - first + 1
  }
  const unknown = Array.from({ length: free - LATIN - 1 }, (_, index) => `${hex(LATIN + 1 + index)} <fffd>`)
  return `1 begincodespacerange <0000> <ffff> endcodespacerange\n${ranges.length} beginbfrange\n${ranges.join('\n')}\nendbfrange\n${unknown.length} beginbfchar\n${unknown.join('\n')}\nendbfchar\n`
}
