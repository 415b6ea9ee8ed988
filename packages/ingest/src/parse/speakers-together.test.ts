import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const said = async (language: string, body: string) =>
  (await read(`---\nlanguage: ${language}\n---\n\n# 12\n\n${body}\n`, 'release.md')).release.quotes.map(
    ({ speaker, jointSpeakers }) => [speaker?.name ?? null, ...jointSpeakers.map(({ name }) => name)],
  )

describe('two people whom a sentence names together', () => {
  it.each([
    [
      'it',
      'I segretari Marco Ferri e Lucia Galli hanno incontrato i braccianti. «Non vogliamo corone di fiori», ha detto il primo. «Vogliamo autobus», ha aggiunto la seconda.',
    ],
    [
      'en',
      'Union secretaries Marco Ferri and Lucia Galli met the workers. “We want no flowers,” said the former. “We want buses,” added the latter.',
    ],
    [
      'fr',
      'Les secrétaires Marco Ferri et Lucia Galli ont rencontré les ouvriers. « Nous ne voulons pas de fleurs », a dit le premier. « Nous voulons des bus », a ajouté la seconde.',
    ],
    [
      'es',
      'Los secretarios Marco Ferri y Lucia Galli se reunieron con los jornaleros. «No queremos flores», dijo el primero. «Queremos autobuses», añadió la segunda.',
    ],
    [
      'pt',
      'Os secretários Marco Ferri e Lucia Galli encontraram os trabalhadores. “Não queremos flores”, disse o primeiro. “Queremos autocarros”, acrescentou a segunda.',
    ],
    [
      'de',
      'Die Sekretäre Marco Ferri und Lucia Galli trafen die Arbeiter. „Wir wollen keine Blumen“, sagte der Erste. „Wir wollen Busse“, ergänzte die Zweite.',
    ],
  ])('speak one after the other (%s)', async (language, body) => {
    expect(await said(language, body)).toEqual([['Marco Ferri'], ['Lucia Galli']])
  })

  it.each([
    [
      'it',
      'I segretari dei sindacati, Marco Ferri e Lucia Galli, hanno ricordato i morti. «Non vogliamo corone di fiori», hanno dichiarato.',
    ],
    [
      'es',
      'Los secretarios del sindicato, Marco Ferri y Lucia Galli, recordaron a los muertos. «No queremos flores», declararon.',
    ],
    [
      'en',
      'The secretaries of the union, Marco Ferri and Lucia Galli, named the dead. “We want no flowers,” they said.',
    ],
  ])('speak together where no pronoun tells one of them (%s)', async (language, body) => {
    expect(await said(language, body)).toEqual([['Marco Ferri', 'Lucia Galli']])
  })
})

describe('a pronoun and a name that are the subject together', () => {
  it.each([
    [
      'sv',
      '– Vi kräver garantier, säger Jonas Wikström, som leder insatsen.\n\nI ett uttalande skriver han och ordföranden i Masisi, Furaha Nzita, att vården riskerar att kollapsa: ”Utan förare finns det inga ambulanser i distriktet.”',
    ],
    [
      'de',
      '„Wir fordern Garantien“, sagte Jonas Wikström, der den Einsatz leitet.\n\nIn einer Erklärung schreiben er und die Vorsitzende in Masisi, Furaha Nzita, dass die Versorgung zusammenbricht: „Ohne Fahrer gibt es keine Krankenwagen im Bezirk.“',
    ],
  ])('speak together, the pronoun first (%s)', async (language, body) => {
    expect(await said(language, body)).toEqual([['Jonas Wikström'], ['Jonas Wikström', 'Furaha Nzita']])
  })
})

