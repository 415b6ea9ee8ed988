import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { z } from 'zod'
import { buildGazetteer } from './gazetteer-build.ts'
import { type Knowledge, type KnowledgeTables, knowledgeOf } from './knowledge.ts'
import { code, type Language, TABLES, type TableName, wordsByCode } from './language.ts'
import { type Topic, topicSchema } from './topic.ts'

const HOME = join(import.meta.dirname, '..', '..')

/** Words of the languages that have no folder, in one file. */
const OTHER_LANGUAGES = 'other-languages.yaml'
const INSTITUTIONS = 'institutions.yaml'
const NEIGHBOURS = 'neighbours.yaml'
const NETWORKS = 'networks.yaml'
const PARTS = 'parts.yaml'
const SEATS = 'seats.yaml'
const words = z.array(z.string().min(1)).readonly()
const otherLanguagesSchema = z.record(z.string().regex(/^[a-z]{2,3}$/), words)
const neighboursSchema = z.record(code, z.array(code).readonly())
const partsSchema = z.record(code, code)

export interface KnowledgeOptions {
  /** Tags of the languages to load; all that have a folder, if absent. */
  readonly languages?: readonly string[]
  /**
   * Folders that hold `languages/<tag>/`, `topics/<id>.yaml`, `places/*.yaml`, `institutions.yaml`, `neighbours.yaml`, `networks.yaml`,
   * `parts.yaml`, `seats.yaml` and `other-languages.yaml` of one's own. What they say of the same thing wins over what came before;
   * neighbours, networks and seats add up.
   */
  readonly extraDirs?: readonly string[]
}

/** What is known, read from disk and frozen. Throws an error that names the file where a table is not as its schema says. */
export function loadKnowledge(options: KnowledgeOptions = {}): Knowledge {
  return knowledgeOf(readTables(options))
}

/**
 * Reads all tables from disk: the one place in core that touches a disk. Everything else takes the result as an argument.
 * Throws an error that names the file where a table is not as its schema says.
 */
export function readTables({ languages: wanted, extraDirs = [] }: KnowledgeOptions = {}): KnowledgeTables {
  const homes = [HOME, ...extraDirs]
  const tags = [...new Set(homes.flatMap((home) => foldersIn(join(home, 'languages'))))].sort()
  const chosen = wanted === undefined ? tags : tags.filter((tag) => wanted.includes(tag))
  const languages = new Map(chosen.map((tag) => [tag, readLanguage(homes, tag)]))
  const others = readEach(homes, OTHER_LANGUAGES, otherLanguagesSchema)
    .flatMap((table) => Object.entries(table))
    .filter(([tag]) => !languages.has(tag))
  const institutions: KnowledgeTables['institutions'] = Object.assign({}, ...readEach(homes, INSTITUTIONS, wordsByCode))
  const topics = new Map<string, Topic>()
  for (const file of homes.flatMap((home) => yamlFilesIn(join(home, 'topics')))) {
    const topic = readTable(file, topicSchema)
    topics.set(topic.id, topic)
  }
  const aliases = [...languages].flatMap(([tag, language]) =>
    Object.entries(language.countries.aliases).flatMap(([code, names]) => names.map((name) => ({ tag, code, name }))),
  )
  return {
    languages,
    otherLanguages: new Map(others),
    blank: blankTables(),
    institutions,
    neighbours: bothWays(readEach(homes, NEIGHBOURS, neighboursSchema)),
    networks: readEach(homes, NETWORKS, words).flat(),
    parts: Object.assign({}, ...readEach(homes, PARTS, partsSchema)),
    seats: new Set(readEach(homes, SEATS, words).flat()),
    topics: new Map([...topics].sort(([a], [b]) => (a < b ? -1 : 1))),
    places: buildGazetteer({
      languages: chosen,
      aliases,
      extraFolders: extraDirs.map((dir) => join(dir, 'places')).filter(existsSync),
    }),
  }
}

function readLanguage(homes: readonly string[], tag: string): Language {
  const tables: Partial<Record<TableName, unknown>> = {}
  for (const name of Object.keys(TABLES) as TableName[]) {
    const files = homes.map((home) => join(home, 'languages', tag, `${name}.yaml`)).filter(existsSync)
    const own = files.at(-1)
    if (own !== undefined) tables[name] = readTable(own, TABLES[name])
    else if (name === 'language')
      throw new Error(
        `languages/${tag}: expected a table language.yaml, found none; copy it from another language's folder`,
      )
    else tables[name] = TABLES[name].parse({})
  }
  return tables as Language
}

/** What a language has in place of files that are missing; none may be missing of what says its name. */
function blankTables(): KnowledgeTables['blank'] {
  const { language: _, ...schemas } = TABLES
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, schema.parse({})]),
  ) as unknown as KnowledgeTables['blank']
}

/** The table of one name in each of the folders that has it. */
function readEach<Schema extends z.ZodType>(homes: readonly string[], name: string, schema: Schema) {
  return homes
    .map((home) => join(home, name))
    .filter(existsSync)
    .map((file) => readTable(file, schema))
}

/** What stands once for each pair, for each of the two. */
function bothWays(tables: readonly z.output<typeof neighboursSchema>[]): KnowledgeTables['neighbours'] {
  const all = new Map<string, Set<string>>()
  for (const [one, others] of tables.flatMap((table) => Object.entries(table)))
    for (const other of others) {
      all.set(one, (all.get(one) ?? new Set()).add(other))
      all.set(other, (all.get(other) ?? new Set()).add(one))
    }
  return all
}

function readTable<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  let data: unknown
  try {
    data = load(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file}: not valid YAML: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
  const result = schema.safeParse(data ?? {})
  if (result.success) return result.data
  const issues = result.error.issues.map((issue) => `  ${issue.path.join('.') || '(top)'}: ${issue.message}`)
  throw new Error(`${file}: not as its table should be:\n${issues.join('\n')}`)
}

function foldersIn(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
}

function yamlFilesIn(dir: string): string[] {
  if (!existsSync(dir)) return []
  return readdirSync(dir)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(dir, name))
}
