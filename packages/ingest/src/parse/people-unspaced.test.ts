import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const told = async (body: string) => {
  const { release } = await read(
    `港口重新开放迎来第一批渔船\n\n厦门，2026年3月2日——港口周一重新开放，第一批渔船已经回港，渔民们表示欢迎。\n\n${body}`,
  )
  return {
    people: release.people.map(({ name, role }) => [name, role]),
    quotes: release.quotes.map(({ text, speaker }) => [text, speaker?.name ?? speaker?.role ?? null]),
  }
}

describe('people in Chinese', () => {
  it.each([
    ['a foreign name behind a role', '港务局局长玛丽亚·索伦森在仪式上致辞。', [['玛丽亚·索伦森', '港务局局长']]],
    ['a Chinese name behind a role', '渔业协会会长陈国栋表示，渔船数量增加了一倍。', [['陈国栋', '渔业协会会长']]],
    [
      'a name in Latin letters',
      '港务局发言人 Anna Lindqvist 说，渔船数量增加了一倍。',
      [['Anna Lindqvist', '港务局发言人']],
    ],
    [
      'a name in Latin letters that a verb touches',
      '“渔船都回来了”，Kai de Vries说道，“人也平安”。',
      [['Kai de Vries', null]],
    ],
    [
      'a name in Latin letters with an honorific',
      '"渔船都回来了," 北方海洋公司的高级工程师Runa Bekdal女士说道。',
      [['Runa Bekdal', '高级工程师']],
    ],
    [
      'two names joined',
      '港务局局长玛丽亚·索伦森与渔业协会会长陈国栋出席仪式。',
      [
        ['玛丽亚·索伦森', '港务局局长'],
        ['陈国栋', '渔业协会会长'],
      ],
    ],
    ['no name behind a role', '会长在仪式上致辞。', []],
  ])('are found where there is %s', async (_, body, people) => expect((await told(body)).people).toEqual(people))
})

describe('who said what in Chinese', () => {
  it.each([
    [
      'verb behind the quote',
      '“船都回来了，”港务局局长玛丽亚·索伦森说，“人也都平安。”',
      [
        ['船都回来了，', '玛丽亚·索伦森'],
        ['人也都平安。', '玛丽亚·索伦森'],
      ],
    ],
    [
      'verb before the quote',
      '渔业协会会长陈国栋表示：“船都回来了，人也都平安。”',
      [['船都回来了，人也都平安。', '陈国栋']],
    ],
    [
      'a pronoun',
      '港务局局长玛丽亚·索伦森走上码头。她说：“船都回来了，人也都平安。”',
      [['船都回来了，人也都平安。', '玛丽亚·索伦森']],
    ],
    [
      'the last part of a name',
      '港务局局长玛丽亚·索伦森走上码头。\n\n“船都回来了，”索伦森说。',
      [['船都回来了，', '玛丽亚·索伦森']],
    ],
    ['a role alone', '一名渔民告诉记者：“船都回来了，人也都平安。”', [['船都回来了，人也都平安。', '渔民']]],
    [
      'a comma outside the marks',
      '“我们等了整整一个冬天”，港务局的发言人 Anna Lindqvist 说。',
      [['我们等了整整一个冬天', 'Anna Lindqvist']],
    ],
  ])('is read with %s', async (_, body, quotes) => expect((await told(body)).quotes).toEqual(quotes))

  it.each([
    ['a title', '报告《回港之路》于周一发布。'],
    ['a term', '渔民们把这段航道称为“鬼门关”。'],
  ])('is nobody where the marks stand around %s', async (_, body) => expect((await told(body)).quotes).toEqual([]))
})

it('names people whose foreign names are written with any character beside a dot, and children behind an age', async () => {
  const { release } = await read(
    '万象学校供餐\n\n万象，2026年5月11日 —— 三个孩子的母亲、达渥县村民娘·米拉每周到学校帮厨。五岁的索皮拉第一次自己走完了三层楼梯。她的母亲说，孩子现在很高兴。\n',
  )
  expect(release.people.map(({ name }) => name)).toEqual(['娘·米拉', '索皮拉'])
})
