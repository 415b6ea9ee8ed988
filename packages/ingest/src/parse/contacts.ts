import type { Contact } from '@dateline/core'
import type { Passage } from '../passage.ts'

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u
const PHONE = /(?:\+|\b00)\d[\d\s()./-]{5,20}\d/

/** People to ask, one for each line that has an address or a number: name first, then organisation, after commas or bars. */
export function contactsOf(lines: readonly Passage[]): readonly Contact[] {
  return lines.flatMap(({ text }): Contact[] => {
    const email = EMAIL.exec(text)?.[0] ?? null
    const phone = PHONE.exec(text)?.[0].trim() ?? null
    if (email === null && phone === null) return []
    const rest = text.replace(EMAIL, '').replace(PHONE, '')
    const [name, organisation] = rest
      .split(/[,|;:–—]|\s-\s/)
      .map((part) => part.trim())
      .filter((part) => /^\p{Lu}[\p{L}\p{M}.'’ -]{2,60}$/u.test(part))
    return [
      {
        name: name !== undefined && name.split(' ').length >= 2 ? name : null,
        organisation: organisation ?? null,
        phone,
        email,
      },
    ]
  })
}
