import type { ArticleRow } from './schema.ts'
import { batches, type Write } from './writer.ts'

/** Keeps that an article says the same as articles of other stories, which are joined when readers see it: an embargo leaves no trace. */
export async function keepTies(db: Write, article: string, mates: readonly string[]): Promise<void> {
  for (const mate of new Set(mates))
    await db
      .insertInto('story_tie')
      .values({ article, mate })
      .onConflict((conflict) => conflict.columns(['article', 'mate']).doNothing())
      .execute()
}

/** Forgets what an article would have tied, and what would have tied it. */
export async function dropTies(db: Write, article: string): Promise<void> {
  await db
    .deleteFrom('story_tie')
    .where((row) => row.or([row('article', '=', article), row('mate', '=', article)]))
    .execute()
}

/** An article that readers know of and that stands in another story from now on. */
export interface Moved {
  readonly article: string
  /** The story that it stood in, whose id names nothing any more. */
  readonly former: string
}

/**
 * Joins the stories that an article ties, now that readers see it. The story that readers saw first keeps its id, the
 * others' articles move there with their notices. Stories that both have a version in one language stay apart.
 */
export async function joinTied(db: Write, article: string): Promise<readonly Moved[]> {
  const ties = await db.selectFrom('story_tie').where('article', '=', article).select('mate').orderBy('mate').execute()
  const moved: Moved[] = []
  for (const { mate } of ties) {
    const own = await storyWith(db, article)
    const other = await storyWith(db, mate)
    if (own.story === other.story || sharesLanguage(own.articles, other.articles)) continue
    const [kept, left] = [own, other].toSorted((a, b) => (isOlder(a, b, article) ? -1 : 1)) as [Story, Story]
    const keys = left.articles.map(({ key }) => key)
    for (const some of batches(keys))
      await db.updateTable('article').set({ story: kept.story }).where('key', 'in', some).execute()
    // What nobody saw under the id of its story is nobody's to know.
    for (const { key, first_published: seen } of left.articles)
      if (key !== article && seen !== null) moved.push({ article: key, former: left.story })
  }
  if (ties.length > 0) await db.deleteFrom('story_tie').where('article', '=', article).execute()
  return moved
}

/** Keeps which line of the change log moved what, so that readers can be told and entries of stories say when they changed. */
export async function keepMoves(db: Write, moved: readonly Moved[], line: { seq: number; at: string }): Promise<void> {
  for (const some of batches(moved))
    await db
      .insertInto('story_move')
      .values(some.map((move) => ({ ...move, ...line })))
      .execute()
}

interface Story {
  readonly story: string
  readonly articles: readonly ArticleRow[]
}

async function storyWith(db: Write, key: string): Promise<Story> {
  const { story } = await db.selectFrom('article').where('key', '=', key).select('story').executeTakeFirstOrThrow()
  const articles = await db.selectFrom('article').selectAll().where('story', '=', story).orderBy('key').execute()
  return { story, articles }
}

function sharesLanguage(one: readonly ArticleRow[], other: readonly ArticleRow[]): boolean {
  const languages = new Set(one.filter(({ killed }) => killed === null).map(primary))
  return other.some((article) => article.killed === null && languages.has(primary(article)))
}

/** Whether readers saw the one before the other, not counting the article that ties them; what nobody saw yet is younger. */
function isOlder(one: Story, other: Story, article: string): boolean {
  const first = ({ articles }: Story) =>
    articles
      .filter(({ key }) => key !== article)
      .flatMap(({ first_published: at }) => at ?? [])
      .toSorted()[0] ?? '~'
  return first(one) === first(other) ? one.story < other.story : first(one) < first(other)
}

function primary({ language }: ArticleRow): string {
  return language.split('-')[0]!
}
