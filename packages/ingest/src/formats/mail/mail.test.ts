import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UnreadableError } from '../../document.ts'
import { parseDocument } from '../../parse/parse.ts'
import { readDocument } from '../../read-document.ts'
import { knowledge } from '../../testing.ts'

const PARAGRAPH =
  'The new ferry line across the lake will carry forty cars an hour, and its two boats were built by the yard of the town itself.'
const RELEASE = `Ferry Crosses Lake Victoria Again\n\nKISUMU, Kenya, 3 March 2026 – The ferry to Mfangano sailed again on Tuesday, after two years in which the pier was mended.\n\n${PARAGRAPH}\n`
const BODIES: Readonly<Record<string, string>> = {
  de: `Die Fähre fährt wieder über den See\n\nKISUMU, Kenia, 3. März 2026 – Die Fähre nach Mfangano legte am Dienstag wieder ab, nachdem der Steg zwei Jahre lang ausgebessert worden war, teilte der Hafen mit.\n`,
  fr: `Le bac traverse de nouveau le lac\n\nKISUMU, Kenya, 3 mars 2026 – Le bac de Mfangano a repris mardi, après deux ans pendant lesquels le ponton a été réparé, a annoncé la direction du port.\n`,
  es: `El transbordador vuelve a cruzar el lago\n\nKISUMU, Kenia, 3 de marzo de 2026 – El transbordador de Mfangano volvió a zarpar el martes, tras dos años en los que se reparó el muelle, informó el puerto.\n`,
  tr: `Feribot yeniden gölü geçiyor\n\nKISUMU, Kenya, 3 Mart 2026 – Mfangano feribotu salı günü yeniden sefere başladı, iskele iki yıl boyunca onarılmıştı, liman yönetimi bunu açıkladı.\n`,
  ru: `Паром снова ходит через озеро\n\nКИСУМУ, Кения, 3 марта 2026 года. Паром на остров Мфангано снова вышел во вторник, после того как причал чинили два года, сообщило портовое управление.\n`,
  zh: `湖上渡轮恢复通航\n\n基苏木，2026年3月3日——前往姆凡加诺岛的渡轮周二恢复通航，此前码头维修了两年，港口管理局表示。\n\n两艘船由当地船厂建造，每小时可运载四十辆汽车，票价与两年前相同，学生可以免费乘坐。\n`,
}
const NOTE = 'Dear colleagues,\n\nplease find the release attached.\n\n-- \nNadia Osei\nPress office, Kisumu\n'

/** In windows-1251. */
const CYRILLIC = Uint8Array.from(
  `Паром снова ходит через озеро\n\nКИСУМУ, Кения, 3 марта 2026 года. Паром на остров Мфангано снова вышел во вторник, сообщило портовое управление.\n\nПричал чинили два года, и всё это время жители острова добирались до города на вёслах.\n`,
  (char) => {
    const code = char.codePointAt(0)!
    if (char === 'ё') return 0xb8
    return code < 0x80 ? code : code - 0x350
  },
)

interface Piece {
  readonly type: string
  readonly body: string | Uint8Array
  readonly head?: string
}

