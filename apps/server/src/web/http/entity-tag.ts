/**
 * The tags of an If-None-Match field (RFC 9110 §13.1.2) without `W/` and quotation marks, or `*`. Commas may stand inside
 * a tag, so the field is read from mark to mark; what stands outside the marks is no tag.
 */
export function readEntityTags(field: string): '*' | readonly string[] {
  if (field.trim() === '*') return '*'
  const tags: string[] = []
  let at = 0
  for (;;) {
    const open = field.indexOf('"', at)
    if (open === -1) return tags
    const close = field.indexOf('"', open + 1)
    if (close === -1) return tags
    tags.push(field.slice(open + 1, close))
    at = close + 1
  }
}
