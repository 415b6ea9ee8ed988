import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  ar: 'يستمر المشروع حتى نهاية العام المقبل، وتُنشر نتائجه مع بيان بجميع النفقات.',
  da: 'Projektet varer til udgangen af næste år, og resultaterne bliver offentliggjort sammen med en oversigt over alle udgifter.',
  de: 'Das Vorhaben dauert bis zum Ende des nächsten Jahres, und seine Ergebnisse werden mit allen Ausgaben veröffentlicht.',
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  pt: 'O projeto vai durar até ao fim do próximo ano e os seus resultados serão publicados com todas as despesas.',
  ru: 'Проект продлится до конца следующего года, а его результаты будут опубликованы вместе с описанием всех расходов.',
  sv: 'Projektet pågår till slutet av nästa år, och resultaten offentliggörs tillsammans med en redovisning av alla utgifter.',
  zh: '该项目将持续到明年年底，其成果将与全部支出一并公布。',
}

const released = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${body}\n`, 'release.md')).release

describe('a given name alone', () => {
  it.each([
    ['it', 'Zaverio, 19 anni, guida il camper della scuola.', 'Zaverio'],
    ['pt', 'O filho mais novo, Ndalu, quer emigrar para a cidade.', 'Ndalu'],
    ['sv', 'Åttaåriga Hodari väntar på sin tur hos tandläkaren.', 'Hodari'],
    ['da', 'Vestine, som er seks år, glæder sig til skolen.', 'Vestine'],
    ['de', 'Der Bericht schildert das Schicksal von Farid, der mit dreizehn aus Kundus kam.', 'Farid'],
    ['da', 'Blandt de fremmødte er Yohana, en 41-årig smed fra Asmara.', 'Yohana'],
    ['sv', 'Numera är bagaren Mirzada 52 år. Ägaren Mirzada är 52 år och har elva anställda.', 'Mirzada'],
    ['sv', 'Mawaza, som egentligen heter något annat, flydde från Masisi.', 'Mawaza'],
    ['pt', 'A irmã de Nzinga, uma costureira de 34 anos, abriu uma loja.', 'Nzinga'],
    ['ru', 'Восьмилетний Карим пришёл в школу первым.', 'Карим'],
    ['ru', 'Вдова Гулбонисо живёт с внуками у сестры.', 'Гулбонисо'],
    ['ar', 'أما الطفلة رندة، البالغة من العمر سبع سنوات، فقد ركبت القطار.', 'رندة'],
    ['zh', '12岁的盲童小荷第一次独自坐车去上学。', '小荷'],
  ])('%s: is a person by an age or what the person is: %s', async (language, body, name) => {
    expect((await released(language, body)).people.map((person) => person.name)).toEqual([name])
  })

  it.each([
    ['de', 'Eine 61-jährige Nachbarin bringt jede Woche etwas vorbei.'],
    ['da', 'Viborgs museum åbner igen, 12 år efter branden.'],
    ['sv', 'Den mångåriga Västkustleden blir längre i sommar.'],
    ['sv', 'Anläggningen är 12 år gammal, och Malawi är 60 år gammalt som stat.'],
  ])('%s: is none where a noun or a town stands beside the number: %s', async (language, body) => {
    expect((await released(language, body)).people).toEqual([])
  })

  it('is what it is called after a child, not the word before it', async () => {
    const { people } = await released(
      'ar',
      'أما الخباز المتقاعد أبو راشد، فاكتفى بجملة واحدة: «العجين يعرف اليد الصادقة».',
    )
    expect(people.map(({ name, role }) => [name, role])).toEqual([['أبو راشد', 'الخباز المتقاعد']])
  })
})

describe('what a role is for', () => {
  it.each([
    ['it', "Il ministro dell'Interno Carlo Zambrini ha visitato la scuola.", 'Carlo Zambrini', "ministro dell'Interno"],
    [
      'pt',
      'O secretário de Estado da Energia Rui Almendra visitou a escola.',
      'Rui Almendra',
      'secretário de Estado da Energia',
    ],
    ['ru', 'Школу посетила директор Агентства Лидия Кортунова.', 'Лидия Кортунова', 'директор Агентства'],
    ['da', 'Formand for fangerforeningen Jens Holmbo besøgte skolen.', 'Jens Holmbo', 'Formand for fangerforeningen'],
  ])('%s: may stand directly before a known given name: %s', async (language, body, name, role) => {
    const { people } = await released(language, body)
    expect(people.map((person) => [person.name, person.role])).toEqual([[name, role]])
  })

  it.each([
    ['da', 'Fabrikschef Kaj Holmbo besøgte skolen.', 'Kaj Holmbo', 'Fabrikschef'],
    ['sv', 'Odlaren Per-Anders Holmbo besökte skolan.', 'Per-Anders Holmbo', 'Odlaren'],
  ])('%s: needs no table of its own where it opens a sentence: %s', async (language, body, name, role) => {
    const { people } = await released(language, body)
    expect(people.map((person) => [person.name, person.role])).toEqual([[name, role]])
  })
})