const part = ({ type, body, head = '' }: Piece) =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${head}\r\n${Buffer.from(body).toString('base64')}\r\n`
const attached = (name: string, body: string | Uint8Array, type = 'application/octet-stream'): Piece => ({
  type,
  body,
  head: `Content-Disposition: attachment; filename="${name}"\r\n`,
})
const HEAD =
  'From: press@lake.example\r\nSubject: Our news\r\nDate: Tue, 3 Mar 2026 09:00:00 +0300\r\nMIME-Version: 1.0\r\n'
const mixed = (pieces: readonly Piece[], kind = 'mixed') =>
  `${HEAD}Content-Type: multipart/${kind}; boundary="b"\r\n\r\n${pieces.map((piece) => `--b\r\n${part(piece)}`).join('')}--b--\r\n`
const plain = (body: string): Piece => ({ type: 'text/plain; charset=utf-8', body })
const simple = (body: string, head = HEAD) => `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`

async function readAll(mail: string) {
  const document = await readDocument(Buffer.from(mail), { file: 'release.eml' })
  const releases = parseDocument(document, knowledge())
  for (const { spans, lede, language } of releases)
    if (language === 'en') expect(document.text.slice(...spans.lede!)).toBe(lede)
  return releases
}

const read = async (mail: string) => (await readAll(mail))[0]!

const files = (release: Awaited<ReturnType<typeof read>>) => release.media.map(({ file }) => file)
const WORD = readFileSync(new URL('../docx/sample.docx', import.meta.url))
const OLD = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(99)])
const PIER = 'New Ferry Pier Opens in Seyðisfjörður'
const PNG = Buffer.concat([
  Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0', 'latin1'),
  Buffer.alloc(9),
])

describe('a release attached to a mail', () => {
  it('in Word is read instead of the note that covers it, whatever its sender calls it', async () => {
    for (const piece of [attached('release.docx', WORD), attached('x.bin', WORD, 'application/msword')])
      expect(await read(mixed([plain(NOTE), piece]))).toMatchObject({ title: PIER, media: [] })
  })

  it('is a release beside the mail’s own where both have a title and a dateline', async () => {
    const releases = await readAll(mixed([plain(RELEASE), attached('release.docx', WORD)]))
    expect(releases.map(({ title }) => title)).toEqual(['Ferry Crosses Lake Victoria Again', PIER])
    expect(releases.map(({ source: { part } }) => part)).toEqual([1, 2])
    expect(releases.flatMap(({ media }) => media)).toEqual([])
  })

  it('is an annex where it has no dateline beside a mail that is a release by itself', async () => {
    const facts = `Facts on the ferry\n\n${PARAGRAPH}\n\n${PARAGRAPH.replace('forty', '40')}\n\n${PARAGRAPH}\n`
    const release = await read(mixed([plain(`${RELEASE}\n${PARAGRAPH}\n`), attached('facts.txt', facts)]))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(files(release)).toEqual(['facts.txt'])
  })

  it('is under the embargo that only the note names, or the subject', async () => {
    const note = 'Dear all,\n\nplease respect the embargo until 5 March 2026, 10:00 GMT.\n\nNadia\n'
    const until = { state: 'until', until: '2026-03-05T10:00:00+00:00' }
    expect((await read(mixed([plain(note), attached('release.docx', WORD)]))).embargo).toMatchObject(until)
    const subject = HEAD.replace('Our news', 'FW: EMBARGOED until 5 March 2026, 10:00 GMT: our news')
    expect((await read(simple(RELEASE, subject))).embargo).toMatchObject(until)
    const vague = mixed([plain('All, this is under embargo, I will call you.'), attached('release.docx', WORD)])
    expect((await read(vague)).embargo.state).toBe('unclear')
    expect((await read(mixed([plain(NOTE), attached('release.docx', WORD)]))).embargo.state).toBe('none')
  })

  it('as text is decoded from the charset that it is in', async () => {
    const release = await read(mixed([plain('Добрый день! Релиз во вложении.'), attached('release.txt', CYRILLIC)]))
    expect(release).toMatchObject({ language: 'ru', title: 'Паром снова ходит через озеро' })
    expect(release.notices.map(({ rule }) => rule)).toContain('charset-guessed')
  })

  it('as a mail of its own has its own subject and date, and is no annex', async () => {
    const inner = simple(RELEASE, HEAD.replace('Our news', 'Ferry crosses lake again').replace('Tue, 3', 'Mon, 2'))
    const release = await read(mixed([plain(NOTE), { type: 'message/rfc822', body: inner }]))
    expect(release).toMatchObject({
      title: 'Ferry Crosses Lake Victoria Again',
      published: '2026-03-02T09:00:00+03:00',
    })
    expect(files(release)).toEqual([])
  })
})

describe('several releases attached to one mail', () => {
  const FRENCH =
    'Le bac traverse de nouveau le lac Victoria\n\nKISUMU, Kenya, 3 mars 2026 – Le bac de Mfangano a repris mardi, après deux ans pendant lesquels le ponton a été réparé, a annoncé la direction du port.\n\nLa nouvelle ligne transportera quarante voitures par heure, et ses deux bateaux ont été construits par le chantier de la ville.\n'
  const LONG = `${RELEASE}\n${PARAGRAPH.replace('new', 'second')}\n`
  const titles = (releases: Awaited<ReturnType<typeof readAll>>) => releases.map(({ title }) => title)
  const BOTH = ['Ferry Crosses Lake Victoria Again', 'Le bac traverse de nouveau le lac Victoria']
  const picture = attached('ferry.png', PNG, 'image/png')

  it('are each a release, and the photo and the embargo of the note are all of theirs', async () => {
    const note = `${NOTE.replace('attached.', 'attached in English and French. Embargoed until 5 March 2026, 10:00 GMT.')}`
    const releases = await readAll(
      mixed([plain(note), attached('ferry-en.txt', LONG), attached('ferry-fr.md', FRENCH), picture]),
    )
    expect(titles(releases)).toEqual(BOTH)
    expect(releases.map(({ language }) => language)).toEqual(['en', 'fr'])
    expect(releases.map((release) => files(release))).toEqual([['ferry.png'], ['ferry.png']])
    for (const { embargo, body } of releases) {
      expect(embargo.until).toBe('2026-03-05T10:00:00+00:00')
      expect(body.text).not.toMatch(/colleagues|Nadia/)
    }
  })

  it('are one where they say the same in two formats, and the other stays an annex', async () => {
    const page = `<!doctype html><html><body><h1>Ferry Crosses Lake Victoria Again</h1>${LONG.split('\n\n')
      .slice(1)
      .map((text) => `<p>${text}</p>`)
      .join('')}</body></html>`
    const releases = await readAll(
      mixed([plain(NOTE), attached('a.html', page), attached('b.txt', LONG), attached('fr.txt', FRENCH)]),
    )
    expect(titles(releases)).toEqual(BOTH)
    expect(files(releases[0]!)).toEqual(['b.txt'])
  })

  it('are the one in the mail’s own text and its version that is attached', async () => {
    expect(titles(await readAll(mixed([plain(LONG), attached('fr.txt', FRENCH)])))).toEqual(BOTH)
  })

  it('are known without datelines by the figures that they share', async () => {
    const english = `Ferry crosses lake again\n\nThe ferry carried 4,210 people in 17 days.\n\n${PARAGRAPH} It costs 85 shillings.\n\n${PARAGRAPH}`
    const french =
      'Le bac traverse de nouveau le lac\n\nLe bac a transporté 4 210 personnes en 17 jours, et la traversée coûte 85 shillings, a annoncé la direction du port.\n\nLes deux bateaux ont été construits par le chantier de la ville, qui emploie quarante personnes depuis le début de l’année.\n'
    const biography = french.replace('4 210', '3 311').replace('17', '12').replace('85', '96')
    const both = mixed([plain(NOTE), attached('en.txt', english), attached('fr.txt', french)])
    expect(titles(await readAll(both))).toEqual(['Ferry crosses lake again', 'Le bac traverse de nouveau le lac'])
    const one = mixed([plain(NOTE), attached('en.txt', english), attached('fr.txt', biography)])
    expect(titles(await readAll(one))).toEqual(['Ferry crosses lake again'])
  })

  it('are not those of weeks before, which explain the new one', async () => {
    const old = `Ferry Stops on Lake Victoria\n\nKISUMU, Kenya, 9 February 2024 – The ferry to Mfangano stopped on Friday, since the pier had sunk into the mud of the shore.\n\nNobody was hurt when the wood gave way, and all of the cars on board could be brought back to the town by evening.\n`
    const [release, ...more] = await readAll(mixed([plain(NOTE), attached('old.txt', old), attached('new.txt', LONG)]))
    expect(more).toEqual([])
    expect(release!.title).toBe(BOTH[0])
    expect(files(release!)).toEqual(['old.txt'])
    expect(release!.notices.map(({ rule }) => rule)).toContain('attached-left-out')
  })

  it('leave out no text of some length without saying so', async () => {
    const facts = ['deep', 'wide', 'old'].map(
      (word) =>
        `Nobody knows how ${word} this water is, though scholars of three universities have asked the question since the days of the railway.`,
    )
    const mail = mixed([plain(NOTE), attached('en.txt', RELEASE), attached('facts.txt', facts.join('\n\n'))])
    const [release] = await readAll(mail)
    expect(files(release!)).toEqual(['facts.txt'])
    expect(release!.notices.find(({ rule }) => rule === 'attached-left-out')?.message).toMatch(/"facts\.txt"/)
  })

  it.each([
    ['en', 'Please find attached our release on the ferry.'],
    ['de', 'anbei unsere Mitteilung zur Fähre.'],
    ['fr', 'Veuillez trouver ci-joint notre communiqué.'],
    ['es', 'Adjunto envío la nota de prensa.'],
    ['it', 'In allegato il comunicato.'],
    ['pt', 'Segue em anexo o nosso comunicado.'],
    ['nl', 'Bijgaand ons persbericht.'],
    ['sv', 'Vårt pressmeddelande bifogas.'],
    ['da', 'Vedhæftet finder I vores pressemeddelelse.'],
    ['nb', 'Vedlagt følger vår pressemelding.'],
    ['fi', 'Tiedote liitteenä.'],
    ['is', 'Meðfylgjandi er fréttatilkynning.'],
    ['tr', 'Basın bültenimiz ektedir, ekteki dosyaya bakınız.'],
    ['ru', 'Во вложении пресс-релиз.'],
    ['uk', 'Прес-реліз у вкладенні.'],
    ['ar', 'تجدون مرفقا بياننا الصحفي.'],
    ['zh', '请查收附件中的新闻稿。'],
  ])('are missing or a picture where only the note can be read (%s)', async (_, says) => {
    const note = `Hello,\n\n${says}\n\nNadia Osei\n`
    await expect(readAll(simple(note))).rejects.toMatchObject({ rule: 'release-missing' })
    await expect(readAll(mixed([plain(note), picture]))).rejects.toThrow(/ferry\.png/)
    const [old, rich] = [attached('release.doc', OLD), attached('release.rtf', '{\\rtf1 Ferry}')]
    for (const file of [old, rich])
      await expect(readAll(mixed([plain(note), file]))).rejects.toMatchObject({ rule: 'format-not-read' })
    expect(titles(await readAll(simple(`${RELEASE}\n${says}\n`)))).toEqual([BOTH[0]])
  })

  it('are none where a release without a dateline says at its end that a photo is attached', async () => {
    const text = `${PARAGRAPH} ${PARAGRAPH.replace('new', 'second')} Nobody was hurt on the first day, and all boats came back in time. A photo is attached.`
    expect((await readAll(mixed([plain(`${text}\n`), picture])))[0]!.body.text).toBe(text)
  })

  it('cannot be read: then no note that covers them goes out in their place', async () => {
    const scan = attached('release.pdf', '%PDF-1.4 broken')
    await expect(readAll(mixed([plain(NOTE), scan]))).rejects.toMatchObject({ rule: 'pdf-broken' })
    expect(titles(await readAll(mixed([plain(LONG), scan])))).toEqual([BOTH[0]])
    expect(titles(await readAll(mixed([plain(NOTE), scan, attached('fr.txt', FRENCH)])))).toEqual([BOTH[1]])
  })
})

describe('what mail programs add', () => {
  it.each([
    ['en', 'Sent from my iPhone', 'This e-mail and any attachments are confidential.'],
    [
      'de',
      'Von meinem iPhone gesendet',
      'Diese E-Mail enthält vertrauliche Informationen, löschen Sie bitte diese Mail.',
    ],
    [
      'fr',
      'Envoyé de mon iPhone',
      'Ce message et ses pièces jointes peuvent contenir des informations confidentielles.',
    ],
    ['es', 'Enviado desde mi iPhone', 'Este mensaje y sus archivos adjuntos son confidenciales.'],
    ['tr', "iPhone'umdan gönderildi", 'Bu e-posta ve ekleri gizlidir, yalnızca alıcısı içindir.'],
    ['ru', 'Отправлено с iPhone', 'Данное сообщение и любые приложения к нему являются конфиденциальными.'],
    ['zh', '发自我的 iPhone', '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人。'],
  ])('is no part of the text: signs of phones, warnings of lawyers (%s)', async (language, phone, lawyer) => {
    const text = BODIES[language] ?? RELEASE
    const release = await read(simple(`${text}\n${phone}\n\n${lawyer}\n`))
    expect(release.language).toMatch(language)
    expect(release.body.text).not.toContain(phone)
    expect(release.body.text).not.toContain(lawyer)
    expect(release.boilerplate.map(({ text }) => text)).toEqual(expect.arrayContaining([phone, lawyer]))
  })

  it('by themselves, as absence notices and reports are, is refused', async () => {
    const head = (field: string) => `${HEAD}${field}\r\n`
    for (const field of ['Auto-Submitted: auto-replied', 'X-Autoreply: yes', 'Precedence: auto_reply'])
      await expect(read(simple('I am away until 5 March.', head(field)))).rejects.toMatchObject({
        rule: 'mail-automatic',
      })
    const report = mixed([
      plain('Your message could not be delivered.'),
      { type: 'message/rfc822', body: simple(RELEASE) },
    ])
    await expect(read(report.replace('multipart/mixed', 'multipart/report'))).rejects.toMatchObject({
      rule: 'mail-automatic',
    })
    expect((await read(simple(RELEASE, head('Auto-Submitted: auto-generated')))).title).toMatch(/^Ferry/)
  })

  it('is no annex: signatures and visiting cards', async () => {
    const pieces = [
      plain(RELEASE),
      attached('smime.p7s', 'x', 'application/pkcs7-signature'),
      attached('signature.asc', 'x', 'application/pgp-signature'),
      attached('nadia.vcf', 'BEGIN:VCARD', 'text/vcard'),
      attached('plan.pdf', '%PDF-1.4 …', 'application/x-unknown'),
    ]
    const release = await read(mixed(pieces, 'signed'))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(release.media).toMatchObject([{ file: 'plan.pdf', type: 'application/pdf' }])
  })

  it('is taken off a text that is signed with PGP, and every span still points at its words', async () => {
    const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${RELEASE}\n- -- \nNadia\n-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCAAdFiEE\n-----END PGP SIGNATURE-----\n`
    const document = await readDocument(Buffer.from(simple(signed)), { file: 'release.eml' })
    const release = parseDocument(document, knowledge())[0]!
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(document.text.slice(...release.spans.title!)).toBe(release.title)
    expect(`${release.body.text}${JSON.stringify(release.boilerplate)}`).not.toMatch(/PGP|SHA512|iQIz/)
  })

  it.each([
    ['application/pkcs7-mime', 'smime.p7m', 'signed-damaged'],
    ['application/pgp-encrypted', 'version.asc', 'mail-sealed'],
    ['application/ms-tnef', 'winmail.dat', 'mail-sealed'],
  ])('seals a text in (%s): refused with what to do', async (type, name, rule) => {
    const sealed = mixed([attached(name, 'sealed', type)])
    await expect(read(sealed)).rejects.toMatchObject({ rule })
  })
})

