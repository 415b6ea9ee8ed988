import type { Attribution, Scene } from './attribution.ts'
import { lastPerson, NOBODY } from './last-person.ts'
import type { PersonMention } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { endsSentence } from './prose.ts'
import { roleAt, rolesMeet } from './roles.ts'
import { byOrganisation, byPerson, byRole } from './speakers.ts'
import { mayBeSubject, startOf, subjectFrom } from './subject-of-speech.ts'
import { adjoin, tokenAt } from './tokens.ts'
import { foldWords, wordsOf } from './words.ts'

/** Words between a quote and its verb, at most: `diye`, `şeklinde`. */
const NEAR = 2

/** Words between a name in the genitive and what somebody says, at most: `Yılmaz'ın dünkü yazılı açıklamasında`. */
const OWNED = 4

/** Where a quote stands in its paragraph: its sentence begins at `from` and ends at `to`. */
export interface Framed {
  readonly from: number
  readonly open: number
  readonly close: number
  readonly to: number
}

/**
 * The attribution of a quote that stands between its subject and its verb: `Alkan, “…” diye ekledi`. A participle has its
 * subject behind it (`“…” diyen Hasan Alkan`). Without any subject the person speaks who was named last.
 */
export function attributionVerbLast(scene: Scene, framed: Framed): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  const { open, close, to } = framed
  // A sentence that is over before the quote is another's.
  const from = endsSentence(passage.text.slice(framed.from, open).trim()) ? open : framed.from
  const { verbs, weakVerbs, participles, passives } = language.attribution
  const first = tokenAt(tokens, close)
  const last = tokenAt(tokens, to)
  for (let index = first; index <= first + NEAR && index < last; index++) {
    const verb = Math.max(phrasesOf(verbs).at(tokens, index), phrasesOf(weakVerbs).at(tokens, index))
    if (verb === 0 || index + verb > last) continue
    const word = tokens[index + verb - 1]!
    const end = word.end
    if (participles.some((ending) => word.folded.endsWith(ending.slice(1)))) {
      const subject = subjectFrom(scene, index + verb, last)
      return subject === undefined ? undefined : { ...subject, start: tokens[index]!.start }
    }
    const subject =
      subjectIn(scene, from, open) ??
      subjectOfParticiple(scene, index + verb, last) ??
      subjectAtEnd(scene, index + verb, last)
    if (subject !== undefined) return { ...subject, start: Math.min(subject.start, tokens[index]!.start) }
    if (isOtherSubject(scene, index + verb, last)) return { ...NOBODY, start: tokens[index]!.start, end }
    const passive = phrasesOf(passives).endingAt(tokens, index + verb - 1) > 0
    return passive || passage.text.slice(from, open).trim() !== ''
      ? inContext(scene, from, open, end, passive)
      : lastPerson(scene, tokens[first]!.start, end, undefined)
  }
  return undefined
}

/** Words between what says how somebody spoke and the participle whose subject follows, at most. */
const MANNER = 5

/** `“…” sözleriyle sevincini paylaşan çiftçi Mevlüt Kaya`, `“…” diyerek duygulanan Ayla Kaya`. */
function subjectOfParticiple(scene: Scene, from: number, last: number): Attribution | undefined {
  const { paragraph, language } = scene
  const { tokens, passage } = paragraph
  for (let index = from; index < last && index < from + MANNER; index++) {
    const token = tokens[index]!
    if (token.capital || !adjoin(passage.text, tokens[index - 1]!, token)) return undefined
    if (!language.attribution.participles.some((end) => token.folded.endsWith(end.slice(1)))) continue
    const subject = subjectFrom(scene, index + 1, last)
    return subject?.person === undefined ? undefined : subject
  }
  return undefined
}

