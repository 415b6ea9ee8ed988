import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const placesIn = async (language: string, body: string) => {
  const { release } = await read(`---\nlanguage: ${language}\ntitle: T\n---\n\n${body} ${body}\n`, 'release.md')
  return release.places.map(({ name, country }) => `${name}/${country}`)
}

describe('a place that no table has in the script of the text is told by its sound', () => {
  it.each([
    ['zh', '莫桑比克的港口位于莫桑比克北部的彭巴、蒙特普埃什和安戈谢。', '蒙特普埃什/MZ'],
    ['zh', '肯尼亚红十字会表示，从加里萨通往加尔森的公路已经恢复通车。肯尼亚政府表示欢迎。', '加尔森/KE'],
    ['ar', 'في تونس تعمل العيادة في مدينة قبلي وفي سوسة وقصر هلال منذ شهر.', 'قصر هلال/TN'],
    ['uk', 'У Грузії лікарі працюють у Местії та Зугдіді.', 'Местія/GE'],
    ['tr', 'Kırgızistan’da ekipler Kızıl-Kıya köyünde ve Tokmok’ta çalışıyor.', 'Kızıl-Kıya/KG'],
    ['de', 'Aus Syrien kam auch die Ärztin Ronahi Khalil, die in der Stadt Qamischli gearbeitet hat.', 'Qamischli/SY'],
    ['ar', 'وصلت القافلة في اليمن إلى منطقة الضالع ثم عادت إلى اليمن.', 'الضالع/YE'],
  ])('where its country is named (%s)', async (language, body, expected) => {
    expect(await placesIn(language, body)).toContain(expected)
  })

  it('and not where the country that it is in is never named', async () => {
    expect(await placesIn('zh', '从加里萨通往马坎杜的公路已经恢复通车。')).not.toContain('马坎杜/KE')
  })
})

describe('what is called after a town but lies there by nature', () => {
  it('is not the town, and a gulf belongs to no country', async () => {
    expect(await placesIn('ar', 'عاد الصيادون في تونس إلى خليج قابس بعد العاصفة.')).toContain('خليج قابس/null')
  })
})
