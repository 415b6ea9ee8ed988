import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  ar: 'يستمر المشروع حتى نهاية العام المقبل، وستنشر نتائجه مع جميع النفقات.',
  de: 'Das Vorhaben dauert bis zum Ende des nächsten Jahres, und seine Ergebnisse werden mit allen Ausgaben veröffentlicht.',
  da: 'Projektet varer til udgangen af næste år, og resultaterne bliver offentliggjort sammen med en oversigt over udgifterne.',
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  es: 'El proyecto durará hasta finales del próximo año y sus resultados se publicarán junto con todos los gastos.',
  fi: 'Hanke kestää ensi vuoden loppuun, ja sen tulokset julkaistaan yhdessä kaikkien menojen kanssa verkossa.',
  fr: 'Le projet durera jusqu’à la fin de l’année prochaine et ses résultats seront publiés avec toutes les dépenses.',
  is: 'Verkefnið stendur út næsta ár og niðurstöður þess verða birtar ásamt yfirliti yfir allan kostnað þess.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  pt: 'O projeto vai durar até ao fim do próximo ano e os seus resultados serão publicados com todas as despesas.',
  ru: 'Проект продлится до конца следующего года, а его результаты будут опубликованы вместе со всеми расходами.',
  sv: 'Projektet pågår till slutet av nästa år, och resultaten offentliggörs tillsammans med en redovisning av alla utgifter.',
  uk: 'Проєкт триватиме до кінця наступного року, а його результати буде опубліковано разом з усіма витратами.',
}

