import { hash } from 'node:crypto'
import { clean, type Notice } from '@dateline/core'
import type { Element } from 'hast'
import type { Picture } from './blocks.ts'
import type { CarriedMedia, Standing } from './document.ts'
import type { EnclosedFile } from './formats/format.ts'
import { mediaTypeOf } from './media-type.ts'
import { pictureSize } from './picture-size.ts'

/** More files than any release brings: stops a page or a mail of thousands of pictures from filling feeds and disk. */
const MAX_MEDIA = 40

/** All files of a release together, unpacked; stops a small document that unpacks to a full disk. */
const MAX_MEDIA_BYTES = 30 * 1024 * 1024

/** Pixels. What is smaller on either side is an icon, a rule or a spy, no picture of the news. */
const SMALLEST = 48

/** What came with a document. */
export interface Carried {
  readonly media: readonly CarriedMedia[]
  /** By SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly notices: readonly Notice[]
}

/**
 * Pictures and annexes of a document, each once: pictures in reading order, with the bytes that their `data:` address holds
 * or that came in the file; a picture that stands elsewhere is listed without them and never fetched. Then what is enclosed
 * and stands nowhere. Files beyond the limits are left out with the notice `media-left-out`.
 */
export function mediaOf(pictures: readonly Picture[], enclosed: readonly EnclosedFile[]): Carried {
  const byAddress = new Map(enclosed.flatMap((file) => (file.address === undefined ? [] : [[file.address, file]])))
  const shown = new Set<EnclosedFile>()
  const found = pictures.flatMap(({ element, standing }): Found[] => {
    const address = addressOf(element)
    if (address === undefined || isOrnament(element)) return []
    const file = byAddress.get(address) ?? embedded(address)
    if (file !== undefined) shown.add(file)
    const alt = altOf(element)
    if (file !== undefined) return [{ name: file.name, content: file.content, alt, standing }]
    return /^https?:\/\//i.test(address) || /^[^:]+$/.test(address)
      ? [{ name: nameIn(address), content: undefined, alt, standing }]
      : []
  })
  const annexes = enclosed.filter((file) => !shown.has(file))
  return within([...found, ...annexes.map(({ name, content }) => ({ name, content, alt: null, standing: undefined }))])
}

/** A file or remote picture before it is counted. */
interface Found {
  readonly name: string
  readonly content: Uint8Array | undefined
  readonly alt: string | null
  readonly standing: Standing | undefined
}

function within(found: readonly Found[]): Carried {
  const media: CarriedMedia[] = []
  const files = new Map<string, Uint8Array>()
  const left: string[] = []
  let bytes = 0
  for (const { name, content, alt, standing } of found) {
    const size = content === undefined ? undefined : pictureSize(content)
    if (size !== undefined && (size.width < SMALLEST || size.height < SMALLEST)) continue
    const sha256 = content === undefined ? null : hash('sha256', content, 'hex')
    const isKnown = media.some((one) => (sha256 === null ? one.file === name : one.sha256 === sha256))
    const type = content === undefined ? null : mediaTypeOf(content)
    // What stands as a picture and is none cannot be shown.
    if (content?.length === 0 || isKnown || (standing !== undefined && type?.startsWith('image/') === false)) continue
    if (media.length >= MAX_MEDIA || bytes + (content?.length ?? 0) > MAX_MEDIA_BYTES) {
      left.push(name)
      continue
    }
    if (content !== undefined && sha256 !== null) {
      bytes += content.length
      files.set(sha256, content)
    }
    media.push({
      file: name,
      sha256,
      type,
      bytes: content?.length ?? null,
      alt,
      standing,
    })
  }
  return { media, files, notices: left.length === 0 ? [] : [leftOut(left)] }
}

function leftOut(names: readonly string[]): Notice {
  const first = names.slice(0, 3).join(', ')
  const megabytes = MAX_MEDIA_BYTES / 1024 / 1024
  return {
    rule: 'media-left-out',
    message: `media: expected at most ${MAX_MEDIA} files of together ${megabytes} MB, found more; left out ${names.length} (${first}${names.length > 3 ? ', …' : ''}). Send fewer or smaller ones.`,
    span: null,
  }
}

/** Where a picture is: pages that load pictures late keep the address beside a placeholder. */
function addressOf({ properties }: Element): string | undefined {
  const late = [properties.dataSrc, properties.dataLazySrc, properties.dataOriginal].find(
    (value) => typeof value === 'string',
  )
  const address = late ?? properties.src
  return typeof address === 'string' && address.trim() !== '' ? address.trim() : undefined
}

/** Declared to be too small to show anything, or to be no content: `alt=""` beside a role of decoration. */
function isOrnament({ properties }: Element): boolean {
  const small = (value: unknown) => /^\d+(?:px)?$/.test(String(value)) && Number.parseInt(String(value), 10) < SMALLEST
  return small(properties.width) || small(properties.height) || properties.role === 'presentation'
}

function altOf({ properties }: Element): string | null {
  const alt = typeof properties.alt === 'string' ? clean(properties.alt) : ''
  return alt === '' ? null : alt
}

const DATA = /^data:[\w/+.-]{0,80}(?:;[\w=+.-]{1,80}){0,4}?(;base64)?,/i

/** The file in a `data:` address (RFC 2397); undefined where there is none that can be decoded. */
function embedded(address: string): EnclosedFile | undefined {
  const head = DATA.exec(address.slice(0, 500))
  if (head === null) return undefined
  const body = address.slice(head[0].length)
  const content = head[1] === undefined ? percentBytes(body) : Buffer.from(body, 'base64')
  return content === undefined ? undefined : { name: 'picture', content: new Uint8Array(content) }
}

function percentBytes(text: string): Uint8Array | undefined {
  const decoded = percentDecoded(text)
  return decoded === undefined ? undefined : new TextEncoder().encode(decoded)
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return undefined
    throw error
  }
}

/** The last part of an address's path: what stands in its query may name the reader. */
function nameIn(address: string): string {
  const path = address.replace(/[?#].*$/s, '')
  const last = path.slice(path.lastIndexOf('/') + 1)
  const text = percentDecoded(last) ?? last
  return text === '' ? 'picture' : text.slice(0, 120)
}
