/**
 * Values by a word, in the order in which they were added. Where there is one, it stands without a list around it: most words
 * of a table have one, there are tens of thousands, and a list would take five times as much of every thread.
 */
export class Groups<Value extends string | number> {
  private readonly groups = new Map<string, Value | Value[]>()

  add(word: string, value: Value): void {
    const group = this.groups.get(word)
    if (group === undefined) this.groups.set(word, value)
    else if (Array.isArray(group)) group.push(value)
    else this.groups.set(word, [group, value])
  }

  of(word: string): readonly Value[] {
    const group = this.get(word)
    if (group === undefined) return NONE
    return Array.isArray(group) ? group : [group as Value]
  }

  /** The same as it is kept, for who asks of most words of a text: a value that is alone stands without a list. */
  get(word: string): Value | readonly Value[] | undefined {
    return this.groups.get(word)
  }

  words(): Iterable<string> {
    return this.groups.keys()
  }
}

const NONE: readonly never[] = []
