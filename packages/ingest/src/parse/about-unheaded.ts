import type { Language } from '@dateline/core'
import { namesOffice } from './issuer-line.ts'
import { foldWords, wordsOf } from './words.ts'

const QUOTED = /[“”«»„"「]/u
const HAN = /\p{Script=Han}/u
/** 该, 这, 本 …: point at what was spoken of, and name nobody. */
const POINTS = /^[该該这這那本此其他她它我]/u
const ACRONYM = /(?:^|[\s(（])\p{Lu}{2,}(?:-\p{Lu}+)?(?=$|[\s)）])/u

/**
 * Whether the last paragraph of a text says what its issuer is, without a heading: `The Lake Agency is an organisation of
 * four states …`. Its subject must be the name of an organisation, and what it is called a word for one. `before` is the
 * title and the text above, put together where it is asked for; there a name of one word must stand too.
 */
export function definesIssuer(text: string, before: () => string, language: Language): boolean {
  if (QUOTED.test(text) || !/^[\p{Lu}\p{Lo}]/u.test(text)) return false
  const head = text.slice(0, 160).replaceAll("'", '’')
  return language.structure.definers.some((definer) => {
    const isBare = HAN.test(definer)
    const at = head.indexOf(isBare ? definer : ` ${definer}${definer.endsWith('’') ? '' : ' '}`)
    if (at < 2 || at > 70) return false
    const what = head.slice(at + definer.length + (isBare ? 0 : 1)).trim()
    const subject = head.slice(0, at)
    return isBare
      ? namesInHan(subject, before(), language) && wordsOf(language.organisations.words).within(what.slice(0, 30))
      : namesIssuer(subject, before(), language) &&
          (calledOrganisation(what, language) ||
            (isCompound(subject.split(' ').at(-1)!, language) && relatedToOrganisation(what, language)))
  })
}

function namesIssuer(printed: string, before: string, language: Language): boolean {
  const subject = printed.replace(/\s*\([^()]*\)/g, '').trim()
  if (/[,:;]/.test(subject)) return false
  const words = subject.split(/\s+/)
  const [first = '', ...more] = words
  const bare = wordsOf(language.language.common).has(first) ? more : words
  if (bare.length === 0 || !/^\p{Lu}/u.test(bare[0]!)) return false
  if (wordsOf(language.organisations.suffixes).endsWith(subject) > 0 || ACRONYM.test(printed)) return true
  const capitals = bare.filter((word) => /^\p{Lu}/u.test(word)).length
  if (capitals > 1) return true
  const isNamed = before.includes(` ${bare.join(' ')}`) || before.startsWith(bare.join(' '))
  return (
    isNamed &&
    (bare.length > 1
      ? wordsOf(language.organisations.words).within(subject)
      : first === bare[0] || isCompound(bare[0]!, language))
  )
}

/** `Moorzentrum`: a word for an organisation with another before it, which makes it a name where every noun has a capital. */
function isCompound(word: string, { organisations }: Language): boolean {
  const folded = foldWords(word)
  return organisations.words.some((end) => {
    const known = foldWords(end)
    return known.length > 4 && folded.length > known.length + 2 && folded.endsWith(known)
  })
}

function namesInHan(subject: string, before: string, language: Language): boolean {
  if (POINTS.test(subject) || /[，。、：]/u.test(subject)) return false
  if (ACRONYM.test(subject)) return true
  const name = subject.replace(/[（(][^（）()]*[）)]/gu, '')
  return before.includes(name) && wordsOf(language.organisations.words).within(name.slice(-4))
}

/** `an independent humanitarian organisation`: the first noun, before any word that joins another to it. */
function calledOrganisation(what: string, table: Language): boolean {
  const { language, roles } = table
  const words = what.split(/\s+/).slice(0, 9)
  const isCommon = (word: string) => wordsOf(language.common).has(word) && !wordsOf(roles.joins).has(word)
  const from = words.findIndex((word) => !isCommon(word))
  if (from < 0) return false
  const until = words.findIndex((word, at) => at > from && isCommon(word))
  return namesOffice(words.slice(from, until < 0 ? from + 7 : until).join(' '), table)
}

/** `eine Einrichtung der Hochschule`: enough where the name itself says that it is an organisation. */
function relatedToOrganisation(what: string, { organisations }: Language): boolean {
  return wordsOf(organisations.words).within(what.split(/\s+/).slice(0, 7).join(' '))
}
