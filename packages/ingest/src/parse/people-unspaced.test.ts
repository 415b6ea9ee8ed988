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
    ['a foreign name of one part behind a role', '难民阿米娜说，井就在门口。', [['阿米娜', '难民']]],
    ['one of two characters', '护士莉娜给他量了体温。', [['莉娜', '护士']]],
    ['one whom nothing but a verb of speech introduces', '法蒂玛告诉记者，她想回家。', [['法蒂玛', null]]],
    ['a Japanese given name of three signs', '港务局局长山田由美子在仪式上致辞。', [['山田由美子', '港务局局长']]],
    ['no group', '港务局代表小组说明了情况。', []],
    ['whom nothing introduces, behind what is said of her', '前排坐着教会半个村子识字的陈秀莲。', [['陈秀莲', null]]],
    ['whom nothing introduces, as the subject of a clause', '在洪水中，赵德柱失去了两头牛。', [['赵德柱', null]]],
    [
      'a fisherman and his wife',
      '渔民刘大海和妻子孙玉梅每天凌晨三点出海。',
      [
        ['刘大海', '渔民'],
        ['孙玉梅', null],
      ],
    ],
    ['no people and no foreign town', '罗兴亚难民住在马勒库拉岛，船开往莫罗戈罗。', []],
    ['no company or armed group', '塔利班表示，谈判将继续。特斯拉表示将捐款。巴黎表示欢迎。', []],
    [
      'a foreign name without the word behind it',
      '联合国协调员约翰·史密斯提出新的方案，联合国代表玛丽亚·洛佩斯尤其关心水源。',
      [
        ['约翰·史密斯', '联合国协调员'],
        ['玛丽亚·洛佩斯', '联合国代表'],
      ],
    ],
    [
      'whose citizen somebody is between role and name',
      '世界聋人联合会亚太区主席、泰国人差瓦立·通猜在会上致辞。',
      [['差瓦立·通猜', '世界聋人联合会亚太区主席']],
    ],
    [
      'a foreign name without the honorific behind it',
      '港务局顾问诺拉·福特博士说，船回港了。',
      [['诺拉·福特', '港务局顾问']],
    ],
    ['no word for after something', '港务局局长卡琳·维特尔后，无人发言。', [['卡琳·维特尔', '港务局局长']]],
    ['what a mother is', '三个孩子的母亲、青山县村民诺拉·坎每周来帮厨。', [['诺拉·坎', '青山县村民']]],
    [
      'a name in Latin letters behind a comma',
      '“新版本很快”，北极数据公司的CTO，Nina Dahlberg说道。',
      [['Nina Dahlberg', 'CTO']],
    ],
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

describe('a scholar whom the text has named', () => {
  it('speaks where only the noun says who', async () => {
    const { quotes } = await told(
      '研究所研究员田文杰认为，证件并不是唯一的障碍。“一个人要先安下心来。”这位学者建议延长期限。',
    )
    expect(quotes).toEqual([['一个人要先安下心来。', '田文杰']])
  })

  it('is not somebody without a name who came between', async () => {
    const { quotes } = await told(
      '研究所研究员田文杰出席。一位学者也来了。“一个人要先安下心来。”这位学者建议延长期限。',
    )
    expect(quotes).toEqual([['一个人要先安下心来。', '学者']])
  })
})
