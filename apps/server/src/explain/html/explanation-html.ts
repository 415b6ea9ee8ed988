import { html } from 'hono/html'
import type { Html } from '../../web/pages/layout.ts'
import type { Voice } from '../../web/site.ts'
import { type Explanation, MARK_KINDS } from '../explanation.ts'
import { visible } from '../visible.ts'
import { reasons } from './reasons.ts'
import { markedSource } from './source.ts'

/**
 * An explanation as a piece of a page: the source with everything marked, the legend, in which each kind can be switched
 * off without a script, and the reasons with links to the marks. Its headings begin at the second level. Everything is
 * escaped; `prefix` begins its ids and is unique on the page. Wants the style sheet `explain.css`.
 */
export function explanationHtml(explanation: Explanation, voice: Voice, prefix: string): Html {
  const { words } = voice
  const present = new Set(explanation.marks.map(({ kind }) => kind))
  return html`<section class="explanation" aria-labelledby="${prefix}">
<h2 id="${prefix}"><bdi lang="${explanation.language}" dir="${explanation.direction}">${visible(explanation.title)}</bdi></h2>
<div class="explained">
<div class="explained-source">
<h3>${words.say('explain.heading.source')}</h3>
<fieldset class="legend"><legend>${words.say('explain.legend')}</legend>
${MARK_KINDS.filter((kind) => present.has(kind)).map(
  (
    kind,
  ) => html`<label><input type="checkbox" class="show-${kind}" checked autocomplete="off"><span class="mark mark-${kind}">${words.say(`explain.mark.${kind}`)}</span></label>
`,
)}</fieldset>
${markedSource(explanation, voice, prefix)}
</div>
<div class="explained-reasons" role="region" aria-labelledby="${prefix}-why" tabindex="0">
<h3 id="${prefix}-why">${words.say('explain.heading.reasons')}</h3>
${reasons(explanation, voice, prefix)}
</div>
</div>
</section>
`
}
