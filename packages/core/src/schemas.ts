/**
 * The shapes of values that leave the house, to check them by. They stand behind a door of their own, for they bring zod: four
 * megabytes of every thread that only makes such values. Their types are at the front door.
 */
export { articleSchema } from './article.ts'
export { releaseSchema } from './release.ts'
