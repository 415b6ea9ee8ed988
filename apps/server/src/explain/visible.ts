/**
 * A release's text as it may be shown: control characters become their pictures (an escape sequence would reach the
 * terminal, a NUL ends no page), halves of surrogate pairs become U+FFFD, and bidirectional embeddings, overrides and
 * isolates go, since an unclosed one would turn around what stands beside it. Line feeds and tabs stay.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(CONTROL, (control) => {
      const code = control.charCodeAt(0)
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD'
    })
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