it('a picture of the mail’s page has its alternative text; beside a plain text it is the sender’s logo', async () => {
  const picture = {
    type: 'image/png',
    body: PNG,
    head: 'Content-ID: <boats>\r\nContent-Disposition: inline; filename="boats.png"\r\n',
  }
  const html = `<h1>Ferry Crosses Lake Victoria Again</h1><p>KISUMU, Kenya, 3 March 2026 – ${PARAGRAPH}</p><img src="cid:boats" alt="Two boats"><p>${PARAGRAPH}</p>`
  const page = await read(mixed([{ type: 'text/html; charset=utf-8', body: html }, picture], 'related'))
  expect(page.media).toMatchObject([{ file: 'boats.png', type: 'image/png', alt: 'Two boats' }])
  expect((await read(mixed([plain(RELEASE), picture], 'related'))).media).toEqual([])
})

describe('a forwarded release', () => {
  const FIELDS: readonly (readonly [string, string, string])[] = [
    [
      'en',
      '---------- Forwarded message ---------',
      'From: A <a@b.example>\nDate: Mon, 2 Mar 2026 at 09:00\nSubject: Ferry\nTo: c@d.example',
    ],
    ['fr', '', 'De : A <a@b.example>\nEnvoyé : lundi 2 mars 2026 09:00\nÀ : C\nObjet : Ferry'],
    [
      'es',
      '-----Mensaje original-----',
      'De: A <a@b.example>\nEnviado el: lunes, 2 de marzo de 2026 9:00\nPara: C\nAsunto: Ferry',
    ],
    [
      'de',
      'Anfang der weitergeleiteten Nachricht:',
      'Von: A <a@b.example>\nBetreff: Ferry\nDatum: 2. März 2026 um 09:00:00 MEZ\nAn: C',
    ],
    [
      'ru',
      '-------- Пересылаемое сообщение --------',
      'От кого: A <a@b.example>\nКому: C\nДата: Понедельник, 2 марта 2026, 9:00 +03:00\nТема: Ferry',
    ],
    [
      'ar',
      '---------- رسالة معاد توجيهها ---------',
      'من: A <a@b.example>\nالتاريخ: 2 مارس 2026\nالموضوع: Ferry\nإلى: C',
    ],
    ['zh', '-----原始邮件-----', '发件人：A <a@b.example>\n发送时间：2026年3月2日 9:00\n收件人：C\n主题：Ferry'],
    ['da', '', '*Fra:* A <a@b.example>\n*Sendt:* 2. marts 2026 09:00\n*Til:* C\n*Emne:* Ferry'],
  ]

  it.each(FIELDS)('is read without the notes above it (%s)', async (_, mark, fields) => {
    const release = await read(simple(`Please run this, it is cleared.\n\nTom\n\n${mark}\n${fields}\n\n${RELEASE}`))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(release.body.text).toMatch(/^The ferry to Mfangano/)
    expect(release.body.text.endsWith('the town itself.')).toBe(true)
  })

  it('has the date of the message that is forwarded', async () => {
    const [, mark, fields] = FIELDS[0]!
    expect((await read(simple(`FYI\n\n${mark}\n${fields}\n\n${RELEASE}`))).published).toBe('2026-03-02')
  })

  it('is under the embargo of a note above it', async () => {
    const [, mark, fields] = FIELDS[0]!
    const note = 'Embargoed until 5 March 2026, 10:00 GMT, please.'
    const release = await read(simple(`${note}\n\n${mark}\n${fields}\n\n${RELEASE}`))
    expect(release.embargo).toMatchObject({ state: 'until', until: '2026-03-05T10:00:00+00:00' })
  })

  it('stands without the thread that it answers', async () => {
    const [, , fields] = FIELDS[0]!
    const release = await read(
      simple(
        `${RELEASE}\n${PARAGRAPH}\n\n-----Original Message-----\n${fields}\n\nWhen is the ferry news due, please?\n`,
      ),
    )
    expect(release.body.text).not.toMatch(/due, please|Original/)
  })
})

