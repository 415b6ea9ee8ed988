import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

/** Who speaks the quotes of a release. */
const speakers = async (language: string, ...paragraphs: readonly string[]) =>
  (
    await read(
      `---\nlanguage: ${language}\ntitle: T\n---\n\n${[FILLER[language], ...paragraphs].join('\n\n')}\n`,
      'release.md',
    )
  ).release.quotes.map(({ speaker }) => speaker?.name ?? null)

/** Names and roles of the people in a release of one paragraph. */
const people = async (language: string, text: string) =>
  (
    await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${text}\n`, 'release.md')
  ).release.people.map(({ name, role }) => (role === null ? name : `${name}: ${role}`))

describe('a name that stands behind its office is a person', () => {
  it.each([
    [
      'ru',
      '«Деньги есть», — сказал на открытии директор Агентства Туримбай Юлчибаев.',
      ['Туримбай Юлчибаев: директор Агентства'],
    ],
    [
      'ru',
      'Заместитель директора Фонда Нурсулу Эсенова отметила, что денег хватит до весны.',
      ['Нурсулу Эсенова: Заместитель директора Фонда'],
    ],
    [
      'ru',
      'Об этом сообщил начальник службы Республики Казахстан Туримбай Юлчибаев.',
      ['Туримбай Юлчибаев: начальник службы Республики Казахстан'],
    ],
    ['uk', 'Про це розповіла очільниця Офісу Світозара Кривенчук.', ['Світозара Кривенчук: очільниця Офісу']],
  ])('and a body with a capital (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })

  it.each([
    ['ru', 'Директор Фонда Елены Каримовой объявила о наборе волонтёров.'],
    ['uk', 'Голова Фонду Олени Пархоменко оголосила набір волонтерів.'],
    ['ru', 'Работу оплатил Фонд Бориса и Марины Хольм, а также город.'],
  ])('but not whom the body is called after (%s: %s)', async (language, text) => {
    expect(await people(language, text)).toEqual([])
  })
})

describe('a word for people of a town that opens a sentence', () => {
  it.each([
    ['da', 'Aarhusianeren Anne Holm har ventet i årevis.', ['Anne Holm']],
    ['en', 'Londoner Anna Smith has waited for years.', ['Anna Smith']],
    ['en', 'Alexander James Smith has waited for years, said his brother.', ['Alexander James Smith']],
    ['fi', 'Oululainen Anna Virtanen on odottanut vuosia.', ['Anna Virtanen']],
    ['is', 'Akureyringurinn Anna Jónsdóttir hefur beðið í mörg ár.', ['Anna Jónsdóttir']],
    ['nb', 'Bergenseren Anne Lie har ventet i årevis.', ['Anne Lie']],
    ['ru', 'Москвичка Анна Орлова ждала много лет.', ['Анна Орлова']],
    ['tr', 'Viranşehirli Zeynep Altuntaş üç kızını ilk kez merkeze bıraktı.', ['Zeynep Altuntaş']],
    ['uk', 'Львів’янка Анна Коваль чекала роками.', ['Анна Коваль']],
  ])('is no part of the name: %s %s', async (language, text, names) => {
    expect(await people(language, text)).toEqual(names)
  })
})

describe('a foreign name', () => {
  it.each([
    [
      'ru',
      'Соглашение подписали Бакари Сиссохо от региона и Здравка Илкова от министерства.',
      ['Бакари Сиссохо', 'Здравка Илкова'],
    ],
    ['ru', 'Вместе с мужем Фаррухом Бакиевым она открыла пекарню.', ['Фаррух Бакиев']],
    ['uk', 'Першу премію отримав Кеоні Макалеа за мапу рифу.', ['Кеоні Макалеа']],
  ])('is a person by its sound (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })
})

describe('a name that no table has is a person', () => {
  it.each([
    ['en', 'Moderated by Jarmenka Petkov, the debate drew two hundred people.', ['Jarmenka Petkov']],
    ['de', 'Die Familie von Dorvin Dragu verlangt eine Untersuchung.', ['Dorvin Dragu']],
    ['fr', 'La veuve de Dorvin Dragu demande une enquête publique.', ['Dorvin Dragu']],
    ['es', 'El convenio fue firmado por Gerlinthe Sandvoss en nombre de la región.', ['Gerlinthe Sandvoss']],
    ['it', 'La serata è stata moderata da Jarmenka Petkov davanti a un pubblico numeroso.', ['Jarmenka Petkov']],
    ['pt', 'A família de Dorvin Dragu pede um inquérito público.', ['Dorvin Dragu']],
    ['sv', 'Avtalet undertecknades av Gerlinthe Sandvoss för departementet.', ['Gerlinthe Sandvoss']],
    ['nb', 'Familien til Dorvin Dragu krever en offentlig gransking.', ['Dorvin Dragu']],
    ['fi', 'Sopimuksen allekirjoittivat Gerlinthe Sandvoss ministeriön puolesta ja kunta.', ['Gerlinthe Sandvoss']],
    ['is', 'Nýr formaður var kjörin Hallþrúður Snædal á fundinum.', ['Hallþrúður Snædal']],
    ['ru', 'Встречу модерировала Ярменка Петкова из городской газеты.', ['Ярменка Петкова']],
  ])('behind what only persons are or are chosen for (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })
})

describe('somebody from another country', () => {
  it.each([
    [
      'es',
      'El director del puerto, el hondureño Wilber Tábora, recordó que las grúas son viejas.',
      ['Wilber Tábora: director del puerto'],
    ],
    [
      'it',
      'La direttrice del porto, la togolese Koblava Amenyah, ha ricordato che le gru sono vecchie.',
      ['Koblava Amenyah: direttrice del porto'],
    ],
    [
      'pt',
      'O diretor do porto, o angolano Quintelo Cassoma, lembrou que as gruas são velhas.',
      ['Quintelo Cassoma: diretor do porto'],
    ],
    [
      'fr',
      'Le directeur du port, le Togolais Koblavi Amenyah, a rappelé que les grues sont vieilles.',
      ['Koblavi Amenyah: directeur du port'],
    ],
  ])('has the office before the comma (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })
})

describe('an office of several fields', () => {
  it.each([
    [
      'es',
      'La ministra de Educación, Cultura y Deporte, Itzalde Goñi Landa, aseguró que las obras empezarán pronto.',
      ['Itzalde Goñi Landa: ministra de Educación, Cultura y Deporte'],
    ],
    [
      'pt',
      '«O barco chega à quinta-feira», afirmou o secretário de Obras, Transportes e Energia, Quintelo Furtado.',
      ['Quintelo Furtado: secretário de Obras, Transportes e Energia'],
    ],
    [
      'fr',
      'La ministre de la Santé, de la Famille et des Sports, Maïlenn Kerbrat, a promis une réponse.',
      ['Maïlenn Kerbrat: ministre de la Santé, de la Famille et des Sports'],
    ],
    [
      'it',
      'La ministra della Salute, del Lavoro e della Famiglia, Ornalda Scalzotto, ha promesso una risposta.',
      ['Ornalda Scalzotto: ministra della Salute, del Lavoro e della Famiglia'],
    ],
  ])('is one role (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })
})

describe('names of one list', () => {
  it.each([
    [
      'en',
      'Obwena Otoo (chair), Mirsel Ekdal and Dubozi Radebe will sit on the panel.',
      ['Obwena Otoo: chair', 'Mirsel Ekdal', 'Dubozi Radebe'],
    ],
    [
      'fr',
      'Le jury réunit Obwena Otoo (présidente), Mirsel Ekdal et Dubozi Radebe.',
      ['Obwena Otoo: présidente', 'Mirsel Ekdal', 'Dubozi Radebe'],
    ],
    [
      'sv',
      'I juryn sitter Obwena Otoo (ordförande), Mirsel Ekdal och Dubozi Radebe.',
      ['Obwena Otoo: ordförande', 'Mirsel Ekdal', 'Dubozi Radebe'],
    ],
    [
      'fi',
      'Raadissa istuvat Obwena Otoo (puheenjohtaja), Mirsel Ekdal ja Dubozi Radebe.',
      ['Obwena Otoo: puheenjohtaja', 'Mirsel Ekdal', 'Dubozi Radebe'],
    ],
    [
      'de',
      'Dem Gremium gehören Ingrid Otoo, Mirsel Ekdal und Dubozi Radebe an.',
      ['Ingrid Otoo', 'Mirsel Ekdal', 'Dubozi Radebe'],
    ],
  ])('are people where one of them is (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })

  it('are nobody where none of them is', async () => {
    expect(await people('en', 'The boats call at Orvan Sound, Mirsel Point and Dubozi Bay.')).toEqual([])
  })
})

describe('a Finnish name before the body that somebody is from', () => {
  it.each([
    [
      '– Vene tulee torstaina, sanoo dosentti Orvakki Ahonpelto Itä-Suomen yliopistosta.',
      ['Orvakki Ahonpelto: dosentti'],
    ],
    [
      '– Tulokset yllättivät, toteaa erikoistutkija Jarno Kuittola Luonnonvarakeskuksesta.',
      ['Jarno Kuittola: erikoistutkija'],
    ],
    ['– Työ jatkuu, sanoo tutkija Anna Maria Ahonpelto Metsäkeskuksesta.', ['Anna Maria Ahonpelto: tutkija']],
    ['– Työ jatkuu, sanoo professori Leena Ahtola Åbo Akademista.', ['Leena Ahtola: professori']],
  ])('is over (%s)', async (text, expected) => {
    expect(await people('fi', text)).toEqual(expected)
  })

  it('is read without the case of those to whom something is given', async () => {
    expect(await people('fi', 'Kirje luovutettiin kansliapäällikkö Pertti Saarnivaaralle perjantaina.')).toEqual([
      'Pertti Saarnivaara: kansliapäällikkö',
    ])
  })
})

describe('a name that is printed like a person’s', () => {
  it.each([
    [
      'es',
      'La cárcel de Santiago Vargas, la mayor del país, cierra. La mitad de los internos de Santiago Vargas duerme en el suelo.',
    ],
    ['de', 'Im Stadtteil Orsel Süd, wo viele Familien leben, öffnet eine Schule.'],
    ['tr', 'Zeytin Can ilçesinde okul yıkıldı. Zeytin Can ovasında su kalmadı.'],
    ['tr', 'Sülün Emre köyünde tek bir duvar kalmadı.'],
  ])('is a place by the noun beside it (%s: %s)', async (language, text) => {
    expect(await people(language, text)).toEqual([])
  })
})

describe('a sentence that brings somebody before the reader', () => {
  it.each([
    ['en', 'Among the volunteers on the pier was Orvanda Moyondo. She has cooked for the crews every night.'],
    ['de', 'Unter den Freiwilligen war auch Orvanda Moyondo. Sie kocht jede Nacht für die Mannschaften.'],
    ['fr', 'Parmi les bénévoles se trouvait Orvanda Moyondo. Elle cuisine chaque nuit pour les équipages.'],
    ['es', 'Entre los voluntarios estaba Orvanda Moyondo, llegada de otra isla.'],
    ['it', 'Tra il pubblico, in tribuna, c’era Orvanda Moyondo, arrivata da un’altra isola.'],
    ['pt', 'Entre os voluntários estava Orvanda Moyondo. Ela cozinha todas as noites para as tripulações.'],
    ['sv', 'Bland de frivilliga fanns Orvanda Moyondo. Hon har lagat mat åt besättningarna varje natt.'],
    ['da', 'Blandt minerydderne er Orvanda Moyondo. Hun var femten, da hun flygtede.'],
    ['fi', 'Vapaaehtoisten joukossa oli myös Orvanda Moyondo. Hän on laittanut joka yö ruokaa miehistöille.'],
    ['is', 'Meðal sjálfboðaliðanna er Orvanda Moyondo. Hún hefur eldað fyrir áhafnirnar á hverri nóttu.'],
    ['ru', 'Среди добровольцев — Орванда Мойондо, которая готовит для экипажей.'],
    ['uk', 'Серед волонтерів була й Орванда Мойондо. Вона щоночі готує для екіпажів.'],
  ])('names a person behind its verb (%s)', async (language, text) => {
    expect(await people(language, text)).toEqual([
      language === 'ru' || language === 'uk' ? 'Орванда Мойондо' : 'Orvanda Moyondo',
    ])
  })

  it.each([
    ['es', 'La keniana Wathoni Gathogo dirigirá el equipo a partir de enero.', ['Wathoni Gathogo']],
    ['nb', 'Kenyanske Wathoni Gathogo leder laget fra januar.', ['Wathoni Gathogo']],
    ['fi', 'Kenialainen Wathoni Gathogo johtaa ryhmää tammikuusta alkaen.', ['Wathoni Gathogo']],
    ['de', 'Die Kenianerin Wathoni Gathogo leitet das Team ab Januar.', ['Wathoni Gathogo']],
  ])('says of whose people somebody is (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })

  it.each([
    ['en', 'The committee elected Ilvanka Barath as its new president.', ['Ilvanka Barath']],
    ['pt', 'O comité elegeu Ilvanka Barath como presidente na quarta-feira.', ['Ilvanka Barath']],
  ])('says as what somebody is chosen (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })

  it.each([
    ['en', 'Jantsho Wangmo runs the clinic together with her sister Pema and two nurses.', 'Jantsho Wangmo'],
    ['sv', 'Jantsho Wangmo driver kliniken tillsammans med sin syster Pema och två sköterskor.', 'Jantsho Wangmo'],
    ['it', 'Jantsho Wangmo gestisce l’ambulatorio insieme alla sorella Pema e a due infermiere.', 'Jantsho Wangmo'],
  ])('names a relative of its subject (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toContain(expected)
  })

  it('brings no thing before the reader that a company has sold', async () => {
    expect(await people('en', 'The Kenyan Green Belt will lead the work from January.')).toEqual([])
  })
})

describe('the speaker of a quote', () => {
  it.each([
    [
      'it',
      '«Si può fare in fretta ciò che altrove si rinvia da anni». Così Ermanno Scalzotto, direttore del porto.',
      'Ermanno Scalzotto',
    ],
    [
      'fr',
      '« Un petit port a montré qu’on peut aller vite. » Ainsi Théodule Kabangu, coordonnateur du programme.',
      'Théodule Kabangu',
    ],
    [
      'de',
      '«Ein kleiner Hafen hat gezeigt, dass es schnell gehen kann.» So Ingrid Halter, Leiterin des Programms.',
      'Ingrid Halter',
    ],
    [
      'es',
      '«Un puerto pequeño ha demostrado que se puede ir deprisa». Así Itziar Goñi, coordinadora del programa.',
      'Itziar Goñi',
    ],
  ])('is named behind it without a verb (%s)', async (language, text, name) => {
    expect(await speakers(language, text)).toEqual([name])
  })

  it('is nobody whom the next sentence tells something of', async () => {
    expect(
      await speakers('en', '“We had no water for a week.” So Maria Lund, a nurse, sold her car and left.'),
    ).toEqual([null])
  })

  it.each([
    [
      'sv',
      [
        'Marisa Ek, statssekreterare vid departementet, hoppas att modellen sprids.',
        '– En sjuksköterska är inget mineral, säger hon.',
      ],
    ],
    [
      'en',
      [
        'Marisa Ek, permanent secretary at the department, hopes that others will follow.',
        '“A nurse is no mineral,” she says.',
      ],
    ],
    [
      'da',
      [
        'Marisa Ek, kontorchef i ministeriet, håber, at andre følger efter.',
        '– En sygeplejerske er ikke et mineral, siger hun.',
      ],
    ],
  ])('is not one of whom the quote speaks (%s)', async (language, paragraphs) => {
    expect(await speakers(language, ...paragraphs)).toEqual(['Marisa Ek'])
  })
})

describe('another word for an office', () => {
  it('takes up who holds it', async () => {
    const asked = 'Il sindaco Pasquale Moretti ha chiesto venti posti alla regione.'
    expect(await speakers('it', `${asked} «Aspettiamo da mesi», ha aggiunto il primo cittadino.`)).toEqual([
      'Pasquale Moretti',
    ])
    expect(await speakers('it', `${asked} «Aspettiamo da mesi», ha aggiunto un cittadino.`)).toEqual([null])
  })
})

describe('a role of the next one in a list', () => {
  it.each([
    [
      'de',
      'Mit dabei waren Stadträtin Verena Moser, Pfarrer Urs Keller und die Schulleiterin Dilek Kaya.',
      ['Verena Moser: Stadträtin', 'Urs Keller: Pfarrer', 'Dilek Kaya: Schulleiterin'],
    ],
    [
      'fi',
      'Paikalla olivat kaupunginjohtaja Tuire Kallas, kirkkoherra Esko Vatula ja rehtori Dilek Kaya.',
      ['Tuire Kallas: kaupunginjohtaja', 'Esko Vatula: kirkkoherra', 'Dilek Kaya: rehtori'],
    ],
  ])('is not that of the one before (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual(expected)
  })
})

describe('a paragraph that tells of somebody', () => {
  it.each([
    [
      'en',
      [
        'Marisa Ek, the mayor, opened the pier.',
        'For Orvanda Moyondo, 24, a teacher who spent a year in a tent, it was easy. “I know the cold,” she said.',
      ],
    ],
    [
      'es',
      [
        'Marisa Ek, la alcaldesa, abrió el muelle.',
        'Para Orvanda Moyondo, madre de cuatro hijos, fue fácil. «Conozco el frío», dijo ella.',
      ],
    ],
    [
      'sv',
      [
        'Marisa Ek, borgmästare, invigde kajen.',
        'För Orvanda Moyondo, mamma till fyra barn, var det lätt. ”Jag känner kylan”, säger hon.',
      ],
    ],
  ])('from its head on has her speak (%s)', async (language, paragraphs) => {
    expect(await speakers(language, ...paragraphs)).toEqual(['Orvanda Moyondo'])
  })

  it.each([
    [
      'pt',
      'Orvanda Moyondo, de 73 anos, oficial de segurança na aldeia, perdeu a casa.',
      'Orvanda Moyondo: oficial de segurança na aldeia',
    ],
    [
      'fr',
      'Orvanda Moyondo, âgée de 34 ans, infirmière au port, a perdu sa maison.',
      'Orvanda Moyondo: infirmière au port',
    ],
    [
      'da',
      '”Det går godt,” siger Lone Hvidbjerg, der er rådgiver i Havnens Venner og har boet her i ni år.',
      'Lone Hvidbjerg: rådgiver i Havnens Venner',
    ],
    [
      'nb',
      'Oleks Tkatsjuk er rørlegger fra Mykolajiv og kom til byen for to år siden.',
      'Oleks Tkatsjuk: rørlegger fra Mykolajiv',
    ],
  ])('says what she is behind an age or a verb (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual([expected])
  })
})
