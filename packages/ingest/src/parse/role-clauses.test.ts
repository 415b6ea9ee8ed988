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

  it.each([
    ['Ana Ruiz is a doctor and lives by the harbour. “The net is torn,” she said.', 'doctor'],
    ['“The net is torn,” said Ana Ruiz, who is a welder and has five boats.', 'welder'],
    ['“The net is torn,” said Ana Ruiz, who is head of harbours and ferries.', 'head of harbours and ferries'],
  ])('ends where the sentence goes on with what somebody does: %s', async (text, role) => {
    expect(await roles(text)).toEqual([['Ana Ruiz', role]])
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

describe('an office that a comma sets apart before a second role', () => {
  it.each([
    [
      'it',
      'Sul punto è intervenuto il capo del dipartimento del porto, il prefetto Carlo Bassi: «La rete è strappata da anni».',
      'capo del dipartimento del porto',
    ],
    [
      'fi',
      '– Verkko on rikki, sanoo valtuuskunnan johtaja, kansanedustaja Outi Koskela. Miehet menivät illalla kotiin, kun tuli pimeää.',
      'valtuuskunnan johtaja',
    ],
    [
      'de',
      'Der Leiter des Hafens, der Ökonom Max Huber, erinnert daran, dass das Netz zerrissen ist. „Es fehlt an Garn“, sagt Huber.',
      'Leiter des Hafens',
    ],
    [
      'es',
      'Intervino el jefe del puerto, el ingeniero Carlos Bravo: «La red está rota desde hace años y nadie la cose».',
      'jefe del puerto',
    ],
  ])('is the role (%s)', async (_, text, role) => {
    const found = (await roles(text))[0]
    expect(found?.[1]).toContain(role)
  })

  it('is none where a list goes on', async () => {
    const found = await roles(
      'Alla festa c’erano la sindaca, il prefetto Carlo Bassi e molti pescatori. «La rete è strappata», ha detto Bassi.',
    )
    expect(found).toContainEqual(['Carlo Bassi', 'prefetto'])
  })
})

describe('what somebody does', () => {
  it('is told without an age, also behind the mark of a footnote', async () => {
    expect(
      await roles(
        '“The net is torn,” said Mira*, a 22-year-old farm labourer who lost a boat. The men went home in the evening.\n\n*Name changed',
      ),
    ).toEqual([['Mira', 'farm labourer']])
  })

  it.each([
    ['pt', '“A rede está rota”, disse o bastonário, Carlos Bravo. Os homens voltaram para casa à noite.', 'bastonário'],
    [
      'es',
      '“La red está rota”, advirtió la defensora, Ana Lucía Mora. Los hombres volvieron a casa por la noche.',
      'defensora',
    ],
    [
      'fr',
      '« Le filet est déchiré », dit l’anesthésiste Ana Ruiz. Les hommes sont rentrés chez eux le soir.',
      'anesthésiste',
    ],
    [
      'de',
      '„Das Netz ist zerrissen“, sagt Bergretterin Ana Huber. Die Männer gingen am Abend nach Hause.',
      'Bergretterin',
    ],
    [
      'da',
      '”Nettet er revet i stykker,” siger stenhugger Ole Friis. Mændene gik hjem om aftenen, da det blev mørkt.',
      'stenhugger',
    ],
    [
      'sv',
      '– Nätet är trasigt, säger korgmakare Ola Nordin. Männen gick hem på kvällen, när det blev mörkt.',
      'korgmakare',
    ],
    [
      'ru',
      '«Сеть порвана», – сказала вышивальщица Анна Ким. Мужчины ушли домой вечером, когда стемнело.',
      'вышивальщица',
    ],
    [
      'uk',
      '«Сітка порвана», – сказала пасічниця Анна Гнатюк. Чоловіки пішли додому ввечері, коли стемніло.',
      'пасічниця',
    ],
    [
      'is',
      '„Netið er rifið,“ segir Anna Jónsdóttir steinsmiður. Mennirnir fóru heim um kvöldið þegar tók að dimma.',
      'steinsmiður',
    ],
    [
      'fi',
      '– Verkko on rikki, sanoo varastomies Olli Niemi. Miehet menivät illalla kotiin, kun tuli pimeää.',
      'varastomies',
    ],
    [
      'tr',
      'Göl Vakfı (GV) Van Ofisi Başkanı Ela Demir, “Ağ yırtıldı, onarmak için ip yok” dedi. Erkekler akşam eve döndü.',
      'Göl Vakfı (GV) Van Ofisi Başkanı',
    ],
  ])('is known in its language (%s)', async (_, text, role) => {
    expect((await roles(text))[0]?.[1]).toBe(role)
  })
})
