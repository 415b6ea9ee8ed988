import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const spoken = async (language: string, body: string) => {
  const { release } = await read(
    `---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${body}\n`,
    'r.md',
  )
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

describe('somebody who was named, taken up by more than was known', () => {
  it.each([
    ['da', 'I lejren bor Hawa Lund med fem børn. »Jeg har ikke set min mand siden,« siger den 34-årige lærer.'],
    ['nb', 'I leiren bor Hawa Lund med fem barn. – Jeg har ikke sett mannen min siden, sier den 34 år gamle læreren.'],
    ['sv', 'I lägret bor Hawa Lund med fem barn. ”Jag har inte sett min man sedan dess”, säger den 34-åriga läraren.'],
    ['de', 'Im Lager lebt Hawa Lund mit fünf Kindern. „Ich habe ihn nicht gesehen“, sagt die 34-jährige Lehrerin.'],
    ['is', 'Í búðunum býr Hawa Lund með börnum sínum. „Ég hef ekki séð hann síðan,“ segir þessi 34 ára kennari.'],
  ])('an age: %s', async (language, body) => {
    expect(await spoken(language, body)).toEqual(['Hawa Lund'])
  })

  it.each([
    ['da', 'Søndag blev sognepræst Elin Ravn viet til biskop.\n\n»Mørket er ikke vores fjende,« sagde den nye biskop.'],
    ['nb', 'Mandag ble Terje Lie valgt til leder. «Vi skal bygge mer enn før», sa lederen.'],
    ['sv', 'Ebba Falk utsågs till generaldirektör. ”Vi ska bygga mer än förr”, sa den nya generaldirektören.'],
    ['de', 'Elke Ravn ist zur Bischöfin gewählt worden. „Die Nacht ist kein Feind“, sagte die neue Bischöfin.'],
  ])('an office just given away: %s', async (language, body) => {
    expect(await spoken(language, body)).toHaveLength(1)
    expect((await spoken(language, body))[0]).toMatch(/^(?:Elin|Elke) Ravn$|^Terje Lie$|^Ebba Falk$/)
  })

  it('is nobody where the text has told of another of that office', async () => {
    const body = 'Naboen Leif Munkholm mødte rektor i går. »Det er jeg ked af,« siger den tidligere rektor.'
    expect(await spoken('da', body)).not.toEqual(['Leif Munkholm'])
  })

  it('is nobody whom an indefinite article brings in', async () => {
    const body = 'I lejren bor Hawa Lund med fem børn. »Vi mangler vand,« siger en 34-årig lærer.'
    expect(await spoken('da', body)).toEqual([null])
  })
})

describe('two who speak in one sentence', () => {
  it.each([
    ['da', '»Regningen er for høj,« mener Ditte Holm, mens Ole Bisgaard kalder aftalen »dyr, men nødvendig«.'],
    ['sv', '”Notan är för hög”, menar Ditte Holm, medan Ole Bisgård kallar beslutet ”dyrt men nödvändigt”.'],
  ])('each keeps what is his or hers: %s', async (language, body) => {
    expect(await spoken(language, body)).toEqual(['Ditte Holm', expect.stringMatching(/^Ole Bisg/)])
  })
})

describe('dialogue behind a colon within a paragraph', () => {
  it.each([
    ['nb', 'Direktør Lone Vik avviser kritikken: – Vi var på stedet to ganger.', 'Lone Vik'],
    ['sv', 'Direktör Lone Vik tillbakavisar kritiken: – Vi var på plats två gånger.', 'Lone Vik'],
    ['nb', 'En nabo som ikke vil stå fram, forteller: – Jeg hørte et smell og så røyk.', null],
  ])('%s: %s', async (language, body, name) => {
    expect(await spoken(language, body)).toEqual([name])
  })
})

describe('a clause that says whose words they are', () => {
  it.each([
    [
      'da',
      'Borgmester Tina Bruun vil have flere hænder.\n\n– Man kan ikke ansætte folk, der ikke findes, som hun udtrykker det.',
    ],
    ['de', 'Präsident Nik Landauer sucht Personal. „Man kann niemanden anstellen“, wie er es formuliert.'],
  ])('%s: %s', async (language, body) => {
    expect(await spoken(language, body)).toEqual([expect.stringMatching(/Bruun|Landauer/)])
  })
})

describe('what somebody says of himself or herself', () => {
  it.each([
    ['da', 'Kommunens borgmester, Mogens Holm, er »rystet, men ikke overrasket«.', ['Mogens Holm']],
    ['sv', 'Kommunalrådet Mogens Holm (KD) är ”skakad men inte förvånad”.', ['Mogens Holm']],
    ['da', 'Mogens Holm er »ambassadør for havnen«.', []],
    ['da', 'Mogens Holm er »årets lærer«.', []],
  ])('%s: %s', async (language, body, names) => {
    expect(await spoken(language, body)).toEqual(names)
  })
})

describe('somebody of whom a relative clause says more', () => {
  it.each([
    [
      'da',
      'Silje Holm var på øen.\n\nDér mødte holdet Bai Normina Lund, som leder netværket. Hun kalder dem familie: »De spiste alt.«',
    ],
    [
      'nb',
      'Silje Holm var på øya.\n\nDer traff laget Bai Normina Lund, som leder nettverket. Hun kaller dem familie: – De spiste alt.',
    ],
  ])('is who speaks in the next sentence: %s', async (language, body) => {
    expect(await spoken(language, body)).toEqual(['Bai Normina Lund'])
  })
})

describe('whoever holds an office', () => {
  it('is the one who was named', async () => {
    const body =
      'Kulturminister Lubna Holm besøkte stedet. Overfor pressen kalte statsråden skipet «et visittkort fra Irland».'
    expect(await spoken('nb', body)).toEqual(['Lubna Holm'])
  })

  it('is found in time that grows with the text, however often the text says so', async () => {
    const body = `Kulturminister Lubna Holm besøkte stedet. ${'Statsråden gikk videre. '.repeat(60)}«Det er bra,» sa statsråden.`
    expect(await spoken('nb', body)).toEqual(['Lubna Holm'])
  })
})

describe('a cry in dialogue', () => {
  it('ends before the verb behind it', async () => {
    const body = 'Lærer Magnus Holm er stolt.\n\n– De var her til klokka åtte. Frivillig! utbryter han.'
    expect(await spoken('nb', body)).toEqual(['Magnus Holm'])
  })
})

describe('whose words they are', () => {
  it.each([
    [
      'nb',
      'Direktør Hanne Elvenes ber om ro.\n\n– Vi trenger bygg, ikke bål, lyder hennes oppfordring.',
      'Hanne Elvenes',
    ],
    ['de', 'Direktorin Hanne Elvers mahnt zur Ruhe. „Wir brauchen Häuser“, so ihr Appell.', 'Hanne Elvers'],
    [
      'nb',
      'Lærlingen Jonas Emil Lie begynte i januar.\n\n– Onkel sier jeg er gal, smiler 17-åringen fra Kopervik.',
      'Jonas Emil Lie',
    ],
    [
      'da',
      '»Uvished er et fængsel,« fastslår Amnestys generalsekretær, Vibe Klarup. Hun vil have svar.',
      'Vibe Klarup',
    ],
    [
      'da',
      'I går mødte vi Omar Lund og et billede af sønnen, Firas. »Han ville bare hente et bevis,« siger Omar Lund.',
      'Omar Lund',
    ],
  ])('%s: %s', async (language, body, name) => {
    expect(await spoken(language, body)).toEqual([name])
  })
})

describe('a clause about somebody else behind a quote', () => {
  it.each([
    ['da', 'Ordfører Anne Berthelsen kalder forløbet »en skandale i slowmotion«, mens Lars Holm efterlyser ro.'],
    ['en', 'The spokeswoman, Anne Berthelsen, called it “a scandal in slow motion”, while Lars Holm asked for calm.'],
  ])('attributes nothing: %s', async (language, body) => {
    expect(await spoken(language, body)).toEqual(['Anne Berthelsen'])
  })
})

describe('a given name of two', () => {
  it('tells the sex of its first', async () => {
    const body = 'Sygeplejerske Marie-Ange Joseph har mistet sin søster. »Hvem skulle ellers komme?« spørger hun.'
    expect(await spoken('da', body)).toEqual(['Marie-Ange Joseph'])
  })
})
