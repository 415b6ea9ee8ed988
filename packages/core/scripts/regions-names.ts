/** Languages of Natural Earth that are read here, and those whose names others borrow. */
const LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'ru', 'sv', 'tr', 'uk', 'zh', 'zht'] as const

/** Words for province and the like, with what joins them to the name; the name is known without. */
const KIND_BEFORE =
  /^(?:al-)?(?:bezirk|bundesstaat|comarca|comuna|condado|contea|county|departamento|departement|département|dipartimento|distretto|distrikt|distrito|district|estado|etat|état|gobernación|governatorato|gouvernement|gouvernorat|governorado|khet|kommun|emirat|emirate|emirato|emiratet|gobolka|oblast|parish|paroisse|parroquia|paróquia|parrocchia|prefectura|préfecture|prefettura|provincia|provincie|provins|província|province|provinz|raion|rajon|regiao|região|region|regione|regierungsbezirk|región|région|stato|state|statistische)\s(?:(?:autonom[aeo]|autonome|speciale|spéciale)\s)?(?:(?:de las|de los|della|delle|dello|degli|del|dei|de la|de l['’]|dell['’]|de|da|do|di|du|des|der|of|von|van)\s?)?/iu
const KIND_BEHIND =
  /\s(?:autonomous\s)?(?:(?:city|capital)\s)?(?:county|department|district|division|governorate|ili|ilçesi|kommun|län|metropolitan|municipality|oblast|parish|prefecture|province|provinsen|provincie|region|regionen|state|territory|voivodeship|distrikt|distriktet|departement|eyaleti|bölgesi|vilayeti|rayonu|krai|raion|zone|fylke|amt|city|emirliği|emiratet|parish|eparchie|vilayet)$/iu
const KIND_CYRILLIC = /^(?:приход|парафія|округ|район|провинция|провінція|штат|департамент|область|регион|регіон)\s/iu
const KIND_ARABIC =
  /^(?:ولاية|مقاطعة|إدارة|ادارة|محافظة|إقليم|اقليم|الإقليم|منطقة|قسم|دائرة|كانتون|أوبلاست|بلدية|أبرشية|جمهورية|شعبية|مديرية|جهة|قضاء)\s/u
const KIND_HAN = /(?:自治州|自治区|自治區|大区|大區|特区|特區|地区|地區|[省州县縣区區府郡市道])$/u

/** Words that are also the names of regions, and so say nothing of where. */
const COMPASS =
  /^(?:[\p{L}-]*?(?:north|south|east|west|nord|sud|süd|syd|öst|väst|ost|est|ouest|norte|sur|sul|este|oeste|leste|ovest|centr|zentral|mellan)[\p{L}-]*(?:[\s-]|$))+$/iu
/** Where nobody lives, and what has a country's code of its own, such as Svalbard; codes of ISO 3166. */
export const ELSEWHERE = new Set(['UM', 'NO-21', 'NO-22', 'NL-BQ1', 'NL-BQ2', 'NL-BQ3', 'GL-UO'])

/** Words, and names of people and firms, that regions are called too. */
const WORDS = new Set(
  'aerodrom angus antique ascension australian austral bloke bong bravo brava cesar cher clare clarendon cortés devonshire down duarte free gard indre jewish independencia kerry lacs lagunes landes lara  lori loreto lot magdalena manche mara mayo meta miranda moyle nacional napo oriental orne paget paul savanne sucre tasman trafford unity valle vargas volta zulia capital central centre centro cascades collines coast colonia development federal florida forest highlands hills islands lake littoral maritime middle midlands mountain mono national neutral plateau plateaux pool river rivers savanes special state university upper valley western'.split(
    ' ',
  ),
)

/** The names of a region, the English one first, without the word for what it is; none that is a word or is too short to tell. */
export function namesOfRegion(names: Readonly<Record<string, string | number | null>>): readonly string[] {
  const found = allNamesOfRegion(names)
  const [first] = found
  if (first === undefined || !/^\p{Script=Latin}/u.test(first) || !isName(first)) return []
  return found.filter(isName)
}

/** The same with names that are words as well, of which only a text that leads to them means the region: `Central`. */
export function allNamesOfRegion(names: Readonly<Record<string, string | number | null>>): readonly string[] {
  const found = LANGUAGES.flatMap((language) => {
    const printed = names[`name_${language}`]
    if (typeof printed !== 'string' || printed === '') return []
    const name = printed
      .normalize('NFC')
      .split(/[,(（]/)[0]!
      .trim()
    return language === 'zh' || language === 'zht' ? [name, withoutKind(name)] : [withoutKind(name)]
  })
  return [...new Set(found)]
}

/** A region's name without the word for what it is. */
export function withoutKind(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name.replace(KIND_HAN, '')
  if (/\p{Script=Arabic}/u.test(name)) return name.replace(KIND_ARABIC, '')
  if (/\p{Script=Cyrillic}/u.test(name)) return name.replace(KIND_CYRILLIC, '')
  return name.replace(KIND_BEFORE, '').replace(KIND_BEHIND, '').trim()
}

function isName(name: string): boolean {
  if (!/^[\p{L}\p{M}][\p{L}\p{M}\s'’ʼ‘–-]*$/u.test(name)) return false
  if (/\p{Script=Han}/u.test(name)) return name.length >= 2
  if (/\p{Script=Arabic}/u.test(name)) return name.length >= 4
  // Parishes and wards of islands are called after saints, as much else is.
  if (/^(?:saint|st|sankt|sint)[\s.-]/iu.test(name)) return false
  return name.length >= 4 && /^\p{Lu}/u.test(name) && !COMPASS.test(name) && !WORDS.has(name.toLowerCase())
}