describe('a mail without a dateline', () => {
  const TEXTS: readonly (readonly [string, string, string, readonly string[], string])[] = [
    [
      'en',
      'Dear all,',
      'here is our press release, free for use at once, and the pictures will follow in a second mail tonight.',
      [`${PARAGRAPH} It sails from Tuesday on.`, PARAGRAPH],
      'Kind regards',
    ],
    [
      'fi',
      'Hei kaikki,',
      'tässä tiedote julkaistavaksi heti, kuvat tulevat myöhemmin erillisessä viestissä saaresta.',
      [
        'Lossi kulkee taas maanantaista alkaen myös yöllä, koska kolme uutta kuljettajaa on palkattu.',
        'Yövuorot lopetettiin kaksi vuotta sitten, kun kuljettajia ei ollut tarpeeksi saaristossa.',
      ],
      'Terveisin',
    ],
    [
      'uk',
      'Доброго дня, колеги!',
      'надсилаємо прес-реліз про пором, фотографії будуть увечері окремим листом від фотографа.',
      [
        'Пором через озеро знову ходить уночі, бо громада найняла трьох нових капітанів, повідомив порт.',
        'Нічні рейси скасували два роки тому, коли капітанів бракувало, і люди ночували на березі.',
      ],
      'З повагою',
    ],
  ]

  it.each(TEXTS)(
    'begins behind the greeting and what announces it, and ends before the farewell (%s)',
    async (_, hello, note, text, farewell) => {
      const release = await read(simple(`${[hello, note, ...text, `${farewell}\nBen Aalto`].join('\n\n')}\n`))
      expect(release.body.text.split('\n')).toEqual(text)
      expect(release.title).toBe('Our news')
    },
  )

  it('keeps its first paragraph where that alone is news', async () => {
    const [, hello, note, text] = TEXTS[0]!
    expect((await read(simple(`${hello}\n\n${note}\n\n${text[0]}\n`))).body.text).toMatch(/here is our/)
  })
})

