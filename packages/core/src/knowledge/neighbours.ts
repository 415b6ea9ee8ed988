/** Pairs of countries with a border on land, on a lake or river, or with a strait between them that boats cross in a day. */
const BORDERS =
  'AD-ES AD-FR AE-OM AE-SA AF-CN AF-IR AF-PK AF-TJ AF-TM AF-UZ AL-GR AL-IT AL-ME AL-MK AL-XK AM-AZ AM-GE AM-IR AM-TR ' +
  'AO-CD AO-CG AO-NA AO-ZM AR-BO AR-BR AR-CL AR-PY AR-UY AT-CH AT-CZ AT-DE AT-HU AT-IT AT-LI AT-SI AT-SK AU-PG AX-FI ' +
  'AX-SE AZ-GE AZ-IR AZ-RU AZ-TR BA-HR BA-ME BA-RS BD-IN BD-MM BE-DE BE-FR BE-LU BE-NL BF-BJ BF-CI BF-GH BF-ML BF-NE ' +
  'BF-TG BG-GR BG-MK BG-RO BG-RS BG-TR BH-SA BI-CD BI-RW BI-TZ BJ-NE BJ-NG BJ-TG BN-MY BO-BR BO-CL BO-PE BO-PY BR-CO ' +
  'BR-GF BR-GY BR-PE BR-PY BR-SR BR-UY BR-VE BS-US BT-CN BT-IN BW-NA BW-ZA BW-ZM BW-ZW BY-LT BY-LV BY-PL BY-RU BY-UA ' +
  'BZ-GT BZ-MX CA-US CD-CF CD-CG CD-RW CD-SS CD-TZ CD-UG CD-ZM CF-CG CF-CM CF-SD CF-SS CF-TD CG-CM CG-GA CH-DE CH-FR ' +
  'CH-IT CH-LI CI-GH CI-GN CI-LR CI-ML CL-PE CM-GA CM-GQ CM-NG CM-TD CN-HK CN-IN CN-KG CN-KP CN-KZ CN-LA CN-MM CN-MN ' +
  'CN-MO CN-NP CN-PK CN-RU CN-TJ CN-TW CN-VN CO-EC CO-PA CO-PE CO-VE CR-NI CR-PA CU-US CY-TR CZ-DE CZ-PL CZ-SK DE-DK ' +
  'DE-FR DE-LU DE-NL DE-PL DJ-ER DJ-ET DJ-SO DJ-YE DK-SE DO-HT DO-PR DZ-EH DZ-LY DZ-MA DZ-ML DZ-MR DZ-NE DZ-TN EC-PE ' +
  'EE-FI EE-LV EE-RU EG-IL EG-LY EG-PS EG-SD EH-MA EH-MR ER-ET ER-SD ER-YE ES-FR ES-GI ES-MA ES-PT ET-KE ET-SD ET-SO ' +
  'ET-SS FI-NO FI-RU FI-SE FR-GB FR-IT FR-LU FR-MC GA-GQ GB-IE GE-RU GE-TR GF-SR GH-TG GM-SN GN-GW GN-LR GN-ML GN-SL ' +
  'GN-SN GR-MK GR-TR GT-HN GT-MX GT-SV GW-SN GY-SR GY-VE HN-NI HN-SV HR-HU HR-ME HR-RS HR-SI HT-CU HU-RO HU-RS HU-SI ' +
  'HU-SK HU-UA ID-MY ID-PG ID-SG ID-TL IL-JO IL-LB IL-PS IL-SY IN-LK IN-MM IN-NP IN-PK IQ-IR IQ-JO IQ-KW IQ-SA IQ-SY ' +
  'IQ-TR IR-PK IR-TM IR-TR IT-MT IT-SI IT-SM IT-TN IT-VA JO-PS JO-SA JO-SY JP-KR KE-SO KE-SS KE-TZ KE-UG KG-KZ KG-TJ ' +
  'KG-UZ KH-LA KH-TH KH-VN KM-YT KP-KR KP-RU KW-SA KZ-RU KZ-TM KZ-UZ LA-MM LA-TH LA-VN LB-SY LR-SL LS-ZA LT-LV LT-PL ' +
  'LT-RU LV-RU LY-NE LY-SD LY-TD LY-TN MA-ES MD-RO MD-UA ME-RS ME-XK MK-RS MK-XK ML-MR ML-NE ML-SN MM-TH MN-RU MR-SN ' +
  'MW-MZ MW-TZ MW-ZM MX-US MY-SG MY-TH MZ-SZ MZ-TZ MZ-ZA MZ-ZM MZ-ZW NA-ZA NA-ZM NE-NG NE-TD NG-TD NO-RU NO-SE OM-SA ' +
  'OM-YE PL-RU PL-SK PL-UA QA-SA RO-RS RO-UA RS-XK RU-UA RW-TZ RW-UG SA-YE SD-SS SD-TD SK-UA SO-YE SS-UG SY-TR SZ-ZA ' +
  'TJ-UZ TM-UZ TR-UA TT-VE TZ-UG TZ-ZM ZA-ZW ZM-ZW'

const neighbours = new Map<string, Set<string>>()
for (const pair of BORDERS.split(' ')) {
  const [one = '', other = ''] = pair.split('-')
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to))
}

/** Whether two countries (ISO 3166-1 alpha-2) border on each other, on land or across narrow water. */
export function areNeighbours(one: string, other: string): boolean {
  return neighbours.get(one)?.has(other) ?? false
}
