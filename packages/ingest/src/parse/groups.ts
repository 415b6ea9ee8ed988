/**
 * Numbers by a word, in the order in which they were added. Where there is one, it stands without a list around it: most words
 * of a table have one, there are thousands, and a list would take five times as much of every thread.
 */
export class Groups {
  private readonly groups = new Map<string, number | number[]>()

  add(word: string, value: number): void {
    const group = this.groups.get(word)
    if (group === undefined) this.groups.set(word, value)
    else if (Array.isArray(group)) group.push(value)
    else this.groups.set(word, [group, value])
  }

  of(word: string): readonly number[] {
    const group = this.groups.get(word)
    if (group === undefined) return NONE
    return Array.isArray(group) ? group : [group]
  }

  words(): Iterable<string> {
    return this.groups.keys()
  }
}

const NONE: readonly never[] = []
