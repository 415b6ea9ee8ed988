/**
 * A value for a right-to-left sentence. Digits take after the letters before them (UAX #9, W2), so that the parts of
 * `2026-03-02T08:00Z` would change places: what begins with digits and goes on otherwise stands in a first strong isolate.
 * All else is left as it is, for ids and addresses are copied.
 */
export function heldTogether(value: string): string {
  return /^\d+[^\d]/.test(value) ? `\u2068${value}\u2069` : value
}
