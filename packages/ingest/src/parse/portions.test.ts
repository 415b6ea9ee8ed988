import { describe, expect, it } from 'vitest'
import { documentOf, knowledge } from '../testing.ts'
import { parseDocument } from './parse.ts'

const releasesOf = async (text: string, file = 'release.txt') =>
  parseDocument(await documentOf(text, file), knowledge())

const ENGLISH = `Night Ferry Returns to Lake Tanganyika

Kalemie, 4 May 2026 – A night ferry runs again between Kalemie and Kigoma, two years after the last one was laid up. It carries 240 people and their goods.

“My stall lives from this boat,” said Odette Mwamba, who sells dried fish on the quay. “Without it I had to wait a week for every sack.”

A second boat will follow in the autumn, and it will be as large as this one, the port authority says.
`
const FRENCH = `Le ferry de nuit revient sur le lac Tanganyika

Kalemie, le 4 mai 2026 – Un ferry de nuit relie de nouveau Kalemie à Kigoma, deux ans après l’arrêt du dernier. Il transporte 240 personnes avec leurs marchandises.

« Mon étal vit de ce bateau », dit Odette Mwamba, qui vend du poisson séché sur le quai. « Sans lui, j’attendais chaque sac une semaine. »

Un second bateau suivra à l’automne, et il sera aussi grand que celui-ci, selon la direction du port.
`
const ARABIC = `عودة العبارة الليلية إلى بحيرة تنجانيقا

كاليمي، 4 مايو 2026 – عادت عبارة ليلية إلى العمل بين كاليمي وكيغوما بعد عامين من توقف آخر عبارة. وهي تنقل 240 شخصا مع بضائعهم في كل رحلة.

وقالت أوديت موامبا التي تبيع السمك المجفف على الرصيف: «يعيش كشكي من هذا القارب، وكنت أنتظر كل كيس أسبوعا كاملا».

وستتبعها عبارة ثانية في الخريف، بحسب هيئة الميناء التي قالت إن العمل قد بدأ منذ شهر.
`

describe('a file in two languages is a release for each', () => {
  it.each([
    ['with nothing between them', `${ENGLISH}\n${FRENCH}`],
    ['behind a line of asterisks', `PRESS RELEASE\n\n${ENGLISH}\n***\n\nCOMMUNIQUÉ DE PRESSE\n\n${FRENCH}`],
    [
      'that says so',
      `(Version française ci-dessous)\n\n${ENGLISH}\nContact: press@port.example\n\nVersion française\n\n${FRENCH}`,
    ],
  ])('%s', async (_, text) => {
    const releases = await releasesOf(text)
    expect(releases.map(({ source, language, title }) => [source.part, language, title])).toEqual([
      [1, 'en', 'Night Ferry Returns to Lake Tanganyika'],
      [2, 'fr', 'Le ferry de nuit revient sur le lac Tanganyika'],
    ])
    expect(releases.map(({ dateline }) => dateline?.date)).toEqual(['2026-05-04', '2026-05-04'])
    const [english, french] = releases
    expect(english?.body.text).toMatch(/^A night ferry[\s\S]*port authority says\.$/)
    expect(french?.body.text).toMatch(/^Un ferry de nuit[\s\S]*direction du port\.$/)
    expect(french?.quotes.map(({ speaker }) => speaker?.name)).toContain('Odette Mwamba')
    for (const { title, spans } of releases) expect(text.slice(...spans.title!)).toBe(title)
  })

  it('also where the second runs from right to left, and where one is Markdown', async () => {
    const [english, arabic, ...more] = await releasesOf(`# ${ENGLISH}\n---\n\n# ${ARABIC}`, 'release.md')
    expect(more).toEqual([])
    expect([english?.direction, arabic?.direction, arabic?.language]).toEqual(['ltr', 'rtl', 'ar'])
    expect(arabic).toMatchObject({ title: 'عودة العبارة الليلية إلى بحيرة تنجانيقا', dateline: { place: 'كاليمي' } })
  })

  it('in a page, without its menu', async () => {
    const article = (text: string) => {
      const [title, ...paragraphs] = text.trim().split('\n\n')
      return `<h1>${title}</h1>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')}`
    }
    const page = `<!doctype html><html lang="en"><head><title>Night Ferry Returns to Lake Tanganyika | Port</title></head><body><nav><a href="/">Home</a> <a href="/fr">Français</a></nav><main>${article(ENGLISH)}<hr>${article(FRENCH)}</main></body></html>`
    expect((await releasesOf(page, 'a.html')).map(({ language, title }) => [language, title])).toEqual([
      ['en', 'Night Ferry Returns to Lake Tanganyika'],
      ['fr', 'Le ferry de nuit revient sur le lac Tanganyika'],
    ])
  })

  it('though the languages are neighbours', async () => {
    const releases = await releasesOf(
      `Ny færge til Kristiansand\n\nHirtshals, 4. maj 2026 – En ny færge sejler fra mandag mellem Hirtshals og Kristiansand, og overfarten bliver en time kortere end før. Skibet tager 900 passagerer, og der er ikke længere ventetid på biler.\n\n”Vi har ventet på det i mange år, og nu bliver det endelig til noget,” siger havnedirektør Lise Holm.\n\nNy ferje til Hirtshals\n\nKristiansand, 4. mai 2026 – En ny ferje går fra mandag mellom Hirtshals og Kristiansand, og overfarten blir en time kortere enn før. Skipet tar 900 passasjerer, og det er ikke lenger ventetid for biler.\n\n– Vi har ventet på dette i mange år, og nå blir det endelig noe av, sier havnesjef Lise Holm.\n`,
    )
    expect(releases.map(({ language, title }) => [language, title])).toEqual([
      ['da', 'Ny færge til Kristiansand'],
      ['nb', 'Ny ferje til Hirtshals'],
    ])
  })

  it('dated by the one that states its date, and under the embargo that one of them prints', async () => {
    const undated = FRENCH.replace('Kalemie, le 4 mai 2026', 'Kalemie')
    const releases = await releasesOf(`EMBARGOED until 5 May 2026, 06:00 GMT\n\n${ENGLISH}\n***\n\n${undated}`)
    expect(releases.map(({ published }) => published)).toEqual(['2026-05-04', '2026-05-04'])
    expect(releases.map(({ embargo }) => embargo.until)).toEqual([
      '2026-05-05T06:00:00+00:00',
      '2026-05-05T06:00:00+00:00',
    ])
  })

  it('with a title of its own for each from a list in front matter', async () => {
    const untitled = (text: string) => text.slice(text.indexOf('\n') + 2)
    const releases = await releasesOf(
      `---\ntitle: [Ferry Returns, Le ferry revient]\nlanguage: [en, fr]\n---\n\n${untitled(ENGLISH)}\n***\n\n${untitled(FRENCH)}`,
      'release.md',
    )
    expect(releases.map(({ language, title }) => [language, title])).toEqual([
      ['en', 'Ferry Returns'],
      ['fr', 'Le ferry revient'],
    ])
  })
})

