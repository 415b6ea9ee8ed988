import type { Attribution, Scene } from './attribution.ts'
import type { RegisteredPerson } from './people.ts'
import { speakerOf } from './speakers.ts'
import { wordsOf } from './words.ts'

/** `这位专员`: the last person of that role, or somebody whom the text does not name. */
export function byRole(scene: Scene, from: number, verb: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const clause = Math.max(from, text.lastIndexOf('，', verb - 1) + 1)
  const described = describedBy(scene, clause, verb)
  if (described !== undefined) return described
  for (let at = clause; at < verb; at++) {
    const rest = text.slice(at, verb)
    const length = Math.max(
      wordsOf(language.roles.titles).startsWith(rest),
      wordsOf(language.roles.heads).startsWith(rest),
    )
    if (length === 0) continue
    const role = rest.slice(0, length)
    const before = people.mentions.filter(
      (m) => m.paragraph < paragraph.index || (m.paragraph === paragraph.index && m.end <= at),
    )
    const definite = language.roles.articles.some((word) => text.endsWith(word, at))
    const person = before.findLast((m) => m.person.role?.includes(role))?.person
    if (person !== undefined && definite)
      return { speaker: speakerOf(person), person, joint: [], start: at, end: at + length }
    const meant = definite && person === undefined ? meantBy(scene, at) : undefined
    if (meant !== undefined) return { speaker: speakerOf(meant), person: meant, joint: [], start: at, end: at + length }
    return {
      speaker: { name: null, role, organisation: null },
      person: undefined,
      joint: [],
      start: at,
      end: at + length,
    }
  }
  return undefined
}

/** `这位心脏病专家出身的部长`: who is taken up, with what is said of that person before the noun. */
function describedBy(scene: Scene, clause: number, verb: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const { articles, indefinite, titles, heads } = language.roles
  const opening = text.slice(clause, verb).search(/\S/u)
  const article = opening < 0 ? undefined : articles.find((word) => text.startsWith(word, clause + opening))
  if (article === undefined || indefinite.includes(article)) return undefined
  const at = text.lastIndexOf('的', verb - 1) + 1
  if (at <= clause + opening + article.length) return undefined
  const rest = text.slice(at, verb)
  const length = Math.max(wordsOf(titles).startsWith(rest), wordsOf(heads).startsWith(rest))
  if (length === 0) return undefined
  const role = rest.slice(0, length)
  const before = people.mentions.filter(
    (m) => m.paragraph <= paragraph.index && (m.paragraph < paragraph.index || m.end <= clause),
  )
  const near = before.findLast((m) => m.person.role?.includes(role) && m.paragraph >= paragraph.index - 1)?.person
  const person = near ?? meantBy(scene, clause + opening + article.length)
  if (person === undefined) return undefined
  return { speaker: speakerOf(person), person, joint: [], start: clause + opening, end: at + length }
}

/** `这位学者`: the only person named before in the paragraph, where nobody without a name came between. */
function meantBy({ paragraph, people, language }: Scene, at: number): RegisteredPerson | undefined {
  const { text } = paragraph.passage
  const { articles, indefinite } = language.roles
  const article = articles.find((word) => text.endsWith(word, at))
  if (article === undefined || indefinite.includes(article)) return undefined
  const named = people.mentions.filter((m) => m.paragraph === paragraph.index && m.end <= at)
  const since = text.slice(named.at(-1)?.end ?? 0, at)
  if (new Set(named.map(({ person }) => person)).size !== 1) return undefined
  return indefinite.some((word) => since.includes(word)) ? undefined : named[0]!.person
}
