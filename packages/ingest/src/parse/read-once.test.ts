import { expect, test } from 'vitest'
import { readOnce } from './read-once.ts'

test('a text is read once with the tables of each language, also where nothing was found in it', () => {
  const read: string[] = []
  const titleOf = readOnce((text: { readonly words: string }, tables: { readonly tag: string }): string | undefined => {
    read.push(`${tables.tag} ${text.words}`)
    return tables.tag === 'fi' ? undefined : text.words
  })
  const [text, same] = [{ words: 'Kuru Dere' }, { words: 'Kuru Dere' }]
  const [fi, tr] = [{ tag: 'fi' }, { tag: 'tr' }]
  expect([titleOf(text, fi), titleOf(text, fi), titleOf(text, tr), titleOf(text, tr), titleOf(same, tr)]).toEqual([
    undefined,
    undefined,
    'Kuru Dere',
    'Kuru Dere',
    'Kuru Dere',
  ])
  expect(read).toEqual(['fi Kuru Dere', 'tr Kuru Dere', 'tr Kuru Dere'])
})
