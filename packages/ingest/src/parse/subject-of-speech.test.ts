import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const FILLER: Readonly<Record<string, string>> = {
  de: 'Das Vorhaben dauert bis zum Ende des nächsten Jahres, und seine Ergebnisse werden mit allen Ausgaben veröffentlicht.',
  en: 'The project runs until the end of next year, and its results will be published together with all that was spent.',
  es: 'El proyecto durará hasta finales del próximo año y sus resultados se publicarán junto con todos los gastos.',
  it: 'Il progetto durerà fino alla fine del prossimo anno e i suoi risultati saranno pubblicati insieme a tutte le spese.',
  sv: 'Projektet pågår till slutet av nästa år, och resultaten offentliggörs tillsammans med en redovisning av alla utgifter.',
}

const spoken = async (language: string, ...paragraphs: readonly string[]) => {
  const { release } = await read(
    `---\nlanguage: ${language}\ntitle: T\n---\n\n${[FILLER[language], ...paragraphs].join('\n\n')}\n`,
    'release.md',
  )
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

describe('the subject of a verb of speech', () => {
  it.each([
    [
      'en',
      'Mayor Edith Marrow thanked the head of the harbour, Theo Quill, who wrote: “The pier was never ours alone.”',
    ],
    [
      'es',
      'La alcaldesa Ana Ruiz agradeció al director del puerto, Theo Quill, que escribió: “El muelle nunca fue solo nuestro”.',
    ],
    [
      'it',
      'La sindaca Anna Riva ha ringraziato il direttore del porto, Theo Quill, che ha scritto: “Il molo non è mai stato solo nostro”.',
    ],
  ])('is whom a relative clause describes (%s)', async (language, paragraph) => {
    expect(await spoken(language, paragraph)).toEqual(['Theo Quill'])
  })

  it.each([
    [
      'en',
      'Mayor Edith Marrow opened the pier. Asked about the engineer Theo Quill, she said: “He drew every pile himself.”',
    ],
    [
      'de',
      'Bürgermeisterin Edith Marrow eröffnete den Steg. Auf eine Frage nach dem Ingenieur Theo Quill antwortete sie: „Er hat jeden Pfahl selbst gezeichnet.“',
    ],
    [
      'sv',
      'Borgmästare Edith Marrow invigde bryggan. På en fråga om ingenjören Theo Quill svarade hon: ”Han ritade varenda påle själv.”',
    ],
  ])('is no name behind a preposition (%s)', async (language, paragraph) => {
    expect(await spoken(language, paragraph)).toEqual(['Edith Marrow'])
  })

  it('is the role that opens the sentence where a second verb says that somebody spoke', async () => {
    expect(
      await spoken(
        'en',
        'Fisheries minister Edith Marrow came on Friday.',
        'The minister pointed to three talks between Theo Quill and the owners and added: “We will not wait for a fourth.”',
      ),
    ).toEqual(['Edith Marrow'])
  })

  it.each([
    ['en', 'Theo Quill said he was “proud of every single pile” and added “the sea will have the last word on it”.'],
    ['it', 'Theo Quill ha detto di essere “fiero di ogni singolo palo” e ha aggiunto “il mare avrà l’ultima parola”.'],
    ['sv', 'Theo Quill sa att han var ”stolt över varenda påle” och tillade att ”havet får sista ordet i saken”.'],
  ])('stays the same where the sentence goes on with a second quote (%s)', async (language, paragraph) => {
    expect(await spoken(language, paragraph)).toEqual(['Theo Quill', 'Theo Quill'])
  })

  it('is nobody whom the text knows where a surname that nothing introduces spoke last', async () => {
    expect(
      await spoken(
        'en',
        'Harbour master Theo Quill opened the pier.',
        'Okonjo says the engine is new. “I have tried it myself in the worst of the winter,” he said.',
      ),
    ).not.toContain('Theo Quill')
  })
})

it('is nobody where a noun of the pronoun’s sex stands behind a name that does not tell its own', async () => {
  expect(
    await spoken(
      'en',
      'For engineer Tuyisenge Mbeki the search is over. In the autumn Mbeki will travel there with a sister. She has one wish: “I want to see the mountains once before I am old.”',
    ),
  ).toEqual([null])
})

it('stays the same in the clause behind a semicolon', async () => {
  expect(
    await spoken(
      'de',
      'Ein Betrieb müsse elf Stellen informieren, kritisierte Verbandspräsident Theo Quill; das sei „ein Hindernislauf für Gutwillige“.',
    ),
  ).toEqual(['Theo Quill'])
})

it('knows a child by a given name with a relative clause', async () => {
  const { release } = await read(
    `---\nlanguage: de\ntitle: T\n---\n\n${FILLER.de}\n\nDer Bericht schildert das Schicksal von Jonas, der mit dreizehn kam. „Jeder hat mich nach den Eltern gefragt“, erzählt der heute Sechzehnjährige, der in Steyr lernt.\n`,
    'release.md',
  )
  expect(release.people.map(({ name }) => name)).toEqual(['Jonas'])
})

it('knows a surname behind the verb of a quote, but no country whose minister is meant', async () => {
  expect(await spoken('de', '„Der Steg hält noch hundert Jahre“, sagte Okonjo am Freitag.')).toEqual(['Okonjo'])
  expect(await spoken('sv', '”Bryggan håller i hundra år till”, sa Zambias fiskeminister i fredags.')).not.toContain(
    'Zambias',
  )
})

it('finds who speaks around a verb of two words', async () => {
  expect(
    await spoken(
      'de',
      'Der Hafenmeister Theo Quill kam zuletzt.',
      '„Der Steg hält noch hundert Jahre“, fügte er hinzu.',
    ),
  ).toEqual(['Theo Quill'])
})

it('takes an Arabic article for part of a name', async () => {
  expect(
    await spoken(
      'en',
      'Fisheries minister Omar al-Quds came on Friday.',
      '“We will build a second pier,” al-Quds said.',
    ),
  ).toEqual(['Omar al-Quds'])
})
