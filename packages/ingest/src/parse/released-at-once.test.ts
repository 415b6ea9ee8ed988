import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const TEXTS = {
  de: 'Neue Mole in Akureyri\n\nEine neue Mole ist am Montag eröffnet worden, und vierzig Boote sind gleich eingelaufen, wie der Hafenmeister sagte.\n\nDie alte wird abgerissen, wenn die Boote sie verlassen haben, und die Stadt bekommt dort einen neuen Markt.',
  en: 'New pier opens in Akureyri\n\nA new pier opened on Monday, and forty boats moved in the same day, the harbour master said. They will stay until the autumn.\n\nThe old one will be torn down when the boats have left it, and the town will get a new market there.',
  fi: 'Uusi laituri Akureyriin\n\nUusi laituri avattiin maanantaina, ja neljäkymmentä venettä saapui samana päivänä, satamamestari sanoi tiistaina.\n\nVanha puretaan, kun veneet ovat lähteneet, ja kaupunki saa sinne uuden torin ensi vuonna.',
  ru: 'Новый причал открыт\n\nГород открыл в понедельник новый причал, и сорок лодок пришли в тот же день, сообщил капитан порта.\n\nСтарый снесут, когда лодки его покинут, и город построит там новый рынок.',
  tr: "Akureyri'de yeni iskele açıldı\n\nYeni iskele pazartesi günü açıldı ve aynı gün kırk tekne yanaştı, liman başkanı salı günü söyledi.\n\nEski iskele tekneler ayrıldıktan sonra yıkılacak, şehir orada yeni bir pazar yeri kazanacak.",
} as const

describe('a line above the title', () => {
  it.each([
    ['en', 'FOR IMMEDIATE RELEASE'],
    ['en', '*** FOR IMMEDIATE RELEASE ***'],
    ['en', '(For immediate release)'],
    ['en', 'For immediate release – Monday, 4 May 2026'],
    ['en', 'FOR IMMEDIATE RELEASE / POUR DIFFUSION IMMÉDIATE'],
    ['en', 'Media release, to be released immediately'],
    ['en', 'Embargo: none'],
    ['en', 'Embargo lifted – may be published immediately'],
    ['de', 'Frei zur Veröffentlichung ab sofort'],
    ['de', 'Zur sofortigen Veröffentlichung freigegeben'],
    ['de', 'Sperrfrist: entfällt'],
    ['fi', 'Julkaisuvapaa heti'],
    ['fi', 'Tiedote 4.5.2026, julkaisuvapaa heti'],
    ['fi', 'Julkaisuvapaa 4.5.2026 heti'],
    ['tr', 'YAYINLANMASINDA SAKINCA YOKTUR'],
  ] as const)('holds no release that it lets go (%s): %s', async (tag, line) => {
    const { release } = await read(`${line}\n\n${TEXTS[tag]}\n`)
    expect(release.embargo).toEqual({ state: 'none', until: null, text: null })
    expect(release.title).toBe(TEXTS[tag].split('\n')[0])
  })

  it.each([
    ['en', 'NOT FOR IMMEDIATE RELEASE'],
    ['en', 'Embargoed until immediately after the speech'],
    ['en', 'For immediate release after the vote'],
    ['de', 'Nicht zur sofortigen Veröffentlichung'],
    ['de', 'Sperrfrist: sofort nach der Rede'],
    ['de', 'Frei zur Veröffentlichung am 5. Mai 2026, 10 Uhr'],
    ['fi', 'Julkaisuvapaa'],
    // The next line may say from when on.
    ['fi', 'Vapaa julkaistavaksi'],
    ['ru', 'Разрешено к публикации'],
    ['fi', 'Julkaisuvapaa 5.5.2026'],
    ['fi', 'Vapaa julkaistavaksi 5.5.2026 klo 10'],
    ['tr', 'KONUŞMA BAŞLAYANA KADAR AMBARGOLUDUR'],
  ] as const)('holds one where a word more stands in it (%s): %s', async (tag, line) => {
    const { release } = await read(`${line}\n\n${TEXTS[tag]}\n`)
    expect(release.embargo).toMatchObject({ state: 'unclear', text: line })
  })

  it('says when the release is published where it has a day', async () => {
    const { release } = await read(`For immediate release – 4 May 2026\n\n${TEXTS.en}\n`)
    expect(release.published).toBe('2026-05-04')
  })
})
