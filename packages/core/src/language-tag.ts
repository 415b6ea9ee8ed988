/** The parts of a language tag as addresses have it (RFC 5646 §2.1.1 for their case): `zh-Hant`, `pt-BR`. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i

/** A language tag in its usual case, whatever case it came in; undefined where it is none: `en_GB`, `en-12`. */
export function languageTag(text: string): string | undefined {
  if (!TAG.test(text)) return undefined
  const [primary, ...rest] = text.toLowerCase().split('-')
  const tag = [primary, ...rest.map(subtagCase)].join('-')
  return isWellFormed(tag) ? tag : undefined
}

/** Intl has no question for this: it throws for what is not well-formed, also where names and dates are printed. */
function isWellFormed(tag: string): boolean {
  try {
    return new Intl.Locale(tag).baseName !== ''
  } catch {
    return false
  }
}

function subtagCase(subtag: string): string {
  if (/^[a-z]{4}$/.test(subtag)) return subtag[0]!.toUpperCase() + subtag.slice(1)
  return subtag.length === 2 ? subtag.toUpperCase() : subtag
}
