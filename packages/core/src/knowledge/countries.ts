import { LABELS, SHORT_LABEL } from './countries-labels.ts'

/** ISO 3166-1 alpha-2, and XK for Kosovo. */
export const COUNTRY_CODES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
  'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP ' +
  'KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT ' +
  'MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW ' +
  'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ ' +
  'UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
).split(' ')

const known = new Set(COUNTRY_CODES)

/** Whether this is the code of a country: ISO 3166-1 alpha-2 in capitals, or XK. */
export function isCountryCode(code: string): boolean {
  return known.has(code)
}

/** Parts overseas that are departments of their state, with codes of their own in ISO 3166-1. */
const DEPARTMENTS: Readonly<Record<string, string>> = { GF: 'FR', GP: 'FR', MQ: 'FR', RE: 'FR', YT: 'FR' }

/**
 * The country that a code stands for: of a department overseas its state, as an editor files it (`RE` is France), of
 * anything that governs itself (`GL`, `NC`, `PR`, `HK`) and of any other code itself. See decision 18.
 */
export function stateOf(code: string): string {
  return DEPARTMENTS[code] ?? code
}

const displays = new Map<string, Intl.DisplayNames>()

function display(code: string, tag: string, style: 'long' | 'short'): string {
  const key = `${tag} ${style}`
  const names = displays.get(key) ?? new Intl.DisplayNames(tag, { type: 'region', style, fallback: 'code' })
  displays.set(key, names)
  return names.of(code)!.normalize('NFC')
}

/**
 * What a country is called in a language (a BCP 47 tag), for labels: `countryName('IS', 'fr')` is `Islande`. From
 * Unicode CLDR, but as news prints it; a code without a name, and a language without names, give the code back.
 */
export function countryName(code: string, languageTag: string): string {
  const labels = LABELS[code]
  const label = labels?.[languageTag] ?? labels?.[languageTag.split('-')[0]!]
  if (label !== undefined) return label
  const isShort = SHORT_LABEL.has(code)
  const name = isShort ? display(code, languageTag, 'short').replace(BRACKETS, '') : display(code, languageTag, 'long')
  return languageTag.startsWith('en') ? name.replace(' & ', ' and ').replace(/^St\.? /, 'Saint ') : name
}

/** Every name by which a country may be called in a language, the label first: CLDR's long and short ones too. */
export function countryNames(code: string, languageTag: string): readonly string[] {
  const cldr = [display(code, languageTag, 'long'), display(code, languageTag, 'short')]
  return [...new Set([countryName(code, languageTag), ...cldr.flatMap((name) => [name, name.replace(BRACKETS, '')])])]
}

/** What stands in brackets at the end: another name (Burma), or whose it is. */
const BRACKETS = / ?[(（][^()（）]+[)）]$/
