import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** Every page here carries one of these releases, and what stands around it in saved pages. */
const PIER = {
  lang: 'en',
  title: 'New Pier Opens in Akureyri After Two Winters of Work',
  text: [
    'Akureyri, 4 May 2026 – The Harbour Authority opened a new pier on Monday, the first in the fjord since 1978, and two ferries moored at it at once.',
    'The pier is 140 metres long and carries the cranes of two fishing companies, which pay a third of what it cost the town and the state.',
    '“Every family here has waited for this pier,” said Brynja Ólafs, Director of the Harbour Authority.',
  ],
}
const SCHULE = {
  lang: 'de',
  title: 'Stendal stellt zwölf Lotsen für neue Schulkinder ein',
  text: [
    'Stendal, 9. Juni 2026 – Zwölf Grundschulen in der Altmark beschäftigen von August an eigene Lotsen, die Familien bei der Anmeldung begleiten.',
    'Die Stellen werden zunächst für drei Jahre bezahlt, zwei Drittel davon vom Land, und mit vierundzwanzig Menschen besetzt.',
    '„Ein Kind soll nicht elf Wochen lang am Fenster sitzen“, sagte Staatssekretärin Henrike Vollbrandt.',
  ],
}
const MARCHE = {
  lang: 'fr',
  title: 'Un marché ouvre à Kayes pour deux cents maraîchères',
  text: [
    'Kayes, le 3 mars 2026 – Deux cents maraîchères vendent depuis mardi leurs récoltes dans un marché couvert, construit par la commune et la région.',
    'Le marché a coûté 90 millions de francs CFA et dispose de deux chambres froides qui fonctionnent à l’énergie solaire.',
    '« Nous ne jetons plus rien le soir », a déclaré Aminata Coulibaly, présidente de la coopérative.',
  ],
}

type Told = typeof PIER

const TOLD = [PIER, SCHULE, MARCHE]
/** Running text of somebody else, longer than any of the releases. */
const OTHER = (lang: string) =>
  ({
    en: 'We use cookies and similar techniques to show you content that fits your interests and to count our visitors. You can withdraw your consent at any time in the settings of this page. ',
    de: 'Wir verwenden Cookies und ähnliche Verfahren, um Ihnen passende Inhalte zu zeigen und Besuche zu zählen. Sie können Ihre Einwilligung jederzeit in den Einstellungen dieser Seite widerrufen. ',
    fr: 'Nous utilisons des cookies et des procédés semblables pour vous montrer des contenus adaptés et compter nos visiteurs. Vous pouvez retirer votre accord à tout moment dans les réglages. ',
  })[lang]!

const paragraphs = ({ text }: Told) => text.map((line) => `<p>${line}</p>`).join('\n')
const page = (told: Told, body: string, head = '') =>
  `<!doctype html><html lang="${told.lang}"><head><title>${told.title}</title>${head}</head><body>${body}</body></html>`

