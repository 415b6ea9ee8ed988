import type { Attribution, Scene } from './attribution.ts'
import type { PersonMention, RegisteredPerson } from './people.ts'
import { rolesAlikeUnspaced } from './roles-alike.ts'
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
    if (person !== undefined && (definite || isOffice(role, text.slice(clause, at), before, person)))
      return { speaker: speakerOf(person), person, joint: [], start: at, end: at + length }
    const meant =
      definite && person === undefined ? (alikeBefore(scene, before, at, role) ?? meantBy(scene, at)) : undefined
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

/** `外科医生王磊…这位大夫`: the one person of this paragraph or the last who has another word for the same role. */
function alikeBefore(
  { paragraph, language }: Scene,
  before: readonly PersonMention[],
  at: number,
  role: string,
): RegisteredPerson | undefined {
  const { articles, indefinite } = language.roles
  const article = articles.find((word) => paragraph.passage.text.endsWith(word, at))
  if (article === undefined || indefinite.includes(article)) return undefined
  const last = before.findLast((m) => m.paragraph === paragraph.index)?.end ?? 0
  const since = paragraph.passage.text.slice(last, at)
  // `一位学者也来了…这位学者`: somebody without a name came between.
  if (indefinite.some((word) => since.includes(word))) return undefined
  const near = new Set(before.flatMap((m) => (m.paragraph >= paragraph.index - 1 ? [m.person] : [])))
  const meant = [...near].filter((person) => person.role !== null && rolesAlikeUnspaced(person.role, role, language))
  return meant.length === 1 ? meant[0] : undefined
}

/** Of which a release seldom has two: `省长说` is the governor of whom it told. */
const OFFICE = /(?:长|長|总统|總統|总理|總理|主席|大使|主教|书记|書記|大臣|大法官|首相|主任|国王|國王|总裁|總裁|教宗)$/u

/** Whether nothing stands before the word for an office, and all who are said to have it are one person. */
function isOffice(role: string, lead: string, before: readonly PersonMention[], person: RegisteredPerson): boolean {
  if (!OFFICE.test(role) || /\p{Script=Han}/u.test(lead)) return false
  return before.every((mention) => mention.person === person || !mention.person.role?.includes(role))
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
