/** Cyrillic letters in the ways that maps print them: as English writes Russian, shorter, as French does, and Ukrainian. */
const WAYS = ['english', 'short', 'french', 'ukrainian'] as const

const ENGLISH: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...[
      'а a',
      'б b',
      'в v',
      'г g',
      'ґ g',
      'д d',
      'е e',
      'є ye',
      'ё yo',
      'ж zh',
      'з z',
      'и i',
      'і i',
      'ї yi',
      'й y',
      'к k',
    ],
    ...['л l', 'м m', 'н n', 'о o', 'п p', 'р r', 'с s', 'т t', 'у u', 'ф f', 'х kh', 'ц ts', 'ч ch', 'ш sh', 'щ shch'],
    ...['ъ ', 'ы y', 'ь ', 'э e', 'ю yu', 'я ya', 'дж j'],
  ].map((pair) => pair.split(' ') as [string, string]),
)

const WRITTEN: Readonly<Record<(typeof WAYS)[number], Readonly<Record<string, string>>>> = {
  english: ENGLISH,
  short: { ...ENGLISH, х: 'h', ц: 'c', в: 'w', ё: 'o', я: 'ia', ю: 'iu' },
  french: { ...ENGLISH, у: 'ou', ш: 'ch', дж: 'dj' },
  ukrainian: { ...ENGLISH, г: 'h', и: 'y' },
}

/** A Cyrillic name in Latin letters, in each of the ways that are usual; none for any other name. */
export function romanized(name: string): readonly string[] {
  if (!/^\p{Script=Cyrillic}/u.test(name)) return []
  const small = name.toLowerCase()
  return [
    ...new Set(WAYS.map((way) => capitalised(small.replace(/дж|\p{L}/gu, (letter) => WRITTEN[way][letter] ?? letter)))),
  ]
}

/** Every word with a capital, as names are listed. */
function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}
