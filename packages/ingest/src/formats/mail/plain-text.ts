/**
 * A mail's text as it is to be read, with signs of the mail program blanked, so that every character keeps its place: the
 * armour of a clear-signed mail (RFC 9580 §7), and the marks of quoting where most of the mail is quoted, as some programs
 * do with what they forward.
 */
export function shownText(text: string): string {
  return withoutQuoting(withoutArmour(text))
}

const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:[A-Z][A-Za-z-]{1,30}: [^\n]{0,200}\n){0,8}/m
const SIGNATURE = /^-----BEGIN PGP SIGNATURE-----[ \t]*\r?$/m
const END = '-----END PGP SIGNATURE-----'

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ')

function withoutArmour(text: string): string {
  const head = SIGNED.exec(text)
  if (head === null) return text
  const start = head.index + head[0].length
  const signature = SIGNATURE.exec(text.slice(start))
  const end = signature === null ? text.length : start + signature.index
  const closed = text.indexOf(END, end)
  const after = closed < 0 ? text.length : closed + END.length
  // A line that begins with a dash is escaped by another one and a space.
  const signed = text.slice(start, end).replace(/^- (?=-)/gm, '  ')
  return text.slice(0, head.index) + blank(head[0]) + signed + blank(text.slice(end, after)) + text.slice(after)
}

const QUOTED = /^(?:> ?)+/gm

function withoutQuoting(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const quoted = lines.filter((line) => line.startsWith('>')).length
  return quoted > lines.length / 2 ? text.replace(QUOTED, blank) : text
}
