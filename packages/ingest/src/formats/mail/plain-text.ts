import type { Root } from 'hast'

/**
 * A mail's text as it is to be read, with signs of the mail program blanked, so that every character keeps its place: the
 * armour of a clear-signed mail (RFC 9580 §7), and the signs of quoting where most of the mail is quoted, as some programs
 * do with what they forward, or where a line that ends in a colon stands above them.
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

const QUOTED = /^(?:> ?)+/
const LINE = /[^\n]*\n?/g

function withoutQuoting(text: string): string {
  const lines = text.match(LINE)!.filter((line) => line !== '')
  const written = lines.filter((line) => line.trim() !== '')
  const isMost = written.filter((line) => line.startsWith('>')).length > written.length / 2
  let before = ''
  let isAnswered = false
  return lines
    .map((line) => {
      const isQuoted = line.startsWith('>')
      const isFirst = isQuoted && !before.startsWith('>')
      if (isFirst) isAnswered = /[:：]\s*$/u.test(before)
      if (line.trim() !== '') before = line
      if (!isQuoted || !(isMost || isAnswered)) return line
      const bare = line.replace(QUOTED, blank)
      // An empty line keeps what is quoted apart from the line above it.
      return isFirst ? `\n${bare.slice(1)}` : bare
    })
    .join('')
}

/** Notes on the elements of a text how deep they are quoted, where {@link shownText} has blanked the signs. */
export function markQuoted({ children }: Root, written: string, shown: string): void {
  for (const child of children) {
    const offset = child.position?.start.offset
    if (child.type !== 'element' || offset === undefined) continue
    const start = written.lastIndexOf('\n', offset - 1) + 1
    const signs = QUOTED.exec(written.slice(start, start + 80))?.[0]
    if (signs !== undefined && shown[start] !== '>') child.known = { quoted: signs.replaceAll(' ', '').length }
  }
}
