import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const spoken = async (...lines: string[]) =>
  (await read(`${lines.join('\n\n')}\n`)).release.quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])

describe('a sentence that its attribution breaks off', () => {
  it.each([
    [
      'en',
      '“They forgot us,” said Ana Ruiz, head of the school, “and in May the water came.”',
      ['They forgot us,', 'and in May the water came.'],
    ],
    [
      'pt',
      '“Em agosto eu tinha onze meninos na sala”, contou a diretora Ana Ruiz, “e na segunda-feira fui buscar bancos à igreja.”',
      ['Em agosto eu tinha onze meninos na sala', 'e na segunda-feira fui buscar bancos à igreja.'],
    ],
    [
      'ru',
      '«Женщины боялись выйти к машине, – говорит директор школы Анна Ким. – Ко второму приезду они бы вышли».',
      ['Женщины боялись выйти к машине', 'Ко второму приезду они бы вышли'],
    ],
    [
      'es',
      '«La distancia ya no importa - dijo la directora Ana Ruiz -, pero la confianza tarda más».',
      ['La distancia ya no importa', 'pero la confianza tarda más'],
    ],
  ])('is two parts of what one person said (%s)', async (_, text, parts) => {
    const found = await spoken(text)
    expect(found.map(([said]) => said)).toEqual(parts)
    expect(new Set(found.map(([, name]) => name)).size).toBe(1)
  })
})

describe('a few words within the sentence of somebody else', () => {
  it.each([
    [
      'de',
      'Ein Betrieb müsse heute elf Stellen fragen, kritisierte Verbandschefin Ana Ruiz; das sei «ein Hindernislauf für Geduldige».',
      'ein Hindernislauf für Geduldige',
    ],
    [
      'en',
      'A firm has to ask eleven offices, said Ana Ruiz, head of the union; it was “a race for the patient ones”.',
      'a race for the patient ones',
    ],
    [
      'sv',
      'Statssekreterare Anna Ruus skriver att landet i år betalar mer än någonsin till skolorna, och att tryggheten är ”en röd linje” i stödet.',
      'en röd linje',
    ],
  ])('are hers where she goes on (%s)', async (_, text, said) => {
    expect((await spoken(text)).map(([found]) => found)).toContain(said)
  })

  it.each([
    [
      'fr',
      '« Nous avons les flacons, nous avons le froid », a dit la ministre Ana Ruiz. Les équipes iront de porte en porte avec la boîte à images « Ma peau, ma santé ».',
      1,
    ],
    [
      'it',
      '«La strada è aperta», ha detto il sindaco Ana Ruiz. I volontari passano di casa in casa con il cartellone «Acqua pulita, vita lunga».',
      1,
    ],
    [
      'en',
      '“The road is open,” said Ana Ruiz, the mayor. Volunteers go from door to door with the picture box “Clean water, long life”.',
      1,
    ],
    [
      'es',
      '«El camino está abierto», dijo la alcaldesa Ana Ruiz. Los voluntarios van de casa en casa con la caja de láminas «Agua limpia, vida larga».',
      1,
    ],
  ])('are no speech where nobody says them (%s)', async (_, text, count) => {
    expect(await spoken(text)).toHaveLength(count)
  })
})

describe('what is said of the speaker within dialogue', () => {
  it.each([
    [
      'nb',
      '– Sjefen hadde passene våre i en boks. Han sa at de lå trygt der, forteller Ola Nordli, en av sveiserne. – Men trygt for hvem?',
      'Men trygt for hvem?',
    ],
    [
      'sv',
      '– Chefen hade våra pass i en burk. Han sa att de låg tryggt där, berättar Ola Nordin, en av svetsarna. – Men tryggt för vem?',
      'Men tryggt för vem?',
    ],
    [
      'fi',
      '– Pomo piti passit laatikossa. Hän sanoi, että ne ovat siellä turvassa, kertoo Olli Niemi, yksi hitsaajista. – Mutta kenen turvassa?',
      'Mutta kenen turvassa?',
    ],
  ])('ends at the dash with which it goes on (%s)', async (_, text, last) => {
    expect((await spoken(text)).at(-1)?.[0]).toBe(last)
  })
})

describe('what somebody calls, accuses or compares', () => {
  it.each([
    ['en', 'Minister Ana Ruiz accused critics of her plan of “playing politics” with the valley.', 'playing politics'],
    [
      'fr',
      'La ministre Ana Ruiz accuse ses adversaires de « jouer avec l’avenir » de la vallée.',
      'jouer avec l’avenir',
    ],
    ['es', 'La ministra Ana Ruiz acusó a sus críticos de «jugar con el futuro» del valle.', 'jugar con el futuro'],
    ['is', 'Ráðherrann Ana Ruiz kallaði samninginn „vendipunkt fyrir dalinn“.', 'vendipunkt fyrir dalinn'],
    ['uk', 'Міністерка Анна Кім порівняла угоду з «містком через річку».', 'містком через річку'],
  ])('is said in her words (%s)', async (language, text, said) => {
    expect(await spoken(`---\nlanguage: ${language}\n---`, text)).toEqual([
      [said, expect.stringMatching(/^(?:Ana Ruiz|Анна Кім)$/u)],
    ])
  })
})

describe('a few words in what a sentence tells of somebody named before it', () => {
  it.each([
    [
      'en',
      'The governor, Luke Black, promised an answer. He also said the council would be open to the young, “even when the questions are uncomfortable”.',
      'Luke Black',
    ],
    [
      'ru',
      'Губернатор Лука Чернов пообещал ответить. Он также сообщил, что откроет заседания совета, «даже если вопросы будут неудобными».',
      'Лука Чернов',
    ],
    [
      'es',
      'El gobernador Luis Paz garantizó una respuesta. Añadió que abrirá las sesiones del consejo, «aunque las preguntas sean incómodas».',
      'Luis Paz',
    ],
    [
      'it',
      'Il governatore Luca Neri ha garantito una risposta. Ha aggiunto che aprirà ai giovani le sedute del consiglio, «anche quando le domande saranno scomode».',
      'Luca Neri',
    ],
  ])('are said by him (%s)', async (_, text, speaker) => {
    expect((await spoken(text)).map(([, name]) => name)).toEqual([speaker])
  })

  it('are given to nobody where two might be meant', async () => {
    const text =
      'La alcaldesa Ana Ruiz recibió al gobernador Luis Paz. Añadió que abrirá el consejo, «aunque las preguntas sean incómodas».'
    expect((await spoken(text)).map(([, name]) => name)).not.toContain('Luis Paz')
  })
})

describe('the title of a report', () => {
  it.each([
    ['pt', 'O último relatório do Instituto do Mar, «Verões Sem Fim», prevê mais vinte dias de risco máximo por ano.'],
    ['nb', 'I en undersøkelse blant 2000 familier i leirene, «Hjem til hva?», svarte fire av ti at de er redde.'],
    ['fr', 'L’étude « Les absents du canal », que la Croix-Rouge publie aujourd’hui, recense 1 260 disparitions.'],
  ])('is not spoken between commas or behind an article of one letter (%s)', async (language, text) => {
    expect(await spoken(`---\nlanguage: ${language}\n---`, text)).toEqual([])
  })
})

it('dialogue does not go on with the second office of its speaker', async () => {
  const text =
    '– Vi hade sökt en läkare i elva år. Hon bodde redan här, säger regionrådet Anna Ruus (S), ordförande i hälsonämnden.'
  expect(await spoken('---\nlanguage: sv\n---', text)).toEqual([
    ['Vi hade sökt en läkare i elva år. Hon bodde redan här', 'Anna Ruus'],
  ])
})
