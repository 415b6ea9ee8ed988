import { describe, expect, it } from 'vitest'
import { documentOf } from '../../testing.ts'
import { wildnessOf } from './wildness.ts'

describe('Markdown that people write is read as such', () => {
  it.each([
    ['a release with links and bold words', 'The [council](https://example.org) of **Narvik** met.\n\n'.repeat(400)],
    ['a long list', '- *one* point\n'.repeat(1500)],
    ['a long table', `| town | people |\n|---|---|\n${'| **Narvik** | 14 000 |\n'.repeat(800)}`],
    ['quotes within quotes', '> > > She said so.\n'.repeat(200)],
    ['code with stars', `\`\`\`\n${'a * b * c\n'.repeat(300)}\`\`\``],
  ])('%s', (_, source) => expect(wildnessOf(source)).toBeUndefined())
})

describe('Markdown that would keep its parser busy for minutes is read as plain text', () => {
  it.each([
    ['stars that open and never close', '**a '.repeat(100_000)],
    ['brackets that open and never close', '['.repeat(100_000)],
    ['links that open and never close', '[a]('.repeat(50_000)],
    ['quotes within quotes within quotes', '>'.repeat(100_000)],
    ['the same over lines', '> **a\n'.repeat(4000)],
    ['lists within lists', Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['a list of tens of thousands', '- a\n'.repeat(30_000)],
  ])('%s', async (_, source) => {
    const document = await documentOf(`Title\n\n${source}`, 'release.md')
    expect(document.notices).toMatchObject([{ rule: 'markdown-read-as-text' }])
    expect(document.blocks[0]!.passage.text).toBe('Title')
  })
})
