import { foldName, personId, publicPeople, type Release, sameRole } from '@dateline/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { PersonRecord } from './store.ts'

/** Of each person of a release, in its order: the key of their page, or null for those who have none. */
export async function personKeys(
  db: Kysely<Schema>,
  authority: string,
  text: Pick<Release, 'people' | 'quotes'>,
): Promise<readonly (string | null)[]> {
  const known = new Map(publicPeople(text, authority).map((person) => [person.index, person]))
  const keys: (string | null)[] = []
  for (const [index, { name, role, organisation }] of text.people.entries()) {
    const joins = organisation === null && role !== null
    keys.push(known.get(index)?.key ?? (joins ? await joined(db, foldName(name), role) : null))
  }
  return keys
}

/**
 * The one person of this name whom another release shows with the same role and an organisation; null where there is none,
 * or more than one to choose between.
 */
async function joined(db: Kysely<Schema>, folded: string, role: string): Promise<string | null> {
  const rows = await db
    .selectFrom('person')
    .where('folded', '=', folded)
    .where('key', 'is not', null)
    .where('organisation', 'is not', null)
    .select(['key', 'role'])
    .distinct()
    .execute()
  const keys = new Set(rows.filter((row) => row.role !== null && sameRole(row.role, role)).map(({ key }) => key))
  return keys.size === 1 ? [...keys][0]! : null
}

/** What a person's page says; undefined where no release that readers see shows them with a role in an organisation. */
export async function readPerson(db: Kysely<Schema>, id: string): Promise<PersonRecord | undefined> {
  const key = keyOfPerson(id)
  const rows = await appearances(db).where('person.key', '=', key).execute()
  const [newest] = rows
  if (newest === undefined || !rows.some(({ organisation }) => organisation !== null)) return undefined
  const others = await appearances(db)
    .where('person.folded', '=', newest.folded)
    .where('person.key', '!=', key)
    .where('person.organisation', 'is not', null)
    .execute()
  return {
    id: personId(newest.folded, key),
    name: newest.name,
    appearances: rows.map(({ name, role, organisation, releases }) => ({ name, role, organisation, releases })),
    namesakes: others.map(({ folded, key: other, name, role, organisation, releases }) => ({
      id: personId(folded, other!),
      name,
      role,
      organisation,
      releases,
    })),
  }
}

/** The words in which releases show people, and how many use them; the newest words first. */
function appearances(db: Kysely<Schema>) {
  return db
    .selectFrom('person')
    .innerJoin('article', 'article.key', 'person.article')
    .groupBy(['person.folded', 'person.key', 'person.name', 'person.role', 'person.organisation'])
    .select(['person.folded', 'person.key', 'person.name', 'person.role', 'person.organisation'])
    .select((eb) => eb.fn.count<number>('person.article').distinct().as('releases'))
    .orderBy((eb) => eb.fn.max('article.first_published'), 'desc')
    .orderBy('person.name')
    .limit(MOST_APPEARANCES)
}

/** Enough to see who it is. */
const MOST_APPEARANCES = 20

/** The key at the end of a person's id, which alone says who it is: `7h2kq9d3xv` of `amy-pope-7h2kq9d3xv`. */
export function keyOfPerson(id: string): string {
  return id.slice(id.lastIndexOf('-') + 1)
}
