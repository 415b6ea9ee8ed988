/**
 * What no feed may carry: characters outside XML 1.0 §2.2 (controls, U+FFFE, U+FFFF), the controls U+007F to U+009F and
 * the replacement character, of which feed validators warn.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that are taken out
const UNFIT = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFD-\uFFFF]/g
const LINE_BREAK = /\r\n?|\u0085/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: both of the above, for the many texts that have neither
const EITHER = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD-\uFFFF]/

/**
 * Makes a text fit for every format: unfit characters and lone surrogates go, line breaks become line feeds (as an XML
 * parser would make them). Nothing else is touched: what is left is read back exactly as it stands.
 */
function cleanText(text: string): string {
  if (!EITHER.test(text) && text.isWellFormed()) return text
  return text.toWellFormed().replace(LINE_BREAK, '\n').replace(UNFIT, '')
}

/** `cleanText` for every text of a plain value, so that no field can be forgotten. */
export function clean<T>(value: T): T
export function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map((entry) => clean(entry))
  if (typeof value !== 'object' || value === null) return value
  const cleaned: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) cleaned[key] = clean(entry)
  return cleaned
}
