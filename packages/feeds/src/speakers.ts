import type { Quote, Speaker } from '@dateline/core'

/** Who says a quote, in one line: `Runa Bek, harbour master, Harbour Aid`; undefined where the text names nobody. */
export function speakersOf({ speaker, jointSpeakers }: Quote): string | undefined {
  const all = speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]
  const named = all.map(inWords).filter((words) => words !== '')
  return named.length === 0 ? undefined : named.join('; ')
}

/** The shortest that says who it is: `Runa Bek`, or the organisation or role of somebody without a name. */
export function shortSpeaker({ speaker, jointSpeakers }: Quote): string | undefined {
  const all = speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]
  const named = all.flatMap(({ name, role, organisation }) => name ?? organisation ?? role ?? [])
  return named.length === 0 ? undefined : named.join(', ')
}

const inWords = ({ name, role, organisation }: Speaker) =>
  [...new Set([name, role, organisation].filter((part) => part !== null))].join(', ')
