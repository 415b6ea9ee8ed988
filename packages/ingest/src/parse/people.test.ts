import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** A release in a language that it declares. */
const released = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# Wells\n\n${body}\n`, 'release.md')).release

const people = async (language: string, body: string) =>
  (await released(language, body)).people.map(({ name, role }) => [name, role])

describe('the role before a name', () => {
  it.each([
    [
      'ru',
      'Вчера глава Музея воды в странах Южной Европы Ида Фальк открыла в Риме выставку о воде.',
      ['Ида Фальк', 'глава Музея воды в странах Южной Европы'],
    ],
    [
      'ru',
      'Министр торговли и малого бизнеса Олег Сарбаш подписал договор о поставках зерна.',
      ['Олег Сарбаш', 'Министр торговли и малого бизнеса'],
    ],
    [
      'ru',
      'Директор музея в городе Каргалык Лола Сафина показала новые карты реки.',
      ['Лола Сафина', 'Директор музея в городе Каргалык'],
    ],
    [
      'fr',
      'Le maire de Bastia, Toussaint Olmeta, a ouvert mardi la fontaine du vieux marché.',
      ['Toussaint Olmeta', 'maire de Bastia'],
    ],
    [
      'es',
      'La ministra de Cultura y Patrimonio, Irene Solá Prats, inauguró ayer el archivo del agua.',
      ['Irene Solá Prats', 'ministra de Cultura y Patrimonio'],
    ],
    ['da', 'Malawis vandminister, Grace Chipeta, åbnede brønden i går.', ['Grace Chipeta', 'vandminister']],
    [
      'is',
      'Vatnsmálaráðherra Malaví, Grace Chipeta, opnaði brunninn í gær.',
      ['Grace Chipeta', 'Vatnsmálaráðherra Malaví'],
    ],
    ['en', 'The head teacher, Josephine Aduku, opened the well on Monday.', ['Josephine Aduku', 'head teacher']],
    ['en', 'Its representative, Pavel Drobny, thanked the village.', ['Pavel Drobny', 'representative']],
    ['uk', 'Директор школи Петро Ткачук відкрив у вівторок нову криницю.', ['Петро Ткачук', 'Директор школи']],
    ['uk', 'Голова села Микола Гнатюк відкрив у вівторок нову криницю.', ['Микола Гнатюк', 'Голова села']],
    [
      'en',
      '“It is deep,” said Minister of Labour and Employment Lineo Khasane at the well.',
      ['Lineo Khasane', 'Minister of Labour and Employment'],
    ],
    [
      'es',
      '«Es hondo», dijo el ministro de Trabajo y Migraciones Nhamo Chiwese en la plaza.',
      ['Nhamo Chiwese', 'ministro de Trabajo y Migraciones'],
    ],
  ])('%s: %s', async (language, body, person) => {
    expect(await people(language, body)).toContainEqual(person)
  })
})

describe('the role behind a name', () => {
  it.each([
    [
      'is',
      '„Brunnurinn er djúpur,“ segir Embla Rós Finnsdóttir skólastjóri.',
      ['Embla Rós Finnsdóttir', 'skólastjóri'],
    ],
    [
      'ru',
      '«Колодец глубокий», — говорит Питер Хольм (Peter Holm), директор музея.',
      ['Питер Хольм', 'директор музея'],
    ],
    [
      'en',
      'Chen Min (陈敏), director of the museum, opened the well on Monday.',
      ['Chen Min', 'director of the museum'],
    ],
    [
      'fr',
      '« Le puits est profond et son eau est claire », annonce Paolo Ardal, CTO d’Hydronor.',
      ['Paolo Ardal', 'CTO d’Hydronor'],
    ],
    [
      'fr',
      '« Le puits est profond et son eau est claire », indique le CTO d’Hydronor, Paolo Ardal.',
      ['Paolo Ardal', 'CTO d’Hydronor'],
    ],
    ['en', '“The well is deep,” joked Amadou Barry, 54, a shepherd from Labé.', ['Amadou Barry', 'shepherd']],
    [
      'fr',
      '« Le puits est profond », raconte Mariama, tailleuse, 31 ans, qui y vient chaque matin.',
      ['Mariama', 'tailleuse'],
    ],
    [
      'en',
      '“The well is deep,” said Runa Bekdal, harbour master of Akureyri.',
      ['Runa Bekdal', 'harbour master of Akureyri'],
    ],
    [
      'fr',
      '« Le puits est profond », explique Issa Koné, le sourcier du village qui l’a trouvé.',
      ['Issa Koné', 'sourcier du village'],
    ],
  ])('%s: %s', async (language, body, person) => {
    expect(await people(language, body)).toContainEqual(person)
  })

  it.each([
    ['en', '“The well is deep,” said Runa Bekdal, speaking in Akureyri.'],
    ['en', '“The well is deep,” said Runa Bekdal, after a visit to Akureyri.'],
    ['fr', '« Le puits est profond », a déclaré Issa Koné, saluant les voisins de Labé.'],
    ['es', '“El pozo es hondo”, dijo Irene Solá Prats, recordando las sequías de otros años.'],
  ])('is no clause or adverbial: %s: %s', async (language, body) => {
    expect((await people(language, body)).map(([, role]) => role)).toEqual([null])
  })
})

