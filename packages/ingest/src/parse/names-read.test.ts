import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const people = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${body}\n`, 'release.md')).release.people.map(
    ({ name, role }) => [name, role],
  )

describe('an honorific before a name with an apostrophe or a hyphen', () => {
  it.each([
    [
      'en',
      '“The money belongs to the miners,” said the Minister of Labour, Honourable Ts’epo Mokhele-Nkosi, at the launch.',
      'Ts’epo Mokhele-Nkosi',
    ],
    ['en', 'Advocate Naledi Sebina-Moyo said that two officials would come.', 'Naledi Sebina-Moyo'],
    ['en', '“The law is clear,” said Barrister Chidi N’Goran-Eze of the legal aid board.', 'Chidi N’Goran-Eze'],
    ['fr', '« La loi est claire », a dit l’avocate générale, Maître Awa N’Diaye-Sow.', 'Awa N’Diaye-Sow'],
    ['es', '«Volví con dos valijas», bromea Ña Deolinda Franco, de 67 años.', 'Deolinda Franco'],
  ])('is no part of it (%s: %s)', async (language, body, name) => {
    expect((await people(language, body)).map(([each]) => each)).toEqual([name])
  })
})

describe('a name in another case', () => {
  it.each([
    ['uk', 'Головою ради обрано Ганну Тимчук, учительку хімії з Ізюма.', 'Ганна Тимчук'],
    ['uk', 'Директором призначено Андрія Савчука, інженера з Одеси.', 'Андрій Савчук'],
    ['ru', 'По словам координатора ВОЗ Хелены Рахимовой-Берг, машина ошибается реже.', 'Хелена Рахимова-Берг'],
    ['ru', 'По словам врача Тимура Садыкова-Ли, машина ошибается реже.', 'Тимур Садыков-Ли'],
    ['uk', 'За словами координаторки ВООЗ Олени Руденко-Шмідт, машина помиляється рідше.', 'Олена Руденко-Шмідт'],
  ])('stands in its base form (%s: %s)', async (language, body, name) => {
    expect((await people(language, body)).map(([each]) => each)).toEqual([name])
  })
})

describe('an office in one word before a name', () => {
  it.each([
    ['„Die Zeit der Zelte geht zu Ende“, sagte Sozialsenatorin Meike Addens.', 'Meike Addens', 'Sozialsenatorin'],
    ['„Das reicht nicht“, entgegnete Umweltdezernent Uwe Voss.', 'Uwe Voss', 'Umweltdezernent'],
    ['„Das reicht nicht“, sagte Verkehrsstadträtin Ute Mahler.', 'Ute Mahler', 'Verkehrsstadträtin'],
  ])('is what the person is: %s', async (body, name, role) => {
    expect(await people('de', body)).toEqual([[name, role]])
  })
})

describe('a given name that is a month', () => {
  it.each([
    ['de', '„Das reicht nicht“, entgegnete Umweltdezernent Jan Voss.', 'Jan Voss'],
    ['de', '„Nein, das geht nicht“, sagt Ministerin Mai Thi Nguyen.', 'Mai Thi Nguyen'],
    ['en', '“No, it is not,” said Minister April Jones.', 'April Jones'],
    ['en', '“No, it is not,” said June Okafor.', 'June Okafor'],
  ])('stays in the name behind a role or a verb of speech (%s: %s)', async (language, body, name) => {
    expect((await people(language, body)).map(([each]) => each)).toEqual([name])
  })
})

describe('one of those of whom a sentence tells', () => {
  it.each([
    ['da', 'To medlemmer stemte imod, blandt dem Pavia Geisler fra Qaarsut. Han frygter, at lønnen falder.'],
    ['sv', 'Två ledamöter röstade emot, bland dem Pavia Geisler från Kiruna. Han är rädd att lönerna sjunker.'],
    ['de', 'Zwei Mitglieder stimmten dagegen, darunter Pavia Geisler aus Flensburg. Er fürchtet um die Löhne.'],
    ['en', 'Two members voted against, among them Pavia Geisler from Nome. He fears that wages will fall.'],
  ])('is a person where more is said of them (%s)', async (language, body) => {
    expect((await people(language, body)).map(([each]) => each)).toEqual(['Pavia Geisler'])
  })
})

describe('a relative whose name closes the sentence behind a verb of speech', () => {
  it.each([
    ['it', '«Lo sapevamo tutti», racconta la vedova, Fadila.', 'vedova'],
    ['fr', '« Nous le savions tous », raconte la veuve, Fadila.', 'veuve'],
    ['en', '“We all knew,” said his widow, Fadila.', 'widow'],
    ['de', '„Wir wussten es alle“, erzählt die Witwe, Fadila.', 'Witwe'],
  ])('is a person (%s)', async (language, body, role) => {
    expect(await people(language, body)).toEqual([['Fadila', role]])
  })
})

describe('a source in the genitive', () => {
  it.each([
    ['Að sögn Karims Yusufs Haidari er þetta skýrt.', 'Karim Yusuf Haidari'],
    ['Að sögn Rögnu Bjarnadóttur er þetta skýrt.', 'Ragna Bjarnadóttir'],
    ['Að sögn Lárusar Páls Birgissonar er þetta skýrt.', 'Lárus Páll Birgisson'],
  ])('stands in its base form: %s', async (body, name) => {
    expect((await people('is', `Húsið var opnað á mánudag.\n\n${body}`)).map(([each]) => each)).toEqual([name])
  })

  it('has the office that shares its end with another one behind it', async () => {
    const body = 'Ásgeir Þór Magnason mennta- og barnamálaráðherra þakkaði fyrir þolinmæðina.'
    expect(await people('is', body)).toEqual([['Ásgeir Þór Magnason', 'mennta- og barnamálaráðherra']])
  })
})

describe('a family that is called after a father or a house that is called after somebody', () => {
  it.each([
    ['وقالت رئيسة الهلال الأحمر، الدكتورة سنية بالحاج عمر، إن المركز جاهز.', 'سنية بالحاج عمر', 'رئيسة الهلال الأحمر'],
    ['وقالت القاضية ليلى بلقاسم إن المركز جاهز.', 'ليلى بلقاسم', 'القاضية'],
    ['أما رئيس اللجنة عبد الملك الورفلي فأكد أن القوائم جاهزة.', 'عبد الملك الورفلي', 'رئيس اللجنة'],
    ['وأوضح رئيس البعثة، ماركو فالنتيني، أن المركز جاهز.', 'ماركو فالنتيني', 'رئيس البعثة'],
    [
      'وأوضح رئيس قسم الجراحة بمستشفى الحبيب بورقيبة، الأستاذ منير الزواري: «المركز جاهز منذ أسبوع».',
      'منير الزواري',
      'رئيس قسم الجراحة بمستشفى الحبيب بورقيبة',
    ],
  ])('is read whole: %s', async (body, name, role) => {
    expect(await people('ar', `وافتتح المركز يوم الاثنين.\n\n${body}`)).toEqual([[name, role]])
  })
})

describe('words with capitals that are nobody', () => {
  it.each([
    [
      'de',
      'Vierzig Plätze sind Jugendlichen vorbehalten. Zwölf Zimmer bleiben frei, und hundert Betten stehen bereit.',
    ],
    ['de', 'Der Fonds hat Betriebe im Osten Albaniens und im Süden Serbiens gefördert.'],
    ['tr', 'Ezine Çayı boyunca kurulan 22 istasyon denendi. Munzur Deresi taştı. Tuna Nehri de izleniyor.'],
    ['en', 'Among the first to board was a 26-year-old Gambian who asked not to be named.'],
    ['en', 'The survey, “Whose Daughter Is She?”, found that many did not know what the law says.'],
  ])('stay out (%s): %s', async (language, body) => {
    expect(await people(language, body)).toEqual([])
  })
})
