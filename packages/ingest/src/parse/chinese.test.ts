import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const released = async (body: string) =>
  (await read(`---\nlanguage: zh\n---\n\n# 社区中心今天启用\n\n${body}\n`, 'release.md')).release

describe('who is in a Chinese release', () => {
  it.each([
    ['a Vietnamese name in characters', '來自越南海防的阮氏秋恆則說：「那一天我決定去上課。」', ['阮氏秋恆']],
    ['a name before a verb of speech', '张雅婷补充：“珊瑚已经知道了。”', ['张雅婷']],
    ['a name before an honorific', '李明博士與張雅婷教授共同主持研究。', ['李明', '張雅婷']],
    ['a foreign name of one part', '联合国秘书长古特雷斯呼吁停火。', ['古特雷斯']],
    ['a name of two characters before 说', '教师昂敏说：“黑板还在。”', ['昂敏']],
    ['two given names of Tibet behind a role', '园长白玛央金今年二十六岁。', ['白玛央金']],
    ['two given names of Tibet before a verb of speech', '次仁卓玛说：“门开了。”', ['次仁卓玛']],
    ['a foreign name before a word of its signs', '部长萨宾·恩桑齐马纳宣布疫情结束。', ['萨宾·恩桑齐马纳']],
    ['a foreign name with a rare sign', '副市长古丽米拉·萨尔先巴耶娃到会。', ['古丽米拉·萨尔先巴耶娃']],
    ['a foreign name of one part before a verb of deeds', '省长孙索万尼颁发证书。', ['孙索万尼']],
    ['a name behind a trade and a country', '索马里青年哈桑·努尔到会。', ['哈桑·努尔']],
    ['a wife with two family names', '船長許進財下落不明，其妻許陳美雲在岸邊等候。', ['許進財', '許陳美雲']],
    ['a family name of three signs', '书记长佐佐木史朗批评新规。', ['佐佐木史朗']],
    ['none in a hospital', '他在国王费萨尔医院工作。', []],
    ['none in a trade', '两国青年农技人员交流，受害者康复。', []],
    ['none where a part of a name looks like a title', '委员哈贾·拉比卜到会。拉比卜在会上感谢大家。', ['哈贾·拉比卜']],
    ['one with the honorific later', '教授邓怀远到会。邓教授透露，下一步在南部。', ['邓怀远']],
    ['a byname behind a trade', '护林员老赵说，他拍了照片。', ['老赵']],
    ['a middle name', '妇联主席阮氏红杏说，合作社已带动95名妇女就业。', ['阮氏红杏']],
    ['a family name that makes a word with the next sign', '水利部副部长王道席12日在北京说，今年新开工。', ['王道席']],
    ['somebody and a relative', '五年级学生李明的母亲王芳走了四个小时。', ['李明', '王芳']],
    ['a foreign name that begins with a verb', '红十字会会长占塔冯·西苏里到会。', ['占塔冯·西苏里']],
    ['a longer title than the one in it', '韩国雇佣劳动部长官金荣训与工会会谈。', ['金荣训']],
    [
      'none in an airport, on a weekday or without a name',
      '她在尼诺·阿基诺国际机场说，法官席周四开庭，嫌疑人乔某军缺席。',
      [],
    ],
    ['none in the name of a ministry', '商务部表示，商品价格平稳。', []],
    ['none in a doctorate', '她是文学博士，也是高级工程师。', []],
  ])('shows in %s', async (_, body, names) => {
    expect((await released(body)).people.map(({ name }) => name)).toEqual(names)
  })
})

