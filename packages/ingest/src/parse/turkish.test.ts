import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const released = async (body: string) =>
  (await read(`---\nlanguage: tr\n---\n\n# Belediye yeni merkezini açtı\n\n${body}\n`, 'release.md')).release

describe('who speaks in a Turkish release', () => {
  const said = async (body: string) =>
    (await released(body)).quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])

  it.each([
    [
      'before the quote, the verb behind it',
      'Vali Nermin Çetin, “Bu okul bir söz” dedi.',
      [['Bu okul bir söz', 'Nermin Çetin']],
    ],
    [
      'behind a participle',
      '“Kimse bizi dinlemiyordu” diyen çiftçi Hasan Alkan, fiyatları anlattı.',
      [['Kimse bizi dinlemiyordu', 'Hasan Alkan']],
    ],
    [
      'behind a verb that ends the sentence',
      'Prof. Dr. Ayla Sönmez’e göre deniz ısındı. “Balıkçı bunu fark etti” diye konuştu Sönmez.',
      [['Balıkçı bunu fark etti', 'Ayla Sönmez']],
    ],
    [
      'of whom it says more',
      'İlk gelenlerden Oleksi Melnik mayına bastı. “Üçüncü gün karşıya geçtik” diye anlatıyor 34 yaşındaki teknisyen.',
      [['Üçüncü gün karşıya geçtik', 'Oleksi Melnik']],
    ],
    [
      'the other rector',
      'Ege Üniversitesi Rektörü Cem Kara ile Hargeysa Üniversitesi Rektörü Hasan Guled imza attı. Rektör Kara güldü. Konuk Rektör ise “Kitabı birlikte yazalım” diye konuştu.',
      [['Kitabı birlikte yazalım', 'Hasan Guled']],
    ],
    [
      'whose comment it is',
      'Akbank CTO’su Bora Işık’ın yorumu şöyle: “Geçişi bir gecede yaptık.”',
      [['Geçişi bir gecede yaptık.', 'Bora Işık']],
    ],
    [
      'whose words these are',
      '“Tohum bizim hafızamız. Onu satmayız.” Bu sözler, Kars’ta arıcılık yapan Güllü Aras’a ait.',
      [['Tohum bizim hafızamız. Onu satmayız.', 'Güllü Aras']],
    ],
    [
      'nobody in a passive',
      'Bakanlıktan yapılan açıklamada, “Kapılar açık kalacak” denildi.',
      [['Kapılar açık kalacak', null]],
    ],
    [
      'nobody whom the text names',
      'Vali Nermin Çetin geldi. Adada çalışan bir öğretmen, “Önce tahtayı kurtardık” dedi.',
      [['Önce tahtayı kurtardık', null]],
    ],
    [
      'not the one who is spoken to',
      'Muhtar Nur Aksoy, Vali Ali Demir’e seslendi. Aksoy, “Suyu değil, sırayı paylaşamadık” dedi.',
      [['Suyu değil, sırayı paylaşamadık', 'Nur Aksoy']],
    ],
  ])('is %s', async (_, body, quotes) => {
    expect(await said(body)).toEqual(quotes)
  })

  it.each([
    'Köylüler kooperatife “su karakolu” diyor, dedi Vali Nermin Çetin.',
    'Vali Nermin Çetin “Damla” adlı projeyi açtı.',
  ])('is nobody where marks hold a name: %s', async (body) => {
    expect(await said(body)).toEqual([])
  })
})

describe('who is in a Turkish release', () => {
  it.each([
    ['Törene Göç İdaresi Başkanı Atilla Yurt katıldı.', [['Atilla Yurt', 'Göç İdaresi Başkanı']]],
    ['Köyün eski muhtarı Nurlan Asanov’a sorduk.', [['Nurlan Asanov', 'Köyün eski muhtarı']]],
    [
      'Toplantıya BM Türkiye Temsilcisi Louisa Brandt, Kilis Valisi Recep Güngör katıldı.',
      [
        ['Louisa Brandt', 'BM Türkiye Temsilcisi'],
        ['Recep Güngör', 'Kilis Valisi'],
      ],
    ],
    ['34 yaşındaki Emine Tosun konteynerde yaşıyor.', [['Emine Tosun', null]]],
    ['Wahome, Ankara’da Dışişleri Bakanı Hakan Vural’la görüştü.', [['Hakan Vural', 'Dışişleri Bakanı']]],
    [
      'Kızılay Başkanı Feride Işık Oran geldi. Işık Oran, “Yol değil, komşu” dedi.',
      [['Feride Işık Oran', 'Kızılay Başkanı']],
    ],
  ])('is told with what the role belongs to: %s', async (body, people) => {
    expect((await released(body)).people.map(({ name, role }) => [name, role])).toEqual(people)
  })
})
