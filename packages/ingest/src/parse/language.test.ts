import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const languageOf = async (text: string, file?: string) => (await read(text, file)).release.language

describe('a language without tables is named and not taken for its neighbour', () => {
  it.each([
    [
      'fo',
      'Havnin á Suðuroynni var stongd í fýra dagar, tí at bylgjurnar vóru ov høgar. Nú eru bátarnir aftur á sjónum, og fólk hava ikki longur brúk fyri hjálp frá landsstýrinum, sigur borgarstjórin í bygdini.',
    ],
    [
      'af',
      'Die dorp se nuwe waterpyp is vandag geopen, en die mense hoef nie meer na die rivier te loop nie. Hulle het vir drie jaar daarop gewag, het die burgemeester gesê, want daar was nie genoeg geld om dit te bou nie.',
    ],
    [
      'lb',
      'Déi nei Schoul zu Ettelbréck gouf e Méindeg opgemaach, an d’Kanner hunn elo méi Plaz. Et ass net déi lescht, déi an dësem Joer gebaut gëtt, sot de Buergermeeschter, awer si ass déi gréissten am ganze Kanton.',
    ],
    [
      'gl',
      'A nova ponte sobre o río Miño abriuse o luns, e os veciños xa non teñen que agardar pola barca. Non é a única que se fará este ano, dixo a alcaldesa, mais é a máis longa das que hai na comarca e unha das máis caras.',
    ],
    [
      'ky',
      'Жаңы мектеп дүйшөмбү күнү ачылды жана ал шаардагы эң чоң мектеп болуп калды. Балдар үчүн бул чоң майрам, деди мугалим, бирок окуу китептери азырынча жетишпейт жана алар боюнча сурам жөнөтүлгөн экен.',
    ],
    [
      'tk',
      'Täze mekdep duşenbe güni açyldy we ol şäheriň iň uly mekdebi boldy. Bu çagalar üçin uly baýram, diýip mugallym aýtdy, emma kitaplar entek ýetmezçilik edýär we olar boýunça haýyş iberildi, soň olaryň sany artar.',
    ],
    [
      'sw',
      'Daraja jipya la mto lilifunguliwa Jumatatu na wakazi wa kijiji hawana haja ya kungojea mashua tena. Hili si daraja la pekee mwaka huu, alisema meya, lakini ni refu zaidi katika wilaya hii na pia ni la bei ghali zaidi.',
    ],
    [
      'so',
      'Buundada cusub ee webiga ayaa la furay Isniintii, dadka tuuladuna uma baahna inay sugaan doonta. Kani ma aha kan keliya ee sannadkan, ayuu yiri duqu, laakiin waa kan ugu dheer ee ku yaal degmada waxaana loo dhisay si loo caawiyo.',
    ],
    [
      'ps',
      'په ښار کې نوی ښوونځی د دوشنبې په ورځ پرانیستل شو او د ماشومانو لپاره دا لویه ورځ ده. دا یوازینی ښوونځی نه دی چې سږ کال جوړ شوی، خو د ولسوالۍ تر ټولو لوی دی، ښاروال وویل.',
    ],
    [
      'mk',
      'Новиот мост преку реката беше отворен во понеделникот, и жителите не мора повеќе да чекаат. Тоа не е единствениот мост што ќе се изгради оваа година, рече градоначалникот, но е најдолг во општината.',
    ],
    ['km', 'ស្ពានថ្មីឆ្លងកាត់ទន្លេត្រូវបានបើកនៅថ្ងៃចន្ទ។ អ្នកភូមិមិនចាំបាច់រង់ចាំទូកទៀតទេ។'],
    ['dv', 'ރަށުގެ އާ ފެންޕައިޕް މިއަދު ހުޅުވައިފި އެވެ. މީހުންނަށް މިހާރު ފެން ލިބޭނެ އެވެ.'],
  ])('%s', async (tag, text) => {
    const { release } = await read(`${text}\n`)
    expect(release.language).toBe(tag)
    expect(release.notices.map(({ rule }) => rule)).toContain('language-not-served')
    expect(release.body.text).toContain(text.slice(-20, -2))
  })
})

