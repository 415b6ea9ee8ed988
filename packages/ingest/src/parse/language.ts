import type { Knowledge, Language } from '@dateline/core'
import { languageOf, unknownLanguage } from '@dateline/core'
import { detectLanguage } from '../detector/detect-language.ts'
import type { Block } from '../document.ts'
import { profileOf, readProfile, WordProfile } from './common-words.ts'
import { isProse } from './prose.ts'

/** How much text is enough to know a language by. */
const SAMPLE = 3000

/** The detector's names where they differ from the tags that releases carry. */
const TAGS: Readonly<Record<string, string>> = {
  no: 'nb',
  ms: 'id',
  iw: 'he',
  in: 'id',
  prs: 'fa',
  yue: 'zh',
  cmn: 'zh',
}

/** Written standards without tables that are read with those of another standard of the same language. */
const READ_WITH: Readonly<Record<string, string>> = { nn: 'nb' }

/** The detector knows one of each pair or tells them poorly: what the document declares stands. */
const ALIKE: readonly (readonly string[])[] = [['bs', 'hr', 'sr']]

/** The language of a release: its full tag, and the tables that read it. */
export interface ReadLanguage {
  readonly tag: string
  readonly tables: Language
  /** Whether the language is one that has tables, or is read with those of its sister. */
  readonly served: boolean
}

/**
 * The language of the running text. What the document declares wins unless the text is clearly in another language. A
 * language that has no tables is named as well as can be, `und` where it cannot be, and never taken for its neighbour:
 * the commonest words of both decide. Chinese is told apart by its characters.
 */
export function readLanguage(
  blocks: readonly Block[],
  declared: string | undefined,
  knowledge: Knowledge,
): ReadLanguage {
  const prose = blocks.filter((block) => isProse(block.passage.text))
  const sample = sampleOf(prose.length > 0 ? prose : blocks, knowledge)
  const base = languageOfText(sample, primaryTag(declared, knowledge))
  const tag = base === 'zh' ? hanVariant(sample.text) : base
  const tables = languageOf(knowledge, tag) ?? languageOf(knowledge, READ_WITH[tag] ?? tag)
  return { tag, tables: tables ?? unknownLanguage(tag, knowledge), served: tables !== undefined }
}

/** The beginning of the running text, and what its words say. */
interface Sample {
  readonly text: string
  readonly profile: WordProfile
}

function sampleOf(blocks: readonly Block[], knowledge: Knowledge): Sample {
  let text = ''
  const profiles: WordProfile[] = []
  for (const { passage } of blocks) {
    const left = SAMPLE - text.length
    if (left <= 0) break
    const isWhole = passage.text.length <= left
    profiles.push(isWhole ? profileOf(passage, knowledge) : readProfile(passage.text.slice(0, left), knowledge))
    text += `${passage.text}\n`
  }
  return { text: text.slice(0, SAMPLE), profile: WordProfile.ofAll(profiles, knowledge) }
}

/** Letters that only one of the two languages writes, and those of a third. */
const UKRAINIAN = /[іїєґ]/giu
const RUSSIAN = /[ыэъё]/giu
const OTHERS = /[ўјқңһҳғәөү]/iu

/** So many of its own letters tell a language, with none of its neighbour's. */
const OWN_LETTERS = 3

/** In a short text the words of two neighbours are alike, and their letters are not. */
function lettersOf(text: string, found: string | undefined): string | undefined {
  if (found !== 'ru' && found !== 'uk') return found
  const [own, other] = [UKRAINIAN, RUSSIAN].map((letters) => text.match(letters)?.length ?? 0)
  if (OTHERS.test(text)) return found
  if (found === 'ru' && own! >= OWN_LETTERS && other === 0) return 'uk'
  return found === 'uk' && other! >= OWN_LETTERS && own === 0 ? 'ru' : found
}

/** Texts with fewer words are in the language that they declare, if they are in its script; else the detector is asked alone. */
const ENOUGH_WORDS = 12

/** In a text of so many words some are common in any language. */
const ENOUGH_TO_DENY = 20

function languageOfText({ text, profile }: Sample, declared: string | undefined): string {
  const scripted = languageOfScript(text)
  if (scripted !== undefined) return scripted
  const certain = profile.certain()
  const { detected, reliable } = certain === undefined ? detect(text) : { detected: certain, reliable: true }
  if (profile.words < ENOUGH_WORDS) {
    const isOther =
      reliable && declared !== undefined && detected !== undefined && scriptOf(declared) !== scriptOf(detected)
    return (isOther ? detected : (declared ?? detected)) ?? 'und'
  }
  const found = lettersOf(text, correctedBy(profile, detected, reliable))
  if (declared === undefined || declared === found || found === undefined) return declared ?? found ?? 'und'
  if (ALIKE.some((group) => group.includes(declared) && group.includes(found))) return declared
  return isClearlyNot(declared, found, profile, reliable) ? found : declared
}

