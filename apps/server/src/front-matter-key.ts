/** Front-matter keys by the beginning of the rules whose guesses they settle. */
const KEY_OF_RULE: Readonly<Record<string, string>> = {
  byline: 'byline',
  country: 'countries',
  date: 'date',
  dateline: 'dateline',
  embargo: 'embargo',
  language: 'language',
  published: 'date',
  title: 'title',
  topic: 'topics',
}

/** The front-matter key with which people say themselves what a notice's rule had to guess; undefined where there is none. */
export function frontMatterKeyFor(rule: string): string | undefined {
  return KEY_OF_RULE[rule.split('-')[0]!]
}
