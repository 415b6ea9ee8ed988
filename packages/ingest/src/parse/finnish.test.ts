import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const released = async (body: string) =>
  (await read(`---\nlanguage: fi\n---\n\n# Kunta avasi neuvontapisteen\n\n${body}\n`, 'release.md')).release

describe('who is in a Finnish release', () => {
  it.each([
    ['in the genitive', 'Lieksan kaupunginjohtaja Tiina Hämäläisen mukaan jonot lyhenivät.', ['Tiina Hämäläinen']],
    [
      'beside a role that begins with somebody else’s',
      'Valtuutetun toimiston ylitarkastaja Petteri Hallamaa huomauttaa asiasta.',
      ['Petteri Hallamaa'],
    ],
    ['whose stem changes', 'Kapteeni Eero Mäen mielestä jää on ohutta.', ['Eero Mäki']],
    ['with a foreign name', 'Varapääjohtaja Thomas Östrosin mukaan laina maksetaan.', ['Thomas Östros']],
    [
      'in another case, with the base elsewhere',
      'Niko Palsasella on edessään kurssi. ”Pelkään vain aamuja”, Palsanen vitsailee.',
      ['Niko Palsanen'],
    ],
    ['whose name is in the base form', 'Tutkija Lars Hansen kertoi tuloksesta.', ['Lars Hansen']],
    ['who was born or lives somewhere', 'Turussa syntynyt Ahmed Yusuf valmentaa joukkuetta.', ['Ahmed Yusuf']],
    [
      'before a place',
      'Heino tapasi kollegansa Erik Lindqvistin Tukholmassa. Lindqvistin mukaan yhteistyö jatkuu.',
      ['Erik Lindqvist'],
    ],
    [
      'behind a word that opens the sentence',
      'Ministeri Somchai Ruang saapui. Allekirjoitustilaisuudessa Ruang kiitti kaikkia.',
      ['Somchai Ruang'],
    ],
    [
      'and not the company that the role belongs to',
      '”Hyvä”, sanoo Sunda Polymersin perustaja Ada Osei.',
      ['Ada Osei'],
    ],
  ])('stands there %s', async (_, body, names) => {
    expect((await released(body)).people.map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['Pohjoisen merikeskuksen johtaja Riikka Ojamäki avasi altaan.', 'Pohjoisen merikeskuksen johtaja'],
    ['Tilaisuuden avasi YK:n pysyvä edustaja Elina Aho.', 'YK:n pysyvä edustaja'],
    ['Lisäksi johtaja Riikka Ojamäki avasi altaan.', 'johtaja'],
  ])('has what the role belongs to: %s', async (body, role) => {
    expect((await released(body)).people.map((person) => person.role)).toEqual([role])
  })
})

describe('who speaks in a Finnish release', () => {
  const said = async (body: string) =>
    (await released(body)).quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])

  it.each([
    ['', 'Hän on yksi selvityksen tekijöistä.'],
    [' Oulun yliopistosta', 'Hän vaatii kuntaa palaamaan sopimukseen vielä tänä vuonna.'],
  ])('and what is told of the speaker behind the attribution is not said (%#)', async (from, told) => {
    expect(await said(`– Nyt on aika päättää, sanoo professori Leena Achté${from}. ${told}`)).toEqual([
      ['Nyt on aika päättää', expect.stringMatching(/^Leena Achté/)],
    ])
  })

  it('by a role with when it spoke, before more speech', async () => {
    const text =
      'Ministeri Aino Rantanen vieraili kylässä maanantaina ja tapasi sen asukkaita.\n\n– Turva ei synny sotilaista, ministeri sanoi vierailun päätteeksi. – Se syntyy työstä.'
    expect(await said(text)).toEqual([
      ['Turva ei synny sotilaista', 'Aino Rantanen'],
      ['Se syntyy työstä.', 'Aino Rantanen'],
    ])
  })

  it('but what the speaker tells of others is said, and what stands behind a dash again', async () => {
    expect(await said('– Tytär opetti minua, kertoo rehtori Aino Rantanen. – Hän korjasi virheet.')).toHaveLength(2)
    const text = '– Perheet ovat väsyneitä, kertoo rehtori Aino Rantanen. He ovat odottaneet vuosia.'
    expect(await said(text)).toEqual([
      ['Perheet ovat väsyneitä', 'Aino Rantanen'],
      ['He ovat odottaneet vuosia.', 'Aino Rantanen'],
    ])
  })

  it.each([
    [
      'behind a dialogue dash, the verb first and last',
      '– Vesi nousi kellariin, kertoo kauppias Aino Rantanen. Sen jälkeen emme nukkuneet.\n\n– Olimme onnekkaita, Rantanen jatkaa. Nyt on kuivaa.',
      [
        ['Vesi nousi kellariin', 'Aino Rantanen'],
        ['Sen jälkeen emme nukkuneet.', 'Aino Rantanen'],
        ['Olimme onnekkaita', 'Aino Rantanen'],
        ['Nyt on kuivaa.', 'Aino Rantanen'],
      ],
    ],
    [
      'behind a dash within a paragraph, up to what is told of the speaker',
      'Kuhmossa asuva Rima Haddad avasi leipomon. – Leivon sitä, mitä äitini leipoi, hän sanoo. Haddadin leipomo työllistää viisi.',
      [['Leivon sitä, mitä äitini leipoi', 'Rima Haddad']],
    ],
    [
      'nobody whom the text names',
      'Pormestari Aino Rantanen avasi torin.\n\n– Tämä on kolmas talvi ilman sähköä, sanoo Orvanka.\n\n– Ensi vuonna lähdemme, hänen miehensä lisää.',
      [
        ['Tämä on kolmas talvi ilman sähköä', null],
        ['Ensi vuonna lähdemme', null],
      ],
    ],
    [
      'the one whose words are told before',
      'Rehtori Outi Niemen mukaan moni ei tiedä sitä. ”Kysymme passia ensin”, Niemi sanoo.',
      [['Kysymme passia ensin', 'Outi Niemi']],
    ],
    [
      'the one who is the subject, not the one spoken to',
      'Ministeri Aino Rantanen kertoi Kari Mäelle: ”Laki tulee voimaan keväällä.” Mäki on johtaja.',
      [['Laki tulee voimaan keväällä.', 'Aino Rantanen']],
    ],
  ])('is %s', async (_, body, quotes) => {
    expect(await said(body)).toEqual(quotes)
  })

  it.each([
    'Kouluista kertova ”Suolaa saarelta” -näyttely avataan, kertoo rehtori Eeva Lintula.',
    '”Hiljaisiksi kyliksi” kutsutut saaret saavat työtä, sanoo rehtori Eeva Lintula.',
  ])('is nobody where marks hold a name: %s', async (body) => {
    expect(await said(body)).toEqual([])
  })
})

