/** The path of the page of a listing that begins after a place in the list, as the store's cursor names it; undefined is the first. */
export function pagePath(listing: string, after: string | undefined): string {
  if (after === undefined) return listing
  return `${listing}${listing.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`
}
