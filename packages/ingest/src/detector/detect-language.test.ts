import { eld } from 'eld/extrasmall'
import { expect, test } from 'vitest'
import { detectLanguage } from './detect-language.ts'
import ngrams from './ngrams.json' with { type: 'json' }

const TEXTS = [
  'Fishing boats returned to the harbour after the storm, the mayor said, and nobody don’t care.',
  'Kalastusalukset palasivat satamaan myrskyn jälkeen.',
  'Fiskerbådene vendte tilbage til havnen efter stormen.',
  'Рыбацкие лодки вернулись в гавань после шторма.',
  'عادت قوارب الصيد إلى الميناء بعد العاصفة.',
  '渔船在暴风雨过后返回港口。',
  'Balıkçı tekneleri fırtınadan sonra LİMANA döndü, İzmir’de.',
  'Τα αλιευτικά σκάφη επέστρεψαν στο λιμάνι.',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(8),
  'ab abc abcd abcde',
  'Дьэ ԁ ܫܠܡܐ ǆ',
  '12 + 30 = 42',
  '',
]

test.each(TEXTS)('a text has the language, score and reliability that eld gives it: %j', (text) => {
  const theirs = eld.detect(text)
  expect(detectLanguage(text)).toEqual({
    language: theirs.language || undefined,
    score: theirs.language === '' ? 0 : theirs.getScores()[theirs.language],
    isReliable: theirs.isReliable(),
  })
})

test('every run of the table stands before the next, as the search in it needs', () => {
  const runs = ngrams.ngrams.split('\n').map((line) => line.split('\t')[0]!)
  expect(runs.length).toBeGreaterThan(49_000)
  expect(runs.pop()).toBe('')
  expect(runs.findIndex((run, at) => at > 0 && `${run}\t` <= `${runs[at - 1]}\t`)).toBe(-1)
})
