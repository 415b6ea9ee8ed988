import { expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { mayBeSomebody } from './may-be-somebody.ts'
import { affixesOf, tokensOf } from './tokens.ts'

/** Whether the word between low lines is asked for as somebody. */
function asks(tag: string, marked: string): boolean {
  const language = knowledge().languages.get(tag)!
  const start = marked.indexOf('_')
  const text = marked.replaceAll('_', '')
  const tokens = tokensOf(text, affixesOf(language))
  const at = tokens.findIndex((token) => token.start === start)
  return mayBeSomebody(text, tokens, at, language, knowledge())
}

it.each([
  ['an honorific', 'en', 'The keys went to Dr. _Quillby_ on Friday.'],
  ['an honorific behind the name', 'tr', 'Tepeyi _Xezal_ teyze anlattı.'],
  ['a role', 'en', 'They asked mayor _Quillby_ for help.'],
  ['a role between commas', 'en', 'The mayor, _Quillby_, came at noon.'],
  ['a role behind a bracket', 'en', 'It fell to _Quillby_ (head of the port) to say so.'],
  ['a relative', 'it', 'Il figlio _Elio_ ripara barche.'],
  ['an age before', 'de', 'Die 24-jährige _Mira_ lernt Geigenbau.'],
  ['an age before a people', 'tr', '19 yaşındaki Suriyeli _Rima_ konuştu.'],
  ['an age behind', 'sv', 'I byn är bagaren _Mirsada_ 52 år.'],
  ['a verb before', 'en', 'It will last, said _Quillby_.'],
  ['a verb behind', 'en', 'In the end _Quillby_ said so.'],
  ['what names a source before', 'de', 'Laut _Brandis_ hält der Damm.'],
  ['what names a source behind', 'fi', 'Silta kestää _Kosken_ mukaan.'],
  ['a colon and a quote', 'en', '_Quillby_: “It will last.”'],
  ['the quote where the verb stands last', 'tr', '_Rahman_ ise “Köprü sağlam” dedi.'],
  ['what somebody says where a case sets the name apart', 'tr', '_Işık_’ın köprü hakkındaki yorumu kısa.'],
  ['the note that a name is changed', 'en', 'We met _Mira_* at the gate.'],
  ['a bishop’s seats', 'ru', 'Архиепископ Виленский и Литовский _Афиноген_ прочёл молитву.'],
])('a single word is weighed as a name beside %s (%s): %s', (_, tag, text) => expect(asks(tag, text)).toBe(true))

it.each([
  ['en', 'The bus stops in _Millbrook_ every hour.'],
  ['en', 'All of it went by sea. _Shipping_ takes a week.'],
  ['de', 'Am Abend stand das _Wasser_ wieder unter der Marke.'],
  ['fr', 'Le bateau relie _Concarneau_ aux îles chaque matin.'],
  ['ru', 'Вечером в _Костроме_ зажгли фонари.'],
])('a single word beside which nothing says that it is somebody is not weighed (%s): %s', (tag, text) =>
  expect(asks(tag, text)).toBe(false),
)
