import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

async function speakersOf(language: string, paragraph: string): Promise<readonly (string | null)[]> {
  const text = `---\nlanguage: ${language}\ntitle: T\n---\n\n${FILLER[language]}\n\n${paragraph}\n`
  const { release } = await read(text, 'r.md')
  return release.quotes.map(({ speaker }) => speaker?.name ?? null)
}

describe('another word for the same person in Germanic languages', () => {
  it.each([
    [
      'en',
      'Anna Clarke',
      'Anna Clarke, a paediatrician at the clinic in Leeds, has seen forty children. “We need beds,” the doctor said.',
    ],
    [
      'en',
      'Paul Ford',
      'Ruth Allen, a marine biologist, and Paul Ford, a trawler skipper, sailed together. “I saw none,” the fisherman said.',
    ],
    [
      'en',
      'Helen Ward',
      'Mayor Helen Ward opened the bridge in York. “It will last a century,” the civic leader said.',
    ],
    [
      'en',
      'Ruth Allen',
      'Ruth Allen, a marine biologist, and Paul Ford, a trawler skipper, sailed together. “There are fewer,” the researcher said.',
    ],
    [
      'en',
      'May Tan',
      'Ivan Petrov, a violinist, came to Bath with the sculptor May Tan. “Stone sings, too,” said the artist.',
    ],
    [
      'en',
      'Tom Reid',
      'Tom Reid, a beekeeper in Perth, met the vet Joan Lyle on Monday. “My hives are empty,” the apiarist said.',
    ],
    ['de', 'Karl Huber', 'Bürgermeister Karl Huber eröffnete das Bad. „Es wird halten“, so der Rathauschef.'],
    [
      'de',
      'Jan Petersen',
      'Die Kinderärztin Lena Vogt und der Kapitän Jan Petersen halfen. „Die See war hoch“, sagte der Seemann.',
    ],
    [
      'de',
      'Uwe Thoms',
      'Der Milchbauer Uwe Thoms und der Tierarzt Ole Brodersen sprachen am Montag. „Der Preis ist zu tief“, sagte der Landwirt.',
    ],
    ['de', 'Klaus Mohr', 'Gefängnisarzt Klaus Mohr schlug Alarm. „Es fehlt an Betten“, sagte der Mediziner.'],
    ['de', 'Otto Heinen', 'Landrat Otto Heinen sperrte die Straße. „Der Hang rutscht“, sagte der Kreischef.'],
    ['da', 'Jens Friis', 'Borgmester Jens Friis åbnede broen i Vejle. »Den holder i hundrede år,« siger bykongen.'],
    ['da', 'Ole Krag', 'Biologen Rikke Dahl og fiskeskipper Ole Krag sejlede ud. »Jeg så ingen,« siger fiskeren.'],
    ['da', 'Ida Rask', 'Violinist Ivan Bak kom til Viborg med billedhugger Ida Rask. »Sten synger,« siger kunstneren.'],
    ['nb', 'Anne Lie', 'Kommuneoverlege Anne Lie åpnet klinikken i Bodø. – Vi mangler senger, sier legen.'],
    ['nb', 'Siri Vik', 'Biologen Siri Vik og fiskeren Ola Krog dro ut. – Det er færre, sier forskeren.'],
    ['nb', 'Ante Sara', 'Reineier Ante Sara gikk i dager. – Beitet er låst, sier reindriftsutøveren.'],
    ['sv', 'Bo Lind', 'Kriminalkommissarie Bo Lind ledde sökandet. ”Vi fann båten”, säger polismannen.'],
    ['sv', 'Olle Krok', 'Marinbiologen Siri Vik och skepparen Olle Krok for ut. ”Jag såg ingen”, säger fiskaren.'],
    ['sv', 'Anna Holm', 'Barnläkaren Anna Holm öppnade kliniken i Gävle. ”Vi saknar sängar”, säger doktorn.'],
    [
      'is',
      'Sigrún Pálsdóttir',
      'Sigrún Pálsdóttir jarðfræðingur og Helgi Björnsson, bóndi í Vík, gengu á fjallið. „Það skelfur,“ segir vísindakonan.',
    ],
    [
      'is',
      'Karl Einarsson',
      'Karl Einarsson, skipstjóri í Grindavík, og Anna Jónsdóttir læknir hittust. „Aldan var veggur,“ segir sjómaðurinn.',
    ],
    [
      'is',
      'Helgi Björnsson',
      'Helgi Björnsson, sóknarprestur í Vík, hringdi klukkunni. „Hún er sprungin,“ segir klerkurinn.',
    ],
  ])('in %s takes up %s: %s', async (language, name, paragraph) => {
    expect(await speakersOf(language, paragraph)).toEqual([name])
  })

  it.each([
    ['en', 'Anna Clarke, a paediatrician at the clinic, closed the ward. “We waited for hours,” said a local doctor.'],
    ['en', 'Ivan Petrov, a violinist, came to Bath. “It costs too much,” one artist said.'],
    ['en', 'Anna Clarke, a dairy farmer in Kent, sold her herd. “We waited for hours,” the doctor said.'],
    ['en', 'Peter Hall, spokesman for the mayor, spoke on Monday. “The road stays open,” the civic leader said.'],
    ['en', 'Mark Lee, director of the school of physicians, came to Bath. “It was late,” the doctor said.'],
    ['de', 'Jens Kruse, Chirurg am Klinikum Kiel, operierte zweimal. „Es ging gut“, sagte die Ärztin.'],
    [
      'de',
      'Jens Kruse, Chirurg am Klinikum Kiel, operierte zweimal. „Wir warten seit Stunden“, sagte ein anderer Arzt.',
    ],
    ['de', 'Klaus Mohr, Sprecher des Bürgermeisters, kam am Montag. „Die Straße bleibt offen“, sagte der Rathauschef.'],
    ['da', 'Børnelæge Anna Holm åbnede klinikken i Odense. »Vi ventede i timer,« siger en anden læge.'],
    [
      'sv',
      'Anna Holm, kirurg vid sjukhuset i Gävle, opererade två gånger. ”Vi väntade i timmar”, säger en annan läkare.',
    ],
    ['sv', 'Anna Holm, kirurg vid sjukhuset i Gävle, opererade två gånger. ”Vi väntade i timmar”, säger läkare.'],
    ['is', 'Eva Karlsdóttir, ljósmóðir á Húsavík, tók á móti tvíburum. „Þeir dafna vel,“ segir lögreglumaðurinn.'],
    ['de', 'Die Biologin Rita Sommer und die Geologin Eva Kern zählten. „Es sind weniger“, sagte die Forscherin.'],
    ['da', 'Biologen Rikke Dahl og geologen Per Lund sejlede ud. »Der er færre,« siger forskeren.'],
    ['sv', 'Marinbiologen Siri Vik och geologen Per Lund for ut. ”Det är färre”, säger forskaren.'],
  ])('in %s names nobody whom it may not mean: %s', async (language, paragraph) => {
    expect(await speakersOf(language, paragraph)).toEqual([null])
  })

  it('names nobody where two persons may be called so', async () => {
    const paragraph =
      'Lars Holm, kirurg i Gävle, och Eva Lind, barnläkare i Falun, mötte Olle Krok. ”Det gick bra”, säger doktorn.'
    expect(await speakersOf('sv', paragraph)).toEqual([null])
  })
})
