import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

async function speakersOf(language: string, paragraph: string): Promise<readonly (string | null)[]> {
  const text = `---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${paragraph}\n`
  const { release } = await read(text, 'r.md')
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

describe('another word for the same person in Germanic languages', () => {
  it.each([
    [
      'en',
      'Anna Clarke',
      'Anna Clarke, a paediatrician at the clinic in Leeds, has seen forty children. “We need beds,” the doctor said.',
    ],
    [
      'en',
      'Paul Ford',
      'Ruth Allen, a marine biologist, and Paul Ford, a trawler skipper, sailed together. “I saw none,” the fisherman said.',
    ],
    [
      'en',
      'Helen Ward',
      'Mayor Helen Ward opened the bridge in York. “It will last a century,” the civic leader said.',
    ],
    [
      'en',
      'Ruth Allen',
      'Ruth Allen, a marine biologist, and Paul Ford, a trawler skipper, sailed together. “There are fewer,” the researcher said.',
    ],
    [
      'en',
      'May Tan',
      'Ivan Petrov, a violinist, came to Bath with the sculptor May Tan. “Stone sings, too,” said the artist.',
    ],
    [
      'en',
      'Tom Reid',
      'Tom Reid, a beekeeper in Perth, met the vet Joan Lyle on Monday. “My hives are empty,” the apiarist said.',
    ],
    ['de', 'Karl Huber', 'Bürgermeister Karl Huber eröffnete das Bad. „Es wird halten“, so der Rathauschef.'],
    [
      'de',
      'Jan Petersen',
      'Die Kinderärztin Lena Vogt und der Kapitän Jan Petersen halfen. „Die See war hoch“, sagte der Seemann.',
    ],
    [
      'de',
      'Uwe Thoms',
      'Der Milchbauer Uwe Thoms und der Tierarzt Ole Brodersen sprachen am Montag. „Der Preis ist zu tief“, sagte der Landwirt.',
    ],
    ['de', 'Klaus Mohr', 'Gefängnisarzt Klaus Mohr schlug Alarm. „Es fehlt an Betten“, sagte der Mediziner.'],
    ['de', 'Otto Heinen', 'Landrat Otto Heinen sperrte die Straße. „Der Hang rutscht“, sagte der Kreischef.'],
    ['da', 'Jens Friis', 'Borgmester Jens Friis åbnede broen i Vejle. »Den holder i hundrede år,« siger bykongen.'],
    ['da', 'Ole Krag', 'Biologen Rikke Dahl og fiskeskipper Ole Krag sejlede ud. »Jeg så ingen,« siger fiskeren.'],
    ['da', 'Ida Rask', 'Violinist Ivan Bak kom til Viborg med billedhugger Ida Rask. »Sten synger,« siger kunstneren.'],
    ['nb', 'Anne Lie', 'Kommuneoverlege Anne Lie åpnet klinikken i Bodø. – Vi mangler senger, sier legen.'],
    ['nb', 'Siri Vik', 'Biologen Siri Vik og fiskeren Ola Krog dro ut. – Det er færre, sier forskeren.'],
    ['nb', 'Ante Sara', 'Reineier Ante Sara gikk i dager. – Beitet er låst, sier reindriftsutøveren.'],
    ['sv', 'Bo Lind', 'Kriminalkommissarie Bo Lind ledde sökandet. ”Vi fann båten”, säger polismannen.'],
    ['sv', 'Olle Krok', 'Marinbiologen Siri Vik och skepparen Olle Krok for ut. ”Jag såg ingen”, säger fiskaren.'],
    ['sv', 'Anna Holm', 'Barnläkaren Anna Holm öppnade kliniken i Gävle. ”Vi saknar sängar”, säger doktorn.'],
    [
      'is',
      'Sigrún Pálsdóttir',
      'Sigrún Pálsdóttir jarðfræðingur og Helgi Björnsson, bóndi í Vík, gengu á fjallið. „Það skelfur,“ segir vísindakonan.',
    ],
    [
      'is',
      'Karl Einarsson',
      'Karl Einarsson, skipstjóri í Grindavík, og Anna Jónsdóttir læknir hittust. „Aldan var veggur,“ segir sjómaðurinn.',
    ],
    [
      'is',
      'Helgi Björnsson',
      'Helgi Björnsson, sóknarprestur í Vík, hringdi klukkunni. „Hún er sprungin,“ segir klerkurinn.',
    ],
  ])('in %s takes up %s: %s', async (language, name, paragraph) => {
    expect(await speakersOf(language, paragraph)).toEqual([name])
  })

  it.each([
    ['en', 'Anna Clarke, a paediatrician at the clinic, closed the ward. “We waited for hours,” said a local doctor.'],
    ['en', 'Ivan Petrov, a violinist, came to Bath. “It costs too much,” one artist said.'],
    ['en', 'Anna Clarke, a dairy farmer in Kent, sold her herd. “We waited for hours,” the doctor said.'],
    ['en', 'Peter Hall, spokesman for the mayor, spoke on Monday. “The road stays open,” the civic leader said.'],
    ['en', 'Mark Lee, director of the school of physicians, came to Bath. “It was late,” the doctor said.'],
    ['de', 'Jens Kruse, Chirurg am Klinikum Kiel, operierte zweimal. „Es ging gut“, sagte die Ärztin.'],
    [
      'de',
      'Jens Kruse, Chirurg am Klinikum Kiel, operierte zweimal. „Wir warten seit Stunden“, sagte ein anderer Arzt.',
    ],
    ['de', 'Klaus Mohr, Sprecher des Bürgermeisters, kam am Montag. „Die Straße bleibt offen“, sagte der Rathauschef.'],
    ['da', 'Børnelæge Anna Holm åbnede klinikken i Odense. »Vi ventede i timer,« siger en anden læge.'],
    [
      'sv',
      'Anna Holm, kirurg vid sjukhuset i Gävle, opererade två gånger. ”Vi väntade i timmar”, säger en annan läkare.',
    ],
    ['sv', 'Anna Holm, kirurg vid sjukhuset i Gävle, opererade två gånger. ”Vi väntade i timmar”, säger läkare.'],
    ['is', 'Eva Karlsdóttir, ljósmóðir á Húsavík, tók á móti tvíburum. „Þeir dafna vel,“ segir lögreglumaðurinn.'],
    ['de', 'Die Biologin Rita Sommer und die Geologin Eva Kern zählten. „Es sind weniger“, sagte die Forscherin.'],
    ['da', 'Biologen Rikke Dahl og geologen Per Lund sejlede ud. »Der er færre,« siger forskeren.'],
    ['sv', 'Marinbiologen Siri Vik och geologen Per Lund for ut. ”Det är färre”, säger forskaren.'],
  ])('in %s names nobody whom it may not mean: %s', async (language, paragraph) => {
    expect(await speakersOf(language, paragraph)).toEqual([null])
  })

  it('names nobody where two persons may be called so', async () => {
    const paragraph =
      'Lars Holm, kirurg i Gävle, och Eva Lind, barnläkare i Falun, mötte Olle Krok. ”Det gick bra”, säger doktorn.'
    expect(await speakersOf('sv', paragraph)).toEqual([null])
  })
})

const OPENING: Readonly<Record<string, string>> = {
  ar: 'الرصيف الجديد يفتح في الربيع\n\nطنجة، 3 آذار/مارس 2026 – تفتح المدينة رصيفها الجديد في الربيع.',
  es: 'El nuevo muelle abre en primavera\n\nVIGO, 3 de marzo de 2026 – La ciudad abre su nuevo muelle en primavera.',
  fr: 'Le nouveau quai ouvre au printemps\n\nBREST, le 3 mars 2026 – La ville ouvre son nouveau quai au printemps.',
  it: 'Il nuovo molo apre in primavera\n\nGENOVA, 3 marzo 2026 – La città apre il suo nuovo molo in primavera.',
  pt: 'Novo cais abre na primavera\n\nLISBOA, 3 de março de 2026 – A cidade abre o seu novo cais na primavera.',
  zh: '新码头春季启用\n\n青岛，2026年3月3日——该市将在春季启用新码头。',
}

/** Who speaks in the last quote of a paragraph. */
async function speakerIn(language: string, paragraph: string): Promise<string | null | undefined> {
  const { release } = await read(`${OPENING[language]}\n\n${paragraph}\n`)
  return release.quotes.at(-1)?.speaker?.name
}

describe('another word for the same person in Romance languages', () => {
  it.each([
    [
      'fr',
      'Claire Aubry',
      'Claire Aubry, pédiatre au centre de santé de Brest, reçoit trente enfants par jour. « Nous manquons de lits », a expliqué la médecin.',
    ],
    [
      'fr',
      'Awa Diallo',
      'Awa Diallo, sage-femme, et Yann Kerbrat, infirmier, tiennent le dispensaire. « Les mères marchent deux heures », raconte la maïeuticienne.',
    ],
    [
      'es',
      'Pablo Seoane',
      'Elena Vidal, pediatra, y el alcalde Pablo Seoane abrieron la maternidad. «Habrá camas», respondió el regidor.',
    ],
    ['es', 'Sonia Marcos', 'La jueza Sonia Marcos abrió una causa. «Dos personas declararon», precisó la magistrada.'],
    [
      'it',
      'Paolo Serra',
      'Elena Ricci, pediatra, e il sindaco Paolo Serra hanno aperto il reparto. «Avremo i letti», ha risposto il primo cittadino.',
    ],
    ['it', 'Lia Bravi', 'Lia Bravi, romanziera, vive a Genova. «Scrivo di notte», confida la scrittrice.'],
    [
      'pt',
      'Paulo Seixas',
      'Helena Vidal, pediatra, e o prefeito Paulo Seixas abriram a maternidade. “Haverá camas”, respondeu o gestor municipal.',
    ],
    [
      'pt',
      'Tomás Reis',
      'Tomás Reis, horticultor em Odemira, perdeu a colheita. «Está tudo debaixo de água», suspira o agricultor.',
    ],
  ])('%s: takes %s up', async (language, name, paragraph) => {
    expect(await speakerIn(language, paragraph)).toBe(name)
  })

  it.each([
    [
      'fr',
      'Hugo Lambert a remercié Luc Perrin, sociologue',
      'Luc Perrin',
      'Le ministre Hugo Lambert a remercié Luc Perrin, sociologue. « Les chiffres sont fragiles », a nuancé le chercheur.',
    ],
    [
      'es',
      'Raúl Otero felicitó a Luis Arce, sociólogo',
      'Luis Arce',
      'El ministro Raúl Otero felicitó a Luis Arce, sociólogo. «Las cifras son frágiles», matizó el investigador.',
    ],
    [
      'it',
      'Marco Bruno ha ringraziato Luca Ferri, sociologo',
      'Luca Ferri',
      'Il ministro Marco Bruno ha ringraziato Luca Ferri, sociologo. «Le cifre sono fragili», ha precisato lo studioso.',
    ],
  ])(
    '%s: “%s”: the word for a scholar is not the subject of the sentence before',
    async (language, _, name, paragraph) => {
      expect(await speakerIn(language, paragraph)).toBe(name)
    },
  )

  it.each([
    [
      'fr',
      'Ibrahima Sow',
      'Le Premier ministre Ibrahima Sow a reçu les syndicats. « Un accord est possible », a déclaré le chef du gouvernement.',
    ],
    [
      'fr',
      'Ibrahima Sow',
      'Le président Ibrahima Sow a reçu les syndicats. « Un accord est possible », a déclaré le chef de l’État.',
    ],
    [
      'it',
      'Giulio Campi',
      'Il presidente del Consiglio Giulio Campi ha ricevuto i sindacati. «L’accordo è possibile», ha dichiarato il capo del governo.',
    ],
    [
      'pt',
      'Júlio Campos',
      'O primeiro-ministro Júlio Campos recebeu os sindicatos. «O acordo é possível», declarou o chefe do Governo.',
    ],
  ])('%s: an office of several words takes up %s, who has another name for it', async (language, name, paragraph) => {
    expect(await speakerIn(language, paragraph)).toBe(name)
  })

  it.each([
    ['fr', 'Nadia Ferrand, libraire à Brest, a été soignée. « Elle pourra sortir demain », a dit le chirurgien.'],
    ['fr', 'Nadia Ferrand, députée, a lancé la pétition. « Le dossier est complexe », a répondu un élu.'],
    ['es', 'Marta Lago, librera en Vigo, lanzó la petición. «El asunto es complejo», respondió el ministro.'],
    [
      'it',
      'Paolo Serra, sindaco di Genova, ha visitato il porto. «Non siamo stati consultati», lamenta un consigliere dell’opposizione.',
    ],
    ['pt', 'Marta Lago, livreira no Porto, foi operada. «Amanhã poderá sair», disse o cirurgião.'],
  ])('%s: a word for another trade, or for one of many, names nobody: %s', async (language, paragraph) => {
    expect(await speakerIn(language, paragraph)).toBe(null)
  })
})

describe('another word for the same person in scripts without capitals', () => {
  it.each([
    [
      'ar',
      'ليلى عثمان',
      'استقبل الوزير كريم منصور الجراحة ليلى عثمان في مكتبه. وقالت الطبيبة: «نحتاج إلى أسرّة جديدة».',
    ],
    ['ar', 'عمر الزين', 'زار رئيس بلدية طنجة عمر الزين الورشة. وأضاف العمدة: «سنفتح الرصيف في أبريل».'],
    ['zh', '王建国', '大使李明和外科医生王建国参加了会议。这位大夫表示：“我们需要床位。”'],
    ['zh', '李明', '大使李明和外科医生王建国参加了会议。这位外交官表示：“对话仍在继续。”'],
  ])('%s: takes %s up, and not whoever else is named', async (language, name, paragraph) => {
    expect(await speakerIn(language, paragraph)).toBe(name)
  })

  it.each([
    ['ar', 'خسر المزارع سعيد بنعلي محصوله هذا العام. وقالت الطبيبة: «سيخرج غدا من المستشفى».'],
    ['ar', 'زارت الروائية هدى الشامي المدرسة. وقالت كاتبة: «فرح الأطفال بها».'],
    ['zh', '大使李明和作家陈晓红参加了会议。一位外交官表示：“我们需要床位。”'],
    ['zh', '大使李明和作家陈晓红参加了会议。这位大夫表示：“我们需要床位。”'],
  ])('%s: a word for another trade, or for one of many, names nobody: %s', async (language, paragraph) => {
    expect(await speakerIn(language, paragraph)).toBe(null)
  })
})
