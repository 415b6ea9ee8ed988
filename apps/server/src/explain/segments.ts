import type { Mark, Segment } from './explanation.ts'

/**
 * Cuts a text wherever a mark begins or ends. Marks may nest and cross; a mark that reaches beyond the text ends with it.
 * Wants the marks in their order (see `Explanation.marks`); joined, the segments are the text.
 */
export function segmentsOf(text: string, marks: readonly Pick<Mark, 'span'>[]): readonly Segment[] {
  const edges = [...new Set([0, text.length, ...marks.flatMap(({ span }) => span)])]
    .filter((edge) => edge <= text.length)
    .sort((a, b) => a - b)
  const starting = Map.groupBy(marks.keys(), (index) => marks[index]!.span[0])
  let open: readonly number[] = []
  return edges.slice(0, -1).map((from, index) => {
    open = [...open.filter((mark) => marks[mark]!.span[1] > from), ...(starting.get(from) ?? [])]
    return { text: text.slice(from, edges[index + 1]), marks: open }
  })
}
