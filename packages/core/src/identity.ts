/**
 * Permanent names after RFC 4151: `tag:<authority>,<date>:<kind>:<key>`. The authority is `DATELINE_TAG`
 * (`wire.example.org,2026`) and is fixed when a store is first opened, so that ids survive a change of address.
 */

export const KINDS = ['article', 'story', 'feed', 'quote'] as const

const AUTHORITY =
  /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|[a-z0-9._+-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?),\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Whether a text can stand between `tag:` and the kind: a lower-case host or address, a comma and a date (RFC 4151 §2.1). */
export function isTagAuthority(text: string): boolean {
  return text.length <= 200 && AUTHORITY.test(text)
}

export function tagUri(authority: string, kind: (typeof KINDS)[number], key: string): string {
  return `tag:${authority}:${kind}:${key}`
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A key from random bytes: 32 signs without look-alikes (Crockford), 5 bits a byte. Ten bytes give 50 bits, which neither
 * count up nor betray that there is something hidden.
 */
export function keyFrom(random: Uint8Array): string {
  return Array.from(random, (byte) => ALPHABET[byte & 31]).join('')
}
