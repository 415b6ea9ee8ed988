import { expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const OPENING = {
  fi: 'Satamassa valmistui remontti\n\nTURKU, 5.5.2025 – ',
  tr: 'Limanda onarım tamamlandı\n\nRİZE, 5 Mayıs – ',
} as const

async function released(language: keyof typeof OPENING, body: string) {
  const { release } = await read(`${OPENING[language]}${body}\n\n${FILLER[language]}\n`)
  return {
    said: release.quotes.map(({ speaker }) => speaker?.name ?? null),
    people: release.people.map(({ name }) => name),
  }
}

it.each([
  ['tr', 'Japonya Büyükelçisi Takahiko Morino Çatak ilçesindeki okulu gezdi.', ['Takahiko Morino']],
  ['tr', 'Kamu Başdenetçisi Mehmet Alkaya Sincan Cezaevi’ni gezdi.', ['Mehmet Alkaya']],
  ['tr', 'Ticaret Bakanı Ömer Boltan Kapıkule’de konuştu.', ['Ömer Boltan']],
  ['tr', 'Sözcü Ayesha Siddiqui Khan’a göre çadır yetiyor.', ['Ayesha Siddiqui Khan']],
  ['tr', 'Heyete Nijerya’nın eski Devlet Başkanı Goodluck Jonadan başkanlık etti.', ['Goodluck Jonadan']],
  ['tr', 'Toplantıya Bulgaristan Ulaştırma ve Haberleşme Bakanı Grozdan Karakov katıldı.', ['Grozdan Karakov']],
  ['tr', 'Kadroda Zehra Gündeş ve arkadaşları yer aldı.', ['Zehra Gündeş']],
  ['tr', 'Terzi Nazlı Hanım’ın vitrini fırtınada kırıldı.', ['Nazlı']],
  ['fi', 'Mitalin sai Kokkolan Punaisen Ristin Maarit Djupbacka.', ['Maarit Djupbacka']],
  ['fi', 'Edustajan sijaisen Arthur van Diesenin mukaan kouluun on kirjattu tyttöjä.', ['Arthur van Diesen']],
  ['fi', 'Bussia ajaa Imran Haddad, kahden lapsen isä Bagdadista.', ['Imran Haddad']],
] as const)('a name ends before the scene, and begins behind the body (%s): %s', async (language, body, names) => {
  expect((await released(language, body)).people).toEqual(names)
})

it.each([
  [
    'tr',
    '“Su vaktinde geldi,” sözleriyle sevincini paylaşan çiftçi Mevlüt Kılıçkaya, fiyatı sordu.',
    'Mevlüt Kılıçkaya',
  ],
  ['tr', '“Ben sadece sürüyorum,” diyerek duygulanan gönüllü Ayla Kayabaş, ödülü aldı.', 'Ayla Kayabaş'],
  [
    'fi',
    'Mitalin luovutti Rauno Saarela, jonka mielestä ”tällaiset ihmiset pitävät maakunnan pystyssä”.',
    'Rauno Saarela',
  ],
  ['fi', '”Saunottiin kynttilänvalossa”, kertoo ristijärveläinen Veikko.', 'Veikko'],
] as const)('who speaks is whom a participle or a relative leads to (%s): %s', async (language, body, name) => {
  expect((await released(language, body)).said).toEqual([name])
})

it('a dateline may have a day and a month alone', async () => {
  const { release } = await read(
    `Bussit kulkevat taas\n\nTAMPERE 22.6. Kuljettajien lakko päättyi aamulla. Sopimus tehtiin yöllä.\n\n${FILLER.fi}\n`,
  )
  expect(release.dateline).toMatchObject({ place: 'TAMPERE', date: null })
})