/** Names and roles of the people in a release of one paragraph. */
const people = async (language: string, text: string) =>
  (
    await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${text}\n`, 'release.md')
  ).release.people.map(({ name, role }) => (role === null ? name : `${name}: ${role}`))

describe('somebody whom a sentence calls by name is a person', () => {
  it.each([
    ['sv', 'Läkaren heter Orvanda al-Moyondo och har bott i Kiruna sedan 2019.', 'Orvanda al-Moyondo: Läkaren'],
    ['da', 'Læreren hedder Orvanda Moyondo og bor i Ribe.', 'Orvanda Moyondo: Læreren'],
    ['is', 'Læknirinn heitir Orvanda Moyondo og hefur unnið á Akureyri.', 'Orvanda Moyondo: Læknirinn'],
    ['fr', 'Le médecin s’appelle Orvanda Moyondo et travaille à Lyon depuis 2019.', 'Orvanda Moyondo: médecin'],
    ['it', 'Il medico si chiama Orvanda Moyondo e lavora a Torino dal 2019.', 'Orvanda Moyondo: medico'],
    ['en', 'Her name is Orvanda Moyondo and she came to Leeds in 2019.', 'Orvanda Moyondo'],
    ['fi', 'Opettaja on nimeltään Orvanda Moyondo.', 'Orvanda Moyondo'],
    ['ru', 'Её зовут Орванда Мойондо, она живёт в Туле.', 'Орванда Мойондо'],
  ])('with or without the trade (%s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual([expected])
  })

  it('while a ship is called so, too', async () => {
    expect(await people('sv', 'Fartyget heter Orvanda Moyondo och ligger i Kiruna.')).toEqual([])
    expect(await people('fr', 'Le bateau s’appelle Orvanda Moyondo et part de Lyon.')).toEqual([])
  })
})

describe('a name keeps what belongs to it', () => {
  it.each([
    ['pt', 'O juiz Orlando Mosteiro d’Alba abriu a sessão.', 'Orlando Mosteiro d’Alba: juiz'],
    ['es', 'El juez Orlando Mosteiro d’Alba abrió la sesión.', 'Orlando Mosteiro d’Alba: juez'],
    [
      'pt',
      'A ministra da Mulher, Família e Solidariedade Social, Quinta Mendes Barai, prometeu mais dinheiro.',
      'Quinta Mendes Barai: ministra da Mulher, Família e Solidariedade Social',
    ],
    [
      'fr',
      '« Il faut tenir », a dit le ministre de l’Eau, de l’Énergie et de l’Hygiène, Orvand Moyondo, à Lyon.',
      'Orvand Moyondo: ministre de l’Eau, de l’Énergie et de l’Hygiène',
    ],
    [
      'en',
      'Deputy Solicitor General Orvanda Moyondo told the villagers to wait.',
      'Orvanda Moyondo: Deputy Solicitor General',
    ],
    [
      'en',
      'Provincial Administrator Orvanda Moyondo told the villagers to wait.',
      'Orvanda Moyondo: Provincial Administrator',
    ],
    [
      'fr',
      'La préfète maritime adjointe, Orvanda Moyondo, a salué l’équipage.',
      'Orvanda Moyondo: préfète maritime adjointe',
    ],
    [
      'sv',
      'Regeringens samordnare för Agenda 2030, Orvanda Moyondo, hoppas att fler följer efter.',
      'Orvanda Moyondo: samordnare för Agenda 2030',
    ],
    ['ru', '«Бельё сохнет», – говорит Орвануре Карабаева, врач.', 'Орвануре Карабаева: врач'],
    ['uk', 'Загинув водій Олексій Гриценчук.', 'Олексій Гриценчук: водій'],
  ])('and none of its office (%s: %s)', async (language, text, expected) => {
    expect(await people(language, text)).toEqual([expected])
  })
})

describe('somebody of whom only the age is told is a person', () => {
  it.each([
    ['fr', 'Orvande avait onze ans quand une tante est venue la chercher.'],
    ['es', 'Orvanda tenía once años cuando una tía vino a buscarla.'],
    ['pt', 'Orvanda tinha onze anos quando uma tia a veio buscar.'],
    ['it', 'Orvanda aveva undici anni quando una zia venne a prenderla.'],
    ['de', 'Orvanda war elf Jahre alt, als sie nach Kiel kam.'],
    ['sv', 'Orvanda var elva år när hon kom till Kiruna.'],
    ['da', 'Orvanda var elleve år, da hun kom til Ribe.'],
    ['is', 'Orvanda var ellefu ára þegar hún kom til Akureyrar.'],
    ['uk', 'Орванда мала одинадцять років, коли вона приїхала до Луцька.'],
  ])('where a pronoun or a relative stands beside it (%s)', async (language, text) => {
    expect((await people(language, text)).map((name) => name.slice(0, 5))).toEqual([text.slice(0, 5)])
  })

  it('while a pronoun is none', async () => {
    expect(await people('is', 'Hún var 39 ára þegar hún kom til Akureyrar.')).toEqual([])
  })

  it('while a house without a pronoun for persons is none', async () => {
    expect(await people('es', 'Orvanda tenía once años cuando cerraron la fábrica de cajas.')).toEqual([])
  })
})

describe('an Arabic name that no table knows is a person', () => {
  it.each([
    ['وتحكي أوفاندا (اسم مستعار) أنها وصلت ليلا.', 'أوفاندا'],
    [
      'وأعلن رئيس بعثة المنظمة الدولية للهجرة، عزّ الدين ولد سالم، عن فتح مركز.',
      'عزّ الدين ولد سالم: رئيس بعثة المنظمة الدولية للهجرة',
    ],
    ['وقالت رئيسة الهيئة، القاضية سلمى بن مراد الغزالي، إن الرقم تضاعف.', 'سلمى بن مراد الغزالي: رئيسة الهيئة'],
  ])('%s', async (text, expected) => {
    expect(await people('ar', text)).toEqual([expected])
  })
})

it('the state behind the short name of a body is no part of a Russian name', async () => {
  expect(
    await people('ru', 'Об этом сказал заместитель директора службы КНБ Республики Казахстан Туримбай Юлчибаев.'),
  ).toEqual(['Туримбай Юлчибаев: заместитель директора службы КНБ Республики Казахстан'])
})
