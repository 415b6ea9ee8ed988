/** Arabic vowel signs and tatweel, and signs that are never seen. */
const UNSEEN = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const MARKS = `"'\\s.,;:!?…،؛。，`
const AT_EITHER_END = new RegExp(`^[${MARKS}]+|[${MARKS}]+$`, 'g')
const AT_THE_END = new RegExp(`[${MARKS})\\]]+$`)

/** Text as it is compared: one form of quotation mark, apostrophe, dash and space, lower case, nothing unseen. */
export function fold(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[“”„‟«»„"″「」『』〝〞＂]/g, '"')
    .replace(/[‘’‚‛'´`ʼʹ′]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Without the marks around it. */
export function bare(text: string | null | undefined): string {
  return fold(text).replace(AT_EITHER_END, '')
}

/** Without the marks and brackets that close it. */
export function unclosed(text: string | null | undefined): string {
  return fold(text).replace(AT_THE_END, '')
}

/** A name: full stops and hyphens count as spaces. */
export function nameKey(text: string | null | undefined): string {
  return bare(text).replace(/[\s.·•-]+/g, ' ')
}

/** Without spaces and the marks of Markdown: what a span and its field have in common. */
export function loose(text: string | null | undefined): string {
  return fold(text).replace(/[\s*_>#"'-]+/g, '')
}
