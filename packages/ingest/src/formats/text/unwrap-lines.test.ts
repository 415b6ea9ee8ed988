import { describe, expect, it } from 'vitest'
import { documentOf } from '../../testing.ts'

async function paragraphsOf(text: string): Promise<readonly string[]> {
  return (await documentOf(text)).blocks.map(({ passage }) => passage.text)
}

describe('lines copied from a printed page', () => {
  it('go on though they are of different lengths, and no empty line parts the paragraphs (fi)', async () => {
    const lines = [
      'Majakka syttyi uudelleen Bengtskärissä',
      'Kemiönsaari, 4. toukokuuta 2026 – Majakka syttyi sunnuntaina yhden talven jälkeen, kertoi',
      'satamalaitos. Lampun lasi tuotiin Turusta veneellä, ja korjaus maksoi 40 000 euroa.',
      'Kaksi vartijaa vuorotteli saarella koko kevään. He asuivat vanhassa pumppuhuoneessa, jossa',
      'ei ole lämmitystä, mutta meri piti ikkunat auki.',
      '”Tuli näkyy taas kahdenkymmenen meripeninkulman päähän”, sanoi vartija Ilmari Rautio',
      'avajaisissa.',
      'Saarelle pääsee kesäkuusta alkaen joka päivä.',
    ]
    expect(await paragraphsOf(lines.join('\n'))).toEqual([
      lines[0],
      `${lines[1]} ${lines[2]}`,
      `${lines[3]} ${lines[4]}`,
      `${lines[5]} ${lines[6]}`,
      lines[7],
    ])
  })

  it('go on in a script of other widths (ru)', async () => {
    const lines = [
      'Маяк снова горит на Соловках',
      'Архангельск, 4 мая 2026 года. Маяк на Секирной горе снова зажгли в воскресенье после зимы без',
      'света, сообщила гидрографическая служба. Стекло лампы везли из Архангельска на лодке.',
      'Два смотрителя по очереди жили на острове. В старой насосной, где они ночевали, нет печи, и',
      'смотрители топили железную бочку плавником.',
      'Теперь маяк виден за двадцать миль, и рыбаки из Кеми говорят, что больше не боятся выходить в',
      'море осенью.',
    ]
    expect(await paragraphsOf(lines.join('\n'))).toEqual([
      lines[0],
      `${lines[1]} ${lines[2]}`,
      `${lines[3]} ${lines[4]}`,
      `${lines[5]} ${lines[6]}`,
    ])
  })

  it('stay lines where no sentence is in pieces', async () => {
    const lines = [
      'Opening of the lighthouse on Sunday, with coffee for everybody who comes',
      'Boats leave the pier at nine, ten and eleven in the morning',
      'The keepers show the lamp',
      'Songs by the choir of the island, and a meal in the old pump house afterwards',
    ]
    expect(await paragraphsOf(lines.join('\n'))).toEqual(lines)
  })
})
