import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const people = async (body: string) =>
  (await read(`---\nlanguage: ar\ntitle: ع\n---\n\n${body}\n`, 'release.md')).release.people.map(({ name }) => name)

it('knows somebody whom nothing introduces by a given name that the text closes', async () => {
  expect(
    await people('يضم الفريق عشرات المتطوعين من أبناء المدينة. ومن بين هؤلاء شيرين بختيار، وهي من سكان الحي القديم.'),
  ).toEqual(['شيرين بختيار'])
})

it('knows who is called after a child', async () => {
  expect(await people('بعد خيام كثيرة أقفلت أم ياسر باباً خشبياً للمرة الأولى منذ نزوحها من المدينة.')).toEqual([
    'أم ياسر',
  ])
})

it('takes a street that is called after somebody, or a comparison behind a need, for nobody', async () => {
  expect(await people('تقع المدرسة في شارع محمد الخامس، ولا تزال الحاجة أكبر بكثير مما أُنجز حتى الآن.')).toEqual([])
})
