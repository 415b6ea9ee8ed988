import { expect, it } from 'vitest'
import { read } from '../testing.ts'

const TEXT = {
  en: 'The new bridge across the river was opened on Monday, and the people of the village no longer wait for the ferry.',
  de: 'Die neue Brücke über den Fluss wurde am Montag eröffnet, und die Bewohner des Dorfes warten nicht mehr auf die Fähre.',
  zh: '横跨河流的新桥星期一正式开通，村民们不必再像从前那样等候渡船过河，孩子们上学也方便多了，大家都很高兴。',
  uk: 'Новий міст через річку відкрили в понеділок, і мешканці села більше не чекають на пором.',
}

it.each([
  [
    'in a line each',
    'en',
    'Media contact\n\nAnna Koros, Lake Agency, +254 20 555 0199, anna.koros@lake.example\nPeter Otieno, press officer, tel. +254 20 555 0198',
    [
      { name: 'Anna Koros', organisation: 'Lake Agency', phone: '+254 20 555 0199', email: 'anna.koros@lake.example' },
      { name: 'Peter Otieno', organisation: null, phone: '+254 20 555 0198', email: null },
    ],
  ],
  [
    'in several lines',
    'en',
    'Media contact\n\nAnna Koros\nPress Officer\nLake Agency\nTel.: +254 20 555 0199\nanna.koros@lake.example\n\nPeter Otieno\n+254 20 555 0198',
    [
      { name: 'Anna Koros', organisation: 'Lake Agency', phone: '+254 20 555 0199', email: 'anna.koros@lake.example' },
      { name: 'Peter Otieno', organisation: null, phone: '+254 20 555 0198', email: null },
    ],
  ],
  [
    'behind the word for it, with a number of the country',
    'de',
    'Pressekontakt: Anna Lindner, Flussamt, Tel. 030 5555 0199, anna.lindner(at)fluss.example',
    [{ name: 'Anna Lindner', organisation: 'Flussamt', phone: '030 5555 0199', email: 'anna.lindner@fluss.example' }],
  ],
  [
    'in Chinese',
    'zh',
    '媒体联系人\n\n李明，湖泊管理局，+86 10 5555 0199，liming@lake.example',
    [{ name: '李明', organisation: '湖泊管理局', phone: '+86 10 5555 0199', email: 'liming@lake.example' }],
  ],
  [
    'with a surname that is a trade',
    'uk',
    'Контакти для ЗМІ\n\nГанна Коваль, Озерна агенція, +380 44 555 01 99',
    [{ name: 'Ганна Коваль', organisation: 'Озерна агенція', phone: '+380 44 555 01 99', email: null }],
  ],
  [
    'with an address alone',
    'en',
    'Contact: press@lake.example',
    [{ name: null, organisation: null, phone: null, email: 'press@lake.example' }],
  ],
] as const)('people to ask %s', async (_, language, contacts, expected) => {
  const body = TEXT[language]
  const { release } = await read(
    `---\nlanguage: ${language}\n---\n\n# X\n\n${body}\n\n${body}\n\n${contacts.replaceAll('\n', '\n\n')}\n`,
    'a.md',
  )
  expect(release.contacts).toEqual(expected)
})
