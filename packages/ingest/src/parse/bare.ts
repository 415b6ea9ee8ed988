/** A text without the signs around it: cut by what each unit is, for a pattern that must end at the end is tried at every place. */
export function bareOf(text: string, opens: (unit: number) => boolean, closes: (unit: number) => boolean): string {
  let start = 0
  let end = text.length
  while (start < end && opens(text.charCodeAt(start))) start++
  while (end > start && closes(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}