const AROUND: Readonly<Record<string, (told: Told) => string>> = {
  'an article element': (told) => `<main><article><h1>${told.title}</h1>${paragraphs(told)}</article></main>`,
  'nothing but divisions': (told) =>
    `<div id="wrap"><div id="top"><a href="/">A</a> <a href="/b">B</a></div><div class="c1"><h1>${told.title}</h1><div>${paragraphs(told)}</div></div></div>`,
  'tables for layout': (told) =>
    `<table><tr><td><a href="/">A</a><br><a href="/b">B</a></td><td><table><tr><td><h1>${told.title}</h1></td></tr><tr><td>${paragraphs(told)}</td></tr></table></td></tr></table>`,
  'a form around the whole page': (told) =>
    `<form id="aspnetForm"><div><h1>${told.title}</h1>${paragraphs(told)}</div><input type="submit"></form>`,
  'a cookie notice in front': (told) =>
    `<div class="cookie-consent"><h2>Cookies</h2><p>${OTHER(told.lang).repeat(2)}</p></div><div><h1>${told.title}</h1><div>${paragraphs(told)}</div></div>`,
  'a dialog behind': (told) =>
    `<div><h1>${told.title}</h1><div>${paragraphs(told)}</div></div><div role="dialog"><p>${OTHER(told.lang)}</p></div>`,
  'comments that are longer than the text': (told) =>
    `<div class="content"><h1>${told.title}</h1>${paragraphs(told)}<div id="comments"><p>Anna: ${OTHER(told.lang).repeat(4)}</p><p>Bo: ${OTHER(told.lang).repeat(4)}</p></div></div>`,
  'a box for a newsletter within the text': (told) =>
    `<article><h1>${told.title}</h1><p>${told.text[0]}</p><div class="newsletter-signup"><h3>News</h3><p>${OTHER(told.lang)}</p></div><p>${told.text[1]}</p><p>${told.text[2]}</p></article>`,
  'share bars above and below': (told) =>
    `<article><h1>${told.title}</h1><div class="share-bar"><span>Facebook</span><span>LinkedIn</span></div>${paragraphs(told)}<ul class="social-links"><li>Facebook</li><li>X</li></ul></article>`,
  'other news, each in one link': (told) =>
    `<main><h1>${told.title}</h1>${paragraphs(told)}<div class="grid"><a href="/1"><h3>Something else happened in another town</h3><p>${OTHER(told.lang)}</p></a><a href="/2"><h3>And another thing in a third one</h3><p>${OTHER(told.lang)}</p></a></div></main>`,
  'the name of the house as first heading': (told) =>
    `<div class="head"><h1>Harbour House</h1></div><div class="text"><h2>${told.title}</h2>${paragraphs(told)}</div>`,
}

describe.each(Object.entries(AROUND))('a release in a page with %s', (_, around) => {
  it.each(TOLD.map((told) => [told.lang, told] as const))('is read as it stands there, in %s', async (_lang, told) => {
    const { release } = await read(page(told, around(told)), 'page.html')
    expect(release.title).toBe(told.title)
    expect([release.dateline?.text, release.body.text.split('\n').join(' ')].join(' – ')).toBe(told.text.join(' '))
  })
})

describe('the title of a page', () => {
  const untitled = (title: string, head = '') =>
    read(
      `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><div>${paragraphs(PIER)}</div></body></html>`,
      'page.html',
    ).then(({ release }) => release.title)

  it.each([
    [`${PIER.title} | Harbour House`, ''],
    [`${PIER.title} – News – Harbour House`, ''],
    [`Harbour House: ${PIER.title}`, `<meta property="og:title" content="${PIER.title}">`],
    [`Harbour House | ${PIER.title}`, '<meta property="og:site_name" content="Harbour House">'],
  ])('is told from the name of the site in "%s"', async (title, head) =>
    expect(await untitled(title, head)).toBe(PIER.title),
  )
})

describe('the date of a page', () => {
  const dateOf = async (head: string, body = '') =>
    (
      await read(
        page({ ...PIER, text: PIER.text.slice(1) }, `${body}<article>${paragraphs(PIER)}</article>`, head),
        'a.html',
      )
    ).release.published

  const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

  it('is that of the article, not of the page or site around it', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', datePublished: '2019-01-01T08:00:00+00:00' },
        { '@type': ['NewsArticle', 'Thing'], datePublished: '2026-05-05T07:30:00+02:00', headline: PIER.title },
      ],
    }
    expect(await dateOf(json(graph))).toBe('2026-05-05T07:30:00+02:00')
    expect(
      await dateOf(json([{ '@type': 'BreadcrumbList' }, { '@type': 'PressRelease', datePublished: '2026-05-06' }])),
    ).toBe('2026-05-06')
  })

  it('is read from JSON that old programs hide in a comment', async () =>
    expect(
      await dateOf(
        '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","datePublished":"2026-05-05"}\n//]]></script>',
      ),
    ).toBe('2026-05-05'))

  it('is the one marked as such, or the first in the text, not that of an event in the margin', async () => {
    const aside = '<aside><time datetime="2031-12-24">24 December</time></aside>'
    expect(await dateOf('', `${aside}<main><time datetime="2026-05-05">5 May</time></main>`)).toBe('2026-05-05')
    expect(await dateOf('', `${aside}<span itemprop="datePublished" content="2026-05-07">x</span>`)).toBe('2026-05-07')
  })
})
