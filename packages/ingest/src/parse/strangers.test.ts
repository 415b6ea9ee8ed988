import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** What each release says before: somebody whom it names speaks. */
const NAMED: Readonly<Record<string, string>> = {
  en: '“The harbour opens on Monday,” said Grace Akello, director of the port.',
  fr: '« Le port ouvre lundi », a déclaré Hélène Marchand, directrice du port.',
  es: '«El puerto abre el lunes», dijo Marta Salcedo, directora del puerto.',
  pt: '“O porto abre na segunda-feira”, disse Marta Leal, diretora do porto.',
  it: '«Il porto apre lunedì», ha detto Gaia Moretti, direttrice del porto.',
  de: '„Der Hafen öffnet am Montag“, sagte Nadine Okafor, Leiterin des Hafens.',
  nl: '‘De haven gaat maandag open’, zei Anouk Visser, directeur van de haven.',
  da: '”Havnen åbner på mandag,” siger Hanne Dahl, direktør for havnen.',
  nb: '– Havna åpner på mandag, sier Kari Moen, direktør for havna.',
  sv: '”Hamnen öppnar på måndag”, säger Lena Forsgren, direktör för hamnen.',
  is: '„Höfnin opnar á mánudag,“ segir Sólveig Jónsdóttir, framkvæmdastjóri hafnarinnar.',
  fi: '”Satama avataan maanantaina”, sanoo sataman johtaja Outi Koskela.',
  tr: 'Liman Müdürü Elif Karaca, “Liman pazartesi açılacak” dedi.',
  ru: '«Порт откроется в понедельник», – сказала директор порта Дарья Зимина.',
  uk: '«Порт відкриється в понеділок», – сказала директорка порту Дарина Левчук.',
  ar: 'وقالت مديرة الميناء سلمى الحداد: «سيفتح الميناء يوم الاثنين».',
  zh: '港务局局长李秀兰说：“我们的港口将从下周一开始重新开放。”',
}

