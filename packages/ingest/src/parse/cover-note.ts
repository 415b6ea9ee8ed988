import type { Knowledge, Notice } from '@dateline/core'
import { type AnyLanguage, anyLanguage } from './any-language.ts'

/** Longest part of a note that a notice repeats. */
const LONGEST_SHOWN = 120

/** `Fwd:`, `AW:` and the names of lists, which mail programs set before a subject. */
const BEFORE_SUBJECT = /^\s{0,5}(?:\p{L}{1,5}[:：]|\[[^\]]{1,60}\])\s{0,5}/u
const MOST_BEFORE = 8

/**
 * The notice `cover-note-stops`, where a note above a release says in any language that it is withdrawn, not to be
 * published or replaced: a person has to look at it. A line that names an embargo only says when.
 */
export function stopInNote(lines: readonly string[], knowledge: Knowledge): Notice | undefined {
  const line = lines.find((text) => stops(text, anyLanguage(knowledge)))
  return line === undefined ? undefined : stopNotice(line)
}

/** The same notice for the subject of a mail that opens with such words: `KILL KILL KILL`. */
export function stopInSubject(subject: string, covers: boolean, knowledge: Knowledge): Notice | undefined {
  const { kill, withhold, correction } = anyLanguage(knowledge)
  const stopping = covers ? [kill, withhold, correction] : [kill, withhold]
  let rest = subject
  for (let count = 0; count < MOST_BEFORE; count++) {
    // `Kill:` is no mark of forwarding, though as short as one.
    if (stopping.some((words) => words.startsWith(rest) > 0)) return stopNotice(subject)
    rest = rest.replace(BEFORE_SUBJECT, '')
  }
  return undefined
}

function stops(text: string, { kill, correction, withhold, markers }: AnyLanguage): boolean {
  if (kill.within(text) || correction.within(text)) return true
  return withhold.within(text) && !markers.within(text)
}

function stopNotice(text: string): Notice {
  const shown = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
  return {
    rule: 'cover-note-stops',
    message: `mail: expected a release to publish, found the note "${shown}"; left to a person. Withdraw or correct an article by its id, or drop the release without the note.`,
    span: null,
  }
}
