import { describe, expect, it } from 'vitest'
import { knowledge } from '../testing.ts'
import { findTime } from './times.ts'

const timeIn = (text: string, tag = 'en') => {
  const found = findTime(text, knowledge().languages.get(tag)!)
  return found === undefined ? undefined : { hour: found.hour, minute: found.minute, zone: found.zone }
}

describe('times of day', () => {
  it.each([
    ['06:00 GMT', { hour: 6, minute: 0, zone: '+00:00' }],
    ['9 am CET', { hour: 9, minute: 0, zone: '+01:00' }],
    ['12:30 p.m. EST', { hour: 12, minute: 30, zone: '-05:00' }],
    ['12 a.m. UTC', { hour: 0, minute: 0, zone: '+00:00' }],
    ['00.01 BST', { hour: 0, minute: 1, zone: '+01:00' }],
    ['10:00 (UTC+2)', { hour: 10, minute: 0, zone: '+02:00' }],
    ['10:00', { hour: 10, minute: 0, zone: undefined }],
    ['6 GMT', { hour: 6, minute: 0, zone: '+00:00' }],
    ['noon GMT', { hour: 12, minute: 0, zone: '+00:00' }],
    ['on the day', undefined],
    ['25:00 GMT', undefined],
    ['in 12 towns', undefined],
  ])('%j is %j', (text, expected) => expect(timeIn(text)).toEqual(expected))
})

describe('hours without minutes, by the words of the language', () => {
  it.each([
    ['de', '11 Uhr MESZ', 11, '+02:00'],
    ['de', '12 Uhr mittags (Berliner Zeit)', 12, 'Europe/Berlin'],
    ['fr', 'à 6 h (heure de Genève)', 6, 'Europe/Zurich'],
    ['es', 'a las 6 h CEST', 6, '+02:00'],
    ['pt', 'às 6h (hora de Lisboa)', 6, 'Europe/Lisbon'],
    ['it', 'ore 6, ora italiana', 6, 'Europe/Rome'],
    ['da', 'kl. 6 dansk tid', 6, 'Europe/Copenhagen'],
    ['nb', 'kl 12 norsk tid', 12, 'Europe/Oslo'],
    ['sv', 'klockan 6 svensk tid', 6, 'Europe/Stockholm'],
    ['is', 'kl. 6 að íslenskum tíma', 6, '+00:00'],
    ['fi', 'klo 6 Suomen aikaa', 6, 'Europe/Helsinki'],
    ['tr', 'saat 6 TSİ', 6, '+03:00'],
    ['ru', '6 часов по московскому времени', 6, '+03:00'],
    ['uk', '6 години за київським часом', 6, 'Europe/Kyiv'],
    ['ar', 'الساعة 6 مساء بتوقيت غرينتش', 18, '+00:00'],
    ['zh', '北京时间下午3时', 15, '+08:00'],
    ['zh', '上午6时30分（北京时间）', 6, '+08:00'],
  ])('%s: %s', (tag, text, hour, zone) => expect(timeIn(text, tag)).toMatchObject({ hour, zone }))

  it.each([
    ['fi', 'keskiyöhön (UTC)', 0],
    ['uk', 'до полудня (UTC)', 12],
    ['ar', 'منتصف الليل بتوقيت غرينتش', 0],
    ['tr', 'gece yarısı (UTC)', 0],
    ['pt', 'meia-noite (UTC)', 0],
  ])('%s: %s', (tag, text, hour) => expect(timeIn(text, tag)).toMatchObject({ hour, minute: 0, zone: '+00:00' }))
})
