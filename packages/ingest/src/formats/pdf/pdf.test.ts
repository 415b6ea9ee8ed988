import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../parse/parse.ts'
import { readDocument } from '../../read-document.ts'
import { knowledge } from '../../testing.ts'
import { MAX_PAGES } from './open-pdf.ts'

interface Printed {
  readonly x?: number
  readonly y: number
  readonly size?: number
  readonly text: string
  readonly bold?: boolean
  /** As ISO 32000-2 §9.3.6 counts; 3 is invisible. */
  readonly mode?: number
}

/** A PDF that prints each text where it is told to, in Helvetica. */
function pdfOf(...pages: readonly (readonly Printed[])[]): Uint8Array {
  const fonts = pages.length * 2 + 3
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${index * 2 + 3} 0 R`).join(' ')}]>>`,
    ...pages.flatMap((page, index) => {
      const content = page.map(contentOf).join('\n')
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${index * 2 + 4} 0 R/Resources<</Font<</F1 ${fonts} 0 R/F2 ${fonts + 1} 0 R>>>>>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF\n`, 'latin1')
}

function contentOf({ x = 72, y, size = 11, text, bold = false, mode = 0 }: Printed): string {
  const written = text.replace(/[\\()]/g, '\\$&')
  return `BT ${mode} Tr /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${842 - y} Td (${written}) Tj ET`
}

/** Lines 14 points apart. */
function lines(texts: readonly string[], { x = 72, y = 120 } = {}): Printed[] {
  return texts.map((text, index) => ({ x, y: y + index * 14, text }))
}

/** The same PDF with fonts that call their signs by numbers of their own, as some programs embed them. */
function withoutLetters(bytes: Uint8Array): Uint8Array {
  const map = '1 begincodespacerange <00><FF> endcodespacerange 1 beginbfrange <21><7E><E021> endbfrange'
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replaceAll('/Encoding/WinAnsiEncoding', '/Encoding/WinAnsiEncoding/ToUnicode 98 0 R')
      .replace('trailer', `98 0 obj<</Length ${map.length}>>stream\n${map}\nendstream endobj\ntrailer`),
    'latin1',
  )
}

async function blocksOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { blocks } = await readDocument(bytes, { file: 'release.pdf' })
  return blocks.map(({ passage, landmarks }) => [...landmarks, passage.text].join(': '))
}

async function ruleOf(bytes: Uint8Array): Promise<unknown> {
  return readDocument(bytes, { file: 'release.pdf' }).then(
    () => 'read',
    (error: { rule?: unknown }) => error.rule ?? error,
  )
}

const FULL = [
  'The ferry of the northern islands carries passengers again, and the fare is half',
  'of what it was last year. The council of Narvik paid for two new engines, which',
  'burn no oil, and for a waiting room that is open through the night of any season.',
]

describe('lines become paragraphs', () => {
  it('as long as the next word would not have found room, and no further', async () => {
    expect(await blocksOf(pdfOf(lines([...FULL, 'A second boat follows in May.', 'It is blue.'])))).toEqual([
      `${FULL.join(' ')} A second boat follows in May.`,
      'It is blue.',
    ])
  })

  it('with room between them, a heading in larger type, and list items by their marks', async () => {
    const page = [
      { y: 80, size: 18, text: 'Ferry to the Northern Islands Runs Again' },
      ...lines(FULL),
      { y: 180, text: '\u0095 forty seats for wheelchairs' },
      { y: 194, text: '\u0095 two new engines' },
    ]
    const { blocks } = await readDocument(pdfOf(page), { file: 'a.pdf' })
    expect(blocks.map(({ kind, passage }) => [kind, passage.text.slice(0, 20)])).toEqual([
      ['heading', 'Ferry to the Norther'],
      ['paragraph', 'The ferry of the nor'],
      ['list-item', 'forty seats for whee'],
      ['list-item', 'two new engines'],
    ])
  })

  it('over the end of a page, past head, foot and page number', async () => {
    const around = (page: number): Printed[] => [
      { y: 40, size: 8, text: 'Harbour Authority, news release' },
      { y: 800, size: 8, text: `Page ${page} of 2` },
    ]
    const one = [...around(1), ...lines(FULL, { y: 720 })]
    const two = [...around(2), ...lines(['of the year.', ...FULL], { y: 90 })]
    one.splice(4, 1, {
      y: 748,
      text: 'burn no oil, and for a waiting room that is open through the whole of any season',
    })
    expect(await blocksOf(pdfOf(one, two))).toEqual([
      'aside: Harbour Authority, news release',
      `${FULL[0]} ${FULL[1]} burn no oil, and for a waiting room that is open through the whole of any season of the year.`,
      FULL.join(' '),
      'footer: Page 1 of 2',
    ])
  })
})

describe('a hyphen at the end of a line', () => {
  const broken = (...texts: readonly string[]) => blocksOf(pdfOf(lines(texts)))

  it('goes where the words of the file are broken', async () => {
    const [text] = await broken(
      'Die Gemeinde hat im vergangenen Jahr zweihundert Wohnungen für neu zugewanderte Fami-',
      'lien gebaut und dafür weniger ausgegeben als veranschlagt, weil die Handwerksbetriebe',
      'der Umgebung ihre Lehrlinge schickten.',
    )
    expect(text).toContain('zugewanderte Familien gebaut')
  })

  it('stays before a word that is left out, a capital, and behind capitals', async () => {
    const [text] = await broken(
      'Die Mittel kommen aus dem Haushalt des Landes und aus zwei Programmen für die Land-',
      'und Forstwirtschaft, die im Frühjahr verlängert wurden, sowie von Stellen der EU-',
      'Kommission, die den Ausbau der Wege an der Grenze seit drei Jahren mit den UN-',
      'gestützten Fonds bezahlt.',
    )
    expect(text).toContain('Land- und Forstwirtschaft')
    expect(text).toContain('EU-Kommission')
    expect(text).toContain('UN-gestützten')
  })
})

describe('what no release can be read from', () => {
  const column = (x: number) =>
    lines(
      Array.from({ length: 14 }, (_, line) => `a line of the text, number ${line}`),
      { x },
    )

  it.each<readonly [string, Uint8Array, string]>([
    ['a scan', pdfOf([]), 'pdf-scan'],
    [
      'a scan with words laid under its picture',
      pdfOf(FULL.map((text, y) => ({ y: 100 + y * 14, text, mode: 3 }))),
      'pdf-scan',
    ],
    ['two columns', pdfOf([...column(60), ...column(320)]), 'pdf-columns'],
    ['a long report', pdfOf(...Array.from({ length: MAX_PAGES + 1 }, () => lines(FULL))), 'pdf-too-long'],
    ['signs without letters', withoutLetters(pdfOf(lines(FULL))), 'pdf-letters'],
    ['a file that breaks off', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog'), 'pdf-broken'],
    ['a file with a password', readFileSync(new URL('locked.pdf', import.meta.url)), 'pdf-locked'],
  ])('%s is refused', async (_, bytes, rule) => {
    expect(await ruleOf(bytes)).toBe(rule)
    await expect(readDocument(bytes, { file: 'x.pdf' })).rejects.toThrow(/[Dd]rop|[Ss]ave/)
  })
})

it('keeps a title of the file only if its text says so too', async () => {
  const titled = (title: string) =>
    Buffer.from(
      Buffer.from(pdfOf(lines(['Ferry Runs Again', ...FULL])))
        .toString('latin1')
        .replace('trailer<<', `99 0 obj<</Title(${title})>>endobj\ntrailer<</Info 99 0 R`),
      'latin1',
    )
  const titleOf = async (title: string) => (await readDocument(titled(title), { file: 'a.pdf' })).metadata.head.title
  expect(await titleOf('Ferry Runs Again')).toBe('Ferry Runs Again')
  expect(await titleOf('Microsoft Word - ferry_runs_again.docx')).toBeUndefined()
  expect(await titleOf('Harbour Closed for Repairs')).toBeUndefined()
})

describe('columns so close that only a space stands between them', () => {
  const LEFT = [
    'Le bac de Tadoussac a repris',
    'lundi son service, après des',
    'mois de travaux sur le quai.',
    'Il porte cent dix voitures à',
    "l'heure, et deux bateaux font",
    'la navette du matin au soir.',
    'Les habitants ont attendu un',
    'hiver entier ce retour du bac',
  ]
  const RIGHT = [
    'The ferry of Tadoussac sails',
    'again since Monday, after the',
    'months of works on the wharf.',
    'It carries a hundred and ten',
    'cars an hour, and two vessels',
    'go to and fro all day long at',
    'once. People have waited for',
    'this return a whole winter on',
  ]

  it.each([
    ['beside each other', 0],
    ['staggered', 6],
  ])('are refused, whether their lines stand %s', async (_, shift) => {
    const rows = LEFT.map((text, index) => ({ x: 72, y: 120 + index * 14, text }))
    const beside = RIGHT.map((text, index) => ({ x: 235, y: 120 + index * 14 + shift, text }))
    expect(await ruleOf(pdfOf([...rows, ...beside]))).toBe('pdf-columns')
  })

  it('are none where words stand below each other by chance', async () => {
    const rows = LEFT.map((text, index) => ({ x: 72, y: 120 + index * 14, text: `${text} ${RIGHT[index]}` }))
    expect(await ruleOf(pdfOf(rows))).toBe('read')
  })
})

it('a page that begins with a heading and a dateline is a release of its own', async () => {
  const release = (title: string, text: readonly string[]) => [
    { y: 100, size: 18, text: title, bold: true },
    ...lines(text.slice(0, 2), { y: 140 }),
    ...lines(text.slice(2), { y: 196 }),
  ]
  const bytes = pdfOf(
    release('Ferry Sails Again', [
      'NARVIK, Norway, 4 May 2026 - The ferry of the islands sails again since Monday,',
      'the council said, and the fare is half of what it was in the year before.',
      'The boats were mended in the yard of the town, which is older than the harbour,',
      'and nobody has to wait in the cold any more, in summer or in winter.',
    ]),
    release('Lighthouse Lit Again', [
      'BERGEN, Norway, 5 May 2026 - The lighthouse was lit again on Tuesday evening,',
      'a keeper said, after months in which the boats had found their way by radio.',
      'Two of them took turns to mend the lamp, whose glass had come by boat in May,',
      'from a workshop in Trondheim that makes no other glass than this.',
    ]),
  )
  const releases = parseDocument(await readDocument(bytes, { file: 'a.pdf' }), knowledge())
  expect(releases.map(({ title }) => title)).toEqual(['Ferry Sails Again', 'Lighthouse Lit Again'])
})
