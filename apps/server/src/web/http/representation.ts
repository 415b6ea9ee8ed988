import { createHash } from 'node:crypto'
import { CODINGS, type Coding } from './content-coding.ts'

/** The bytes of one address at one moment, ready to be sent in any coding. */
export interface Representation {
  /** With its charset: `application/atom+xml; charset=utf-8`. */
  readonly mediaType: string
  /** A hash of the bytes, so that equal bytes have equal tags in every process. */
  readonly tag: string
  /** The entity tag of each coding, with its quotation marks; made once, since it is compared at every request. */
  readonly entityTags: Readonly<Record<Coding, string>>
  /** When these bytes came to be, in whole seconds rounded up; see `lastModified` in `answer.ts`. */
  readonly modified: Date
  /** Length of the plain bytes. */
  readonly size: number
  /** The bytes in a coding; made once, at the first request that asks for it. */
  coded(coding: Coding): Promise<Uint8Array<ArrayBuffer>>
  /** The same where they are made already. */
  ready(coding: Coding): Uint8Array<ArrayBuffer> | undefined
}

/**
 * Makes a representation of a text. `changed` is the instant of its last change: whenever the text differs from an earlier
 * one of the same address, it must be later than that one's.
 */
export function represent(text: string, mediaType: string, changed: Date): Representation {
  const bytes = Buffer.from(text)
  const coded = new Map<Coding, Promise<Uint8Array<ArrayBuffer>>>()
  const ready = new Map<Coding, Uint8Array<ArrayBuffer>>([['identity', bytes]])
  const tag = createHash('sha256').update(bytes).digest('base64url').slice(0, 27)
  const entityTag = (coding: Coding) => `"${tag}${CODINGS[coding].tag}"`
  return {
    mediaType,
    tag,
    entityTags: {
      br: entityTag('br'),
      zstd: entityTag('zstd'),
      gzip: entityTag('gzip'),
      identity: entityTag('identity'),
    },
    modified: new Date(Math.ceil(changed.getTime() / 1000) * 1000),
    size: bytes.length,
    coded(coding) {
      const known = coded.get(coding)
      if (known !== undefined) return known
      const made = CODINGS[coding].encode(bytes).then((body) => {
        ready.set(coding, body)
        return body
      })
      coded.set(coding, made)
      return made
    },
    ready: (coding) => ready.get(coding),
  }
}