describe('a file is one release', () => {
  it('where a paragraph in another language sums it up', async () => {
    const releases = await releasesOf(
      `${FRENCH}\nLe ferry a été réparé dans un chantier de Kigoma grâce aux deux gouvernements, et la direction du port a annoncé que le prix du billet ne changerait pas avant la fin de l’année.\n\nIn English\n\nA night ferry runs again between Kalemie and Kigoma, two years after the last one was laid up.\n`,
    )
    expect(releases).toMatchObject([{ language: 'fr' }])
    expect(releases[0]!.body.text).not.toContain('night ferry')
  })

  it('where somebody is quoted in another language', async () => {
    const quoted = ENGLISH.replace(
      'A second boat',
      'At the opening the captain read out a letter:\n\n« Le lac est grand et la nuit est longue, mais les gens qui attendent sur le quai ne sont pas seuls, car la lumière du bateau se voit de loin. »\n\nA second boat',
    )
    expect(await releasesOf(quoted)).toMatchObject([{ language: 'en', notices: [] }])
  })

  it('where somebody is quoted in another language under a heading', async () => {
    const danish = `Ny klinik i Gulu åbnet\n\nGULU, Uganda, 4. maj 2026 – En ny klinik med fyrre senge åbnede mandag i Gulu, og den skal betjene hele det nordlige distrikt, oplyser kontoret.\n\nKlinikken har to afdelinger og et laboratorium, som byens handlende og rådet har betalt i fællesskab gennem tre år.\n`
    const quote =
      '“The clinic is the first of its kind in the north, and we are grateful to the traders of the town who have made it possible. We will open three more before the end of the year, and each of them will have its own laboratory and its own doctors.”'
    const releases = await releasesOf(`${danish}\nStatement by the Minister of Health\n\n${quote}\n`)
    expect(releases.map(({ language }) => language)).toEqual(['da'])
    expect(releases[0]!.body.text).toContain('first of its kind')
  })

  it('where an entry behind asterisks opens with a place, a day and a colon', async () => {
    const entry = `* * *\n\nCases by district\n\nKitgum, 30 April: 45 cases, of whom eleven are children, and all of them have been treated in the hospital of the town.\n\nGulu, 1 May: 12 cases, of whom two are children, and all of them have been sent home again by the doctors there.\n`
    expect(await releasesOf(`${ENGLISH}\n${entry}`)).toHaveLength(1)
    expect(await releasesOf(`${ENGLISH}\n${entry.replace('30 April:', '30 April 2026 –')}`)).toHaveLength(2)
  })

  it('where two languages stand side by side, and says so', async () => {
    const [, first, second, third] = ENGLISH.trim().split('\n\n')
    const [, premier, deuxieme, troisieme] = FRENCH.trim().split('\n\n')
    const releases = await releasesOf(`Ferry\n\n${[first, premier, second, deuxieme, third, troisieme].join('\n\n')}\n`)
    expect(releases).toHaveLength(1)
    expect(releases[0]!.notices.map(({ rule }) => rule)).toContain('several-languages')
  })

  it('where a note about the issuer is in another language', async () => {
    const [release, ...more] = await releasesOf(
      `${FRENCH}\nAbout Lake Lines\n\nLake Lines is a shipping company with 400 employees in three countries. It was founded in 1921 and has its seat in Kigoma, and its ships carry two million passengers a year.\n`,
    )
    expect(more).toEqual([])
    expect(release?.body.text).toMatch(/direction du port\.$/)
    expect(release?.boilerplate.map(({ kind }) => kind)).toEqual(['about', 'about'])
  })
})

