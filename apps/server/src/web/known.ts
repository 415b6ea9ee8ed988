import { type Choice, languageOf, SELECTION_LISTS, type Selection, type SelectionList } from '@dateline/core'
import type { Site } from './site.ts'

/** A selection in which every value stands for something, as addresses have it; or the first value that does not. */
export type KnownSelection =
  | { readonly selection: Selection }
  | { readonly problem: { readonly key: string; readonly value: string } }

/**
 * Checks a selection against the wire. A language, newsroom or person that ever had a visible article stays known when all
 * of them are withdrawn: its feed is then empty, not gone. What has only embargoed articles is unknown, like what does not
 * exist. People come back under their whole id, however they were written.
 */
export async function knownSelection(site: Site, selection: Selection, now: Date): Promise<KnownSelection> {
  const wanted = await knownChoice(site, selection, '', now)
  if ('problem' in wanted) return wanted
  if (selection.not === undefined) return { selection: { ...selection, ...wanted.choice } }
  const not = await knownChoice(site, selection.not, 'not.', now)
  if ('problem' in not) return not
  return { selection: { ...selection, ...wanted.choice, not: { ...selection.not, ...not.choice } } }
}

async function knownChoice(
  site: Site,
  choice: Choice,
  prefix: string,
  now: Date,
): Promise<{ readonly choice: Choice } | Extract<KnownSelection, { readonly problem: object }>> {
  const known: { [Key in SelectionList]?: readonly string[] } = {}
  for (const key of SELECTION_LISTS) {
    const values = new Set<string>()
    for (const written of choice[key] ?? []) {
      const value = await KNOWN[key](site, written, now)
      if (value === undefined) return { problem: { key: prefix + key, value: written } }
      values.add(value)
    }
    if (values.size > 0) known[key] = key === 'person' ? [...values].sort() : [...values]
  }
  return { choice: known }
}

/** A value as addresses have it; undefined where it stands for nothing. */
const KNOWN: Readonly<
  Record<SelectionList, (site: Site, value: string, now: Date) => string | undefined | Promise<string | undefined>>
> = {
  country: (_site, code) => code,
  topic: ({ knowledge }, id) => (knowledge.topics.has(id) ? id : undefined),
  language: async (site, tag, now) =>
    languageOf(site.knowledge, tag) !== undefined || (await everHad(site, { language: [tag] }, now)) ? tag : undefined,
  newsroom: async (site, id, now) => ((await everHad(site, { newsroom: [id] }, now)) ? id : undefined),
  person: async (site, id, now) => {
    const person = await site.store.person(id, now)
    return person?.id ?? ((await everHad(site, { person: [id] }, now)) ? id : undefined)
  },
}

async function everHad({ store }: Site, selection: Selection, now: Date): Promise<boolean> {
  return (await store.lastChanged(selection, now)) !== undefined
}
