import { readFileSync } from 'node:fs'
import { html, raw } from 'hono/html'
import type { Voice } from '../../web/site.ts'
import type { Explanation } from '../explanation.ts'
import { visible } from '../visible.ts'
import { explanationHtml } from './explanation-html.ts'

/** Where the style sheet of explanations is; the web server's style sheet takes it in. */
export const EXPLAIN_CSS = new URL('explain.css', import.meta.url)

/** Explanations as one page that needs nothing outside it: no script, no address, its style sheet within. */
export function explanationsPage(
  explained: readonly { readonly file: string; readonly explanation: Explanation }[],
  voice: Voice,
): string {
  const { words } = voice
  const css = readFileSync(EXPLAIN_CSS, 'utf8')
  const title = words.say('explain.page.title')
  return String(html`<!doctype html>
<html lang="${words.tag}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'">
<title>${title}</title>
<style>
${raw(css)}</style>
</head>
<body class="explain-page">
<main>
<h1>${title}</h1>
${explained.map(({ file, explanation }, index) => html`<p class="explain-file"><code dir="ltr">${visible(file)}</code></p>\n${explanationHtml(explanation, voice, `r${index + 1}`)}`)}</main>
</body>
</html>
`)
}