/** The names of those who speak in a paragraph behind it. */
const speakers = async (language: string, paragraph: string) =>
  (
    await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${NAMED[language]}\n\n${paragraph}\n`, 'release.md')
  ).release.quotes
    .slice(1)
    .map(({ speaker }) => speaker?.name ?? null)

describe('somebody without a name who comes before the reader', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'sv',
      'En trebarnsmamma på 31 år, som Lena Forsgren mötte på kajen i maj, har fått jobb i kiosken. ”Jag sov i bilen”, berättar hon.',
      [null],
    ],
    [
      'da',
      'En trebarnsmor på 31 år, som Hanne Dahl mødte på kajen i maj, har fået job i kiosken. ”Jeg sov i bilen,” fortæller hun.',
      [null],
    ],
    [
      'nb',
      'En trebarnsmor på 31 år, som Kari Moen møtte på kaia i mai, har fått jobb i kiosken. – Jeg sov i bilen, forteller hun.',
      [null],
    ],
    [
      'de',
      'Eine dreifache Mutter, die Nadine Okafor im Mai am Kai traf, hat nun Arbeit im Kiosk. „Ich schlief im Auto“, erzählt sie.',
      [null],
    ],
    [
      'en',
      'A mother of three whom Grace Akello met on the quay in May now works in the kiosk. “I slept in the car,” she says.',
      [null],
    ],
    [
      'fr',
      'Une mère de trois enfants que Hélène Marchand avait rencontrée en mai travaille au kiosque. « Je dormais dans la voiture », raconte-t-elle.',
      [null],
    ],
    [
      'es',
      'Una madre de tres hijos a la que Marta Salcedo conoció en mayo trabaja ahora en el quiosco. «Dormía en el coche», cuenta.',
      [null],
    ],
    [
      'pt',
      'Uma mãe de três filhos que Marta Leal conheceu em maio trabalha agora no quiosque. “Eu dormia no carro”, conta.',
      [null],
    ],
    [
      'it',
      'Una madre di tre figli, che Gaia Moretti ha incontrato a maggio, lavora ora al chiosco. «Dormivo in macchina», racconta.',
      [null],
    ],
    [
      'nl',
      'Een moeder van drie die Anouk Visser in mei op de kade ontmoette, werkt nu in de kiosk. ‘Ik sliep in de auto’, vertelt ze.',
      [null],
    ],
    [
      'is',
      'Þriggja barna móðir, sem Sólveig Jónsdóttir hitti á bryggjunni í maí, vinnur nú í söluturninum. „Ég svaf í bílnum,“ segir hún.',
      [null],
    ],
    [
      'fi',
      'Kolmen lapsen äiti, jonka Outi Koskela tapasi toukokuussa, on nyt töissä kioskissa. ”Nukuin autossa”, hän kertoo.',
      [null],
    ],
    [
      'ru',
      'Мать троих детей, которую Дарья Зимина встретила в мае, теперь работает в киоске. «Я спала в машине», – рассказывает она.',
      [null],
    ],
    [
      'uk',
      'Мати трьох дітей, яку Дарина Левчук зустріла в травні, тепер працює в кіоску. «Я спала в машині», – розповідає вона.',
      [null],
    ],
    [
      'tr',
      'Elif Karaca’nın mayısta rıhtımda tanıdığı üç çocuk annesi bir kadın şimdi büfede çalışıyor. “Arabada uyuyordum” diyor.',
      [null],
    ],
    [
      'it',
      'Tra i primi a salire a bordo un ventiseienne gambiano, che chiede di non essere nominato. «Ho aspettato due anni», racconta.',
      [null],
    ],
    [
      'it',
      'Alla cerimonia c’era anche una quarantenne ucraina con due figli. «Ho aspettato due anni», dice. «Ora basta».',
      [null, null],
    ],
    [
      'es',
      'Entre los primeros en subir estaba un joven gambiano que prefiere no dar su nombre. «Esperé dos años», cuenta. «Ya basta.»',
      [null, null],
    ],
    [
      'fr',
      'Parmi les premiers à monter, un trentenaire gambien qui préfère taire son nom. « J’ai attendu deux ans », raconte-t-il.',
      [null],
    ],
    [
      'pt',
      'Entre os primeiros a embarcar estava um jovem gambiano que não quer ser identificado. “Esperei dois anos”, conta.',
      [null],
    ],
    [
      'de',
      'Unter den Ersten war eine Gambierin, die ihren Namen nicht nennen will. „Ich habe zwei Jahre gewartet“, sagt sie.',
      [null],
    ],
    [
      'sv',
      'Bland de första ombord fanns en ung kvinna från Gambia som inte vill säga sitt namn. ”Jag väntade i två år”, säger hon.',
      [null],
    ],
    [
      'da',
      'Blandt de første om bord var en ung kvinde fra Gambia, som ikke vil have sit navn frem. ”Jeg ventede i to år,” siger hun.',
      [null],
    ],
    [
      'nb',
      'Blant de første om bord var en ung kvinne fra Gambia som ikke vil ha navnet sitt fram. – Jeg ventet i to år, sier hun.',
      [null],
    ],
    [
      'is',
      'Meðal þeirra fyrstu um borð var ung kona frá Gambíu sem vill ekki láta nafns síns getið. „Ég beið í tvö ár,“ segir hún.',
      [null],
    ],
    [
      'fi',
      'Ensimmäisten joukossa oli nuori nainen Gambiasta, joka ei halua nimeään julki. ”Odotin kaksi vuotta”, hän sanoo.',
      [null],
    ],
    [
      'ru',
      'Среди первых была молодая женщина из Гамбии, попросившая не называть её имени. «Я ждала два года», – говорит она.',
      [null],
    ],
    [
      'uk',
      'Серед перших була молода жінка з Гамбії, яка просила не називати її імені. «Я чекала два роки», – каже вона.',
      [null],
    ],
    [
      'tr',
      'İlk binenler arasında adını vermek istemeyen Gambiyalı bir genç kadın vardı. “İki yıl bekledim” diye anlatıyor.',
      [null],
    ],
    ['ar', 'وكانت بين أوائل الركاب امرأة من غامبيا طلبت عدم ذكر اسمها. وقالت: «انتظرت عامين».', [null]],
    ['zh', '第一批登船的人中有一名不愿透露姓名的冈比亚女子。她说：“我在这里整整等了两年才拿到钥匙。”', [null]],
    ['is', 'Tuttugu og sex ára gömul kona frá Gambíu fékk lykla í gær. „Ég beið í tvö ár,“ segir hún.', [null]],
    ['is', 'Fjörutíu og eins árs gamall sjómaður frá Akranesi kom líka. „Ég beið í tvö ár,“ sagði hann.', [null]],
    ['sv', 'En trettiofyraårig änka fick nycklarna i går. ”Jag väntade i två år”, säger hon.', [null]],
    ['nb', 'En trettifire år gammel enke fikk nøklene i går. – Jeg ventet i to år, sier hun.', [null]],
    ['da', 'En enke på 58 år fik nøglerne i går. ”Jeg ventede i to år,” siger hun.', [null]],
    ['de', 'Eine Witwe aus Rostock bekam gestern die Schlüssel. „Ich habe zwei Jahre gewartet“, sagt sie.', [null]],
    [
      'de',
      'Eine vierunddreißigjährige Witwe bekam gestern die Schlüssel. „Ich habe zwei Jahre gewartet“, sagt sie.',
      [null],
    ],
    ['fi', '58-vuotias leski sai avaimet eilen. ”Odotin kaksi vuotta”, hän sanoo.', [null]],
    ['fi', 'Kolmekymmentäneljävuotias leski sai avaimet eilen. ”Odotin kaksi vuotta”, hän sanoo.', [null]],
    ['ru', 'Тридцатичетырёхлетняя вдова получила ключи вчера. «Я ждала два года», – говорит она.', [null]],
    ['ru', 'Вдова рыбака из Мурманска получила ключи вчера. «Я ждала два года», – говорит она.', [null]],
    ['uk', 'Вдова рибалки з Одеси отримала ключі вчора. «Я чекала два роки», – каже вона.', [null]],
    ['uk', '58-річна вдова отримала ключі вчора. «Я чекала два роки», – каже вона.', [null]],
    ['tr', 'Selde evini kaybeden 61 yaşındaki bir bakkal da törene geldi. “İki yıl bekledim” diye konuştu.', [null]],
    ['tr', '61 yaşındaki dul bir terzi anahtarlarını dün aldı. “İki yıl bekledim” dedi.', [null]],
    ['ar', 'وتسلمت أرملة في الثامنة والخمسين من عمرها المفاتيح أمس. وقالت: «انتظرت عامين».', [null]],
    ['zh', '一名58岁的寡妇昨天拿到了钥匙。她说：“我在这里整整等了两年才拿到钥匙。”', [null]],
    ['ar', '«انتظرت عامين»، تقول أم لثلاثة أطفال جاءت من الجزيرة.', [null]],
    ['zh', '“我在这里整整等了两年才拿到钥匙，”一位来自岛上的三个孩子的母亲说。', [null]],
    [
      'de',
      'Eine Krankenschwester der Klinik sah es anders. „Wir hatten kein Eis“, sagte sie. „Zwei Tage kam niemand.“',
      [null, null],
    ],
    ['fi', 'Klinikan sairaanhoitaja näki asian toisin. ”Meillä ei ollut jäätä”, hän sanoi.', [null]],
    ['tr', 'Klinikteki bir hemşire ise olayı başka gördü. “Buzumuz yoktu” dedi.', [null]],
    ['zh', '一位从岛上来的母亲当天也来到码头。她告诉记者：“我在这里整整等了两年才拿到钥匙。”', [null]],
    ['zh', '当天来到码头的还有一位年轻的渔民。他说：“我在这里整整等了两年才拿到钥匙。”', [null]],
    ['ar', 'وكان بين الحاضرين صياد شاب فقد قاربه. وقال: «انتظرت عامين في هذا المكان».', [null]],
    ['ar', 'وروت امرأة من الجزيرة أنها نامت في سيارتها. وأضافت: «انتظرت عامين في هذا المكان».', [null]],
    ['en', 'At a shop near the bridge, a young cashier was shaken. “Nobody came for two days,” she said.', [null]],
    ['en', 'A mother of three works in the kiosk. ‘I slept in the car for two weeks,’ she said.', [null]],
    [
      'nl',
      'Onder de eersten was een jonge vrouw uit Gambia die haar naam niet wil geven. ‘Ik heb twee jaar gewacht’, zegt ze.',
      [null],
    ],
  ])('speaks, and nobody who was named before: %s %s', async (language, paragraph, names) => {
    expect(await speakers(language, paragraph)).toEqual(names)
  })
})

describe('somebody without a name of whom another tells', () => {
  it.each<[string, string, readonly (string | null)[]]>([
    [
      'en',
      'She told the crowd about a mother of three who slept in her car. “I will not accept that,” she said.',
      ['Grace Akello'],
    ],
    [
      'en',
      'Akello has worked there since 2011. As a young woman she met a fisherman who taught her to sail. “He opened the sea to me,” she says.',
      ['Grace Akello'],
    ],
    [
      'fr',
      'Elle a cité le cas d’une mère de trois enfants. « Je ne l’accepterai pas », a-t-elle dit.',
      ['Hélène Marchand'],
    ],
    ['es', 'Recordó el caso de una madre de tres hijos. «No lo aceptaré», dijo.', ['Marta Salcedo']],
    ['it', 'Ha ricordato il caso di una madre di tre figli. «Non lo accetterò», ha detto.', ['Gaia Moretti']],
    ['pt', 'Ela lembrou o caso de uma mãe de três filhos. “Não vou aceitar isso”, disse.', ['Marta Leal']],
    [
      'de',
      'Sie erinnerte an den Fall einer dreifachen Mutter. „Das nehme ich nicht hin“, sagte sie.',
      ['Nadine Okafor'],
    ],
    ['nl', 'Ze herinnerde aan het geval van een moeder van drie. ‘Dat accepteer ik niet’, zei ze.', ['Anouk Visser']],
    ['da', 'Hun mindede om en trebarnsmor, som sov i sin bil. ”Det accepterer jeg ikke,” sagde hun.', ['Hanne Dahl']],
    ['nb', 'Hun minnet om en trebarnsmor som sov i bilen sin. – Det godtar jeg ikke, sa hun.', ['Kari Moen']],
    ['sv', 'Hon påminde om en trebarnsmamma som sov i sin bil. ”Det godtar jag inte”, sa hon.', ['Lena Forsgren']],
    [
      'is',
      'Hún minnti á þriggja barna móður sem svaf í bílnum. „Það sætti ég mig ekki við,“ sagði hún.',
      ['Sólveig Jónsdóttir'],
    ],
    [
      'fi',
      'Hän muistutti kolmen lapsen äidistä, joka nukkui autossaan. ”Sitä en hyväksy”, hän sanoi.',
      ['Outi Koskela'],
    ],
    [
      'ru',
      'Она напомнила о матери троих детей, которая спала в машине. «С этим я не смирюсь», – сказала она.',
      ['Дарья Зимина'],
    ],
    [
      'uk',
      'Вона нагадала про матір трьох дітей, яка спала в машині. «З цим я не змирюся», – сказала вона.',
      ['Дарина Левчук'],
    ],
    ['tr', 'Karaca, arabasında uyuyan bir anneyi hatırlattı. “Bunu kabul etmem” dedi.', ['Elif Karaca']],
    [
      'en',
      'The new quay is open to boats of every size, and a fisherman pays nothing in the first year. “It is a gift,” she said.',
      ['Grace Akello'],
    ],
    [
      'sv',
      'Kajen är öppen för alla båtar, och en fiskare betalar ingenting det första året. ”Det är en gåva”, säger hon.',
      ['Lena Forsgren'],
    ],
    [
      'de',
      'Der Kai steht allen Booten offen, und ein Fischer zahlt im ersten Jahr nichts. „Das ist ein Geschenk“, sagt sie.',
      ['Nadine Okafor'],
    ],
    ['it', 'La banchina è aperta a tutte le barche. «È un regalo», ha aggiunto.', ['Gaia Moretti']],
    ['tr', 'Rıhtım bütün teknelere açık. “Bu bir armağan” diye ekledi.', ['Elif Karaca']],
    ['is', 'Bryggjan er opin öllum bátum. „Þetta er gjöf,“ bætti hún við.', ['Sólveig Jónsdóttir']],
    [
      'en',
      'Grace Akello, a mother of three, has worked there since 2011. “I slept in the car,” she says.',
      ['Grace Akello'],
    ],
    [
      'sv',
      'Lena Forsgren, en trebarnsmamma på 41 år, har arbetat där sedan 2011. ”Jag sov i bilen”, säger hon.',
      ['Lena Forsgren'],
    ],
    [
      'de',
      'Nadine Okafor, eine dreifache Mutter, arbeitet dort seit 2011. „Ich schlief im Auto“, sagt sie.',
      ['Nadine Okafor'],
    ],
    ['tr', '41 yaşındaki Elif Karaca limanda 2011’den beri çalışıyor. “Arabada uyurdum” diyor.', ['Elif Karaca']],
    [
      'is',
      'Sólveig er fjörutíu ára gömul og hefur unnið þar frá 2011. „Ég svaf í bílnum,“ segir hún.',
      ['Sólveig Jónsdóttir'],
    ],
    ['it', 'Moretti, quarantenne, lavora lì dal 2011. «Dormivo in macchina», racconta.', ['Gaia Moretti']],
    ['zh', '她提到一名在车里过夜的三个孩子的母亲。她说：“这样的事情我们绝对不能接受。”', ['李秀兰']],
    ['zh', '码头对所有船只开放，渔民第一年不用交费。她说：“这是我们送给大家的一份礼物。”', ['李秀兰']],
    ['ar', 'وأشارت إلى امرأة نامت في سيارتها. وقالت: «لن أقبل بهذا بعد اليوم أبدا».', ['سلمى الحداد']],
    ['ar', 'والميناء مفتوح لكل القوارب. وقالت: «هذه هدية لكل الصيادين في المدينة».', ['سلمى الحداد']],
    [
      'en',
      'At a shop near the bridge, she met a young cashier. “Nobody came for two days,” she said.',
      ['Grace Akello'],
    ],
  ])('does not speak: %s %s', async (language, paragraph, names) => {
    expect(await speakers(language, paragraph)).toEqual(names)
  })
})