it('a line that a mail hides for programs to show beside its subject is no text', async () => {
  const hidden = ['display:none', 'font-size:0;color:#fff', 'mso-hide: all', 'font-size:0px']
    .map((style) => `<span style="${style}">Open this mail now!</span>`)
    .join('')
  const body = RELEASE.split('\n\n')
    .map((text) => `<p style="font-size:0.9em">${text}</p>`)
    .join('')
  const document = await readDocument(
    Buffer.from(`${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n${hidden}${body}`),
    { file: 'a.eml' },
  )
  expect(document.text).not.toMatch(/Open this/)
  expect(document.text).toMatch(/^Ferry Crosses/)
})

it('a plain text that only says where the page is gives way to the page', async () => {
  const page = RELEASE.split('\n\n')
    .map((text) => `<p>${text}</p>`)
    .join('')
  const stub = plain('This mail is a page. Open it in a browser: https://lake.example/v/1')
  const release = await read(mixed([stub, { type: 'text/html; charset=utf-8', body: page }], 'alternative'))
  expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
})

describe('what a mail answers', () => {
  const LINES: readonly (readonly [string, string])[] = [
    ['en', 'On Mon, 2 Mar 2026 at 09:00, Nadia Osei <nadia@lake.example> wrote:'],
    ['fr', 'Le lun. 2 mars 2026 à 09:00, Nadia Osei <nadia@lake.example> a écrit :'],
    ['es', 'El lun, 2 mar 2026 a las 9:00, Nadia Osei (<nadia@lake.example>) escribió:'],
    ['de', 'Am Mo., 2. März 2026 um 09:00 Uhr schrieb Nadia Osei <nadia@lake.example>:'],
    ['it', 'Il giorno lun 2 mar 2026 alle ore 09:00 Nadia Osei <nadia@lake.example> ha scritto:'],
    ['pt', 'Nadia Osei <nadia@lake.example> escreveu (segunda, 2/03/2026 à(s) 09:00):'],
    ['nl', 'Op ma 2 mrt 2026 om 09:00 schreef Nadia Osei <nadia@lake.example>:'],
    ['sv', 'Den mån 2 mars 2026 kl 09:00 skrev Nadia Osei <nadia@lake.example>:'],
    ['da', 'Den man. 2. mar. 2026 kl. 09.00 skrev Nadia Osei <nadia@lake.example>:'],
    ['nb', 'man. 2. mar. 2026 kl. 09:00 skrev Nadia Osei <nadia@lake.example>:'],
    ['fi', 'ma 2. maalisk. 2026 klo 9.00 Nadia Osei (nadia@lake.example) kirjoitti:'],
    ['is', 'Á mán. 2. mar. 2026 kl. 09:00 skrifaði Nadia Osei <nadia@lake.example>:'],
    ['tr', 'Nadia Osei <nadia@lake.example>, 2 Mar 2026 Pzt, 09:00 tarihinde şunu yazdı:'],
    ['ru', 'пн, 2 мар. 2026 г. в 09:00, Nadia Osei <nadia@lake.example>:'],
    ['uk', 'пн, 2 бер. 2026 р. о 09:00 Nadia Osei <nadia@lake.example> пише:'],
    ['ar', 'في الاثنين، 2 مارس 2026 في 9:00 ص تمت كتابة ما يلي بواسطة Nadia Osei <nadia@lake.example>:'],
    ['zh', 'Nadia Osei <nadia@lake.example> 于2026年3月2日周一 09:00写道：'],
    ['without an address', 'Am 02.03.26 um 09:00 schrieb Nadia Osei:'],
  ]
  const ASKED =
    'When is the news of the ferry due, please? We have room on the page of Wednesday and would like a picture too.'
  const html = (body: string) => `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n${body}`
  const page = RELEASE.split('\n\n')
    .map((text) => `<div>${text}</div><div><br></div>`)
    .join('')
  const bodyOf = async (mail: string) => (await read(mail)).body.text

  it.each(LINES)('is no part of it, in text or as a page (%s)', async (_, line) => {
    const escaped = line.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const broken = line.replace(/ (?=\S+$)/, '\n')
    for (const mail of [
      simple(`${RELEASE}\n${line}\n> ${ASKED}\n>\n> Ben\n`),
      simple(`${RELEASE}\n${broken}\n\n> Hello\n> ${ASKED}\n`),
      simple(`${line}\n> ${ASKED}\n\n${RELEASE}`),
      html(
        `${page}<div class="gmail_quote"><div class="gmail_attr">${escaped}<br></div><blockquote class="gmail_quote"><div>${ASKED}</div></blockquote></div>`,
      ),
      html(`${page}<blockquote type="cite"><div>${escaped}</div><br><div>${ASKED}</div></blockquote>`),
    ]) {
      const text = await bodyOf(mail)
      expect(text).toMatch(/^The ferry to Mfangano/)
      expect(text).toMatch(/town itself\.$/)
    }
  })

  it('is the release where the answer only says yes to it', async () => {
    const [, line] = LINES[0]!
    const quoted = RELEASE.replace(/^/gm, '> ')
    const document = await readDocument(Buffer.from(simple(`Cleared, thanks.\n\n${line}\n${quoted}\n`)), {
      file: 'a.eml',
    })
    const release = parseDocument(document, knowledge())[0]!
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(document.text.slice(...release.spans.title!)).toBe(release.title)
    expect(release.body.text).not.toMatch(/>|Cleared/)
  })

  it('is none where a release quotes what somebody wrote, or marks its points with arrows', async () => {
    const letter = 'In her letter of 3 March at 09:00 the mayor wrote:'
    const page = html(
      `<p>${RELEASE.split('\n\n').join('</p><p>')}</p><p>${letter}</p><blockquote><p>${ASKED}</p></blockquote>`,
    )
    for (const mail of [simple(`${RELEASE}\n${letter}\n\n${ASKED}\n`), page])
      expect(await bodyOf(mail)).toMatch(/We have room/)
    expect(await bodyOf(simple(`${RELEASE}\nWhat comes next:\n> ${ASKED}\n> ${PARAGRAPH}\n`))).toMatch(/We have room/)
  })

  it('is told apart in mails of Outlook, whose fields stand in letters of several styles', async () => {
    const fields = ([name, sent, to, subject]: readonly string[]) =>
      `<div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b><span>${name}:</span></b><span> Ben &lt;ben@desk.example&gt; <br><b>${sent}:</b> 2. 3. 2026 09:00<br><b>${to}:</b> Press<br><b>${subject}:</b> Ferry</span></p></div>`
    for (const names of [
      ['From', 'Sent', 'To', 'Subject'],
      ['Von', 'Gesendet', 'An', 'Betreff'],
      ['Frá', 'Sent', 'Til', 'Efni'],
      ['Kimden', 'Gönderildi', 'Kime', 'Konu'],
      ['Від', 'Надіслано', 'Кому', 'Тема'],
    ] as const) {
      const below = await bodyOf(html(`${page}${fields(names)}<p class="MsoNormal">${ASKED}</p>`))
      expect(below).toMatch(/town itself\.$/)
      const above = await bodyOf(html(`<p class="MsoNormal">Cleared.</p>${fields(names)}${page}`))
      expect(above).toMatch(/^The ferry to Mfangano/)
    }
  })
})

