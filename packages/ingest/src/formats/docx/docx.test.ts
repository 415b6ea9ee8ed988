import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { UnreadableError } from '../../document.ts'
import { parseDocument } from '../../parse/parse.ts'
import { readDocument } from '../../read-document.ts'
import { knowledge } from '../../testing.ts'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`
const styled = (style: string, text: string) => p(text, `<w:pStyle w:val="${style}"/>`)
const listed = (list: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`)

/** A Word file with this body; `more` are further parts, linked from it by the names of their relationships. */
function word(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const related = Object.keys(more).filter((name) => name.startsWith('word/'))
  const links = related.map((name, index) => {
    const target = name.slice('word/'.length)
    return `<Relationship Id="r${index}" Type="${RELATIONSHIPS}/${target.replace(/\d*\.xml$/, '')}" Target="${target}"/>`
  })
  return zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
        'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
        'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
}

const TITLE = p('Wells open again in Atakpamé')
const LEDE = p(
  'ATAKPAMÉ, Togo, 4 May 2026 – Nine village wells opened again on Monday after a month of repairs, the water board said.',
)

async function read(bytes: Uint8Array) {
  const document = await readDocument(bytes, { file: 'release.docx' })
  return parseDocument(document, knowledge())[0]!
}

const kinds = (release: Awaited<ReturnType<typeof read>>) => release.body.blocks.map(({ kind, text }) => [kind, text])