describe('who speaks in a Chinese release', () => {
  it.each([
    [
      'the one behind a finished quote, who leads to the next',
      '秘書林慧珊說：「語言是第二個家。」張雅婷則說：「那一天我決定去上課。」',
      [
        ['語言是第二個家。', '林慧珊'],
        ['那一天我決定去上課。', '張雅婷'],
      ],
    ],
    [
      'the one who opens the sentence, also behind a clause and a conjunction',
      '副部长陈晓兰表示，政府已安排预算。她承认，资金压力不小，但“学校的灶火不能断”。',
      [['学校的灶火不能断', '陈晓兰']],
    ],
    [
      'whom a colon follows without any verb',
      '郡长杰里迈亚·洛莫鲁凯说：“保险不是施舍。”牧民纳库鲁·埃卡尔则半信半疑：“骆驼可不看合同。”',
      [
        ['保险不是施舍。', '杰里迈亚·洛莫鲁凯'],
        ['骆驼可不看合同。', '纳库鲁·埃卡尔'],
      ],
    ],
    [
      'the one before the colon, whoever the next sentence is about',
      '主任薛继东在仪式上说：“村医再也不用翻山。”院长冯爱莲则表示，冰箱很好。',
      [['村医再也不用翻山。', '薛继东']],
    ],
    [
      'the one whose deed it is, not the owner of the hand',
      '医生谢志恒到会。孩子的父亲拉赫蒙·尼亚佐夫握着谢志恒的手说：“他现在有两个国家的血了。”',
      [['他现在有两个国家的血了。', '拉赫蒙·尼亚佐夫']],
    ],
    [
      'the one who is described behind the demonstrative',
      '部长萨宾·恩桑齐马纳宣布疫情结束。“四十二天，一例也没有。”这位心脏病专家出身的部长说。',
      [['四十二天，一例也没有。', '萨宾·恩桑齐马纳']],
    ],
    [
      'the only one who has an office',
      '蒙古国戈壁阿尔泰省省长额尔登巴亚尔视察诊所。“车轮到哪里，医院就到哪里。”省长说。',
      [['车轮到哪里，医院就到哪里。', '额尔登巴亚尔']],
    ],
    [
      'by a part within the name',
      '主席米里亚娜·斯波利亚里奇·埃格到访。斯波利亚里奇在声明中说：“没有一个问我们要钱。”',
      [['没有一个问我们要钱。', '米里亚娜·斯波利亚里奇·埃格']],
    ],
    [
      'the one whom a pronoun takes up in the last words of a paragraph',
      '主任薛继东到会，院长冯爱莲也到会。冯爱莲说，路很远，她说：“门开了。”',
      [['门开了。', '冯爱莲']],
    ],
    [
      'the one with the honorific',
      '教授邓怀远到会。邓教授说：“海水倒灌的地，不能荒着。”',
      [['海水倒灌的地，不能荒着。', '邓怀远']],
    ],
    [
      'the mother named before',
      '法蒂玛·奥马尔带着三个孩子走了六天。“那是我喝到的第一口干净的水，”这位母亲回忆道。',
      [['那是我喝到的第一口干净的水，', '法蒂玛·奥马尔']],
    ],
    [
      'a name with a slip of one character',
      '代表海伦娜·瓦斯克斯到会。瓦斯克兹指出：“没有数字，就没有政策。”',
      [['没有数字，就没有政策。', '海伦娜·瓦斯克斯']],
    ],
    [
      'who meets somebody, not who is met',
      '部长王建国会见工程师李强后表示：“码头是给整个海岸的礼物。”',
      [['码头是给整个海岸的礼物。', '王建国']],
    ],
    [
      'an officer without a name',
      '主任王建国到会。一名軍官則表示：「任何一艘船都無法靠近。」',
      [['任何一艘船都無法靠近。', null]],
    ],
  ])('is %s', async (_, body, quotes) => {
    const said = (await released(body)).quotes.map(({ text, speaker }) => [text, speaker?.name ?? null])
    expect(said).toEqual(quotes)
  })
})

describe('where a Chinese release plays', () => {
  it.each([
    ['報告昨天在日內瓦發表，明天送往臺中。', ['日內瓦', '臺中']],
    ['来自越南海防的工人到达肯尼亚图尔卡纳郡。', ['越南', '海防', '肯尼亚', '图尔卡纳郡']],
    ['车队从乍得的阿德雷出发。', ['乍得', '阿德雷']],
  ])('is read in either script, with the word for a region: %s', async (body, names) => {
    expect((await released(body)).places.map(({ name }) => name)).toEqual(names)
  })
})

it('a sentence of somebody’s mother tells of her, not of whose mother she is', async () => {
  const told = '五年级学生坎佩的母亲走了四个小时来到筛查点。她说：“医生让我听了孩子的心跳。”'
  expect((await released(told)).quotes.map(({ speaker }) => speaker?.name ?? null)).toEqual([null])
})
