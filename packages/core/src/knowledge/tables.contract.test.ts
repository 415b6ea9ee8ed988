import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { TABLES } from './language.ts'
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

  it('knows a topic by no term that is both strong and weak', () => {
    const topics = TABLES.topics.parse(tableOf(tag, 'topics.yaml'))
    for (const [id, { terms, weak }] of Object.entries(topics)) {
      expect(
        terms.filter((term) => weak.includes(term)),
        `${tag} ${id}`,
      ).toEqual([])
      expect(TOPICS, `${tag} speaks of a topic that has no file`).toContain(`${id}.yaml`)
    }
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
