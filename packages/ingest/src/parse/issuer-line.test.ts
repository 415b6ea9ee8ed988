import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const HEADS: Readonly<Record<string, readonly [office: string, title: string, text: string]>> = {
  ar: [
    'هيئة الثروة السمكية',
    'افتتاح مفرخة جديدة في دمياط',
    'دمياط، 3 مارس 2026 – افتتحت الهيئة مفرخة للأسماك في ميناء دمياط يوم الثلاثاء، بعد ثلاث سنوات من العمل في مضخاتها وأحواضها.',
  ],
  de: [
    'Landesbetrieb Küstenschutz Schleswig-Holstein',
    'Neue Brutanlage in Büsum eröffnet',
    'Büsum - 3. März 2026\n\nDas Landesamt hat am Dienstag in Büsum eine Brutanlage für Dorsch eröffnet, nach drei Jahren Arbeit an Pumpen und Becken.',
  ],
  en: [
    'Ministry of Fisheries and Coastal Affairs',
    'New hatchery opens in Hofn',
    'HOFN, Iceland, 3 March 2026 – The Ministry opened a hatchery for cod in the harbour of Hofn on Tuesday, after three years of work on its pumps.',
  ],
  fr: [
    'Centre régional de la pêche',
    'Une nouvelle écloserie ouvre à Saint-Malo',
    'Saint-Malo 3 mars 2026\n\nLe Centre a ouvert mardi une écloserie dans le port de Saint-Malo, après trois ans de travaux sur ses pompes et ses bassins.',
  ],
  is: [
    'Matvælaráðuneytið',
    'Ný klakstöð opnuð á Höfn',
    'Höfn, 3. mars 2026 – Ráðuneytið opnaði klakstöð fyrir þorsk í höfninni á Höfn á þriðjudag, eftir þriggja ára vinnu við dælur og kör.',
  ],
  ru: [
    'Агентство по рыболовству Карелии',
    'В Сортавале открыт новый питомник',
    'Сортавала - 3 марта 2026\n\nАгентство открыло питомник в порту Сортавалы во вторник, после трёх лет работы над его насосами и бассейнами.',
  ],
  uk: [
    'Державне агентство рибного господарства України',
    'У Рені відкрили новий розплідник',
    '3 березня 2026 року, Рені\n\nАгентство відкрило розплідник у порту Рені у вівторок, після трьох років роботи над його насосами й басейнами.',
  ],
}

it.each(Object.entries(HEADS))('the name of the office above the title is no title (%s)', async (_, lines) => {
  const { release } = await read(`${lines.join('\n\n')}\n`)
  expect(release).toMatchObject({ title: lines[1], subtitle: null, dateline: { date: '2026-03-03' } })
  expect(release.dateline?.place).toMatch(/^\p{L}/u)
})

it.each([
  [
    'Ministry Opens New Hatchery for Coastal Towns',
    'A third one will follow next year',
    'HOFN, Iceland, 3 March 2026 – The Ministry opened a hatchery for cod in the harbour of Hofn on Tuesday, after three years of work for the towns of the coast.',
  ],
  [
    'Агентство открыло питомник',
    'Третий появится через год',
    'СОРТАВАЛА, 3 марта 2026 – Агентство открыло питомник в порту Сортавалы во вторник, после трёх лет работы над его насосами и бассейнами.',
  ],
])('a title with an office in it stays the title above its subtitle: %s', async (title, subtitle, text) => {
  const { release } = await read(`${title}\n\n${subtitle}\n\n${text}\n`)
  expect(release).toMatchObject({ title, subtitle })
})

it('two offices above the title are no title, where the text names one of them', async () => {
  const { release } = await read(
    'Press release\n\nRiver Council and Torvey\n\nSixty people learn to mend nets\n\nTORVEY, 3 March 2026 – Sixty people began a course in mending nets on Tuesday. The River Council pays for it, and boats from six ports take part in it this spring.\n',
  )
  expect(release).toMatchObject({ title: 'Sixty people learn to mend nets', subtitle: null })
})

it.each([
  [
    'University of the Northern Fells\nCommunications Office\nHill Road 14',
    'Farm hands find a meteorite',
    'HOFN, Iceland, 3 March 2026 – Two farm hands have found a meteorite in a field near Hofn, researchers said on Tuesday. It weighs nine kilos.',
  ],
  [
    'Styrelsen for Søfart',
    'Ny vejledning til skippere',
    'ESBJERG – Styrelsen for Søfart åbner en vejledning for skippere i havnen, og den har åbent fra mandag til fredag.',
  ],
  [
    'Gobierno Regional de Aysén',
    'Rescatan a pescadores en el canal',
    'COYHAIQUE, 3 de marzo de 2026 – Doce pescadores fueron rescatados el lunes en el canal, dijo el Gobierno Regional. Todos están bien.',
  ],
  [
    'Фонд «Тихая гавань»',
    'Семь лодок починили за зиму',
    'СОРТАВАЛА, 3 марта 2026 – Семь лодок починили за зиму в мастерской порта, и весной они снова выйдут в озеро.',
  ],
  [
    'Friends of the Fjord – Press Release',
    'Seals are back in the fjord',
    'HOFN, Iceland, 3 March 2026 – More than ninety seals have been counted in the fjord since January, as many as thirty years ago.',
  ],
  [
    'Ministry of Fisheries, 3 March 2026',
    'New hatchery opens in Hofn',
    'A hatchery for cod opened in the harbour of Hofn on Tuesday, after three years of work on its pumps and its basins.',
  ],
])('the letterhead above the title is no title: %s', async (letterhead, title, text) => {
  const { release } = await read(`${letterhead}\n\n${title}\n\n${text}\n\nMore will follow in the summer.\n`)
  expect(release).toMatchObject({ title, subtitle: null })
})
