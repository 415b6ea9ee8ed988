import { expect, it } from 'vitest'
import { soundOf } from './name-sound.ts'

it.each([
  ['фаррух', 'farrukh'],
  ['бахром', 'bahrom'],
  ['бакари', 'bakary'],
  ['ахмад', 'ahmad'],
  ['кумба', 'coumba'],
  ['яромира', 'jaromira'],
  ['вангари', 'wangari'],
  ['дьенаба', 'dienaba'],
  ['філіп', 'philip'],
])('the name %s sounds as %s is written', (cyrillic, latin) => {
  expect(soundOf(cyrillic)).toBe(soundOf(latin))
})

it('a name in another script has no sound that we know', () => {
  expect(soundOf('سالم')).toBeUndefined()
})
