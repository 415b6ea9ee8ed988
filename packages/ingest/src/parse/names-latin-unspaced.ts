import type { Language } from '@dateline/core'
import type { Paragraph } from './people.ts'
import type { Named } from './people-unspaced.ts'
import { roleStart, titleAtEnd } from './titles-unspaced.ts'

/** Two to four capitalised words or initials, and short words between them: `Maria de la Cruz`. */
const LATIN_NAME =
  /(?<![\p{Script=Latin}\d])\p{Lu}[\p{Script=Latin}\p{M}'’-]+(?:(?:\s\p{Ll}{1,3}){0,2}\s\p{Lu}(?:\.|[\p{Script=Latin}\p{M}'’-]+)){1,3}(?![\p{Script=Latin}\d])/gu

/** Names that the text leaves in Latin letters: behind a role, before an honorific or a verb of speech. */
export function latinNames(paragraph: Paragraph, language: Language): Named[] {
  const { text } = paragraph.passage
  const { verbs, weakVerbs } = language.attribution
  return Array.from(text.matchAll(LATIN_NAME)).flatMap((match): Named[] => {
    const { index: start } = match
    const end = start + match[0].length
    const near = text.slice(Math.max(0, start - 40), start)
    // `公司的CTO，Nina Dahlberg说道`: a comma parts a role from its name as the translation has it.
    const before = near.replace(
      titleAtEnd(near.replace(/[，,]\s*$/u, ''), language) > 0 ? /[，,]\s*$/u : /[\s的]+$/u,
      '',
    )
    const clause = /[^，,。；：！？“”‘’"「」『』（）()《》]*$/u.exec(before)![0].trimStart()
    const title = titleAtEnd(before, language)
    const after = text.slice(end, end + 12).trimStart()
    const marks = [verbs, weakVerbs, language.people.honorificsAfter]
    if (title === 0 && !marks.some((table) => table.some((mark) => after.startsWith(mark)))) return []
    const roleEnd = Math.max(0, start - 40) + before.length
    const role =
      title === 0 ? undefined : { start: roleStart(text, roleEnd - clause.length, roleEnd, language), end: roleEnd }
    return [{ paragraph, name: match[0], start, end, role }]
  })
}
