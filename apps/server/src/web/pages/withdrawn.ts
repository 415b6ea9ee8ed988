import { selectionPath, type Withdrawal } from '@dateline/core'
import { html } from 'hono/html'
import type { Site, Voice } from '../site.ts'
import { layout } from './layout.ts'
import { time } from './times.ts'

/** What stays of a killed article: that it was withdrawn, when, by whom and why. */
export function withdrawnPage(site: Site, voice: Voice, withdrawal: Withdrawal): string {
  const { words } = voice
  const title = words.say('page.withdrawn.title')
  return layout(site, voice, {
    title,
    unlisted: true,
    main: html`<article class="message" lang="${withdrawal.language}" dir="${withdrawal.direction}">
<h1 lang="${words.tag}" dir="${words.direction}">${title}</h1>
<p class="note" dir="auto">${withdrawal.note}</p>
<p class="source" lang="${words.tag}" dir="${words.direction}"><a href="${selectionPath({ newsroom: [withdrawal.newsroom.id] })}"><bdi>${withdrawal.newsroom.name}</bdi></a>
<span>${time(words, withdrawal.updated, 'moment')}</span></p>
<p lang="${words.tag}" dir="${words.direction}">${words.say('page.withdrawn.text')}</p>
</article>`,
  })
}
