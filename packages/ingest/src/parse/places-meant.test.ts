import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('a town that a topic has in one of its terms', () => {
  it.each([
    ['it', 'Le donne sono state accolte a Brindisi e a Palermo.', ['Brindisi/IT', 'Palermo/IT']],
    ['pt', 'Os trabalhadores vivem em Odemira há anos.', ['Odemira/PT']],
    ['nb', 'Møtet ble holdt i Oslo på mandag.', ['Oslo/NO']],
    ['de', 'Die Tagung fand in Kampala statt.', ['Kampala/UG']],
  ])('is a town where the news is there (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })

  it('is none where it is an everyday word', async () => {
    expect(await placesIn('de', 'Freiwillige haben das Essen verteilt.')).toEqual([])
  })
})

describe('two towns of one country that open a sentence', () => {
  it.each([
    ['fi', 'Kuopio ja Iisalmi aloittavat syksyllä.', ['Kuopio/FI', 'Iisalmi/FI']],
    ['sv', 'Kiruna och Gällivare har anmält sitt intresse.', ['Kiruna/SE', 'Gällivare/SE']],
    ['tr', 'Nizip ve Kilis kampanyaya katıldı.', ['Nizip/TR', 'Kilis/TR']],
  ])('are both places (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a word at the beginning of a sentence', () => {
  it('is not the village that has its name', async () => {
    expect(await placesIn('it', 'In Italia lo sanno tutti. «Torno a casa», dice una donna.')).toEqual(['Italia/IT'])
  })
})

describe('a name with an s at its end', () => {
  it('is no genitive behind a preposition, with nothing that it owns', async () => {
    expect(await placesIn('de', 'Die Unterkunft in Mels schließt im Juni.')).not.toContain('Mel/UY')
  })

  it('is one before what is there', async () => {
    expect(await placesIn('sv', 'Människor samlades på Göteborgs gator på kvällen.')).toEqual(['Göteborg/SE'])
  })
})

describe('a town in the name of a body in small letters', () => {
  it.each([
    ['sv', 'Studien gjordes av Umeå universitet under våren.'],
    ['sv', 'Studien gjordes av Luleå tekniska universitet under våren.'],
  ])('is part of it (%s: %s)', async (language, body) => {
    expect(await placesIn(language, body)).toEqual([])
  })
})

describe('a volcano in a list of towns', () => {
  it('is the town of its name', async () => {
    const body = 'تنحدر غالبية المستثمرين في المغرب من الناظور وبركان ووجدة، وهي مدن في المغرب.'
    expect(await placesIn('ar', body)).toContain('بركان/MA')
  })
})

describe('a town that has its name from a river', () => {
  it('is meant in a country that the news is about', async () => {
    const body = 'В Киргизии начинается новый этап реформы. Киргизия открыла центры в Нарыне и Баткене.'
    expect(await placesIn('ru', body)).toContain('Нарын/KG')
  })
})

describe('a syllable of Chinese before lips', () => {
  it('is read with m', async () => {
    const body = '马拉维政府今天在马拉维南部的法隆贝、萨利马启动粮食发放。'
    expect(await placesIn('zh', body)).toEqual(expect.arrayContaining(['法隆贝/MW', '萨利马/MW']))
  })
})

describe('a longer name', () => {
  it('is the small place of that name, not the larger one that it begins with', async () => {
    const body = 'Teachers in Maguindanao del Norte met in the Philippines. The Philippines paid for it.'
    expect(await placesIn('en', body)).toEqual(['Maguindanao del Norte/PH', 'Philippines/PH'])
  })

  it.each([
    ['pt', 'Em Portugal a Serra de Monchique entra na época de fogos.', 'Serra de Monchique/PT'],
    ['es', 'En Bolivia los vecinos de la Sierra de Tarabaya plantan árboles.', 'Sierra de Tarabaya/BO'],
  ])('is the mountains that its first word names (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })

  it('is the province that is called like its town (zh)', async () => {
    expect(await placesIn('zh', '老挝教育部今天在琅南塔省宣布启动供餐计划。')).toContain('琅南塔省/LA')
  })
})

describe('regions that share one noun', () => {
  it('are each called with it', async () => {
    const body = 'В Узбекистане программа охватила Самаркандскую, Навоийскую и Бухарскую области.'
    const found = await placesIn('ru', body)
    expect(found).toEqual(
      expect.arrayContaining(['Самаркандская область/UZ', 'Навоийская область/UZ', 'Бухарская область/UZ']),
    )
  })
})

describe('a village in the country of the news', () => {
  it('is meant rather than a town abroad', async () => {
    const body = 'São Tomé e Príncipe abriu um posto em Neves, e as mulheres de Neves vieram.'
    expect(await placesIn('pt', body)).toContain('Neves/ST')
  })
})

describe('the country of a currency', () => {
  it.each([
    ['ru', 'Бюджет проекта в Казахстане составляет 17 млн долларов США.', ['Казахстан/KZ']],
    ['uk', 'Бюджет проєкту в Молдові становить 17 млн доларів США.', ['Молдова/MD']],
  ])('is no place of the news (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a town after which an agreement is called', () => {
  it.each([
    ['fr', "Au Niger, la ministre a cité l'Accord de Paris, puis l'accord de Paris encore."],
    ['es', 'En Bolivia la ministra citó el Acuerdo de París dos veces.'],
  ])('is no place of the news (%s)', async (language, body) => {
    expect((await placesIn(language, body)).filter((each) => each.startsWith('Par'))).toEqual([])
  })
})

describe('a part of a country by the compass', () => {
  it.each([
    ['de', 'Nordmali bleibt unsicher, und in Südghana fehlt es an Regen.', ['Nordmali/ML', 'Südghana/GH']],
    ['da', 'Projektet i Nordvestkenya og Sydghana er begyndt.', ['Nordvestkenya/KE', 'Sydghana/GH']],
    ['sv', 'Barnen i Nordghana börjar skolan i höst.', ['Nordghana/GH']],
    ['fi', 'Koulut avataan Länsi-Keniassa ja Pohjois-Ghanassa.', ['Länsi-Kenia/KE', 'Pohjois-Ghana/GH']],
    ['tr', "Kuzey Gana'da yeni okullar açıldı.", ['Kuzey Gana/GH']],
    ['fr', 'Les écoles du Nord-Ghana ont ouvert.', ['Nord-Ghana/GH']],
    ['de', 'Die Schule in Bremen-Nord ist offen.', ['Bremen-Nord/DE']],
  ])('is a region of it (%s: %s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a region of which only the first word stands there', () => {
  it.each([
    ['en', 'Aid reached North and South Kivu.', ['North Kivu/CD', 'South Kivu/CD']],
    ['sv', 'Hjälpen nådde Norra och Södra Kivu.', ['Norra Kivu/CD', 'Södra Kivu/CD']],
    ['de', 'Die Hilfe erreicht Nord- und Südkivu.', ['Nordkivu/CD', 'Südkivu/CD']],
    ['fi', 'Apua viedään Pohjois- ja Etelä-Kivuun.', ['Pohjois-Kivu/CD', 'Etelä-Kivu/CD']],
  ])('is called by the whole name (%s: %s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a name that several countries have', () => {
  it.each([
    ['es', 'La reunión fue en Machala (El Oro) el lunes. El Oro espera a Colombia y a México.', 'El Oro/EC'],
    ['pt', 'A equipa fica em Santo António, na ilha do Príncipe, e volta a Portugal por Lisboa.', 'Santo António/ST'],
  ])('lies where the place beside it does (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })
})

describe('a word in capitals among others that are not', () => {
  it('is a body and no town', async () => {
    expect(await placesIn('da', 'I Grønland har SIK indgået en aftale om løn.')).toEqual(['Grønland/GL'])
  })
})

describe('an adjective of a people in the name of a body', () => {
  it.each([
    ['it', 'I volontari della Croce Rossa Italiana hanno aperto un centro.'],
    ['es', 'Los voluntarios de la Cruz Roja Boliviana abrieron un centro.'],
  ])('is no country (%s)', async (language, body) => {
    expect(await placesIn(language, body)).toEqual([])
  })
})

describe('a country in the name of a body that many countries have', () => {
  it.each([
    ['nb', 'Frivillige fra Norges Røde Kors delte ut mat.'],
    ['is', 'Sjálfboðaliðar Rauða krossins á Íslandi gáfu mat.'],
    ['it', 'I volontari della Croce Rossa del Mozambico hanno portato cibo.'],
    ['uk', 'Їжу привезли товариства Червоного Хреста Канади, Данії та Японії.'],
  ])('is no place of the news (%s)', async (language, body) => {
    expect(await placesIn(language, body)).toEqual([])
  })

  it('is one where the body works there', async () => {
    expect(await placesIn('it', 'I volontari della Croce Rossa in Mozambico hanno portato cibo.')).toEqual([
      'Mozambico/MZ',
    ])
  })
})

describe('a small town of a country that nothing else names', () => {
  it.each([
    ['en', 'Villagers in Laos cleared fields near Kham. Laos will pay for it, and Vietnam helps Laos.', 'Kham/DE'],
    [
      'it',
      'In Bosnia ed Erzegovina la guida è distribuita nei centri di Lipa. La Bosnia ed Erzegovina paga.',
      'Lipa/PH',
    ],
  ])('is not meant (%s)', async (language, body, stray) => {
    expect(await placesIn(language, body)).not.toContain(stray)
  })
})

describe('in a script without spaces', () => {
  it('a small place is not the town that its name begins with', async () => {
    const found = await placesIn('zh', '蒙古国政府说，巴彦洪戈尔省受灾最重。')
    expect(found).toContain('巴彦洪戈尔省/MN')
    expect(found.filter((each) => each.endsWith('/CN'))).toEqual([])
  })

  it.each([
    ['蒙古国需要六百万瑞士法郎。', '瑞士/CH'],
    ['蒙古国接待了埃塞俄比亚人和肯尼亚人。', '埃塞俄比亚/ET'],
  ])('money and people are no countries: %s', async (body, country) => {
    expect(await placesIn('zh', body)).not.toContain(country)
  })

  it('a part of the world is named by the office that sits there', async () => {
    expect(await placesIn('zh', '国际联合会驻东亚地区代表团表示欢迎。')).toContain('东亚/null')
  })
})

describe('a word of the language that is a town somewhere', () => {
  it.each([
    ['fi', 'Suomessa asutaan harvassa. – Meiltä on totuttu viemään asioita etelään.', ['Suomi/FI']],
    ['de', 'In Madagaskar kostet ein Kilo Reis mehr als früher.', ['Madagaskar/MG']],
    ['da', 'I Ghana hjalp Maurice de andre.', ['Ghana/GH']],
  ])('is no place where nothing leads to one (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})

describe('a name that no table has', () => {
  it.each([
    ['fi', 'Hanke alkaa Buinissa ja Bougainvillessa, ja Kuruna-laakson väki auttaa.', 'Kuruna-laakso/PG'],
    ['tr', "Ezine Çayı boyunca yirmi istasyon kuruldu, Kastamonu'da.", 'Ezine Çayı/TR'],
    ['ru', 'В Узбекистане бригады из Гурменского и Саратского районов помогли.', 'Гурменский район/UZ'],
  ])('is what its noun says (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })

  it('is none where it is a noun with its article', async () => {
    expect(await placesIn('is', 'Konurnar dvöldu í Kvennaathvarfinu í Reykjavík.')).toEqual(['Reykjavík/IS'])
  })
})

describe('a dateline in capitals', () => {
  it('is of a town of four letters as well', async () => {
    const { release } = await read(`BUKA, Bougainville, 6 May 2026 – The clinic reopened. ${FILLER.en}\n`)
    expect(release.places.map(({ name, country }) => `${name}/${country}`)).toEqual(['Buka/PG', 'Bougainville/PG'])
  })
})

describe('a town with a region in brackets that both have namesakes', () => {
  it.each([
    ['es', 'La reunión fue en Cartagena (Murcia) el lunes.', ['Cartagena/ES', 'Murcia/ES']],
    ['es', 'La reunión fue en Cartagena el lunes.', ['Cartagena/CO']],
    ['en', 'The crews met in Portland (Maine) on Monday.', ['Portland/US', 'Maine/US']],
  ])('is the one of the country that has both (%s): %s', async (language, body, expected) => {
    expect(await placesIn(language, body)).toEqual(expected)
  })
})