function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script
}

interface Detection {
  readonly detected: string | undefined
  readonly reliable: boolean
}

function detect(sample: string): Detection {
  const { language, isReliable } = detectLanguage(sample)
  return { detected: language === undefined ? undefined : (TAGS[language] ?? language), reliable: isReliable }
}

/** What the detector says, unless the commonest words of the text are those of another language, or of none. */
function correctedBy(profile: WordProfile, detected: string | undefined, reliable: boolean): string | undefined {
  const { best, words } = profile
  if (detected === undefined) return undefined
  if (best !== undefined && best !== detected && profile.of(best).count >= Math.max(2, words * 0.04)) {
    if (!profile.knows(detected)) return !reliable && profile.of(best).count > words * 0.15 ? best : detected
    const [one, other] = [profile.only(best, detected), profile.only(detected, best)]
    if (one.count > other.count * 1.2 && one.different > other.different) return best
  }
  const isForeign = words >= ENOUGH_TO_DENY && profile.knows(detected) && profile.of(detected).count < words * 0.03
  return isForeign ? undefined : detected
}

function isClearlyNot(declared: string, found: string, profile: WordProfile, reliable: boolean): boolean {
  if (!profile.knows(declared) || !profile.knows(found)) return reliable
  const [one, other] = [profile.only(found, declared), profile.only(declared, found)]
  return one.count > other.count * 2 && one.different >= 3
}

/** Scripts that write one language, or one above all, and that no detector is needed for. */
const SCRIPTS = [
  'Beng',
  'Geor',
  'Gujr',
  'Guru',
  'Khmr',
  'Knda',
  'Laoo',
  'Mlym',
  'Mymr',
  'Orya',
  'Sinh',
  'Taml',
  'Telu',
  'Thaa',
  'Tibt',
]
const HAN = /\p{Script=Han}/u
/** Stands in every Japanese sentence. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const SCRIPT_PATTERN = new RegExp(SCRIPTS.map((script) => `(\\p{Script=${script}})`).join('|'), 'u')

/** Letters of any script that tells its language. */
const TELLING = new RegExp(`[${['Han', ...SCRIPTS].map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')

/** The language of a script that belongs to one: `dv` for Thaana, `km` for Khmer, as the likely subtags of CLDR have it. */
function languageOfScript(sample: string): string | undefined {
  if (!TELLING.test(sample)) return undefined
  const letters = sample.match(/\p{L}/gu) ?? []
  const han = letters.filter((letter) => HAN.test(letter)).length
  if (han * 2 > letters.length && letters.filter((letter) => KANA.test(letter)).length * 20 < han) return 'zh'
  const middle = letters[letters.length >> 1]
  const groups = middle === undefined ? null : SCRIPT_PATTERN.exec(middle)
  const script = groups === null ? undefined : SCRIPTS[groups.slice(1).findIndex((group) => group !== undefined)]
  if (script === undefined) return undefined
  const own = letters.filter((letter) => SCRIPT_PATTERN.test(letter)).length
  return own * 2 > letters.length ? new Intl.Locale(`und-${script}`).maximize().language : undefined
}

/** The tag of a language that people name in its own words or in English: `Deutsch`, `Danish`. */
function tagNamed(name: string, knowledge: Knowledge): string | undefined {
  const english = new Intl.DisplayNames('en', { type: 'language' })
  const wanted = name.trim().toLowerCase()
  const isNamed = (tag: string, own: string) =>
    own.toLowerCase() === wanted || english.of(tag)?.toLowerCase() === wanted
  for (const [tag, { language }] of knowledge.languages) if (isNamed(tag, language.name)) return tag
  return [...knowledge.otherLanguages.keys()].find((tag) => isNamed(tag, tag))
}

function primaryTag(declared: string | undefined, knowledge: Knowledge): string | undefined {
  if (declared !== undefined && /^\p{L}{4,}$/u.test(declared.trim())) return tagNamed(declared, knowledge)
  const primary = declared?.trim().toLowerCase().split(/[-_]/)[0]
  if (primary === undefined || !/^[a-z]{2,3}$/.test(primary)) return undefined
  return TAGS[primary] ?? primary
}

/** Characters that only one of the two Chinese scripts writes. */
const TRADITIONAL = /[們國際組織過這對會時後發開實現問題經濟關於說應該還進難區長見學習總統員動與為個從來對萬億兒童]/g
const SIMPLIFIED = /[们国际组织过这对会时后发开实现问题经济关于说应该还进难区长见学习总统员动与为个从来对万亿儿童]/g

function hanVariant(text: string): 'zh-Hans' | 'zh-Hant' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'
}
