import {
  type CountryTag,
  foldName,
  isCountryCode,
  type Knowledge,
  type Notice,
  type Release,
  stateOf,
  type TopicTag,
} from '@dateline/core'

/**
 * Countries and topics that front matter names, in place of those that were found: people's words win. Countries by code or
 * name, topics by id or label, in any language; the first weighs most. What nobody knows becomes a notice, and a list of
 * nothing but such words, as pages carry tags of their own, replaces nothing.
 */
export function withStatedTags(
  release: Release,
  stated: { readonly countries?: readonly string[]; readonly topics?: readonly string[] },
  knowledge: Knowledge,
): Release {
  const notices: Notice[] = []
  function known<Tag>(
    names: readonly string[],
    find: (name: string) => string | undefined,
    rule: string,
    tag: (found: string, weight: number) => Tag,
  ): Tag[] | undefined {
    const found = new Set<string>()
    for (const name of names) {
      const value = find(name)
      if (value !== undefined) found.add(value)
      else notices.push({ rule, message: `front matter: nothing is known as "${name}"; left it out`, span: null })
    }
    if (found.size === 0 && names.length > 0) return undefined
    return [...found].map((value, index) => tag(value, 1 - index / (2 * found.size)))
  }
  const countries =
    stated.countries &&
    known(
      listed(stated.countries),
      (name) => countryOf(name, knowledge),
      'countries-unknown',
      (code, weight): CountryTag => ({ code, weight, evidence: [] }),
    )
  const topics =
    stated.topics &&
    known(
      listed(stated.topics),
      (name) => topicOf(name, knowledge),
      'topics-unknown',
      (id, weight): TopicTag => ({ id, weight, evidence: [] }),
    )
  return {
    ...release,
    countries: countries ?? release.countries,
    topics: topics ?? release.topics,
    notices: [...release.notices, ...notices],
  }
}

/** People write lists with commas as often as with brackets. */
function listed(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/[,،、，;]/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

function countryOf(name: string, knowledge: Knowledge): string | undefined {
  if (isCountryCode(name.toUpperCase())) return stateOf(name.toUpperCase())
  return knowledge.places.lookup(name).find(({ kind }) => kind === 'country')?.country ?? undefined
}

function topicOf(name: string, knowledge: Knowledge): string | undefined {
  const id = name.toLowerCase().replaceAll(/[\s_]+/g, '-')
  if (knowledge.topics.has(id)) return id
  const wanted = foldName(name)
  for (const language of knowledge.languages.values())
    for (const [topic, { label }] of Object.entries(language.topics))
      if (label !== undefined && foldName(label) === wanted && knowledge.topics.has(topic)) return topic
  return [...knowledge.topics.values()].find(({ labels }) =>
    Object.values(labels).some((label) => foldName(label) === wanted),
  )?.id
}
