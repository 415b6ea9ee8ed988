import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  es: 'El proyecto durará hasta finales del próximo año y sus resultados se publicarán junto con todos los gastos.',
  fr: 'Le projet dure jusqu’à la fin de l’année prochaine, et ses résultats seront publiés avec le détail des dépenses.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  pt: 'O projeto dura até ao fim do próximo ano, e os seus resultados serão publicados juntamente com todas as despesas.',
}

const spoken = async (language: string, ...paragraphs: readonly string[]) => {
  const { release } = await read(
    `---\nlanguage: ${language}\ntitle: T\n---\n\n${[FILLER[language], ...paragraphs].join('\n\n')}\n`,
    'release.md',
  )
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

describe('whom a pronoun or a verb alone takes up', () => {
  it.each([
    [
      'pt',
      'O embaixador Tomé Lobo condecorou Abbas Nasri, motorista da embaixada.',
      '“Dirigiu onze horas sem parar”, lembrou.',
    ],
    [
      'it',
      'La sindaca Anna Riva ha premiato Abbas Nasri, autista dell’ambasciata.',
      '«Ha guidato undici ore senza sosta», ha ricordato.',
    ],
  ])('is not whom the subject of the sentence did something to (%s)', async (language, first, second) => {
    const [speaker] = await spoken(language, first, second)
    expect(['Tomé Lobo', 'Anna Riva']).toContain(speaker)
  })

  it.each([
    ['it', 'Anna Riva tiene per mano il figlio Elio. «Sa contare le onde prima delle mele», sussurra.', 'Anna Riva'],
    ['pt', 'Rosa Delva aperta a mão do filho Caio. “Aprendeu a contar com as ondas”, sussurra.', 'Rosa Delva'],
  ])('is not a relative whom the sentence names (%s)', async (language, paragraph, name) => {
    expect(await spoken(language, paragraph)).toEqual([name])
  })

  it.each([
    [
      'fr',
      'Jean Morel, gouverneur du Nord, conduit la délégation.',
      'Il y retrouvera son confrère du Sud, Paul Bria, ainsi que le général Saley Kanté. « Le lac nous impose la paix », a-t-il expliqué.',
      'Jean Morel',
    ],
    [
      'en',
      'Theo Quill, who runs the harbour, left on Monday.',
      'He will meet the mayor of Gwent, Paul Marrow, on Friday. “The pier was never ours alone,” he said.',
      'Theo Quill',
    ],
  ])('is nobody named in a sentence whose subject is that pronoun (%s)', async (language, first, second, name) => {
    expect(await spoken(language, first, second)).toEqual([name])
  })

  it('is the last who was named, where the phrase says so', async () => {
    expect(
      await spoken(
        'it',
        'Accompagnato dalla direttrice Carla Neri, il ministro Paolo Riva ha distribuito quaderni. «È poco, lo so», ha ammesso quest’ultimo.',
      ),
    ).toEqual(['Paolo Riva'])
  })
})

describe('a verb of speech with an adverb within it', () => {
  it.each([
    ['it', 'La sindaca, Anna Riva, ha inoltre elogiato «la gente rimasta in piedi».', 'Anna Riva'],
    [
      'fr',
      'Le maire, Jean Morel, a pour sa part déclaré que le port resterait « ouvert à tous les bateaux ».',
      'Jean Morel',
    ],
  ])('leads to its words (%s)', async (language, paragraph, name) => {
    expect(await spoken(language, paragraph)).toEqual([name])
  })
})

describe('the subject of a clause of its own', () => {
  it('speaks behind a semicolon, whoever spoke before it', async () => {
    expect(
      await spoken(
        'en',
        'The agreement was signed by Mayor Edith Marrow and the head of the harbour, Theo Quill. “Every boat deserves a berth,” the former said; the latter spoke of “twenty-five years of friendship”.',
      ),
    ).toEqual(['Edith Marrow', 'Theo Quill'])
  })

  it('speaks behind a conjunction', async () => {
    expect(
      await spoken(
        'en',
        'Mayor Edith Marrow hopes for results by spring, while the harbour’s director Theo Quill cautions that “tides do not read timetables”.',
      ),
    ).toEqual(['Theo Quill'])
  })

  it('is no relative of whom a clause within it tells', async () => {
    expect(
      await spoken(
        'en',
        'Theo Quill, whose son Aidan drowned, said afterwards: “They listened. After years that is new.”',
      ),
    ).toEqual(['Theo Quill'])
  })
})
