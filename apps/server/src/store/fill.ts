import { foldName, publicPeople, type Release, type Speaker, searchTokens } from '@dateline/core'
import type { Names } from './names.ts'
import type { NumberedQuote } from './quote-numbers.ts'
import type { Schema } from './schema.ts'
import { sketchOf } from './sketch.ts'
import { batches, count, type Write } from './writer.ts'

/** A text that becomes visible, with what was found out about it. */
export interface Filling {
  readonly key: string
  readonly place: number
  readonly text: Release
  readonly people: readonly (string | null)[]
  readonly numbers: readonly NumberedQuote[]
}

/** Writes what a text holds into the tables and indexes by which it is found. */
export async function fill(db: Write, { authority, words }: Names, filling: Filling): Promise<void> {
  const { key: article, place, text, people, numbers } = filling
  await words.put(db, 'article', place, wordsOf(text))
  const marks = sketchOf(text.body.text).map((mark) => ({ mark, article }))
  if (marks.length > 0) await db.insertInto('sketch').values(marks).execute()
  const at = (position: number) => ({ article, position: position + 1 })
  const quotes: Schema['quote'][] = []
  for (const [index, quote] of text.quotes.entries()) {
    const quotePlace = await count(db, 'quote')
    await words.put(db, 'quote', quotePlace, searchTokens(quote.text))
    quotes.push({
      ...at(index),
      ...numbers[index]!,
      text: quote.text,
      speaker: quote.speaker?.name ?? null,
      role: quote.speaker?.role ?? null,
      organisation: quote.speaker?.organisation ?? null,
      place: quotePlace,
    })
  }
  for (const some of batches(quotes)) await db.insertInto('quote').values(some).execute()
  await fillVoices(db, article, text, people)
  const shown = new Map(publicPeople(text, authority).map((person) => [person.index, person]))
  const persons = text.people.map(({ name, role, organisation }, index) => ({
    ...at(index),
    name,
    role: shown.get(index)?.role ?? role,
    organisation: shown.get(index)?.organisation ?? organisation,
    folded: foldName(name),
    key: people[index]!,
  }))
  for (const some of batches(persons)) await db.insertInto('person').values(some).execute()
  for (const some of batches(
    text.places.map(({ name, kind, country }, index) => ({ ...at(index), name, kind, country })),
  ))
    await db.insertInto('place').values(some).execute()
  const media = text.media.flatMap(({ sha256, file, type }, index) =>
    sha256 === null ? [] : [{ ...at(index), sha256, file, type: type ?? 'application/octet-stream' }],
  )
  for (const some of batches(media)) await db.insertInto('media').values(some).execute()
  for (const some of batches(text.organisations.map(({ name }, index) => ({ ...at(index), name }))))
    await db.insertInto('organisation').values(some).execute()
}

/** Title, lede, body and quotes; the lede and the quotes stand in the body, unless it was taken from elsewhere. */
function wordsOf({ title, subtitle, lede, body, quotes }: Release): string[] {
  const pieces = [title, subtitle ?? '', body.text]
  if (lede !== null && !body.text.includes(lede)) pieces.push(lede)
  for (const { text } of quotes) if (!body.text.includes(text)) pieces.push(text)
  return pieces.flatMap(searchTokens)
}

/** Writes who speaks in each quote, as far as they may be listed. */
export async function fillVoices(
  db: Write,
  article: string,
  { quotes, people }: Release,
  keys: readonly (string | null)[],
): Promise<void> {
  const folded = people.map(({ name }) => foldName(name))
  const keyOf = ({ name }: Speaker) => (name === null ? null : (keys[folded.indexOf(foldName(name))] ?? null))
  const voices = quotes.flatMap(({ speaker, jointSpeakers }, index) => {
    const speaking = speaker === null ? jointSpeakers : [speaker, ...jointSpeakers]
    const persons = new Set(speaking.map(keyOf).filter((key) => key !== null))
    return Array.from(persons, (person) => ({ article, position: index + 1, person }))
  })
  for (const some of batches(voices)) await db.insertInto('voice').values(some).execute()
}

/** Takes everything of an article off the shelves and out of the tables and indexes of what its text holds. */
export async function clear(db: Write, { words }: Names, key: string): Promise<void> {
  const { place } = await db.selectFrom('article').where('key', '=', key).select('place').executeTakeFirstOrThrow()
  const quotes = await db.selectFrom('quote').where('article', '=', key).select('place').execute()
  if (place !== null) await words.drop(db, 'article', [place])
  await words.drop(
    db,
    'quote',
    quotes.map((quote) => quote.place),
  )
  for (const table of ['shelf_item', 'sketch', 'quote', 'voice', 'person', 'place', 'organisation', 'media'] as const)
    await db.deleteFrom(table).where('article', '=', key).execute()
}
