import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const SCRAPED = `-
What We Do
WHAT WE DOThe Rivers Council is a body of nine states along the Sennar basin and has an office in Kampala. It was founded in 1974.
Offices
Offices
-
Publications Desk
Publications DeskThe desk prints yearbooks, maps and reports that are read in forty countries. They are free of charge.
- Maps and Tables
- Get Involved
- Agenda 2040
Uganda Opens Twelve River Stations to Warn of Floods Earlier
On this year's Water Day, kept annually on 22 March, engineers switched on twelve stations along the Nile in Uganda. They measure the level every ten minutes and send it to Kampala.
Co-hosted by Miriam Okelo, Director of Hydrology at the Rivers Council, and Paul Wanyama, the ministry's Head of Dams, the panel ‘Reading the River’ showed the first figures from the stations.
"A warning that comes an hour late is no warning. People need the night to carry their grain uphill," said Miriam Okello, who has led the project since 2021.
Stations cost little, the council says, and a farmer in Jinja can read them on a phone. "We built them so that a teacher can repair them," noted Miriam Okello.
The network will grow to forty stations by the end of next year, and Tanzania has asked to join it.
Share
Facebook
Related news
Lake Levels: A Short History
Privacy policy
`

describe('a page scraped to text', async () => {
  const { release, document } = await read(SCRAPED)

  it('loses its menu, even where a label is glued to its text', async () => {
    expect(release.title).toBe('Uganda Opens Twelve River Stations to Warn of Floods Earlier')
    expect(release.titleSource).toBe('document')
    expect(release.body.text.startsWith('On this year')).toBe(true)
    expect(release.body.text.endsWith('has asked to join it.')).toBe(true)
    expect(release.boilerplate.filter(({ kind }) => kind === 'navigation').length).toBeGreaterThanOrEqual(10)
  })

  it('has two quotes by one person under the spelling used most, and the slip is told', async () => {
    expect(release.quotes.map(({ speaker }) => speaker?.name)).toEqual(['Miriam Okello', 'Miriam Okello'])
    expect(release.quotes.map(({ attribution }) => attribution?.text)).toEqual([
      'said Miriam Okello',
      'noted Miriam Okello',
    ])
    const notice = release.notices.find(({ rule }) => rule === 'name-misspelt')!
    expect(document.text.slice(...notice.span!)).toBe('Miriam Okelo')
  })

  it('takes the title of a panel for no quote, and knows who is named and not quoted', async () => {
    expect(release.quotes.some(({ text }) => text.includes('Reading the River'))).toBe(false)
    expect(release.people.map(({ name, role, organisation }) => [name, role, organisation])).toEqual([
      ['Miriam Okello', 'Director of Hydrology', 'Rivers Council'],
      ['Paul Wanyama', 'Head of Dams', null],
    ])
  })

  it('is given no year that it does not state', async () => {
    expect(release.published).toBeNull()
    expect(release.notices.map(({ rule }) => rule)).toContain('date-without-year')
  })
})

const UNTITLED = `Jordan and the Desert Roads Fund are widening their work on water for nomads as Fund President Lena Sorkin visits Amman this week. Talks turn to wells along the old caravan road.
Lena Sorkin said that the fund would pay for thirty wells, and that herders would decide where they are dug. She called the plan modest.
The two have worked together since 2014. In that time 212 wells were dug, and 190 of them still give water.
What is a solar well? A solar well is a pump that runs while the sun shines and fills a tank for the night.
`

describe('a release without a title', async () => {
  const { release, document } = await read(UNTITLED)

  it('is given one that ends at a clause, names who acts, and says that it is derived', async () => {
    expect(release.titleSource).toBe('derived')
    expect(release.title.length).toBeLessThanOrEqual(110)
    expect(release.title).toMatch(/^Jordan and the Desert Roads Fund/)
    expect(release.title).not.toMatch(/ (?:as|on|for|of|the)$/)
    expect(release.spans.title).toBeNull()
    expect(release.notices.map(({ rule }) => rule)).toContain('title-derived')
  })

  it('keeps the question and answer at its end', () =>
    expect(release.body.text.endsWith('fills a tank for the night.')).toBe(true))

  it('has reported speech and no quote', () => expect(release.quotes).toEqual([]))

  it('has one person, whose every mention is found', async () => {
    expect(release.people).toHaveLength(1)
    expect(release.people[0]).toMatchObject({ name: 'Lena Sorkin', role: 'Fund President' })
    for (const mention of release.people[0]!.mentions) expect(document.text.slice(...mention.span)).toBe(mention.text)
  })
})