describe('the title of a mail whose subject says nothing', () => {
  const DATED = RELEASE.slice(RELEASE.indexOf('KISUMU'))
  const TITLE = 'Ferry Crosses Lake Victoria Again'
  const SUBTITLE = 'Two boats carry forty cars an hour'

  it.each([
    ['en', 'Fwd: RE: [EXTERNAL] Press release: Ferry sails again'],
    ['fr', 'TR : RE : Ferry sails again'],
    ['es', 'RV: Ferry sails again'],
    ['de', 'WG: AW: [Extern] Ferry sails again'],
    ['it', 'I: R: Ferry sails again'],
    ['pt', 'ENC: RES: Ferry sails again'],
    ['nl', 'Doorst: Antw: Ferry sails again'],
    ['sv', 'VB: SV: Ferry sails again'],
    ['da', 'VS: SV: Ferry sails again'],
    ['fi', 'VL: VS: Ferry sails again'],
    ['is', 'FS: SV: Ferry sails again'],
    ['tr', 'İLT: YNT: Ferry sails again'],
    ['ru', 'Пересл: Отв: Re[2]: Ferry sails again'],
    ['uk', 'Відп: Ferry sails again'],
    ['ar', 'إعادة توجيه: رد: Ferry sails again'],
    ['zh', '转发：回复: 答复: Ferry sails again'],
  ])('is what the subject says behind the marks of mail programs (%s)', async (_, subject) => {
    const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
    expect((await read(simple(DATED, HEAD.replace('Our news', encoded)))).title).toBe('Ferry sails again')
  })

  it('keeps words before a colon that no program sets there', async () => {
    for (const subject of ['Lake Victoria: ferry sails again', 'Kisumu: A ferry sails'])
      expect((await read(simple(DATED, HEAD.replace('Our news', subject)))).title).toBe(subject)
  })

  it('is the first line, where a subtitle stands between it and the dateline', async () => {
    for (const above of ['', 'PRESS RELEASE\n\n'])
      expect(await read(simple(`${above}${TITLE}\n\n${SUBTITLE}\n\n${DATED}`))).toMatchObject({
        title: TITLE,
        subtitle: SUBTITLE,
      })
  })

  it('is the last line below a note and the name of its sender', async () => {
    const note = `Dear colleagues,\n\nplease find the release below.\n\nNadia Osei from the press office`
    expect((await read(simple(`${note}\n\n${TITLE}\n\n${DATED}`))).title).toBe(TITLE)
  })
})

