import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const first: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('meta')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('counter')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'integer', (c) => c.notNull())
      .execute()

    await schema
      .createTable('article')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('story', 'text', (c) => c.notNull())
      .addColumn('newsroom', 'text', (c) => c.notNull())
      .addColumn('current', 'integer')
      .addColumn('last', 'integer', (c) => c.notNull())
      .addColumn('first_published', 'text')
      .addColumn('updated', 'text')
      .addColumn('held', 'text')
      .addColumn('killed', 'text')
      .addColumn('notice', 'text')
      .addColumn('language', 'text', (c) => c.notNull())
      .addColumn('direction', 'text', (c) => c.notNull())
      .execute()

    await schema
      .createTable('version')
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('due', 'text')
      .addColumn('reason', 'text')
      .addColumn('newsroom_name', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('created', 'text', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('substantive', 'integer', (c) => c.notNull())
      .addColumn('release', 'text')
      .addColumn('entry', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('version_key', ['article', 'number'])
      .execute()
    await schema.createIndex('version_state_due').on('version').columns(['state', 'due']).execute()
    await schema.createIndex('version_file').on('version').columns(['file', 'entry']).execute()

    await schema
      .createTable('shelf_item')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('first_published', 'text', (c) => c.notNull())
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addPrimaryKeyConstraint('shelf_item_key', ['kind', 'value', 'first_published', 'article'])
      .execute()
    await schema
      .createIndex('shelf_item_article')
      .on('shelf_item')
      .columns(['article', 'kind', 'value'])
      .unique()
      .execute()
    await schema
      .createTable('shelf')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('articles', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('shelf_key', ['kind', 'value'])
      .execute()
    await schema
      .createTable('newsroom')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .execute()

    await schema
      .createTable('change')
      .addColumn('seq', 'integer', (c) => c.primaryKey())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createTable('change_shelf')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull().references('change.seq'))
      .addColumn('side', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('change_shelf_key', ['kind', 'value', 'seq', 'side'])
      .execute()
    await schema
      .createIndex('change_shelf_change')
      .on('change_shelf')
      .columns(['seq', 'side', 'kind', 'value'])
      .execute()

    for (const [table, columns] of [
      ['quote', ['text', 'speaker', 'role', 'organisation']],
      ['person', ['name', 'role', 'organisation']],
      ['place', ['name', 'kind', 'country']],
      ['organisation', ['name']],
    ] as const) {
      let create = schema
        .createTable(table)
        .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
        .addColumn('position', 'integer', (c) => c.notNull())
      for (const column of columns)
        create = create.addColumn(column, 'text', (c) => (column === columns[0] ? c.notNull() : c))
      await create.addPrimaryKeyConstraint(`${table}_key`, ['article', 'position']).execute()
    }

    await schema
      .createTable('sketch')
      .addColumn('mark', 'text', (c) => c.notNull())
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addPrimaryKeyConstraint('sketch_key', ['mark', 'article'])
      .execute()
    await schema.createIndex('sketch_article').on('sketch').column('article').execute()

    await schema
      .createTable('intake')
      .addColumn('claim', 'text', (c) => c.primaryKey())
      .addColumn('newsroom', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('detail', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .execute()
    await schema.createIndex('intake_bytes').on('intake').columns(['newsroom', 'sha256', 'number']).execute()
    await schema.createIndex('intake_outcome').on('intake').columns(['outcome']).execute()
    await schema
      .createTable('intake_article')
      .addColumn('claim', 'text', (c) => c.notNull().references('intake.claim'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('intake_article_key', ['claim', 'position'])
      .execute()
  },
}

/** People, words, quotes and language versions as listings choose them; `refill` writes what earlier releases have of them. */
const second: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema.alterTable('article').addColumn('place', 'bigint').execute()
    await schema
      .alterTable('article')
      .addColumn('quotes', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema.createIndex('article_place').on('article').column('place').unique().execute()
    await schema.createIndex('article_story').on('article').column('story').execute()
    await schema.alterTable('version').addColumn('usage_terms', 'text').execute()
    await schema.alterTable('version').addColumn('numbers', 'text').execute()
    await schema
      .alterTable('quote')
      .addColumn('number', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('quote')
      .addColumn('since', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await schema.alterTable('quote').addColumn('person', 'text').execute()
    await schema
      .alterTable('quote')
      .addColumn('place', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await schema
      .alterTable('person')
      .addColumn('folded', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await schema.alterTable('person').addColumn('key', 'text').execute()
    await schema.createIndex('person_key').on('person').column('key').execute()
    await schema.createIndex('person_folded').on('person').column('folded').execute()
    await schema.createIndex('quote_place').on('quote').column('place').execute()
    await schema.createIndex('change_kind').on('change').columns(['kind', 'seq']).execute()
    await schema.createIndex('change_article').on('change').columns(['article', 'seq']).execute()
  },
}

/** Who speaks in a quote, of whom there may be several. */
const third: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('voice')
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('voice_key', ['article', 'position', 'person'])
      .execute()
    await sql`insert into voice (article, position, person) select article, position, person from quote where person is not null`.execute(
      db,
    )
    await schema.alterTable('quote').dropColumn('person').execute()
  },
}

/** The files that come with releases, by what they hold. */
const fourth: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('media')
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('sha256', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('type', 'text')
      .addPrimaryKeyConstraint('media_key', ['article', 'position'])
      .execute()
    await schema.createIndex('media_sha256').on('media').column('sha256').execute()
  },
}

/** What a correction changed, and marks by which language versions find each other. */
const fifth: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema.alterTable('version').addColumn('changes', 'text').execute()
    await schema
      .createTable('story_mark')
      .addColumn('newsroom', 'text', (c) => c.notNull())
      .addColumn('mark', 'text', (c) => c.notNull())
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addPrimaryKeyConstraint('story_mark_key', ['newsroom', 'mark', 'day', 'article'])
      .execute()
    await schema.createIndex('story_mark_article').on('story_mark').column('article').execute()
  },
}

/** Stories that a later version shows to be one. */
const sixth: Migration = {
  async up(db: Kysely<unknown>) {
    const { schema } = db
    await schema
      .createTable('story_tie')
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('mate', 'text', (c) => c.notNull().references('article.key'))
      .addPrimaryKeyConstraint('story_tie_key', ['article', 'mate'])
      .execute()
    await schema.createIndex('story_tie_mate').on('story_tie').column('mate').execute()
    await schema
      .createTable('story_move')
      .addColumn('article', 'text', (c) => c.notNull().references('article.key'))
      .addColumn('former', 'text', (c) => c.notNull())
      .addColumn('seq', 'bigint', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_move_key', ['article', 'former'])
      .execute()
    await schema.createIndex('story_move_seq').on('story_move').column('seq').execute()
  },
}

/** Every step from an empty database to the present one, in order. A step that was released is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-articles': first,
  '0002-selection': second,
  '0004-voices': third,
  '0005-media': fourth,
  '0006-stories': fifth,
  '0007-story-ties': sixth,
}
