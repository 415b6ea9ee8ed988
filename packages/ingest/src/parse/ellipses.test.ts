import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  es: 'El proyecto durará hasta finales del próximo año y sus resultados se publicarán junto con todos los gastos.',
  fi: 'Hanke kestää ensi vuoden loppuun, ja sen tulokset julkaistaan yhdessä kaikkien menojen kanssa.',
  fr: 'Le projet durera jusqu’à la fin de l’année prochaine et ses résultats seront publiés avec toutes les dépenses.',
  pt: 'O projeto vai durar até ao fim do próximo ano e os seus resultados serão publicados com todas as despesas.',
  tr: 'Proje gelecek yılın sonuna kadar sürecek ve sonuçları bütün harcamalarla birlikte yayımlanacak.',
  uk: 'Проєкт триватиме до кінця наступного року, а його результати опублікують разом із докладним описом усіх видатків.',
}

it.each([
  [
    'es',
    'La especialista Ilse Brandt explicó el modelo. A su juicio, "las empresas llegan cuando alguien contesta el teléfono".',
    'Ilse Brandt',
  ],
  [
    'pt',
    'A prefeita Janaína Loureiro abriu o posto. E resume: "Antes, o hospital mais próximo era Manaus ou Deus."',
    'Janaína Loureiro',
  ],
  [
    'en',
    'Karim Bakhshi, a fisherman, laughed. "He will drown in books before he drowns in water," the old man said.',
    'Karim Bakhshi',
  ],
  [
    'uk',
    'Речник служби Андрій Литвинко нагадав про обмеження. Посадовець наголосив: «Безкоштовно не означає безконтрольно».',
    'Андрій Литвинко',
  ],
  [
    'fi',
    '– Valitsemme joka aamu sen reitin, joka on vähemmän huono, Outi Koskela kertoo puhelimitse Oulusta.',
    'Outi Koskela',
  ],
  ['fi', '– Savun haistaa nenä kilometristä, toimitusjohtaja Sanna Räihälä kuvailee.', 'Sanna Räihälä'],
  [
    'tr',
    '“Denizci karaya çıktığında bir kapı çalabilmeli” diyor Vakıf Genel Sekreteri Alper Yıldıran.',
    'Alper Yıldıran',
  ],
  [
    'fr',
    'La présidente de la coopérative, Hadiza Illo, se souvient. « On nous appelait "les dames" hier. Aujourd’hui, les marchands font la queue. »',
    'Hadiza Illo',
  ],
])('%s: %s is said by %s', async (language, body, name) => {
  const { release } = await read(
    `---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${body}\n`,
    'release.md',
  )
  expect(release.quotes.map(({ speaker }) => speaker?.name)).toEqual([name])
})
