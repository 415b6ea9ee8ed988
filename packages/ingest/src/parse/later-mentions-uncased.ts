import type { Knowledge, Language, Notice } from '@dateline/core'
import { detached, isKnownWord, isWholeWordOf, phraseAt, plainWord } from './attached-words.ts'
import type { Paragraph, PersonMention, RegisteredPerson } from './people.ts'
import { placesPrinted } from './places-printed.ts'
import { misspelt } from './register-people.ts'
import { foldUncased, isSlip, shortForms } from './short-names.ts'
import { honorificAt, verbAt } from './word-kinds.ts'

interface LaterMentions {
  readonly mentions: readonly PersonMention[]
  readonly notices: readonly Notice[]
}

export function laterMentions(
  persons: readonly RegisteredPerson[],
  taken: readonly PersonMention[],
  paragraphs: readonly Paragraph[],
  language: Language,
  knowledge: Knowledge,
): LaterMentions {
  if (persons.length === 0) return { mentions: [], notices: [] }
  const bearers = new Map<string, RegisteredPerson | undefined>()
  for (const person of persons)
    for (const form of shortForms(person.name, language)) bearers.set(form, bearers.has(form) ? undefined : person)
  const lengths = new Map<string, number>()
  for (const form of bearers.keys()) {
    const words = form.split(' ')
    lengths.set(words[0]!, Math.max(words.length, lengths.get(words[0]!) ?? 0))
  }
  const mentions: PersonMention[] = []
  const notices: Notice[] = []
  const takenIn = Map.groupBy(taken, ({ paragraph }) => paragraph)
  for (const paragraph of paragraphs) {
    const { passage, tokens, index } = paragraph
    const occupied = takenIn.get(index) ?? []
    for (let at = 0; at < tokens.length; at++) {
      const word = foldUncased(tokens[at]!.text)
      const longest = longestFrom(word, lengths, language)
      for (let last = Math.min(tokens.length, at + longest) - 1; last >= at; last--) {
        const { start } = tokens[at]!
        const { end } = tokens[last]!
        if (occupied.some((mention) => mention.start < end && start < mention.end)) continue
        const printed = passage.text.slice(start, end)
        const folded = last === at ? word : foldUncased(printed)
        const match =
          bearerOf(printed, folded, bearers, language) ?? (last === at ? slipOf(folded, bearers) : undefined)
        if (match === undefined) continue
        const led = last === at && isLedTo(paragraph, at, language)
        if (match.slip && !led) continue
        const from = start + match.lead
        if (last === at && !led && isAlsoWord(passage.text.slice(from, end), language, knowledge)) continue
        mentions.push({ person: match.person, paragraph: index, start: from, end })
        if (match.slip) notices.push(misspelt({ paragraph, name: printed, start: from, end }, match.person.name))
        at = last
        break
      }
    }
  }
  return { mentions, notices }
}

/** The most words of a name that begins with a word, or with what is left of it without a prefix; 1 where none does. */
function longestFrom(folded: string, lengths: ReadonlyMap<string, number>, language: Language): number {
  let longest = Math.max(1, lengths.get(folded) ?? 0)
  for (const { bare } of detached(folded, language)) longest = Math.max(longest, lengths.get(bare) ?? 0)
  return longest
}

interface Bearer {
  readonly person: RegisteredPerson
  /** Characters attached to the front of the name. */
  readonly lead: number
  readonly slip: boolean
}

/** A family name that differs in a letter: `غوتيريش`, `غوتيريس`. */
function slipOf(folded: string, bearers: ReadonlyMap<string, RegisteredPerson | undefined>): Bearer | undefined {
  for (const [form, person] of bearers)
    if (person !== undefined && isSlip(form, folded)) return { person, lead: 0, slip: true }
  return undefined
}

function bearerOf(
  printed: string,
  folded: string,
  bearers: ReadonlyMap<string, RegisteredPerson | undefined>,
  language: Language,
): Bearer | undefined {
  const whole = bearers.get(folded)
  if (whole !== undefined) return { person: whole, lead: 0, slip: false }
  if (isKnownWord(printed, language)) return undefined
  for (const { bare, lead, prefix } of detached(folded, language)) {
    const person = prefix.length === 1 ? bearers.get(bare) : undefined
    if (person !== undefined && printed.length > lead) return { person, lead, slip: false }
  }
  return undefined
}

/** A word of the language, a place, or what belongs to one. */
function isAlsoWord(word: string, language: Language, knowledge: Knowledge): boolean {
  if (isKnownWord(word, language) || word.length < 4) return true
  if (placesPrinted(word, language, knowledge).length > 0) return true
  return Object.values(language.countries.demonyms).some((forms) =>
    forms.some((form) =>
      form.endsWith('*')
        ? plainWord(word).startsWith(plainWord(form.slice(0, -1)))
        : plainWord(form) === plainWord(word),
    ),
  )
}

/** Whether a verb of speech, an honorific, a role or `according to` stands directly before. */
function isLedTo({ tokens, passage }: Paragraph, at: number, language: Language): boolean {
  const before = at - 1
  if (before < 0 || passage.text.slice(tokens[before]!.end, tokens[at]!.start).trim() !== '') return false
  const reading = { text: passage.text, tokens, language }
  return (
    verbAt(reading, before) === 1 ||
    honorificAt(reading, before) === 1 ||
    isWholeWordOf(language.roles.titles, tokens, before) ||
    phraseAt(language.attribution.before, tokens, before, language)?.length === 1
  )
}
