import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PackedForms } from './packed-forms.ts'

const headOf = (form: string) => form.charCodeAt(0)
const forms = new PackedForms(['dice él', 'dice ella', 'dice', 'añade él', 'отметил он'], headOf)

it('the forms that a text has at an offset are found in the order of the table, however it prints them', () => {
  expect(forms.lengthsAt(headOf('d'), 'Así, Dice Ella.', 5)).toEqual([9, 4])
  expect(forms.lengthsAt(headOf('о'), '– ОТМЕТИЛ ОН', 2)).toEqual([10])
})

it('no form is found that the text breaks off, or that begins otherwise', () => {
  expect(forms.lengthsAt(headOf('a'), 'añade é', 0)).toEqual([])
  expect(forms.lengthsAt(headOf('x'), 'dice él', 0)).toEqual([])
  expect(new PackedForms([], headOf).lengthsAt(headOf('d'), 'dice él', 0)).toEqual([])
})

it('of any forms those are found that a text begins with', () => {
  const form = fc.string({ minLength: 1, maxLength: 6, unit: fc.constantFrom('a', 'b', 'é', 'д', ' ', '’') })
  fc.assert(
    fc.property(fc.array(form), form, (table, text) => {
      const folded = text.replaceAll('’', "'")
      const own = table.map((each) => each.replaceAll('’', "'"))
      const expected = own
        .filter((each) => each[0] === folded[0] && folded.startsWith(each))
        .map(({ length }) => length)
      expect(new PackedForms(own, headOf).lengthsAt(headOf(folded), text, 0)).toEqual(expected)
    }),
  )
})
