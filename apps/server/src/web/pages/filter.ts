import { LISTINGS, type ListingOf, SELECTION_KEYS, type Selection, type SelectionList } from '@dateline/core'
import { html } from 'hono/html'
import type { Counts } from '../../store/store.ts'
import type { Voice } from '../site.ts'
import type { Html } from './layout.ts'

type Choice = readonly [value: string, label: string]

export interface Filter {
  readonly selection: Selection
  readonly counts: Counts
  /** Where the form leads: to news, to quotes, or to the page about their feed. */
  readonly action: '/search' | '/quotes' | '/feeds'
  /** What the feed lists that the page is about. */
  readonly of?: ListingOf
}

/**
 * The form that narrows a listing: words, one choice each of country, topic, language and newsroom with the number of
 * articles behind it, and days. A plain GET form. What it cannot show goes along: several values of a key as one choice,
 * people and exclusions hidden.
 */
export function filterForm(voice: Voice, { selection, counts, action, of }: Filter): Html {
  const { words, labels } = voice
  const newsroom = (id: string) => counts.newsrooms.get(id)?.name ?? id
  return html`<form class="filter" action="${action}" method="get" role="search" aria-label="${words.say('page.filter.label')}">
${of === undefined ? '' : listChoice(voice, of)}
${field('q', 'search', words.say('page.filter.q'), selection.q)}
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
${field('from', 'date', words.say('page.filter.from'), selection.from)}
${field('to', 'date', words.say('page.filter.to'), selection.to)}
${hidden('person', selection.person)}
${SELECTION_KEYS.map((key) => hidden(`not.${key}`, selection.not?.[key]))}
<button type="submit">${words.say('page.filter.submit')}</button>
</form>`
}

function listChoice({ words }: Voice, of: ListingOf): Html {
  return html`<label class="field"><span>${words.say('page.feeds.list')}</span>
<select name="list">
${LISTINGS.map((name) => html`<option value="${name}"${name === of ? html` selected` : ''}>${words.say(LISTED[name])}</option>`)}
</select></label>`
}

const LISTED = { articles: 'page.feeds.releases', quotes: 'page.quotes.title' } as const

function field(name: string, type: string, label: string, value: string | undefined): Html {
  return html`<label class="field"><span>${label}</span>
<input type="${type}" name="${name}" value="${value ?? ''}" dir="auto"></label>`
}

function hidden(name: string, chosen: string | readonly string[] | undefined): Html | string {
  if (chosen === undefined || chosen.length === 0) return ''
  return html`<input type="hidden" name="${name}" value="${typeof chosen === 'string' ? chosen : fieldValue(name, chosen)}">`
}

function choice(
  { words }: Voice,
  key: SelectionList,
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

const fieldValue = (key: string, values: readonly string[]) =>
  values.map((value) => (key.endsWith('country') ? value.toLowerCase() : value)).join(',')