const FORMAL = `PRESS RELEASE

EMBARGOED UNTIL 06:00 GMT, 12 MARCH 2026

Ferries to Carry Grain Again on Lake Malawi
First crossing after nine years brings 400 tonnes

LILONGWE, 12 March 2026 – Grain ferries crossed Lake Malawi today for the first time in nine years, the Ministry of Transport said.

"This boat is older than I am, and it will outlive me," said Captain Grace Banda, 41, on the pier at Nkhata Bay. "But it floats."

ENDS

Notes to editors

1. The ferry was built in 1951.

Contacts

Thoko Phiri, Lakes Company, +265 1 555 0100, press@lakes.example

About the Lakes Company
The Lakes Company runs nine boats.
`

describe('a release in the usual form', async () => {
  const { release, document } = await read(FORMAL)

  it('is taken apart as an editor would', async () => {
    expect(release).toMatchObject({
      title: 'Ferries to Carry Grain Again on Lake Malawi',
      subtitle: 'First crossing after nine years brings 400 tonnes',
      dateline: { text: 'LILONGWE, 12 March 2026', place: 'LILONGWE', country: 'MW', date: '2026-03-12' },
      published: '2026-03-12',
      embargo: { state: 'until', until: '2026-03-12T06:00:00+00:00' },
    })
    expect(release.body.text).toMatch(/^Grain ferries crossed[\s\S]*But it floats\."$/)
  })

  it('has a body in HTML that begins where the text does', async () => {
    expect(release.body.html).toMatch(/^<p>Grain ferries crossed Lake Malawi today/)
    const dashed = (
      await read(
        '**Akureyri, 2 March 2026** – The *Ministry* of Fisheries opened a pier for small boats today.',
        'a.md',
      )
    ).release
    expect(dashed.body.html).toBe('<p>The <em>Ministry</em> of Fisheries opened a pier for small boats today.</p>')
  })

  it('sets the rest aside by kind', async () => {
    const kinds = release.boilerplate.map(({ kind }) => kind)
    expect(kinds).toEqual(['label', 'end-mark', 'notes', 'notes', 'contacts', 'contacts', 'about', 'about'])
    expect(release.contacts).toEqual([
      { name: 'Thoko Phiri', organisation: 'Lakes Company', phone: '+265 1 555 0100', email: 'press@lakes.example' },
    ])
  })

  it('splits a quote at its attribution, both parts by one speaker', async () => {
    expect(release.quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['This boat is older than I am, and it will outlive me,', 'Grace Banda'],
      ['But it floats.', 'Grace Banda'],
    ])
    for (const quote of release.quotes) {
      expect(document.text.slice(...quote.span)).toBe(quote.text)
      expect(release.body.text.slice(...quote.inBody)).toBe(quote.text)
    }
  })

  it('reads the same as Markdown and as a page', async () => {
    const { title, dateline, quotes, people } = release
    const markdown = (await read(FORMAL.replace('Ferries to', '# Ferries to').replace('1. The', '1\\. The'), 'a.md'))
      .release
    const paragraphs = FORMAL.split(/\n+/)
      .filter((line) => line !== '')
      .map((line) => (line.startsWith('Ferries') ? `<h1>${line}</h1>` : `<p>${line}</p>`))
    const page = (
      await read(
        `<!doctype html><html lang="en"><body><nav><a href="/">Home</a></nav><main>${paragraphs.join('\n')}</main><footer>© Lakes</footer></body></html>`,
        'a.html',
      )
    ).release
    for (const other of [markdown, page]) {
      expect(other).toMatchObject({ title, dateline })
      expect(other.quotes.map(({ text, speaker }) => [text, speaker?.name])).toEqual(
        quotes.map(({ text, speaker }) => [text, speaker?.name]),
      )
      expect(other.people.map(({ name }) => name)).toEqual(people.map(({ name }) => name))
    }
  })
})

