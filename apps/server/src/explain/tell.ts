import type { Direction, Given, Speaker, TagReasons } from '@dateline/core'
import type { Voice } from '../web/site.ts'
import type { Explanation, MarkKind, Reason } from './explanation.ts'
import { visible } from './visible.ts'

/** A reason in the words of a page's language. */
export interface Told {
  /** What it is, where its heading does not say so: `Title`, `Quote 1`. */
  readonly label: string | undefined
  /** The thing itself. */
  readonly text: string
  /** Whether `text` is in the release's language; else it is in the page's. */
  readonly printed: boolean
  readonly notes: readonly string[]
  /** 0 to 1, for countries and topics. */
  readonly weight: number | undefined
  /** The words that earned it, each once, with their marks. */
  readonly evidence: readonly { readonly text: string; readonly marks: readonly number[] }[]
  readonly marks: readonly number[]
}

/** Reasons under one heading. */
export interface ToldGroup {
  readonly heading: string
  /** What to say where there is none. */
  readonly none: string
  readonly reasons: readonly Told[]
}

const GROUPS = ['quote', 'person', 'place', 'organisation', 'country', 'topic', 'set-aside', 'notice'] as const

const isField = ({ kind }: Reason) => !(GROUPS as readonly string[]).includes(kind)

/** An explanation in words, group by group. Pure; both the terminal and the page print it. */
export function tell(explanation: Explanation, voice: Voice): readonly ToldGroup[] {
  const { say } = voice.words
  const told = (kept: (reason: Reason) => boolean) =>
    explanation.reasons.filter(kept).map((reason) => tellReason(reason, explanation, voice))
  return [
    { heading: say('explain.heading.fields'), none: say('explain.none'), reasons: told(isField) },
    ...GROUPS.map((group) => ({
      heading: say(`explain.heading.${group}`),
      none: say(group === 'notice' ? 'explain.none.notice' : 'explain.none'),
      reasons: told(({ kind }) => kind === group),
    })),
  ]
}

function tellReason(reason: Reason, explanation: Explanation, voice: Voice): Told {
  const { words, labels } = voice
  const { say } = words
  const isolated = (text: string) => isolatedIn(words.direction, visible(text))
  const told = (text: string, about: Partial<Told> = {}): Told => ({
    label: undefined,
    text: visible(text),
    printed: true,
    notes: [],
    weight: undefined,
    evidence: [],
    marks: reason.marks,
    ...about,
  })
  const times = (count: number) => (count > 1 ? [say('explain.mentions', { count: String(count) })] : [])
  switch (reason.kind) {
    case 'language':
      return told(labels.language(reason.tag), { label: say('explain.language'), printed: false })
    case 'title':
    case 'subtitle':
    case 'byline':
      return told(reason.text, {
        label: say(`explain.mark.${reason.kind}`),
        notes: reason.origin === 'text' ? [] : [say(`explain.from.${reason.origin}`)],
      })
    case 'dateline': {
      const { text, place, country, date } = reason
      return told(text, {
        label: say('explain.mark.dateline'),
        notes: [
          ...(place === null ? [] : [say('explain.place', { place: isolated(place) })]),
          ...(country === null ? [] : [say('explain.country', { country: labels.country(country) })]),
          ...(date === null ? [] : [say('explain.date', { date: isolated(date) })]),
        ],
      })
    }
    case 'published':
      return told(reason.text, { label: say('explain.mark.published'), printed: false })
    case 'embargo':
      return told(reason.text ?? reason.until ?? '', {
        label: say('explain.mark.embargo'),
        notes: [
          reason.until === null
            ? say('explain.embargo.unclear')
            : say('explain.embargo.until', { instant: isolated(reason.until) }),
        ],
      })
    case 'lede':
      return told(reason.text, { label: say('explain.lede') })
    case 'quote': {
      const { number, text, speakers } = reason
      const isQuote = (mark: number) => explanation.marks[mark]!.kind === 'quote'
      const evidence = evidenceOf(
        reason.marks.filter((mark) => !isQuote(mark)),
        explanation,
      )
      return told(text, {
        label: numbered(voice, 'quote', number),
        notes:
          speakers.length === 0
            ? [say('explain.speaker.none')]
            : [
                ...speakers.map((speaker) => isolated(speakerText(speaker, voice))),
                ...(evidence.length === 0 ? [say('explain.carried')] : []),
              ],
        evidence,
        marks: reason.marks.filter(isQuote),
      })
    }
    case 'person': {
      const position = [reason.role, reason.organisation].filter((part) => part !== null)
      return told(reason.name, {
        notes: [...(position.length === 0 ? [] : [isolated(joined(position, voice))]), ...times(reason.mentions)],
      })
    }
    case 'place':
      return told(reason.name, {
        notes: [
          ...(reason.is === 'country' || reason.country === null ? [] : [labels.country(reason.country)]),
          ...times(reason.mentions),
        ],
      })
    case 'organisation':
      return told(reason.name, { notes: times(reason.mentions) })
    case 'country':
      return told(labels.country(reason.code), {
        printed: false,
        notes: weighed(reason.reasons, voice),
        weight: reason.weight,
        evidence: evidenceOf(reason.marks, explanation),
      })
    case 'topic':
      return told(labels.topic(reason.id), {
        printed: false,
        notes: weighed(reason.reasons, voice),
        weight: reason.weight,
        evidence: evidenceOf(reason.marks, explanation),
      })
    case 'set-aside':
      return told(reason.text, {
        label: say(`explain.part.${reason.as}`),
        notes: reason.blocks > 1 ? [say('explain.blocks', { count: String(reason.blocks) })] : [],
      })
    case 'notice':
      return told(reason.message, {
        label: numbered(voice, 'notice', reason.number),
        printed: false,
        // Many messages say it already, with an example.
        notes:
          reason.key === null || reason.message.includes(`\`${reason.key}:`)
            ? []
            : [say('explain.better', { key: reason.key })],
      })
  }
}

