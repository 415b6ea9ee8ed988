import { html } from 'hono/html'
import type { Site, Voice } from '../site.ts'
import { layout } from './layout.ts'

/** A page that says one thing: not found, a query that cannot be answered. */
export function messagePage(
  site: Site,
  voice: Voice,
  message: { readonly title: string; readonly text: string },
): string {
  return layout(site, voice, {
    title: message.title,
    unlisted: true,
    main: html`<div class="message">
<h1>${message.title}</h1>
<p>${message.text}</p>
<p><a href="/news">${voice.words.say('page.error.back')}</a></p>
</div>`,
  })
}
