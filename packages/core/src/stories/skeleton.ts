/** What letters of any script sound like, coarsely: vowels and breath are nothing, voiced and voiceless are one. */
const SOUNDS: Readonly<Record<string, string>> = {
  p: 'bfpvпбфвφπβبپفڤפבפ',
  t: 'tdðþтдτθδتطدضثذةטתד',
  k: 'kgqcкгκγكقغگکקכךג',
  s: 'szjçșşšžčżźśćцсзжчшщџσςζξشسصزجژچسשסזצץ',
  l: 'lłлλلל',
  r: 'rрρرר',
  m: 'mмμمמם',
  n: 'nнνنנןñњ',
}

const SOUND_OF = new Map(
  Object.entries(SOUNDS).flatMap(([sound, letters]) => [...letters].map((l) => [l, sound] as const)),
)
/** Letters that together sound like one: before they are taken one by one. */
const TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|tsch|dzh|zh|sh|ch|ts|tz|cz|sz|dj|дж|тш/g, 's'],
  [/kh|х|خ/g, ''],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/c(?=[eiyéèêíäæ])/g, 's'],
  [/x|кс|كس/g, 'ks'],
  [/(.)\1+/gu, '$1'],
]

/**
 * The consonants of a name as every script that has them writes them, so that names meet across scripts: `Solheim`,
 * `Сольхейм` and `سولهايم` are `slm`. Empty for scripts without consonants of their own, such as Chinese.
 */
export function skeleton(name: string): string {
  let letters = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const [pattern, sound] of TOGETHER) letters = letters.replace(pattern, sound)
  let sounds = ''
  for (const letter of letters) {
    const sound = SOUND_OF.get(letter) ?? ''
    if (sound !== '' && !sounds.endsWith(sound)) sounds += sound
  }
  return sounds
}
