/** What a file of the Cryptographic Message Syntax holds. */
export type Sealed =
  | { readonly kind: 'signed'; readonly content: Uint8Array }
  /** Only the signature: what it signs stands in another file. */
  | { readonly kind: 'detached' }
  | { readonly kind: 'encrypted' }

/** An element of ASN.1, in its distinguished or basic encoding (X.690). */
interface Element {
  readonly tag: number
  readonly content: Uint8Array
  readonly children: readonly Element[]
}

/** Real files nest some twenty. */
const MAX_DEPTH = 40

const SEQUENCE = 0x30
const OBJECT = 0x06
const OCTETS = 0x04
const OCTETS_IN_PARTS = 0x24
const FIRST = 0xa0

const SIGNED = '2a864886f70d010702'
/** Enveloped, digested with a key, encrypted, authenticated and enveloped, compressed: none of them shows its text. */
const CLOSED = /^2a864886f70d01(?:070[356]|0910010[29]|09100117)$/

/**
 * Reads what is signed out of a CMS file (RFC 5652 §5); undefined for what is none or is damaged. Signatures are not checked:
 * who may drop files is known already.
 */
export function unseal(bytes: Uint8Array): Sealed | undefined {
  const info = read(bytes, 0, 0)?.element
  const [type, explicit] = info?.children ?? []
  if (info?.tag !== SEQUENCE || type?.tag !== OBJECT) return undefined
  const kind = Buffer.from(type.content).toString('hex')
  if (CLOSED.test(kind)) return { kind: 'encrypted' }
  if (kind !== SIGNED) return undefined
  const inner = explicit?.children[0]?.children.find(({ tag }) => tag === SEQUENCE)
  const [, wrapped] = inner?.children ?? []
  if (wrapped === undefined) return { kind: 'detached' }
  const octets = wrapped.tag === FIRST ? wrapped.children[0] : undefined
  return octets === undefined ? undefined : { kind: 'signed', content: octetsOf(octets) }
}

/** An octet string may come in parts, each an octet string again. */
function octetsOf({ tag, content, children }: Element): Uint8Array {
  return tag === OCTETS_IN_PARTS ? Buffer.concat(children.map(octetsOf)) : tag === OCTETS ? content : new Uint8Array()
}

/** The element at an index and the index behind it; undefined where the bytes are none. */
function read(
  bytes: Uint8Array,
  at: number,
  depth: number,
): { readonly element: Element; readonly end: number } | undefined {
  const tag = bytes[at]
  const length = lengthAt(bytes, at + 1)
  // Numbers of tags beyond 30 stand in no CMS file.
  if (tag === undefined || (tag & 0x1f) === 0x1f || length === undefined || depth > MAX_DEPTH) return undefined
  const { start, size } = length
  const end = size === undefined ? bytes.length : start + size
  if (end > bytes.length) return undefined
  if ((tag & 0x20) === 0)
    return size === undefined ? undefined : { element: { tag, content: bytes.subarray(start, end), children: [] }, end }
  const children: Element[] = []
  let next = start
  while (next < end) {
    // Two zero bytes end what has no length of its own.
    if (size === undefined && bytes[next] === 0 && bytes[next + 1] === 0) {
      return { element: { tag, content: bytes.subarray(start, next), children }, end: next + 2 }
    }
    const child = read(bytes, next, depth + 1)
    if (child === undefined || child.end > end) return undefined
    children.push(child.element)
    next = child.end
  }
  return size === undefined ? undefined : { element: { tag, content: bytes.subarray(start, end), children }, end }
}

/** How long the content of an element is, and where it begins; the size is undefined where only its end says so. */
function lengthAt(
  bytes: Uint8Array,
  at: number,
): { readonly size: number | undefined; readonly start: number } | undefined {
  const first = bytes[at]
  if (first === undefined) return undefined
  if (first < 0x80) return { size: first, start: at + 1 }
  if (first === 0x80) return { size: undefined, start: at + 1 }
  const count = first & 0x7f
  if (count > 4 || at + count >= bytes.length) return undefined
  let size = 0
  for (let index = 1; index <= count; index++) size = size * 256 + bytes[at + index]!
  return { size, start: at + 1 + count }
}
