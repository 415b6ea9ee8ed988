/** Cyrillic letters, folded, as Latin names sound; what two spellings of a name may write otherwise is the same letter. */
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['а a', 'б b', 'в v', 'г h', 'ґ h', 'д d', 'е e', 'є e', 'ж s', 'з s', 'и i', 'і i', 'к k', 'л l', 'м m'],
    ...['н n', 'о o', 'п p', 'р r', 'с s', 'т t', 'у u', 'ф f', 'х h', 'ц s', 'ч s', 'ш s', 'щ s', 'ъ ', 'ы i'],
    ...['ь ', 'э e', 'ю iu', 'я ia'],
  ].map((pair) => pair.split(' ') as [string, string]),
)

/** Latin spellings of one sound, the longer ones first. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/^j(?=[aeiou])|(?<=[aeiou])j(?=[aeiou])/g, 'i'],
  [/tsch|sch|dzh|tch|sh|ch|zh|dj|ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/kh/g, 'χ'],
  [/gh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/g/g, 'h'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/[zj]/g, 's'],
  [/ø|œ/g, 'o'],
  [/ı/g, 'i'],
  [/(?<=[aeiou])h$/, ''],
  [/χ/g, 'h'],
]

/**
 * How a name sounds, roughly, whether it is written in Latin or in Cyrillic letters: `Farrukh` and `Фаррух` give one answer.
 * Takes a folded name (`foldName`); undefined for other scripts.
 */
export function soundOf(folded: string): string | undefined {
  const latin = /^[\p{Script=Latin}'-]+$/u.test(folded)
  if (!latin && !/^[\p{Script=Cyrillic}'-]+$/u.test(folded)) return undefined
  const sound = latin
    ? LATIN.reduce((text, [spelling, sign]) => text.replace(spelling, sign), folded)
    : folded.replace(/\p{L}/gu, (letter) => CYRILLIC[letter] ?? letter)
  return sound
    .replace(/['-]/g, '')
    .replace(/i(?=e)/g, '')
    .replace(/(?<=.)(.)\1/g, '$1')
}