describe('a thread of mails', () => {
  const rules = ({ notices }: { readonly notices: readonly { readonly rule: string }[] }) =>
    notices.map(({ rule }) => rule)
  const BELOW = `-----Original Message-----\nFrom: Press <press@lake.example>\nSubject: Ferry\n\n${RELEASE}\n${PARAGRAPH}\n`
  const SHORT =
    'KISUMU, Kenya, 3 March 2026 – The ferry to Mfangano carries forty cars an hour, not four hundred as stated earlier.'

  it.each([
    ['a dateline', `CORRECTION: Ferry Carries Forty Cars\n\n${SHORT}`],
    ['a title in the words of the thread', `CORRECTION: ferry across the lake carries forty cars\n\n${PARAGRAPH}`],
  ])('is its top message where that has %s, however long the release below it is', async (_, top) => {
    const release = await read(simple(`${top}\n\n${BELOW}`))
    expect(release.body.text).toMatch(/forty cars/)
    expect(release.body.text).not.toMatch(/after two years/)
    expect(rules(release)).toContain('several-messages')
    expect(rules(release)).not.toContain('cover-note-stops')
  })

  it('is the forwarded release below a note of some length that greets without a comma', async () => {
    const note = `Good morning everyone on the desk\n\nPlease find the news from our office below, it is cleared and the pictures will follow later today.`
    const release = await read(simple(`${note}\n\n${BELOW}`))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(rules(release)).toContain('several-messages')
  })

  it.each([
    'Please do not publish the release below.',
    'Bitte nicht veröffentlichen!',
    'Merci de ne pas publier ce communiqué.',
    'Просьба не публиковать.',
    '请勿发布。',
    'يرجى عدم نشر البيان.',
    'Älkää julkaisko tätä.',
    'Corrected version to follow.',
  ])('is left to a person where the note above the release says %s', async (note) => {
    expect(rules(await read(simple(`${note}\n\n${BELOW}`)))).toContain('cover-note-stops')
    expect(rules(await read(mixed([plain(note), attached('release.docx', WORD)])))).toContain('cover-note-stops')
    expect(rules(await read(simple(`${note}\n\n${RELEASE}`)))).toContain('cover-note-stops')
  })

  it('is left to a person where the subject kills it, and not where it only has the word', async () => {
    const under = (subject: string) => read(simple(RELEASE, HEAD.replace('Our news', subject)))
    for (const subject of ['KILL KILL KILL', 'Fwd: Kill: ferry', 'Do not publish: ferry'])
      expect(rules(await under(subject))).toContain('cover-note-stops')
    for (const subject of ['Kill switch for boats', 'Correction: ferry carries forty cars'])
      expect(rules(await under(subject))).not.toContain('cover-note-stops')
  })

  it('goes out where the note only says until when it is embargoed', async () => {
    const note = 'Embargoed until 5 March 2026, 10:00 GMT, please do not publish earlier.'
    expect(rules(await read(simple(`${note}\n\n${BELOW}`)))).not.toContain('cover-note-stops')
  })

  it.each([
    ['de', 'Datum: 3. Mai 2026\nVon: 10 bis 16 Uhr'],
    ['en', 'Date: Sunday, 3 May\nFrom: 10 am to 4 pm'],
    ['en', 'Subject: boats and piers\nFrom: 10 am to 4 pm'],
    ['es', 'Fecha: 3 de mayo de 2026\nDe: diez a doce'],
  ])('is none where a release says from when to when something is (%s)', async (_, lines) => {
    const release = await read(simple(`${RELEASE}\n${lines}\n\n${PARAGRAPH}\n`))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(release.body.text.startsWith('The ferry to Mfangano')).toBe(true)
    expect(release.body.text.split('the town itself.')).toHaveLength(3)
    expect(rules(release)).not.toContain('several-messages')
  })
})