describe('an embargo', () => {
  it.each([
    ['EMBARGOED UNTIL 3 May 2026, 10:00 CET', 'until', '2026-05-03T10:00:00+01:00'],
    ['Embargo: 3 May 2026, 00:01 GMT', 'until', '2026-05-03T00:01:00+00:00'],
    ['Embargoed until 3 May 2026', 'unclear', null],
    ['Embargoed until 3 May 2026, 10:00', 'unclear', null],
    ['STRICTLY EMBARGOED', 'unclear', null],
    ['EMBARGOED UNTIL 2026-05-03T10:00+02:00', 'until', '2026-05-03T10:00:00+02:00'],
    ['FOR IMMEDIATE RELEASE', 'none', null],
  ])('%j is %s', async (line, state, until) => {
    const { release } = await read(
      `${line}\n\nA Title of a Release\n\nLONDON – Rain fell on all parts of the city today, and the river rose by a metre.`,
    )
    expect(release.embargo).toMatchObject({ state, until })
    expect(release.title).toBe('A Title of a Release')
  })

  it('in front matter is an instant, or unclear', async () => {
    const text = (value: string) =>
      `---\nembargo: ${value}\n---\n# A Title\n\nRain fell on all parts of the city today, and the river rose by a metre.`
    expect((await read(text('2026-05-03T06:00:00+02:00'), 'a.md')).release.embargo).toMatchObject({
      state: 'until',
      until: '2026-05-03T06:00:00+02:00',
    })
    expect((await read(text('2026-05-03 06:00'), 'a.md')).release.embargo.state).toBe('unclear')
  })
})

describe('the date of publication', () => {
  const page = (head: string) =>
    `<!doctype html><html><head>${head}</head><body><h1>A Title</h1><p>LONDON, 3 May 2026 – Rain fell on all parts of the city today, and the river rose.</p></body></html>`

  it('is what front matter says before what the page says, and that before the dateline', async () => {
    const front = `---\ndate: 2026-05-01\n---\n# A Title\n\nLONDON, 3 May 2026 – Rain fell on all parts of the city today, and the river rose.`
    expect((await read(front, 'a.md')).release.published).toBe('2026-05-01')
    expect(
      (await read(page('<meta property="article:published_time" content="2026-05-02T08:00:00+02:00">'), 'a.html'))
        .release.published,
    ).toBe('2026-05-02T08:00:00+02:00')
    expect(
      (
        await read(
          page('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-05-02"}</script>'),
          'a.html',
        )
      ).release.published,
    ).toBe('2026-05-02')
    expect((await read(page(''), 'a.html')).release.published).toBe('2026-05-03')
  })

  it('stands in a line of its own, with or without a label', async () => {
    expect(
      (
        await read(
          'Posted: 4 May 2026\n\nA Title\n\nRain fell on all parts of the city today, and the river rose by a metre.',
        )
      ).release.published,
    ).toBe('2026-05-04')
    expect(
      (await read('A Title\n4 May 2026\n\nRain fell on all parts of the city today, and the river rose by a metre.'))
        .release.published,
    ).toBe('2026-05-04')
  })
})

describe('a title', () => {
  it('may end in a full stop above a text that opens with a dateline', async () => {
    const { release } = await read(
      'Ready to sail again, Minister works to please dulled fishers.\n\nHUSAVIK (HP) — The ferry left the harbour on Monday with forty sacks of mail on board.',
    )
    expect(release).toMatchObject({
      title: 'Ready to sail again, Minister works to please dulled fishers.',
      titleSource: 'document',
      dateline: { place: 'HUSAVIK' },
    })
  })

  it('is not the first sentence of a text', async () => {
    const { release } = await read(
      'The ferry left the harbour on Monday with forty sacks of mail on board.\n\nIt was the first crossing of the year, and the last that the old captain will command.',
    )
    expect(release.titleSource).toBe('derived')
  })
})

