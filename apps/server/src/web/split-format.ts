import { FORMAT_NAMES, FORMATS, type FormatName } from '@dateline/feeds'

/** The last part of a path without the extension of a feed format: `is.rss` is `is` as RSS; no format is the page. */
export function splitFormat(part: string): { readonly name: string; readonly format: FormatName | undefined } {
  const format = FORMAT_NAMES.find((name) => part.endsWith(`.${FORMATS[name].extension}`))
  return { name: format === undefined ? part : part.slice(0, -FORMATS[format].extension.length - 1), format }
}
