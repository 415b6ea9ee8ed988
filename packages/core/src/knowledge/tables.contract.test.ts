import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { foldName } from '../text.ts'
import { COUNTRY_CODES, countryNames } from './countries.ts'
import { TABLES } from './language.ts'
import { loadKnowledge } from './load-knowledge.ts'
import { topicSchema } from './topic.ts'

/** Every language folder and every topic file is held to the same contract; a new one needs no new test. */

const HOME = join(import.meta.dirname, '..', '..')
const TAGS = readdirSync(join(HOME, 'languages')).sort()
const TOPICS = readdirSync(join(HOME, 'topics')).sort()

const read = (...path: string[]) => readFileSync(join(HOME, ...path), 'utf8')
const tablesOf = (tag: string) => readdirSync(join(HOME, 'languages', tag)).sort()
const tableOf = (tag: string, name: string): unknown => load(read('languages', tag, name))

/** Every list of words in a table, with the path that leads to it. */
function* listsIn(value: unknown, path = ''): Generator<[string, string[]]> {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === 'string')) yield [path, value]
    else for (const [index, item] of value.entries()) yield* listsIn(item, `${path}[${index}]`)
  } else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* listsIn(item, path === '' ? key : `${path}.${key}`)
}

/** Lists whose order means something: months and weekdays, and what an ending is replaced by. */
const ORDERED = /^(?:endings\[\d+\]\.|months$|weekdays$)/

/**
 * Lists of one table that give different answers to one question: a word in two of them would mean two things, and the
 * step that reads them would take whichever it asks first.
 */
const EITHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  attribution: [
    ['verbs', 'weakVerbs'],
    ['female', 'male', 'neutral'],
  ],
  dates: [
    ['am', 'pm'],
    ['noon', 'midnight'],
  ],
  embargo: [['markers', 'none']],
  people: [['female', 'male']],
  places: [['region', 'city', 'other']],
  quotes: [['titleCues', 'attributable']],
  structure: [['about', 'contacts', 'end', 'label', 'notes', 'photo', 'published', 'related', 'share']],
}

/** Words of a list as matching folds them. */
const folded = (words: readonly string[] | undefined) => (words ?? []).map((word) => word.toLowerCase())

/** Forms that name or belong to a country, with its code: those of the table first, then its names. */
function countryForms(tag: string): { readonly own: [string, string][]; readonly names: [string, string][] } {
  const { aliases, demonyms } = TABLES.countries.parse(tableOf(tag, 'countries.yaml'))
  const own = [...Object.entries(aliases), ...Object.entries(demonyms)].flatMap(([code, words]) =>
    words.map((word): [string, string] => [word, code]),
  )
  const names = COUNTRY_CODES.flatMap((code) => countryNames(code, tag).map((name): [string, string] => [name, code]))
  return { own, names }
}

/** Whether the first form matches the very words that the second matches; of two lengths the longer wins anyway. */
function swallows(first: string, second: string): boolean {
  if (first === second) return true
  const word = second.replace(/\*$/, '')
  return (
    first.endsWith('*') &&
    word.startsWith(first.slice(0, -1)) &&
    /^[\p{L}\p{M}\p{N}]*$/u.test(word.slice(first.length - 1))
  )
}

/** Interface texts that are no words of a language. */
const FOR_ALL: Readonly<Record<string, string>> = {
  'page.site.name': 'the name of the wire',
  'receipt.id': 'a line of front matter, to be copied as it is',
}

/** Words of a language's own that are spelt as the English ones are. */
const SPELT_ALIKE: Readonly<Record<string, readonly string[]>> = {
  da: ['Byline', 'Embargo', 'Feed', 'Feeds', 'Navigation', 'Organisation', 'Permanent id', 'Person', 'Version'],
  es: ['Embargo'],
  fr: [
    'Attribution',
    'Contacts',
    'Date',
    'Embargo',
    'Navigation',
    'Notes',
    'Organisation',
    'Organisations',
    'Pages',
    'Version',
  ],
}

const interfaceOf = (tag: string) => TABLES.interface.parse(tableOf(tag, 'interface.yaml'))
const placeholdersOf = (text: string) => (text.match(/\{[a-z]+\}/g) ?? []).sort()

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

