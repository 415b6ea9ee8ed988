import { html } from 'hono/html'
import type { Html } from '../../web/pages/layout.ts'
import type { Voice } from '../../web/site.ts'
import type { Explanation } from '../explanation.ts'
import { type Told, tell } from '../tell.ts'
import { markId } from './source.ts'

/** How many of the places of one thing are linked; the first ones are enough to see why. */
const MOST_LINKS = 9

/** Longest piece of the release that a reason repeats: the whole of it stands in the source. */
const MAX_SHOWN = 240

/** The reasons, group by group, each with links to its marks. */
export function reasons(explanation: Explanation, voice: Voice, prefix: string): Html {
  return html`${tell(explanation, voice).map(
    ({ heading, none, reasons }) => html`<section class="reason-group">
<h4>${heading}</h4>
${reasons.length === 0 ? html`<p class="reason-none">${none}</p>` : html`<ul>${reasons.map((told) => reason(told, explanation, voice, prefix))}</ul>`}
</section>
`,
  )}`
}

function reason(told: Told, { language, direction }: Explanation, voice: Voice, prefix: string): Html {
  const { label, text, printed, notes, weight, evidence, marks } = told
  const { say } = voice.words
  const what = printed
    ? html`<bdi lang="${language}" dir="${direction}">${shown(text)}</bdi>`
    : html`<bdi>${text}</bdi>`
  const [first] = marks
  return html`<li>${label === undefined ? '' : html`<span class="reason-label">${label}</span> `}${
    first === undefined
      ? html`<span class="reason-what">${what}</span>`
      : html`<a class="reason-what" href="#${markId(prefix, first)}">${what}</a>`
  }${evidence.length > 0 ? '' : links(marks.slice(1), voice, prefix)}
${weight === undefined ? '' : html`<span class="reason-weight"><meter min="0" max="1" value="${weight}" aria-label="${say('explain.weight')}">${weight}</meter> ${weight.toFixed(2)}</span>`}
${notes.length === 0 ? '' : html`<span class="reason-note">${notes.map((note, index) => html`${index === 0 ? '' : ' · '}<bdi>${note}</bdi>`)}</span>`}
${evidence.length === 0 ? '' : html`<span class="reason-note">${say('explain.evidence')} ${evidence.map((word) => html`<span class="reason-word"><a href="#${markId(prefix, word.marks[0]!)}"><bdi lang="${language}">${word.text}</bdi></a>${links(word.marks.slice(1), voice, prefix)}</span> `)}</span>`}</li>
`
}

/** Links to the further places of one thing, as small numbers. */
function links(marks: readonly number[], { words }: Voice, prefix: string): Html {
  return html`${marks
    .slice(0, MOST_LINKS)
    .map(
      (mark, index) =>
        html` <a class="reason-place" href="#${markId(prefix, mark)}" aria-label="${words.say('explain.show', { number: String(index + 2) })}">${index + 2}</a>`,
    )}`
}

function shown(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…`
}