describe('a release written in Word', () => {
  it('reads as it would print: insertions stand, deletions and comments are gone', async () => {
    const changed = `${run('The pumps came from ')}<w:ins w:id="1" w:author="A"><w:r><w:t>Lomé</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>a secret donor</w:delText></w:r></w:del>${run(' by road, and all of them have run without a fault since.')}<w:r><w:commentReference w:id="0"/></w:r>`
    const comments = `<w:comments ${W}><w:comment w:id="0">${p('Is this cleared?')}</w:comment></w:comments>`
    const bytes = word(TITLE + LEDE + p(changed), { 'word/comments.xml': comments })
    const document = await readDocument(bytes, { file: 'release.docx' })
    expect(document.text).toContain('The pumps came from Lomé by road')
    expect(document.text).not.toMatch(/secret|cleared/)
  })

  it('has the title that is set in larger letters, below the lines of a letterhead', async () => {
    const sized = (text: string, half: number) =>
      p(`<w:r><w:rPr><w:b/><w:sz w:val="${half}"/></w:rPr><w:t>${text}</w:t></w:r>`)
    const body = [
      p('Water Board of the Plateaux – Communication and Protocol'),
      sized('Wells open again', 36),
      sized('in Atakpamé', 36),
      p('Nine villages drink clear water'),
      LEDE,
      sized('What comes next', 28),
      p('Six more wells will be drilled before the rains, said the board, and a pump for the school of Agbonou.'),
    ]
    expect(await read(word(body.join('')))).toMatchObject({
      title: 'Wells open again in Atakpamé',
      subtitle: 'Nine villages drink clear water',
    })
  })

  it('has headings where lines are made bold by hand, and none where a paragraph is stressed', async () => {
    const bold = (text: string) => p(`<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`)
    const more = p(
      'On Monday the pumps of the plateau were cleaned, and the people carried the pipes up the hill together.',
    )
    const stressed = 'All wells are free of charge.'
    const release = await read(
      word([bold('Wells open again in Atakpamé'), LEDE, bold('How it was done'), more, bold(stressed), more].join('')),
    )
    expect(kinds(release).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
    expect(release.body.html).toMatch(/<h\d><strong>How it was done<\/strong><\/h\d>/)
  })

  it.each([
    ['a page break', p('<w:r><w:br w:type="page"/></w:r>'), ''],
    ['a paragraph that begins a page', '', '<w:pageBreakBefore/>'],
  ])('gives two releases where %s stands between them', async (_, between, properties) => {
    const more = p('The board paid for the pipes, and the villages dug the trenches by hand in the dry season.')
    const second = [
      p('New pump for the school of Agbonou', properties),
      p(
        'AGBONOU, Togo, 5 May 2026 – A new pump gives water to the school of Agbonou since Tuesday, the water board said.',
      ),
    ]
    const bytes = word([TITLE, LEDE, more, between, ...second, more].join(''))
    const releases = parseDocument(await readDocument(bytes, { file: 'a.docx' }), knowledge())
    expect(releases.map(({ title }) => title)).toEqual([
      'Wells open again in Atakpamé',
      'New pump for the school of Agbonou',
    ])
  })

  it('has no page break in its text', async () => {
    const release = await read(
      word(
        TITLE +
          LEDE +
          p('<w:r><w:br w:type="page"/></w:r>') +
          LEDE.replace('ATAKPAMÉ, Togo, 4 May 2026 – Nine', 'All nine'),
      ),
    )
    expect(release.body.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph'])
  })

  it('keeps all of its text where a list and a heading stand in the middle, below a running head', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="H3"><w:name w:val="heading 3"/></w:style></w:styles>`
    const header = `<w:hdr ${W}>${p('Water Board · Release 4/2026')}</w:hdr>`
    const more = (day: string) =>
      p(
        `On ${day} the pumps of the plateau were cleaned, and the people of the villages carried the pipes up the hill together.`,
      )
    const body = [
      TITLE,
      LEDE,
      styled('H3', 'Where'),
      listed(1, 'Agbonou'),
      listed(1, 'Kpékplémé'),
      ...['Monday', 'Tuesday', 'Friday'].map(more),
    ]
    const parts = { 'word/numbering.xml': numbering, 'word/styles.xml': styles, 'word/header1.xml': header }
    const release = await read(word(body.join(''), parts))
    expect(release.title).toBe('Wells open again in Atakpamé')
    expect(release.body.blocks).toHaveLength(7)
    expect(release.boilerplate).toMatchObject([{ kind: 'navigation', text: 'Water Board · Release 4/2026' }])
  })

  it('has no letters that somebody hid, by themselves or by a style', async () => {
    const hidden = (properties: string, text: string) =>
      p(`<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>${run('Nine wells run.')}`)
    const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`
    const body = [
      hidden('<w:vanish/>', 'Not for the press. '),
      hidden('<w:rStyle w:val="Secret"/>', 'Ask the minister first. '),
      hidden('<w:vanish w:val="0"/>', 'All of them. '),
    ]
    const { text } = await readDocument(word(TITLE + LEDE + body.join(''), { 'word/styles.xml': styles }), {
      file: 'a.docx',
    })
    expect(text).not.toMatch(/press|minister/)
    expect(text).toMatch(/All of them\. Nine wells run\./)
  })

  it('has each drop cap in the word that it begins', async () => {
    const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${run('A')}</w:p>`
    const lede = LEDE.replace('>ATAKPAMÉ', '>TAKPAMÉ')
    const release = await read(word(TITLE + cap + lede))
    expect(release.dateline?.place).toBe('ATAKPAMÉ')
    expect(release.title).toBe('Wells open again in Atakpamé')
  })

  it('has its footnotes as notes, and no mark of them in the text', async () => {
    const text = `${run('“We drank from the river')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('”, said Afi Mensah, head of the village council in Atakpamé.')}`
    const footnotes = `<w:footnotes ${W}><w:footnote w:id="2">${p('Survey of the water board, March 2026.')}</w:footnote></w:footnotes>`
    const release = await read(word(TITLE + LEDE + p(text), { 'word/footnotes.xml': footnotes }))
    expect(release.quotes.map((quote) => quote.text)).toEqual(['We drank from the river'])
    expect(release.body.text).not.toMatch(/\[1\]|Survey/)
    expect(release.boilerplate).toMatchObject([{ kind: 'notes', text: 'Survey of the water board, March 2026.' }])
  })

  it('is under the embargo of its running head, which is otherwise no text', async () => {
    const header = `<w:hdr ${W}>${p('Water Board – internal print 4')}${p('EMBARGOED until 10:00 GMT on 5 May 2026')}</w:hdr>`
    const release = await read(word(TITLE + LEDE, { 'word/header1.xml': header, 'word/header2.xml': header }))
    expect(release.embargo).toMatchObject({ state: 'until', until: '2026-05-05T10:00:00+00:00' })
    expect(release.title).toBe('Wells open again in Atakpamé')
    expect(release.boilerplate).toMatchObject([{ kind: 'navigation', text: 'Water Board – internal print 4' }])
  })

  it('keeps headings, block quotes, lists and tables as what they are', async () => {
    const names: Record<string, string> = { Titel: 'Title', Zitat: 'Quote', U1: 'heading 2' }
    const styles = `<w:styles ${W}>${Object.entries(names)
      .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
      .join('')}</w:styles>`
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const cell = (text: string) => `<w:tc>${p(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Village')}${cell('Wells')}</w:tr><w:tr>${cell('Agbonou')}${cell('3')}</w:tr></w:tbl>`
    const body = [
      styled('Titel', 'Wells open again in Atakpamé'),
      LEDE,
      styled('U1', 'What was done'),
      listed(1, 'Pumps were cleaned'),
      listed(1, 'Pipes were laid anew'),
      styled('Zitat', 'The water is clear again, and the children are first at the pump every morning.'),
      table,
    ]
    const release = await read(word(body.join(''), { 'word/styles.xml': styles, 'word/numbering.xml': numbering }))
    expect(release.title).toBe('Wells open again in Atakpamé')
    expect(kinds(release).slice(1)).toEqual([
      ['heading', 'What was done'],
      ['list-item', 'Pumps were cleaned'],
      ['list-item', 'Pipes were laid anew'],
      ['quote', 'The water is clear again, and the children are first at the pump every morning.'],
      ...['Village', 'Wells', 'Agbonou', '3'].map((text) => ['paragraph', text]),
    ])
    expect(release.body.html).toContain('<ul><li>Pumps were cleaned</li><li>Pipes were laid anew</li></ul>')
    expect(release.body.html).toContain(
      '<table><tbody><tr><td>Village</td><td>Wells</td></tr><tr><td>Agbonou</td><td>3</td></tr></tbody></table>',
    )
  })

  it('may open its speech with the dashes that Word makes a list of', async () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const body = [
      p('Ny kai åpnet i Hammerfest'),
      p('HAMMERFEST, 4. mai 2026 – Havnevesenet åpnet mandag en ny kai for fiskeflåten etter to år med bygging.'),
      listed(1, 'Dette har vi ventet på lenge, sier havnesjef Berit Solvang.'),
    ]
    const release = await read(word(body.join(''), { 'word/numbering.xml': numbering }))
    expect(release.quotes).toMatchObject([{ text: 'Dette har vi ventet på lenge', speaker: { name: 'Berit Solvang' } }])
  })

  it('takes its title from the properties only where the text prints it', async () => {
    const core = (title: string) => ({
      'docProps/core.xml': `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>fr-TG</dc:language></cp:coreProperties>`,
    })
    const head = async (title: string) =>
      (await readDocument(word(TITLE + LEDE, core(title)), { file: 'a.docx' })).metadata.head
    expect(await head('Wells open again in Atakpamé')).toEqual({ title: 'Wells open again in Atakpamé', lang: 'fr-TG' })
    expect(await head('Template for releases &amp; notes')).toEqual({ lang: 'fr-TG' })
  })
})

/** The rule by which bytes are refused. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const error = await readDocument(bytes, { file: 'release.docx' }).catch((fault: unknown) => fault)
  expect(error).toBeInstanceOf(UnreadableError)
  expect((error as Error).message).toMatch(/\b(?:drop|save|unpack)\b/i)
  return (error as UnreadableError).rule
}

describe('a file that only seems to be a release', () => {
  it.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<x/>' }, 'format-not-read'],
    [
      'an OpenDocument text',
      { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' },
      'format-not-read',
    ],
    ['a zip of pictures', { 'one.jpg': 'x', 'two.jpg': 'x' }, 'format-not-read'],
    ['XML that breaks off', { 'word/document.xml': '<w:document><w:body' }, 'docx-damaged'],
    ['no text', { 'word/document.xml': `<w:document ${W}><w:body/></w:document>` }, 'empty'],
  ])('%s is refused with what to do', async (_, parts, rule) => {
    const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)])
    expect(await refusal(zipSync(Object.fromEntries(files)))).toBe(rule)
  })

  it('a part that grows a thousandfold is refused before it is unpacked', async () => {
    const bomb = zipSync(
      { 'word/document.xml': new Uint8Array(6_000_000), 'word/styles.xml': strToU8('<x/>') },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(10_000)
    expect(await refusal(bomb)).toBe('zip-bomb')
  })

  it('twenty megabytes of XML are refused', async () => {
    const text = Array.from({ length: 2_000_000 }, (_, index) => `<w:p>${index}`).join('')
    expect(text.length).toBeGreaterThan(20_000_000)
    expect(await refusal(word(text))).toBe('too-large')
  })

  it('more paragraphs than a thousand pages hold are refused, before they fill the memory', async () => {
    const text = Array.from({ length: 80_000 }, (_, index) => `<w:p><w:t>${index * 7919}</w:t></w:p>`).join('')
    expect(await refusal(word(text))).toBe('too-large')
  })

  it('a hundred thousand nested elements are refused, also where comments hide them', async () => {
    const opened = Array.from({ length: 100_000 }, (_, index) => `<w:p w:n="${index}">`).join('')
    const nested = `${opened}${'</w:p>'.repeat(100_000)}`
    expect(await refusal(word(nested))).toBe('nested')
    expect(await refusal(word('<w:p><!-- </w:p></w:p> -->'.repeat(300)))).toBe('nested')
    expect(await refusal(word('<w:p w:a="/>">'.repeat(300)))).toBe('nested')
  })

  it('entities, from within and from elsewhere, are refused', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body>&a;</w:body></w:document>'
    expect(await refusal(zipSync({ 'word/document.xml': strToU8(entity) }))).toBe('xml-declaration')
  })

  it('thousands of parts are refused', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => [`word/media/${index}.png`, new Uint8Array(1)])
    expect(await refusal(zipSync(Object.fromEntries(many)))).toBe('zip-broken')
  })

  it('whatever the bytes behind a zip’s signature are, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (rest, ends) => {
        const end = ends ? [0x50, 0x4b, 5, 6, ...rest.slice(0, 18)] : []
        const bytes = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), rest, Buffer.from(end)])
        await refusal(bytes)
      }),
      { numRuns: 300 },
    )
  })
})
