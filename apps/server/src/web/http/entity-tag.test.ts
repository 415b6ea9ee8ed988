import { expect, test } from 'vitest'
import { readEntityTags } from './entity-tag.ts'

test.each([
  ['one tag', '"a"', ['a']],
  ['a list', '"a", "b" ,"c"', ['a', 'b', 'c']],
  ['a weak tag', 'W/"a"', ['a']],
  ['weak and strong tags', '"a", W/"b"', ['a', 'b']],
  ['a comma inside a tag', '"a,b", "c"', ['a,b', 'c']],
  ['the empty tag', '""', ['']],
  ['a tag without marks', 'a', []],
  ['an open mark', '"a", "b', ['a']],
  ['nothing', '', []],
  ['a star among tags', '*, "a"', ['a']],
])('%s is read', (_, field, tags) => {
  expect(readEntityTags(field)).toEqual(tags)
})

test('a star alone stands for anything', () => {
  expect(readEntityTags(' * ')).toBe('*')
})
