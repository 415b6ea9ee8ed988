import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const lede =
  'Bern, 3. Mai 2026 – Das Spital hat am Montag eine neue Sprechstunde eröffnet, die Frauen aus der ganzen Region offensteht.'

it.each([
  ['Chefärztin Prof. Dr. med. Regula Berger', 'Regula Berger', 'Chefärztin'],
  ['Chefarzt PD Dr. phil. Urs Keller', 'Urs Keller', 'Chefarzt'],
  ['Rektorin Prof. Dr. rer. nat. Anna Roth', 'Anna Roth', 'Rektorin'],
  ['Prof. Dr. med. Regula Berger, Chefärztin der Klinik', 'Regula Berger', 'Chefärztin der Klinik'],
])(
  'an honorific of several words neither ends the sentence nor parts name, role and verb (%s)',
  async (who, name, role) => {
    const { release } = await read(
      `Neue Sprechstunde in Bern\n\n${lede}\n\n«Viele kommen erst spät», sagt ${who}. «Das soll sich ändern, und zwar bald.»\n`,
    )
    expect(release.quotes.map(({ speaker }) => speaker?.name)).toEqual([name, name])
    expect(release.people.map((person) => [person.name, person.role])).toEqual([[name, role]])
  },
)
