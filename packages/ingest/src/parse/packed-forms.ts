import { foldedUnit } from './folding.ts'
import { type Room, roomOf } from './room.ts'
import { placeOf, placesFor } from './word-hash.ts'

/** Of a group: what its forms begin with, and how many they are. */
const GROUP = 2

/**
 * Forms that a text may have at an offset, folded, of which there are tens of thousands: their units, two in a number, lie in
 * memory that threads have in common, where as strings each thread would have its own. Behind the places of a hash table, each
 * the offset of a group or 0, lie the groups: the {@link GROUP}, and for each form, in the order of the table, its length and
 * its units.
 */
export class PackedForms {
  private readonly room: Room
  private readonly mask: number

  /** `headOf` tells for a form a number by which it is sought. */
  constructor(forms: readonly string[], headOf: (form: string) => number) {
    const groups = Map.groupBy(forms, (form) => headOf(form) | 0)
    const places = placesFor(groups.size)
    const numbers = forms.reduce((sum, form) => sum + 1 + numbersOf(form.length), 0)
    const table = new Int32Array(places + groups.size * GROUP + numbers)
    this.mask = places - 1
    let at = places
    for (const [head, group] of groups) {
      let place = placeOf(head, this.mask)
      while (table[place] !== 0) place = (place + 1) & this.mask
      table[place] = at
      table.set([head, group.length], at)
      at += GROUP
      for (const form of group) at = add(table, form, at)
    }
    this.room = roomOf(table)
  }

  /** Lengths of the forms of a head that a text has at an offset, in the order of the table. */
  lengthsAt(head: number, text: string, start: number): readonly number[] {
    const { ints } = this.room
    const group = this.groupOf(head | 0)
    if (group < 0) return NONE
    let lengths: number[] | undefined
    let at = group + GROUP
    for (let left = ints[group + 1]!; left > 0; left--) {
      const length = ints[at]!
      if (start + length <= text.length && isAt(ints, at + 1, length, text, start)) {
        lengths ??= []
        lengths.push(length)
      }
      at += 1 + numbersOf(length)
    }
    return lengths ?? NONE
  }

  /** Whether any form has this head. */
  has(head: number): boolean {
    return this.groupOf(head | 0) >= 0
  }

  private groupOf(head: number): number {
    const { ints, from } = this.room
    for (let place = placeOf(head, this.mask); ; place = (place + 1) & this.mask) {
      const group = ints[from + place]!
      if (group === 0) return -1
      if (ints[from + group] === head) return from + group
    }
  }
}

const NONE: readonly number[] = []

/** Whether units that lie at an offset of a table stand at one of a text, however it prints them. */
function isAt(ints: Int32Array, at: number, length: number, text: string, start: number): boolean {
  for (let unit = 0; unit < length; unit++) {
    const own = (ints[at + (unit >> 1)]! >>> ((unit & 1) << 4)) & 0xffff
    if (own !== foldedUnit(text.charCodeAt(start + unit))) return false
  }
  return true
}

function numbersOf(length: number): number {
  return (length + 1) >> 1
}

/** Adds a form at an offset, and returns the one behind it. */
function add(table: Int32Array, form: string, at: number): number {
  table[at] = form.length
  for (let unit = 0; unit < form.length; unit++)
    table[at + 1 + (unit >> 1)]! |= form.charCodeAt(unit) << ((unit & 1) << 4)
  return at + 1 + numbersOf(form.length)
}