describe('names in the cases of their language', () => {
  it.each([
    ['ru', 'По словам эколога Тимура Асланяна, вода ушла. Асланян измерил её дважды.', 'Тимур Асланян'],
    ['ru', 'Ключи вручили инженеру Ольге Ветровой. «Вода пришла», – сказала Ветрова.', 'Ольга Ветрова'],
    ['is', 'Í ræðu Kötlu Rúnarsdóttur umhverfisráðherra kom fram að vatnið væri hreint.', 'Katla Rúnarsdóttir'],
    ['is', 'Þar hitti hún Sigurð Atla Benediktsson og Guðmund Loga Karlsson sérfræðing.', 'Guðmundur Logi Karlsson'],
  ])('%s: %s', async (language, body, name) => {
    expect((await people(language, body)).map(([known]) => known)).toContain(name)
  })

  it.each([
    [
      'ru',
      'Директор школы Лола Сафина пришла первой. На двери кабинета Лолы Сафиной висит карта, и у Сафиной есть вторая.',
      ['Лола Сафина', 'Лолы Сафиной', 'Сафиной'],
    ],
    [
      'is',
      'Steinunn Björk Hjaltadóttir, verkefnastjóri, opnaði brunninn. Að sögn Steinunnar kostaði hann lítið.',
      ['Steinunn Björk Hjaltadóttir', 'Steinunnar'],
    ],
  ])('are one person and no slip: %s: %s', async (language, body, mentions) => {
    const release = await released(language, body)
    expect(release.people.map((person) => person.mentions.map(({ text }) => text))).toEqual([mentions])
    expect(release.notices.filter(({ rule }) => rule === 'name-misspelt')).toEqual([])
  })
})

describe('what makes a person', () => {
  it.each([
    ['is', 'Sóley Björt Hauksdóttir kom í gær.', 'Sóley Björt Hauksdóttir'],
    ['ru', 'Анна Петровна Гусева приехала вчера.', 'Анна Петровна Гусева'],
    ['ru', 'Вера Саргсян, 48 лет, получила квартиру.', 'Вера Саргсян'],
    ['da', 'Maren Olsvig svejser broer. »Stål er varmt,« siger hun.', 'Maren Olsvig'],
    ['is', 'Maren Olsvig þjálfar markverði. „Boltinn er kaldur,“ segir hún.', 'Maren Olsvig'],
    ['fr', 'Pour Solène d’Arcy, directrice du port, « la digue tiendra encore dix ans ».', 'Solène d’Arcy'],
  ])('%s: %s', async (language, body, name) => {
    expect((await people(language, body)).map(([known]) => known)).toEqual([name])
  })

  it.each([
    ['en', 'Kenya’s Department of Rural Roads told the drivers to wait.'],
    ['en', 'Neighbouring Tanzania plans the same. “It works,” she said.'],
  ])('is not in the name of an office or a country: %s', async (language, body) => {
    expect(await people(language, body)).toEqual([])
  })
})

describe('two spellings', () => {
  it.each([
    [
      'fr',
      '« L’eau monte », a dit Aline Bertollet, cheffe de mission. « Elle monte encore », a précisé Mme Bertolet.',
      'Aline Bertollet',
      'Bertolet',
    ],
    [
      'es',
      'Nadia Cifuentes Mora, coordinadora del puerto, llegó ayer. “El agua sube”, explica Cifuentes. “Sube más”, advierte Nadia Cifuetnes.',
      'Nadia Cifuentes Mora',
      'Nadia Cifuetnes',
    ],
    [
      'ru',
      'Директор школы Лола Токтосунова пришла первой. «Вода ушла», – вспоминает Токтусунова.',
      'Лола Токтосунова',
      'Токтусунова',
    ],
  ])('are one person under the right one, with a notice: %s: %s', async (language, body, name, slip) => {
    const release = await released(language, body)
    expect(release.people.map((person) => person.name)).toEqual([name])
    expect(release.quotes.every(({ speaker }) => speaker?.name === name)).toBe(true)
    expect(release.notices.map(({ message }) => message).join()).toContain(`"${slip}"`)
  })
})

describe('a name between a comma and a verb of speech further on', () => {
  it.each([
    ['a person', 'Ingrid Solvang, webmaster at Hydronor, said: “The well is deep.”', ['Ingrid Solvang']],
    ['no person if it is a body', 'Clean Wells, an organisation of villages, said: “The well is deep.”', []],
    [
      'no person at the end of a role',
      'The councillor of Social Welfare, Ana Perera, said: “The well is deep.”',
      ['Ana Perera'],
    ],
    ['no person if it is a role', 'The Country Director, back from the well, said: “The well is deep.”', []],
  ])('is %s', async (_, body, names) => {
    expect((await people('en', body)).map(([name]) => name)).toEqual(names)
  })
})

it('parts a German noun behind its article from a name of which nothing is known', async () => {
  expect(
    await people(
      'de',
      'Vom Brunnen erzählte an der Jahrestagung Tsehay Wondimu, die dort aufgewachsen ist. «Er ist tief», sagte Wondimu.',
    ),
  ).toEqual([['Tsehay Wondimu', null]])
})

it('takes a town that bears a rank for nobody', async () => {
  expect(await people('es', 'La feria se celebra hoy en Coronel Oviedo y mañana en Coronel Suárez.')).toEqual([])
})

it('keeps a foreign name that does not decline', async () => {
  expect(await people('ru', 'По словам директора музея Марка Бенуа, колодец открыт.')).toContainEqual([
    'Марк Бенуа',
    'директора музея',
  ])
})
