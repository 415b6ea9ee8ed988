import { UnreadableError } from '../../document.ts'

/** Elements of one part: a report of a thousand pages; each takes a hundred times its bytes once it is parsed. */
const MAX_ELEMENTS = 150_000

/** Word nests some forty elements, tables in tables a hundred; what is deeper exhausts the stack of those who read it. */
const MAX_NESTING = 256

const [OPEN, CLOSE, SLASH, BANG, ASK, QUOTE, APOSTROPHE] = [...'<>/!?"\''].map((char) => char.charCodeAt(0))

/**
 * Looks over an XML part before it is parsed, in one pass and without building anything.
 *
 * @throws {UnreadableError} where elements are too many or lie too deep, and for a document type declaration, which Office Open XML forbids
 * (ECMA-376 Part 2 §8.2.6): with it come entities that grow or reach for files
 */
export function checkXml(name: string, bytes: Uint8Array): void {
  let depth = 0
  let elements = 0
  let at = bytes.indexOf(OPEN!)
  while (at >= 0) {
    const next = bytes[at + 1]
    let end: number
    if (next === BANG) end = afterDeclaration(name, bytes, at)
    else if (next === ASK) end = after(bytes, '?>', at)
    else {
      end = afterTag(bytes, at)
      if (next === SLASH) depth -= 1
      else {
        elements += 1
        if (bytes[end - 2] !== SLASH) depth += 1
      }
    }
    if (elements > MAX_ELEMENTS)
      throw new UnreadableError(
        'too-large',
        `${name} in the Word file has more than ${MAX_ELEMENTS} elements. Drop the release without its annexes.`,
      )
    if (depth > MAX_NESTING)
      throw new UnreadableError(
        'nested',
        `${name} in the Word file nests more than ${MAX_NESTING} elements, as no document does. Save the text as .txt and drop that.`,
      )
    at = bytes.indexOf(OPEN!, end)
  }
}

/** Comments and character data may hold anything, and count for nothing. */
function afterDeclaration(name: string, bytes: Uint8Array, at: number): number {
  const beginning = Buffer.from(bytes.subarray(at, at + 9)).toString('latin1')
  if (beginning.startsWith('<!--')) return after(bytes, '-->', at + 4)
  if (beginning === '<![CDATA[') return after(bytes, ']]>', at)
  throw new UnreadableError(
    'xml-declaration',
    `${name} in the Word file declares a document type or entities, which Word never writes. Save it again as .docx.`,
  )
}

function after(bytes: Uint8Array, end: string, from: number): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(end, from, 'latin1')
  return at < 0 ? bytes.length : at + end.length
}

/** Index behind the `>` that ends a tag; one inside the quotation marks of an attribute ends nothing. */
function afterTag(bytes: Uint8Array, from: number): number {
  let quote: number | undefined
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (quote !== undefined) {
      if (byte === quote) quote = undefined
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
    else if (byte === CLOSE) return at + 1
  }
  return bytes.length
}
