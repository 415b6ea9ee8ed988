import type { Language } from '@dateline/core'
import { anaphoraIn } from './anaphora.ts'
import { type Attribution, attributionIn, type Scene } from './attribution.ts'
import { colonLead, ellipsisBefore } from './colon-lead.ts'
import type { Paragraph, People, RegisteredPerson } from './people.ts'
import { phrasesOf } from './phrases.ts'
import { endsSentence } from './prose.ts'
import type { Marked } from './quote-marks.ts'
import { sentencesOf } from './sentences.ts'
import { speakerOf } from './speakers.ts'
import type { BodyParagraph, Speech } from './speech.ts'
import { countWords } from './tokens.ts'

/** Words before the name of a person whom a paragraph introduces, at most. */
const INTRODUCTION = 4

/**
 * A quote without a speaker whose paragraph holds nothing else: the paragraph behind it signs it (`– Sara Amin, Erbil`) or
 * opens with the person who spoke, introduced by a role.
 */
export function introducedNext(
  speech: Speech,
  paragraphs: readonly BodyParagraph[],
  people: People,
  language: Language,
): Speech {
  const { paragraph, marked } = speech
  const alone = marked.open === 0 && marked.close >= paragraph.passage.text.length - 1
  if (!alone || speech.attribution !== undefined) return speech
  let at = paragraphs.findIndex(({ index }) => index === paragraph.index) + 1
  while (marked.unclosed && /^["“„«»”‘]/.test(paragraphs[at]?.passage.text ?? '')) at++
  const next = paragraphs[at]
  const signer = next === undefined ? undefined : signerOf(next, people, language)
  if (signer !== undefined)
    return {
      ...speech,
      speaker: signer.person === null ? null : speakerOf(signer.person),
      person: signer.person ?? undefined,
    }
  if (speech.speaker !== null) return speech
  const behind =
    next === undefined ? undefined : anaphoraIn({ paragraph: next, people, language }, 0, next.passage.text.length)
  if (behind?.person !== undefined) return { ...speech, speaker: behind.speaker, person: behind.person }
  const mention = next === undefined ? undefined : people.mentions.find((m) => m.paragraph === next.index)
  if (next === undefined || mention === undefined) return speech
  const lead = next.passage.text.slice(0, mention.start)
  const introduced = people.roles.some(
    ({ paragraph: index, start, end }) =>
      index === next.index && (start <= mention.start || start - mention.end <= 3) && end > 0,
  )
  if (!(introduced && countWords(lead) <= INTRODUCTION)) return speech
  return { ...speech, speaker: speakerOf(mention.person), person: mention.person }
}

/** Words of a signature, at most. */
export const SIGNATURE = 12

/** Who signs the quote before a line of a dash and a name: `– Sara Amin, Erbil`. Null where the text does not know the name. */
function signerOf(
  { index, passage, tokens, marker }: BodyParagraph,
  { mentions }: People,
  { attribution }: Language,
): { readonly person: RegisteredPerson | null } | undefined {
  const dash = /^[–—―－-]\s*/.exec(passage.text)?.[0]
  if ((dash === undefined && marker === undefined) || tokens.length === 0 || tokens.length > SIGNATURE) return undefined
  const start = dash?.length ?? 0
  if (tokens[0]!.start !== start || !tokens[0]!.capital || endsSentence(passage.text)) return undefined
  if (tokens.some((_, at) => phrasesOf(attribution.verbs).at(tokens, at) > 0)) return undefined
  const mention = mentions.find((m) => m.paragraph === index && m.start === start)
  if (mention !== undefined) return { person: mention.person }
  return tokens[1]?.capital === true && /^,/.test(passage.text.slice(tokens[1].end)) ? { person: null } : undefined
}

/**
 * The speaker announced before a quote that stands alone: the sentence before it in its paragraph, or the paragraph before,
 * when it says that somebody spoke.
 */
export function announcedBy(
  scene: Scene,
  marked: Marked,
  previous: Paragraph | undefined,
): { readonly attribution: Attribution; readonly paragraph: Paragraph } | undefined {
  const { paragraph, people, language } = scene
  const { text } = paragraph.passage
  const before = sentencesOf(text.slice(0, marked.open), language).findLast((sentence) => sentence.text.trim() !== '')
  if (before !== undefined) {
    const attribution = attributionIn(scene, before.start, before.end) ?? subjectOf(scene, before.start, before.end)
    return attribution === undefined ? undefined : { attribution, paragraph }
  }
  if (previous === undefined) return undefined
  const last = sentencesOf(previous.passage.text, language).at(-1)
  if (last === undefined) return undefined
  const above = { paragraph: previous, people, language }
  const attribution =
    attributionIn(above, last.start, last.end) ??
    ellipsisBefore(above, last.start, previous.passage.text.length) ??
    colonLead(above, last.start, previous.passage.text.length)
  return attribution === undefined ? undefined : { attribution, paragraph: previous }
}

/** The one person that a sentence names. */
function subjectOf(scene: Scene, start: number, end: number): Attribution | undefined {
  const named = scene.people.mentions.filter(
    (m) => m.paragraph === scene.paragraph.index && m.start >= start && m.end <= end,
  )
  const persons = new Set(named.map((mention) => mention.person))
  const [mention] = named
  if (mention === undefined || persons.size !== 1) return undefined
  const { person } = mention
  return {
    speaker: { name: person.name, role: person.role, organisation: person.organisation },
    person,
    joint: [],
    start: mention.start,
    end: mention.end,
  }
}
