import { expect, it } from 'vitest'
import { documentOf } from '../../testing.ts'
import { refuseWildMarkup } from './nesting.ts'

it.each([
  ['divisions', '<div>'],
  ['bold type', '<b>'],
  ['tables within cells', '<table><tr><td>'],
  ['bold type that a paragraph reopens', '<b><p>'],
])('a page of %s that never close is refused with what to do', async (_, open) => {
  const page = `<!doctype html><html><body>${open.repeat(100_000)}Text.`
  await expect(documentOf(page, 'page.html')).rejects.toMatchObject({
    rule: 'too-deep',
    message: expect.stringMatching(/Save .* drop/),
  })
})

it.each([
  ['elements', `<p>One</p>`.repeat(100_001)],
  ['attributes of one element', `<p ${'a=b '.repeat(500_001)}>One`],
])('a page of hundreds of thousands of %s is refused with what to do', async (_, body) => {
  await expect(documentOf(`<!doctype html><html><body>${body}`, 'page.html')).rejects.toMatchObject({
    rule: 'too-many-elements',
    message: expect.stringMatching(/Save .* drop/),
  })
})

it('elements that close themselves may be thousands, and so may those that are closed', () => {
  refuseWildMarkup('<p>One<br>two<li>three<td>four'.repeat(2000))
  refuseWildMarkup('<div><span>One</span></div>'.repeat(2000))
})
