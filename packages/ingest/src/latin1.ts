/** The first bytes of a file, a byte a character: TextDecoder's "latin1" is windows-1252 and would change some of them. */
export function latin1(bytes: Uint8Array, length: number): string {
  // A view: what is shown of twenty megabytes need not be copied first.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', 0, length)
}
