import type { Knowledge, Language } from '@dateline/core'
import { isGivenName } from './given-names.ts'
import type { Run } from './name-runs.ts'
import { PackedWords } from './packed-words.ts'
import type { Paragraph } from './people.ts'
import { phrasesOf } from './phrases.ts'
import type { SmallWords } from './printed-words.ts'
import { adjoin, type Token } from './tokens.ts'
import { wordsOf } from './words.ts'

/** Words of a name that only its given name makes one, without its particles, at most. */
const LONGEST = 4

/**
 * Whether a run of capitalised words has the shape of a person's name: a given name that is known, with words behind it that
 * the text never prints small and that are of no thing; not the whole of what stands in marks, not in a line of capitals.
 */
export function looksNamed(
  paragraph: Paragraph,
  [first, last]: Run,
  small: SmallWords,
  language: Language,
  knowledge: Knowledge,
): boolean {
  const { passage, tokens } = paragraph
  const { text } = passage
  const run = tokens.slice(first, last + 1)
  const capitals = run.filter(({ capital }) => capital)
  if (capitals.length < 2 || capitals.length > LONGEST || !isGivenName(run[0]!.text, language, knowledge)) return false
  if (capitals.slice(1).some((token) => !isInitial(text, token) && !mayEndName(token, small, language))) return false
  // `Edith C. Hall`: an initial is a person's.
  const initialled = run.slice(1, -1).some((token) => /^\p{Lu}$/u.test(token.text))
  if (!initialled && capitals.some(({ text: word }) => thingsOf(language, knowledge).has(word))) return false
  if (isMarked(text, run[0]!.start, run.at(-1)!.end) || isLineOfCapitals(paragraph)) return false
  const next = tokens[last + 1]
  return next === undefined || !adjoin(text, tokens[last]!, next) || !isOfThing(next, language)
}

/** `Ольга К.`: a letter with its full stop, which alone would be a preposition. */
function isInitial(text: string, { text: word, end }: Token): boolean {
  return word.length === 1 && text.charAt(end) === '.'
}

const byScript = new WeakMap<Knowledge, Map<string, PackedWords>>()

/** Words that names of things hold, in all languages of a script: streets and papers keep their names abroad. */
function thingsOf({ language: { script } }: Language, knowledge: Knowledge): PackedWords {
  const scripts = byScript.get(knowledge) ?? new Map<string, PackedWords>()
  byScript.set(knowledge, scripts)
  let things = scripts.get(script)
  if (things === undefined) {
    const alike = [...knowledge.languages.values()].filter(({ language }) => language.script === script)
    things = PackedWords.of(alike.flatMap(({ people }) => people.things))
    scripts.set(script, things)
  }
  return things
}

function mayEndName({ text }: Token, small: SmallWords, { people, roles, places }: Language): boolean {
  return (
    !/-\p{Ll}/u.test(text) &&
    !small.has(text.toLowerCase()) &&
    ![people.namesakes, people.notNames, roles.articles, roles.links, places.prepositions].some((table) =>
      wordsOf(table).has(text),
    )
  )
}

/** What is called after somebody: `the Maria Lind foundation`. */
function isOfThing(token: Token, { people, organisations }: Language): boolean {
  return wordsOf(organisations.words).holds(token) || phrasesOf(people.namesakes).holds(token)
}

/** The title of a work, the name of a ship. */
function isMarked(text: string, start: number, end: number): boolean {
  return /["“„”«»‘『「]\s?$/u.test(text.slice(Math.max(0, start - 2), start)) && /^["“”«»’』」]/u.test(text.slice(end))
}

/** Words of a line, at least, of which it can be said that most are capitals. */
const LINE = 5
const SHARE = 0.6
const LONGEST_LINE = 30

/** A title that capitalises every word; a sentence with its full stop, several sentences or a list of names are none. */
export function isLineOfCapitals({ passage: { text }, tokens }: Paragraph): boolean {
  if (tokens.length < LINE || tokens.length > LONGEST_LINE || /[.!?]\s+\p{Lu}|\.$/u.test(text)) return false
  const commas = text.split(',').length - 1
  return commas * 4 < tokens.length && tokens.filter(({ capital }) => capital).length > tokens.length * SHARE
}