describe.each(TAGS)('the language folder %s', (tag) => {
  it('holds tables of known names, each as its schema says', () => {
    for (const file of tablesOf(tag)) {
      const name = file.replace(/\.yaml$/, '')
      expect(Object.keys(TABLES), `${tag}/${file}`).toContain(name)
      const result = TABLES[name as keyof typeof TABLES].safeParse(tableOf(tag, file) ?? {})
      expect(result.error?.issues ?? [], `${tag}/${file}`).toEqual([])
    }
  })

  it('is named by its own tag, and says what it is called', () => {
    expect(tableOf(tag, 'language.yaml')).toMatchObject({ tag, name: expect.stringMatching(/\S/) })
  })

  it('is NFC throughout, with no invisible characters', () => {
    for (const file of tablesOf(tag)) {
      const text = read('languages', tag, file)
      expect(text.normalize('NFC') === text, `${tag}/${file} is not NFC`).toBe(true)
      expect(text.match(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\uFEFF\t]/g), `${tag}/${file}`).toBeNull()
    }
  })

  it('lists its words sorted, each once', () => {
    for (const file of tablesOf(tag)) {
      for (const [path, words] of listsIn(tableOf(tag, file))) {
        expect(words.length, `${tag}/${file} ${path} has a word twice`).toBe(new Set(words).size)
        if (!ORDERED.test(path)) expect(words, `${tag}/${file} ${path}`).toEqual(words.toSorted(byCodeUnit))
        for (const word of words) expect(word, `${tag}/${file} ${path}`).toBe(word.trim())
      }
    }
  })

  it('uses a month name for one month only', () => {
    const { months } = TABLES.dates.parse(tableOf(tag, 'dates.yaml'))
    const names = months.flatMap((forms) => forms.map((form) => form.toLowerCase()))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('lists no word under two answers to one question', () => {
    const found = Object.entries(EITHER).flatMap(([name, questions]) => {
      if (!tablesOf(tag).includes(`${name}.yaml`)) return []
      const table = tableOf(tag, `${name}.yaml`) as Record<string, string[]>
      return questions.flatMap((lists) =>
        lists.flatMap((one, index) =>
          lists.slice(index + 1).flatMap((other) => {
            const others = new Set(folded(table[other]))
            return folded(table[one])
              .filter((word) => others.has(word))
              .map((word) => `${name}: "${word}" in ${one} and ${other}`)
          }),
        ),
      )
    })
    expect(found, `take each out of one list of ${tag}, or write a longer form that decides`).toEqual([])
  })

  it('says of each form that means two countries what an editor should know', () => {
    const { own, names } = countryForms(tag)
    const { ambiguous } = TABLES.countries.parse(tableOf(tag, 'countries.yaml'))
    const twofold = own.flatMap(([form, code]) => {
      const others = [...own, ...names].filter(([other, of]) => of !== code && swallows(form, other))
      return others.length === 0 ? [] : [form]
    })
    const noted = (form: string) => Object.keys(ambiguous).some((key) => swallows(key, form))
    const unnoted = [...new Set(twofold)].filter((form) => !noted(form))
    const how = `${tag}/countries.yaml: a form of two countries counts for each in part. Take it from one of them, lengthen it, or, if it means both, write it under "ambiguous:", such as\nambiguous:\n  ${unnoted[0] ?? 'Congolese'}: of either Congo; only a name of the country or a town decides\n`
    expect(unnoted, how).toEqual([])
    const stale = Object.keys(ambiguous).filter((key) => !twofold.some((form) => swallows(key, form)))
    expect(stale, `${tag}/countries.yaml: notes on forms that mean one country only`).toEqual([])
  })

  it('knows a topic by no term that is both strong and weak', () => {
    const topics = TABLES.topics.parse(tableOf(tag, 'topics.yaml'))
    for (const [id, { terms, weak, against }] of Object.entries(topics)) {
      expect(
        terms.filter((term) => weak.includes(term)),
        `${tag} ${id}`,
      ).toEqual([])
      expect(
        against.filter((phrase) => terms.includes(phrase) || weak.includes(phrase)),
        `${tag} ${id}: speaks for the topic and against it`,
      ).toEqual([])
      expect(TOPICS, `${tag} speaks of a topic that has no file`).toContain(`${id}.yaml`)
    }
  })
})

// The gazetteer folds accents and knows the names of all languages at once: the Finnish for Niger must not be Nigeria.
it('an alias of a country names no other country in any language', () => {
  const codes = new Map<string, Set<string>>()
  for (const tag of TAGS.filter((candidate) => tablesOf(candidate).includes('countries.yaml')))
    for (const [code, words] of Object.entries(TABLES.countries.parse(tableOf(tag, 'countries.yaml')).aliases))
      for (const word of words) codes.set(foldName(word), new Set([...(codes.get(foldName(word)) ?? []), code]))
  for (const code of COUNTRY_CODES)
    for (const tag of TAGS) for (const name of countryNames(code, tag)) codes.get(foldName(name))?.add(code)
  expect([...codes].filter(([, { size }]) => size > 1).map(([name, of]) => `${name}: ${[...of]}`)).toEqual([])
})

describe('the tables of the world', () => {
  it('say of each two neighbours once, under the one that comes first, in order', () => {
    const table = load(read('neighbours.yaml')) as Record<string, string[]>
    expect(Object.keys(table)).toEqual(Object.keys(table).toSorted())
    for (const [one, others] of Object.entries(table)) expect(others, one).toEqual([...new Set(others)].toSorted())
    expect(Object.entries(table).filter(([one, others]) => others.some((other) => other <= one))).toEqual([])
  })

  it('name as seats only towns that the gazetteer has, and no capitals', () => {
    const seats = load(read('seats.yaml')) as string[]
    const { places } = loadKnowledge({ languages: ['en'] })
    expect(seats).toEqual([...new Set(seats)].toSorted())
    const towns = new Set(seats.flatMap((seat) => places.lookup(seat, 'en').filter(({ name }) => name === seat)))
    expect(seats.filter((seat) => ![...towns].some(({ name, kind }) => name === seat && kind === 'city'))).toEqual([])
    expect([...towns].filter(({ capital }) => capital)).toEqual([])
  })
})

describe('the languages without a folder', () => {
  const text = read('other-languages.yaml')
  const others = load(text) as Record<string, string[]>

  it('stand in the order of their tags', () =>
    expect(Object.keys(others)).toEqual(Object.keys(others).toSorted(byCodeUnit)))

  it('list their words in small letters, NFC, sorted, each once', () => {
    expect(text.normalize('NFC') === text).toBe(true)
    for (const [tag, words] of Object.entries(others)) {
      expect(words, tag).toEqual([...new Set(words)].toSorted(byCodeUnit))
      expect(words, tag).toEqual(words.map((word) => word.toLowerCase()))
    }
  })
})

describe('the keys of front matter', () => {
  /** Each key as people write it, with what it means in which language. */
  const meanings = new Map<string, Map<string, string>>()
  for (const tag of TAGS.filter((candidate) => tablesOf(candidate).includes('front-matter.yaml')))
    for (const [key, words] of Object.entries(TABLES['front-matter'].parse(tableOf(tag, 'front-matter.yaml'))))
      for (const word of folded(words))
        meanings.set(word, new Map([...(meanings.get(word) ?? []), [key, meanings.get(word)?.get(key) ?? tag]]))

  // They are read before the language of the release is known.
  it('mean one thing in all languages, and what our own names mean', () => {
    const found = [...meanings].flatMap(([word, keys]) => {
      const own = word in TABLES['front-matter'].shape && !keys.has(word) ? [`${word} of ours`] : []
      const all = [...keys].map(([key, tag]) => `${key} in ${tag}`)
      return all.length + own.length < 2 ? [] : [`front-matter: "${word}" is ${[...all, ...own].join(', ')}`]
    })
    expect(found).toEqual([])
  })
})

const ENGLISH = interfaceOf('en')

describe.each(TAGS.filter((tag) => tablesOf(tag).includes('interface.yaml')))('the interface of %s', (tag) => {
  const texts = interfaceOf(tag)
  const keys = Object.keys(texts)

  it('has its keys sorted, and none that English lacks', () => {
    expect(keys).toEqual(keys.toSorted(byCodeUnit))
    expect(keys.filter((key) => ENGLISH[key] === undefined)).toEqual([])
  })

  it('puts in the values that English puts in, and says something beside them', () => {
    for (const [key, text] of Object.entries(texts)) {
      expect(placeholdersOf(text), `${tag} ${key}`).toEqual(placeholdersOf(ENGLISH[key] ?? ''))
      expect(text, `${tag} ${key}`).toBe(text.trim())
      expect(text, `${tag} ${key}`).not.toBe('')
    }
  })

  it.skipIf(tag === 'en')('leaves nothing in English', () => {
    const isOwn = (key: string, text: string) =>
      text !== ENGLISH[key] ||
      key in FOR_ALL ||
      SPELT_ALIKE[tag]?.includes(text) === true ||
      !/\p{L}/u.test(text.replace(/\{[a-z]+\}/g, ''))
    expect(Object.entries(texts).filter(([key, text]) => !isOwn(key, text))).toEqual([])
  })
})

describe.each(TOPICS)('the topic file %s', (file) => {
  const topic = topicSchema.parse(load(read('topics', file)))

  it('is named by its id, and its parent exists', () => {
    expect(`${topic.id}.yaml`).toBe(file)
    if (topic.parent !== null) expect(TOPICS).toContain(`${topic.parent}.yaml`)
  })

  it('has a label and terms in every language', () => {
    for (const tag of TAGS) {
      const own = TABLES.topics.parse(tableOf(tag, 'topics.yaml'))[topic.id]
      expect(topic.labels[tag] ?? own?.label, `${topic.id} has no label in ${tag}`).toBeDefined()
      expect(
        [...(topic.terms[tag] ?? []), ...(own?.terms ?? [])].length,
        `${topic.id} has no term in ${tag}`,
      ).toBeGreaterThan(0)
    }
  })
})
