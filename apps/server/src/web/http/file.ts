import { mediaName } from '@dateline/core'
import { OPEN_HEADERS } from './answer.ts'
import { readEntityTags } from './entity-tag.ts'

/** Pictures that every browser shows and none runs. SVG is none of them: it may hold scripts. */
const PICTURES = ['image/avif', 'image/gif', 'image/jpeg', 'image/png', 'image/webp']

export const isPicture = (type: string | null) => type !== null && PICTURES.includes(type)

/** Nothing in the file may load, run, or act as a page of this site. */
const SHUT = "default-src 'none'; frame-ancestors 'none'; sandbox"
/** Browsers show a PDF in a page of their own making, with styles of their own. */
const PDF = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** A file that came with a release. */
export interface FileParts {
  /** Of its bytes: its entity tag. */
  readonly sha256: string
  readonly file: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Answers with a file that somebody sent in: shown only where it is a picture or a PDF, else saved, and never able to do
 * anything as a page of this site. Its entity tag is strong, as its address names its bytes.
 */
export function answerFile(request: Request, parts: FileParts, cacheControl: string, now: string): Response {
  const { sha256, file, type, bytes } = parts
  const tag = `"${sha256}"`
  const noneMatch = request.headers.get('if-none-match')
  const named = noneMatch === null ? [] : readEntityTags(noneMatch)
  const fields = { ETag: tag, 'Cache-Control': cacheControl, Date: now, ...OPEN_HEADERS }
  if (named === '*' || named.includes(sha256)) return new Response(null, { status: 304, headers: fields })
  const isPdf = type === 'application/pdf'
  return new Response(bytes, {
    headers: {
      ...fields,
      'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': disposition(isPdf || isPicture(type), mediaName({ file, type })),
      'Content-Security-Policy': isPdf ? PDF : SHUT,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** RFC 6266, with the name in ASCII for those who do not know RFC 8187. */
function disposition(isShown: boolean, name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_')
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
