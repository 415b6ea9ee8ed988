// Shows the news of a feed and forgets what was withdrawn. Plain Node 20 or later, nothing to install:
//   node partner.js https://wire.example.org/country/is.json site.json
// Asks every minute and keeps what it knows in the file; with --once it asks once and ends.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const [feed, file = 'site.json', once] = process.argv.slice(2)
const site = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { etag: '', articles: {} }

async function poll() {
  // Whoever sends the tag back gets 304 and no body while nothing has changed.
  const response = await fetch(feed, { headers: site.etag === '' ? {} : { 'If-None-Match': site.etag } })
  if (response.status === 304) return
  if (!response.ok) throw new Error(`${feed}: ${response.status}`)
  const { items } = await response.json()
  for (const { id, url, title, content_html, date_modified, _dateline } of items) {
    const known = site.articles[id]
    if (_dateline.status === 'canceled') {
      // A kill: the text goes at once, wherever it stands; the notice takes its place.
      site.articles[id] = { url, notice: _dateline.notice }
      if (known?.notice === undefined) console.log(`WITHDRAWN ${id}: ${_dateline.notice}`)
    } else {
      // The id never changes: what comes again with another date was corrected.
      site.articles[id] = { url, title, html: content_html, modified: date_modified }
      if (known === undefined) console.log(`NEW ${title}`)
      else if (known.modified !== date_modified) console.log(`CORRECTED ${title}`)
    }
  }
  site.etag = response.headers.get('etag') ?? ''
  writeFileSync(file, JSON.stringify(site))
}

for (;;) {
  try {
    await poll()
  } catch (error) {
    console.error(String(error))
  }
  if (once === '--once') break
  await new Promise((resolve) => setTimeout(resolve, 60_000))
}