/** A subject behind a verb that ends the sentence otherwise: `diye konuştu Sönmez.`, `diye anlatıyor 34 yaşındaki teknisyen.` */
function subjectAtEnd(scene: Scene, from: number, last: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  const behind = tokens[last - 1]
  if (behind === undefined || last <= from || !adjoin(passage.text, tokens[from - 1]!, tokens[from]!)) return undefined
  const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.end === behind.end)
  const lead = mention === undefined ? last : tokenAt(tokens, startOf(scene, mention))
  if (lead - from > SUBJECT) return undefined
  if (mention !== undefined) return mayBeSubject(scene, mention) ? byPerson(scene, mention) : undefined
  const role = roleAt(tokens, last - 1, language) > 0 ? byRole(scene, last - 1, last) : undefined
  const indefinite = tokens.slice(from, last).some(({ text }) => wordsOf(language.roles.indefinite).has(text))
  return role === undefined ? undefined : indefinite ? someone(role) : known(scene, role, last - 1)
}

/** Words of a subject behind its verb, at most. */
const SUBJECT = 5

/** A noun phrase behind a finite verb that ends the sentence, of whom the text does not say more: `diyor kapıda bekleyen yaşlı komşu`. */
function isOtherSubject({ paragraph, language }: Scene, from: number, last: number): boolean {
  const { tokens, passage } = paragraph
  const { verbs, weakVerbs, passives, finite } = language.attribution
  const [verb, next] = [tokens[from - 1]!, tokens[from]]
  if (next === undefined || from >= last || !adjoin(passage.text, verb, next)) return false
  if (phrasesOf(passives).endingAt(tokens, from - 1) > 0 || wordsOf(language.roles.joins).holds(next)) return false
  if (phrasesOf(finite).endingAt(tokens, from - 1) === 0) return false
  for (let index = from; index < last; index++)
    if ([verbs, weakVerbs].some((table) => phrasesOf(table).at(tokens, index) > 0)) return false
  return phrasesOf(finite).endingAt(tokens, last - 1) === 0
}

function someone({ speaker, start, end }: Attribution): Attribution {
  return { ...NOBODY, speaker: { ...NOBODY.speaker, role: speaker.role }, start, end }
}

/**
 * A role that nobody is known by, without an article: the person named last in the paragraph, of whom it says more (`Ukraynalı
 * cerrah`); not one who has another role, nor where the role belongs to somebody (`kamp müdürü`).
 */
function known(scene: Scene, role: Attribution, index: number): Attribution {
  if (role.person !== undefined) return role
  const { text } = scene.paragraph.tokens[index]!
  const { titles, heads } = scene.language.roles
  const bare = foldWords(text).replace(/s?[ıiuü]$/u, '')
  const owned = bare !== foldWords(text) && [titles, heads].some((table) => wordsOf(table).has(bare))
  const last = owned ? undefined : lastPerson(scene, role.start, role.end, undefined)
  const here = scene.people.mentions.some(
    (m) => m.person === last?.person && m.paragraph === scene.paragraph.index && m.end <= role.start,
  )
  return last?.person?.role === null && here ? last : role
}

/** Words before a quote that name no subject: an adverbial goes on with the last person, a passive or a noun does not. */
function inContext(scene: Scene, from: number, open: number, end: number, passive: boolean): Attribution {
  const { tokens } = scene.paragraph
  const start = tokens[tokenAt(tokens, from)]!.start
  const words = tokenAt(tokens, open) - tokenAt(tokens, from)
  return passive || words > NEAR ? { ...NOBODY, start, end } : lastPerson(scene, start, end, undefined)
}