/** What each feature gave, in the numbers that were added up: why it is a subject, and why it stands before others. */
function weighed(reasons: TagReasons | null, { words }: Voice): readonly string[] {
  if (reasons === null) return []
  const sum = (given: readonly Given[]) =>
    `${given.map(({ feature, gave }) => `${feature} ${signed(gave)}`).join(', ')} = ${signed(given.reduce((total, { gave }) => total + gave, 0))}`
  return [
    words.say('explain.weighed.subject', { sum: isolatedIn(words.direction, sum(reasons.subject)) }),
    words.say('explain.weighed.main', { sum: isolatedIn(words.direction, sum(reasons.main)) }),
  ]
}

function signed(gave: number): string {
  return `${gave < 0 ? '−' : '+'}${Math.abs(gave).toFixed(1)}`
}

/** What a mark is: `Quote 2`, `Contacts`, `Title`. */
export function markLabel(explanation: Explanation, mark: number, voice: Voice): string {
  const { kind, reason: index } = explanation.marks[mark]!
  const reason = explanation.reasons[index]!
  if (reason.kind === 'set-aside') return voice.words.say(`explain.part.${reason.as}`)
  if (kind === 'quote' && reason.kind === 'quote') return numbered(voice, kind, reason.number)
  if (kind === 'notice' && reason.kind === 'notice') return numbered(voice, kind, reason.number)
  return voice.words.say(`explain.mark.${kind}`)
}

/** Kinds that the text itself names where they begin; the others are known by their looks. */
const NAMED: readonly MarkKind[] = [
  'set-aside',
  'title',
  'subtitle',
  'byline',
  'published',
  'embargo',
  'dateline',
  'notice',
  'quote',
]

/** What to print where a mark begins; undefined for kinds that are known by their looks, and for what goes on from the mark before. */
export function markName(explanation: Explanation, mark: number, voice: Voice): string | undefined {
  const { kind, reason } = explanation.marks[mark]!
  const goesOn = kind === 'set-aside' && explanation.reasons[reason]!.marks[0] !== mark
  return NAMED.includes(kind) && !goesOn ? markLabel(explanation, mark, voice) : undefined
}

const numbered = ({ words: { say } }: Voice, kind: 'quote' | 'notice', number: number) =>
  say('explain.numbered', { name: say(`explain.mark.${kind}`), number: String(number) })

function speakerText({ name, role, organisation }: Speaker, voice: Voice): string {
  const parts = [name, role, organisation].filter((part) => part !== null)
  return parts.length === 0 ? voice.words.say('explain.speaker.unnamed') : joined(parts, voice)
}

/** A name, a role and an organisation in a row; a comma is not the same sign everywhere. */
function joined(parts: readonly string[], { words }: Voice): string {
  return parts.reduce((who, what) => words.say('speaker.position', { who, what }))
}

function evidenceOf(marks: readonly number[], explanation: Explanation): Told['evidence'] {
  const byText = Map.groupBy(marks, (mark) => explanation.marks[mark]!.text.replace(/\s+/g, ' '))
  return Array.from(byText, ([text, places]) => ({ text: visible(text), marks: places }))
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A printed piece within a sentence that may run the other way: in a first strong isolate (UAX #9), so that neither turns
 * the other around. Without need it stays as it is, for terminals that show the isolate.
 */
function isolatedIn(direction: Direction, text: string): string {
  return direction === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}
