import type { Knowledge } from '@dateline/core'
import type { Vocabulary } from '@dateline/feeds'
import { voiceFor } from './site.ts'

/** What feeds call countries, topics and languages: the labels of pages. */
export function vocabularyOf(knowledge: Knowledge): Vocabulary {
  const voiceIn = (tag: string) => voiceFor(knowledge, tag)
  return {
    country: (code, tag) => voiceIn(tag).labels.country(code),
    topic: (id, tag) => voiceIn(tag).labels.topic(id),
    language: (code, tag) => voiceIn(tag).labels.language(code),
    mediaTopics: (id) => knowledge.topics.get(id)?.medtop ?? [],
    unnamed: (tag) => voiceIn(tag).words.say('page.article.unnamed'),
    withdrawn: (tag) => voiceIn(tag).words.say('page.withdrawn.title'),
  }
}
