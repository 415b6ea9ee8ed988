import type { Format } from './format.ts'
import { html } from './html/html.ts'
import { markdown } from './markdown/markdown.ts'
import { text } from './text/text.ts'

/** Every input format, in the order in which they are asked whether they recognise a document. */
export const FORMATS = [html, markdown, text] as const satisfies readonly Format[]

/** Content decides before the name does; what nobody recognises is plain text. */
export function formatFor(beginning: string, file: string): Format {
  const name = file.toLowerCase()
  return (
    FORMATS.find((format) => format.recognises(beginning)) ??
    FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension))) ??
    text
  )
}
