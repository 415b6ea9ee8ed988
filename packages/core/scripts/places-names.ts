import { FOLDED } from '../src/knowledge/gazetteer-fold.ts'
import type { City } from './places-cities.ts'

/** Letters of the Latin alphabets that Dateline reads: da de en es fi fr is it nb pt sv tr. */
const LATIN = "A-Za-zÀ-ÖØ-öø-ÿĞğİıŒœŞşŠšŽž'’"
/** A name of one to five words, the first in capitals; not all in capitals, which would be a code or an abbreviation. */
const LATIN_NAME = new RegExp(`^(?=['’]?\\p{Lu})(?=.*\\p{Ll})[${LATIN}.]{3,}(?:[ -][${LATIN}.]+){0,4}$`, 'u')
const RUSSIAN_NAME = /^[А-ЯЁ][а-яё]+(?:[ -][А-Яа-яЁё]+){0,3}$/u
const UKRAINIAN_NAME = /^[А-ЩЬЮЯҐЄІЇ][а-щьюяґєії'’]+(?:[ -][А-ЩЬЮЯҐЄІЇа-щьюяґєії'’]+){0,3}$/u
const ARABIC_NAME = /^[\u0621-\u063A\u0641-\u064A]{3,}(?:[ -][\u0621-\u063A\u0641-\u064A]+){0,3}$/u
const HAN_NAME = /^[\p{Script=Han}]{2,10}$/u
const SHAPES = [LATIN_NAME, RUSSIAN_NAME, UKRAINIAN_NAME, ARABIC_NAME, HAN_NAME]

/** Whether this is printed as names are in a language that is read here: no code, address or transliteration in small letters. */
export function isPrintedName(name: string): boolean {
  return SHAPES.some((shape) => shape.test(name))
}

/** From this size on a place keeps every alternate name; below it, only those in another script than its own. */
const FULLY_NAMED = 15_000
const LARGE = 100_000
const SEATS = new Set(['PPLC', 'PPLA'])

/**
 * The names of a place, its primary one first, then the others in alphabetical order. Codes, addresses, transliterations
 * in small letters and names in alphabets of other languages are left out; so is what a lookup finds anyway because it
 * differs only by accents, apostrophes or hyphens.
 */
export function namesOf(city: City, exemplars: readonly string[]): readonly string[] {
  const isKnownAbroad = city.population >= FULLY_NAMED || SEATS.has(city.code)
  const candidates = [city.ascii, ...city.alternates.map(withoutCity)].filter(
    (name) => isName(name, city) && (isKnownAbroad || name === city.ascii || !LATIN_NAME.test(name)),
  )
  const names = new Map([[spelling(city.name), city.name]])
  for (const name of [...exemplars, ...candidates.sort()]) {
    const key = spelling(name)
    if (!names.has(key)) names.set(key, name)
  }
  const [primary, ...others] = names.values()
  return [primary!, ...withoutForms(others, primary!).sort()]
}

/**
 * Of two Cyrillic names of which one has a further а, one is the name and the other its genitive or its stem (`Бухар`,
 * `Краматорска`): the vowel at the end of the primary name tells which.
 */
function withoutForms(names: readonly string[], primary: string): string[] {
  const endsInVowel = /[ae]$/u.test(primary)
  return names.filter((name) => {
    const isStem = /[бвгдзклмнпрстфхцчшщ]$/u.test(name) && names.includes(`${name}а`)
    const isLonger = /[бвгдзклмнпрстфхцчшщ]а$/u.test(name) && names.includes(name.slice(0, -1))
    return endsInVowel ? !isStem : !isLonger
  })
}

/** Chinese names without the word for city, which a text may leave out: 海防市 is 海防. */
function withoutCity(name: string): string {
  return name.replace(/^(\p{Script=Han}{2,}?)(?:特[别別]|[广廣広]域|直[辖轄])?市$/u, '$1')
}

/** Names of two letters (Ош) only where a large city makes up for the words that are spelt alike. */
function isName(name: string, city: City): boolean {
  const isLongEnough = name.length > 2 || HAN_NAME.test(name) || city.population >= LARGE
  return isLongEnough && isPrintedName(name)
}

/** What two names have in common that a lookup takes for the same; short names count with their accents. */
export function spelling(name: string): string {
  if (name.length <= 4) return name
  let key = ''
  for (let at = 0; at < name.length; at++) {
    const unit = FOLDED[name.charCodeAt(at)]!
    if (unit !== 0) key += String.fromCharCode(unit)
  }
  return key
}
