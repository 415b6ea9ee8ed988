import { describe, expect, it } from 'vitest'
import { FILLER, read } from '../testing.ts'

const turkish = async (last: string) => {
  const { release } = await read(
    `Okullar yarın açılıyor\n\nİl genelinde kırk okul yarın açılıyor. ${FILLER.tr}\n\n${last}\n`,
  )
  return release
}

describe('a dateline that closes the text', () => {
  it.each([
    ['Kurslar eylülde başlayacak. - ERZURUM', 'ERZURUM', null],
    ['Kurslar eylülde başlayacak. – ERZURUM, 11 Ağustos 2026', 'ERZURUM', '2026-08-11'],
  ])('says where the news is from and is none of it: %s', async (last, place, date) => {
    const release = await turkish(last)
    expect(release.dateline).toMatchObject({ place, country: 'TR', date })
    expect(release.body.text).toMatch(/başlayacak\.$/)
    expect(release.places.map(({ name }) => name)).toContain('Erzurum')
  })

  it('is none where a word in capitals is no place', async () => {
    const release = await turkish('Kurslar eylülde başlayacak. - DUYURULUR')
    expect(release.dateline).toBeNull()
    expect(release.body.text).toMatch(/DUYURULUR$/)
  })
})