/** The subject among the words of a sentence before its quote. */
function subjectIn(scene: Scene, from: number, open: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens } = paragraph
  const first = tokenAt(tokens, from)
  const last = tokenAt(tokens, open)
  const mentions = people.mentions.filter((m) => m.paragraph === paragraph.index && m.start >= from && m.end <= open)
  const nominative = mentions.filter((m) => mayBeSubject(scene, m) && !isBeside(scene, m, mentions))
  const nearest = nominative.at(-1)
  if (nearest !== undefined) {
    const before = nominative.at(-2)
    const both = before === undefined ? undefined : byPerson(scene, before)
    return both !== undefined && both.joint.length > 0 ? both : byPerson(scene, nearest)
  }
  for (let index = first; index < last; index++) {
    const said = speechOf(scene, index)
    if (said !== undefined) return said
  }
  for (let index = first; index < last; index++) {
    if (!wordsOf(language.roles.indefinite).holds(tokens[index]!)) continue
    const role = byRole(scene, index + 1, Math.min(last, index + OWNED))
    if (role !== undefined) return someone(role)
    if (phrasesOf(language.attribution.unnamed).at(tokens, index) > 0)
      return { ...NOBODY, start: tokens[index]!.start, end: tokens[index + 1]?.end ?? tokens[index]!.end }
  }
  // `Kızı ise “…” dedi`: somebody's relative, whom the text does not name.
  for (let index = first; index < last; index++) {
    const kin =
      phrasesOf(language.people.kin).at(tokens, index) > 0 ||
      phrasesOf(language.attribution.unnamed).at(tokens, index) > 0
    if (kin && tokens[index]!.tail === '' && index - first <= 1)
      return { ...NOBODY, start: tokens[index]!.start, end: tokens[index]!.end }
  }
  for (let index = last - 1; index >= first; index--) {
    if (roleAt(tokens, index, language) === 0 || tokens[index]!.tail !== '' || !closesSubject(scene, index, open))
      continue
    const role = byRole(scene, index, last)
    if (role !== undefined) return known(scene, contrasted(scene, role, index), index)
  }
  for (let index = first; index < last; index++) {
    const organisation = byOrganisation(scene, index, last)
    if (organisation !== undefined) return organisation
  }
  return undefined
}

/** `Vali Ali Demir ile`: somebody beside the subject, unless the next name is the other half of it. */
function isBeside({ paragraph, language }: Scene, mention: PersonMention, mentions: readonly PersonMention[]): boolean {
  const { tokens } = paragraph
  const next = tokens[tokenAt(tokens, mention.end)]
  if (next === undefined || !wordsOf(language.roles.joins).holds(next)) return false
  return mentions.at(-1) === mention
}

/** Whether a subject may end with a token: before a comma, the quote, or a word that sets it against another. */
function closesSubject({ paragraph, language }: Scene, index: number, open: number): boolean {
  const { tokens, passage } = paragraph
  const next = tokens[index + 1]
  const gap = passage.text.slice(tokens[index]!.end, Math.min(open, next?.start ?? open))
  return (
    /^\s*[,:]/.test(gap) ||
    next === undefined ||
    next.start >= open ||
    wordsOf(language.attribution.contrast).holds(next)
  )
}

/** `Konuk Rektör ise`: another person of that role than the one who was named last, if there is one alone. */
function contrasted(scene: Scene, role: Attribution, index: number): Attribution {
  const { paragraph, people, language } = scene
  const next = paragraph.tokens[index + 1]
  if (next === undefined || role.person === undefined || !wordsOf(language.attribution.contrast).holds(next))
    return role
  const printed = paragraph.tokens[index]!.text
  const others = people.persons.filter(
    (person) => person !== role.person && person.role !== null && rolesMeet(person.role, printed, language),
  )
  const [other] = others
  // The last person is of another role: `Rektör Kul, “…” dedi. Konuk Bakan ise “…” diye konuştu.`
  const last = people.mentions.findLast((m) => m.paragraph === paragraph.index && m.end <= role.start)
  if (other === undefined && last !== undefined && last.person !== role.person) return role
  if (other === undefined || others.length > 1)
    return { ...NOBODY, speaker: { ...NOBODY.speaker, role: printed }, start: role.start, end: role.end }
  return {
    speaker: { name: other.name, role: other.role, organisation: other.organisation },
    person: other,
    joint: [],
    start: role.start,
    end: role.end,
  }
}

/** What somebody says, behind the name that owns it: `Bora Işık'ın yorumu`. */
export function speechOf(scene: Scene, index: number): Attribution | undefined {
  const { paragraph, people, language } = scene
  const { tokens, passage } = paragraph
  if (phrasesOf(language.attribution.speechNouns).at(tokens, index) === 0) return undefined
  for (let owner = index - 1; owner >= 0 && index - owner <= OWNED + 1; owner--) {
    if (!adjoin(passage.text, tokens[owner]!, tokens[owner + 1]!)) return undefined
    if (tokens[owner]!.tail === '') continue
    const mention = people.mentions.find((m) => m.paragraph === paragraph.index && m.end === tokens[owner]!.end)
    return mention === undefined ? undefined : { ...byPerson(scene, mention), end: tokens[index]!.end }
  }
  return undefined
}
