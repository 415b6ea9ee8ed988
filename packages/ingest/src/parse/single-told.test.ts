import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

/** A release in which somebody with a full name has spoken before. */
const speakers = async (language: string, before: string, paragraph: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${before}\n\n${paragraph}\n`, 'release.md')).release.quotes
    .slice(1)
    .map(({ speaker }) => speaker?.name ?? null)

const EN = '“The harbour opens on Monday,” said Grace Akello, director of the port.'
const SV = '”Hamnen öppnar på måndag”, säger Lena Forsgren, direktör för hamnen.'
const DA = '”Havnen åbner på mandag,” siger Hanne Dahl, direktør for havnen.'
const NB = '– Havna åpner på mandag, sier Kari Moen, direktør for havna.'
const DE = '„Der Hafen öffnet am Montag“, sagte Nadine Okafor, Leiterin des Hafens.'
const FR = '« Le port ouvre lundi », a déclaré Hélène Marchand, directrice du port.'
const IT = '«Il porto apre lunedì», ha detto Gaia Moretti, direttrice del porto.'
const IS = '„Höfnin opnar á mánudag,“ segir Sólveig Jónsdóttir, framkvæmdastjóri hafnarinnar.'
const UK = '«Порт відкриється в понеділок», – сказала директорка порту Дарина Левчук.'

describe('one unknown name that opens a sentence', () => {
  it.each([
    [EN, 'en', 'Vaha, 29, has sold both goats. “I skipped dinner first,” she says.', 'Vaha'],
    [EN, 'en', 'Tsedal, a mother of three, sold both goats. “I skipped dinner first,” she says.', 'Tsedal'],
    [SV, 'sv', 'Vaha, 29, har sålt båda getterna. ”Först åt jag ingen middag”, berättar hon.', 'Vaha'],
    [SV, 'sv', 'Tsedal, mamma till tre barn, har sålt getterna. ”Först åt jag ingen middag”, säger hon.', 'Tsedal'],
    [
      DA,
      'da',
      'Tsedal, der er mor til tre, har solgt gederne. ”Først spiste jeg ikke aftensmad,” siger hun.',
      'Tsedal',
    ],
    [NB, 'nb', 'Vaha (29) har solgt begge geitene. – Først spiste jeg ikke middag, forteller hun.', 'Vaha'],
    [DE, 'de', 'Vaha, 29, hat beide Ziegen verkauft. „Erst ließ ich das Abendessen weg“, erzählt sie.', 'Vaha'],
    [
      DE,
      'de',
      'Tsedal, Mutter von drei Kindern, hat beide Ziegen verkauft. „Erst ließ ich das Abendessen weg“, sagt sie.',
      'Tsedal',
    ],
    [
      FR,
      'fr',
      'Tsedal, mère de trois enfants, a vendu ses chèvres. « J’ai d’abord sauté le dîner », dit-elle.',
      'Tsedal',
    ],
    [IT, 'it', 'Tsedal, madre di tre figli, ha venduto le capre. «Prima ho saltato la cena», dice.', 'Tsedal'],
    [IS, 'is', 'Tsedal, þriggja barna móðir, hefur selt geiturnar. „Fyrst sleppti ég kvöldmat,“ segir hún.', 'Tsedal'],
    [UK, 'uk', 'Цедаль, мати трьох дітей, продала кіз. «Спочатку я перестала вечеряти», – каже вона.', 'Цедаль'],
  ])('is a person where an age or a relative is said of it: %s %s %s', async (before, language, paragraph, name) => {
    expect(await speakers(language, before, paragraph)).toEqual([name])
  })

  it.each([
    [DE, 'de', 'Die Jüngste im Raum ist die 19-jährige Tsedal. „Erst ließ ich das Abendessen weg“, sagt sie.'],
    [FR, 'fr', 'L’une d’elles est Tsedal, 20 ans aujourd’hui, qui a vécu au camp. « Je n’ai rien vu », dit-elle.'],
  ])(
    'leaves the words without a name where it stays unknown, and gives them to nobody else: %s %s %s',
    async (before, language, paragraph) => {
      expect(await speakers(language, before, paragraph)).toEqual([null])
    },
  )

  it.each([
    [EN, 'en', 'One of them is Amina, who is a midwife. “I have delivered six children,” she says.'],
    [DA, 'da', 'En af dem er Amina, som er jordemoder og nåede frem. ”Jeg har taget imod seks børn,” siger hun.'],
    [SV, 'sv', 'En av dem är Amina, som är barnmorska. ”Jag har tagit emot sex barn”, säger hon.'],
    [FR, 'fr', 'L’une d’elles est Amina, qui est sage-femme. « J’ai vu naître six enfants », raconte-t-elle.'],
    [IS, 'is', 'Ein þeirra er Amina, sem er ljósmóðir. „Ég hef tekið á móti sex börnum,“ segir hún.'],
  ])('is a person of whom a clause says the trade, even where a town is called so: %s %s %s', async (...release) => {
    expect(await speakers(release[1], release[0], release[2])).toEqual(['Amina'])
  })

  it('is no town with an age', async () => {
    const text = `${EN}\n\nKampala, 29, was no answer. “I skipped dinner first,” she says.`
    const { release } = await read(`---\nlanguage: en\n---\n\n# 12\n\n${text}\n`, 'release.md')
    expect(release.people.map(({ name }) => name)).toEqual(['Grace Akello'])
  })
})