describe('a mail', () => {
  const MAIL = `From: Press Office <press@lakes.example>
To: undisclosed-recipients:;
Subject: PRESS RELEASE: Grain ferries cross Lake Malawi again
Date: Thu, 12 Mar 2026 08:02:11 +0200
Content-Type: text/plain; charset="windows-1252"
Content-Transfer-Encoding: quoted-printable

Dear colleagues,

Please find below what we announced this morning. Grace is free for interv=
iews from ten.

Grain Ferries Cross Lake Malawi Again

LILONGWE, March 12, 2026 (GLOBE NEWSWIRE) -- Grain ferries crossed Lake Malawi=
 today for the first time in nine years.

=93This boat will outlive me,=94 said Captain Grace Banda.

--
Thoko Phiri
Head of Communications | Lakes Company
+265 1 555 0100 | press@lakes.example
`

  it('gives the release in it, without the note that covers it and the signature', async () => {
    const { release, document } = await read(MAIL, 'release.eml')
    expect(release).toMatchObject({
      source: { format: 'mail' },
      title: 'Grain Ferries Cross Lake Malawi Again',
      titleSource: 'document',
      published: '2026-03-12T08:02:11+02:00',
      dateline: { place: 'LILONGWE', date: '2026-03-12' },
    })
    expect(release.body.text).toMatch(/^Grain ferries crossed[\s\S]*Grace Banda\.$/)
    expect(release.people.map(({ name }) => name)).toEqual(['Grace Banda'])
    expect(document.text.slice(...release.spans.title!)).toBe(release.title)
  })

  it('lends its subject to a release that prints no title, without the label', async () => {
    const untitled = MAIL.replace('Grain Ferries Cross Lake Malawi Again\n\n', '')
    expect((await read(untitled, 'release.eml')).release).toMatchObject({
      title: 'Grain ferries cross Lake Malawi again',
      titleSource: 'document',
      spans: { title: null },
    })
  })

  it('is read from the release attached to it, and what else is attached becomes media', async () => {
    const attached = `From: a@lakes.example
Subject: Our release
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="x"

--x
Content-Type: text/plain

Please see the file.
--x
Content-Type: text/markdown; name="release.md"
Content-Disposition: attachment; filename="release.md"

# Ferries Carry Grain Again

LILONGWE, 12 March 2026 – Grain ferries crossed Lake Malawi today for the first time in nine years.
--x
Content-Type: image/png
Content-Disposition: attachment; filename="ferry.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--x--
`
    const { release } = await read(attached, 'release.eml')
    expect(release.title).toBe('Ferries Carry Grain Again')
    expect(release.media).toMatchObject([{ file: 'ferry.png', type: 'image/png', bytes: 8 }])
  })
})

it('a text that opens with stray marks is given a title of words', async () => {
  const { release } = await read(
    '.\u0001 The harbour of Akureyri opened again on Monday, and the first boats came in before noon.\n',
  )
  expect(release.title).toBe('The harbour of Akureyri opened again on Monday, and the first boats came in before noon')
})

it('a place in capitals is printed as its language writes it', async () => {
  const { release } = await read(
    '---\nlanguage: tr\n---\n\n# Kuyular\n\nDİYARBAKIR, 3 Mart 2026 – Köyün yeni kuyusu pazartesi günü açıldı.\n',
    'release.md',
  )
  expect(release.places.map(({ name, country }) => [name, country])).toEqual([['Diyarbakır', 'TR']])
})

it.each([
  [
    'fr',
    'Le ministre a visité la République centrafricaine et les Émirats arabes unis.',
    [
      ['République centrafricaine', 'CF'],
      ['Émirats arabes unis', 'AE'],
    ],
  ],
  ['is', 'Hjálparleiðin liggur til Dóminíska lýðveldisins.', [['Dóminíska lýðveldið', 'DO']]],
])('%s: a country may end in small letters: %s', async (language, body, places) => {
  const { release } = await read(`---\nlanguage: ${language}\n---\n\n# Wells\n\n${body}\n`, 'release.md')
  expect(release.places.map(({ name, country }) => [name, country])).toEqual(places)
})
