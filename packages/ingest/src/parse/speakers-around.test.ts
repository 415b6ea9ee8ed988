import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  da: 'Projektet varer til udgangen af næste år, og resultaterne bliver offentliggjort sammen med en oversigt over alle udgifter.',
  de: 'Das Vorhaben dauert bis zum Ende des nächsten Jahres, und seine Ergebnisse werden mit allen Ausgaben veröffentlicht.',
  fr: 'Le projet durera jusqu’à la fin de l’année prochaine et ses résultats seront publiés avec toutes les dépenses.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  nb: 'Prosjektet varer ut neste år, og resultatene blir offentliggjort sammen med en oversikt over alle utgiftene.',
  pt: 'O projeto vai durar até ao fim do próximo ano e os seus resultados serão publicados com todas as despesas.',
  ru: 'Проект продлится до конца следующего года, а его результаты будут опубликованы вместе с описанием всех расходов.',
  sv: 'Projektet pågår till slutet av nästa år, och resultaten offentliggörs tillsammans med en redovisning av alla utgifter.',
  uk: 'Проєкт триватиме до кінця наступного року, а його результати опублікують разом із докладним описом усіх видатків.',
}

const released = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${body}\n`, 'release.md')).release

const spoken = async (language: string, body: string) =>
  (await released(language, body)).quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])

const people = async (language: string, body: string) =>
  (await released(language, body)).people.map(({ name, role }) => [name, role])

describe('a sentence behind a quote that says who spoke it', () => {
  it.each([
    ['ru', '«Лекарства есть». Об этом сообщила главврач больницы Дарья Зимина.', 'Лекарства есть', 'Дарья Зимина'],
    ['uk', '«Ліки вже є». Про це повідомила головна лікарка Дарина Шевчук.', 'Ліки вже є', 'Дарина Шевчук'],
    [
      'de',
      '„Kein Kind darf im Dunkeln lernen.“ Das sagte die Schulleiterin Nadine Okafor.',
      'Kein Kind darf im Dunkeln lernen.',
      'Nadine Okafor',
    ],
    ['it', '«Un segnale forte». Queste le parole dell’assessora Gaia Moretti.', 'Un segnale forte', 'Gaia Moretti'],
    [
      'pt',
      '“Os fundos existem.” Foi o que disse a secretária de Estado Marta Leal.',
      'Os fundos existem.',
      'Marta Leal',
    ],
    ['nb', '– Ingen skal fryse i vinter. Det sier ordfører Terje Lie.', 'Ingen skal fryse i vinter.', 'Terje Lie'],
  ])('%s: %s', async (language, body, text, name) => {
    expect(await spoken(language, body)).toEqual([[text, name]])
  })
})

describe('somebody whom the text does not name', () => {
  it.each([
    ['nb', 'Lærer Ada Lie kom i går.\n\nEn 24-åring fra Asmara jobber på kaia.\n\n– Jeg ber på tigrinja, sier hun.'],
    ['sv', 'Läraren Ada Lie kom i går.\n\nEn 34-årig murare väntar.\n\n”Jag fick sova i baracken”, säger han.'],
    ['de', 'Lehrerin Ada Lie kam gestern. „Ich schlief im Auto“, erzählt eine 41-jährige Pflegerin aus Rumänien.'],
    ['pt', 'A professora Ada Lima chegou ontem. “Dormi na rodoviária”, conta uma mulher de 34 anos.'],
  ])('%s: %s', async (language, body) => {
    expect((await spoken(language, body)).map(([, name]) => name)).toEqual([null])
  })
})

describe('somebody named again', () => {
  it.each([
    ['by sex', 'uk', 'Олена Гайова приїхала з Умані. «Човен стоїть у сараї», – каже жінка.', 'Олена Гайова'],
    [
      'by age',
      'nb',
      'Samuel Tesfay kom til Vardø i 2019.\n\n– Her lærte jeg å fiske, sier 34-åringen.',
      'Samuel Tesfay',
    ],
    [
      'by a role that opens the sentence before',
      'it',
      'La ministra Alma Conti è a Dilla con il preside Ugo Ferri. La ministra ha visto i campi. "Ora tocca al catasto", ha osservato.',
      'Alma Conti',
    ],
  ])('%s: %s %s', async (_, language, body, name) => {
    expect((await spoken(language, body)).map(([, speaker]) => speaker)).toEqual([name])
  })
})

describe('an attribution inside the marks', () => {
  it('stands between hyphens with spaces', async () => {
    expect(await spoken('it', '“La strada - afferma il sindaco Carlo Berti - riaprirà a maggio”.')).toEqual([
      ['La strada', 'Carlo Berti'],
      ['riaprirà a maggio', 'Carlo Berti'],
    ])
  })

  it('has the speaker’s age and a relative clause behind the name', async () => {
    expect(
      await spoken('sv', '– Nu svarar en som vet, säger Greta Niemi, 84, som bor i Karungi. Förr ringde jag bonden.'),
    ).toEqual([
      ['Nu svarar en som vet', 'Greta Niemi'],
      ['Förr ringde jag bonden.', 'Greta Niemi'],
    ])
  })
})

describe('marks of one shape inside each other', () => {
  it('close where the outer ones do', async () => {
    expect(await spoken('uk', '"Він спитав: "Куди ми їдемо?", і ніхто не відповів", - сказала Алла Дзюба.')).toEqual([
      ['Він спитав: "Куди ми їдемо?", і ніхто не відповів', 'Алла Дзюба'],
    ])
  })
})

describe('what a role may hold before its name', () => {
  it.each([
    [
      'an abbreviation',
      'uk',
      'Про це сказала керівниця програми МОМ Ганна Сіренко.',
      'Ганна Сіренко',
      'керівниця програми МОМ',
    ],
    ['a place', 'uk', 'Про це сказав міський голова Коломиї Тарас Гнатів.', 'Тарас Гнатів', 'міський голова Коломиї'],
    [
      'a country, all in another case',
      'ru',
      'Село посетили с послом Швеции Мартином Обергом.',
      'Мартин Оберг',
      'послом Швеции',
    ],
    [
      'a name in marks',
      'ru',
      'Пришёл директор завода «Текстильмаш» Сергей Ломов.',
      'Сергей Ломов',
      'директор завода «Текстильмаш»',
    ],
    [
      'what the role is for',
      'it',
      'È arrivata la responsabile del progetto Marta Ghedin.',
      'Marta Ghedin',
      'responsabile del progetto',
    ],
    [
      'a body',
      'nb',
      'Generalsekretær i Norges Røde Kors Anne Bergh kom.',
      'Anne Bergh',
      'Generalsekretær i Norges Røde Kors',
    ],
    ['a short compound', 'de', '„Der Verein wächst“, so Vereinschef Jörg Hansen.', 'Jörg Hansen', 'Vereinschef'],
    [
      'a noun that no table knows',
      'uk',
      '«Дощу не було», – сказала соняшникарка Галина Петришин.',
      'Галина Петришин',
      'соняшникарка',
    ],
  ])('%s: %s %s', async (_, language, body, name, role) => {
    expect(await people(language, body)).toEqual([[name, role]])
  })

  it('ends before another person', async () => {
    expect(await people('uk', 'Прийшли мер Степан Гурняк і його заступниця Леся Бойко.')).toEqual([
      ['Степан Гурняк', 'мер'],
      ['Леся Бойко', 'заступниця'],
    ])
  })
})

describe('a role that stands elsewhere', () => {
  it.each([['sv', 'Tove Rask är barnmorska i Kiruna. ”Vi kör tio mil”, säger hon.', 'barnmorska i Kiruna']])(
    '%s: %s',
    async (language, body, role) => {
      expect((await people(language, body)).map(([, given]) => given)).toEqual([role])
    },
  )
})

describe('the role of another', () => {
  it.each([
    ['en', '"The road is closed," said Peter Otim. The mayor did not answer questions.'],
    ['en', '"The road is closed," said Peter Otim. The driver of the bus died on the spot.'],
    ['de', '„Die Straße ist zu“, sagt Jonas Brandt. Die Bürgermeisterin war am Montag nicht zu erreichen.'],
    ['fr', '« La route est fermée », a dit Jean Morel. Le maire n’a pas répondu.'],
    ['ru', '«Дорога закрыта», – сказал журналистам Игорь Лебедев.'],
    ['ru', '«Дорога закрыта», – сказал тихо Игорь Лебедев.'],
    ['ru', '«Дорога закрыта», – сказал корреспонденту Павел Орлов.'],
    ['uk', '«Дорогу закрито», – сказав журналістам Іван Мороз.'],
  ])('%s: %s gives the speaker none', async (language, body) => {
    expect((await people(language, body)).map(([, given]) => given)).toEqual([null])
  })
})

describe('what is no person', () => {
  it.each([
    ['"The road is ours," said teacher Ruth Adong and Save Uganda.', ['Ruth Adong']],
    ['Prices fell before Black Friday, the day of the sale, says the shop.', []],
    ['Readers of New Vision, who pay more, complained at the Grand Hotel, whose roof leaks.', []],
    ['Born in Lira Palwo, the school’s first head was strict.', []],
  ])('%s', async (body, names) => {
    expect((await people('en', body)).map(([name]) => name)).toEqual(names)
  })
})

describe('things called after people', () => {
  it.each([
    ['ru', 'Премия имени Чингиза Айтматова вручена на улице Льва Толстого. Фонд Алишера Каримова выделил гранты.'],
    ['it', 'La Fondazione Giovanni Agnelli ha sede in via Giuseppe Verdi, accanto al premio Luigi Tenco.'],
    ['pt', 'O Hospital Dr. Ramalho Ortigão e a Escola Secundária João de Deus aderiram.'],
    ['da', 'Skibet Knud Rasmussen lagde til ved Hans Egedes Hospital.'],
    ['de', 'Die Stiftung Anna Lindh half, und Sturm Frederike zog ab.'],
  ])('%s: %s names nobody', async (language, body) => {
    expect(await people(language, body)).toEqual([])
  })
})

describe('two speakers of one statement', () => {
  it.each([
    ['pt', '“Não paramos aqui”, declararam Rita Lobo e Tomás Vieira.', 'Rita Lobo', 'Tomás Vieira'],
    [
      'ru',
      '«Мы вместе», – заявили министр труда Айгуль Сатова и глава ЮНИСЕФ Питер Ланге.',
      'Айгуль Сатова',
      'Питер Ланге',
    ],
    ['sv', '”Vi ger oss inte”, säger Lena Ask och Pär Holm.', 'Lena Ask', 'Pär Holm'],
  ])('%s: %s', async (language, body, first, second) => {
    const { quotes } = await released(language, body)
    expect(
      quotes.map(({ speaker, jointSpeakers }) => [speaker?.name, ...jointSpeakers.map(({ name }) => name)]),
    ).toEqual([[first, second]])
  })
})

describe('regions that share one noun', () => {
  it.each([
    [
      'uk',
      'Програма діє в Сумській, Харківській та Полтавській областях.',
      ['Сумська область', 'Харківська область', 'Полтавська область'],
    ],
    [
      'ru',
      'Она действует в Ошской, Баткенской и Джалал-Абадской областях.',
      ['Ошская область', 'Баткенская область', 'Джалал-Абадская область'],
    ],
  ])('%s: %s', async (language, body, names) => {
    expect((await released(language, body)).places.map(({ name }) => name)).toEqual(names)
  })
})

describe('who is one of several', () => {
  it.each([
    ['nb', '– Sjefen hadde passene i en kakeboks, forteller Ionel, en av sveiserne.', 'Ionel'],
    [
      'de',
      'Eine von ihnen ist Tharmini. Sie kocht für vier Schulen. «Das war nicht freundlich», erzählt sie.',
      'Tharmini',
    ],
  ])('%s: needs no other name: %s', async (language, body, name) => {
    expect((await spoken(language, body)).map(([, speaker]) => speaker)).toEqual([name])
  })
})

describe('a verb whose subject is left out', () => {
  it.each([
    ['pt', 'Inscreveu-se ali Domingos Soares, operário. «Nunca tinha votado», contou à brigada.', 'Domingos Soares'],
    ['it', 'Ha parlato anche Ugo Riva, operaio. «Non avevo mai votato», ha detto alla sala.', 'Ugo Riva'],
  ])('%s: is not spoken by whom it was told: %s', async (language, body, name) => {
    expect((await spoken(language, body)).map(([, speaker]) => speaker)).toEqual([name])
  })
})

describe('a role that opens the sentences before a quote', () => {
  it.each([
    [
      'fr',
      'La directrice Alma Rivière a ouvert la salle.\n\nC’est une tante qui a donné l’alerte. Elle a appelé le numéro gratuit. « Elle avait déjà vendu sa machine », raconte-t-elle.',
      [null],
    ],
    [
      'sv',
      '– Garantin är en livrem, säger Per-Olov Stenmarker, handläggare på fonden.\n\nBorgmästaren hoppas att fler kommer hem.\n\n– Nu övar vi på att ta emot, säger han.',
      ['Per-Olov Stenmarker', null],
    ],
    [
      'it',
      'La presidente Alma Riva ha aperto la sala.\n\nIl sindaco ha chiesto aiuto per i vicini. «Eravamo noi lo Stato», ha detto.',
      [null],
    ],
    [
      'it',
      'Il sindaco Ugo Riva ha aperto la sala.\n\nIl sindaco ha chiesto aiuto per i vicini. «Eravamo noi lo Stato», ha detto.',
      ['Ugo Riva'],
    ],
  ])('%s: is the speaker, named or not: %s', async (language, body, speakers) => {
    expect((await spoken(language, body)).map(([, speaker]) => speaker)).toEqual(speakers)
  })
})
