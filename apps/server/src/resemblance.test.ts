import { expect, test } from 'vitest'
import { RESEMBLES, resemblance } from './resemblance.ts'

const release =
  'The harbour of Akureyri opened a new pier on Monday. It has room for forty boats and was paid for by the town. The harbour master, Runa Bek, thanked all who had a hand in it, and said that the old pier would be taken down before the winter.'

test('a release with a figure corrected, a line added and another gone is the same release', () => {
  const corrected = release.replace('forty', 'forty-five').replace(/It has.*?town\. /, '')
  expect(resemblance(release, `UPDATED: ${corrected} A band played.`)).toBeGreaterThan(0.7)
})

test('two releases about the same town are not the same release', () => {
  const other =
    'The harbour of Akureyri closes on Friday because of the storm. Ferries sail from Dalvik instead, and the town asks all owners of boats to look after their moorings before the evening.'
  expect(resemblance(release, other)).toBeLessThan(RESEMBLES / 2)
})

test('Chinese text is compared by its characters', () => {
  const chinese = '国际移民组织周一在雷克雅未克开设了新的办事处，为抵达冰岛的难民提供语言课程和就业咨询。'
  expect(resemblance(chinese, chinese.replace('周一', '周二'))).toBeGreaterThan(0.7)
  expect(resemblance(chinese, '气象部门警告说，风暴将于星期五到达北部海岸，渡轮将停航。')).toBeLessThan(0.1)
})

test('a text without words resembles nothing', () => {
  expect(resemblance('', release)).toBe(0)
  expect(resemblance('…', '…')).toBe(0)
  expect(resemblance('Pier', 'Pier')).toBe(1)
})
