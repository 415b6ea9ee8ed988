export { type Document, type Metadata, UnreadableError } from './document.ts'
export { type FrontMatter, frontMatterOf } from './parse/front-matter.ts'
export { parseDocument } from './parse/parse.ts'
export { MAX_BYTES, readDocument } from './read-document.ts'
