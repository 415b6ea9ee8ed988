import {
  type Article,
  articlePath,
  type Mention,
  personId,
  publicPeople,
  type Quote,
  type Speaker,
  selectionPath,
} from '@dateline/core'
import { html } from 'hono/html'
import { toldWords } from '../../told-words.ts'
import type { Site, Voice } from '../site.ts'
import type { Html } from './layout.ts'

/** Every quote with who said it, each at an address of its own: `#quote-1`. */
export function quotes({ words }: Voice, { quotes }: Article): Html | string {
  if (quotes.length === 0) return ''
  return html`<section class="quotes" aria-labelledby="quotes">
<h2 id="quotes" lang="${words.tag}"><bdi>${words.say('page.article.quotes')}</bdi></h2>
${quotes.map(
  (quote) => html`<figure class="quote" id="quote-${quote.number}">
<blockquote>${quote.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
<figcaption>${speakers(words.say('page.article.unnamed'), quote)} <a class="anchor" href="#quote-${quote.number}" lang="${words.tag}" aria-label="${words.say('page.article.quotelink', { number: String(quote.number) })}">#${quote.number}</a></figcaption>
</figure>
`,
)}</section>`
}

/** Everybody who says a quote, with role and organisation as printed. */
export function speakers(unnamed: string, { speaker, jointSpeakers }: Quote): Html {
  const all = speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]
  return html`<span class="speakers">${all.length === 0 ? unnamed : all.map((one) => html`<span class="speaker">${speakerName(one, unnamed)}</span> `)}</span>`
}

function speakerName({ name, role, organisation }: Speaker, unnamed: string): Html {
  const first = name ?? organisation ?? role ?? unnamed
  const rest = [role, organisation].filter((part) => part !== null && part !== first)
  return html`<strong>${first}</strong>${rest.map((part) => html`<span class="role">${part}</span>`)}`
}

/** Whom to ask: the press contacts of the release. */
export function contacts({ words }: Voice, { contacts }: Article): Html | string {
  if (contacts.length === 0) return ''
  return html`<section class="contacts" aria-labelledby="contacts">
<h2 id="contacts" lang="${words.tag}"><bdi>${words.say('page.article.contacts')}</bdi></h2>
<ul>
${contacts.map(
  ({ name, organisation, phone, email }) =>
    html`<li>${[name, organisation, phone, email].filter((part) => part !== null).map((part) => html`<bdi>${part}</bdi> `)}</li>`,
)}
</ul>
</section>`
}

/** Countries and topics with the words of the text that earned them. */
export function evidence(voice: Voice, article: Article): Html {
  const { words, labels } = voice
  return html`${tags(
    voice,
    article,
    'countries',
    words.say('page.article.countries'),
    article.countries.map(({ code, weight, evidence }) => ({
      label: labels.country(code),
      path: selectionPath({ country: [code] }),
      weight,
      evidence,
    })),
  )}
${tags(
  voice,
  article,
  'topics',
  words.say('page.article.topics'),
  article.topics.map(({ id, weight, evidence }) => ({
    label: labels.topic(id),
    path: selectionPath({ topic: [id] }),
    weight,
    evidence,
  })),
)}`
}

interface Tag {
  readonly label: string
  readonly path: string
  readonly weight: number
  readonly evidence: readonly Mention[]
}

function tags({ words }: Voice, article: Article, id: string, title: string, list: readonly Tag[]): Html | string {
  if (list.length === 0) return ''
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="tags">
${list.map(({ label, path, weight, evidence }) => {
  const found = toldWords(evidence)
  return html`<li><a class="chip" href="${path}"><bdi>${label}</bdi></a>
<details class="why"><summary>${words.say('page.article.why')} <span class="unseen"><bdi>${label}</bdi></span></summary>
<meter min="0" max="1" value="${weight}" aria-label="${words.say('page.article.weight')}">${weight}</meter> ${weight.toFixed(2)}
${found.length === 0 ? '' : html`<span class="evidence">${words.say('page.article.evidence')} ${found.map(({ text, times }) => html`<q lang="${article.language}" dir="${article.direction}">${text}</q>${times > 1 ? ` ×${times}` : ''} `)}</span>`}</details></li>`
})}
</ul>
</section>`
}

/** Everybody whom the release names, with role and organisation as printed; who may be listed has a page of releases. */
export function people({ words }: Voice, { store }: Site, article: Article): Html | string {
  const { people, language, direction } = article
  if (people.length === 0) return ''
  const listed = new Map(publicPeople(article, store.tagAuthority).map(({ index, key }) => [index, key]))
  return html`<section aria-labelledby="people">
<h2 id="people">${words.say('page.article.people')}</h2>
<ul class="people">
${people.map(({ name, role, organisation }, index) => {
  const key = listed.get(index)
  const shown = html`<strong>${name}</strong>`
  const linked =
    key === undefined ? shown : html`<a href="${selectionPath({ person: [personId(name, key)] })}">${shown}</a>`
  return html`<li><bdi lang="${language}" dir="${direction}">${linked}${[role, organisation].filter((part) => part !== null).map((part) => html`<span class="role">${part}</span>`)}</bdi></li>`
})}
</ul>
</section>`
}

/** The release in the other languages in which it came out. */
export function versions({ words, labels }: Voice, others: readonly Article[]): Html | string {
  if (others.length === 0) return ''
  return html`<section aria-labelledby="versions">
<h2 id="versions">${words.say('page.article.versions')}</h2>
<ul class="versions">
${others.map((other) => html`<li><a href="${articlePath(other)}" lang="${other.language}" hreflang="${other.language}" dir="${other.direction}">${other.title}</a> <span class="role"><bdi>${labels.language(other.language)}</bdi></span></li>`)}
</ul>
</section>`
}

/** Every place that the release names, with its country. */
export function places({ words, labels }: Voice, { places, language, direction }: Article): Html | string {
  if (places.length === 0) return ''
  return html`<section aria-labelledby="places">
<h2 id="places">${words.say('page.article.places')}</h2>
<ul class="places">
${places.map(
  ({ name, kind, country }) =>
    html`<li><bdi lang="${language}" dir="${direction}">${name}</bdi>${country === null || kind === 'country' ? '' : html`<span class="role">${labels.country(country)}</span>`}</li>`,
)}
</ul>
</section>`
}
