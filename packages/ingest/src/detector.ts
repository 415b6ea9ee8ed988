import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { eld } from 'eld/extrasmall'

let loaded: typeof eld | undefined

/**
 * The language detector, read when a text first needs it: its tables take a quarter of a second, and thirty megabytes of
 * every thread, while the common words of a release mostly say its language beyond doubt.
 */
export function detector(): Pick<typeof eld, 'detect'> {
  if (loaded === undefined) {
    const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
    loaded = (createRequire(import.meta.url)(file) as { readonly eld: typeof eld }).eld
  }
  return loaded
}