describe('several releases in one language', () => {
  const SECOND = `Wells Reopen in Marib\n\nMARIB, 4 May 2026 – Eleven wells have been reopened in Marib after engineers cleaned out the salt. They give water to 9,000 people.\n\nThe work was paid for by a fund of traders in Aden, and it will go on until the end of the year.\n`

  it('are told by a dividing line and a dateline behind it', async () => {
    const releases = await releasesOf(`${ENGLISH}\nENDS\n\nPRESS RELEASE\n\n${SECOND}`)
    expect(releases.map(({ title }) => title)).toEqual([
      'Night Ferry Returns to Lake Tanganyika',
      'Wells Reopen in Marib',
    ])
    expect(releases[1]).toMatchObject({ source: { part: 2 }, dateline: { place: 'MARIB' } })
  })

  it('are one, and a notice, where the second has no dateline', async () => {
    const releases = await releasesOf(`${ENGLISH}\n-----\n\n${SECOND.replace('MARIB, 4 May 2026 – ', '')}`)
    expect(releases).toHaveLength(1)
    expect(releases[0]!.notices.map(({ rule }) => rule)).toEqual(['several-releases'])
  })

  it('are not seen in a text that asterisks divide', async () => {
    const [release, ...more] = await releasesOf(
      ENGLISH.replace('A second boat', '***\n\nA second boat') +
        '\nENDS\n\nNotes to editors\n\nThe lake is 673 kilometres long and has been sailed at night since the year 1913.\n',
    )
    expect(more).toEqual([])
    expect(release?.body.text).toMatch(/port authority says\.$/)
    expect(release?.boilerplate.at(-1)?.kind).toBe('notes')
  })
})

describe('neighbouring languages', () => {
  const NORWEGIAN = `Moreller med kontrakt på to språk

LOFTHUS (11.06.2026): Ingen som plukker moreller i Ullensvang i sommer, skal måtte gjette hva en time er verdt. Fra mandag gjelder en ny standardkontrakt for 640 sesongarbeidere fra Polen, skrevet på norsk og polsk, linje for linje.

«Vi satte oss ned med fjorårets lønnsslipper og en boks med fyrstikker. Én fyrstikk per time. Da så alle hvor de forsvant», forteller Synneva Lothe Utne, leder i Hardanger Fruktlag.

Kontrakten slår fast at ventetid i regn er arbeidstid. Den forbyr også «transportgebyret», som mellommenn har trukket for en busstur på to kilometer.

«Før signerte jeg papir jeg ikke kunne lese. Nå er det naboen min på gården som ikke kan lese det, og han spør meg», sier Dariusz Wasilewski fra Białystok.

Arbeids- og inkluderingsminister Trygve Hopland besøkte torsdag pakkeriet i Lofthus. «Dette burde vi funnet på i Oslo», sa statsråden, «men her har de rukket det før bærene ble røde.»

Brudd på kontrakten gir en bot, og pengene går til felles norskkurs. Ifølge Utne er tre bruk alt bøtelagt. Det ene er hennes eget.
`

  it.each([
    ['that says its language', `---\nspråk: nb\n---\n${NORWEGIAN}`],
    ['that says nothing', NORWEGIAN],
  ])('leave a Norwegian release whole %s, though some paragraphs could be Danish', async (_, text) => {
    const releases = await releasesOf(text, 'moreller.md')
    expect(releases.map(({ language, body }) => [language, body.blocks.length])).toEqual([['nb', 6]])
  })
})
