import type { Write } from './writer.ts'

/** Room for so many articles that are first published in one millisecond. */
const PER_MILLISECOND = 1024

/** The first place of an instant. Whole numbers of JavaScript hold it until the year 2248. */
export function firstPlaceOf(instant: string): number {
  return Date.parse(instant) * PER_MILLISECOND
}

/** A place for an article among all by first publication; should an instant be full, the next one that is free. */
export async function newPlace(db: Write, firstPublished: string): Promise<number> {
  for (let from = firstPlaceOf(firstPublished); ; from += PER_MILLISECOND) {
    const row = await db
      .selectFrom('article')
      .where('place', '>=', from)
      .where('place', '<', from + PER_MILLISECOND)
      .select((eb) => eb.fn.max('place').as('last'))
      .executeTakeFirst()
    const last = row?.last ?? undefined
    if (last === undefined) return from
    if (Number(last) + 1 < from + PER_MILLISECOND) return Number(last) + 1
  }
}