describe('where a Finnish release plays', () => {
  it.each([
    ['Kuulemiset pidetään Rovaniemellä ja Savukoskella.', ['Rovaniemi', 'Savukoski']],
    ['Oulussa on jo avattu kaksi.', ['Oulu']],
    ['Kokkolan edustalla kasvaa simpukoita.', ['Kokkola']],
    ['Matka vei Chiang Raista Keniaan.', ['Chiang Rai', 'Kenia']],
    ['Rajalla odotti kolme bussia, ja meillä oli ruokaa.', []],
  ])('is named in its base form: %s', async (body, names) => {
    expect((await released(body)).places.map(({ name }) => name)).toEqual(names)
  })
})

describe('the head of a Finnish release', () => {
  it.each(['Tiedote 12.10.2026 klo 8.00', 'TIEDOTE 3.6.2026'])(
    'has its title below %s, which is no dateline',
    async (label) => {
      const body =
        'Neuvolassa isältä ei kysytä mitään. Näin vastasi 61 prosenttia isistä kyselyyn, johon osallistui 840 miestä.'
      const { release } = await read(`Väestöliitto\n${label}\n\nNuoret isät kaipaavat tukea neuvolassa\n\n${body}\n`)
      expect([release.title, release.dateline]).toEqual(['Nuoret isät kaipaavat tukea neuvolassa', null])
    },
  )
})