describe('a relative who is named beside the subject', () => {
  it.each([
    [
      'it',
      'Alla firma ha assistito Yonas Tesfay, arrivato con la fotografia del fratello minore, Filmon, disperso nel 2013. «Ho portato una pietra di casa», ha raccontato.',
    ],
    [
      'en',
      'Yonas Tesfay came with a photograph of his younger brother, Filmon, who was lost in 2013. “I brought a stone from home,” he said.',
    ],
    [
      'es',
      'A la firma asistió Yonas Tesfay, llegado con la foto de su hermano menor, Filmon, desaparecido en 2013. «Traje una piedra de casa», contó.',
    ],
  ])('does not speak (%s)', async (language, body) => {
    expect(await said(language, body)).toEqual([['Yonas Tesfay']])
  })

  it('speaks where the verb leads to her', async () => {
    const body = '«Yo no buscaba justicia», dijo su madre, Ana Paredes, que viajó cuatro días.'
    expect(await said('es', `Cinco personas volvieron a casa el lunes.\n\n${body}`)).toEqual([['Ana Paredes']])
  })
})

describe('who goes on to speak', () => {
  it.each([
    [
      'it',
      'Il sindaco di Lopare, Dragan Mikić, ha annunciato che i terreni saranno assegnati. Ha poi chiesto a Sarajevo di rispettare la scadenza: «Ai nipoti vorrei lasciare qualche fungo in più».',
      'Dragan Mikić',
    ],
    [
      'es',
      'El alcalde de Lopare, Dragan Mikić, anunció que repartirá los terrenos. También pidió a Sarajevo respetar el plazo: «A los nietos quisiera dejarles alguna seta más».',
      'Dragan Mikić',
    ],
    [
      'pt',
      'O presidente da câmara, Dragan Mikić, anunciou que os terrenos serão entregues. Depois pediu a Sarajevo que respeite o prazo: “Aos netos queria deixar mais cogumelos”.',
      'Dragan Mikić',
    ],
    [
      'es',
      'El alto comisionado, Hernán Darío Villa, reconoció que el conflicto sigue. “Desminar es obligar a la paz a venir”, sostuvo el funcionario, quien confirmó un acuerdo.',
      'Hernán Darío Villa',
    ],
    [
      'ru',
      '«Ко мне до сих пор приезжают ночью», — говорит юрист фонда «Маяк» Ерлан Досумов из Шымкента.',
      'Ерлан Досумов',
    ],
    ['uk', '«До мене досі приїжджають уночі», — каже юристка фонду «Маяк» Олена Досенко з Рівного.', 'Олена Досенко'],
    [
      'ru',
      'За насосами следит Олег Приходченко из Каховки. «Я ответил, что боюсь», – рассказывает бывший крановщик.',
      'Олег Приходченко',
    ],
    [
      'is',
      'Ásgeir Þór Magnason mennta- og barnamálaráðherra þakkaði fyrir. „Þetta gengur ekki til lengdar,“ segir ráðherrann.',
      'Ásgeir Þór Magnason',
    ],
    ['it', '«Lo sapevamo tutti da anni», racconta la vedova, Fadila.', 'Fadila'],
    [
      'de',
      'Nationalrätin Flurina Cadosch kündigte eine Motion an. Ihre Begründung ist kurz: «Sechs Jahre sind kein Verfahren, sondern eine Kindheit.»',
      'Flurina Cadosch',
    ],
    [
      'es',
      'La alcaldesa Ana Ruiz dio las gracias. Su respuesta fue breve: «Seis años no son un trámite sino una infancia».',
      'Ana Ruiz',
    ],
  ])('is known by what the text has said (%s: %s)', async (language, body, name) => {
    expect(await said(language, `2026.\n\n${body}`)).toEqual([[name]])
  })

  it('is nobody whose words are the name of a thing', async () => {
    const body =
      'Зміну очолює Віоріка Плешко. Вона зізнається, що двомовний розмовник «Кордон по-людськи» колеги складали пів року.'
    expect(await said('uk', body)).toEqual([])
  })
})

describe('a pronoun for two in dialogue', () => {
  it('speaks with an adverb behind its verb', async () => {
    const body =
      'Rehtori Inga Laitila ja kunnanjohtaja Veikko Porsa iloitsevat päätöksestä.\n\n– Nyt viedään kieltä etelään, he toteavat yhdessä.'
    expect(await said('fi', body)).toEqual([['Inga Laitila', 'Veikko Porsa']])
  })
})
