import { selectionPath } from '@dateline/core'
import { html } from 'hono/html'
import type { Appearance, PersonRecord } from '../../store/store.ts'
import type { Voice } from '../site.ts'
import type { Html } from './layout.ts'

/**
 * Who the listing of a person is about: in which words releases show them, which is why these releases stand together, and
 * who else has the name, whom nothing joins.
 */
export function personFacts({ words }: Voice, person: PersonRecord): Html {
  return html`<section class="person" aria-label="${person.name}">
<p>${words.say('page.person.evidence')}</p>
<ul class="people">
${person.appearances.map((appearance) => html`<li>${shown(appearance)} <span class="count">${releases(appearance)}</span></li>`)}
</ul>
<p><a href="${selectionPath({ person: [person.id] }, 'quotes')}">${words.say('page.person.quotes')}</a></p>
${
  person.namesakes.length === 0
    ? ''
    : html`<p>${words.say('page.person.namesakes')}</p>
<ul class="people">
${person.namesakes.map((other) => html`<li><a href="${selectionPath({ person: [other.id] })}">${shown(other)}</a> <span class="count">${releases(other)}</span></li>`)}
</ul>`
}
</section>`

  function releases({ releases }: Appearance): string {
    return words.say('page.person.releases', { count: String(releases) })
  }
}

function shown({ name, role, organisation }: Appearance): Html {
  return html`<bdi><strong>${name}</strong>${[role, organisation].filter((part) => part !== null).map((part) => html`<span class="role">${part}</span>`)}</bdi>`
}