describe('a mail whose text is not in the charset that it declares', () => {
  const readBytes = async (head: string, body: Uint8Array) => {
    const document = await readDocument(Buffer.concat([Buffer.from(`${head}\r\n`), body]), { file: 'release.eml' })
    return parseDocument(document, knowledge())[0]!
  }
  const rules = ({ notices }: { readonly notices: readonly { readonly rule: string }[] }) =>
    notices.map(({ rule }) => rule)

  it('is read as what it is where nothing is declared, and says so', async () => {
    const release = await readBytes(HEAD, CYRILLIC)
    expect(release).toMatchObject({ language: 'ru', title: 'Паром снова ходит через озеро' })
    expect(rules(release)).toContain('charset-guessed')
  })

  it('is held as a contradiction where another is declared', async () => {
    const release = await readBytes(`${HEAD}Content-Type: text/plain;\r\n charset="utf-8"\r\n`, CYRILLIC)
    expect(release.title).toBe('Паром снова ходит через озеро')
    expect(rules(release)).toContain('charset-contradiction')
  })

  it('is UTF-8 where its bytes are, whatever it is called', async () => {
    const body = Buffer.from(RELEASE.replace('Ferry Crosses', 'Fährschiff quert – “endlich” –'))
    const release = await readBytes(`${HEAD}Content-Type: text/plain; charset=iso-8859-1\r\n`, body)
    expect(release.title).toBe('Fährschiff quert – “endlich” – Lake Victoria Again')
    expect(rules(release)).toContain('charset-guessed')
  })

  it('is not doubted where all letters are right', async () => {
    expect(rules(await read(simple(RELEASE)))).not.toContain('charset-guessed')
  })
})

describe('a hostile mail', () => {
  const refusal = (mail: string) => read(mail).catch((error: unknown) => error)

  it('of parts in parts, or of endless headers, is refused', async () => {
    const open = (depth: number) => `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n`
    const nested = HEAD + Array.from({ length: 60 }, (_, depth) => open(depth)).join('')
    expect(await refusal(nested)).toBeInstanceOf(UnreadableError)
    expect(await refusal(`${HEAD}X-Long: ${'x'.repeat(3_000_000)}\r\n\r\ntext`)).toBeInstanceOf(UnreadableError)
  })

  it('of fields without end, or of nothing but forwarding marks, is read in the time of its length', async () => {
    const time = async (line: string, count: number) => {
      const document = await readDocument(Buffer.from(simple(line.repeat(count))), { file: 'release.eml' })
      const start = performance.now()
      parseDocument(document, knowledge())
      return performance.now() - start
    }
    for (const line of ['From: a b\n', '-----Original Message-----\n']) {
      await time(line, 500)
      expect(await time(line, 8000)).toBeLessThan(60 * Math.max(20, await time(line, 1000)))
    }
  }, 30_000)

  it('of mails in mails is read no deeper than three', async () => {
    let mail = simple(RELEASE)
    for (let depth = 0; depth < 8; depth++) mail = mixed([{ type: 'message/rfc822', body: mail }])
    expect(await refusal(mail)).toMatchObject({ rule: 'nested' })
  })

  it('of thousands of documents reads a few of them, and lists forty', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => attached(`${index}.txt`, `${index} notes`))
    const release = await read(mixed([plain(RELEASE), ...many]))
    expect(release.title).toBe('Ferry Crosses Lake Victoria Again')
    expect(release.media).toHaveLength(40)
  })
})
