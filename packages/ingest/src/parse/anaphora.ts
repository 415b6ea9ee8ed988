import { type Attribution, attributionIn, type Scene } from './attribution.ts'
import { phrasesOf } from './phrases.ts'
import { sentenceLength } from './sentences.ts'
import { byPerson } from './speakers.ts'
import { startOf, subjectFrom } from './subject-of-speech.ts'
import { tokenAt } from './tokens.ts'
import { wordsOf } from './words.ts'

/** A longer phrase says without a verb whose words they are: `queste le parole di`. */
const NOMINAL = 3

/** Whether the sentence behind a quote says that somebody spoke it, whoever that is: `Sådan siger de gamle i byen.` */
export function isToldBehind({ paragraph, language }: Scene, close: number): boolean {
  const { tokens } = paragraph
  const { anaphora, verbs } = language.attribution
  const first = tokenAt(tokens, close)
  const lead = phrasesOf(anaphora).at(tokens, first)
  return lead > 0 && phrasesOf(verbs).at(tokens, first + lead) > 0
}

/** The sentence behind a quote that says who spoke it: `«Лекарства есть». Об этом сообщила Дарья Шевчук.` */
export function anaphoraIn(scene: Scene, start: number, end: number): Attribution | undefined {
  const { passage, tokens } = scene.paragraph
  const { anaphora, verbs, weakVerbs, verbLast } = scene.language.attribution
  const first = tokenAt(tokens, start)
  const lead = phrasesOf(anaphora).at(tokens, first)
  if (lead === 0 || tokens[first]!.end > end || /[:,–—―－-]/.test(passage.text.slice(start, tokens[first]!.start)))
    return undefined
  const said =
    lead >= NOMINAL ||
    [first + lead, first + lead + 1].some((index) =>
      [verbs, weakVerbs].some((table) => phrasesOf(table).at(tokens, index) > 0),
    )
  const from = tokens[first]!.start
  const stop = from + sentenceLength(passage.text.slice(from, end), scene.language)
  const alone = said ? undefined : nameAlone(scene, first + lead, stop)
  if (alone !== undefined) return { ...alone, start: from }
  if (!(said || verbLast) || /:\s*[«„“”"»‘]/u.test(passage.text.slice(from, stop))) return undefined
  const source = tokens[first + lead]?.start ?? stop
  const found = attributionIn(scene, source, stop)
  if (found !== undefined) return verbLast || saysIt(scene, found, first + lead, stop) ? found : undefined
  return lead >= NOMINAL ? subjectFrom(scene, first + lead, tokenAt(tokens, stop)) : undefined
}

/** `Così Ana Ruiz, direttrice del porto.`, `So die Hafenmeisterin Ana Ruiz.`: a sentence of nothing but a name and who that is. */
function nameAlone(scene: Scene, from: number, stop: number): Attribution | undefined {
  const { tokens, passage, index } = scene.paragraph
  const opens = tokens[from] !== undefined && wordsOf(scene.language.roles.articles).holds(tokens[from])
  const token = tokens[opens ? from + 1 : from]
  if (token === undefined || token.start >= stop) return undefined
  const mention = scene.people.mentions.find((m) => m.paragraph === index && m.start >= token.start)
  if (mention === undefined || mention.end > stop || startOf(scene, mention) > token.end) return undefined
  const behind = passage.text.slice(mention.end, stop).trim()
  const closed = /^[.!]?$/.test(behind) || (/^[,(–—]/u.test(behind) && behind.split(',').length <= 2)
  return closed ? byPerson(scene, mention) : undefined
}

/**
 * Whether a sentence says of the words before it that somebody spoke them: its own verb has the speaker for its subject, and
 * no clause hangs on it. Not `Ainsi dit la loi, selon Jean Morel`, `Det sier Terje Lie at han er stolt av`, `Sådan siger de gamle`.
 */
function saysIt({ paragraph, people, language }: Scene, found: Attribution, from: number, stop: number): boolean {
  const { tokens, passage } = paragraph
  const { roles, places, attribution } = language
  if (tokenAt(tokens, found.start) > from + 1) return false
  const behind = tokenAt(tokens, found.end)
  for (let index = behind; index < tokens.length && tokens[index]!.end <= stop; index++) {
    if (/[,.;:!?]/.test(passage.text.slice(tokens[index - 1]!.end, tokens[index]!.start))) break
    if ([attribution.reported, roles.copulas].some((table) => wordsOf(table).holds(tokens[index]!))) return false
  }
  const named = people.mentions.some(
    (m) => m.paragraph === paragraph.index && m.start >= tokens[from]!.start && m.end <= found.end,
  )
  const next = tokens[behind]
  return (
    named ||
    next === undefined ||
    next.start >= stop ||
    !/^\s*$/.test(passage.text.slice(found.end, next.start)) ||
    [places.prepositions, roles.links].some((table) => wordsOf(table).holds(next))
  )
}
