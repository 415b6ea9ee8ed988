import type { Selection } from '@dateline/core'
import { html } from 'hono/html'
import type { Counts } from '../../store/store.ts'
import { SELECTION_KEYS, type SelectionKey } from '../search-query.ts'
import type { Voice } from '../site.ts'
import type { Html } from './layout.ts'

type Choice = readonly [value: string, label: string]

/**
 * The form that narrows a listing: one choice each of country, topic, language and newsroom, with the number of articles
 * behind it. A plain GET form. What it cannot show goes along: several values of a key as one choice, exclusions hidden.
 */
export function filterForm(voice: Voice, selection: Selection, counts: Counts): Html {
  const { words, labels } = voice
  const newsroom = (id: string) => counts.newsrooms.get(id)?.name ?? id
  return html`<form class="filter" action="/search" method="get" role="search" aria-label="${words.say('page.filter.label')}">
${choice(voice, 'country', words.say('page.filter.country'), selection, counts.countries, labels.country)}
${choice(voice, 'topic', words.say('page.filter.topic'), selection, counts.topics, labels.topic)}
${choice(voice, 'language', words.say('page.filter.language'), selection, counts.languages, labels.language)}
${choice(
  voice,
  'newsroom',
  words.say('page.filter.newsroom'),
  selection,
  new Map([...counts.newsrooms].map(([id, { articles }]) => [id, articles])),
  newsroom,
)}
${SELECTION_KEYS.map((key) => {
  const without = selection.not?.[key] ?? []
  return without.length === 0 ? '' : html`<input type="hidden" name="not.${key}" value="${fieldValue(key, without)}">`
})}
<button type="submit">${words.say('page.filter.submit')}</button>
</form>`
}

function choice(
  { words }: Voice,
  key: SelectionKey,
  label: string,
  selection: Selection,
  counts: ReadonlyMap<string, number>,
  nameOf: (value: string) => string,
): Html {
  const chosen = selection[key] ?? []
  const value = fieldValue(key, chosen)
  const choices: Choice[] = [...counts].map(([code, articles]) => [
    fieldValue(key, [code]),
    `${nameOf(code)} (${articles})`,
  ])
  if (chosen.length > 0 && !choices.some(([known]) => known === value))
    // Several together have no number: an article may be in more than one of them.
    choices.push([value, chosen.map(nameOf).join(', ')])
  const order = new Intl.Collator([words.tag, 'en'])
  choices.sort(([, a], [, b]) => order.compare(a, b))
  return html`<label class="field"><span>${label}</span>
<select name="${key}">
<option value="">${words.say('page.filter.any')}</option>
${choices.map(([code, name]) => html`<option value="${code}"${code === value && chosen.length > 0 ? html` selected` : ''}>${name}</option>`)}
</select></label>`
}

const fieldValue = (key: SelectionKey, values: readonly string[]) =>
  values.map((value) => (key === 'country' ? value.toLowerCase() : value)).join(',')
