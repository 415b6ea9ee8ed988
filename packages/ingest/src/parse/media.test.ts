import { expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { splitCredit } from './media.ts'

it.each([
  ['en', 'Boats off Nuuk. Photo: Runa Bek', 'Boats off Nuuk.', 'Runa Bek'],
  ['en', 'Boats off Nuuk (Photo: Runa Bek/Harbour Office).', 'Boats off Nuuk', 'Runa Bek/Harbour Office'],
  ['en', 'Boats off Nuuk. © Harbour Office 2026', 'Boats off Nuuk.', 'Harbour Office 2026'],
  ['en', 'Photo: Runa Bek', null, 'Runa Bek'],
  ['en', 'Photo: Boats are waiting for the ice to go', 'Photo: Boats are waiting for the ice to go', null],
  ['en', 'Boats wait: the ice is thick', 'Boats wait: the ice is thick', null],
  ['fr', 'Des bateaux au large de Nuuk. Photo : Awa Diallo', 'Des bateaux au large de Nuuk.', 'Awa Diallo'],
  ['da', 'Både ud for Nuuk. Foto: Havnekontoret', 'Både ud for Nuuk.', 'Havnekontoret'],
  ['is', 'Bátar við Nuuk. Mynd/Hafnarskrifstofan', 'Bátar við Nuuk.', 'Hafnarskrifstofan'],
  ['ru', 'Лодки у Нуука. Фото: Анна Лебедева', 'Лодки у Нуука.', 'Анна Лебедева'],
  ['ar', 'قوارب قبالة نوك. تصوير: سلمى حداد', 'قوارب قبالة نوك.', 'سلمى حداد'],
  ['zh', '渔船停在努克港外。（图片来源：港务局）', '渔船停在努克港外。', '港务局'],
])('%s: the caption “%s” is read with its credit', (tag, text, caption, credit) => {
  expect(splitCredit(text, knowledge().languages.get(tag)!)).toEqual({ caption, credit })
})

it('the credit of a caption of a million signs is found from its end', () => {
  const english = knowledge().languages.get('en')!
  const start = performance.now()
  expect(splitCredit(`${'. '.repeat(500_000)}Photo: Runa Bek`, english).credit).toBe('Runa Bek')
  expect(performance.now() - start).toBeLessThan(2000)
})
