import { describe, expect, it } from 'vitest'
import { read } from '../../testing.ts'

const LEDE =
  'ATAKPAMÉ, Togo, 4 May 2026 – Nine village wells opened again on Monday after a month of repairs, the water board said.'
const MORE = 'Six more wells will be drilled before the rains, said the board, and a pump for the school of Agbonou.'
const TITLE = 'Wells open again in Atakpamé'
const HEAD = 'Water Board of the Plateaux – Communication and Protocol'

async function titleOf(head: string, paragraphs: readonly string[]): Promise<readonly (string | null)[]> {
  const page = `<html><head>${head}</head><body>${paragraphs.join('')}</body></html>`
  const { release } = await read(page, 'release.html')
  return [release.title, release.subtitle]
}

describe('the title of a page without headings', () => {
  const text = [`<p class="c2">${LEDE}</p>`, `<p class="c2">${MORE}</p>`]

  it.each([
    ['in the style of its letters', '', `<p><b><span style='font-size:16.0pt'>${TITLE}</span></b></p>`],
    ['in points of the screen', '', `<div style="font-size: 24px">${TITLE}</div>`],
    [
      'in the style sheet',
      '<style>.c1{font-weight:700;font-size:20pt}p.c2,.c3{font-size:11pt}</style>',
      `<p><span class="c1">${TITLE}</span></p>`,
    ],
    ['in an element of old', '', `<p><font size=5>${TITLE}</font></p>`],
  ])('is the line in larger letters, as said %s', async (_, style, title) => {
    expect(await titleOf(style, [`<p class="c2">${HEAD}</p>`, title, ...text])).toEqual([TITLE, null])
  })

  it('is no larger line behind the text, and no line beside true headings', async () => {
    const late = `<p style="font-size:30pt">Call us today and ask</p>`
    const long = Array.from({ length: 5 }, (_, index) => `<p>${MORE.replace('Six', `${index}`)}</p>`)
    expect(await titleOf('', [`<p>${TITLE}</p>`, ...text, ...long, late])).toEqual([TITLE, null])
    expect(await titleOf('', [`<p style="font-size:30pt">Press release</p><h1>${TITLE}</h1>`, ...text])).toEqual([
      TITLE,
      null,
    ])
  })
})
