/** What the URL standard lets pass and RFC 3986 does not: a lone percent sign and these in path, query and fragment. */
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/g
const STRAY = /["<>\\^`{|}]/g
const STRAY_OR_BRACKET = /["<>\\^`{|}[\]]/g

/**
 * An address as an absolute URI (RFC 3986): resolved against `base`, with everything percent-encoded that is not ASCII or
 * may not stand there. Undefined for what is no address.
 */
export function uriOf(address: string, base?: string): string | undefined {
  const url = URL.parse(address, base)
  if (url === null) return undefined
  // Only an IPv6 address may hold brackets (RFC 3986 §3.2.2).
  const stray = url.hostname.startsWith('[') ? STRAY : STRAY_OR_BRACKET
  const [rest, ...fragments] = url.href.split('#')
  const uri = fragments.length === 0 ? rest! : `${rest}#${fragments.join('%23')}`
  return uri.replace(LONE_PERCENT, '%25').replace(stray, encodeURIComponent)
}
