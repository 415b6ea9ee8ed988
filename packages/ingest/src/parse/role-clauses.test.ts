import { describe, expect, it } from 'vitest'
import { read } from '../testing.ts'

const roles = async (text: string) => (await read(`${text}\n`)).release.people.map(({ name, role }) => [name, role])

describe('what a relative clause says that somebody is', () => {
  it.each([
    [
      '“The net is torn,” said Ana Ruiz, who is deputy director of the harbour. The men went home in the evening.',
      'deputy director of the harbour',
    ],
    [
      '“The net is torn,” said Ana Ruiz, who works as a welder in the yard. The men went home in the evening.',
      'welder',
    ],
    [
      '”Nettet er revet i stykker,” siger Ana Ruiz, der er vicedirektør i havnen. Mændene gik hjem om aftenen, da det blev mørkt.',
      'vicedirektør i havnen',
    ],
    [
      '– Nätet är trasigt, säger Ana Ruiz, som är handläggare på hamnen. Männen gick hem på kvällen, när det blev mörkt.',
      'handläggare på hamnen',
    ],
    [
      '– Nettet er revet, sier Ana Ruiz, som jobber som sveiser på verftet. Mennene gikk hjem om kvelden, da det ble mørkt.',
      'sveiser på verftet',
    ],
    [
      '„Das Netz ist zerrissen“, sagt Ana Ruiz, die als Schweißerin auf der Werft arbeitet. Die Männer gingen am Abend nach Hause.',
      'Schweißerin',
    ],
    [
      '„Das Netz ist zerrissen“, sagt Ana Ruiz, die stellvertretende Leiterin des Hafens ist. Die Männer gingen am Abend nach Hause.',
      'stellvertretende Leiterin des Hafens',
    ],
    [
      '« Le filet est déchiré », dit Ana Ruiz, qui est directrice du port. Les hommes sont rentrés chez eux le soir, quand il faisait nuit.',
      'directrice du port',
    ],
    [
      '“La red está rota”, dice Ana Ruiz, que trabaja como soldadora en el astillero. Los hombres volvieron a casa por la noche.',
      'soldadora',
    ],
    [
      '«La rete è strappata», dice Ana Ruiz, che lavora come saldatrice nel cantiere. Gli uomini sono tornati a casa la sera.',
      'saldatrice',
    ],
    [
      '„Netið er rifið,“ segir Anna Jónsdóttir, sem starfar nú sem túlkur. Mennirnir fóru heim um kvöldið þegar tók að dimma.',
      'túlkur',
    ],
  ])('is the role (%#)', async (text, role) => {
    expect((await roles(text))[0]?.[1]).toContain(role)
  })

  it('is none where the clause says something else', async () => {
    expect(
      await roles('“The net is torn,” said Ana Ruiz, who lost a boat in the storm. The men went home in the evening.'),
    ).toEqual([['Ana Ruiz', null]])
  })
})

describe('of two roles of one person', () => {
  it('the longer one before the name counts', async () => {
    expect(
      await roles(
        'Социолог Киевского университета Анна Гнатюк, соавтор исследования, осторожна в выводах. «Рано говорить о цифрах», – сказала она журналистам.',
      ),
    ).toEqual([['Анна Гнатюк', 'Социолог Киевского университета']])
  })

  it('a title before the name does not count where an office stands behind it', async () => {
    expect(
      (
        await roles(
          '„Das Netz ist zerrissen“, sagt Professorin Ana Ruiz, Leiterin des Hafens. Die Männer gingen am Abend nach Hause.',
        )
      )[0]?.[1],
    ).toBe('Leiterin des Hafens')
  })
})
