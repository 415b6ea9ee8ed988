import { join } from 'node:path'
import type { KnowledgeOptions } from '@dateline/core/tables'

/** What a wire knows of its own: `languages/`, `topics/` and `places/` in `knowledge/` of its data folder, beside ours. */
export function ownKnowledge(data: string): KnowledgeOptions {
  return { extraDirs: [join(data, 'knowledge')] }
}
