/** One release in five languages, of an event that never was. */
export const PONTOON = {
  en: `Floating school reaches its thousandth pupil in Ganvié

COTONOU, 14 May 2026 – The floating school of Ganvié enrolled its 1,024th pupil on Thursday, eleven years after the first pontoon was tied up. It now has 17 classrooms and two boats that fetch 312 children every morning.

“My mother paddled past these doors and was never let in,” said Odette Hounkpatin, head of the school, who was born in Porto-Novo. “Now she cooks for 312 children.”

The school cost 2.4 million dollars, of which Stilt Trust, an aid group led by Ruben Castelhano, gave 640,000. A further 38 pontoons are being built in Abomey-Calavi and are to be launched before the rains.

“We counted every plank,” Castelhano said.
`,
  fr: `L’école flottante de Ganvié accueille son millième élève

COTONOU, 14 mai 2026 – L’école flottante de Ganvié a inscrit jeudi son 1 024e élève, onze ans après l’amarrage du premier ponton. Elle compte aujourd’hui 17 salles de classe et deux bateaux qui vont chercher 312 enfants chaque matin.

« Ma mère passait en pirogue devant ces portes sans jamais pouvoir entrer », a déclaré Odette Hounkpatin, directrice de l’école, née à Porto-Novo. « Aujourd’hui, elle cuisine pour 312 enfants. »

L’école a coûté 2,4 millions de dollars, dont 640 000 donnés par Stilt Trust, une association dirigée par Ruben Castelhano. Par ailleurs, 38 pontons sont en construction à Abomey-Calavi et seront mis à l’eau avant les pluies.

« Nous avons compté chaque planche », a dit M. Castelhano.
`,
  da: `Flydende skole i Ganvié har fået elev nummer tusind

COTONOU, 14. maj 2026 – Den flydende skole i Ganvié indskrev torsdag elev nummer 1.024, elleve år efter at den første ponton blev fortøjet. Den har nu 17 klasselokaler og to både, der henter 312 børn hver morgen.

»Min mor padlede forbi de døre og kom aldrig ind,« sagde Odette Hounkpatin, der leder skolen og er født i Porto-Novo. »Nu laver hun mad til 312 børn.«

Skolen kostede 2,4 millioner dollar, hvoraf Stilt Trust, en hjælpeorganisation ledet af Ruben Castelhano, gav 640.000. Yderligere 38 pontoner bygges i Abomey-Calavi og sættes i vandet før regntiden.

»Vi talte hver eneste planke,« sagde Castelhano.
`,
  ru: `Плавучая школа в Ганвье приняла тысячного ученика

КОТОНУ, 14 мая 2026 года – Плавучая школа в Ганвье в четверг приняла 1024-го ученика, через одиннадцать лет после того, как был причален первый понтон. Сейчас в ней 17 классов и две лодки, которые каждое утро привозят 312 детей.

«Моя мама проплывала мимо этих дверей, и её никогда не пускали», — сказала Одетт Хункпатин, директор школы, родившаяся в Порто-Ново. «Теперь она готовит для 312 детей».

Школа обошлась в 2,4 млн долларов, из которых 640 000 дал фонд «Стилт Траст» во главе с Рубеном Каштельяно. Ещё 38 понтонов строятся в Абомее-Калави, их спустят на воду до дождей.

«Мы пересчитали каждую доску», — сказал Каштельяно.
`,
  zh: `贝宁冈维埃水上学校迎来第一千名学生

科托努2026年5月14日电——冈维埃水上学校周四录取了第1024名学生，距第一个浮箱系泊已有十一年。学校现有17间教室和两艘船，每天早晨接送312名儿童。

“我母亲划船经过这些门，从来没能进去，”出生于波多诺伏的校长奥黛特·洪克帕廷说。“现在她为312个孩子做饭。”

学校耗资240万美元，其中64万美元由鲁本·卡斯特利亚诺领导的援助团体Stilt Trust捐赠。另有38个浮箱正在阿波美卡拉维建造，将于雨季前下水。

“我们数过每一块木板，”卡斯特利亚诺说。
`,
} as const

/** Another event of the same issuer on the same day, with the same speakers in the same town. */
export const BRIDGE = {
  en: `Footbridge over Lake Nokoué opens to market women

COTONOU, 14 May 2026 – A footbridge of 860 metres opened on Thursday between Ganvié and So-Ava. About 5,700 market women crossed by canoe until now, and 23 of them drowned in the storms of the last decade.

“I crossed with my heart in my mouth for 29 years,” said Odette Hounkpatin, head of the floating school, who cut the ribbon. “Today I only carried my basket.”

Stilt Trust, an aid group led by Ruben Castelhano, paid 1.9 million dollars for it, and the town of So-Ava keeps 46 lamps burning at night.

“A bridge is cheaper than a boat that sinks,” Castelhano said.
`,
  fr: `Un comptoir de semences ouvre pour les jardins flottants

COTONOU, 14 mai 2026 – Un comptoir de semences a ouvert jeudi au marché de Dantokpa pour les 430 maraîchers qui cultivent des jardins flottants. Il prête 16 sortes de graines, à rendre après la récolte.

« Une graine prêtée revient toujours avec dix autres », a déclaré Odette Hounkpatin, qui préside l’association des parents de l’école flottante.

Stilt Trust, une association dirigée par Ruben Castelhano, a donné 75 000 dollars, et la mairie de Cotonou le local de 54 mètres carrés.

« Nous avons commencé par le gombo », a dit M. Castelhano.
`,
} as const
