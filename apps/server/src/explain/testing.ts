import { type Release, tagReasons } from '@dateline/core'
import { loadKnowledge } from '@dateline/core/tables'
import { reader } from '../reading/reader.ts'
import { voiceFor } from '../web/site.ts'
import { explain } from './explain.ts'

const knowledge = loadKnowledge({ languages: ['ar', 'en', 'zh'] })
const read = reader(knowledge)

/** The voice of a test: English, with every word of the interface. */
export const english = voiceFor(knowledge, 'en')

/** A release as it was read and explained; `change` makes it another one first. */
export async function explained(text: string, file = 'release.txt', change = (release: Release): Release => release) {
  const { releases, text: whole } = await read(new TextEncoder().encode(text), file)
  const release = change(releases[0]!)
  return { release, text: whole, explanation: explain(release, whole, tagReasons(releases[0]!, whole, knowledge)) }
}

export const CLINIC = `PRESS RELEASE

Harbour clinic opens in Akureyri

Akureyri, 2 March 2026 – The Ministry of Health of Iceland opened a clinic for migrants on Monday.

“Nobody should wait for a doctor,” said Runa Bek, head of the clinic. “We will see ‘everyone’ who comes.”

About the clinic
It has twelve beds.
`

export const CLINIC_IN_ARABIC = `بيان صحفي

عيادة جديدة تفتح أبوابها في الإسكندرية

الإسكندرية، 2 مارس 2026 – افتتحت وزارة الصحة عيادة جديدة للأسر المهاجرة يوم الاثنين في مصر، وتستقبل العيادة أربعين طفلاً كل يوم من السودان وسوريا.
`

export const CLINIC_IN_CHINESE = `新诊所在厦门为移民家庭敞开大门

厦门，2026年3月2日——当地卫生部门周一在港口开设了一家面向移民家庭的诊所，预计每天接待四十名儿童，其中许多家庭来自叙利亚、乌克兰和越南等国家，诊所还将为他们提供免费的疫苗接种和健康检查。

诊所所长林晓梅表示：“任何来到这座城市的人都不应该为看医生等上三个星期。”
`