describe('neighbours that are read', () => {
  it.each([
    [
      'da',
      'Den nye bro over fjorden blev åbnet mandag, og beboerne behøver ikke længere vente på færgen. Det er ikke den eneste, der bliver bygget i år, siger borgmesteren, men den er længere end de andre.',
    ],
    [
      'nb',
      'Den nye brua over fjorden ble åpnet mandag, og innbyggerne trenger ikke lenger vente på ferjen. Det er ikke den eneste som blir bygd i år, sier ordføreren, men den er lengre enn de andre.',
    ],
    [
      'sv',
      'Den nya bron över fjärden öppnades i måndags, och invånarna behöver inte längre vänta på färjan. Det är inte den enda som byggs i år, säger borgmästaren, men den är längre än de andra.',
    ],
    [
      'uk',
      'Новий міст через річку відкрили в понеділок, і мешканці вже не мають чекати на пором. Це не єдиний міст, що його збудують цього року, каже міський голова, але він найдовший у громаді.',
    ],
  ])('%s', async (tag, text) => expect(await languageOf(`${text}\n`)).toBe(tag))

  it('Nynorsk is named as what it is and read with the tables of Bokmål', async () => {
    const { release } = await read(
      'Ny bru i Førde\n\nFørde, 3. mai 2026 – Den nye brua over elva vart opna måndag, og folk treng ikkje lenger vente på ferja. Det er ikkje den einaste som blir bygd i år, men ho er lengre enn dei andre, og ho kjem frå eit verft i Ålesund.\n',
    )
    expect(release).toMatchObject({
      language: 'nn',
      title: 'Ny bru i Førde',
      dateline: { place: 'Førde', date: '2026-05-03' },
    })
  })
})

describe('the declared language', () => {
  const ENGLISH =
    'The new bridge across the river was opened on Monday, and the people of the village no longer have to wait for the ferry. It is not the only one that will be built this year.'

  it('wins where the text does not say otherwise', async () => {
    expect(await languageOf('---\nlanguage: da\n---\n\nNy bro i Skive\n\nBroen åbnes mandag.\n')).toBe('da')
    expect(
      await languageOf(
        '---\nlanguage: hr\n---\n\nNovi most\n\nNovi most preko rijeke otvoren je u ponedjeljak, a mještani više ne moraju čekati trajekt. To nije jedini most koji će se graditi ove godine, rekao je načelnik.\n',
      ),
    ).toBe('hr')
  })

  it('yields to a text that is clearly in another one', async () => {
    expect(await languageOf(`---\nlanguage: fr\n---\n\nA Bridge\n\n${ENGLISH}\n`)).toBe('en')
    expect(
      await languageOf(
        `<html lang="de"><title>A Bridge</title><article><h1>A Bridge</h1><p>${ENGLISH}</p></article></html>`,
        'a.html',
      ),
    ).toBe('en')
  })
})

it('reads the dates of a language without tables where the runtime knows its calendar', async () => {
  const { release } = await read(
    'Nowy most w Toruniu\n\n3 maja 2026\n\nNowy most na Wiśle został otwarty w poniedziałek i mieszkańcy nie muszą już czekać na prom. To nie jest jedyny most, który będzie budowany w tym roku, ale jest najdłuższy.\n',
  )
  expect(release).toMatchObject({ language: 'pl', published: '2026-05-03' })
})

it('tells a short text in Ukrainian from Russian by its letters', async () => {
  const text =
    'Суд над перевізниками\n\nПрокурорка зажадала для трьох обвинувачених по дванадцять років. «Я віз людей, а не вантаж», — заявив підсудний в останньому слові. Захисник просить виправдання.\n'
  expect(await languageOf(text)).toBe('uk')
})
