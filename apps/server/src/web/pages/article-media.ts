import { type Article, type ArticleMedia, mediaName } from '@dateline/core'
import { html } from 'hono/html'
import { isPicture } from '../http/file.ts'
import type { Voice } from '../site.ts'
import type { Html } from './layout.ts'

type Served = ArticleMedia & { readonly path: string }

const isServed = (media: ArticleMedia): media is Served => media.path !== null

/** The pictures that browsers show, with caption and credit; the first stands above the text, the others below. */
export function pictures({ words }: Voice, { media }: Article, which: 'first' | 'others'): Html | string {
  const all = media.filter(isServed).filter(({ type }) => isPicture(type))
  const shown = which === 'first' ? all.slice(0, 1) : all.slice(1)
  if (shown.length === 0) return ''
  return html`<div class="pictures">
${shown.map(
  ({ path, alt, caption, credit }) => html`<figure class="picture">
<img src="${path}" alt="${alt ?? ''}"${which === 'others' ? html` loading="lazy"` : ''}>
${caption === null && credit === null ? '' : html`<figcaption>${caption ?? ''} ${credit === null ? '' : html`<span class="credit" lang="${words.tag}">${words.say('page.article.credit', { name: credit })}</span>`}</figcaption>`}
</figure>
`,
)}</div>`
}

/** Everything else that came with it, with its type and size. */
export function annexes({ words }: Voice, { media }: Article): Html | string {
  const listed = media.filter(isServed).filter(({ type }) => !isPicture(type))
  if (listed.length === 0) return ''
  return html`<section class="annexes" aria-labelledby="files">
<h2 id="files" lang="${words.tag}"><bdi>${words.say('page.article.files')}</bdi></h2>
<ul>
${listed.map((media) => {
  const name = mediaName(media)
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase()
  return html`<li><a href="${media.path}" type="${media.type}"><bdi>${media.caption ?? media.alt ?? media.file}</bdi></a> <span class="role">${type}, ${fileSize(words.tag, media.bytes ?? 0)}</span></li>`
})}
</ul>
</section>`
}

function fileSize(tag: string, bytes: number): string {
  const isLarge = bytes >= 1024 * 1024
  return new Intl.NumberFormat([tag, 'en'], {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(isLarge ? bytes / 1024 / 1024 : Math.ceil(bytes / 1024))
}
